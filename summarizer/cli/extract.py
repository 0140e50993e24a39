"""`summarizer extract`: one article in, one report out."""

from pathlib import Path
from typing import Any

import click

from summarizer.cli.formats import document_format_for, document_format_option
from summarizer.cli.options import engine_options, language_option, make_settings, quiet_option
from summarizer.cli.output import output_option, require_writable, write_output
from summarizer.cli.progress import show_progress
from summarizer.cli.standard_input import take_in_standard_input

_EPILOG = """\b
Examples:
  summarizer extract a.txt --format md               to be read by a person
  summarizer extract a.txt -o reports/a.json --strategy passage
  summarizer extract a.txt -o a.md
  summarizer extract a.txt --language pt
"""


@click.command(epilog=_EPILOG, short_help="Make one article's report.")
@click.argument("article")
@output_option
@document_format_option
@language_option
@engine_options
@quiet_option
def extract(
    article: str,
    output: Path | None,
    form: str | None,
    quiet: bool,  # noqa: FBT001 - click calls it by name
    **options: Any,
) -> None:
    """Read one ARTICLE and print its NegotiationReport: every item with the words it rests on.

    It is a file of any kind that `summarizer brief` takes, an http(s) address, or - for standard
    input.

    JSON is for other commands and programs, Markdown for people.

    Quotes stay in the article's language. Where --language is another, items carry the model's
    translation of what they say beside the article's words.

    Stored reports can be compared later, without a model: `summarizer compare`.
    """
    chosen = document_format_for(output, form)
    settings = make_settings(options)
    require_writable(output)
    take_in_standard_input([article])
    from summarizer.pipeline import extract as extract_report
    from summarizer.rendering.report_as_markdown import render_report

    with show_progress(quiet=quiet) as listener:
        report = extract_report(article, settings=settings, progress=listener)
    told = render_report(report) if chosen == "md" else report.model_dump_json(indent=2) + "\n"
    write_output(told, output)
