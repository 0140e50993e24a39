"""Writing what a command made: to stdout, or whole to a file."""

import os
import tempfile
from pathlib import Path

import click

from summarizer.exceptions import UserError


def write_output(text: str, path: Path | None) -> None:
    """Write to the file, or to stdout where none is named. A file appears whole or not at all.

    Raises:
        UserError: the file cannot be written.
    """
    if path is None:
        click.echo(text, nl=False)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise UserError(f"{path} cannot be written: {reason}.") from failure
    click.echo(f"Wrote {path}.", err=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
