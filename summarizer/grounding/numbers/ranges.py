"""Ranges: "between 40 and 45", "10-12 percent", "two or three weeks", "from 5 to 7 percent"."""

import re
from dataclasses import replace

from summarizer.grounding.numbers.calendar import begins_date
from summarizer.grounding.numbers.durations import unit_of_time_at
from summarizer.grounding.numbers.mention import NumberMention, before
from summarizer.grounding.numbers.money import SIGN, SIGN_OF_STATE
from summarizer.grounding.numbers.numerals import Numeral, numeral_at
from summarizer.grounding.numbers.units import percent_at

_LINK = re.compile(r"-?\s(?:to|or)\s(?:about\s|around\s)?|-to-|-or-|\s?[-\u2013\u2014]\s?")
_BETWEEN_BEFORE = re.compile(r"\bbetween\s$", re.IGNORECASE)
_BETWEEN_LINK = re.compile(r"\s(?:and|to)\s")
_FROM_BEFORE = re.compile(r"\bfrom\s$", re.IGNORECASE)
# "raised from 5 to 10 percent" states two values, "ranging from 5 to 10 percent" one range.
_CHANGE = re.compile(
    r"\b(?:rais|ris|rose|increas|cut|lower|reduc|fall|fell|drop|declin|gr[eo]w|chang|climb|jump"
    r"|slid|widen|narrow|shrink|shrank|shrunk|extend|expand|mov|go(?:es|ing|ne)?\b|went|doubl|halv"
    r"|slash|boost|lift|trim|hik|shift|revis|scal|br(?:ing|ought)|t(?:ake|ook)|eas|surg|plung|soar"
    r"|short|length|push|switch|swell|swoll|tripl|quadrupl|improv|worsen|downgrad|upgrad|adjust"
    r"|advanc|dip|edg|slip|tumbl|recover|rebound|up\b|down\b)\w*",
    re.IGNORECASE,
)
_CLAUSE = 60
"""Characters before "from" among which a verb of change may stand."""
_SIGN = re.compile(rf"{SIGN}|{SIGN_OF_STATE}")


def ranged(text: str, mention: NumberMention, first: Numeral, floor: int) -> NumberMention:
    """The mention with the upper end that follows its first numeral, if it begins a range."""
    between = before(_BETWEEN_BEFORE, text, mention.start, floor)
    unit = percent_at(text, first.end)
    if unit is None and between:
        unit = unit_of_time_at(text, first.end)
    link = (_BETWEEN_LINK if between else _LINK).match(text, unit.end() if unit else first.end)
    if link is None or (not between and _is_change(text, mention, floor)):
        return mention
    sign = _SIGN.match(text, link.end())
    second_start = sign.end() if sign else link.end()
    if sign and unit:
        return mention
    is_money = sign is not None or _SIGN.match(text, mention.start) is not None
    second = numeral_at(text, second_start, suffixed=is_money)
    if second is None or begins_date(text, second_start) or not _is_of_one(text, first, second):
        return mention
    low = first.value
    if first.scale == 1 and second.scale > 1 and low * second.scale < second.value:
        low *= second.scale
    if low >= second.value or (" or " in link[0] and second.value - low > 1):
        return mention
    return replace(
        mention, end=second.end, number_end=second.end, value=low, upper=second.value,
        qualifier="between", written=(low, second.value),
    )  # fmt: skip


def _is_of_one(text: str, first: Numeral, second: Numeral) -> bool:
    """Not so in 'fell 4 percent to 11 euros', 'by a third to 60,000': a change and its outcome."""
    in_percent = percent_at(text, first.end) is not None
    one_unit = not in_percent or percent_at(text, second.end) is not None
    return one_unit and first.is_part == second.is_part and not second.vague


def _is_change(text: str, mention: NumberMention, floor: int) -> bool:
    """Whether "from" and a verb of change make the two numbers an old and a new value."""
    found = before(_FROM_BEFORE, text, mention.start, floor)
    return (
        found is not None
        and _CHANGE.search(text, max(floor, found.start() - _CLAUSE), found.start()) is not None
    )
