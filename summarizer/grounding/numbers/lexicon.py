"""What a language other than English calls numbers, units and bounds, as one table."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from summarizer.grounding.numbers.digits import any_of
from summarizer.models import Qualifier

NOTHING = r"(?!)"
"""A pattern that matches nowhere."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one language.

    Keys of mappings are words in lower case; everything else is a regular expression without
    capturing groups.
    """

    numbers: Mapping[str, int]
    """Words that are added up: one to ninety, and hundreds that are one word."""
    scales: Mapping[str, int]
    """Words that multiply what stands before them: hundred, thousand, million."""
    magnitudes: Mapping[str, int]
    """Plurals that give no number, with the least they mean."""
    parts: Mapping[str, float]
    """Parts of a whole."""
    times: Mapping[str, str]
    """Units of time by their words."""
    pairs: Mapping[str, str]
    """Words that are two of a unit of time: "two months" in one word."""
    currencies: Mapping[str, str]
    months: Iterable[str]
    percent: str
    points: str
    """Percentage points."""
    bounds: Mapping[Qualifier, str]
    """What stands before a number."""
    bounds_behind: Mapping[Qualifier, str]
    between: tuple[str, str]
    """What stands before a range, and what joins its ends there: "between", "and"."""
    to: str
    """What joins the ends of a range by itself."""
    either: str
    """What joins two neighbouring numbers: "two or three"."""
    link: str
    """What joins the words of one number."""
    half_more: str
    """What adds half of its unit to a number: "two and a half"."""
    month_link: str
    """What stands between a day and its month."""
    year_before: str
    """What stands before a year."""
    when_before: str
    when_behind: str
    """What makes a span of time one that only says when: "the last", "ago"."""
    age_before: str
    age_behind: str
    comma: bool = False
    """Whether the comma marks decimals and the point groups digits."""
    prefixes: str = ""
    """What is written together with the word behind it: "and", "in", "the"."""
    noun: str = NOTHING
    """A counted noun behind a number, where its plural shows."""
    name_before: str = NOTHING
    """What makes a number a name: weekdays, articles of a law."""

    @cached_property
    def start(self) -> re.Pattern[str]:
        """Where a number may begin: at digits, at a sign of a currency, or at a number word."""
        words = any_of((*self.numbers, *self.scales, *self.magnitudes, *self.parts, *self.pairs))
        return re.compile(
            rf"(?P<digits>\d|[A-Z]{{0,3}}[$€£¥₪]\s?\d)"
            rf"|(?<![\w-])(?:{self.prefixes})(?P<word>{words})(?!\w)",
            re.IGNORECASE,
        )

    @cached_property
    def number_word(self) -> re.Pattern[str]:
        """A word that is added, or one that multiplies."""
        return re.compile(
            rf"(?P<number>{any_of(self.numbers)})(?!\w)|(?P<scale>{any_of(self.scales)})(?!\w)",
            re.IGNORECASE,
        )
