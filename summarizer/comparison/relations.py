"""How the values of several sources relate: decided on what their words leave possible.

docs/relations.md explains each relation with an example.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

from summarizer.comparison.figures import Counted, equal_values, likeness
from summarizer.comparison.grouping import MANY
from summarizer.comparison.rounds import Timeline
from summarizer.comparison.sums import (
    may_account_for_others,
    replaces,
    rest_behind,
    sum_behind,
)
from summarizer.comparison.vocabulary import concepts
from summarizer.models.comparison import Relation

Moment = Literal["same", "earlier", "later", "unknown"]

_GRAVITY: tuple[Relation, ...] = (
    "conflict",
    "attributed_dispute",
    "different_definition",
    "update",
    "compatible",
    "agreement",
)


@dataclass(frozen=True)
class Setting:
    """What a pair of figures is judged against: time, and what else their sources count."""

    timeline: Timeline
    by_sentence: Mapping[tuple[str, int], tuple[Counted, ...]]
    by_source: Mapping[str, tuple[Counted, ...]]
    two_things: dict[int, bool] = field(default_factory=dict[int, bool], repr=False)
    """Whether a figure's source gives another value under its name; by the figure's identity."""


def setting(figures: Iterable[Counted], timeline: Timeline) -> Setting:
    """The setting of all figures of a comparison."""
    by_sentence: dict[tuple[str, int], list[Counted]] = defaultdict(list)
    by_source: dict[str, list[Counted]] = defaultdict(list)
    for figure in figures:
        by_sentence[figure.sentence].append(figure)
        by_source[figure.source].append(figure)
    return Setting(
        timeline,
        {key: tuple(group) for key, group in by_sentence.items()},
        {key: tuple(group) for key, group in by_source.items()},
    )


def moment(a: Counted, b: Counted, timeline: Timeline) -> Moment:
    """When `a` was counted, seen from `b`."""
    if timeline.earlier(a.claim.round, b.claim.round):
        return "earlier"
    if timeline.earlier(b.claim.round, a.claim.round):
        return "later"
    if a.figure.as_of and b.figure.as_of:
        if a.figure.as_of.end < b.figure.as_of.start:
            return "earlier"
        if b.figure.as_of.end < a.figure.as_of.start:
            return "later"
    if a.claim.round is not None and a.claim.round == b.claim.round:
        return "same"
    return "unknown"


def relation(a: Counted, b: Counted, setting: Setting) -> Relation | None:
    """How two figures of different sources relate; None where they must be kept apart. Symmetric.

    A conflict needs figures that count the same thing beyond doubt, of the same meeting or of what
    was over before both, and values of which no reading fits both.
    """
    kind = likeness(a, b)
    found: Relation | None = None
    if kind == "different":
        pass
    elif equal_values(a, b):
        found = "agreement"
    elif kind != "perhaps" and (account(a, b, setting) or account(b, a, setting)):
        found = "different_definition"
    elif a.interval.overlaps(b.interval):
        found = "compatible"
    elif kind != "perhaps" and (replaces(a, b) or replaces(b, a)):
        found = "update"
    elif kind != "perhaps" and not _names_two_things(a, setting) | _names_two_things(b, setting):
        found = _difference(a, b, _moment_that_counts(a, b, setting), certain=kind == "same")
    return found


def reading(figure: Counted, setting: Setting) -> Hashable:
    """All of a figure that its relation to others rests on, but for copied passages.

    Figures that read the same relate alike to every other one, so each reading is judged once.
    """
    said = figure.figure
    beside = setting.by_sentence[figure.sentence]
    explains = len(beside) > 1 or may_account_for_others(figure)
    return (
        (said.quantity.value, said.quantity.upper, said.quantity.qualifier, said.quantity.unit),
        (figure.unit, figure.dimension, said.measure, figure.measure, figure.subject),
        (concepts(said.place or ""), figure.years, said.as_of, figure.scope, figure.occasion),
        (figure.state, figure.owners, figure.refusers, figure.is_total, figure.is_borne_out),
        (figure.claim.round, said.attribution.kind == "outlet"),
        None if figure.claim.origin == figure.source else figure.claim.origin,
        figure.interval,
        _names_two_things(figure, setting),
        (figure.surroundings, figure.passage, tuple(_stated(other) for other in beside))
        if explains
        else None,
    )


def _stated(figure: Counted) -> Hashable:
    said = figure.figure
    return said.quantity.value, said.quantity.qualifier, said.measure, figure.dimension


def distinct(group: Sequence[Counted], setting: Setting) -> Sequence[Counted]:
    """The figures of a large group without those that read as one before them."""
    if len(group) < MANY:
        return group
    first: dict[Hashable, Counted] = {}
    for figure in group:
        first.setdefault(reading(figure, setting), figure)
    return tuple(first.values())


@dataclass(frozen=True)
class Account:
    """Figures by which the sources themselves account for the gap between two values."""

    figures: tuple[Counted, ...]
    adds: bool
    """Whether they are counted apart from the smaller value, rather than within the larger."""


def account(part: Counted, whole: Counted, setting: Setting) -> Account | None:
    """What accounts for the gap between a smaller value and a larger one, if anything does."""
    beside_part = setting.by_sentence[part.sentence]
    if len(beside_part) > 1 and (added := sum_behind(part, whole, beside_part)):
        return Account(added, adds=True)
    beside_whole = setting.by_sentence[whole.sentence]
    if len(beside_whole) > 1 and (taken := rest_behind(part, whole, beside_whole)):
        return Account(taken, adds=False)
    return None


def _moment_that_counts(a: Counted, b: Counted, setting: Setting) -> Moment:
    """When `a` was counted, seen from `b`; the same where both count the outcome of what was over.

    How many were killed on a day months ago is not changed by a later round of talks.
    """
    when = moment(a, b, setting.timeline)
    if when not in {"earlier", "later"} or a.occasion is None or b.occasion is None:
        return when
    first = a if when == "earlier" else b
    counted = setting.timeline.named(first.claim.round)
    settled = (
        a.occasion.same(b.occasion)
        and counted is not None
        and counted.date is not None
        and first.occasion is not None
        and first.occasion.was_over(counted.date.start)
    )
    return "same" if settled else when


def gravest(relations: Iterable[Relation]) -> Relation:
    """The relation of a group: that of its furthest pair; single_source if there is no pair."""
    found = sorted(relations, key=_GRAVITY.index)
    return found[0] if found else "single_source"


def pairwise(group: Sequence[Counted], setting: Setting) -> Relation:
    """The relation of a whole group of figures."""
    apart = distinct(group, setting)
    found: list[Relation] = ["agreement"] if len(apart) < len(group) else []
    for a, b in combinations(apart, 2):
        kind = relation(a, b, setting) if a.source != b.source else None
        if kind is not None:
            found.append(kind)
    return gravest(found)


def _difference(a: Counted, b: Counted, when: Moment, *, certain: bool) -> Relation | None:
    """The relation of two values for one thing that do not fit each other."""
    if when in {"earlier", "later"}:
        return "update"
    if when == "unknown" or not certain:
        return None
    if a.scope != b.scope:
        return "different_definition"
    quoted = all(figure.claim.origin != figure.source for figure in (a, b))
    if quoted and a.claim.origin != b.claim.origin:
        return "attributed_dispute"
    return "conflict"


def _names_two_things(figure: Counted, setting: Setting) -> bool:
    """Whether its source gives another value under the same name.

    Such a source counts two things and names them alike, so which of them another source means
    is open.
    """
    known = setting.two_things.get(id(figure))
    if known is None:
        known = setting.two_things[id(figure)] = any(
            other.measure == figure.measure
            and not equal_values(other, figure)
            and likeness(other, figure) != "different"
            for other in setting.by_source[figure.source]
        )
    return known
