"""Which reports are about the same meeting, and which meeting came later."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from summarizer.comparison.intervals import possible
from summarizer.comparison.labels import Sourced
from summarizer.comparison.phrasing import listed, quoted
from summarizer.comparison.vocabulary import concepts, same_passage, specific_concepts
from summarizer.grounding.names import same_person
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
    of: dict[str, str]
    """Round id by source label; a source that reports no meeting is absent."""
    before: frozenset[tuple[str, str]]
    """Pairs of round ids of which the first is known to come earlier."""

    def earlier(self, a: str | None, b: str | None) -> bool:
        """Whether round `a` is known to come before round `b`."""
        return a is not None and b is not None and (a, b) in self.before

    def named(self, round_id: str | None) -> Round | None:
        """The round with this id."""
        return next((round_ for round_ in self.rounds if round_.id == round_id), None)


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


@dataclass(frozen=True)
class _Group:
    members: tuple[_Reported, ...]

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
        if self.date is not None:
            return self.date.start
        return min((m.published for m in self.members if m.published), default=None)


def group_rounds(sourced: Sequence[Sourced]) -> Timeline:
    """Group reports by the meeting they report, and order the meetings in time.

    Two reports are about one meeting where venue and day agree and they share a named person,
    where both date it to the same day and share a person or a party, or
    where one gives no day and shares venue and a named person with the sources of exactly one
    meeting. Whatever contradicts (another venue, weekday or date) keeps them apart.

    Args:
        sourced: reports, in the order of their labels.
    """
    reported = [meeting for source in sourced if (meeting := _reported(source)) is not None]
    dated = [meeting for meeting in reported if meeting.weekdays or meeting.date]
    groups: list[_Group] = []
    for meeting in sorted(dated, key=lambda m: (m.date is None, m.label)):
        _join(groups, meeting)
    for meeting in reported:
        if meeting not in dated:
            _join(groups, meeting)
    return _timeline(groups, {source.label: source.report.figures for source in sourced})


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


def _join(groups: list[_Group], meeting: _Reported) -> None:
    """Add the meeting to the one group it fits best, or let it found a group."""
    fitting = [
        (max(_likeness(meeting, member) for member in group.members), index)
        for index, group in enumerate(groups)
        if not any(_contradict(meeting, member) for member in group.members)
        and any(_alike(meeting, member) for member in group.members)
    ]
    best = max(fitting, default=None)
    undecided = best is not None and sum(score == best[0] for score, _ in fitting) > 1
    if best is None or undecided:
        groups.append(_Group((meeting,)))
    else:
        index = best[1]
        groups[index] = replace(groups[index], members=(*groups[index].members, meeting))


def _same_venue(a: str, b: str) -> bool:
    return bool(concepts(a)) and (concepts(a) <= concepts(b) or concepts(b) <= concepts(a))


def _disjoint(a: DateRange, b: DateRange) -> bool:
    return a.end < b.start or b.end < a.start


def _contradict(a: _Reported, b: _Reported) -> bool:
    if a.venue and b.venue and not _same_venue(a.venue, b.venue):
        return True
    if a.date and b.date:
        return _disjoint(a.date, b.date)
    if a.weekdays and b.weekdays and not a.weekdays & b.weekdays:
        return True
    return bool(a.published and b.published) and abs((_day(a) - _day(b)).days) >= _WEEK


def _day(meeting: _Reported) -> dt.date:
    if meeting.date:
        return meeting.date.start
    return meeting.published or dt.date.min


def _shared_names(a: _Reported, b: _Reported) -> int:
    return sum(any(same_person(name, other) for other in b.names) for name in a.names)


def _likeness(a: _Reported, b: _Reported) -> int:
    return _shared_names(a, b) + (2 if _one_text(a, b) else 0)


def _one_text(a: _Reported, b: _Reported) -> bool:
    return any(same_passage(x, y) for x in a.passages for y in b.passages)


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


def _timeline(groups: Sequence[_Group], figures: dict[str, tuple[Figure, ...]]) -> Timeline:
    counts = [_growing_counts(group, figures) for group in groups]
    before: set[tuple[int, int]] = set()
    why: dict[int, list[str]] = {index: [] for index in range(len(groups))}
    for a, b in combinations(range(len(groups)), 2):
        first, second = groups[a].when, groups[b].when
        if first and second:
            if first != second:
                before.add((a, b) if first < second else (b, a))
            continue
        order = _order_by_counts(counts[a], counts[b])
        if order is not None:
            earlier, later = (a, b) if order.a_first else (b, a)
            before.add((earlier, later))
            why[later].append(
                f"It is taken to be later than the meeting reported by "
                f"{listed(groups[earlier].labels)}, because the count of {order.measure} has "
                f"grown from {order.low} to {order.high}."
            )
    ranked = sorted(
        range(len(groups)),
        key=lambda index: (
            sum(later == index for _, later in before),
            groups[index].when or dt.date.max,
            groups[index].labels,
        ),
    )
    ids = {index: f"R{rank}" for rank, index in enumerate(ranked, start=1)}
    ordered = {index for pair in before for index in pair}
    rounds = tuple(
        _round(ids[i], groups[i], why[i], order_known=len(groups) == 1 or i in ordered)
        for i in ranked
    )
    return Timeline(
        rounds=rounds,
        of={label: ids[i] for i in ranked for label in groups[i].labels},
        before=frozenset((ids[a], ids[b]) for a, b in before),
    )


@dataclass(frozen=True)
class _Order:
    a_first: bool
    measure: str
    low: str
    high: str


def _growing_counts(group: _Group, figures: dict[str, tuple[Figure, ...]]) -> tuple[Figure, ...]:
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
