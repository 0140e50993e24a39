"""`summarizer compare`: stored reports side by side, without a model."""

from pathlib import Path

import click

from summarizer.cli.output import write_output


@click.command()
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write."
)
def compare(reports: tuple[Path, ...], output: Path | None) -> None:
    """Compare stored REPORTS (from `summarizer extract`) and print the Comparison as JSON.

    No model is asked.
    """
    from summarizer.cli.documents import read_document
    from summarizer.models import NegotiationReport
    from summarizer.pipeline import compare as compare_reports

    comparison = compare_reports([read_document(path, NegotiationReport) for path in reports])
    write_output(comparison.model_dump_json(indent=2) + "\n", output)
