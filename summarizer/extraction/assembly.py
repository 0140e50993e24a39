"""Items to a report: the same thing said twice becomes one item with both its evidences."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

from summarizer.extraction.allegiance import Allegiances
from summarizer.extraction.assessments import find_assessments
from summarizer.extraction.joining import merged
from summarizer.extraction.participants import find_named_people
from summarizer.extraction.parties import name_parties
from summarizer.extraction.roster import merge_people
from summarizer.extraction.sticking_points import find_sticking_points
from summarizer.extraction.told_twice import distinct_positions, distinct_proposals
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
    participants = merge_people(_of(Participant, found), named)
    return NegotiationReport(
        article=article,
        matter=next(iter(_of(Matter, found)), None),
        meetings=_meetings(article, _of(Meeting, found)),
        parties=tuple(name_parties(article, participants, proposals, positions)),
        participants=participants,
        proposals=proposals,
        positions=positions,
        sticking_points=tuple(find_sticking_points(article)),
        figures=merged(_of(Figure, found), _figure_key),
        next_steps=merged(_of(NextStep, found), lambda step: step.action.casefold()),
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
    at = position.evidence[0].start
    return position.model_copy(update={"parties": _parties(position.parties, at, allegiances)})


def _of_parties(proposal: Proposal, allegiances: Allegiances) -> Proposal:
    at = proposal.evidence[0].start
    return proposal.model_copy(
        update={
            "proposers": _parties(proposal.proposers, at, allegiances),
            "accepted_by": _parties(proposal.accepted_by, at, allegiances),
            "rejected_by": _parties(proposal.rejected_by, at, allegiances),
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
