"""A sentence is as cautious as its findings, and explains and denies no more than they do."""

import re
from collections.abc import Iterator

from summarizer.grounding.numbers import find_numbers
from summarizer.models import Claim, Figure, Finding
from summarizer.writing.grounds import Grounds
from summarizer.writing.hedges import hedges_in, hedges_of
from summarizer.writing.lexicon import phrases
from summarizer.writing.phrases import mentions
from summarizer.writing.rules.sentence import Objection, Sentence

_CAUSES = phrases(
    """because, due to, owing to, thanks to, led to, leads to, leading to, as a result, resulted
    in, resulting in, result of, caused, causes, causing, therefore, consequently, hence, thus,
    prompted, prompting, triggered, triggering, sparked, forced, forcing, in response to, in
    retaliation, so that, which is why, on account of, brought about, stems from, blamed on"""
)
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
        if alike and number.qualifier not in alike:
            told = " or ".join(sorted(word.replace("_", " ") for word in alike))
            yield Objection(
                "hedge", f"{number.text} is given as {told}; keep that precision and no other."
            )
    for finding in grounds.findings:
        yield from _dropped_doubt(sentence, finding)


def _quantity_words(grounds: Grounds) -> tuple[str, ...]:
    return (*grounds.quotes, *(claim.value for claim in grounds.claims))


def _typed_qualifiers(grounds: Grounds, value: float) -> frozenset[str]:
    return frozenset(
        claim.item.quantity.qualifier
        for claim in grounds.claims
        if isinstance(claim.item, Figure) and claim.item.quantity.value == value
    )


def _dropped_doubt(sentence: Sentence, finding: Finding) -> Iterator[Objection]:
    if "doubt" in hedges_in(sentence.masked):
        return
    groups: dict[float | None, list[Claim]] = {}
    for claim in finding.claims:
        value = claim.item.quantity.value if isinstance(claim.item, Figure) else None
        groups.setdefault(value, []).append(claim)
    for value, claims in groups.items():
        told = value in {n.value for n in sentence.numbers} if value is not None else True
        attributed = value is None and bool(set(sentence.labels) & set(finding.sources))
        if told and not attributed and all("doubt" in hedges_of(claim) for claim in claims):
            yield Objection(
                "hedge",
                "The sources say this with doubt (reportedly, believed, may); keep such a word.",
            )


def causes(sentence: Sentence) -> Iterator[Objection]:
    """Causes are named only where the evidence names them."""
    for word in _CAUSES:
        if mentions(sentence.masked, [word]) and not mentions(sentence.grounds.words, [word]):
            yield Objection("cause", f"Its facts state no cause; leave out “{word}”.")


def negations(sentence: Sentence) -> Iterator[Objection]:
    """Nothing is denied that the findings do not deny."""
    stated = f"{sentence.grounds.words}\n{sentence.grounds.told}"
    found = _NEGATIONS.search(sentence.masked)
    if found and not (_NEGATIONS.search(stated) or _REFUSALS.search(stated)):
        yield Objection("negation", f"Its facts deny nothing; leave out “{found.group()}”.")
