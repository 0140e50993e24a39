"""Numbers as a reader wants them: what is counted, how much, and who says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.grounding.english_names import counts_things
from summarizer.grounding.numbers import find_numbers
from summarizer.models import Claim, Figure
from summarizer.writing.hedges import clause_of, hedges_in, hedges_of, hedging_words
from summarizer.writing.phrases import lowered, quoted
from summarizer.writing.shapes import shape

_PREFIXES = {
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
}
_UNIT = r"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade)"
_COMPOUND = re.compile(rf"(?P<count>[\w.,]+)[-\s]{_UNIT}(?:-long)?$", re.IGNORECASE)
_LONG = re.compile(rf"^(?:a |an )?{_UNIT}-long$", re.IGNORECASE)


@dataclass(frozen=True)
class Value:
    """One value of a figure and the claims that give it."""

    text: str
    claims: tuple[Claim, ...]


def measured(subject: str, claims: Sequence[Claim]) -> str:
    """What a figure measures, as the object of `put`: `the number of hostages still held`."""
    name = lowered(subject, (quote for claim in claims for quote in _quotes(claim)))
    if lasting(name) and shape(f"the {name}") != "clause":
        return f"the length of the {lasting(name)}"
    if shape(f"the {name}") == "clause":
        return f"the figure for {quoted(name)}"
    if name.startswith(("the ", "a ", "an ", "its ", "their ", "number of ")):
        return name if not name.startswith("number of ") else f"the {name}"
    counts = any(
        isinstance(claim.item, Figure) and _is_counted(claim.item.quantity.unit) for claim in claims
    )
    return f"the number of {name}" if counts and counts_things(name) else f"the {name}"


def lasting(subject: str) -> str | None:
    """What lasts, where a figure is a length of time: `truce` for `truce duration`."""
    found = re.fullmatch(r"(?:the )?(?P<what>.+?) (?:duration|length)", subject.strip())
    return found["what"] if found else None


def amount(claims: Sequence[Claim], subject: str) -> str:
    """The value these claims share, with qualifier and doubt: `about 136`, `28 (“reportedly”)`.

    Doubt is told where every claim has it and `subject` does not say so already. A duration that
    qualifies a noun is turned into one (`two-month` into `two months`).
    """
    item = claims[0].item
    if not isinstance(item, Figure):
        return claims[0].value
    text = _as_noun(lowered(item.quantity.text, _quotes(claims[0])))
    prefix = _PREFIXES.get(item.quantity.qualifier)
    if prefix and not hedges_in(text) and _begins_with_number(text):
        text = f"{prefix} {text}"
    doubted = all("doubt" in hedges_of(claim) for claim in claims)
    if not doubted or "doubt" in hedges_in(f"{text} {subject}"):
        return text
    clauses = [clause_of(item.quantity.text, quote) for quote in _quotes(claims[0])]
    doubts = [word for clause in clauses for word in hedging_words(clause, "doubt")]
    return f"{text} ({quoted(doubts[0])})" if doubts else text


def values(claims: Sequence[Claim], subject: str) -> tuple[Value, ...]:
    """The different values among the claims, in order of appearance."""
    groups: dict[object, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(value_key(claim), []).append(claim)
    return tuple(Value(amount(group, subject), tuple(group)) for group in groups.values())


def value_key(claim: Claim) -> tuple[object, ...]:
    """What makes two claims give the same value."""
    item = claim.item
    if not isinstance(item, Figure):
        return (claim.value.casefold(),)
    quantity = item.quantity
    return (quantity.value, quantity.upper, quantity.qualifier)


def _quotes(claim: Claim) -> tuple[str, ...]:
    return tuple(evidence.quote for evidence in claim.item.evidence)


def _is_counted(unit: str) -> bool:
    """Whether the unit is a counted noun; durations, shares and money are measured instead."""
    return unit not in {"day", "percent", "percentage point"} and not re.fullmatch("[A-Z]{3}", unit)


def _begins_with_number(text: str) -> bool:
    """Whether a definite number comes first, and no word of another language ("Cerca de 40")."""
    numbers = find_numbers(text)
    vague = re.match(r"(?:dozens|scores|hundreds|thousands|millions|several)\b", text.lower())
    return bool(numbers) and numbers[0].number_start == 0 and vague is None


def _as_noun(text: str) -> str:
    long = _LONG.match(text)
    if long:
        unit = long["unit"].lower()
        return f"{'an' if unit == 'hour' else 'a'} {unit}"
    compound = _COMPOUND.search(text)
    if compound is None or compound["count"].lower() in {"a", "an", "per", "one", "1"}:
        return re.sub(r"\b(one|1)-(?=\w)", r"\1 ", text)
    return f"{text[: compound.start()]}{compound['count']} {compound['unit']}s"
