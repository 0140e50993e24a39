"""The scores of several systems on several sets, as one Markdown table."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from summarizer.evaluation import Score
from summarizer.evaluation.scores import PARTS

BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
"""Between these lines of a file the table is written."""

_HEADINGS = (
    "set", "system", *(f"{part.replace('_', ' ')} F1" for part in PARTS), "qualifier", "speaker",
    "ungrounded", "articles failed", "calls", "tokens", "median s/article",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One system on one set of articles."""

    articles: str
    system: str
    score: Score
    failed: int


def as_markdown(rows: Iterable[Row], command: str, setting: str) -> str:
    """The table, and below it how it was made."""
    lines = [_line(_HEADINGS), _line(["---"] * 2 + ["---:"] * (len(_HEADINGS) - 2))]
    lines += [_line(_cells(row)) for row in rows]
    return "\n".join(lines) + f"\n\nMade by `{command}` with {setting}.\n"


def write_between_markers(path: Path, text: str) -> None:
    """Put the text in the place of what the file has between the markers."""
    content = path.read_text(encoding="utf-8")
    head, rest = content.split(BEGIN)
    tail = rest.split(END)[1]
    path.write_text(f"{head}{BEGIN}\n{text}{END}{tail}", encoding="utf-8")


def _cells(row: Row) -> list[str]:
    total = row.score.total
    seconds = row.score.median_seconds
    return [
        row.articles,
        row.system,
        *(_share(total.tally(part).f1) for part in PARTS),
        _share(total.qualifier.share),
        _share(total.attribution.share),
        f"{total.ungrounded} of {total.grounded.of}",
        f"{row.failed} of {len(row.score.articles)}",
        str(total.calls),
        f"{total.tokens:,}",
        "–" if seconds is None else f"{seconds:.0f}",
    ]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
