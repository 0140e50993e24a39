"""Which language a text is written in."""

from typing import cast

_ENOUGH_LETTERS = 40


def guess_language(text: str) -> str:
    """The ISO 639-1 code of the language the text is most likely written in.

    A text of fewer than 40 letters is taken for English: so few say little.
    """
    if sum(character.isalpha() for character in text) < _ENOUGH_LETTERS:
        return "en"
    # The classifier unpacks its table when it is first asked, which takes half a second.
    from py3langid import classify  # pyright: ignore  # noqa: PGH003

    code, _ = cast("tuple[str, float]", classify(text))
    return code
