from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Claim, Figure, Finding, Quantity
from summarizer.rendering.layout.footnotes import Footnotes
from summarizer.rendering.layout.intervals import axis_of, intervals_of, stroke_of

QUALIFIERS = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "between")


def quantity(value, qualifier="exact", *, upper=None, unit="boat", text=None) -> Quantity:
    return Quantity(
        value=value, upper=upper, qualifier=qualifier, unit=unit, text=text or f"{value:,}"
    )


@st.composite
def quantities(draw) -> Quantity:
    value = draw(
        st.integers(min_value=-(10**6), max_value=10**12)
        | st.decimals(min_value=-100, max_value=100, places=2)
        | st.sampled_from((0, 1e-6, 1e17))
    )
    qualifier = draw(st.sampled_from(QUALIFIERS))
    upper = float(value) + draw(st.integers(min_value=0, max_value=10**6))
    unit = draw(st.sampled_from(("boat", "percent", "EUR", "day")))
    vague = ("dozens",) if value >= 0 else ()
    text = draw(st.sampled_from((str(value), "two months", "1.2 billion", *vague)))
    return quantity(
        float(value), qualifier, upper=upper if qualifier == "between" else None, unit=unit,
        text=text,
    )  # fmt: skip


several = st.lists(quantities(), min_size=1, max_size=6)


@given(several)
def test_an_axis_has_three_to_five_ticks_over_its_whole_length(stated):
    axis = axis_of(stated)
    places = [axis.place(value) for value in axis.values]
    assert 3 <= len(places) <= 5
    assert (places[0], places[-1]) == (0, 100)
    assert all(a < b for a, b in pairwise(places))


@given(several)
def test_every_value_lies_on_the_axis_and_in_what_its_words_leave_open(stated):
    axis = axis_of(stated)
    for one in stated:
        stroke = stroke_of(one, axis)
        assert axis.values[0] <= one.value <= axis.values[-1]
        assert 0 <= stroke.low <= stroke.at <= stroke.high <= 100


@given(several)
def test_values_keep_their_order(stated):
    axis = axis_of(stated)
    in_order = sorted(stated, key=lambda one: one.value)
    places = [stroke_of(one, axis).at for one in in_order]
    assert places == sorted(places)


@given(several)
def test_open_ends_and_no_others_reach_the_end_of_the_axis(stated):
    axis = axis_of(stated)
    for one in stated:
        stroke = stroke_of(one, axis)
        if stroke.is_open_below:
            assert stroke.low == 0
        if stroke.is_open_above:
            assert stroke.high == 100
        if one.qualifier in ("exact", "about", "between"):
            assert not stroke.is_open_below
            assert not stroke.is_open_above


@given(several)
def test_an_axis_goes_below_zero_only_where_something_lies_there(stated):
    lowest = min(one.value for one in stated)
    if lowest > 0:
        assert axis_of(stated).values[0] >= 0


# What is stated, and the ticks of the axis under it.
AXES = {
    "far from zero": ([quantity(132), quantity(136)], (130, 132, 134, 136, 138)),
    "one value": ([quantity(7)], (5, 6, 7, 8, 9)),
    "equal values": ([quantity(26_422)] * 2, (26_000, 26_200, 26_400, 26_600, 26_800)),
    "nothing and some": ([quantity(0), quantity(3)], (0, 2, 4)),
    "below zero": ([quantity(-4), quantity(-3)], (-5, -4, -3, -2)),
    "decimals": ([quantity(4.0), quantity(4.5, text="4.5%")], (3.5, 4.0, 4.5, 5.0)),
}  # fmt: skip


@pytest.mark.parametrize("name", AXES)
def test_axes_are_divided_in_round_numbers(name):
    stated, ticks = AXES[name]
    assert axis_of(stated).values == pytest.approx(ticks)


def test_about_reaches_as_far_as_the_comparison_takes_it_to():
    stated = [quantity(100, "about"), quantity(105)]
    axis = axis_of(stated)
    about, exact = (stroke_of(one, axis) for one in stated)
    assert about.high == exact.at
    assert about.implied == (about.low, about.high)
    assert about.stated is None
    assert exact.implied is exact.stated is None


# Qualifier: from where to where the words themselves reach, over an axis from 60 to 140.
REACHES = {
    "at_least": (50, 100),
    "more_than": (50, 100),
    "at_most": (0, 50),
    "less_than": (0, 50),
    "between": (50, 75),
}


