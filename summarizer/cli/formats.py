"""The formats of what commands write, and how a file's suffix names one."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from summarizer.exceptions import UserError

if TYPE_CHECKING:
    from summarizer.rendering import Format

_Function = TypeVar("_Function", bound=Callable[..., Any])

_SUFFIXES: dict[str, "Format"] = {
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".docx": "docx",
}


def format_option(command: _Function) -> _Function:
    """Add the option that names the format."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(["md", "html", "json", "docx", "terminal"]),
        help=(
            "Format; without it, the one the output's suffix names. On stdout: terminal where a "
            "terminal shows it, else Markdown."
        ),
    )(command)


def format_for(output: Path | None, named: Any) -> "Format":
    """The format that was named, else the one the output's suffix stands for.

    Without a file it is the terminal's own where stdout is one, else Markdown.

    Raises:
        UserError: the suffix stands for none, or a terminal would have to show a binary file.
    """
    if named == "docx" and output is None and sys.stdout.isatty():
        raise UserError("A Word document cannot be shown here: name a file with -o FILE.docx.")
    if named is not None:
        return named
    if output is None:
        return "terminal" if sys.stdout.isatty() else "md"
    known = _SUFFIXES.get(output.suffix.lower())
    if known is None:
        raise UserError(
            f"The suffix of {output} names no format: end it in .md, .html, .json or .docx, "
            "or give --format."
        )
    return known


def document_format_option(command: _Function) -> _Function:
    """Add the option that names the format of a document other commands read."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(["json", "md"]),
        help="Format; without it, the one the output's suffix names, and JSON on stdout.",
    )(command)


def document_format_for(output: Path | None, named: Any) -> Literal["json", "md"]:
    """The format that was named, else the one the output's suffix stands for, else JSON.

    Raises:
        UserError: the suffix stands for none in which a document is written.
    """
    if named is not None:
        return named
    if output is None:
        return "json"
    known = _SUFFIXES.get(output.suffix.lower())
    if known != "json" and known != "md":  # noqa: PLR1714 - narrows the type
        raise UserError(
            f"{output} cannot be written: end its name in .json or .md, or give --format."
        )
    return known
