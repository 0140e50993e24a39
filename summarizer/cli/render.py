"""`summarizer render`: a stored briefing in another format."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from summarizer.cli.output import write_output

if TYPE_CHECKING:
    from summarizer.rendering import Format

_Function = TypeVar("_Function", bound=Callable[..., Any])

_SUFFIXES: dict[str, "Format"] = {
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
}


def format_option(command: _Function) -> _Function:
    """Add the option that names the format."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(["md", "html", "json"]),
        help="Format; by default that of the output's suffix, Markdown on stdout.",
    )(command)


def format_for(output: Path | None, named: Any) -> "Format":
    """The format that was named, else the one the output's suffix stands for, else Markdown.

    Raises:
        UsageError: the suffix stands for none.
    """
    if named is not None:
        return named
    if output is None:
        return "md"
    known = _SUFFIXES.get(output.suffix.lower())
    if known is None:
        raise click.UsageError(
            f"The suffix of {output} names no format: end it in .md, .html or .json, or give --format."
        )
    return known


@click.command()
@click.argument("briefing", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write."
)
@format_option
def render(briefing: Path, output: Path | None, form: str | None) -> None:
    """Show a stored BRIEFING (the JSON that `summarizer brief -o x.json` writes) in another format."""
    chosen = format_for(output, form)
    from summarizer.cli.documents import read_document
    from summarizer.models import Briefing
    from summarizer.rendering import render as render_briefing

    write_output(render_briefing(read_document(briefing, Briefing), chosen), output)
