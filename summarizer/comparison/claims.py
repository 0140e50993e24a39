"""Claims, and which of them are about the same thing."""

from collections.abc import Iterable, Sequence

from summarizer.comparison.figures import Counted
from summarizer.comparison.grouping import grouped
from summarizer.comparison.issues import main_clause
from summarizer.comparison.labels import Sourced
from summarizer.comparison.origins import Speakers, copied
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.relations import Setting, reading, relation
from summarizer.comparison.rounds import Timeline
from summarizer.comparison.vocabulary import concepts, specific_concepts, words
from summarizer.models.comparison import Claim
from summarizer.models.report import AnyItem, Meeting, NextStep, Position, Proposal

_ALIKE = 0.75
"""Share of the shorter statement's concepts that two statements about one thing have in common."""

_ALIKE_OF_LONGER = 0.5
"""The same for the longer statement."""

_NEGATIONS = frozenset(("not", "no", "never", "without", "neither", "nor", "t"))

_SHARED = 2
"""Concepts that two statements about one thing have in common at least."""


class Claims:
    """Makes claims: whose they are, which round they belong to, whose word they rest on."""

    def __init__(self, timeline: Timeline, speakers: Speakers) -> None:
        self._timeline = timeline
        self._speakers = speakers

    def of(self, source: Sourced, item: AnyItem, value: str) -> Claim:
        """What the source says with one item of its report, in the words `value`."""
        return Claim(
            source=source.label,
            round=self._timeline.of.get(source.label),
            origin=self._speakers.origin(item.attribution, source.label),
            value=value,
            item=item,
        )


def figure_groups(figures: Sequence[Counted], setting: Setting) -> tuple[tuple[Counted, ...], ...]:
    """Figures that count the same thing."""
    preference = {"agreement": 4, "different_definition": 3, "compatible": 2}

    def strength(a: Counted, b: Counted) -> int:
        kind = relation(a, b, setting)
        if kind is None:
            return 0
        if a.source == b.source:
            return preference["agreement"] if kind == "agreement" else 0
        return preference.get(kind, 1)

    return grouped(
        figures,
        lambda figure: ((figure.dimension, c) for c in figure.measure),
        strength,
        lambda figure: reading(figure, setting),
        lambda figure: figure.source,
    )


def alike(a: str, b: str, *, without: frozenset[str] = frozenset()) -> bool:
    """Whether two short texts say the same thing: most of their concepts are shared.

    A negation or a number that only one of them has, or that differs, sets them apart.

    Args:
        a: one text.
        b: the other.
        without: concepts that do not count, such as the names of the parties.
    """
    if _marks(a) != _marks(b):
        return False
    left, right = concepts(a) - without, concepts(b) - without
    if left and left == right:
        return True
    shared = len(left & right)
    return (
        shared >= _SHARED
        and shared >= _ALIKE * min(len(left), len(right))
        and shared >= _ALIKE_OF_LONGER * max(len(left), len(right))
    )


def _marks(text: str) -> tuple[bool, frozenset[str]]:
    """Whether a text negates, and its numbers."""
    spoken = words(text)
    return (
        not _NEGATIONS.isdisjoint(spoken),
        frozenset(word for word in spoken if word[0].isdigit()),
    )


def same_next_step(a: Claim, b: Claim) -> bool:
    """Whether two claims announce the same step: same action, no other actor or time."""
    left, right = a.item, b.item
    if not (isinstance(left, NextStep) and isinstance(right, NextStep)):
        return False
    if left.date and right.date and left.date != right.date:
        return False
    if copied(a, b) and left.action == right.action:
        return True
    return alike(f"{left.action} {left.when or ''}", f"{right.action} {right.when or ''}")


def same_mentioned_meeting(a: Claim, b: Claim) -> bool:
    """Whether two claims mention one meeting: no other day or venue, and much the same words."""
    left, right = a.item, b.item
    if not (isinstance(left, Meeting) and isinstance(right, Meeting)):
        return False
    if copied(a, b):
        return True
    if left.date and right.date and left.date != right.date:
        return False
    for here, there in ((left.venue, right.venue), (left.day, right.day)):
        if here and there and not concepts(here) & concepts(there):
            return False
    said, also = (" ".join(e.quote for e in item.evidence) for item in (left, right))
    return len(specific_concepts(said) & specific_concepts(also)) >= 4 and alike(said, also)


