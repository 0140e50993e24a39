"""`summarizer render`: a stored briefing in another format."""

from pathlib import Path

import click

from summarizer.cli.formats import format_for, format_option
from summarizer.cli.output import output_option, write_output

_EPILOG = """\b
Example:
  summarizer brief seeds/ -o briefing.json
  summarizer render briefing.json -o briefing.html
"""


@click.command(epilog=_EPILOG, short_help="Show a stored briefing in another format.")
@click.argument("briefing", type=click.Path(path_type=Path))
@output_option
@format_option
def render(briefing: Path, output: Path | None, form: str | None) -> None:
    """Show a stored BRIEFING in another format. No model is asked.

    `summarizer brief -o briefing.json` stores one.
    """
    chosen = format_for(output, form)
    from summarizer.cli.documents import read_briefing
    from summarizer.rendering import render as render_briefing

    write_output(render_briefing(read_briefing(briefing), chosen), output)
