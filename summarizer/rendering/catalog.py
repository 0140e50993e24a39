"""What documents say themselves (headings, columns, labels), in the languages they are read in.

The key is the English phrase, so that a phrase without a translation shows in English and nothing
has to be named twice. Which language is spoken is set around the making of a whole document, as in
gettext, instead of being handed through everything that says a word.
"""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).with_name("catalogs")
_spoken: ContextVar[str] = ContextVar("spoken", default="en")


@contextmanager
def speaking(language: str) -> Generator[None]:
    """Within it documents speak the language, or English where it has no catalogue.

    What is made lazily has to be made within it too.

    Args:
        language: ISO 639-1 code.
    """
    before = _spoken.set(language if language in catalog_languages() else "en")
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken() -> str:
    """ISO 639-1 code of the language documents speak at the moment."""
    return _spoken.get()


def say(phrase: str, /, **values: object) -> str:
    """A phrase in the language spoken.

    Args:
        phrase: in English, as the catalogues have it.
        values: what its `{placeholders}` stand for; without any they stay as they are.
    """
    words = catalog(spoken()).get(phrase, phrase)
    return words.format(**values) if values else words


def number_words(number: float, decimals: int = 0) -> str:
    """A number as it is written in the language spoken: '1,200.5' in English.

    Elsewhere a narrow space groups digits, as in translated sentences, and a comma marks decimals,
    as in all languages that have a catalogue.
    """
    written = f"{number:,.{decimals}f}"
    if spoken() == "en":
        return written
    return written.translate({ord(","): "\N{NARROW NO-BREAK SPACE}", ord("."): ","})


def within_a_sentence(words: str) -> str:
    """The words without the capital they begin with; German keeps it, which its nouns have."""
    return words if spoken() == "de" else f"{words[:1].lower()}{words[1:]}"


@cache
def catalog_languages() -> tuple[str, ...]:
    """Codes of the languages that have a catalogue, in alphabetical order."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yaml")))


@cache
def catalog(language: str) -> dict[str, str]:
    """The phrases of a language by their English ones; empty for a language without a catalogue."""
    if language not in catalog_languages():
        return {}
    return yaml.safe_load((_FOLDER / f"{language}.yaml").read_text(encoding="utf-8"))
