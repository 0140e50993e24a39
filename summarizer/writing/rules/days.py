"""A sentence dates nothing otherwise than its findings do."""

import re
from collections.abc import Iterator

from summarizer.writing.phrases import mentions
from summarizer.writing.rules.sentence import Objection, Sentence, listed

_RELATIVE_DAYS = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|(?:last|next|this|previous|following|coming|past)"
    r" (?:day|night|week|weekend|month|year|spring|summer|autumn|fall|winter"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
_DAY_AND_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[A-Z][a-z]{2,8})\b"
    r"|\b(?P<month2>[A-Z][a-z]{2,8}) (?P<day2>\d{1,2})(?:st|nd|rd|th)?\b(?![,.]?\d)"
)


def dates(sentence: Sentence) -> Iterator[Objection]:
    """Its days stand in its findings, or are those their days resolve to."""
    stated = sentence.grounds.words
    known = {match.group() for match in _CALENDAR.finditer(stated)}
    unknown = [m.group() for m in _CALENDAR.finditer(sentence.masked) if m.group() not in known]
    days = set(_days_and_months(stated))
    unknown += [
        f"{day} {month}"
        for day, month in _days_and_months(sentence.masked)
        if (day, month) not in days
    ]
    unknown += [
        match.group()
        for match in _RELATIVE_DAYS.finditer(sentence.masked)
        if not mentions(stated, [match.group()])
    ]
    if unknown:
        yield Objection("date", f"Its facts do not date anything to {listed(unknown)}.")


def _days_and_months(text: str) -> Iterator[tuple[str, str]]:
    for match in _DAY_AND_MONTH.finditer(text):
        month = match["month"] or match["month2"]
        if _CALENDAR.fullmatch(month) and not month.endswith("day"):
            yield (match["day"] or match["day2"]).lstrip("0"), month
