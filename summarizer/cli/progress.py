"""How a run goes, on stderr: a live view on a terminal, and nothing but warnings elsewhere."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

if TYPE_CHECKING:
    from summarizer.progress import Event, ProgressListener


@contextmanager
def show_progress(*, quiet: bool) -> "Generator[ProgressListener]":
    """A listener that shows a run's progress on stderr as long as the block runs.

    On a terminal a live view comes and goes, and a line about the run remains where it ended well.
    A terminal that cannot be redrawn (`TERM=dumb`) has the notes and that line. Elsewhere, in logs
    and pipes, only warnings are told; where `quiet` is set, nothing is.
    """
    if quiet:
        from summarizer.progress import ignore_progress

        yield ignore_progress
    elif not sys.stderr.isatty():
        yield _warn
    elif os.environ.get("TERM") in {"dumb", "unknown"}:
        with _told_once() as listener:
            yield listener
    else:
        with _live() as listener:
            yield listener


def _warn(event: "Event") -> None:
    if event.type == "note" and event.level == "warning":
        _say(event.text)


def _say(note: str) -> None:
    # A note may name an article, whose name anybody may have made up.
    from summarizer.rendering.shown_text import shown_in_line

    click.echo(shown_in_line(note), err=True)


@contextmanager
def _told_once() -> "Generator[ProgressListener]":
    from summarizer.cli.live import RunView

    view = RunView(time.monotonic)

    def listen(event: "Event") -> None:
        view.listen(event)
        if event.type == "note":
            _say(event.text)

    yield listen
    click.echo(view.summary(), err=True)


@contextmanager
def _live() -> "Generator[ProgressListener]":
    from rich.console import Console
    from rich.live import Live

    from summarizer.cli.live import RunView
    from summarizer.rendering.shown_text import shown_in_line

    view = RunView(time.monotonic)
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    # Standard output is the briefing's: nothing of it passes through here.
    with Live(
        get_renderable=lambda: view, console=console, transient=True, redirect_stdout=False
    ) as live:

        def listen(event: "Event") -> None:
            view.listen(event)
            if event.type == "note":
                live.console.print(shown_in_line(event.text))

        yield listen
    click.echo(view.summary(), err=True)


class DownloadBar:
    """Shows a download: sentences, and a bar of bytes where stderr is a terminal."""

    def __init__(self) -> None:
        self._tenth = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._tenth >= 0 and sys.stderr.isatty():
            click.echo(err=True)

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        click.echo(sentence, err=True)

    def advance(self, done: int, total: int) -> None:
        """Show that `done` of `total` bytes are there."""
        text = f"{done / 1e6:,.0f} of {total / 1e6:,.0f} MB"
        if sys.stderr.isatty():
            self._tenth = 0
            click.echo(f"\r  {text}", err=True, nl=False)
        elif done * 10 // total > self._tenth:
            self._tenth = done * 10 // total
            click.echo(f"  {text}", err=True)
