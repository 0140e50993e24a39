"""Whether a name is a person's, or an organisation's or a place's."""

import re
from collections.abc import Sequence

from summarizer.grounding.countries import countries_in
from summarizer.grounding.name_words import LINKS, ORGANISATION_WORDS, PARTICLES


def is_person_name(name: str, title: str | None = None) -> bool:
    """Whether a name is likely a person's: after a title, or two words none of which says else."""
    if title is not None:
        return True
    words = [word for word in re.split(r"[\s]+", name) if word not in PARTICLES]
    return (
        len(words) >= 2
        and not any(word in ORGANISATION_WORDS or word in LINKS for word in words[_given(words) :])
        and not any(len(word) > 1 and word.isupper() and word.isalpha() for word in words)
        and not any(char.isdigit() for char in name)
        and not countries_in(name)
    )


def _given(words: Sequence[str]) -> int:
    """How many words at the start are given names that are words for things as well."""
    return 1 if words[0] == "Bill" else 0


def is_organisation_word(word: str) -> bool:
    """Whether a capitalised word is part of names of organisations and places, not of persons."""
    return word in ORGANISATION_WORDS
