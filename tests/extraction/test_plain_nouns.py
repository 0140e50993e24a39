"""The noun that stays the same from article to article."""

import pytest

from summarizer.extraction.plain_nouns import plain_noun


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Korean shipments", "shipments"),
        ("total shipments", "shipments"),
        ("the ministry\u2019s export credits", "export credits"),
        ("Velmora", ""),
    ],
)
def test_names_possessives_and_words_of_quantity_go(words: str, expected: str) -> None:
    assert plain_noun(words) == expected
