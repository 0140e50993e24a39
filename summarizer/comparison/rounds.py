"""Which reports are about the same meeting, and which meeting came later."""

import datetime as dt
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from summarizer.comparison.copies import one_passage, sketch
from summarizer.comparison.intervals import possible
from summarizer.comparison.labels import Sourced
from summarizer.comparison.names import name_keys, one_person
from summarizer.comparison.phrasing import listed, quoted
from summarizer.comparison.vocabulary import concepts, specific_concepts
from summarizer.models.comparison import Round
from summarizer.models.quantity import DateRange
from summarizer.models.report import Figure, Meeting

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)

_WEEK = 7
"""Days after which a bare weekday no longer means the same day."""

_GROWING = frozenset(("dead", "injured"))
"""Counts that only ever grow, so that the greater one is the later one."""


@dataclass(frozen=True)
class Timeline:
    """The rounds, which of them each source reports, and what is known of their order."""

    rounds: tuple[Round, ...]
    of: Mapping[str, str]
    """Round id by source label; a source that reports no meeting is absent."""
    days: Mapping[str, dt.date]
    """The day to order a round by, by its id, where there is one."""
    before: frozenset[tuple[str, str]]
    """Pairs of round ids of which the first is known to come earlier, though not by their days."""

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {round_.id: place for place, round_ in enumerate(self.rounds)}

    def earlier(self, a: str | None, b: str | None) -> bool:
        """Whether round `a` is known to come before round `b`."""
        if a is None or b is None:
            return False
        first, second = self.days.get(a), self.days.get(b)
        if first and second:
            return first < second
        return (a, b) in self.before

    def place(self, round_id: str | None) -> int:
        """The place of a round in the order of rounds; behind them all where there is no round."""
        return self._places.get(round_id or "", len(self.rounds))

    def named(self, round_id: str | None) -> Round | None:
        """The round with this id."""
        place = self.place(round_id)
        return self.rounds[place] if place < len(self.rounds) else None


@dataclass(frozen=True)
class _Reported:
    """What one report says of the meeting it is about, as far as it tells meetings apart."""

    label: str
    venue: str | None
    day: str | None
    weekdays: frozenset[int]
    date: DateRange | None
    names: tuple[str, ...]
    parties: tuple[str, ...]
    sides: tuple[str, ...]
    published: dt.date | None
    passages: tuple[str, ...]

    @cached_property
    def profile(self) -> "_Profile":
        return _Profile(self.venue, self.weekdays, self.date, self.published)

    @cached_property
    def told(self) -> tuple[object, ...]:
        """All that it is recognised by, so that equal reports are compared once."""
        return self.profile, self.names, self.parties, self.sides, self.passages


@dataclass(frozen=True)
class _Profile:
    """What tells one meeting from another, whoever reports it."""

    venue: str | None
    weekdays: frozenset[int]
    date: DateRange | None
    published: dt.date | None


@dataclass
class _Group:
    """Reports of one meeting as they are found; what several of them say alike is kept once."""

    members: list[_Reported] = field(default_factory=list[_Reported])
    profiles: set[_Profile] = field(default_factory=set[_Profile])
    told: dict[tuple[object, ...], _Reported] = field(
        default_factory=dict[tuple[object, ...], "_Reported"]
    )

    def add(self, meeting: _Reported) -> None:
        self.members.append(meeting)
        self.profiles.add(meeting.profile)
        self.told.setdefault(meeting.told, meeting)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(sorted(member.label for member in self.members))

    @property
    def date(self) -> DateRange | None:
        dates = [member.date for member in self.members if member.date is not None]
        return min(dates, key=lambda d: (d.end - d.start, d.start), default=None)

    @property
    def when(self) -> dt.date | None:
        """The day to order it by: its own, or the earliest on which it was written about."""
        date = self.date
        if date is not None:
            return date.start
        return min((m.published for m in self.members if m.published), default=None)


