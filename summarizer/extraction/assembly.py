"""Items to a report: the same thing said twice becomes one item with both its evidences."""

import re
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from summarizer.extraction.assessments import find_assessments
from summarizer.extraction.participants import find_named_people
from summarizer.extraction.parties import name_parties
from summarizer.extraction.sticking_points import find_sticking_points
from summarizer.extraction.wording import find_wording
from summarizer.grounding.judge import judge
from summarizer.grounding.names import same_person
from summarizer.grounding.offices import same_office
from summarizer.models import (
    AnyItem,
    Article,
    Evidence,
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

_GROUP = re.compile(
    r"(?:officials|representatives|negotiators|delegates|delegation|ministers|diplomats|leaders"
    r"|mediators|envoys|chiefs|bosses|heads|directors|advis[eo]rs|lawmakers|executives)$",
    re.IGNORECASE,
)
_PRESENCES = ("attended", "expected", "absent")
"""What counts where an article says several: who was expected may have come."""

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
    figures = _merged(_of(Figure, found), _figure_key)
    proposals = _merged(_of(Proposal, found), lambda p: p.summary.casefold())
    positions = _distinct(_of(Position, found))
    participants = _named(article, _people(_of(Participant, found)))
    meetings = _meetings(article, _of(Meeting, found))
    return NegotiationReport(
        article=article,
        matter=next(iter(_of(Matter, found)), None),
        meetings=meetings,
        parties=tuple(name_parties(article, participants, proposals, positions)),
        participants=participants,
        proposals=proposals,
        positions=positions,
        sticking_points=tuple(find_sticking_points(article)),
        figures=figures,
        next_steps=_merged(_of(NextStep, found), lambda s: s.action.casefold()),
        wording=tuple(find_wording(article)),
        rejected=tuple(rejected),
        provenance=provenance,
    )


def _of(kind: type[ItemT], items: Iterable[Item]) -> tuple[ItemT, ...]:
    return tuple(
        sorted(
            (item for item in items if isinstance(item, kind)),
            key=lambda item: item.evidence[0].start,
        )
    )


def _figure_key(figure: Figure) -> Hashable:
    quantity = figure.quantity
    return (figure.measure, quantity.value, quantity.upper, quantity.unit, quantity.qualifier)


def _merged(items: tuple[ItemT, ...], key: Callable[[ItemT], Hashable]) -> tuple[ItemT, ...]:
    """One item for each key, with the evidence of all that share it."""
    groups: dict[Hashable, list[ItemT]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return tuple(_joined(group) for group in groups.values())


def _joined(group: list[ItemT]) -> ItemT:
    evidence: dict[Evidence, None] = dict.fromkeys(e for item in group for e in item.evidence)
    return group[0].model_copy(update={"evidence": tuple(evidence)})


def _distinct(positions: tuple[Position, ...]) -> tuple[Position, ...]:
    """Positions without those whose words lie within another one of the same parties."""

    def within(a: Position, b: Position) -> bool:
        inner, outer = a.evidence[0], b.evidence[0]
        return a.parties == b.parties and outer.start <= inner.start and inner.end <= outer.end

    return tuple(
        position
        for index, position in enumerate(positions)
        if not any(
            within(position, other) and (not within(other, position) or number < index)
            for number, other in enumerate(positions)
            if number != index
        )
    )


def _people(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Each person once: the fullest name, the first role and party given.

    An unnamed office goes with the person who is named with the same office elsewhere, and a group
    ('Egyptian officials') with the single persons of its party.
    """
    people: list[list[Participant]] = []
    # Named persons first, so that offices find their holders.
    for person in sorted(participants, key=lambda p: (p.name is None, p.evidence[0].start)):
        known = next((group for group in people if _is_same(group[0], person)), None)
        if known is None:
            people.append([person])
        else:
            known.append(person)
    joined = [_person(group) for group in people]
    single = {
        person.party for person in joined if not is_group(person) and person.presence == "attended"
    }
    kept = [person for person in joined if not (is_group(person) and person.party in single)]
    return tuple(sorted(kept, key=lambda person: person.evidence[0].start))


def _named(article: Article, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The people, unnamed offices with the name of their holder where the article gives it."""
    judged = (judge(article, draft) for draft in find_named_people(article))
    holders = [item for item in judged if isinstance(item, Participant)]
    return _people(tuple(_with_name(person, holders) for person in people))


def _with_name(person: Participant, holders: list[Participant]) -> Participant:
    if person.name or is_group(person):
        return person
    holder = next((holder for holder in holders if _is_same(person, holder)), None)
    if holder is None:
        return person
    return person.model_copy(
        update={"name": holder.name, "evidence": (*person.evidence, *holder.evidence)}
    )


def is_group(person: Participant) -> bool:
    """Whether the participant is several unnamed people: 'officials', 'representatives'."""
    return person.name is None and bool(_GROUP.search(person.role or ""))


def _is_same(a: Participant, b: Participant) -> bool:
    if a.name and b.name:
        return same_person(a.name, b.name)
    if a.party != b.party or is_group(a) != is_group(b):
        return False
    if is_group(a):
        return a.role == b.role
    return a.role is not None and b.role is not None and same_office(a.role, b.role)


def _person(group: list[Participant]) -> Participant:
    names = [person.name for person in group if person.name]
    return _joined(group).model_copy(
        update={
            "name": max(names, key=len) if names else None,
            "role": next((person.role for person in group if person.role), None),
            "party": next((person.party for person in group if person.party), None),
            "presence": min((person.presence for person in group), key=_PRESENCES.index),
        }
    )


def _meetings(article: Article, meetings: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
    """The meetings, with what was said about the state of the talks on the reported one."""
    if not meetings:
        return ()
    first = meetings[0].model_copy(update={"assessments": tuple(find_assessments(article))})
    return (first, *meetings[1:])
