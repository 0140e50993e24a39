"""`summarizer eval`: stored reports scored against a careful reader's answers."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli.output import output_option, write_output
from summarizer.exceptions import InputError

if TYPE_CHECKING:
    from rich.table import Table

    from summarizer.evaluation.scores import ArticleScore, Counts, Rate, Score, Slip, Tally

_EPILOG = """\b
Examples:
  summarizer brief seeds/ --reports reports/ -o briefing.md
  summarizer eval tests/gold/seeds.yaml reports/
  summarizer eval tests/gold/seeds.yaml reports/*.json --detail
  summarizer eval tests/gold/seeds.yaml reports/ --format json -o score.json
"""

_WIDE = 100
"""Columns the tables take; a narrower terminal breaks their lines rather than lose a number."""

_ABSENT = "–"


@click.command(name="eval", epilog=_EPILOG, short_help="Score stored reports against gold answers.")
@click.argument("gold", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help="Tables, or the scores as JSON.",
)
@click.option(
    "--json", "form", flag_value="json", help="The same as --format json."
)  # fmt: skip
@click.option("--detail", is_flag=True, help="List every item that was missed, or is wrong.")
def evaluate(
    gold: Path,
    reports: tuple[Path, ...],
    output: Path | None,
    form: str,
    detail: bool,  # noqa: FBT001 - click calls it by name
) -> None:
    """Score stored REPORTS (files, or folders of them) against the answers in GOLD, a YAML file.

    For every article: precision, recall and F1 of figures, participants, proposals, positions and
    next steps; how many of the matched figures have the right qualifier and speaker; how many items
    break a rule of grounding; what reading took. No model is asked.
    """
    from summarizer.cli.documents import read_report
    from summarizer.evaluation import evaluate as score_reports
    from summarizer.evaluation import read_gold

    answers = read_gold(gold)
    score = score_reports(answers, [read_report(path) for path in _files(reports)])
    if score.unread:
        names = ", ".join(score.unread)
        click.echo(f"Not scored, because there is no report: {names}.", err=True)
    if form == "json":
        write_output(score.model_dump_json(indent=2) + "\n", output)
    else:
        _show(score, output, detail=detail)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and those of the folders named.

    Raises:
        InputError: a folder holds no report.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        files = sorted(file for file in path.glob("*.json") if file.is_file())
        if not files:
            raise InputError(f"{path} holds no report: name a folder of .json files.")
        yield from files


def _show(score: "Score", output: Path | None, *, detail: bool) -> None:
    """Print the tables, styled where stdout is a terminal."""
    from rich.console import Console

    terminal = output is None and sys.stdout.isatty()
    console = Console(width=_WIDE, force_terminal=terminal)
    with console.capture() as captured:
        console.print(_matches(score))
        console.print(_account(score))
        if score.median_seconds is not None:
            console.print(f"Median: {score.median_seconds:.1f} seconds an article.", markup=False)
        if detail:
            for line in _slips(score):
                console.print(line, markup=False, highlight=False, soft_wrap=True)
    write_output("\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n", output)


def _matches(score: "Score") -> "Table":
    """Precision, recall and F1 of every part."""
    from summarizer.evaluation.scores import PARTS

    headings = [f"{part.replace('_', ' ')}\nP    R    F1" for part in PARTS]
    table = _table(headings)
    for name, counts in _rows(score):
        table.add_row(name, *(_tally(counts.tally(part)) for part in PARTS))
    return table


def _account(score: "Score") -> "Table":
    """What is right of the matched figures, what grounding says, and what it took."""
    table = _table(
        ["qualifier", "speaker", "grounded", "broken", "rejected", "calls", "cached", "tokens",
         "seconds"]
    )  # fmt: skip
    for name, counts in _rows(score):
        table.add_row(
            name,
            _rate(counts.qualifier),
            _rate(counts.attribution),
            _rate(counts.grounded),
            str(counts.ungrounded),
            str(counts.rejected),
            str(counts.calls),
            str(counts.cached_calls),
            f"{counts.tokens:,}",
            _ABSENT if counts.seconds is None else f"{counts.seconds:.1f}",
        )
    return table


def _table(headings: Sequence[str]) -> "Table":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    # Of all columns this one alone may take several lines: a number that is cut says nothing.
    table.add_column("article", overflow="fold")
    for heading in headings:
        table.add_column(heading, justify="right", no_wrap=True)
    return table


def _rows(score: "Score") -> Iterator[tuple[str, "Counts"]]:
    """A row an article, under its short name, and the total."""
    ids = [article.article for article in score.articles]
    stems = [id_.split("_", 1)[0] for id_ in ids]
    for id_, stem, article in zip(ids, stems, score.articles, strict=True):
        yield (stem if stem and stems.count(stem) == 1 else id_), article.counts
    yield "total", score.total


def _tally(tally: "Tally") -> str:
    return " ".join(_share(value) for value in (tally.precision, tally.recall, tally.f1))


def _rate(rate: "Rate") -> str:
    return _share(rate.share)


def _share(value: float | None) -> str:
    return f"{_ABSENT:^4}" if value is None else f"{value:.2f}"


def _slips(score: "Score") -> Iterator[str]:
    """What was missed and what is wrong, article by article."""
    for article in score.articles:
        yield ""
        yield _visible(f"{article.article}: {_summary(article)}")
        for slip in article.slips:
            yield _visible(_slip(slip))


def _summary(article: "ArticleScore") -> str:
    return "nothing missed, nothing wrong" if not article.slips else f"{len(article.slips)} slips"


def _slip(slip: "Slip") -> str:
    line = f"  {slip.kind:<11} {slip.part:<12} {slip.item}"
    quote = f" | {' '.join(slip.quote.split())}" if slip.quote else ""
    return f"{line}{quote}{f' ({slip.reason})' if slip.reason else ''}"


def _visible(text: str) -> str:
    """The text without characters that steer a terminal: an article may hold any."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
