"""Whether a number is stated in a text."""

import re

from summarizer.grounding.numbers.finding import find_numbers
from summarizer.grounding.numbers.mention import NumberMention


def number_values(text: str, *, language: str = "en") -> frozenset[float]:
    """Every number the text states, of whatever kind, as written and (durations) in days."""
    return frozenset(
        value for mention in find_numbers(text, language=language) for value in _values(mention)
    )


def unsupported_numbers(text: str, evidence: str, *, language: str = "en") -> tuple[str, ...]:
    """The numbers written in `text` which `evidence` does not state, in the words of `text`.

    Notation does not matter (`1,200`, `1 200`, `twelve hundred`); digits do, and so does what they
    measure: a duration is supported by the same duration in any unit ("two-month" and "60 days"),
    money by the same currency, a counted noun by a count and not by a date or a percentage. A bare
    number is supported by any, a vague one only by the same vague one, 1 by "one" or "single".

    Args:
        text: what is claimed.
        evidence: what is to state its numbers.
        language: ISO 639-1 code of both, as `find_numbers` takes it.
    """
    stated = find_numbers(evidence, language=language)
    has_one = re.search(r"\b(?:one|single|sole)\b", evidence, re.IGNORECASE) is not None
    return tuple(
        text[mention.number_start : mention.end]
        for mention in find_numbers(text, language=language)
        if not _is_supported(mention, stated) and not (has_one and mention.written == (1.0,))
    )


def _is_supported(mention: NumberMention, stated: tuple[NumberMention, ...]) -> bool:
    if mention.vague:
        return any(other.vague and other.value == mention.value for other in stated)
    if mention.unit == "day":
        days = {days for other in stated if other.unit == "day" for days in other.ends}
        return days.issuperset(mention.ends)
    numbers = {
        number for other in stated if _measures_alike(mention, other) for number in other.written
    }
    return numbers.issuperset(mention.written)


def _measures_alike(mention: NumberMention, other: NumberMention) -> bool:
    bare = other.kind == "count" and other.noun is None
    if mention.kind == "money":
        return bare or (other.kind == "money" and other.unit == mention.unit)
    if mention.kind == "percent":
        return bare or other.kind == "percent"
    if mention.kind == "count" and mention.noun is not None:
        return other.kind in {"count", "ordinal", "age"}
    return True


def _values(mention: NumberMention) -> tuple[float, ...]:
    if mention.unit == "day":
        return (*mention.written, *mention.ends)
    return mention.written
