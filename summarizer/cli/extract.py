"""`summarizer extract`: one article in, one report out."""

from pathlib import Path
from typing import Any

import click

from summarizer.cli.options import engine_options, make_settings, quiet_option
from summarizer.cli.output import output_option, require_writable, write_output
from summarizer.cli.progress import show_progress

_EPILOG = """\b
Examples:
  summarizer extract a.txt
  summarizer extract a.txt -o reports/a.json --strategy passage
"""


@click.command(epilog=_EPILOG, short_help="Make one article's report, as JSON.")
@click.argument("article", type=click.Path(path_type=Path))
@output_option
@engine_options
@quiet_option
def extract(article: Path, output: Path | None, quiet: bool, **options: Any) -> None:  # noqa: FBT001
    """Read one ARTICLE and print its NegotiationReport as JSON.

    Stored reports can be compared later, without a model: `summarizer compare`.
    """
    settings = make_settings(options)
    require_writable(output)
    from summarizer.pipeline import extract as extract_report

    with show_progress(quiet=quiet) as listener:
        report = extract_report(article, settings=settings, progress=listener)
    write_output(report.model_dump_json(indent=2) + "\n", output)
