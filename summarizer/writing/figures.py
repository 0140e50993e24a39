"""A figure that more than one claim speaks to, told according to how the claims relate."""

import re
from collections.abc import Sequence

from summarizer.comparison.vocabulary import specific_concepts
from summarizer.models import Claim, Comparison, Figure, Finding
from summarizer.writing.chronology import earlier_and_later
from summarizer.writing.phrases import fragment, listing, mentions, quoted, sentence, unlike
from summarizer.writing.values import Value, lasting, measured, values
from summarizer.writing.voices import in_brackets, of_many, only, speaker, speakers, told_by


def figure_sentence(finding: Finding) -> str:
    """A figure that more than one claim speaks to."""
    what = measured(finding.subject, finding.claims)
    things = what.removeprefix("the number of ")
    found = values(finding.claims, finding.subject)
    match finding.relation:
        case "agreement" if len(found) == 1 and lasting(finding.subject):
            told = _lasting(found[0], lasting(finding.subject) or "")
        case "agreement" if len(found) == 1:
            told = _put(found[0], what, both=True)
        case "agreement" | "compatible":
            told = f"the figures for {things} fit together: {_bracketed(found)}"
        case "characterisation":
            told = f"the sources differ in whom {what} counts: {_described(finding.claims)}"
        case "update":
            earlier, later = (
                values(claims, finding.subject) for claims in earlier_and_later(finding)
            )
            told = (
                f"{what} was put earlier at {_labelled(earlier)}; "
                f"a later count is {_bracketed(later)}"
            )
        case "different_definition":
            told = f"the sources count {things} differently: {_said(found)}"
        case "attributed_dispute":
            told = f"{what} is disputed: {_said(found)}"
        case _:
            first, *others = found
            rest = f"; {_said(others)}" if others else ""
            told = f"the sources differ: {_put(first, what, both=False)}{rest}"
    return sentence(told)


def lone_figures_sentence(findings: Sequence[Finding], comparison: Comparison) -> str:
    """The figures that one source alone gives, each by its own words or by whom it cites.

    `Only 002 puts the length of the truce at six weeks; citing the army, it reports “…”.`
    """
    voices: dict[str | None, list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: speaker(finding.claims[0]) is not None):
        voices.setdefault(speaker(finding.claims[0]), []).append(finding)
    source = only(findings[0].claims[0].source, comparison)
    told = [
        f"{f'citing {who}, it' if who else 'it'} {_predicate(said)}" for who, said in voices.items()
    ]
    first = next(iter(voices))
    subject = f"{source}, citing {first}," if first else source
    told[0] = f"{subject} {_predicate(voices[first])}"
    return sentence("; ".join(told))


def put_at(what: str, value: str) -> str:
    """What a source does with a value: `puts the toll at 30`, `gives the toll as at least 30`."""
    if re.match(r"(?:at|within|by|in|for|up|from)\s", value):
        return f"gives {what} as {value}"
    return f"puts {what} at {value}"


def _predicate(findings: Sequence[Finding]) -> str:
    """What a source says of several figures: first the values it gives, then its own words."""
    put: list[str] = []
    given: list[str] = []
    written: dict[str, list[str]] = {}
    for finding in findings:
        words_, label = _in_its_words(finding)
        if words_ is None:
            (value, *_) = values(finding.claims, finding.subject)
            told = put_at(measured(finding.subject, finding.claims), value.text)
            (put if told.startswith("puts ") else given).append(told.split(" ", 1)[1])
        else:
            written.setdefault(words_, []).extend([label] if label else [])
    parts = [
        f"{verb} {listing(unlike(told))}"
        for verb, told in (("puts", put), ("gives", given))
        if told
    ]
    quotes = [
        f"{quote} ({'; '.join(unlike(labels))})" if labels else quote
        for quote, labels in written.items()
        if not any(quote.strip("“”… ") in other for other in written if other != quote)
    ]
    if quotes:
        parts.append(f"reports {listing(quotes)}")
    return "; it ".join(parts)


_QUOTABLE = 14
"""Words up to which a clause is quoted for the figure in it."""


def _in_its_words(finding: Finding) -> tuple[str | None, str | None]:
    """A figure in the words of its source, which say best whom or what it counts, and a label.

    The label is what the words do not say themselves. No words where they are too many.
    """
    item = finding.claims[0].item
    if lasting(finding.subject) or not isinstance(item, Figure):
        return None, None
    clauses = [
        clause.strip(" ,")
        for evidence in item.evidence
        for clause in re.split(r"[;:–—]|\s-\s", evidence.quote)
        if mentions(clause, [item.quantity.text])
    ]
    said = min(clauses, key=len, default="")
    if not said or len(said.split()) > _QUOTABLE:
        return None, None
    # A place the words do not bear out stands in brackets already, and they tell it themselves.
    known = specific_concepts(item.measure) <= specific_concepts(said)
    elsewhere = item.place is not None and not mentions(said, [item.place])
    label = finding.subject.partition(" (")[0]
    return fragment(said), label if not known or (elsewhere and " in " in label) else None


def _lasting(value: Value, what: str) -> str:
    many = len(speakers(value.claims))
    teller = told_by(value.claims)
    both = "" if teller.endswith(",") or many < 2 else "both " if many == 2 else "all "
    verb = of_many(value.claims, "speaks")
    return f"{teller} {both}{verb} of {_with_indefinite(what)} of {value.text}"


def _with_indefinite(name: str) -> str:
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def _put(value: Value, what: str, *, both: bool) -> str:
    many = len(speakers(value.claims))
    share = "both " if both and many == 2 else "all " if both and many > 2 else ""
    teller = told_by(value.claims)
    if teller.endswith(","):
        share = ""
    return f"{teller} {share}{of_many(value.claims, 'puts')} {what} at {value.text}"


def _said(found: Sequence[Value]) -> str:
    return "; ".join(f"{told_by(v.claims)} {of_many(v.claims, 'says')} {v.text}" for v in found)


def _bracketed(found: Sequence[Value]) -> str:
    return listing([f"{value.text} {in_brackets(value.claims)}" for value in found])


def _labelled(found: Sequence[Value]) -> str:
    """Values that are overtaken, by source; their speakers stand where the values are compared."""
    return listing([f"{value.text} ({listing(tuple(speakers(value.claims)))})" for value in found])


def _described(claims: Sequence[Claim]) -> str:
    """Whom each source counts, in its own words."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        item = claim.item
        whom = claim.value
        if isinstance(item, Figure):
            whom = listing(item.includes) or item.subject
        groups.setdefault(quoted(whom), []).append(claim)
    return "; ".join(
        f"{told_by(group)} {of_many(group, 'says')} {whom}" for whom, group in groups.items()
    )
