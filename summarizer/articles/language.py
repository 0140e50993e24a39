"""Which language a text is written in."""

import re
from typing import cast

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
    from py3langid import classify  # pyright: ignore  # noqa: PGH003

    code, _ = cast("tuple[str, float]", classify(text))
    return code
