"""Rounds in their order, with the figures that changed by each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from summarizer.models.comparison import Claim, Comparison, Finding, Round
from summarizer.rendering.catalog import say
from summarizer.rendering.layout.footnotes import Footnotes, Mark, citations_of
from summarizer.rendering.layout.words import range_words
from summarizer.writing.chronology import earlier_and_later
from summarizer.writing.values import values


@dataclass(frozen=True)
class Told:
    """A value and the sources that give it."""

    value: str
    sources: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Change:
    """A figure that a later report gives another value."""

    finding: str
    subject: str
    earlier: tuple[Told, ...]
    later: tuple[Told, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The quotes it rests on, in reading order."""
        return tuple(mark for told in (*self.earlier, *self.later) for mark in told.marks)


@dataclass(frozen=True)
class Stop:
    """A round on the timeline.

    `when` is its time as far as it is known, and `placed` says why it stands here where no date
    does.
    """

    name: str
    venue: str
    when: str
    placed: str
    sources: tuple[str, ...]
    changes: tuple[Change, ...]
    is_dated: bool = True


@dataclass(frozen=True)
class Timeline:
    """Rounds from the earliest to the latest. `unplaced` changes belong to none of them."""

    kind: ClassVar[str] = "timeline"
    stops: tuple[Stop, ...]
    unplaced: tuple[Change, ...] = ()


def timeline_of(comparison: Comparison, notes: Footnotes) -> Timeline | None:
    """The rounds in the comparison's order; one round in which nothing changed is no timeline."""
    order = [round_.id for round_ in comparison.rounds]
    updates = [f for f in comparison.findings if f.relation == "update" and f.topic == "figure"]
    changes: dict[str | None, list[Change]] = {}
    for finding in updates:
        earlier, later = earlier_and_later(finding)
        change = Change(
            finding=finding.id,
            subject=finding.subject,
            earlier=_told(earlier, finding, notes),
            later=_told(later, finding, notes),
        )
        changes.setdefault(_round(later, order), []).append(change)
    if not order or (len(order) == 1 and not changes):
        return None
    stops = tuple(_stop(round_, tuple(changes.get(round_.id, ()))) for round_ in comparison.rounds)
    return Timeline(stops, tuple(changes.get(None, ())))


def _stop(round_: Round, changes: tuple[Change, ...]) -> Stop:
    return Stop(
        name=round_.id,
        venue=round_.venue or "",
        when=_when(round_),
        placed="" if round_.date else round_.explanation,
        sources=round_.sources,
        changes=changes,
        is_dated=round_.date is not None,
    )


def _when(round_: Round) -> str:
    if round_.date:
        return range_words(round_.date)
    if round_.day:
        return say("“{day}”, no date given", day=round_.day)
    return say("No date given")


def _round(later: Sequence[Claim], order: Sequence[str]) -> str | None:
    """The last of the rounds the later values belong to, if they belong to any."""
    rounds = {claim.round for claim in later}
    return next((id_ for id_ in reversed(order) if id_ in rounds), None)


def _told(claims: Sequence[Claim], finding: Finding, notes: Footnotes) -> tuple[Told, ...]:
    return tuple(
        Told(
            value=value.text,
            sources=tuple(dict.fromkeys(claim.source for claim in value.claims)),
            marks=notes.cite(c for claim in value.claims for c in citations_of(claim.item)),
        )
        for value in values(claims, finding.subject)
    )
