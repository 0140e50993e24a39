"""Reading a text for its numbers."""

import re
from dataclasses import replace
from functools import lru_cache

from summarizer.grounding.numbers.calendar import MONTH, WEEKDAY, date_or_time_at
from summarizer.grounding.numbers.durations import lone_unit_at, unit_of_time_at
from summarizer.grounding.numbers.lexicons import lexicon_of
from summarizer.grounding.numbers.mention import NumberMention, before
from summarizer.grounding.numbers.money import CODES, SIGN, SIGN_OF_STATE, currency_before
from summarizer.grounding.numbers.naming import (
    ORDINAL_TENS,
    ORDINALS,
    identifier_at,
    ordinal_at,
)
from summarizer.grounding.numbers.nouns import counted_noun
from summarizer.grounding.numbers.numerals import NUMERAL_START, Numeral, lower_case, numeral_at
from summarizer.grounding.numbers.other_languages import find_in_other_language
from summarizer.grounding.numbers.qualifiers import qualified
from summarizer.grounding.numbers.ranges import ranged
from summarizer.grounding.numbers.units import measured

# Searched in the lower-cased text: three times faster than ignoring case.
_START = re.compile(
    rf"{NUMERAL_START}|{SIGN}(?=\s?\d)|(?<!\w)(?:"
    rf"(?:{CODES}|{SIGN_OF_STATE})(?=\s?\d)|{MONTH}(?=\s\d)|{WEEKDAY}(?=,?\s\(?\d)"
    rf"|(?:{'|'.join(ORDINAL_TENS)})-|(?:{'|'.join(ORDINALS)})(?!\w)"
    r"|an?(?=\s(?:hour|day|week|fortnight|month|year|decade|century)\b(?!-?long))"
    r"|(?:hour|day|week|month|year|decade|century)-?long(?!\w))".lower()
)
_LIST_LINK = re.compile(r"\s?(?:,|,?\s(?:and|or|to|then)|/)\s?(?:from\s|then\s)?$")
_IN_BRACKETS = re.compile(r"\s\((?:or\s)?|;\s")
_ONE_BEFORE = re.compile(
    r"\b(?:least|most|than|only|exactly|just|about|up\sto|killed|wounded|injured|another|for)\s$",
    re.IGNORECASE,
)
_ONE_COUNTS = re.compile(
    r"[\s-](?:person|man|woman|child|people|worker|soldier|civilian|member|vote|seat|country|state"
    r"|party|phase|round|step|condition|euro|dollar|pound|per\s?cent|percent)\b|-point\b|\s?%"
)
_ONE_OR_MORE = re.compile(r"-?\s(?:to|or)\s(?:two|three|\d)|[\s-]?%")
_OF_OR_ANOTHER = re.compile(r"\s(?:of|another)\b")
_NO_ZERO_BEFORE = re.compile(r"\b(?:net|ground|near)[\s-]$", re.IGNORECASE)
_PERIOD_BEFORE = re.compile(
    r"\b(?:first|second|latter|last|next|past|previous|this|that|each|every|either)\s$",
    re.IGNORECASE,
)
_MINUS_BEFORE = re.compile(r"[^\n][ (][-\u2212]$")


@lru_cache(maxsize=256)
def find_numbers(text: str, *, language: str = "en") -> tuple[NumberMention, ...]:
    """Every number of the text, in reading order, not overlapping.

    "one" is reported only where it clearly counts; "this week" and "last month" are not numbers.

    Args:
        text: what is read.
        language: ISO 639-1 code of the text. It decides how digits are grouped and which words are
            numbers; Arabic and Hebrew are known by their letters in any case. A language without a
            table of its own is read like English.
    """
    if lexicon := lexicon_of(text, language):
        return find_in_other_language(text, lexicon)
    mentions: list[NumberMention] = []
    lowered = lower_case(text)
    position = floor = 0
    while (trigger := _START.search(lowered, position)) is not None:
        mention = _read(text, trigger.start(), floor)
        if mention is None or _goes_on(text, mention.end):
            position = trigger.end()
            continue
        mentions.append(mention)
        position = floor = mention.end
    return _shared_units(text, _converted(text, mentions))


def _goes_on(text: str, end: int) -> bool:
    """Whether a number is only the first digits of a word, such as '4K' or '12x'."""
    letter = text[end : end + 1]
    return text[end - 1 : end].isdigit() and (letter.islower() or letter.isupper())


