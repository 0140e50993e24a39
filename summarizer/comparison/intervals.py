"""The values a stated number leaves possible."""

import re
from dataclasses import dataclass
from math import inf

from summarizer.models.quantity import Quantity

ABOUT = 0.05
"""Half-width of "about", as a share of the value: "about 100" leaves 95 to 105 possible."""

ABOUT_AT_LEAST = 0.5
"""Half-width of "about" for small values, in units: "about 7 days" leaves 6.5 to 7.5 possible."""

ABOUT_LONG = 0.08
"""Half-width of lengths in weeks, months or years: "two months" may be 60 days or eight weeks."""

_IN_LARGE_UNITS = re.compile(
    r"(?P<digits>\d+(?:[.,]\d+)?)?\W*(?P<unit>thousand|million|billion|trillion)", re.IGNORECASE
)
_DECIMALS = re.compile(r"\d[.,](?P<decimals>\d{1,2})(?![\d,.]*\d)")
_LONG = re.compile(r"\b(?:weeks?|fortnights?|months?|quarters?|years?)\b", re.IGNORECASE)
_PARTS = re.compile(r"\b(?:half|thirds?|quarters?|fifths?)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:dozens|scores|tens|hundreds|thousands|millions|several|many|(?:a )?few)\b", re.IGNORECASE
)
VAGUE_FROM = 0.5
"""What "dozens" or "several hundred" may begin at, as a share of the value they stand with."""

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

    Some words round without saying so: "2.8 billion" and "4.5 per cent" leave half of their last
    digit either way, "two months" and "a third" as much as "about" does, "dozens" hardly end.
    """
    value = quantity.value
    match quantity.qualifier:
        case "at_least" | "more_than" if _is_vague(quantity.text):
            return Interval(value * VAGUE_FROM, inf)
        case "at_least" | "more_than":
            return Interval(value, inf, low_open=quantity.qualifier == "more_than")
        case "at_most" | "less_than":
            return Interval(-inf, value, high_open=quantity.qualifier == "less_than")
        case "between":
            return Interval(value, value if quantity.upper is None else quantity.upper)
        case "about":
            width = _about(value)
        case "exact":
            width = _rounding(quantity)
    return Interval(value - width, value + width)


def _is_vague(text: str) -> bool:
    """Whether the words name no number, but only how large it is."""
    return _VAGUE.search(text) is not None and not any(map(str.isdigit, text))


def _about(value: float) -> float:
    return max(abs(value) * ABOUT, ABOUT_AT_LEAST)


def _rounding(quantity: Quantity) -> float:
    """How far a number that no word qualifies may be off."""
    text, value = quantity.text, quantity.value
    in_large_units = _IN_LARGE_UNITS.search(text)
    with_decimals = _DECIMALS.search(text)
    if quantity.unit == "day" and _LONG.search(text):
        return max(abs(value) * ABOUT_LONG, ABOUT_AT_LEAST)
    if quantity.unit == "percent" and _PARTS.search(text):
        return _about(value)
    if in_large_units is not None:
        digits = (in_large_units["digits"] or "1").replace(",", ".")
        step = _LARGE_UNITS[in_large_units["unit"].casefold()]
        width = step * 10 ** -len(digits.partition(".")[2]) / 2
    elif with_decimals and not value.is_integer():
        width = 10 ** -len(with_decimals["decimals"]) / 2
    else:
        width = 0.0
    return min(width, abs(value) * ABOUT)


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether both state the same number with the same precision, in the same unit of measure."""
    return (a.value, a.upper, a.qualifier) == (b.value, b.upper, b.qualifier)
