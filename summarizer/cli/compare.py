"""`summarizer compare`: stored reports side by side, without a model."""

from pathlib import Path

import click

from summarizer.cli.formats import document_format_for, document_format_option
from summarizer.cli.output import output_option, require_writable, write_output

_EPILOG = """\b
Examples:
  summarizer compare reports/*.json --format md      to be read by a person
  summarizer compare reports/*.json -o comparison.md
  summarizer compare reports/*.json -o comparison.json
"""


@click.command(epilog=_EPILOG, short_help="Compare stored reports, without a model.")
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option
@document_format_option
def compare(reports: tuple[Path, ...], output: Path | None, form: str | None) -> None:
    """Compare stored REPORTS and print the Comparison: findings with all they rest on.

    JSON is for other programs, Markdown for people, who can check each finding against the quotes
    below it. No model is asked.

    Reports are made by `summarizer extract`, or by `summarizer brief --reports`.
    """
    chosen = document_format_for(output, form)
    require_writable(output)
    from summarizer.cli.documents import read_report
    from summarizer.pipeline import compare as compare_reports
    from summarizer.rendering.comparison_as_markdown import render_comparison

    comparison = compare_reports([read_report(path) for path in reports])
    as_json = chosen == "json"
    told = comparison.model_dump_json(indent=2) + "\n" if as_json else render_comparison(comparison)
    write_output(told, output)
