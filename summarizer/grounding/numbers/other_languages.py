"""Reading a text for its numbers by the table of a language other than English."""

import re
from dataclasses import replace
from functools import cache

from summarizer.grounding.numbers.calendar import clock_or_numeric_date_at
from summarizer.grounding.numbers.digits import any_of
from summarizer.grounding.numbers.durations import in_days
from summarizer.grounding.numbers.lexicon import Lexicon
from summarizer.grounding.numbers.mention import (
    NumberMention,
    before,
    digit_groups,
    plain_mention,
)
from summarizer.grounding.numbers.money import currency_before
from summarizer.grounding.numbers.naming import identifier_at
from summarizer.grounding.numbers.tabled import TabledNumeral, tabled_numeral_at

_ORDINAL = re.compile(r"\d{1,3}\s?[ºª]")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d(?![\w%]|[.,]\d)")
_NAME = re.compile(r"\d+")
_A_WORD = re.compile(r"\s[^\W\d_]")


def find_in_other_language(text: str, lexicon: Lexicon) -> tuple[NumberMention, ...]:
    """Every number of the text, in reading order, not overlapping."""
    mentions: list[NumberMention] = []
    position = floor = 0
    while (trigger := lexicon.start.search(text, position)) is not None:
        start = trigger.start(trigger.lastgroup or 0)
        mention = _read(text, start, floor, lexicon)
        if mention is None:
            position = trigger.end()
            continue
        mentions.append(mention)
        position = floor = mention.end
    return tuple(mentions)


def _read(text: str, start: int, floor: int, lexicon: Lexicon) -> NumberMention | None:
    if before(_before(lexicon, lexicon.name_before), text, start, floor):
        named = _NAME.match(text, start)
        return named and plain_mention(text, start, named.end(), "identifier", (float(named[0]),))
    return (
        identifier_at(text, start, floor)
        or _date(text, start, floor, lexicon)
        or _pair(text, start, floor, lexicon)
        or _quantity(text, start, floor, lexicon)
    )


def _date(text: str, start: int, floor: int, lexicon: Lexicon) -> NumberMention | None:
    months = rf"\d{{1,2}}{lexicon.month_link}{any_of(lexicon.months)}(?!\w)(?:\s(?:de\s)?\d{{4}})?"
    if found := _compiled(months).match(text, start):
        return plain_mention(text, start, found.end(), "date", digit_groups(found[0]))
    if found := _ORDINAL.match(text, start):
        return plain_mention(text, start, found.end(), "ordinal", digit_groups(found[0]))
    if text[start].isdigit() and (mention := clock_or_numeric_date_at(text, start)):
        return mention
    found = _YEAR.match(text, start)
    if found is None:
        return None
    announced = before(_before(lexicon, lexicon.year_before), text, start, floor)
    if not announced and _A_WORD.match(text, found.end()):
        return None
    return plain_mention(text, start, found.end(), "year", digit_groups(found[0]))


def _pair(text: str, start: int, floor: int, lexicon: Lexicon) -> NumberMention | None:
    """Two of a unit of time in one word."""
    if not lexicon.pairs:
        return None
    found = _compiled(rf"({any_of(lexicon.pairs)})(?!\w)").match(text, start)
    if found is None:
        return None
    unit = lexicon.pairs[found[1].lower()]
    days, end = in_days(2, unit), found.end()
    if half := _compiled(lexicon.half_more).match(text, end):
        days, end = days + in_days(0.5, unit), half.end()
    mention = plain_mention(text, start, end, "duration", (2.0 if end == found.end() else 2.5,))
    mention = replace(mention, value=days, unit="day")
    return _bounded(text, _timed(text, mention, floor, lexicon), floor, lexicon)


def _quantity(text: str, start: int, floor: int, lexicon: Lexicon) -> NumberMention | None:
    currency, number_start = currency_before(text, start) or (None, start)
    first = tabled_numeral_at(text, number_start, lexicon)
    if first is None:
        return None
    mention = NumberMention(
        start=start, end=first.end, number_start=number_start, number_end=first.end, text="",
        value=first.value, kind="count", written=() if first.vague else (first.value,),
        vague=first.vague, qualifier="at_least" if first.vague else "exact",
    )  # fmt: skip
    mention = _ranged(text, mention, first, floor, lexicon)
    if currency is not None:
        mention = replace(mention, kind="money", unit=currency)
    else:
        mention = _measured(text, mention, first, floor, lexicon)
    if first.is_article and mention.kind == "count":
        return None
    return _bounded(text, mention, floor, lexicon)


