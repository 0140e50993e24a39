"""What a run looks like on a terminal while it goes on, and the line it leaves."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from summarizer.progress import (
    ArticleProgress,
    ArticleRead,
    ArticlesLoaded,
    BriefingWritten,
    Event,
    SourceMissing,
    Spent,
    StageProgress,
)
from summarizer.rendering.shown_text import shown_in_line

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

MOST_ROWS = 8
"""Articles shown at a time: more than are under way at once, fewer than a small window's lines."""

_NAME, _BAR, _COUNT = 60, 16, 8
"""Characters of a row's columns: what an article is called at most, its bar, its questions."""

_STAGES = {
    "load": "Loading",
    "read": "Reading",
    "compare": "Comparing the reports",
    "judge": "Judging what is left open",
    "write": "Writing the briefing",
    "translate": "Translating the briefing",
}


class RunView:
    """A run as its events tell it. It is told in one thread and drawn in another."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """A run that begins now.

        Args:
            clock: tells the seconds from any fixed point.
        """
        self._clock = clock
        self._lock = Lock()
        self._begun = clock()
        self._stage: StageProgress | None = None
        self._names: dict[str, str] = {}
        self._rows: dict[str, tuple[int, int]] = {}
        self._read: dict[str, ArticleRead] = {}
        self._missing: set[str] = set()
        self._spent: Spent | None = None
        self._spent_at = 0.0
        self._complete = False

    def listen(self, event: Event) -> None:
        """Take in what happened."""
        with self._lock:
            match event:
                case StageProgress():
                    self._stage = event
                case ArticlesLoaded():
                    names = {one.id: shown_in_line(one.title or one.id) for one in event.articles}
                    self._names = names
                case ArticleProgress():
                    self._rows[event.article] = (event.done, event.planned)
                case ArticleRead():
                    self._read[event.article] = event
                case SourceMissing(article=str(article)):
                    self._missing.add(article)
                case Spent():
                    self._spent, self._spent_at = event, self._clock()
                case BriefingWritten():
                    self._complete = True
                case _:
                    pass

    def __rich__(self) -> "RenderableType":
        """The stage, the articles under way, and what it took so far."""
        from rich.console import Group
        from rich.text import Text

        with self._lock:
            lines: list[RenderableType] = []
            if self._stage is not None and self._stage.stage == "read":
                lines += [
                    Text(f"{_STAGES['read']}: {self._count()}", style="bold"),
                    self._articles(),
                ]
            elif self._stage is not None:
                lines.append(Text(_stage_line(self._stage), style="bold"))
            lines.append(Text(self._took(self._clock() - self._begun), style="dim"))
            return Group(*lines)

    def summary(self) -> str:
        """One line about the whole run: articles read, calls, tokens, seconds, cost."""
        with self._lock:
            read = _number(len(self._read), "article")
            return f"{read}, {self._took(self._clock() - self._begun)}"

    def _articles(self) -> "Table":
        """A row for each article, or for those under way where there are many."""
        from rich.progress_bar import ProgressBar
        from rich.table import Table
        from rich.text import Text

        rows = Table.grid(padding=(0, 1))
        # The one column that may shrink in a narrow window.
        rows.add_column(max_width=_NAME)
        rows.add_column(width=_BAR)
        rows.add_column(width=_COUNT)
        for id_ in self._shown():
            done, planned = self._rows.get(id_, (0, 0))
            total = max(planned, 1)
            # Styles of the sixteen colours that every terminal has, and tells apart.
            bar = ProgressBar(
                total=total,
                completed=total if id_ in self._read else done,
                style="bright_black",
                complete_style="cyan",
                finished_style="green",
            )
            name = Text(f"  {self._names[id_]}", no_wrap=True, overflow="ellipsis")
            rows.add_row(name, bar, self._told_of(id_))
        return rows

    def _told_of(self, id_: str) -> str:
        """How far an article is, in a word."""
        if id_ in self._missing:
            return "missing"
        if id_ in self._read and self._read[id_].by == "rules":
            return "by rules"
        done, planned = self._rows.get(id_, (0, 0))
        return f"{done:,}/{planned:,}" if planned else ""

    def _shown(self) -> list[str]:
        if len(self._names) <= MOST_ROWS:
            return list(self._names)
        return self._under_way()[:MOST_ROWS]

    def _under_way(self) -> list[str]:
        return [id_ for id_ in self._rows if id_ not in self._read and id_ not in self._missing]

    def _count(self) -> str:
        read, missing, under_way = len(self._read), len(self._missing), len(self._under_way())
        waiting = len(self._names) - read - missing - under_way
        told = [f"{read:,} of {len(self._names):,} read", f"{under_way:,} under way"]
        told += [f"{waiting:,} waiting"] if waiting else []
        told += [f"{missing:,} missing"] if missing else []
        return ", ".join(told)

    def _took(self, seconds: float) -> str:
        parts = [*(_spending(self._spent) if self._spent else ()), _duration(seconds)]
        left = self._seconds_left()
        if left >= 1:
            parts.append(f"about {_duration(left)} left")
        if self._spent and self._spent.cost is not None:
            parts.append(f"{_price(self._spent.cost)} {self._spent.currency}")
        return ", ".join(parts)

    def _seconds_left(self) -> float:
        """The estimate, counted down since it was told; 0 where there is none."""
        if self._complete or self._spent is None or self._spent.seconds_left is None:
            return 0.0
        return self._spent.seconds_left - (self._clock() - self._spent_at)


def _stage_line(event: StageProgress) -> str:
    count = f": {event.done:,} of {event.total:,}" if event.total else ""
    return f"{_STAGES[event.stage]}{count}"


def _spending(spent: Spent) -> list[str]:
    calls = _number(spent.calls, "call") + (" replayed" if spent.replayed else "")
    kept = f" and {spent.cached_calls:,} from the cache" if spent.cached_calls else ""
    tokens = f"{spent.prompt_tokens:,} tokens in, {spent.completion_tokens:,} out"
    return [calls + kept, tokens]


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"


def _price(cost: float) -> str:
    return f"{cost:,.2f}" if cost >= 1 else f"{cost:.4f}"