def group_rounds(sourced: Sequence[Sourced], *, first: int = 1) -> Timeline:
    """Group reports by the meeting they report, and order the meetings in time.

    Two reports are about one meeting where venue and day agree and they share a named person,
    where both date it to the same day and share a person or a party, or
    where one gives no day and shares venue and a named person with the sources of exactly one
    meeting. Whatever contradicts (another venue, weekday or date) keeps them apart.

    Args:
        sourced: reports, in the order of their labels.
        first: number of the first round.
    """
    reported = [meeting for source in sourced if (meeting := _reported(source)) is not None]
    dated = [meeting for meeting in reported if meeting.weekdays or meeting.date]
    undated = [meeting for meeting in reported if not (meeting.weekdays or meeting.date)]
    known = _Known()
    for meeting in sorted(dated, key=lambda m: (m.date is None, m.label)):
        known.join(meeting)
    for meeting in undated:
        known.join(meeting)
    figures = {source.label: source.report.figures for source in sourced}
    return _timeline(known.groups, figures, first)


def _reported(source: Sourced) -> _Reported | None:
    meetings = [meeting for meeting in source.report.meetings if meeting.scope == "reported"]
    if not meetings:
        return None
    main = max(meetings, key=_information)
    day = main.day
    people = source.report.participants
    return _Reported(
        label=source.label,
        venue=main.venue,
        day=day,
        weekdays=_weekdays(main),
        date=main.date,
        names=tuple(person.name for person in people if person.name),
        parties=tuple(person.party for person in people if person.party),
        sides=tuple(party.name for party in source.report.parties),
        published=source.report.article.published,
        passages=tuple(evidence.quote for evidence in main.evidence),
    )


def _information(meeting: Meeting) -> int:
    return sum(part is not None for part in (meeting.venue, meeting.day, meeting.date))


def _weekdays(meeting: Meeting) -> frozenset[int]:
    """Weekdays the meeting may have been on; empty where the report does not say (0 is Monday)."""
    if meeting.date is not None:
        days = (meeting.date.end - meeting.date.start).days + 1
        first = meeting.date.start.weekday()
        return frozenset((first + offset) % 7 for offset in range(min(days, 7)))
    return frozenset(
        WEEKDAYS.index(name.casefold()) for name in _WEEKDAY.findall(meeting.day or "")
    )


