"""Which finding stands where, and which of them make the bottom line."""

from collections.abc import Callable
from dataclasses import dataclass

from summarizer.models import Comparison, Finding, Relation
from summarizer.models.briefing import SectionId

HEADINGS: dict[SectionId, str] = {
    "what_happened": "What happened",
    "agreed": "What the sources agree on",
    "disputed": "What is disputed",
    "changed": "What changed since earlier rounds",
    "proposals": "Proposals side by side",
    "positions": "Positions by party",
    "next_steps": "Next steps",
    "wording": "Differences in wording",
}
"""The sections in a reader's order, which is that of ICD 203: information before judgement."""

DISPUTES: frozenset[Relation] = frozenset(
    ["conflict", "attributed_dispute", "different_definition", "deadlock"]
)
"""Relations that are told as a dispute, each value with its source."""

BOTTOM_LINE_SENTENCES = 4

_TOPICS: dict[str, SectionId] = {
    "meeting": "what_happened",
    "matter": "what_happened",
    "participant": "what_happened",
    "assessment": "what_happened",
    "figure": "what_happened",
    "proposal": "proposals",
    "position": "positions",
    "sticking_point": "positions",
    "next_step": "next_steps",
    "wording": "wording",
}
_ORDER = {topic: place for place, topic in enumerate(_TOPICS)}


@dataclass(frozen=True)
class Plan:
    """A section to be written: its findings in the order of telling."""

    id: SectionId
    heading: str
    findings: tuple[Finding, ...]


def section_of(finding: Finding) -> SectionId:
    """The one section a finding belongs to: by its relation first, then by its topic."""
    if finding.relation == "update":
        return "changed"
    if finding.relation in DISPUTES:
        return "disputed"
    if finding.relation == "characterisation":
        return "wording"
    if finding.topic == "figure" and finding.relation in {"agreement", "compatible"}:
        return "agreed"
    return _TOPICS[finding.topic]


def arrange(comparison: Comparison) -> tuple[Plan, ...]:
    """Every finding in its section; sections without findings are left out."""
    plans: list[Plan] = []
    for id_, heading in HEADINGS.items():
        findings = [f for f in comparison.findings if section_of(f) == id_]
        key = _by_party if id_ == "positions" else _by_weight
        if findings:
            plans.append(Plan(id_, heading, tuple(sorted(findings, key=key))))
    return tuple(plans)


def bottom_line(comparison: Comparison) -> tuple[Finding, ...]:
    """The findings a reader has to know, four at most.

    The latest meeting, the dispute most sources speak to, what changed, and the proposal most
    sources speak to; what is missing among these is made up from the rest by weight.
    """
    chosen: list[Finding] = []
    wanted: tuple[Callable[[Finding], bool], ...] = (
        lambda f: f.topic == "meeting" and f.relation != "update" and not _is_aside(f),
        lambda f: f.relation in DISPUTES,
        lambda f: f.relation == "update",
        lambda f: f.topic == "proposal",
        lambda f: f.relation in {"agreement", "compatible"} and f.topic != "participant",
        lambda f: f.relation in DISPUTES,
        lambda f: f.topic in {"position", "figure", "next_step", "sticking_point"},
    )
    for fits in wanted:
        found = [f for f in comparison.findings if fits(f) and f not in chosen]
        if found and len(chosen) < BOTTOM_LINE_SENTENCES:
            chosen.append(max(found, key=lambda f: _weight(f, comparison)))
    return tuple(chosen)


def _is_aside(finding: Finding) -> bool:
    """Whether a meeting is only mentioned, and not the one the sources report."""
    return all(c.item.kind == "meeting" and c.item.scope == "mentioned" for c in finding.claims)


def _weight(finding: Finding, comparison: Comparison) -> tuple[int, ...]:
    """How much a finding matters: to how many origins, and how recent it is."""
    rounds = {round_.id: place for place, round_ in enumerate(comparison.rounds)}
    latest = max((rounds.get(claim.round or "", 0) for claim in finding.claims), default=0)
    first_named = -int(finding.id[1:])
    return (len(finding.sources), finding.origins, latest, first_named)


def _by_weight(finding: Finding) -> tuple[int, int, int]:
    return (_ORDER[finding.topic], -len(finding.sources), int(finding.id[1:]))


def _by_party(finding: Finding) -> tuple[str, int]:
    return (" ".join(parties_of(finding)).casefold(), int(finding.id[1:]))


def parties_of(finding: Finding) -> tuple[str, ...]:
    """The parties whose position a finding tells, as its first claim names them."""
    item = finding.claims[0].item
    return item.parties if item.kind == "position" else ()
