"""One person under all the names and roles that the sources give."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.comparison.copies import one_passage, sketch
from summarizer.comparison.labels import Sourced
from summarizer.comparison.names import name_keys, one_person
from summarizer.comparison.offices import Offices
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.rounds import Timeline
from summarizer.comparison.vocabulary import words
from summarizer.models.comparison import Mention, Person
from summarizer.models.report import Participant


@dataclass(frozen=True)
class Seat:
    """A participant as one source presents them."""

    source: str
    round: str | None
    participant: Participant

    @property
    def held(self) -> Hashable:
        """All that decides who an unnamed one may be, so that equal ones are judged once."""
        return self.round, self.participant.role, self.participant.party


@dataclass(frozen=True)
class Identified:
    """A person with the items that speak of them, in the order of the sources' labels."""

    person: Person
    seats: tuple[Seat, ...]


@dataclass(eq=False)
class _Cluster:
    """Seats of one person as they are found; equal ones are looked at once."""

    seats: list[Seat] = field(default_factory=list[Seat])
    names: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """Sources by name."""
    told: dict[Hashable, Seat] = field(default_factory=dict[Hashable, Seat])

    def add(self, seats: Iterable[Seat]) -> None:
        for seat in seats:
            name = seat.participant.name
            self.seats.append(seat)
            self.told.setdefault((name, seat.held), seat)
            if name:
                self.names.setdefault(name, set()).add(seat.source)


def identify(
    sourced: Sequence[Sourced], timeline: Timeline, parties: PartyNames, *, first: int = 1
) -> tuple[Identified, ...]:
    """Unify the participants of several reports.

    Names that are spellings of one another are one person, unless an article has both as two
    people. A family name alone is the person of that name in its own article, else the one whom
    it fits in its round, else the one whom it fits at all; it joins nobody who acts for another
    party, and nobody where it fits two. Within a round, an unnamed holder of a role is the person
    whom another source names in that role, provided that nobody else is named in it, and two names
    with one family name and one role are one person. Groups ("officials", "representatives") are
    never a person.

    Args:
        sourced: reports, in the order of their labels.
        timeline: the rounds they report.
        parties: the parties' names.
        first: number of the first person.
    """
    seats = [
        Seat(source.label, timeline.of.get(source.label), participant)
        for source in sourced
        for participant in source.report.participants
    ]
    offices = Offices(parties)
    known = _Known(offices)
    # Full names first: a family name alone joins the one person it fits.
    for named in _by_name(seat for seat in seats if _is_full(seat.participant.name)):
        known.place_full(named)
    for seat in seats:
        if seat.participant.name and not _is_full(seat.participant.name):
            known.place_short(seat)
    _place_unnamed([seat for seat in seats if not seat.participant.name], known.clusters, offices)
    order = {id(seat): index for index, seat in enumerate(seats)}
    ranked = sorted(
        (sorted(cluster.seats, key=lambda seat: order[id(seat)]) for cluster in known.clusters),
        key=lambda members: order[id(members[0])],
    )
    return tuple(
        _identified(f"P{number}", members) for number, members in enumerate(ranked, start=first)
    )


def _is_full(name: str | None) -> bool:
    return len(words(name or "")) > 1


def _by_name(seats: Iterable[Seat]) -> Iterator[list[Seat]]:
    named: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        named[seat.participant.name or ""].append(seat)
    yield from named.values()