def same_position(a: Claim, b: Claim, parties: PartyNames) -> bool:
    """Whether two claims give one party's stance on one thing in much the same words."""
    left, right = a.item, b.item
    if not (isinstance(left, Position) and isinstance(right, Position)):
        return False
    if left.stance != right.stance or not shared_parties(left.parties, right.parties, parties):
        return False
    if left.content == right.content:
        return True
    names = frozenset(word for name in (*left.parties, *right.parties) for word in concepts(name))
    left_said, right_said = (
        main_clause(position.content, conditional=position.stance == "conditions")
        for position in (left, right)
    )
    return alike(left_said, right_said, without=names)


def shared_parties(a: Iterable[str], b: Iterable[str], parties: PartyNames) -> bool:
    """Whether two lists of parties have one in common."""
    others = list(b)
    return any(parties.same(name, other) for name in a for other in others)


def same_proposal(a: Claim, b: Claim, parties: PartyNames) -> bool:
    """Whether two claims are about one proposal; no where nobody can tell.

    One proposal has one proposer, one fate and one length. It is recognised by who made it, by
    who refused it, by having been carried out, or by the report both sources hand on; in each
    case the lengths of time it sets have to be the same, in one piece or as a sum of phases.
    Within one source only the proposer will do.
    """
    left, right = a.item, b.item
    if not (isinstance(left, Proposal) and isinstance(right, Proposal)):
        return False
    if left.summary == right.summary and left.status == right.status:
        return True
    one_proposer = shared_parties(left.proposers, right.proposers, parties)
    if a.source == b.source:
        return one_proposer and _same_terms(left, right) and not _other_fate(left, right)
    if set_apart(a, b, parties):
        return False
    recognised = (
        one_proposer
        or shared_parties(left.rejected_by, right.rejected_by, parties)
        or left.status == right.status == "implemented"
        or (a.origin == b.origin and left.attribution.kind == "outlet")
    )
    return recognised and _same_length(left, right, alike_else=one_proposer)


def set_apart(a: Claim, b: Claim, parties: PartyNames) -> bool:
    """Whether two claims cannot be about one proposal: other proposers, fates or lengths."""
    left, right = a.item, b.item
    if not (isinstance(left, Proposal) and isinstance(right, Proposal)):
        return True
    one_proposer = shared_parties(left.proposers, right.proposers, parties)
    if left.proposers and right.proposers and not one_proposer:
        return True
    lengths = {length_of(left), length_of(right)}
    return _other_fate(left, right) or (None not in lengths and not _lengths_alike(*lengths))


def _same_terms(a: Proposal, b: Proposal) -> bool:
    """Whether both set one length of time, and no other number on the same clause."""
    here, there = length_of(a), length_of(b)
    if here is None or there is None or not _lengths_alike(here, there):
        return False
    return not any(
        one.clause == other.clause
        and one.quantity
        and other.quantity
        and one.quantity.value != other.quantity.value
        for one in a.terms
        for other in b.terms
        if one.clause != "duration"
    )


def _same_length(a: Proposal, b: Proposal, *, alike_else: bool) -> bool:
    here, there = length_of(a), length_of(b)
    if here is None or there is None:
        return alike_else and alike(a.summary, b.summary)
    return _lengths_alike(here, there)


def _lengths_alike(*lengths: float | None) -> bool:
    known = [length for length in lengths if length is not None]
    return max(known) - min(known) <= _LENGTHS_ALIKE * max(known)


_LENGTHS_ALIKE = 0.07
"""Share by which two lengths of time may differ and still be one: "two months" and 61 days."""

_DONE = frozenset(("implemented", "accepted"))
_REFUSED = frozenset(("rejected", "countered"))


def _other_fate(a: Proposal, b: Proposal) -> bool:
    """Whether one was carried out and the other refused."""
    return (a.status in _DONE and b.status in _REFUSED) or (
        a.status in _REFUSED and b.status in _DONE
    )


def length_of(proposal: Proposal) -> float | None:
    """Days a proposal lasts, its phases added up; None where it sets no length."""
    lengths = [
        term.quantity.value
        for term in proposal.terms
        if term.clause == "duration" and term.quantity and term.quantity.unit == "day"
    ]
    return sum(lengths) if lengths else None
