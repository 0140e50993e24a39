"""One person under all the names and roles that the sources give."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.comparison.labels import Sourced
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.rounds import Timeline
from summarizer.comparison.vocabulary import concepts, initials_match, same_passage, words
from summarizer.grounding.countries import find_countries
from summarizer.grounding.names import same_person
from summarizer.models.comparison import Mention, Person
from summarizer.models.report import Participant

_SEVERAL = frozenset(
    words(
        "official officials representative representatives delegation delegations delegate "
        "delegates negotiator negotiators envoys sources source mediators members member staff "
        "team aides heads chiefs bosses leaders directors ministers presidents counterparts "
        "executives senior"
    )
)
"""Words of roles that several people hold at once, so that they identify nobody."""

_HEAD = "head"


@dataclass(frozen=True)
class Seat:
    """A participant as one source presents them."""

    source: str
    round: str | None
    participant: Participant


@dataclass(frozen=True)
class Identified:
    """A person with the items that speak of them, in the order of the sources' labels."""

    person: Person
    seats: tuple[Seat, ...]


@dataclass(frozen=True)
class _Office:
    """A role reduced to what tells it from others: head of what, minister of what."""

    is_head: bool
    of: frozenset[str]
    text: str

    @property
    def identifies(self) -> bool:
        """Whether one person at a time holds it."""
        return bool(self.of)

    def same_as(self, other: "_Office") -> bool:
        if self.is_head != other.is_head or not (self.identifies and other.identifies):
            return False
        if self.of == other.of:
            return True
        return any(
            initials_match(word, long.text)
            for short, long in ((self, other), (other, self))
            for word in re.findall(r"\b[A-Z]{2,}\b", short.text)
            if short.of == frozenset((word.casefold(),))
        )


def identify(
    sourced: Sequence[Sourced], timeline: Timeline, parties: PartyNames
) -> tuple[Identified, ...]:
    """Unify the participants of several reports.

    Names that are spellings of one another are one person everywhere. Within a round, an unnamed
    holder of a role is the person whom another source names in that role, provided that nobody
    else is named in it, and two names with one surname and one role are one person. Groups
    ("officials", "representatives") are never a person.

    Args:
        sourced: reports, in the order of their labels.
        timeline: the rounds they report.
        parties: the parties' names.
    """
    seats = [
        Seat(source.label, timeline.of.get(source.label), participant)
        for source in sourced
        for participant in source.report.participants
    ]
    clusters = _by_name([seat for seat in seats if seat.participant.name], parties)
    for seat in seats:
        if not seat.participant.name:
            _place_unnamed(seat, clusters, parties)
    order = {id(seat): index for index, seat in enumerate(seats)}
    ranked = sorted(clusters, key=lambda cluster: min(order[id(seat)] for seat in cluster))
    return tuple(
        _identified(f"P{number}", sorted(cluster, key=lambda seat: order[id(seat)]))
        for number, cluster in enumerate(ranked, start=1)
    )


def _office(participant: Participant, parties: PartyNames) -> _Office:
    role = participant.role or ""
    if set(words(role)) & _SEVERAL:
        return _Office(is_head=False, of=frozenset(), text=role)
    meant = concepts(_without_party(role, participant.party, parties))
    return _Office(is_head=_HEAD in meant, of=meant - {_HEAD}, text=role)


def _without_party(role: str, party: str | None, parties: PartyNames) -> str:
    """A role without the state its holder acts for: "Qatari prime minister" is a prime minister."""
    if party is None:
        return role
    for mention in reversed(find_countries(role)):
        if parties.same(mention.name, party):
            role = role[: mention.start] + role[mention.end :]
    return role


def _same_office(a: Participant, b: Participant, parties: PartyNames) -> bool:
    if a.party and b.party and not parties.same(a.party, b.party):
        return False
    return _office(a, parties).same_as(_office(b, parties))


def _by_name(seats: Sequence[Seat], parties: PartyNames) -> list[list[Seat]]:
    clusters: list[list[Seat]] = []
    # Full names first: a surname alone joins the one person it fits, and nobody if it fits two.
    full = [seat for seat in seats if len(words(seat.participant.name or "")) > 1]
    short = [seat for seat in seats if len(words(seat.participant.name or "")) == 1]
    for seat in (*full, *short):
        fitting = [cluster for cluster in clusters if _is_one_person(seat, cluster, parties)]
        if len(fitting) == 1:
            fitting[0].append(seat)
        else:
            clusters.append([seat])
    return clusters


def _is_one_person(seat: Seat, cluster: Sequence[Seat], parties: PartyNames) -> bool:
    return any(_same_name(seat, other, parties) for other in cluster)


def _same_name(a: Seat, b: Seat, parties: PartyNames) -> bool:
    name, other = a.participant.name or "", b.participant.name or ""
    if a.source == b.source and name != other:
        # One article names two people by two names unless one is the other's short form.
        return same_person(name, other) and 1 in {len(words(name)), len(words(other))}
    if same_person(name, other):
        return True
    return (
        a.round is not None
        and a.round == b.round
        and words(name)[-1:] == words(other)[-1:]
        and _same_office(a.participant, b.participant, parties)
    )


def _place_unnamed(seat: Seat, clusters: list[list[Seat]], parties: PartyNames) -> None:
    fitting = [
        cluster
        for cluster in clusters
        if any(_same_seat(seat, other, parties) for other in cluster)
    ]
    named = [cluster for cluster in fitting if any(other.participant.name for other in cluster)]
    unnamed = [cluster for cluster in fitting if cluster not in named]
    candidates = named or unnamed
    if len(candidates) == 1:
        candidates[0].append(seat)
    else:
        clusters.append([seat])


def _same_seat(unnamed: Seat, other: Seat, parties: PartyNames) -> bool:
    if other.participant.name is None and _copied(unnamed.participant, other.participant):
        return True
    return (
        unnamed.round is not None
        and unnamed.round == other.round
        and _same_office(unnamed.participant, other.participant, parties)
    )


def _copied(a: Participant, b: Participant) -> bool:
    return (a.role, a.party) == (b.role, b.party) and same_passage(
        a.evidence[0].quote, b.evidence[0].quote
    )


def _identified(person_id: str, cluster: Sequence[Seat]) -> Identified:
    names = list(dict.fromkeys(s.participant.name for s in cluster if s.participant.name))
    name = max(names, key=lambda n: (len(words(n)), len(n), n), default=None)
    person = Person(
        id=person_id,
        name=name,
        aliases=tuple(other for other in names if other != name),
        role=next((s.participant.role for s in cluster if s.participant.role), None),
        party=next((s.participant.party for s in cluster if s.participant.party), None),
        rounds=tuple(sorted({s.round for s in cluster if s.round is not None})),
        mentions=tuple(
            Mention(
                source=seat.source,
                name=seat.participant.name,
                role=seat.participant.role,
                presence=seat.participant.presence,
                evidence=seat.participant.evidence[0],
            )
            for seat in cluster
        ),
    )
    return Identified(person, tuple(cluster))
