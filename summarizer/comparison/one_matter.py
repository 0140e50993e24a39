"""Which sources write about one matter, so that their statements may be about one thing."""

from collections.abc import Iterator, Sequence

from summarizer.comparison.labels import Sourced
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.rounds import Timeline
from summarizer.grounding.name_spelling import folded_name
from summarizer.models.report import NegotiationReport

_NAMES_IN_COMMON = 2
"""Names two articles on one matter share at least: one alone stands in articles on many."""


class Matters:
    """Tells whether two sources write about one matter: one meeting, or two names in common."""

    def __init__(self, sourced: Sequence[Sourced], timeline: Timeline, parties: PartyNames) -> None:
        self._timeline = timeline
        self._names = {
            source.label: frozenset(_names(source.report, parties)) for source in sourced
        }

    def one(self, a: str, b: str) -> bool:
        """Whether the sources with these labels write about one matter."""
        here, there = self._timeline.of.get(a), self._timeline.of.get(b)
        if here is not None and here == there:
            return True
        return len(self._names[a] & self._names[b]) >= _NAMES_IN_COMMON


def _names(report: NegotiationReport, parties: PartyNames) -> Iterator[str]:
    """Names of parties and places, family names of persons; "the union" is none."""
    sides = [party.name for party in report.parties]
    for position in report.positions:
        sides += position.parties
    for proposal in report.proposals:
        sides += proposal.proposers
    places = [meeting.venue for meeting in report.meetings]
    places += [figure.place for figure in report.figures]
    for name in {*sides, *places}:
        if name and any(word[:1].isupper() for word in name.split() if word != "The"):
            yield parties.canonical(name)
    for person in report.participants:
        if person.name:
            yield folded_name(person.name).split()[-1]
