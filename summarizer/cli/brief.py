"""`summarizer brief`: articles in, a briefing out."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.options import engine_options, make_settings
from summarizer.cli.output import write_output
from summarizer.cli.progress import show_progress
from summarizer.cli.render import format_for, format_option

if TYPE_CHECKING:
    from summarizer.models import NegotiationReport


@click.command()
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write."
)
@format_option
@click.option(
    "--reports",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to keep each article's report in, as soon as it is made.",
)
@click.option(
    "--record",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to record the model's answers in, for --replay.",
)
@engine_options
def brief(
    articles: tuple[Path, ...],
    output: Path | None,
    form: str | None,
    reports: Path | None,
    record: Path | None,
    quiet: bool,  # noqa: FBT001
    **options: Any,
) -> None:
    """Read ARTICLES (UTF-8 text files, or folders of them) and write one briefing.

    The format follows the suffix of the output file: .md, .html or .json. An article that cannot
    be read does not stop the others; the briefing says which is missing, and the exit code is 1.
    """
    chosen = format_for(output, form)
    settings = make_settings(options)
    from contextlib import nullcontext

    from summarizer.engines.choice import choose_engine
    from summarizer.engines.replay import record as recording
    from summarizer.pipeline import brief as write_briefing
    from summarizer.rendering import render

    def keep(report: "NegotiationReport") -> None:
        if reports is not None:
            write_output(
                report.model_dump_json(indent=2) + "\n", reports / f"{report.article.id}.json"
            )

    choice = choose_engine(settings)
    tape = recording(record, choice.model, choice.strategy) if record else nullcontext()
    with tape, show_progress(quiet=quiet) as listener:
        briefing = write_briefing(articles, settings=settings, progress=listener, on_report=keep)
    write_output(render(briefing, chosen), output)
    for missing in briefing.missing:
        click.echo(f"Missing from the briefing: {missing.source}: {missing.reason}", err=True)
    if briefing.missing:
        raise click.exceptions.Exit(1)
