"""Which reports are about one negotiation, where many are compared at once."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from summarizer.comparison.labels import Sourced
from summarizer.comparison.parties import bare_name
from summarizer.grounding.name_spelling import folded_name
from summarizer.models.report import NegotiationReport

TOGETHER = 50
"""Reports up to which all are taken to be about one negotiation, as whoever gives them says."""

Negotiation = tuple[Sourced, ...]
"""The reports about one negotiation, in the order of their labels."""


def negotiations(sourced: Sequence[Sourced]) -> tuple[Negotiation, ...]:
    """Part a collection of reports into the negotiations they are about.

    Two reports are about one negotiation where two names are common to both, at least one of them
    a party's or a participant's: one name alone (a state, a famous envoy) stands in reports on
    many. Reports that are linked by others are together as well. Reports of different negotiations
    are never compared with each other, so the time a collection takes grows with the number of
    negotiations and not with its square. Up to `TOGETHER` reports are not parted at all.

    Args:
        sourced: reports, in the order of their labels.

    Returns:
        The negotiations, in the order of their first reports.
    """
    if len(sourced) <= TOGETHER:
        return (tuple(sourced),)
    head = list(range(len(sourced)))

    def headed(index: int) -> int:
        while head[index] != index:
            head[index] = head[head[index]]
            index = head[index]
        return index

    first: dict[tuple[str, ...], int] = {}
    for index, source in enumerate(sourced):
        for link in _links(source.report):
            one, other = sorted((headed(first.setdefault(link, index)), headed(index)))
            head[other] = one
    parts: dict[int, list[Sourced]] = {}
    for index, source in enumerate(sourced):
        parts.setdefault(headed(index), []).append(source)
    return tuple(tuple(part) for part in parts.values())


def _links(report: NegotiationReport) -> Iterator[tuple[str, ...]]:
    """What another report must have too, to be about the same negotiation.

    A report with fewer than two names is linked by all it has to others that have no more.
    """
    actors, places = _actors(report), _places(report)
    places -= actors
    if len(actors) + len(places) < 2 or not actors:
        yield tuple(sorted(actors | places))
        return
    yield from combinations(sorted(actors), 2)
    for actor in actors:
        yield from ((actor, place) for place in places)


def _actors(report: NegotiationReport) -> set[str]:
    """Parties by their bare names, participants by their family names."""
    sides = [party.name for party in report.parties]
    for position in report.positions:
        sides += position.parties
    for proposal in report.proposals:
        sides += proposal.proposers
    people = [folded_name(person.name).split() for person in report.participants if person.name]
    return {bare_name(side) for side in dict.fromkeys(sides) if _is_name(side)} | {
        name[-1] for name in people if name
    }


def _places(report: NegotiationReport) -> set[str]:
    places = [meeting.venue for meeting in report.meetings]
    places += [figure.place for figure in report.figures]
    return {bare_name(place) for place in dict.fromkeys(places) if place and _is_name(place)}


def _is_name(words: str) -> bool:
    """Whether it names somebody, as "the union" and "the company" do not."""
    return any(word[:1].isupper() for word in words.split() if word.casefold() != "the")
