"""Gaps between two values that the sources themselves account for: sums, remainders, departures."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from summarizer.comparison.figures import Counted
from summarizer.grounding.numbers import find_numbers

_ADDED = re.compile(
    r"\b(?:in addition|plus|besides|apart from|as well as|another|further|additional"
    r"|not counting|not including|excluding|together with|and)\b",
    re.IGNORECASE,
)
_CONTAINED = re.compile(
    r"\b(?:of (?:which|whom|them|these|those)|among|including|included)\b", re.IGNORECASE
)
_LEFT = re.compile(
    r"\b(?:after|following|since|once|now that)\b(?:(?!\b(?:and|but|while)\b)[^;:.])*$",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:revis\w+|correct(?:s|ed|ing|ion)|amend\w+|restat\w+|updat(?:es?|ed|ing)|retract\w+"
    r"|(?:up|down) from|no longer|instead of|initially|originally|previously|earlier|at first"
    r"|(?:rose|risen|rises|climbed|grew|grown|fell|fallen|falls|dropped|declined|lowered|raised)"
    r"\b[^.;]{0,60}?\bfrom)\b",
    re.IGNORECASE,
)
_REVISED_TO = re.compile(
    r"\b(?:revis|correct|amend|restat)\w*\b[^.;]{0,60}?\b(?:to|at|is|as|was)\W+"
    r"(?:(?:about|at least|some|around|more than|only|just)\W+)?$",
    re.IGNORECASE,
)
_LEAD = 40
"""Characters before a number in which a word says whether it is added or contained."""


def sum_behind(part: Counted, whole: Counted, beside: Iterable[Counted]) -> tuple[Counted, ...]:
    """The figures which, added to `part` in its own sentence, make the value of `whole`.

    The sentence has to add them ("in addition to four"), not to take them out of the whole ("of
    which four").

    Args:
        part: the smaller figure.
        whole: the larger one, of another source.
        beside: the figures of the sentence that `part` stands in.
    """
    missing = _gap(part, whole)
    added = [other for other in beside if _may_explain(other, part) and _is_added(other)]
    for size in (1, 2) if missing else ():
        for chosen in combinations(added, size):
            if sum(other.figure.quantity.value for other in chosen) == missing:
                return chosen
    return ()


def rest_behind(part: Counted, whole: Counted, beside: Iterable[Counted]) -> tuple[Counted, ...]:
    """The figure which, taken out of `whole` in its own sentence, leaves the value of `part`.

    Args:
        part: the smaller figure.
        whole: the larger one, of another source.
        beside: the figures of the sentence that `whole` stands in.
    """
    missing = _gap(part, whole)
    for other in beside if missing else ():
        contained = _may_explain(other, whole) and _is_contained(other)
        if contained and other.figure.quantity.value == missing:
            return (other,)
    return ()


def _gap(part: Counted, whole: Counted) -> float | None:
    """What `part` lacks of `whole`, where both are stated so that it can be told."""
    missing = whole.figure.quantity.value - part.figure.quantity.value
    stated = (
        part.figure.quantity.qualifier == "exact"
        and whole.figure.quantity.qualifier in {"exact", "about"}
        and part.source != whole.source
        and part.dimension == "count"
    )
    return missing if stated and missing > 0 else None


def _may_explain(other: Counted, figure: Counted) -> bool:
    return (
        other.dimension == "count"
        and other.claim is not figure.claim
        and other.figure.quantity.qualifier == "exact"
    )


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((found.end() for found in pattern.finditer(text)), default=0)


def _is_added(figure: Counted) -> bool:
    lead = figure.lead(_LEAD)
    return _last(_ADDED, lead) > _last(_CONTAINED, lead)


def _is_contained(figure: Counted) -> bool:
    lead = figure.lead(_LEAD)
    return _last(_CONTAINED, lead) > 0 and _last(_CONTAINED, lead) >= _last(_ADDED, lead)


def replaces(newer: Counted, older: Counted) -> bool:
    """Whether a source says itself that the other's value no longer holds.

    It says so by correcting it ("revised to 1,200, from 1,400") or by counting those who have
    gone since ("132 remain after the release of four").
    """
    if newer.source == older.source or not may_account_for_others(newer):
        return False
    sentence, old = newer.surroundings, older.figure.quantity.value
    if _REVISED_TO.search(newer.lead(2 * _LEAD)):
        return True
    if _REVISED.search(sentence) and old in _numbers(sentence):
        return True
    gone = old - newer.figure.quantity.value
    return gone > 0 and gone in _numbers(sentence, behind=_LEFT)


_GONE_SINCE = re.compile(r"\b(?:after|following|since|once|now that)\b", re.IGNORECASE)


def may_account_for_others(figure: Counted) -> bool:
    """Whether its sentence has words that correct another value or tell what became of it."""
    return _tells_of_change(figure.surroundings, figure.lead(2 * _LEAD))


@lru_cache(maxsize=65536)
def _tells_of_change(sentence: str, lead: str) -> bool:
    return any(
        found.search(words) is not None
        for found, words in ((_REVISED, sentence), (_GONE_SINCE, sentence), (_REVISED_TO, lead))
    )


@lru_cache(maxsize=4096)
def _numbers(sentence: str, behind: re.Pattern[str] | None = None) -> frozenset[float]:
    """The values a sentence states; only those behind certain words if `behind` gives them."""
    return frozenset(
        mention.value
        for mention in find_numbers(sentence)
        if mention.kind not in {"date", "time", "year", "ordinal"}
        and (behind is None or behind.search(sentence, 0, mention.start))
    )
