"""Items to a report: the same thing said twice becomes one item with both its evidences."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

from summarizer.extraction.allegiance import Allegiances
from summarizer.extraction.assessments import find_assessments
from summarizer.extraction.confirmation import find_confirmations
from summarizer.extraction.joining import merged
from summarizer.extraction.next_steps import distinct_steps
from summarizer.extraction.one_proposal import distinct_proposals
from summarizer.extraction.participants import find_named_people
from summarizer.extraction.parties import name_parties
from summarizer.extraction.roster import merge_people
from summarizer.extraction.sticking_points import find_sticking_points
from summarizer.extraction.told_twice import distinct_positions
from summarizer.extraction.wording import find_wording
from summarizer.grounding.judge import judge
from summarizer.models import (
    AnyItem,
    Article,
    Figure,
    Item,
    Matter,
    Meeting,
    NegotiationReport,
    NextStep,
    Participant,
    Position,
    Proposal,
    Provenance,
    RejectedItem,
)

ItemT = TypeVar("ItemT", bound=Item)


def assemble(
    article: Article,
    items: Iterable[AnyItem],
    *,
    rejected: Iterable[RejectedItem],
    provenance: Provenance,
) -> NegotiationReport:
    """The report of one article from its grounded items, and from what code alone can find.

    Args:
        article: the article the items were read from.
        items: grounded items, in any order.
        rejected: what grounding refused.
        provenance: how the items were made.
    """
    found = list(items)
    named = _of(Participant, (judge(article, draft) for draft in find_named_people(article)))
    allegiances = Allegiances(article, named)
    proposals = distinct_proposals(
        article, [_of_parties(p, allegiances) for p in _of(Proposal, found)]
    )
    positions = distinct_positions(
        article, [_with_parties(p, allegiances) for p in _of(Position, found)], proposals
    )
    meetings = _meetings(article, _of(Meeting, found))
    venue = meetings[0].venue if meetings else None
    participants = merge_people(
        allegiances.of_people(_of(Participant, found)), allegiances.of_people(named)
    )
    return NegotiationReport(
        article=article,
        matter=next(iter(_of(Matter, found)), None),
        meetings=meetings,
        confirmations=tuple(find_confirmations(article, venue)),
        parties=tuple(name_parties(article, participants, proposals, positions)),
        participants=participants,
        proposals=proposals,
        positions=positions,
        sticking_points=tuple(find_sticking_points(article)),
        figures=merged(_of(Figure, found), _figure_key),
        next_steps=distinct_steps(article, _of(NextStep, found)),
        wording=tuple(find_wording(article)),
        rejected=tuple(rejected),
        provenance=provenance,
    )


def _of(kind: type[ItemT], items: Iterable[object]) -> tuple[ItemT, ...]:
    return tuple(
        sorted(
            (item for item in items if isinstance(item, kind)),
            key=lambda item: item.evidence[0].start,
        )
    )


def _figure_key(figure: Figure) -> Hashable:
    quantity = figure.quantity
    return (figure.measure, quantity.value, quantity.upper, quantity.unit, quantity.qualifier)


def _with_parties(position: Position, allegiances: Allegiances) -> Position:
    parties = _parties(position.parties, position.evidence[0].start, allegiances)
    evidence = (*position.evidence, *allegiances.naming(position, parties))
    return position.model_copy(update={"parties": parties, "evidence": evidence})


def _of_parties(proposal: Proposal, allegiances: Allegiances) -> Proposal:
    at = proposal.evidence[0].start
    makers = _parties(proposal.proposers, at, allegiances)
    # Whoever makes an offer does not answer it: where both seem one, it is not told who answers.
    accepting, rejecting = (
        tuple(party for party in _parties(names, at, allegiances) if party not in makers)
        for names in (proposal.accepted_by, proposal.rejected_by)
    )
    naming = allegiances.naming(proposal, (*makers, *accepting, *rejecting))
    return proposal.model_copy(
        update={
            "proposers": makers,
            "accepted_by": accepting,
            "rejected_by": rejecting,
            "evidence": (*proposal.evidence, *naming),
        }
    )


def _parties(names: Iterable[str], at: int, allegiances: Allegiances) -> tuple[str, ...]:
    """Those for whom the named speak, each once."""
    return tuple(dict.fromkeys(allegiances.party(name, at) for name in names))


def _meetings(article: Article, meetings: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
    """The meetings, with what was said about the state of the talks on the reported one."""
    if not meetings:
        return ()
    first = meetings[0].model_copy(update={"assessments": tuple(find_assessments(article))})
    return (first, *meetings[1:])
