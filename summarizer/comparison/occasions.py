"""Past events that a figure counts the outcome of: what was over when it was counted.

A toll of a war goes on growing, and so may that of last week's accident; how many died in the
attack of a day months ago is a number that no later round of talks changes.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from summarizer.grounding.saying import REPORTS

SETTLED = timedelta(days=30)
"""How long after an event its outcome may still be being counted."""

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(month.capitalize() for month in _MONTHS)})"
_DATE = re.compile(
    rf"(?:\b(?P<before>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?\b{_MONTH}\b"
    r"(?: (?P<behind>\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)
_NOT_THEN = re.compile(
    r"\b(?:since|until|till|by|before|after|from|through)(?: the| late| early| mid)? $"
    rf"|\b{REPORTS}(?: [\w’'-]+){{0,3}}? (?:on |in )$|\b(?:as of|to) $",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:on|in|during|of|the|last|this)(?: late| early| mid)?[ -]$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:since|so far|to date|until now|by now|now|still|currently|at present|remain\w*"
    r"|(?:has|have) |on strike|(?:is|are|was|were) (?:held|being)"
    r"|rising|growing|mounting|and counting|continu\w+|latest)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Occasion:
    """A day or a month in the past, its year where the words give one."""

    month: int
    day: int | None = None
    year: int | None = None

    def __str__(self) -> str:
        """The day or month in words: "7 October", "November 2022"."""
        parts = (self.day, _MONTHS[self.month - 1].capitalize(), self.year)
        return " ".join(str(part) for part in parts if part)

    def same(self, other: "Occasion") -> bool:
        """Whether both may be one day, or one month where one of them names no day."""
        return (
            self.month == other.month
            and (self.day == other.day or None in (self.day, other.day))
            and (self.year == other.year or None in (self.year, other.year))
        )

    def was_over(self, counted: date) -> bool:
        """Whether it lay so far back on a day that its outcome was no longer being counted."""
        year = self.year or counted.year
        try:
            last = date(year, self.month, self.day or 28)
        except ValueError:  # 30 February
            return False
        if self.year is None and last > counted:
            last = last.replace(year=year - 1, day=min(last.day, 28))
        return last + SETTLED < counted


@lru_cache(maxsize=65536)
def occasion_of(sentence: str) -> Occasion | None:
    """The past event a sentence tells of by its date; None where it tells of what goes on.

    Dates that begin or end a period ("since May") and days of reporting ("said on 3 May") are
    none. A sentence with several dates has no one occasion.
    """
    if _GOES_ON.search(sentence):
        return None
    found = {
        Occasion(
            _MONTHS.index(match["month"].casefold()) + 1,
            int(day) if (day := match["before"] or match["behind"]) else None,
            int(match["year"]) if match["year"] else None,
        )
        for match in _DATE.finditer(sentence)
        if not _NOT_THEN.search(sentence[max(0, match.start() - 60) : match.start()])
        and _WHEN.search(sentence[: match.start()])
    }
    return found.pop() if len(found) == 1 else None
