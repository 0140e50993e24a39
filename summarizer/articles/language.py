"""Which language a text is written in, and what languages are called."""

import re
from functools import cache
from pathlib import Path
from typing import cast

_NAMES = Path(__file__).with_name("languages.tsv")
_ENOUGH_LETTERS = 40
_WORD = re.compile(r"[^\W\d_]+")
# Words that are frequent in English and no words of its neighbours.
_FREQUENT = "the of and to that is was were for with said has have been will by it"
_ENGLISH = frozenset(_FREQUENT.split())
_PLAINLY = 0.15
"""Share of such words from which a text is English; no other language comes near."""


def guess_language(text: str) -> str:
    """The ISO 639-1 code of the language the text is most likely written in.

    A text of fewer than 40 letters is taken for English: so few say little.
    """
    if sum(character.isalpha() for character in text) < _ENOUGH_LETTERS:
        return "en"
    words = _WORD.findall(text.casefold())
    if sum(word in _ENGLISH for word in words) >= _PLAINLY * len(words):
        return "en"
    # The classifier unpacks its table when it is first asked, which takes half a second: not
    # worth it where every sixth word is "the", "of" or "said".
    from py3langid import rank  # pyright: ignore  # noqa: PGH003

    # It also knows languages that have no such code, mostly close to one that has: Egyptian Arabic.
    ranked = cast("list[tuple[str, float]]", rank(text))
    return next(code for code, _ in ranked if is_language(code))


def language_name(code: str) -> str:
    """The English name of a language, as a model is told it.

    Args:
        code: ISO 639-1 code.

    Raises:
        KeyError: there is no such code.
    """
    return _names()[code]


def is_language(code: str) -> bool:
    """Whether the ISO 639-1 code names a language."""
    return code in _names()


@cache
def _names() -> dict[str, str]:
    rows = _NAMES.read_text(encoding="utf-8").splitlines()
    return {code: name for code, _, name in (row.partition("\t") for row in rows)}
