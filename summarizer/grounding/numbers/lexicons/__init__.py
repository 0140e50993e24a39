"""The languages other than English whose number words are known."""

import re

from summarizer.grounding.numbers.lexicon import Lexicon
from summarizer.grounding.numbers.lexicons.arabic import ARABIC
from summarizer.grounding.numbers.lexicons.hebrew import HEBREW
from summarizer.grounding.numbers.lexicons.portuguese import PORTUGUESE

ALL = (PORTUGUESE, ARABIC, HEBREW)

_LATIN = re.compile(r"[A-Za-z]")
_SCRIPTS = (
    ("ar", ARABIC, re.compile(r"[\u0620-\u064a\u066e-\u06d3]")),
    ("he", HEBREW, re.compile(r"[\u05d0-\u05ea]")),
)


def lexicon_of(text: str, language: str) -> Lexicon | None:
    """The table by which the text is read; None where it is read as English.

    Arabic and Hebrew are known by their letters, whatever the language is said to be: the words of
    an article reach many places that do not know the article.

    Args:
        text: what is read.
        language: ISO 639-1 code.
    """
    if not text.isascii() or language in {"ar", "he"}:
        for code, lexicon, letter in _SCRIPTS:
            letters = len(letter.findall(text))
            if (letters or code == language) and letters >= len(_LATIN.findall(text)):
                return lexicon
    return PORTUGUESE if language == "pt" else None
