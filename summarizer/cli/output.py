"""Where what a command made goes: to stdout, or whole to a file."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from summarizer.exceptions import UserError

if TYPE_CHECKING:
    from summarizer.models import Briefing
    from summarizer.rendering import Format

_Function = TypeVar("_Function", bound=Callable[..., Any])


def output_option(command: _Function) -> _Function:
    """Add the option that names the file to write."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="File to write; without it, stdout.",
    )(command)


def write_briefing(briefing: "Briefing", form: "Format", path: Path | None) -> None:
    """Write a briefing in a format; see `write_output`.

    The terminal view has the width of the terminal on stdout, and colour and links if that
    terminal has them and NO_COLOR does not forbid it.

    Raises:
        UserError: the file cannot be written.
    """
    from summarizer.rendering import render

    if form == "terminal" and path is None:
        from rich.console import Console

        from summarizer.rendering.as_terminal import show_on

        write_output(show_on(Console(), briefing), path)
    else:
        write_output(render(briefing, form), path)


def write_output(made: str | bytes, path: Path | None) -> None:
    """Write to the file, or to stdout where none is named. A file appears whole or not at all.

    Args:
        made: what is written; text as UTF-8 wherever it goes.
        path: the file. A device is written to; a link stays a link.

    Raises:
        UserError: the file cannot be written.
    """
    content = made.encode() if isinstance(made, str) else made
    if path is None:
        _write_to_stdout(content)
        return
    target = path.resolve()
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if _is_special(target):
            target.write_bytes(content)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content)
        unfinished.replace(target)
    except OSError as failure:
        unfinished.unlink(missing_ok=True)
        raise _unwritable(path, failure) from failure


def _write_to_stdout(content: bytes) -> None:
    try:
        click.echo(content, nl=False)
    except BrokenPipeError:
        raise  # its reader has seen enough, which is no failure to tell of
    except OSError as failure:
        raise _unwritable("Standard output", failure) from failure


def require_writable(path: Path | None) -> None:
    """Find out whether a file can be written before the work that makes it begins.

    The folder it belongs in is made if need be.

    Raises:
        UserError: it cannot.
    """
    if path is not None and not _is_special(path):
        _try_folder(path.resolve().parent, path)


def require_folder(folder: Path | None) -> None:
    """Make a folder if need be, and find out whether files can be made in it.

    Raises:
        UserError: they cannot.
    """
    if folder is not None:
        _try_folder(folder, folder)


def _try_folder(folder: Path, wanted: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as failure:
        raise _unwritable(wanted, failure) from failure


def _is_special(path: Path) -> bool:
    """Whether it is there and is no plain file: `/dev/null` must not become one."""
    return path.exists() and not path.is_file()


def _unwritable(path: Path | str, failure: OSError) -> UserError:
    reason = (failure.strerror or str(failure)).lower()
    return UserError(f"{path} cannot be written ({reason}): name another place.")
