"""How a run goes, on stderr: a live view on a terminal, a line a step elsewhere."""

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from summarizer.progress import Progress, ProgressListener, ignore_progress

if TYPE_CHECKING:
    from rich.progress import TaskID

_STAGES = {"compare": "Comparing {total} reports", "write": "Writing the briefing"}
_STEPS = 4
"""Lines a bar becomes where there is no terminal to redraw it on: one a quarter."""


@contextmanager
def show_progress(*, quiet: bool) -> Generator[ProgressListener]:
    """A listener that shows a run's progress on stderr as long as the block runs."""
    if quiet:
        yield ignore_progress
    elif sys.stderr.isatty():
        with _live() as listener:
            yield listener
    else:
        yield _Lines(time.monotonic).listen


class _Lines:
    """Plain lines: when a stage begins, and each article a quarter further."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._begun = clock()
        self._told: dict[str, int] = {}

    def listen(self, step: Progress) -> None:
        if step.note is not None:
            self._say(step.note)
        elif step.source is None:
            text = _STAGES.get(step.stage)
            if text and self._told.get(step.stage) is None:
                self._told[step.stage] = 0
                self._say(text.format(total=step.total) + " …")
        elif step.total:
            quarter = step.done * _STEPS // step.total
            if quarter > self._told.get(step.source, -1):
                self._told[step.source] = quarter
                self._say(f"{step.source}: {step.done} of {step.total} questions")
        elif step.source not in self._told:
            self._told[step.source] = 0
            self._say(f"{step.source}: read by rules alone")

    def _say(self, text: str) -> None:
        click.echo(f"[{self._clock() - self._begun:5.0f} s] {text}", err=True)


@contextmanager
def _live() -> Generator[ProgressListener]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def listen(step: Progress) -> None:
            if step.note is not None:
                bars.console.print(step.note, markup=False, highlight=False)
                return
            text = step.source or _STAGES.get(step.stage, step.stage).format(total=step.total)
            if text not in tasks:
                tasks[text] = bars.add_task(text, total=step.total or None)
            bars.update(tasks[text], completed=step.done, total=step.total or None)

        yield listen


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