class _Known:
    """The meetings found so far, and where to look for one that a report may be about."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        self._by_trait: dict[Hashable, set[int]] = defaultdict(set)

    def join(self, meeting: _Reported) -> None:
        """Add the meeting to the one group it fits best, or let it found a group."""
        traits = set(_traits(meeting))
        candidates = sorted(set[int]().union(*(self._by_trait[trait] for trait in traits)))
        fitting = [
            (score, index)
            for index in candidates
            if (score := _fit(meeting, self.groups[index])) is not None
        ]
        best = max(fitting, default=None)
        undecided = best is not None and sum(score == best[0] for score, _ in fitting) > 1
        if best is None or undecided:
            index = len(self.groups)
            self.groups.append(_Group())
        else:
            index = best[1]
        self.groups[index].add(meeting)
        for trait in traits:
            self._by_trait[trait].add(index)


def _traits(meeting: _Reported) -> Iterator[Hashable]:
    """What two reports of one meeting have in common, one of these at least."""
    for passage in meeting.passages:
        yield from sketch(passage)
    venue = concepts(meeting.venue or "")
    people = {key for name in meeting.names for key in name_keys(name)}
    yield from product(venue, people)
    if meeting.date:
        yield from product(venue, meeting.parties)
        yield from product((meeting.date.start,), people | set(meeting.sides))


def _fit(meeting: _Reported, group: _Group) -> int | None:
    """How well a report fits a meeting; None where it does not."""
    if any(_contradict(meeting.profile, profile) for profile in group.profiles):
        return None
    told = group.told.values()
    if not any(_alike(meeting, member) for member in told):
        return None
    return max(_likeness(meeting, member) for member in told)


def _same_venue(a: str, b: str) -> bool:
    return bool(concepts(a)) and (concepts(a) <= concepts(b) or concepts(b) <= concepts(a))


def _disjoint(a: DateRange, b: DateRange) -> bool:
    return a.end < b.start or b.end < a.start


def _contradict(a: _Profile, b: _Profile) -> bool:
    if a.venue and b.venue and not _same_venue(a.venue, b.venue):
        return True
    if a.date and b.date:
        return _disjoint(a.date, b.date)
    if a.weekdays and b.weekdays and not a.weekdays & b.weekdays:
        return True
    return bool(a.published and b.published) and abs((_day(a) - _day(b)).days) >= _WEEK


def _day(meeting: _Profile) -> dt.date:
    if meeting.date:
        return meeting.date.start
    return meeting.published or dt.date.min


def _shared_names(a: _Reported, b: _Reported) -> int:
    return sum(any(one_person(name, other) for other in b.names) for name in a.names)


def _likeness(a: _Reported, b: _Reported) -> int:
    return _shared_names(a, b) + (2 if _one_text(a, b) else 0)


def _one_text(a: _Reported, b: _Reported) -> bool:
    return any(one_passage(x, y) for x in a.passages for y in b.passages)


def _alike(a: _Reported, b: _Reported) -> bool:
    if _one_text(a, b) or (_one_day(a, b) and _shared_sides(a, b)):
        return True
    if not (a.venue and b.venue):
        return False
    if _shared_names(a, b):
        return True
    both_dated = a.date is not None and b.date is not None
    return both_dated and len(set(a.parties) & set(b.parties)) >= 2


def _one_day(a: _Reported, b: _Reported) -> bool:
    """Whether both are dated to the very same day."""
    return a.date is not None and a.date == b.date and a.date.start == a.date.end


def _shared_sides(a: _Reported, b: _Reported) -> bool:
    """Whether both speak of a person or of a party that the other speaks of."""
    return bool(_shared_names(a, b) or set(a.sides) & set(b.sides))


def _timeline(
    groups: Sequence[_Group], figures: Mapping[str, tuple[Figure, ...]], first: int
) -> Timeline:
    whens = [group.when for group in groups]
    days = sorted(when for when in whens if when)
    before: set[tuple[int, int]] = set()
    why: dict[int, list[str]] = {index: [] for index in range(len(groups))}
    for a, b, order in _ordered_by_counts(groups, whens, figures):
        earlier, later = (a, b) if order.a_first else (b, a)
        before.add((earlier, later))
        why[later].append(
            f"It is taken to be later than the meeting reported by "
            f"{listed(groups[earlier].labels)}, because the count of {order.measure} has "
            f"grown from {order.low} to {order.high}."
        )
    earlier_by_counts = Counter(later for _, later in before)
    ordered = {index for pair in before for index in pair}

    def is_ordered(index: int) -> bool:
        return index in ordered or (whens[index] is not None and days[0] != days[-1])

    def place(index: int) -> tuple[int, dt.date, tuple[str, ...]]:
        when = whens[index]
        known_before = bisect_left(days, when) if when else 0
        labels = groups[index].labels
        return known_before + earlier_by_counts[index], when or dt.date.max, labels

    ranked = sorted(range(len(groups)), key=place)
    ids = {index: f"R{rank}" for rank, index in enumerate(ranked, start=first)}
    rounds = tuple(
        _round(ids[i], groups[i], why[i], order_known=len(groups) == 1 or is_ordered(i))
        for i in ranked
    )
    return Timeline(
        rounds=rounds,
        of={label: ids[i] for i in ranked for label in groups[i].labels},
        days={ids[i]: when for i, when in enumerate(whens) if when},
        before=frozenset((ids[a], ids[b]) for a, b in before),
    )


def _ordered_by_counts(
    groups: Sequence[_Group],
    whens: Sequence[dt.date | None],
    figures: Mapping[str, tuple[Figure, ...]],
) -> Iterator[tuple[int, int, "_Order"]]:
    """Pairs of meetings, one of them at least without a day, whose order their counts tell."""
    undated = [index for index, when in enumerate(whens) if when is None]
    if not undated:
        return
    counts = [_growing_counts(group, figures) for group in groups]
    for a in undated:
        for b in range(len(groups)):
            if a == b or (whens[b] is None and b < a):
                continue
            order = _order_by_counts(counts[a], counts[b])
            if order is not None:
                yield a, b, order


@dataclass(frozen=True)
class _Order:
    a_first: bool
    measure: str
    low: str
    high: str


def _growing_counts(group: _Group, figures: Mapping[str, tuple[Figure, ...]]) -> tuple[Figure, ...]:
    return tuple(
        figure
        for label in group.labels
        for figure in figures[label]
        if concepts(figure.measure) & _GROWING and figure.attribution.kind in {"official", "named"}
    )


def _order_by_counts(a: Iterable[Figure], b: Sequence[Figure]) -> _Order | None:
    """Which of two meetings is earlier by the counts reported with them; None if they disagree."""
    found: list[_Order] = []
    for x in a:
        for y in b:
            if not _one_count(x, y) or possible(x.quantity).overlaps(possible(y.quantity)):
                continue
            low, high = sorted((x, y), key=lambda figure: figure.quantity.value)
            found.append(
                _Order(low is x, x.measure, quoted(low.quantity.text), quoted(high.quantity.text))
            )
    return found[0] if found and len({order.a_first for order in found}) == 1 else None


def _one_count(a: Figure, b: Figure) -> bool:
    """Whether two figures state one running count: same measure and speaker, no other place."""
    return (
        a.quantity.unit not in {"day", "percent"}
        and specific_concepts(a.measure) == specific_concepts(b.measure)
        and (not a.place or not b.place or _same_venue(a.place, b.place))
        and bool(
            specific_concepts(a.attribution.speaker or "")
            & specific_concepts(b.attribution.speaker or "")
        )
        and max(a.quantity.value, b.quantity.value) <= 2 * min(a.quantity.value, b.quantity.value)
    )


def _round(round_id: str, group: _Group, why: Sequence[str], *, order_known: bool) -> Round:
    members = sorted(group.members, key=lambda member: member.label)
    venue = next((member.venue for member in members if member.venue), None)
    day = next((member.day for member in members if member.weekdays and member.day), None)
    return Round(
        id=round_id,
        venue=venue,
        day=day,
        date=group.date,
        sources=group.labels,
        explanation=" ".join((_belonging(members), *why, *(_no_order(why, known=order_known)))),
    )


def _no_order(why: Sequence[str], *, known: bool) -> tuple[str, ...]:
    if known or why:
        return ()
    return ("The sources do not say whether it came before or after the other meetings.",)


def _belonging(members: Sequence[_Reported]) -> str:
    labels = [member.label for member in members]
    meeting = _meeting_words(members)
    if len(members) == 1:
        return f"Only {labels[0]} reports {meeting}."
    dayless = [member.label for member in members if not member.weekdays]
    daters = [member.label for member in members if member.date is not None]
    sentences = [f"{listed(labels)} report {meeting}."]
    if dayless and len(dayless) < len(members):
        sentences.append(
            f"{listed(dayless)} {'names' if len(dayless) == 1 else 'name'} no day; "
            f"the venue and the people named are the same."
        )
    if daters and len(daters) < len(members):
        sentences.append(f"The date comes from {listed(daters)}.")
    return " ".join(sentences)


def _meeting_words(members: Sequence[_Reported]) -> str:
    venue = next((member.venue for member in members if member.venue), None)
    days = sorted({day for member in members for day in member.weekdays})
    where = f" in {venue}" if venue else ""
    when = f" on a {WEEKDAYS[days[0]].capitalize()}" if len(days) == 1 else ""
    return f"{'the same' if len(members) > 1 else 'a'} meeting{where}{when}"
