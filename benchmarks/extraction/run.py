"""Three systems read the same articles with the same model, and are scored the same way.

    python -m benchmarks.extraction.run --articles seeds/ --gold tests/gold/seeds.yaml

`--articles` and `--gold` may be repeated, in pairs.
"""

import shlex
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from time import monotonic

import click

from benchmarks.extraction.meter import Meter, metered
from benchmarks.extraction.reading import Endpoint, Read, ReportBuilder
from benchmarks.extraction.table import Row, as_markdown, write_between_markers
from summarizer import Settings
from summarizer.articles.load import load_article
from summarizer.engines.embedded import available_processors
from summarizer.evaluation import ArticleScore, Gold, Tally, read_gold, score_report, total_score
from summarizer.evaluation.scores import PARTS
from summarizer.exceptions import SummarizerError
from summarizer.inputs.files import find_files
from summarizer.models import Article

HERE = Path(__file__).parent

SYSTEMS = {
    "ours": ("benchmarks.extraction.ours", "summarizer, passage strategy"),
    "instructor": ("benchmarks.extraction.instructor_one_call", "instructor, one call"),
    "langextract": ("benchmarks.extraction.langextract_default", "langextract, one example"),
}


@click.command()
@click.option("--articles", multiple=True, required=True, type=click.Path(path_type=Path))
@click.option("--gold", multiple=True, required=True, type=click.Path(path_type=Path))
@click.option("--systems", default=",".join(SYSTEMS), help="Names, with commas between them.")
@click.option("--base-url", help="A server that runs already; without it, the embedded model's.")
@click.option("--reports", type=click.Path(path_type=Path), help="Folder to keep the reports in.")
@click.option("--write", is_flag=True, help="Write the table into the README beside this file.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File for the table.")
def main(
    articles: Sequence[Path],
    gold: Sequence[Path],
    systems: str,
    base_url: str | None,
    reports: Path | None,
    write: bool,  # noqa: FBT001 - click calls it by name
    output: Path | None,
) -> None:
    """Let the systems read the articles and print one Markdown table of their scores."""
    if len(articles) != len(gold):
        raise click.UsageError("Give one --gold for each --articles.")
    names = systems.split(",")
    unknown = [name for name in names if name not in SYSTEMS]
    if unknown:
        raise click.UsageError(f"There is no system {unknown[0]}: name {', '.join(SYSTEMS)}.")
    rows: list[Row] = []
    with _server(base_url) as endpoint, metered(endpoint.base_url) as meter:
        behind_meter = Endpoint(meter.base_url, endpoint.api_key, endpoint.model)
        for name in names:
            module, title = SYSTEMS[name]
            read: Read = import_module(module).read
            for folder, answers in zip(articles, gold, strict=True):
                kept = reports / name / answers.stem if reports else None
                row = _row(title, read, folder, answers, behind_meter, meter, kept)
                rows.append(row)
    order = {answers.stem: number for number, answers in enumerate(gold)}
    rows.sort(key=lambda row: order[row.articles])
    text = as_markdown(
        rows,
        shlex.join(["python", "-m", "benchmarks.extraction.run", *sys.argv[1:]]),
        f"{endpoint.model} on {available_processors()} processors",
    )
    click.echo(text, nl=False)
    if output:
        output.write_text(text, encoding="utf-8")
    if write:
        write_between_markers(HERE / "README.md", text)


def _server(base_url: str | None):  # noqa: ANN202 - a context that yields an Endpoint
    if base_url:
        return nullcontext(Endpoint(base_url.rstrip("/"), "none", "model"))
    from benchmarks.extraction.server import embedded_server

    return embedded_server(Settings())


def _row(
    system: str,
    read: Read,
    folder: Path,
    answers: Path,
    endpoint: Endpoint,
    meter: Meter,
    kept: Path | None,
) -> Row:
    """One system's scores on the articles that have answers."""
    gold = read_gold(answers)
    answered = {article.id for article in gold.articles}
    files = [path for path in find_files([folder]) if path.stem in answered]
    scores: list[ArticleScore] = []
    failed = 0
    for path in files:
        article = load_article(path)
        score, failure = _scored(read, article, gold, endpoint, meter, kept)
        scores.append(score)
        failed += failure is not None
        told = f": {failure}" if failure else ""
        click.echo(f"{system}, {article.id}: {score.counts.seconds:.0f} s{told}", err=True)
    return Row(answers.stem, system, total_score(scores), failed)


def _scored(
    read: Read,
    article: Article,
    gold: Gold,
    endpoint: Endpoint,
    meter: Meter,
    kept: Path | None,
) -> tuple[ArticleScore, str | None]:
    """The score of one reading, and why it failed if it did; then nothing was found."""
    meter.read()
    begun = monotonic()
    try:
        reading = read(article, endpoint)
    except SummarizerError as error:
        reading = ReportBuilder(article).reading(failure=str(error))
    seconds = monotonic() - begun
    calls, tokens = meter.read()
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
        text = reading.report.model_dump_json(indent=2)
        (kept / f"{article.id}.json").write_text(text, encoding="utf-8")
    score = score_report(gold, reading.report)
    counts = score.counts.model_copy(
        update={
            **{
                part: score.counts.tally(part) + Tally(offered=reading.unlocated[part])
                for part in PARTS
            },
            "calls": calls,
            "tokens": tokens,
            "seconds": seconds,
        }
    )
    return score.model_copy(update={"counts": counts}), reading.failure


if __name__ == "__main__":
    main()
