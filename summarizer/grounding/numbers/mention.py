"""One number of a text, and what its words say it is."""

import re
from dataclasses import dataclass
from typing import Literal

from summarizer.models import Qualifier

NumberKind = Literal[
    "count", "duration", "percent", "money", "date", "year", "time", "ordinal", "age", "identifier"
]


@dataclass(frozen=True)
class NumberMention:
    """One number of a text.

    `start:end` is the whole expression with its qualifier and unit words ("at least 25",
    "approximately two months"), `number_start:number_end` the digits or number words alone.
    Durations are in days: a week 7, a month 30, a year 365 (and twelve months are a year). A part
    of a whole is in percent: "half of the fleet" 50, "one in five workers" 20.
    `date` is the kind of calendar days and of spans that only place something in time ("two weeks
    ago", "the past 24 hours"). A vague number ("dozens", "several hundred") stands with the least
    it can mean as `at_least`, and writes no number.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    text: str
    value: float
    kind: NumberKind
    qualifier: Qualifier = "exact"
    upper: float | None = None
    unit: str | None = None
    noun: str | None = None
    written: tuple[float, ...] = ()
    """The numbers as they are written, before any conversion to days or percent."""
    vague: bool = False

    @property
    def ends(self) -> tuple[float, ...]:
        """The value, and the upper end of a range."""
        return (self.value,) if self.upper is None else (self.value, self.upper)


def plain_mention(
    text: str, start: int, end: int, kind: NumberKind, written: tuple[float, ...]
) -> NumberMention:
    """A number at `start:end` that has neither unit nor qualifier."""
    return NumberMention(
        start=start, end=end, number_start=start, number_end=end, text=text[start:end],
        value=written[0], kind=kind, written=written,
    )  # fmt: skip


def digit_groups(written: str) -> tuple[float, ...]:
    """The numbers that the runs of digits write one by one: 7 and 2024 of "7/2024"."""
    return tuple(float(digits) for digits in re.findall(r"\d+", written))


_REACH = 45
"""Characters before a number in which the words stand that say what it is."""


def before(pattern: re.Pattern[str], text: str, start: int, floor: int = 0) -> re.Match[str] | None:
    """The pattern, which ends in `$`, directly before `start` and not before `floor`."""
    return pattern.search(text, max(floor, start - _REACH), start)
