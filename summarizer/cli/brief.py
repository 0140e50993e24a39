"""`summarizer brief`: articles in, a briefing out."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.formats import format_for, format_option
from summarizer.cli.options import (
    engine_options,
    judge_option,
    language_option,
    make_settings,
    quiet_option,
)
from summarizer.cli.output import output_option, require_folder, require_writable, write_output
from summarizer.cli.progress import show_progress
from summarizer.cli.recording import recording

if TYPE_CHECKING:
    from summarizer.models import NegotiationReport

_EPILOG = """\b
Examples:
  summarizer brief seeds/
  summarizer brief a.txt b.txt -o briefing.html --reports reports/
  summarizer brief seeds/ --replay cassettes/seeds
  summarizer brief seeds/ --base-url http://127.0.0.1:11434/v1 --model qwen3:8b
"""


@click.command(epilog=_EPILOG, short_help="Write one briefing from several articles.")
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option
@format_option
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
    articles: tuple[Path, ...],
    output: Path | None,
    form: str | None,
    reports: Path | None,
    record: Path | None,
    judge: bool | None,  # noqa: FBT001 - click calls it by name
    quiet: bool,  # noqa: FBT001 - click calls it by name
    **options: Any,
) -> None:
    """Read ARTICLES (UTF-8 text files, or folders of them) and write one briefing.

    The format follows the suffix of the output file: .md, .html or .json. An article that cannot
    be read does not stop the others; the briefing says which is missing, and the exit code is 1.
    Answers of the model are kept, so that a run that was interrupted goes on where it ended.
    """
    chosen = format_for(output, form)
    settings = make_settings(options)
    require_writable(output)
    require_folder(reports)
    require_folder(record)
    from summarizer.pipeline import brief as write_briefing
    from summarizer.rendering import render

    def keep(report: "NegotiationReport") -> None:
        if reports is not None:
            text = report.model_dump_json(indent=2) + "\n"
            write_output(text, reports / f"{report.article.id}.json")

    with recording(record, settings), show_progress(quiet=quiet) as listener:
        briefing = write_briefing(
            articles, settings=settings, judge=judge, progress=listener, on_report=keep
        )
    write_output(render(briefing, chosen), output)
    for missing in briefing.missing:
        click.echo(f"Missing from the briefing: {missing.source}: {missing.reason}", err=True)
    if briefing.missing:
        raise click.exceptions.Exit(1)
