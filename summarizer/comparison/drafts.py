"""Findings before they are numbered and graded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.comparison.confidence import confidence_in
from summarizer.comparison.origins import independent_origins
from summarizer.comparison.phrasing import listed
from summarizer.models.comparison import Claim, Finding, Relation, Topic


@dataclass(frozen=True)
class Draft:
    """A finding as the comparison of one topic leaves it."""

    topic: Topic
    relation: Relation
    subject: str
    claims: tuple[Claim, ...]
    explanation: str


def numbered(drafts: Iterable[Draft], *, first: int = 1) -> tuple[Finding, ...]:
    """Number the drafts in their order from `first`, count their origins and grade them."""
    return tuple(_finding(f"F{number}", draft) for number, draft in enumerate(drafts, start=first))


def _finding(finding_id: str, draft: Draft) -> Finding:
    origins = independent_origins(draft.claims)
    return Finding(
        id=finding_id,
        topic=draft.topic,
        relation=draft.relation,
        subject=draft.subject,
        claims=draft.claims,
        explanation=draft.explanation + _shared_origin(draft.claims, origins),
        origins=origins,
        confidence=confidence_in(draft.claims, draft.relation, origins),
    )


def _shared_origin(claims: Sequence[Claim], origins: int) -> str:
    labels = labels_of(claims)
    if origins > 1 or len(labels) < 2:
        return ""
    names = {claim.origin for claim in claims}
    if len(names) == 1:
        return f" {listed(labels)} hand on the word of one origin, {names.pop()}."
    return f" {listed(labels)} carry the same passage, so they count as one origin."


def labels_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Labels of the claims' sources, each once, in order of appearance."""
    return tuple(dict.fromkeys(claim.source for claim in claims))


def one_each(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The first claim of each source: a source that says a thing twice says it once."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.source, claim)
    return tuple(first.values())
