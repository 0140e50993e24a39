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


def test_a_million_is_rounded_and_1200_is_not():
    million = Quantity(value=2e6, unit="person", text="two million")
    exact = Quantity(value=1200, unit="person", text="1,200")

    assert possible(million) == Interval(1.9e6, 2.1e6)
    assert possible(exact) == Interval(1200, 1200)
