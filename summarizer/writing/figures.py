"""A figure that more than one claim speaks to, told according to how the claims relate."""

import re
from collections.abc import Sequence

from summarizer.comparison.vocabulary import specific_concepts
from summarizer.models import Claim, Comparison, Figure, Finding
from summarizer.writing.chronology import earlier_and_later
from summarizer.writing.phrases import listing, mentions, quoted, sentence
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
    """The figures that one source alone gives, each by its own words or by whom it cites."""
    voices: dict[str | None, list[str]] = {}
    for finding in sorted(findings, key=lambda finding: speaker(finding.claims[0]) is not None):
        voices.setdefault(speaker(finding.claims[0]), []).append(_in_its_words(finding))
    told = [
        f"citing {who}, {'; '.join(_without_parts(figures))}"
        if who
        else "; ".join(_without_parts(figures))
        for who, figures in voices.items()
    ]
    source = only(findings[0].claims[0].source, comparison)
    comma = "" if None in voices else ","
    return sentence(f"{source} gives{comma} {'; '.join(told)}")


def _without_parts(figures: Sequence[str]) -> tuple[str, ...]:
    """The figures without the quotes that stand in another one of them already."""
    return tuple(
        figure
        for place, figure in enumerate(figures)
        if not any(
            figure.strip("“”") in other and (figure != other or before < place)
            for before, other in enumerate(figures)
            if before != place and figure.startswith("“") and figure.endswith("”")
        )
    )


_QUOTABLE = 14
"""Words up to which a clause is quoted for the figure in it."""


def _in_its_words(finding: Finding) -> str:
    """A figure in the words of its source, which say best whom or what it counts."""
    claim = finding.claims[0]
    item = claim.item
    (value, *_) = values(finding.claims, finding.subject)
    what = lasting(finding.subject)
    if what:
        return _with_indefinite(f"{what} of {value.text}")
    if not isinstance(item, Figure):
        return f"{value.text} ({finding.subject})"
    clauses = [
        clause.strip(" ,")
        for evidence in item.evidence
        for clause in re.split(r"[;:–—]", evidence.quote)
        if mentions(clause, [item.quantity.text])
    ]
    said = min(clauses, key=len, default="")
    if not said or len(said.split()) > _QUOTABLE:
        return f"{value.text} ({finding.subject})"
    if specific_concepts(item.measure) <= specific_concepts(said):
        return quoted(said)
    # A place the words do not bear out stands in brackets already, and they tell it themselves.
    return f"{quoted(said)} ({finding.subject.partition(' (')[0]})"


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
