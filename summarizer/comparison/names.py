"""Names of persons compared quickly and across scripts: which may be one, and whether two are."""

from functools import lru_cache

from summarizer.grounding.name_spelling import folded_name
from summarizer.grounding.persons import same_person

_SOUNDS = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dj", "j"), ("tch", "c"), ("x", "k"), ("q", "k"),
    ("w", "v"), ("e", "a"), ("i", "a"), ("o", "a"), ("u", "a"),
)  # fmt: skip
"""Beginnings of one name in several transliterations; vowels are written for one another."""


@lru_cache(maxsize=65536)
def name_keys(name: str) -> frozenset[str]:
    """Keys of which spellings of one person's name share at least one.

    The initial sounds of the family name's parts: no two spellings that `one_person` takes for one
    name differ in them, but for very long words.
    """
    parts = folded_name(_in_latin_letters(name)).split()
    return frozenset(_initial_sound(part) for part in parts[1:] or parts)


def _initial_sound(word: str) -> str:
    for written, sound in _SOUNDS:
        if word.startswith(written):
            return sound
    return word[:1]


def one_person(first: str, second: str) -> bool:
    """Whether two names can be one person's. Symmetric; each pair is judged once."""
    return first == second or _judged(*sorted((first, second)))


@lru_cache(maxsize=262144)
def _judged(first: str, second: str) -> bool:
    return same_person(_in_latin_letters(first), _in_latin_letters(second))


def _in_latin_letters(name: str) -> str:
    """The name as it would be written in Latin letters: "Владимир Путин" is "Vladimir Putin".

    Scripts that write vowels are read well enough to be compared; Arabic, Hebrew and Chinese names
    stay strangers to their transcriptions.
    """
    if name.isascii():
        return name
    from anyascii import anyascii

    return anyascii(name)
