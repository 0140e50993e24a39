"""`summarizer brief`: articles in, a briefing out."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.formats import format_for, format_option
from summarizer.cli.options import (
    engine_options,
    judge_option,
    language_option,
    length_option,
    make_settings,
    quiet_option,
)
from summarizer.cli.output import (
    output_option,
    require_folder,
    require_writable,
    write_briefing,
    write_output,
)
from summarizer.cli.progress import show_progress
from summarizer.cli.recording import recording
from summarizer.cli.standard_input import take_in_standard_input

if TYPE_CHECKING:
    from summarizer.models import Length, NegotiationReport

_EPILOG = """\b
Examples:
  summarizer brief seeds/
  summarizer brief a.txt b.pdf https://example.org/talks -o briefing.html
  summarizer brief --feed https://example.org/news.rss --newest 5 --length page
  summarizer brief seeds/ --focus "hostages, prisoners" -o briefing.docx
  summarizer brief seeds/ --replay cassettes/seeds
  summarizer brief seeds/ --base-url http://127.0.0.1:11434/v1 --model qwen3:8b
"""


@click.command(epilog=_EPILOG, short_help="Write one briefing from several articles.")
@click.argument("articles", nargs=-1)
@click.option(
    "--feed",
    "feeds",
    multiple=True,
    metavar="FILE|URL",
    help="RSS or Atom feed whose newest articles are read; can be given several times.",
)
@click.option(
    "--newest",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="How many articles of each feed.",
)
@output_option
@format_option
@length_option
@click.option(
    "--focus",
    metavar="WORDS",
    help="Tell only what is about this, such as hostages; commas part several matters.",
)
@click.option(
    "--reports",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Folder to keep each article's report in, as soon as it is made.",
)
@click.option(
    "--record",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Folder to record the model's answers in, for --replay.",
)
@judge_option
@language_option
@engine_options
@quiet_option
def brief(
    articles: tuple[str, ...],
    feeds: tuple[str, ...],
    newest: int,
    output: Path | None,
    form: str | None,
    length: "Length",
    focus: str | None,
    reports: Path | None,
    record: Path | None,
    judge: bool | None,  # noqa: FBT001 - click calls it by name
    quiet: bool,  # noqa: FBT001 - click calls it by name
    **options: Any,
) -> None:
    """Read ARTICLES and write one briefing.

    They are files, folders of files, http(s) addresses, and - for standard input: plain text,
    Markdown, HTML, PDF, Word documents, RSS and Atom feeds, JSON Lines.

    The format follows the suffix of the output file: .md, .html, .json or .docx; without a file a
    terminal gets a view of its own, and a pipe gets Markdown. An article that cannot be read does
    not stop the others; the briefing says which is missing, and the exit code is 1. Answers of the
    model are kept, so that a run that was interrupted goes on where it ended.
    """
    if not (articles or feeds):
        raise click.UsageError("Missing argument 'ARTICLES...' or option '--feed'.")
    chosen = format_for(output, form)
    settings = make_settings(options)
    require_writable(output)
    require_folder(reports)
    require_folder(record)
    take_in_standard_input(articles)
    from summarizer.pipeline import brief as make_briefing
    from summarizer.rendering.shown_text import shown_in_line

    def keep(report: "NegotiationReport") -> None:
        if reports is not None:
            text = report.model_dump_json(indent=2) + "\n"
            write_output(text, reports / f"{report.article.id}.json")

    with recording(record, settings), show_progress(quiet=quiet) as listener:
        briefing = make_briefing(
            articles,
            feeds=feeds,
            newest=newest,
            settings=settings,
            judge=judge,
            length=length,
            focus=focus,
            progress=listener,
            on_report=keep,
        )
    write_briefing(briefing, chosen, output)
    for missing in briefing.missing:
        told = shown_in_line(f"{missing.source}: {missing.reason}")
        click.echo(f"Missing from the briefing: {told}", err=True)
    if briefing.missing:
        raise click.exceptions.Exit(1)
