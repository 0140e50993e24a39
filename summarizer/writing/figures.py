"""A figure that more than one claim speaks to, told according to how the claims relate."""

from collections.abc import Sequence

from summarizer.models import Claim, Comparison, Figure, Finding
from summarizer.writing.chronology import earlier_and_later
from summarizer.writing.phrases import listing, quoted, sentence
from summarizer.writing.values import Value, measured, values
from summarizer.writing.voices import in_brackets, of_many, only, speaker, speakers, told_by


def figure_sentence(finding: Finding) -> str:
    """A figure that more than one claim speaks to."""
    what = measured(finding.subject, finding.claims)
    things = what.removeprefix("the number of ")
    found = values(finding.claims, finding.subject)
    match finding.relation:
        case "agreement" if len(found) == 1:
            told = _put(found[0], what, both=True)
        case "agreement" | "compatible":
            told = f"the figures given for {things} fit together: {_bracketed(found)}"
        case "characterisation":
            told = f"the sources differ in whom {what} counts: {_described(finding.claims)}"
        case "update":
            earlier, later = (
                values(claims, finding.subject) for claims in earlier_and_later(finding)
            )
            told = (
                f"{what} was put earlier at {_bracketed(earlier)}; "
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
    """Several figures that one source alone gives, all in its own voice or citing one speaker."""
    claim = findings[0].claims[0]
    who = speaker(claim)
    told = "; ".join(_listed(finding) for finding in findings)
    citing = f", citing {who}" if who else ""
    return sentence(f"figures that {only(claim.source, comparison)} gives{citing}: {told}")


def _listed(finding: Finding) -> str:
    things = measured(finding.subject, finding.claims).removeprefix("the number of ")
    found = values(finding.claims, finding.subject)
    return f"{things}, {listing([value.text for value in found])}"


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
