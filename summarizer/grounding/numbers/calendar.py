"""Digits that place something in time: days, years and times of day."""

import re

from summarizer.grounding.numbers.mention import (
    NumberMention,
    before,
    digit_groups,
    plain_mention,
)
from summarizer.grounding.numbers.nouns import counted_noun
from summarizer.grounding.numbers.qualifiers import qualifier_before

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_TO = r"\s?(?:[-\u2013\u2014,/]|\bto\b|\band\b|\bor\b|\buntil\b|\bthrough\b|&)\s?(?:the\s)?"

_MONTH_FIRST = re.compile(
    rf"{MONTH}\s{_DAY}(?:{_TO}(?:{MONTH}\s)?{_DAY}(?!\s[a-z])){{0,6}}(?:,?\s{_YEAR}(?![\d,]))?"
    rf"|{MONTH}(?:,|\sof)?\s{_YEAR}(?!\d)"
)
_DAY_FIRST = re.compile(
    rf"{_DAY}(?:{_TO}{_DAY}){{0,6}}\s(?:of\s)?{MONTH}(?!\w)(?:,?\s{_YEAR}(?![\d,]))?"
)
_WEEKDAY_DAY = re.compile(
    rf"{WEEKDAY}(?:\s\(({_DAY})\)|,?\s(?:the\s)?({_DAY})(?=\s*(?:[.,;:)\u2013\u2014]|$)))"
)
_NUMERIC_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)|\d{1,2}/\d{1,2}(?![\d/])"
)
_TIME = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?(?:[ap]\.?m\b\.?|GMT|UTC|CET|EST|EDT|BST))?"
    r"|\d{1,2}(?:\.\d{2})?\s?[ap](?:\.m\.|m\b)"
    r"|(?<=\bat )(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s*(?:[.,;)]\s|on\b|local\b|$))"
    r"|\d{1,2}h\d{2}(?!\w)|\d{4}\s(?:GMT|UTC)\b|\d{1,2}\s?(?:o[\u2019']clock|GMT|UTC|CET)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"({_YEAR})(?:s\b|[-\u2013/](\d{{4}}|\d{{2}})(?!\d)|(?![\d%]|[.,]\d|\s\d{{3}}\b))"
)
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|since|by|from|until|till|of|during|before|after|late|early|mid|pre|post|the|this"
    rf"|its|to|and|year|spring|summer|autumn|fall|winter|end|{MONTH})[\s-]|\()$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(r"\s?(?:%|per\s?cent)|[\s-](?:thousand|million|billion)")
_DECADE = re.compile(r"[1-9]0s\b")


def date_or_time_at(text: str, start: int, floor: int) -> NumberMention | None:
    """The day, year or time of day that begins at `start`."""
    for pattern in (_MONTH_FIRST, _WEEKDAY_DAY, _DAY_FIRST):
        if found := pattern.match(text, start):
            return plain_mention(text, start, found.end(), "date", digit_groups(found[0]))
    if mention := clock_or_numeric_date_at(text, start):
        return mention
    if found := _DECADE.match(text, start):
        return plain_mention(text, start, found.end(), "year", (float(found[0][:2]),))
    if (found := _YEARS.match(text, start)) and _is_year(text, found, floor):
        return plain_mention(text, start, found.end(), "year", digit_groups(found[0]))
    return None


def begins_date(text: str, start: int) -> bool:
    """Whether the number at `start` is the day of a date: "to 30 November"."""
    return bool(_DAY_FIRST.match(text, start) or _NUMERIC_DATE.match(text, start))


def clock_or_numeric_date_at(text: str, start: int) -> NumberMention | None:
    """The time of day, or the date without words, that begins at `start`."""
    if found := _NUMERIC_DATE.match(text, start):
        return _numeric_date(text, start, found[0])
    found = _TIME.match(text, start)
    return found and plain_mention(text, start, found.end(), "time", digit_groups(found[0]))


def _numeric_date(text: str, start: int, words: str) -> NumberMention | None:
    written = digit_groups(words)
    if re.fullmatch(r"\d/(?:[234568]|10)", words) and written[0] < written[1]:
        return None
    if "-" in words:
        # The month of an ISO date is a name in disguise, not a number the text states.
        written = (written[2], written[0])
    return plain_mention(text, start, start + len(words), "date", written)


def _is_year(text: str, found: re.Match[str], floor: int) -> bool:
    if before(_YEAR_BEFORE, text, found.start(), floor) or found[2]:
        return True
    if found[0].endswith("s"):
        return True
    if counted_noun(text, found.end()) or _COUNTED_AFTER.match(text, found.end()):
        return False
    return qualifier_before(text, floor, found.start()) is None
