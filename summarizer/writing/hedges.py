"""Words that keep a statement from being flat: about, at least, reportedly, believed to be.

A claim and a sentence are read the same way, so that a sentence can be held to the caution of
the claims it rests on. The classes follow ICD 203: precision of a number (approximate, lower,
upper bound) is one thing, doubt about a statement another.
"""

import re
from typing import Literal

from summarizer.models import Claim, Figure

Hedge = Literal["approximate", "lower", "upper", "doubt"]

_WORDS: dict[Hedge, tuple[str, ...]] = {
    "approximate": (
        "about", "around", "approximately", "roughly", "nearly", "almost", "close to", "some",
        "an estimated", "estimated", "estimates", "estimate", "circa", "in the region of",
    ),
    "lower": (
        "at least", "more than", "over", "no fewer than", "no less than", "upwards of",
        "in excess of", "or more", "a minimum of", "exceeding", "above",
    ),
    "upper": (
        "at most", "up to", "less than", "fewer than", "no more than", "not more than", "under",
        "a maximum of", "or less", "or fewer", "below",
    ),
    "doubt": (
        "reportedly", "allegedly", "alleged", "apparently", "purportedly", "supposedly",
        "believed", "thought to", "presumed", "feared", "estimated", "estimates", "rumoured",
        "rumored", "said to", "may", "might", "could", "possibly", "probably", "likely",
        "suspected", "assumed", "unconfirmed", "appears", "seems",
    ),
}  # fmt: skip
_PATTERNS: dict[Hedge, re.Pattern[str]] = {
    hedge: re.compile(
        # the month is no doubt
        r"(?<!\w)(?!(?-i:May\b))(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)",
        re.IGNORECASE,
    )
    for hedge, words in _WORDS.items()
}
_QUALIFIERS: dict[str, Hedge] = {
    "about": "approximate",
    "at_least": "lower",
    "more_than": "lower",
    "at_most": "upper",
    "less_than": "upper",
}
_CLAUSE = re.compile(r"[;:–—]|\.\s|,\s+(?=and\b|but\b|while\b|with\b|which\b|whereas\b|of\b|so\b)")


def hedges_in(text: str) -> frozenset[Hedge]:
    """The classes of caution a text shows."""
    return frozenset(hedge for hedge, pattern in _PATTERNS.items() if pattern.search(text))


def hedging_words(text: str, hedge: Hedge) -> tuple[str, ...]:
    """The words of one class as they stand in the text."""
    return tuple(match.group() for match in _PATTERNS[hedge].finditer(text))


def clauses(text: str) -> tuple[str, ...]:
    """The clauses of a sentence, as far as punctuation shows them."""
    return tuple(part.strip() for part in _CLAUSE.split(text) if part.strip())


def clause_of(words: str, text: str) -> str:
    """The clause of the text in which the words stand; the whole text where none holds them."""
    for clause in clauses(text):
        if words.casefold() in clause.casefold():
            return clause
    return text


def hedges_of(claim: Claim) -> frozenset[Hedge]:
    """The caution with which a source makes a claim.

    For a figure it is the qualifier of its quantity and the doubt of the clause its number
    stands in; for anything else the doubt of its evidence.
    """
    item = claim.item
    if not isinstance(item, Figure):
        doubts = [hedges_in(evidence.quote) & {"doubt"} for evidence in item.evidence]
        return frozenset[Hedge]({"doubt"}) if all(doubts) else frozenset()
    found: set[Hedge] = set()
    if item.quantity.qualifier in _QUALIFIERS:
        found.add(_QUALIFIERS[item.quantity.qualifier])
    for evidence in item.evidence:
        if "doubt" in hedges_in(clause_of(item.quantity.text, evidence.quote)):
            found.add("doubt")
    return frozenset(found)
