"""What a number measures: percent, an age, a time, money, a share of a whole, or a count."""

import re
from dataclasses import replace

from summarizer.grounding.numbers.durations import duration
from summarizer.grounding.numbers.mention import NumberMention, before
from summarizer.grounding.numbers.money import amount
from summarizer.grounding.numbers.nouns import counted_noun

_PERCENT_AFTER = re.compile(
    r"(?:\s?%|[\s-]?per[\s-]?cent(?:age)?|\spct\b)(?P<points>[\s-]points?)?(?!\w)"
    r"|(?P<pp>\s(?:of\s)?(?:an?|one)\spercentage\spoint\b|\s?p\.?p\.?\b|\spoints?\sof\sper\s?cent)",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[\s-]years?[\s-](?:old|of\sage)s?\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged|ages?(?:\sof)?)\s(?:between\s)?$", re.IGNORECASE)
_NAME_BEFORE_AGE = re.compile(r"[A-Z][\w\u2019'-]+,\s$")
_MEASURE_AFTER = re.compile(
    r"\s?(?:°\s?[CF]\b|[CF](?!\w)|(?:km|kg|cm|mm|ha|mph|k?t|Mt|GWh?|MWh?|TWh|kWh|sq|bpd|b/d)\b)"
)
_STEP_BEFORE = re.compile(r"\b(?:phase|stage|round|tier|level|step|option)\s$", re.IGNORECASE)
_ARTICLE_AFTER = re.compile(r"\san?\s")


def percent_at(text: str, position: int) -> re.Match[str] | None:
    """The word or sign for percent that follows a number ending at `position`."""
    return _PERCENT_AFTER.match(text, position)


def measured(
    text: str, mention: NumberMention, floor: int, *, is_part: bool = False
) -> NumberMention:
    """The mention with its kind, and the unit or noun that follows it.

    Args:
        text: where the mention stands.
        mention: the number alone.
        floor: where the words that may belong to it begin.
        is_part: whether it is written as a part of a whole: "two thirds", "one in five".
    """
    return (
        _percentage(text, mention)
        or _age(text, mention, floor)
        or duration(text, mention, floor)
        or amount(text, mention)
        or (_share(text, mention) if is_part else None)
        or _count(text, mention, floor)
    )


def _percentage(text: str, mention: NumberMention) -> NumberMention | None:
    found = _PERCENT_AFTER.match(text, mention.end)
    if found is None:
        return None
    unit = "percentage point" if found["points"] or found["pp"] else "percent"
    return replace(mention, end=found.end(), kind="percent", unit=unit)


def _age(text: str, mention: NumberMention, floor: int) -> NumberMention | None:
    if found := _AGE_AFTER.match(text, mention.end):
        return replace(mention, end=found.end(), kind="age")
    if before(_AGE_BEFORE, text, mention.start, floor) or _is_between_commas(text, mention):
        return replace(mention, kind="age")
    return None


def _is_between_commas(text: str, mention: NumberMention) -> bool:
    return (
        0 < mention.value < 120
        and text[mention.end : mention.end + 1] == ","
        and text[mention.start : mention.end].isdigit()
        and before(_NAME_BEFORE_AGE, text, mention.start) is not None
    )


def _share(text: str, mention: NumberMention) -> NumberMention | None:
    """A part of the whole that follows; "half a tonne" is a part of its unit instead."""
    if _ARTICLE_AFTER.match(text, mention.end):
        return None
    return replace(
        mention, kind="percent", unit="percent", value=round(100 * mention.value, 9),
        noun=counted_noun(text, mention.end, of=True),
        upper=None if mention.upper is None else round(100 * mention.upper, 9),
    )  # fmt: skip


def _count(text: str, mention: NumberMention, floor: int) -> NumberMention:
    if found := _MEASURE_AFTER.match(text, mention.end):
        return replace(mention, end=found.end(), noun=found[0].strip())
    noun = counted_noun(text, mention.end, of=mention.vague)
    if noun is None and before(_STEP_BEFORE, text, mention.start, floor):
        return replace(mention, kind="ordinal")
    return replace(mention, noun=noun)