class _Known:
    """The persons found so far, by what spellings of their names have in common."""

    def __init__(self, offices: Offices) -> None:
        self.clusters: list[_Cluster] = []
        self._offices = offices
        self._by_key: dict[str, list[_Cluster]] = defaultdict(list)

    def place_full(self, seats: Sequence[Seat]) -> None:
        """Place all who bear one full name."""
        name = seats[0].participant.name or ""
        fitting = [
            cluster
            for cluster in self._candidates(name)
            if not _are_two(name, seats, cluster) and self._is_called(name, seats, cluster)
        ]
        self._place(name, seats, fitting)

    def place_short(self, seat: Seat) -> None:
        """Place one who is named by the family name only."""
        name = seat.participant.name or ""
        fitting = [
            cluster
            for cluster in self._candidates(name)
            if any(one_person(name, other) for other in cluster.names)
            and not any(
                self._offices.for_others(seat.participant, other.participant)
                for other in cluster.told.values()
            )
        ]
        nearer = (
            [cluster for cluster in fitting if _names_in(seat.source, cluster)],
            [cluster for cluster in fitting if _is_at(seat.round, cluster)],
        )
        self._place(name, [seat], next((near for near in nearer if len(near) == 1), fitting))

    def _candidates(self, name: str) -> list[_Cluster]:
        found = (cluster for key in sorted(name_keys(name)) for cluster in self._by_key[key])
        return list(dict.fromkeys(found))

    def _place(self, name: str, seats: Sequence[Seat], fitting: Sequence[_Cluster]) -> None:
        cluster = fitting[0] if len(fitting) == 1 else _Cluster()
        if len(fitting) != 1:
            self.clusters.append(cluster)
        for key in name_keys(name):
            if cluster not in self._by_key[key]:
                self._by_key[key].append(cluster)
        cluster.add(seats)

    def _is_called(self, name: str, seats: Sequence[Seat], cluster: _Cluster) -> bool:
        if any(one_person(name, other) for other in cluster.names):
            return True
        return any(
            seat.round is not None
            and seat.round == other.round
            and words(name)[-1:] == words(other.participant.name or "")[-1:]
            and self._offices.same(seat.participant, other.participant)
            for seat in {seat.held: seat for seat in seats}.values()
            for other in cluster.told.values()
        )


def _are_two(name: str, seats: Sequence[Seat], cluster: _Cluster) -> bool:
    """Whether one article names two people by the two full names."""
    sources = {seat.source for seat in seats}
    return any(other != name and sources & also for other, also in cluster.names.items())


def _names_in(source: str, cluster: _Cluster) -> bool:
    return any(source in sources for sources in cluster.names.values())


def _is_at(round_id: str | None, cluster: _Cluster) -> bool:
    return round_id is not None and any(seat.round == round_id for seat in cluster.told.values())


def _place_unnamed(seats: Sequence[Seat], clusters: list[_Cluster], offices: Offices) -> None:
    at_round: dict[str | None, list[_Cluster]] = defaultdict(list)
    of_passage: dict[Hashable, list[_Cluster]] = defaultdict(list)
    for cluster in clusters:
        for round_id in dict.fromkeys(seat.round for seat in cluster.told.values()):
            at_round[round_id].append(cluster)
    for seat in seats:
        copies = list(_copy_keys(seat.participant))
        fitting = [
            cluster
            for cluster in dict.fromkeys(
                (
                    *(at_round[seat.round] if seat.round is not None else ()),
                    *(cluster for key in copies for cluster in of_passage[key]),
                )
            )
            if any(_same_seat(seat, other, offices) for other in cluster.told.values())
        ]
        named = [cluster for cluster in fitting if cluster.names]
        candidates = named or fitting
        cluster = candidates[0] if len(candidates) == 1 else _Cluster()
        if len(candidates) != 1:
            clusters.append(cluster)
        cluster.add([seat])
        for found in (at_round[seat.round], *(of_passage[key] for key in copies)):
            if cluster not in found:
                found.append(cluster)


def _copy_keys(unnamed: Participant) -> Iterator[Hashable]:
    for key in sketch(unnamed.evidence[0].quote):
        yield unnamed.role, unnamed.party, key


def _same_seat(unnamed: Seat, other: Seat, offices: Offices) -> bool:
    if other.participant.name is None and _copied(unnamed.participant, other.participant):
        return True
    return (
        unnamed.round is not None
        and unnamed.round == other.round
        and offices.same(unnamed.participant, other.participant)
    )


def _copied(a: Participant, b: Participant) -> bool:
    return (a.role, a.party) == (b.role, b.party) and one_passage(
        a.evidence[0].quote, b.evidence[0].quote
    )


def _identified(person_id: str, seats: Sequence[Seat]) -> Identified:
    names = list(dict.fromkeys(s.participant.name for s in seats if s.participant.name))
    name = max(names, key=lambda n: (len(words(n)), len(n), n), default=None)
    person = Person(
        id=person_id,
        name=name,
        aliases=tuple(other for other in names if other != name),
        role=next((s.participant.role for s in seats if s.participant.role), None),
        party=next((s.participant.party for s in seats if s.participant.party), None),
        rounds=tuple(sorted({s.round for s in seats if s.round is not None})),
        mentions=tuple(
            Mention(
                source=seat.source,
                name=seat.participant.name,
                role=seat.participant.role,
                presence=seat.participant.presence,
                evidence=seat.participant.evidence[0],
            )
            for seat in seats
        ),
    )
    return Identified(person, tuple(seats))
