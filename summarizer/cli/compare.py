"""`summarizer compare`: stored reports side by side, without a model."""

from pathlib import Path

import click

from summarizer.cli.output import output_option, write_output

_EPILOG = """\b
Example:
  summarizer brief seeds/ --reports reports/ -o briefing.md
  summarizer compare reports/*.json
"""


@click.command(epilog=_EPILOG, short_help="Compare stored reports, without a model.")
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option
def compare(reports: tuple[Path, ...], output: Path | None) -> None:
    """Compare stored REPORTS and print the Comparison as JSON. No model is asked.

    Reports are made by `summarizer extract`, or by `summarizer brief --reports`.
    """
    from summarizer.cli.documents import read_report
    from summarizer.pipeline import compare as compare_reports

    comparison = compare_reports([read_report(path) for path in reports])
    write_output(comparison.model_dump_json(indent=2) + "\n", output)
