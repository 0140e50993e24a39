"""What is drawn of a run, as it would stand on a terminal."""

import re
from io import StringIO

import pytest
from rich.console import Console

from summarizer import merge
from summarizer.articles.load import article_from_text
from summarizer.cli.live import MOST_ROWS, RunView
from summarizer.models import NegotiationReport
from summarizer.progress import (
    ArticleProgress,
    ArticleRead,
    ArticlesLoaded,
    BriefingWritten,
    Event,
    LoadedArticle,
    SourceMissing,
    Spent,
    StageProgress,
)


class Watched:
    """A view with a clock that is set by hand."""

    def __init__(self, *events: Event) -> None:
        self.now = 1000.0
        self.view = RunView(lambda: self.now)
        for event in events:
            self.view.listen(event)

    def drawn(self, *, width: int = 100, no_color: bool = True) -> str:
        file = StringIO()
        Console(
            file=file, width=width, force_terminal=True, color_system="standard", no_color=no_color
        ).print(self.view)
        return file.getvalue()

    def lines(self, width: int = 100) -> list[str]:
        bare = re.sub(r"\x1b\[[0-9;]*m", "", self.drawn(width=width))
        return [line.rstrip() for line in bare.splitlines()]


def loaded(count: int, title: str = "Talks {}") -> tuple[Event, ...]:
    articles = tuple(
        LoadedArticle(id=f"a{n}", source=f"a{n}.txt", title=title.format(n)) for n in range(count)
    )
    return ArticlesLoaded(articles=articles), StageProgress(stage="read", total=count)


def read(number: int, by: str = "model") -> Event:
    made = {"article": f"a{number}", "items": 5, "refused": 0, "by": by}
    return ArticleRead.model_validate(made)


def under_way(number: int, done: int = 2) -> Event:
    return ArticleProgress(article=f"a{number}", done=done, planned=6)


def spent(**more: object) -> Spent:
    took = {"calls": 12, "cached_calls": 0, "prompt_tokens": 3456, "completion_tokens": 120}
    rest = {"replayed": False, "currency": "EUR", "seconds": 31}
    return Spent.model_validate(took | rest | more)


def test_each_article_has_its_title_its_bar_and_its_questions():
    watched = Watched(
        *loaded(5),
        under_way(0, 6), read(0),
        under_way(1, 3),
        under_way(2, 0), read(2, by="rules"),
        under_way(3, 1), SourceMissing(source="a3.txt", article="a3", reason="Gone."),
    )  # fmt: skip
    watched.view.listen(ArticleProgress(article="a2", done=0, planned=0))
    assert watched.lines() == [
        "Reading: 2 of 5 read, 1 under way, 1 waiting, 1 missing",
        "  Talks 0 ━━━━━━━━━━━━━━━━ 6/6",
        "  Talks 1 ━━━━━━━━         3/6",
        "  Talks 2 ━━━━━━━━━━━━━━━━ by rules",
        "  Talks 3 ━━╸              missing",
        "  Talks 4",
        "0 s",
    ]


def test_of_many_articles_those_under_way_are_shown_and_the_others_counted():
    done = [event for n in range(400) for event in (under_way(n, 6), read(n))]
    watched = Watched(*loaded(1000), *done, *map(under_way, range(400, 500)))
    lines = watched.lines()
    assert lines[0] == "Reading: 400 of 1,000 read, 100 under way, 500 waiting"
    shown = [line.split()[1] for line in lines[1:-1]]
    assert shown == [str(number) for number in range(400, 400 + MOST_ROWS)]


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (StageProgress(stage="load", total=3), "Loading: 0 of 3"),
        (StageProgress(stage="compare", total=3), "Comparing the reports: 0 of 3"),
        (StageProgress(stage="judge", total=9), "Judging what is left open: 0 of 9"),
        (StageProgress(stage="write", done=1, total=4), "Writing the briefing: 1 of 4"),
        (StageProgress(stage="write", total=0), "Writing the briefing"),
        (StageProgress(stage="translate", total=2), "Translating the briefing: 0 of 2"),
    ],
)
def test_stage_is_named(event: Event, line: str):
    assert Watched(*loaded(3), event).lines() == [line, "0 s"]


@pytest.mark.parametrize(
    ("took", "line"),
    [
        ({}, "12 calls, 3,456 tokens in, 120 out, 31 s"),
        ({"calls": 1, "replayed": True}, "1 call replayed, 3,456 tokens in, 120 out, 31 s"),
        (
            {"cached_calls": 1200},
            "12 calls and 1,200 from the cache, 3,456 tokens in, 120 out, 31 s",
        ),
        ({"seconds_left": 0.4}, "12 calls, 3,456 tokens in, 120 out, 31 s"),
        ({"seconds_left": 21}, "12 calls, 3,456 tokens in, 120 out, 31 s, about 21 s left"),
        ({"seconds_left": 200}, "12 calls, 3,456 tokens in, 120 out, 31 s, about 3 min 20 s left"),
        (
            {"seconds_left": 8000},
            "12 calls, 3,456 tokens in, 120 out, 31 s, about 2 h 13 min left",
        ),
        ({"cost": 0.01234}, "12 calls, 3,456 tokens in, 120 out, 31 s, 0.0123 EUR"),
        ({"cost": 1234.5}, "12 calls, 3,456 tokens in, 120 out, 31 s, 1,234.50 EUR"),
        ({"cost": 0}, "12 calls, 3,456 tokens in, 120 out, 31 s, 0.0000 EUR"),
    ],
)
def test_what_it_took_is_told(took: dict[str, object], line: str):
    watched = Watched()
    watched.now += 31
    watched.view.listen(spent(**took))
    assert watched.lines() == [line]


def test_time_left_counts_down_between_answers():
    watched = Watched(spent(seconds_left=30))
    watched.now += 12
    assert watched.lines()[0].endswith("about 18 s left")
    watched.now += 30
    assert "left" not in watched.lines()[0]


def test_a_line_about_the_whole_run_remains():
    article = article_from_text("They met on 4 May.", id="a0", source="a0.txt")
    written = BriefingWritten(briefing=merge([NegotiationReport(article=article)]))
    watched = Watched(*loaded(2), read(0), spent(cost=0.5, seconds_left=9), written)
    watched.now += 31
    assert (
        watched.view.summary() == "1 article, 12 calls, 3,456 tokens in, 120 out, 31 s, 0.5000 EUR"
    )


def test_titles_neither_style_nor_steer():
    title = "\x1b[2J\x1b]0;owned\x07[red]Talks[/red] :bomb: \u202e{}\nmore"
    drawn = Watched(*loaded(2, title)).drawn()
    assert "␛[2J␛]0;owned␇[red]Talks[/red] :bomb: �1 more" in drawn
    assert not re.search(r"\x1b(?!\[[0-9;]*m)|[\x07\u202e]", drawn)


def test_colours_are_left_out_where_nobody_wants_them():
    watched = Watched(*loaded(2), under_way(0))
    assert "\x1b[36m" in watched.drawn(no_color=False)
    assert not re.search(r"\x1b\[(?:3|4|9)\d", watched.drawn(no_color=True))


@pytest.mark.parametrize("width", [40, 60, 200])
def test_rows_keep_to_the_window(width: int):
    watched = Watched(*loaded(3, "A title, {}," + " that goes on" * 9), under_way(0, 3))
    rows = watched.lines(width)
    assert all(len(row) <= width for row in rows)
    [row] = [row for row in rows if row.startswith("  A title, 0")]
    assert row.endswith("… ━━━━━━━━         3/6")
