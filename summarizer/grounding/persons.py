"""Whether two names can be one person's, and by which word of a name a person is called."""

import re
from collections.abc import Sequence

from summarizer.grounding.name_spelling import (
    family_names,
    folded_name,
    same_family_name,
    same_given_name,
)
from summarizer.grounding.name_words import PARTICLES, PARTS_OF_TITLES

_DROPPED_PARTICLES = PARTICLES - {"abu", "do", "le"}


def same_person(first: str, second: str) -> bool:
    """Whether two names can be one person's.

    Spelling, nicknames, initials, titles and middle parts may differ; a family name alone goes with
    any full name that ends in it.
    """
    one, other = sorted((_parts(first), _parts(second)), key=len)
    if not one:
        return False
    if len(one) == 1:
        return any(same_family_name(one[0], family) for family in family_names(other))
    if any(" " not in name.strip() for name in (first, second)):
        return one == other[-len(one) :]  # "Drummond-Okafor", a family name of two parts
    if not same_given_name(one[0], other[0]):
        return False
    if same_family_name(one[-1], other[-1]):
        return _follow_in(one[1:-1], other[1:-1])
    # "Mohammed bin Salman" for "Mohammed bin Salman Al Saud".
    pairs = zip(one[1:], other[1:], strict=False)
    return len(one) < len(other) and all(same_family_name(a, b) for a, b in pairs)


def called_by(name: str) -> frozenset[str]:
    """The single words by which news goes on to call a person whose full name it has given."""
    words = name.split()
    families = family_names(_parts(name))
    return frozenset(word for word in words if folded_name(word) in families)


def _follow_in(few: Sequence[str], many: Sequence[str]) -> bool:
    rest = iter(many)
    return all(any(same_given_name(part, candidate) for candidate in rest) for part in few)


def _parts(name: str) -> list[str]:
    bare = re.sub(r"['\u2019]s?$", "", name.strip())
    words = [word.rstrip(".,") for word in bare.split()]
    while len(words) > 1 and words[0] in PARTS_OF_TITLES:
        words = words[1:]
    parts = [
        part for part in folded_name(" ".join(words)).split() if part not in _DROPPED_PARTICLES
    ]
    return [part for part in parts if part not in {"jr", "sr", "ii", "iii"}]
