"""`summarizer extract`: one article in, one report out."""

from pathlib import Path
from typing import Any

import click

from summarizer.cli.options import engine_options, make_settings
from summarizer.cli.output import write_output
from summarizer.cli.progress import show_progress


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write."
)
@engine_options
def extract(article: Path, output: Path | None, quiet: bool, **options: Any) -> None:  # noqa: FBT001
    """Read one ARTICLE and print its NegotiationReport as JSON.

    Stored reports can be compared later, without a model: `summarizer compare`.
    """
    settings = make_settings(options)
    from summarizer.pipeline import extract as extract_report

    with show_progress(quiet=quiet) as listener:
        report = extract_report(article, settings=settings, progress=listener)
    write_output(report.model_dump_json(indent=2) + "\n", output)
