"""How the values of several sources relate: decided on what their words leave possible.

docs/relations.md explains each relation with an example.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from summarizer.comparison.figures import Counted, equal_values, likeness
from summarizer.comparison.rounds import Timeline
from summarizer.comparison.vocabulary import specific_concepts
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

_ADDED = re.compile(
    r"\b(?:in addition|plus|besides|apart from|as well as|another|further|additional"
    r"|not counting|not including|excluding|together with|and)\b",
    re.IGNORECASE,
)
_CONTAINED = re.compile(
    r"\b(?:of (?:which|whom|them|these|those)|among|including|included)\b", re.IGNORECASE
)
_LEAD = 40
"""Characters before a number in which a word says whether it is added or contained."""


@dataclass(frozen=True)
class Setting:
    """What a pair of figures is judged against: time, and what else their sources count."""

    timeline: Timeline
    by_sentence: Mapping[tuple[str, int], tuple[Counted, ...]]
    by_source: Mapping[str, tuple[Counted, ...]]


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

    A conflict needs figures that count the same thing beyond doubt, of the same meeting, and
    values of which no reading fits both.
    """
    kind = likeness(a, b)
    found: Relation | None = None
    if kind == "different":
        pass
    elif equal_values(a, b):
        found = "agreement"
    elif kind != "perhaps" and (sum_behind(a, b, setting) or sum_behind(b, a, setting)):
        found = "different_definition"
    elif a.interval.overlaps(b.interval):
        found = "compatible"
    elif kind != "perhaps" and not _names_two_things(a, setting) | _names_two_things(b, setting):
        found = _difference(a, b, moment(a, b, setting.timeline), certain=kind == "same")
    return found


def gravest(relations: Iterable[Relation]) -> Relation:
    """The relation of a group: that of its furthest pair; single_source if there is no pair."""
    found = sorted(relations, key=_GRAVITY.index)
    return found[0] if found else "single_source"


def pairwise(group: Sequence[Counted], setting: Setting) -> Relation:
    """The relation of a whole group of figures."""
    found: list[Relation] = []
    for a, b in combinations(group, 2):
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
    if _scope(a) != _scope(b):
        return "different_definition"
    quoted = all(figure.claim.origin != figure.source for figure in (a, b))
    if quoted and a.claim.origin != b.claim.origin:
        return "attributed_dispute"
    return "conflict"


def _scope(figure: Counted) -> frozenset[str]:
    return specific_concepts(" ".join(figure.figure.includes))


def _names_two_things(figure: Counted, setting: Setting) -> bool:
    """Whether its source gives another value under the same name.

    Such a source counts two things and names them alike, so which of them another source means
    is open.
    """
    return any(
        other.measure == figure.measure
        and not equal_values(other, figure)
        and likeness(other, figure) != "different"
        for other in setting.by_source[figure.source]
    )


def sum_behind(part: Counted, whole: Counted, setting: Setting) -> tuple[Counted, ...]:
    """The figures which, added to `part` in its own sentence, make the value of `whole`.

    The sentence has to add them ("in addition to four"), not to take them out of the whole ("of
    which four").
    """
    missing = whole.figure.quantity.value - part.figure.quantity.value
    if missing <= 0 or {part.figure.quantity.qualifier} != {"exact"}:
        return ()
    if whole.figure.quantity.qualifier not in {"exact", "about"} or part.source == whole.source:
        return ()
    beside = [
        other
        for other in setting.by_sentence[part.sentence]
        if other.dimension == part.dimension == "count"
        and other.claim is not part.claim
        and other.figure.quantity.qualifier == "exact"
        and _is_added(other)
    ]
    for size in (1, 2):
        for chosen in combinations(beside, size):
            if sum(other.figure.quantity.value for other in chosen) == missing:
                return chosen
    return ()


def _is_added(figure: Counted) -> bool:
    sentence = figure.surroundings
    at = sentence.find(figure.passage)
    at = max(at, 0) + max(figure.passage.find(figure.figure.quantity.text), 0)
    lead = sentence[max(0, at - _LEAD) : at]
    added = [found.end() for found in _ADDED.finditer(lead)]
    contained = [found.end() for found in _CONTAINED.finditer(lead)]
    return bool(added) and max(added) > max(contained, default=0)
