"""A proposal with its terms side by side, one column a source that reports it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from summarizer.models.comparison import Claim, Finding
from summarizer.models.report import ClauseKind, Proposal, Term
from summarizer.rendering.catalog import say
from summarizer.rendering.layout.footnotes import Footnotes, own_citations, term_citation
from summarizer.rendering.layout.statements import Support, support_of
from summarizer.rendering.layout.tables import Cell, Group, Line, Table, cell
from summarizer.rendering.layout.words import speaker_words


@dataclass(frozen=True)
class ProposalView:
    """One proposal as its sources give it."""

    kind: ClassVar[str] = "proposal"
    finding: str
    support: Support
    explanation: str
    table: Table


def proposal_view(finding: Finding, notes: Footnotes) -> ProposalView:
    """The proposal as a table of its aspects; an aspect no source speaks to is left out."""
    claims = finding.claims
    rows = (
        Group(
            (cell(say("Proposal")),),
            (tuple(_proposal_as_reported(claim, notes) for claim in claims),),
        ),
        _aspect(say("Put forward by"), claims, lambda proposal: ", ".join(proposal.proposers)),
        _aspect(say("Status"), claims, _status),
        _aspect(say("Accepted by"), claims, lambda proposal: ", ".join(proposal.accepted_by)),
        _aspect(say("Rejected by"), claims, lambda proposal: ", ".join(proposal.rejected_by)),
        *(_clause(kind, claims, notes) for kind in _clause_kinds(claims)),
        _aspect(say("Exchange ratio"), claims, lambda proposal: proposal.exchange_ratio or ""),
    )
    columns = (say("Aspect"), *(claim.source for claim in claims))
    return ProposalView(
        finding=finding.id,
        support=support_of(finding),
        explanation=finding.explanation,
        table=Table(finding.subject, columns, tuple(row for row in rows if row is not None)),
    )


def _proposal_as_reported(claim: Claim, notes: Footnotes) -> Cell:
    return cell(
        claim.value,
        notes.cite(own_citations(claim.item)),
        note=speaker_words(claim.item.attribution),
    )


def _aspect(name: str, claims: tuple[Claim, ...], words: Callable[[Proposal], str]) -> Group | None:
    said = [words(claim.item) if isinstance(claim.item, Proposal) else "" for claim in claims]
    return Group((cell(name),), (tuple(map(cell, said)),)) if any(said) else None


def _status(proposal: Proposal) -> str:
    return "" if proposal.status == "unknown" else say(proposal.status.replace("_", " "))


def _clause_kinds(claims: Iterable[Claim]) -> tuple[ClauseKind, ...]:
    terms = (term for claim in claims for term in _terms(claim))
    return tuple(dict.fromkeys(term.clause for term in terms))


def _terms(claim: Claim) -> tuple[Term, ...]:
    return claim.item.terms if isinstance(claim.item, Proposal) else ()


def _clause(kind: ClauseKind, claims: tuple[Claim, ...], notes: Footnotes) -> Group:
    name = say("Other terms" if kind == "other" else kind.capitalize())
    return Group((cell(name),), (tuple(_terms_of_kind(kind, claim, notes) for claim in claims),))


def _terms_of_kind(kind: ClauseKind, claim: Claim, notes: Footnotes) -> Cell:
    return Cell(
        tuple(
            Line(_term_words(term), notes.cite([term_citation(term, claim.item)]))
            for term in _terms(claim)
            if term.clause == kind
        )
    )


def _term_words(term: Term) -> str:
    told = term.text
    if term.phase:
        told = say("Phase {phase}: {term}", phase=term.phase, term=told)
    if term.condition:
        told += f" ({say('condition: {condition}', condition=term.condition)})"
    return told
