from datetime import date

import pytest

from summarizer.models import DateRange
from summarizer.models.comparison import Round
from summarizer.rendering.layout.footnotes import Footnotes
from summarizer.rendering.layout.timeline import timeline_of

FIRST = Round(
    id="R1",
    venue="Lund",
    day="Tuesday",
    date=DateRange(start=date(2024, 5, 7), end=date(2024, 5, 8)),
    sources=("Harbour Post",),
    explanation="Only Harbour Post reports it.",
)
SECOND = Round(
    id="R2",
    day="the next week",
    sources=("Coast Radio",),
    explanation="It is taken to be later, because the count has grown.",
)


@pytest.fixture
def laid(strike):
    """The timeline of the strike with these rounds, the port's two counts in the rounds given."""

    def lay(*rounds: Round, counted_in=(None, None)):
        comparison = strike.comparison
        findings = tuple(
            finding.model_copy(
                update={
                    "claims": tuple(
                        claim.model_copy(update={"round": round_})
                        for claim, round_ in zip(finding.claims, counted_in, strict=True)
                    )
                }
            )
            for finding in comparison.findings
            if finding.id == "F4"
        )
        changed = comparison.model_copy(update={"rounds": rounds, "findings": findings})
        return timeline_of(changed, Footnotes(comparison.sources))

    return lay


def test_rounds_stand_in_the_order_of_the_comparison(laid):
    assert [
        (stop.name, stop.venue, stop.when, stop.sources) for stop in laid(FIRST, SECOND).stops
    ] == [
        ("R1", "Lund", "7 May 2024 to 8 May 2024", ("Harbour Post",)),
        ("R2", "", "“the next week”, no date given", ("Coast Radio",)),
    ]


def test_a_round_without_a_date_says_so_and_why_it_stands_where_it_does(laid):
    unknown = SECOND.model_copy(update={"day": None})
    dated, undated = laid(FIRST, unknown).stops
    assert (dated.is_dated, dated.placed) == (True, "")
    assert (undated.is_dated, undated.placed) == (False, SECOND.explanation)
    assert undated.when == "No date given"


# Rounds of the earlier and the later count, and where the change is told.
CHANGES = {
    "in the later round": (("R1", "R2"), {"R2"}),
    "within one round": (("R1", "R1"), {"R1"}),
    "in no round": ((None, None), {None}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_figure_changes_in_the_round_of_its_later_value(name, laid):
    counted_in, told_in = CHANGES[name]
    view = laid(FIRST, SECOND, counted_in=counted_in)
    found = {stop.name for stop in view.stops if stop.changes}
    assert found | ({None} if view.unplaced else set()) == told_in


def test_a_change_tells_both_values_with_sources_and_quotes(laid):
    (change,) = laid(FIRST, SECOND, counted_in=("R1", "R2")).stops[1].changes
    assert change.subject == "Dockers on strike as the port counts them"
    (earlier,), (later,) = change.earlier, change.later
    assert (earlier.value, earlier.sources) == ("900 on Monday", ("Coast Radio",))
    assert (later.value, later.sources) == ("1,100", ("Coast Radio",))
    assert [mark.number for mark in change.marks] == [1, 2]


def test_one_round_is_a_timeline_only_if_something_changed(laid, strike):
    assert laid(FIRST) is not None
    unchanged = strike.comparison.model_copy(update={"findings": ()})
    assert timeline_of(unchanged, Footnotes(strike.comparison.sources)) is None


def test_without_rounds_there_is_no_timeline(laid):
    assert laid() is None
