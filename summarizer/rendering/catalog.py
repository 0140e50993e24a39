"""What documents say themselves (headings, columns, labels), in the languages they are read in.

The key is the English phrase, so that a phrase without a translation shows in English and nothing
has to be named twice. Phrases with `{placeholders}` are filled by whoever shows them.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).with_name("catalogs")

Words = Callable[[str], str]
"""From an English phrase to the phrase a reader sees."""


def words_in(language: str) -> Words:
    """The phrases in a language, each in English where it has no other.

    Args:
        language: ISO 639-1 code.
    """
    phrases = catalog(language)
    return lambda phrase: phrases.get(phrase, phrase)


def catalog_languages() -> tuple[str, ...]:
    """Codes of the languages that have a catalogue, in alphabetical order."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yaml")))


@cache
def catalog(language: str) -> dict[str, str]:
    """The phrases of a language by their English ones; empty for a language without a catalogue."""
    if language not in catalog_languages():
        return {}
    return yaml.safe_load((_FOLDER / f"{language}.yaml").read_text(encoding="utf-8"))