def _read(text: str, start: int, floor: int) -> NumberMention | None:
    return (
        identifier_at(text, start, floor)
        or date_or_time_at(text, start, floor)
        or ordinal_at(text, start)
        or lone_unit_at(text, start, floor)
        or _quantity_at(text, start, floor)
    )


def _quantity_at(text: str, start: int, floor: int) -> NumberMention | None:
    currency, number_start = currency_before(text, start) or (None, start)
    numeral = numeral_at(text, number_start, suffixed=currency is not None)
    if numeral is None or not _counts(text, numeral):
        return None
    mention = NumberMention(
        start=start, end=numeral.end, number_start=number_start, number_end=numeral.end,
        text="", value=numeral.value, kind="count", written=numeral.written, vague=numeral.vague,
    )  # fmt: skip
    if numeral.vague:
        mention = replace(mention, written=(), qualifier="at_least")
    else:
        mention = _negative(text, ranged(text, mention, numeral, floor))
    if currency is not None:
        mention = replace(mention, kind="money", unit=currency)
    else:
        mention = measured(text, mention, floor, is_part=numeral.is_part)
    return _with_late_noun(text, mention, qualified(text, mention, floor))


def _counts(text: str, numeral: Numeral) -> bool:
    """Whether "one", "zero" or "half" is a number here; other numerals always are."""
    match text[numeral.start : numeral.end].lower():
        case "one":
            return _one_counts(text, numeral)
        case "zero":
            return text[numeral.end : numeral.end + 1] != "-" and not before(
                _NO_ZERO_BEFORE, text, numeral.start
            )
        case "half":
            return not before(_PERIOD_BEFORE, text, numeral.start)
        case _:
            return True


def _one_counts(text: str, numeral: Numeral) -> bool:
    if _ONE_OR_MORE.match(text, numeral.end) or _ONE_COUNTS.match(text, numeral.end):
        return True
    unit = unit_of_time_at(text, numeral.end)
    if unit is not None and (unit[1].lower() != "day" or unit[0].startswith("-")):
        return True
    if before(_ONE_BEFORE, text, numeral.start) is None:
        return False
    return _OF_OR_ANOTHER.match(text, numeral.end) is None


def _negative(text: str, mention: NumberMention) -> NumberMention:
    """A minus sign directly before the number, after a space and not at the line's beginning."""
    if not _MINUS_BEFORE.search(text, max(0, mention.start - 3), mention.start):
        return mention
    return replace(
        mention, start=mention.start - 1, number_start=mention.start - 1, value=-mention.value,
        written=tuple(-value for value in mention.written),
    )  # fmt: skip


def _with_late_noun(text: str, plain: NumberMention, mention: NumberMention) -> NumberMention:
    """The mention with the noun that only follows its qualifier: "300 or so workers"."""
    if mention.kind != "count" or mention.noun is not None or mention.end == plain.end:
        return mention
    return replace(mention, noun=counted_noun(text, mention.end))


def _converted(text: str, mentions: list[NumberMention]) -> list[NumberMention]:
    """Give what qualifies a sum to the same sum in other money: "about 1.1bn rand ($62m)"."""
    shared = list(mentions)
    for index in range(1, len(shared)):
        last, this = shared[index - 1], shared[index]
        is_bound = last.qualifier not in ("exact", "between") and last.upper is None
        if this.kind == "money" and this.qualifier == "exact" and is_bound and this.upper is None:
            beside = _IN_BRACKETS if last.kind == "money" else None
            if beside and beside.fullmatch(text[last.end : this.start]):
                shared[index] = replace(this, qualifier=last.qualifier)
    return shared


def _shared_units(text: str, mentions: list[NumberMention]) -> tuple[NumberMention, ...]:
    """Give the unit of the last number of a list to those before it: "30, 60 or 90 days"."""
    shared = list(mentions)
    for index in range(len(shared) - 2, -1, -1):
        this, following = shared[index], shared[index + 1]
        if this.kind != "count" or this.noun is not None or this.vague:
            continue
        if following.kind not in {"duration", "percent", "money"} or this.end != this.number_end:
            continue
        if _LIST_LINK.fullmatch(text[this.end : following.start]) is None:
            continue
        factor = following.value / following.written[0] if following.unit == "day" else 1.0
        shared[index] = replace(
            this, kind=following.kind, unit=following.unit, value=round(this.value * factor, 9),
            upper=None if this.upper is None else round(this.upper * factor, 9),
        )  # fmt: skip
    return tuple(shared)