def _ranged(
    text: str, mention: NumberMention, first: TabledNumeral, floor: int, lexicon: Lexicon
) -> NumberMention:
    announcement, conjunction = lexicon.between
    between = before(_before(lexicon, announcement), text, mention.start, floor)
    percent = _compiled(rf"\s?(?:{lexicon.percent})(?!\w)").match(text, first.end)
    position = percent.end() if percent else first.end
    joined = conjunction if between else lexicon.to
    link = _compiled(joined).match(text, position)
    either = None if link else _compiled(lexicon.either).match(text, position)
    behind = link or either
    if behind is None or first.vague:
        return mention
    second = tabled_numeral_at(text, behind.end(), lexicon)
    if second is None or second.vague:
        return mention
    low = first.value
    if first.scale == 1 and second.scale > 1 and low * second.scale < second.value:
        low *= second.scale
    if low >= second.value or (either and second.value - low > 1):
        return mention
    return replace(
        mention, start=between.start() if between else mention.start, end=second.end,
        number_end=second.end, value=low, upper=second.value, qualifier="between",
        written=(low, second.value),
    )  # fmt: skip


def _measured(
    text: str, mention: NumberMention, first: TabledNumeral, floor: int, lexicon: Lexicon
) -> NumberMention:
    end = mention.end
    if found := _behind(lexicon.points).match(text, end):
        return replace(mention, end=found.end(), kind="percent", unit="percentage point")
    if found := _behind(lexicon.percent).match(text, end):
        return replace(mention, end=found.end(), kind="percent", unit="percent")
    if before(_before(lexicon, lexicon.age_before), text, mention.start, floor) or _compiled(
        rf"\s(?:{lexicon.age_behind})"
    ).match(text, end):
        return replace(mention, kind="age")
    if found := _behind(f"({any_of(lexicon.times)})").match(text, end):
        return _lasting(text, mention, found, floor, lexicon)
    return _amount(text, mention, lexicon) or _counted(text, mention, first, lexicon)


def _amount(text: str, mention: NumberMention, lexicon: Lexicon) -> NumberMention | None:
    names = rf"\s?(?:de\s)?({any_of(lexicon.currencies)})(?!\w)"
    found = _compiled(names).match(text, mention.end)
    if found is None:
        return None
    unit = lexicon.currencies[found[1].lower()]
    return replace(mention, end=found.end(), kind="money", unit=unit)


def _counted(
    text: str, mention: NumberMention, first: TabledNumeral, lexicon: Lexicon
) -> NumberMention:
    noun = _compiled(lexicon.noun).match(text, mention.end)
    mention = replace(mention, noun=noun[1] if noun else None)
    if not first.is_part:
        return mention
    return replace(mention, kind="percent", unit="percent", value=round(100 * mention.value, 9))


def _lasting(
    text: str, mention: NumberMention, found: re.Match[str], floor: int, lexicon: Lexicon
) -> NumberMention:
    unit, end, value, written = (
        lexicon.times[found[1].lower()], found.end(), mention.value, mention.written,
    )  # fmt: skip
    if mention.upper is None and (half := _compiled(lexicon.half_more).match(text, end)):
        end, value = half.end(), value + 0.5
        written = (value,)
    mention = replace(
        mention, end=end, kind="duration", unit="day", value=in_days(value, unit), written=written,
        upper=None if mention.upper is None else in_days(mention.upper, unit),
    )  # fmt: skip
    return _timed(text, mention, floor, lexicon)


def _timed(text: str, mention: NumberMention, floor: int, lexicon: Lexicon) -> NumberMention:
    """The duration, or the kind of a date where the span only says when."""
    only_when = before(
        _before(lexicon, lexicon.when_before), text, mention.start, floor
    ) or _behind(lexicon.when_behind).match(text, mention.end)
    return replace(mention, kind="date") if only_when else mention


def _bounded(text: str, mention: NumberMention, floor: int, lexicon: Lexicon) -> NumberMention:
    """The mention with the words around it that approximate or bound it."""
    start, end, qualifier = mention.start, mention.end, mention.qualifier
    for name, pattern in lexicon.bounds.items():
        if found := before(_before(lexicon, pattern), text, start, floor):
            start = found.start()
            qualifier = name if qualifier == "exact" else qualifier
            break
    for name, pattern in lexicon.bounds_behind.items():
        if found := _behind(pattern).match(text, end):
            end = found.end()
            qualifier = name if qualifier == "exact" else qualifier
            break
    return replace(mention, start=start, end=end, qualifier=qualifier, text=text[start:end])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _before(lexicon: Lexicon, pattern: str) -> re.Pattern[str]:
    """The pattern where it precedes a number, with what is written together with it."""
    return _compiled(
        rf"(?<!\w)(?:{lexicon.prefixes})(?:{pattern})(?:[\s\u05be-]|(?<=\sכ)|(?<=^כ))?"
        rf"(?:{lexicon.prefixes})[\u05be-]?$"
    )


def _behind(pattern: str) -> re.Pattern[str]:
    """The pattern where it follows a number, as a whole word."""
    return _compiled(rf"[\s\u05be-]?(?:{pattern})(?!\w)")
