"""`summarizer render`: a stored briefing in another format."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli.formats import format_for, format_option
from summarizer.cli.options import length_option
from summarizer.cli.output import output_option, write_briefing

if TYPE_CHECKING:
    from summarizer.models import Length

_EPILOG = """\b
Examples:
  summarizer brief seeds/ -o briefing.json
  summarizer render briefing.json
  summarizer render briefing.json -o briefing.html
  summarizer render briefing.json -o briefing.docx
  summarizer render briefing.json --length page
"""


@click.command(epilog=_EPILOG, short_help="Show a stored briefing in another format.")
@click.argument("briefing", type=click.Path(path_type=Path))
@output_option
@format_option
@length_option
def render(briefing: Path, output: Path | None, form: str | None, length: "Length") -> None:
    """Show a stored BRIEFING in another format or shorter. No model is asked.

    `summarizer brief -o briefing.json` stores one.
    """
    chosen = format_for(output, form)
    from summarizer.cli.documents import read_briefing
    from summarizer.writing.length import shortened

    write_briefing(shortened(read_briefing(briefing), length), chosen, output)
