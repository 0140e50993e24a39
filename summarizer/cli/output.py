"""Where what a command made goes: to stdout, or whole to a file."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from summarizer.exceptions import UserError

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


def write_output(text: str, path: Path | None) -> None:
    """Write to the file, or to stdout where none is named. A file appears whole or not at all.

    Args:
        text: what is written, as UTF-8 wherever it goes.
        path: the file. A device is written to; a link stays a link.

    Raises:
        UserError: the file cannot be written.
    """
    content = text.encode()
    if path is None:
        click.echo(content, nl=False)
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


def _unwritable(path: Path, failure: OSError) -> UserError:
    reason = (failure.strerror or str(failure)).lower()
    return UserError(f"{path} cannot be written ({reason}): name another place.")
