"""The values a stated number leaves possible."""

import re
from dataclasses import dataclass
from math import inf

from summarizer.models.quantity import Quantity

ABOUT = 0.05
"""Half-width of "about", as a share of the value: "about 100" leaves 95 to 105 possible."""

ABOUT_AT_LEAST = 0.5
"""Half-width of "about" for small values, in units: "about 7 days" leaves 6.5 to 7.5 possible."""

_IN_LARGE_UNITS = re.compile(
    r"(?P<digits>\d+(?:[.,]\d+)?)?\W*(?P<unit>thousand|million|billion|trillion)", re.IGNORECASE
)
_LARGE_UNITS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


@dataclass(frozen=True)
class Interval:
    """Values from `low` to `high`, each end itself excluded where it is open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def overlaps(self, other: "Interval") -> bool:
        """Whether some value is possible by both. Symmetric."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        return not any(
            (end.low == low and end.low_open) or (end.high == low and end.high_open)
            for end in (self, other)
        )


def possible(quantity: Quantity) -> Interval:
    """The values that the words of a quantity leave possible, in its unit.

    "2.8 billion" is a rounded number even where no word says so: it leaves half of its last digit
    either way, at most five per cent.
    """
    value = quantity.value
    match quantity.qualifier:
        case "at_least" | "more_than":
            return Interval(value, inf, low_open=quantity.qualifier == "more_than")
        case "at_most" | "less_than":
            return Interval(-inf, value, high_open=quantity.qualifier == "less_than")
        case "between":
            return Interval(value, value if quantity.upper is None else quantity.upper)
        case "about":
            width = max(abs(value) * ABOUT, ABOUT_AT_LEAST)
        case "exact":
            width = _rounding(quantity)
    return Interval(value - width, value + width)


def _rounding(quantity: Quantity) -> float:
    written = _IN_LARGE_UNITS.search(quantity.text)
    if written is None:
        return 0.0
    digits = (written["digits"] or "1").replace(",", ".")
    decimals = len(digits.partition(".")[2])
    half_a_digit = _LARGE_UNITS[written["unit"].casefold()] * 10**-decimals / 2
    return min(half_a_digit, abs(quantity.value) * ABOUT)


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether both state the same number with the same precision, in the same unit of measure."""
    return (a.value, a.upper, a.qualifier) == (b.value, b.upper, b.qualifier)
