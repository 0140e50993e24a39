"""Which finding stands where, and which of them make the bottom line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.models import Comparison, Finding, Relation
from summarizer.models.briefing import SectionId
from summarizer.writing.meetings import judges_of
from summarizer.writing.positions import by_party
from summarizer.writing.proposals import is_definite, standing

HEADINGS: dict[SectionId, str] = {
    "what_happened": "What happened",
    "agreed": "What the sources agree on",
    "disputed": "What is disputed",
    "changed": "What changed since earlier rounds",
    "proposals": "Proposals",
    "positions": "Positions by party",
    "next_steps": "Next steps",
    "single_figures": "Figures given by one source only",
    "wording": "Differences in wording",
}
"""The sections in a reader's order, which is that of ICD 203: information before judgement."""

DISPUTES: frozenset[Relation] = frozenset(
    ["conflict", "attributed_dispute", "different_definition", "deadlock"]
)
"""Relations that are told as a dispute, each value with its source."""

BOTTOM_LINE_SENTENCES = 4

_FITTING: frozenset[Relation] = frozenset(["agreement", "compatible"])

_TOPICS: dict[str, SectionId] = {
    "meeting": "what_happened",
    "matter": "what_happened",
    "participant": "what_happened",
    "assessment": "what_happened",
    "confirmation": "what_happened",
    "figure": "single_figures",
    "proposal": "proposals",
    "position": "positions",
    "sticking_point": "disputed",
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
    if finding.topic == "figure" and finding.relation in _FITTING:
        return "agreed"
    return _TOPICS[finding.topic]


def arrange(comparison: Comparison) -> tuple[Plan, ...]:
    """Every finding in its section; sections without findings are left out."""
    plans: list[Plan] = []
    for id_, heading in HEADINGS.items():
        findings = [f for f in comparison.findings if section_of(f) == id_]
        if findings:
            plans.append(Plan(id_, heading, _ordered(id_, findings)))
    return tuple(plans)


def _ordered(section: SectionId, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    if section == "positions":
        return tuple(finding for party in by_party(findings) for finding in party)
    if section == "proposals":
        return tuple(sorted(findings, key=standing, reverse=True))
    return tuple(sorted(findings, key=_by_weight))


def _by_weight(finding: Finding) -> tuple[int, int, int]:
    return (_ORDER[finding.topic], -len(finding.sources), int(finding.id[1:]))


def bottom_line(comparison: Comparison) -> tuple[tuple[Finding, ...], ...]:
    """What a reader has to know: the findings of each sentence, four sentences at most.

    The meeting with how it was judged; the main disagreement or change, in numbers if there is
    one; the proposal that weighs most; what comes next. What is missing among these is made up
    from the sides' deadlocks, what sources agree on and positions, by weight.
    """
    meeting = _heaviest(comparison, lambda f: f.topic == "meeting" and not _is_aside(f))
    disagreement = next(
        filter(None, (_heaviest(comparison, fits) for fits in _DISAGREEMENTS)), None
    )
    proposal = _heaviest(comparison, lambda f: f.topic == "proposal" and is_definite(f), standing)
    coming = _heaviest(comparison, lambda f: f.topic == "next_step")
    chosen = [found for found in (meeting, disagreement, proposal) if found is not None]
    for fits in _INSTEAD:
        found = _heaviest(comparison, lambda f, fits=fits: fits(f) and f not in chosen)
        if found is not None and len(chosen) + (coming is not None) < BOTTOM_LINE_SENTENCES:
            chosen.append(found)
    return tuple(
        (found, *_judgements_of(found, comparison)) if found is meeting else (found,)
        for found in (*chosen, *([coming] if coming else []))
    )


_DISAGREEMENTS: tuple[Callable[[Finding], bool], ...] = (
    lambda f: f.topic == "figure" and f.relation in DISPUTES | {"update"},
    lambda f: f.relation in DISPUTES | {"update"},
)
_INSTEAD: tuple[Callable[[Finding], bool], ...] = (
    lambda f: f.relation == "deadlock",
    lambda f: f.relation in DISPUTES,
    lambda f: f.relation in _FITTING and f.topic in {"figure", "position"},
    lambda f: f.topic in {"position", "figure", "sticking_point"},
    lambda f: f.topic in {"position", "figure", "sticking_point"},
)
"""What stands in for a meeting, disagreement, proposal or next step that nobody reports."""


def _heaviest(
    comparison: Comparison,
    fits: Callable[[Finding], bool],
    first: Callable[[Finding], tuple[int, ...]] = lambda _: (),
) -> Finding | None:
    """The finding that weighs most among those that fit, by `first` and then by its support."""
    found = [finding for finding in comparison.findings if fits(finding)]
    return max(found, key=lambda f: (*first(f), *_weight(f, comparison)), default=None)


def _judgements_of(meeting: Finding, comparison: Comparison) -> tuple[Finding, ...]:
    """How those judged the talks whom most sources quote on them, apart from what is weak."""
    rounds = {claim.round for claim in meeting.claims}
    judged = [
        finding
        for finding in comparison.findings
        if finding.topic == "assessment"
        and finding.confidence != "low"
        and {claim.round for claim in finding.claims} <= rounds
    ]
    if not judged:
        return ()
    first = max(judged, key=lambda finding: len(finding.sources))
    judges = judges_of(first)
    return (first, *(f for f in judged if f is not first and judges & judges_of(f)))


def _is_aside(finding: Finding) -> bool:
    """Whether a meeting is only mentioned, and not the one the sources report."""
    return all(c.item.kind == "meeting" and c.item.scope == "mentioned" for c in finding.claims)


def _weight(finding: Finding, comparison: Comparison) -> tuple[int, ...]:
    """How much a finding matters: to how many origins, and how recent it is."""
    rounds = {round_.id: place for place, round_ in enumerate(comparison.rounds)}
    latest = max((rounds.get(claim.round or "", 0) for claim in finding.claims), default=0)
    first_named = -int(finding.id[1:])
    return (len(finding.sources), finding.origins, latest, first_named)
