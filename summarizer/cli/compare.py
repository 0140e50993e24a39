"""`summarizer compare`: stored reports side by side, without a model unless one is named."""

from pathlib import Path
from typing import Any

import click

from summarizer.cli.formats import document_format_for, document_format_option
from summarizer.cli.options import engine_options, judge_option, make_settings
from summarizer.cli.output import output_option, require_writable, write_output

_EPILOG = """\b
Examples:
  summarizer compare reports/*.json --format md      to be read by a person
  summarizer compare reports/*.json -o comparison.md
  summarizer compare reports/*.json -o comparison.json
  summarizer compare reports/*.json --judge          a model judges what is left open
"""

_NAMING = ("model", "base_url", "gguf", "engine", "replay")
"""Options that name a model: without them, and without --judge, none is looked for."""


@click.command(epilog=_EPILOG, short_help="Compare stored reports, without a model unless named.")
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option
@document_format_option
@judge_option
@engine_options
def compare(
    reports: tuple[Path, ...],
    output: Path | None,
    form: str | None,
    judge: bool | None,  # noqa: FBT001 - click calls it by name
    **options: Any,
) -> None:
    """Compare stored REPORTS and print the Comparison: findings with all they rest on.

    JSON is for other programs, Markdown for people, who can check each finding against the quotes
    below it. Code compares; statements of which it cannot tell whether they are about one thing
    are listed as left open. A model is asked about these, and these alone, with --judge, or where
    an option names a model that reads whole articles.

    Reports are made by `summarizer extract`, or by `summarizer brief --reports`.
    """
    chosen = document_format_for(output, form)
    require_writable(output)
    from summarizer.cli.documents import read_report
    from summarizer.engines.choice import choose_engine
    from summarizer.pipeline import compare as compare_reports
    from summarizer.pipeline import judge as judge_comparison
    from summarizer.rendering.comparison_as_markdown import render_comparison

    comparison = compare_reports([read_report(path) for path in reports])
    if judge or (judge is None and any(options[name] for name in _NAMING)):
        settings = make_settings(options)
        if judge or choose_engine(settings).strategy == "article":
            comparison = judge_comparison(comparison, settings=settings)
    as_json = chosen == "json"
    told = comparison.model_dump_json(indent=2) + "\n" if as_json else render_comparison(comparison)
    write_output(told, output)
