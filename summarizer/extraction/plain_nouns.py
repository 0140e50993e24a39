"""The noun a phrase has in every article that tells of the same thing."""

import re

_LOOSE = frozenset(
    """
    total overall combined annual yearly additional extra new current existing present proposed
    final initial average estimated last next further improved planned maximum minimum flat
    huge big one ones
    large small whole entire own high low higher lower raw earlier
    """.split()  # noqa: SIM905
)


def plain_noun(words: str) -> str:
    """A noun phrase in the words that stay the same from article to article.

    Names, possessives and adjectives of quantity go: 'Korean shipments' and 'total shipments' are
    'shipments'.
    """
    kept = [
        word
        for word in words.split()
        if word.islower() and word.casefold() not in _LOOSE and not re.search(r"[\u2019']", word)
    ]
    return " ".join(kept[-2:])