@pytest.mark.parametrize("qualifier", REACHES)
def test_bounds_and_ranges_are_drawn_from_end_to_end(qualifier):
    axis = axis_of([quantity(80), quantity(120)])
    assert (axis.values[0], axis.values[-1]) == (60, 140)
    stated = quantity(100, qualifier, upper=120 if qualifier == "between" else None)
    stroke = stroke_of(stated, axis)
    assert stroke.stated == REACHES[qualifier]
    assert stroke.implied is None


def test_vague_bounds_may_begin_below_their_value():
    stated = [quantity(24, "at_least", text="dozens"), quantity(42)]
    stroke = stroke_of(stated[0], axis_of(stated))
    assert stroke.implied == (stroke.low, stroke.at)
    assert stroke.stated == (stroke.at, 100)
    assert stroke.low < stroke.at


@pytest.fixture
def drawn(strike):
    """The plot of figures of the strike, their quantities and relation replaced."""
    sources = strike.comparison.sources
    template = next(f for f in strike.comparison.findings if f.id == "F3")

    def draw(*stated: Quantity, relation="conflict"):
        claims = tuple(
            _with(template.claims[number % 2], stated_) for number, stated_ in enumerate(stated)
        )
        finding = template.model_copy(update={"claims": claims, "relation": relation})
        return intervals_of([finding], Footnotes(sources))

    return draw


def _with(claim: Claim, stated: Quantity) -> Claim:
    assert isinstance(claim.item, Figure)
    item = claim.item.model_copy(update={"quantity": stated})
    return claim.model_copy(update={"item": item})


# Quantities, what the axis counts in, the words of its first and last tick.
UNITS = {
    "a share": ((4, "percent"), (5, "percent"), "percent", "3", "6"),
    "money": ((1.2e9, "EUR"), (1.4e9, "EUR"), "billion EUR", "1.1", "1.5"),
    "many people": ((1e6, "person"), (2e6, "worker"), "millions", "0.5", "2.5"),
    "people": ((1200, "docker"), (1450, "worker"), "", "1,100", "1,500"),
    "a length of time": ((30, "day"), (60, "day"), "days", "20", "80"),
    "below zero": ((-4, "degree"), (-3, "degree"), "", "−5", "−2"),
}


@pytest.mark.parametrize("name", UNITS)
def test_axes_count_in_their_unit(name, drawn):
    *stated, unit, first, last = UNITS[name]
    (scale,) = drawn(*(quantity(value, unit=of) for value, of in stated)).scales
    assert (scale.unit, scale.ticks[0].words, scale.ticks[-1].words) == (unit, first, last)


def test_each_claim_has_its_source_its_words_and_its_quotes(strike):
    view = intervals_of(strike.comparison.findings, Footnotes(strike.comparison.sources))
    dockers, port = view.scales
    assert (dockers.subject, dockers.support.words) == ("Dockers on strike", "Conflict")
    assert [(r.source, r.words, [m.number for m in r.marks]) for r in dockers.readings] == [
        ("Harbour Post", "about 1,200 dockers", [1]),
        ("Coast Radio", "1,450 workers", [2]),
    ]
    assert [(r.words, r.age) for r in port.readings] == [
        ("900 on Monday", "earlier"),
        ("1,100", "later"),
    ]
    assert {reading.age for reading in dockers.readings} == {None}


def test_what_is_given_once_is_not_drawn(drawn):
    assert drawn(quantity(7)) is None


@pytest.mark.parametrize("value", [inf, nan, 1e300])
def test_what_no_axis_can_hold_is_not_drawn(value, drawn):
    assert drawn(quantity(value, text="beyond"), quantity(7)) is None


def test_findings_that_are_no_figures_are_not_drawn(strike):
    others = [f for f in strike.comparison.findings if f.topic != "figure"]
    assert intervals_of(others, Footnotes(strike.comparison.sources)) is None


def test_the_key_explains_what_is_drawn_and_nothing_else(drawn):
    view = drawn(quantity(7), quantity(8, "at_least"), quantity(60, unit="day", text="two months"))
    assert [(entry.stroke.shape, entry.words.split(",")[0]) for entry in view.key] == [
        ("exact", "plain number"),
        ("at_least", "“at least”: this or more"),
        ("exact", "round number"),
    ]


def test_findings_keep_their_order(strike):
    findings: tuple[Finding, ...] = strike.comparison.findings
    view = intervals_of(reversed(findings), Footnotes(strike.comparison.sources))
    assert [scale.finding for scale in view.scales] == ["F4", "F3"]
