import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.comparison.intervals import Interval, possible
from summarizer.models import Quantity

QUALIFIERS = ("exact", "about", "at_least", "more_than", "at_most", "less_than")


@st.composite
def quantities(draw):
    value = draw(st.integers(min_value=0, max_value=100_000))
    qualifier = draw(st.sampled_from((*QUALIFIERS, "between")))
    upper = value + draw(st.integers(min_value=0, max_value=500))
    return Quantity(
        value=value,
        upper=upper if qualifier == "between" else None,
        qualifier=qualifier,
        unit="person",
        text=str(value),
    )


@given(quantities(), quantities())
def test_overlap_is_symmetric(a, b):
    assert possible(a).overlaps(possible(b)) == possible(b).overlaps(possible(a))


@given(quantities())
def test_a_quantity_overlaps_itself(quantity):
    assert possible(quantity).overlaps(possible(quantity))


def test_small_approximate_numbers_leave_half_a_unit():
    assert possible(
        Quantity(value=7, qualifier="about", unit="day", text="about a week")
    ) == Interval(6.5, 7.5)


# Words that round without saying so: value, unit, what they leave possible.
ROUND = {
    "4.5%": (4.5, "percent", Interval(4.45, 4.55)),
    "4%": (4, "percent", Interval(4, 4)),
    "half": (50, "percent", Interval(47.5, 52.5)),
    "60 days": (60, "day", Interval(60, 60)),
    "two months": (60, "day", Interval(55.2, 64.8)),
    "a week": (7, "day", Interval(6.44, 7.56)),
}


@pytest.mark.parametrize("text", ROUND)
def test_words_that_round_without_saying_so(text):
    value, unit, expected = ROUND[text]

    found = possible(Quantity(value=value, unit=unit, text=text))

    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))


def test_dozens_hardly_end():
    dozens = Quantity(value=24, qualifier="at_least", unit="boat", text="dozens")

    assert possible(dozens).overlaps(Interval(20, 20))
    assert possible(dozens).overlaps(Interval(80, 80))
    assert not possible(dozens).overlaps(Interval(9, 9))


def test_a_million_is_rounded_and_1200_is_not():
    million = Quantity(value=2e6, unit="person", text="two million")
    exact = Quantity(value=1200, unit="person", text="1,200")

    assert possible(million) == Interval(1.9e6, 2.1e6)
    assert possible(exact) == Interval(1200, 1200)
