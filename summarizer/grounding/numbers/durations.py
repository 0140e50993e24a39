"""Lengths of time, in days, and spans of time that only say when."""

import re
from dataclasses import replace

from summarizer.grounding.numbers.mention import NumberMention, before, plain_mention
from summarizer.grounding.numbers.qualifiers import qualified

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0,
    "fortnight": 14.0, "month": 30.0, "year": 365.0, "decade": 3650.0, "century": 36500.0,
}  # fmt: skip

_UNITS = (
    r"(seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|century|centuries)"
)
_MODIFIER = (
    r"(?:more|additional|extra|further|consecutive|straight|full|whole|calendar|working|business|financial|fiscal"
    r"|academic|school)"
)
_AFTER = re.compile(
    rf"(?:[\s-]|\s{_MODIFIER}\s)?(?<![\dA-Za-z]){_UNITS}(?![A-Za-z])(?:[\u2019'](?![A-Za-z]))?(?:[\s-]long\b)?",
    re.IGNORECASE,
)
_SYMBOL_AFTER = re.compile(r"\s?(hrs?|mins?|secs?)\b")
_PART_OF_UNIT = re.compile(
    r"\s(?:of\s)?an?\s(hour|day|week|month|year|decade|century)(?!\w)|-(hour|day|year)(?!\w)"
)
_UNIT_LONG = re.compile(r"(hour|day|week|month|year|decade|century)-?long", re.IGNORECASE)
_A_UNIT = re.compile(
    r"(an?)\s(hour|day|week|fortnight|month|year|decade|century)(?![\w-](?!and-a-half))",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(r"[\s-]and[\s-]a[\s-]half(?!\w)")
_OR_TWO = re.compile(r"\sor\stwo(?!\w)")
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|within|lasting|last|lasts|lasted|another|half|least|than|about|around|nearly|almost"
    r"|roughly|approximately|over|under|to|of|takes?|took|spans?|spanning|during)\s$",
    re.IGNORECASE,
)
_SINCE_BEFORE = re.compile(r"\b(?:for|of|lasting|lasted|lasts?)\s+(?:\w+\s){0,2}$", re.IGNORECASE)
_RELATIVE_BEFORE = re.compile(
    r"\b(?:the|these|those|over|in|during|within|for)\s(?:past|last|previous|preceding|next|coming"
    r"|recent|following)\s$",
    re.IGNORECASE,
)
# 'the first strike in more than four decades', 'the worst drought for 40 years'
_RECORD_BEFORE = re.compile(
    r"\b(?:first|only|biggest|largest|greatest|longest|highest|lowest|worst|best|deadliest|bloodiest"
    r"|strongest|weakest|sharpest|steepest|fiercest|heaviest|deepest|fastest|slowest|hottest|coldest"
    r"|wettest|driest|most\s\w+|least\s\w+)\b"
    r"(?:\s(?!(?:is|are|was|were|be|will|would|has|have|had|held|to|and|but|of)\b|last)"
    r"[\w\u2019'-]+(?:\sof\sits\skind)?){0,4}\s(?:in|for)\s"
    r"(?:(?:more|less)\sthan\s|at\sleast\s|over\s|about\s|around\s|nearly\s|almost\s|some\s)?(?:a\s)?$"
)
_RECORD_REACH = 70
"""Characters before a span of time in which the record stands that it has held."""
_RELATIVE_AFTER = re.compile(
    r"\s(?:ago|earlier|later|before|after(?!\swhich)|since|prior|hence|from\snow|beforehand)\b",
    re.IGNORECASE,
)


def unit_of_time_at(text: str, position: int) -> re.Match[str] | None:
    """The word of a unit of time that follows a number ending at `position`."""
    return _AFTER.match(text, position)


def duration(text: str, mention: NumberMention, floor: int) -> NumberMention | None:
    """The mention as a length of time, if a unit of time follows it."""
    found = _AFTER.match(text, mention.end)
    if found is None and mention.value < 1:
        found = _PART_OF_UNIT.match(text, mention.end)
    if found is not None:
        word = (found[1] or found[2]).lower()
        unit = {"centuries": "century"}.get(word, word.removesuffix("s"))
    elif found := _SYMBOL_AFTER.match(text, mention.end):
        unit = {"h": "hour", "m": "minute", "s": "second"}[found[1][0]]
    else:
        return None
    lasting = replace(
        mention, end=found.end(), kind="duration", unit="day", value=in_days(mention.value, unit),
        upper=None if mention.upper is None else in_days(mention.upper, unit),
    )  # fmt: skip
    return replace(lasting, kind="date") if _only_says_when(text, floor, lasting) else lasting


def lone_unit_at(text: str, start: int, floor: int) -> NumberMention | None:
    """A unit of time that stands for one of it: "week-long", "for a week", "a month ago"."""
    if found := _UNIT_LONG.match(text, start):
        days = DAYS[found[1].lower()]
        mention = plain_mention(text, start, found.end(), "duration", (1.0,))
        mention = replace(mention, number_end=found.end(1), value=days, unit="day")
        return qualified(text, mention, floor)
    found = _A_UNIT.match(text, start)
    return found and _a_unit(text, found, floor)


def _a_unit(text: str, found: re.Match[str], floor: int) -> NumberMention | None:
    end, days, written = found.end(), DAYS[found[2].lower()], (1.0,)
    upper = None
    if half := _AND_A_HALF.match(text, end):
        end, days, written = half.end(), days * 1.5, (1.5,)
    elif two := _OR_TWO.match(text, end):
        end, upper, written = two.end(), days * 2, (1.0, 2.0)
    mention = replace(
        plain_mention(text, found.start(), end, "duration", written),
        number_end=found.end(1), value=days, unit="day", upper=upper,
        qualifier="exact" if upper is None else "between",
    )  # fmt: skip
    relative = _only_says_when(text, floor, mention)
    is_length = end > found.end() or before(_LENGTH_BEFORE, text, found.start(), floor)
    if not (relative or is_length):
        return None
    return qualified(text, replace(mention, kind="date") if relative else mention, floor)


def in_days(number: float, unit: str) -> float:
    """So many units of time in days; twelve months are a year."""
    if unit == "month" and number % 12 == 0:
        return number / 12 * DAYS["year"]
    return round(number * DAYS[unit], 9)


def _only_says_when(text: str, floor: int, mention: NumberMention) -> bool:
    """Whether the span only places something in time: "two weeks ago", "the past 24 hours"."""
    if before(_RELATIVE_BEFORE, text, mention.start, floor):
        return True
    if _RECORD_BEFORE.search(text, max(0, mention.start - _RECORD_REACH), mention.start):
        return True
    after = _RELATIVE_AFTER.match(text, mention.end)
    if after is None:
        return False
    return "ago" in after[0] or not before(_SINCE_BEFORE, text, mention.start, floor)
