"""A sentence is as cautious as its findings, and denies no more than they do."""

import re
from collections.abc import Iterator

from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.models import Claim, Figure, Finding
from summarizer.writing.grounds import Grounds
from summarizer.writing.hedges import hedges_in, hedges_of
from summarizer.writing.rules.sentence import Objection, Sentence
from summarizer.writing.sections import DISPUTES

_NEGATIONS = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|nor|without|cannot|\w+n[’']t)\b", re.IGNORECASE
)
_REFUSALS = re.compile(
    r"\b(?:reject|refus|den[iy]|absent|stayed away|fail|lack|turn(?:s|ed)? down|rule[sd]? out"
    r"|oppos)",
    re.IGNORECASE,
)


def hedges(sentence: Sentence) -> Iterator[Objection]:
    """Numbers keep their precision, and statements their doubt."""
    grounds = sentence.grounds
    stated = [number for quote in _quantity_words(grounds) for number in find_numbers(quote)]
    for number in sentence.numbers:
        if number.kind in {"date", "time", "year", "ordinal"}:
            continue
        alike = {n.qualifier for n in stated if n.value == number.value}
        alike |= _typed_qualifiers(grounds, number.value)
        if alike and number.qualifier not in alike and not _is_estimated(sentence, number, alike):
            told = " or ".join(sorted(word.replace("_", " ") for word in alike))
            yield Objection(
                "hedge", f"{number.text} is given as {told}; keep that precision and no other."
            )
    for finding in grounds.findings:
        yield from _dropped_doubt(sentence, finding)


def _is_estimated(sentence: Sentence, number: NumberMention, alike: set[str]) -> bool:
    """Whether a verb of estimating stands before an approximate number."""
    before = re.split(r"[;:,]\s", sentence.masked[: number.start])[-1]
    return "about" in alike and bool(re.search(r"\bestimat\w+\b", before, re.IGNORECASE))


def _quantity_words(grounds: Grounds) -> tuple[str, ...]:
    return (*grounds.quotes, *(claim.value for claim in grounds.claims))


def _typed_qualifiers(grounds: Grounds, value: float) -> frozenset[str]:
    return frozenset(
        claim.item.quantity.qualifier
        for claim in grounds.claims
        if isinstance(claim.item, Figure) and claim.item.quantity.value == value
    )


def _dropped_doubt(sentence: Sentence, finding: Finding) -> Iterator[Objection]:
    groups: dict[float | None, list[Claim]] = {}
    for claim in finding.claims:
        value = claim.item.quantity.value if isinstance(claim.item, Figure) else None
        groups.setdefault(value, []).append(claim)
    for value, claims in groups.items():
        told = value in {n.value for n in sentence.numbers} if value is not None else True
        attributed = value is None and bool(set(sentence.labels) & set(finding.sources))
        doubted = all("doubt" in hedges_of(claim) for claim in claims)
        shown = "doubt" in hedges_in(_stating(sentence, value))
        if told and not attributed and doubted and not shown:
            yield Objection(
                "hedge",
                "The sources say this with doubt (reportedly, believed, may); keep such a word.",
            )


def _stating(sentence: Sentence, value: float | None) -> str:
    """The part of a sentence that has to show the doubt about a value.

    A part that is a clause of its own (`28 are dead`) shows it itself; a mere value takes it from
    what the sentence says before (`captives believed dead: 28`).
    """
    for part in re.split(r"[;:]", sentence.masked):
        stated = {number.value for number in find_numbers(part)}
        if value in stated and re.search(r"\b(?:is|are|was|were|has|have|had)\b", part):
            return part
    return sentence.masked


def negations(sentence: Sentence) -> Iterator[Objection]:
    """Nothing is denied that the findings do not deny."""
    stated = f"{sentence.grounds.words}\n{sentence.grounds.told}"
    found = _NEGATIONS.search(sentence.masked)
    disputed = any(finding.relation in DISPUTES for finding in sentence.grounds.findings)
    if found and disputed and re.search(r"\bnot agree\b|cannot both", sentence.masked):
        return
    if found and not (_NEGATIONS.search(stated) or _REFUSALS.search(stated)):
        yield Objection("negation", f"Its facts deny nothing; leave out “{found.group()}”.")
