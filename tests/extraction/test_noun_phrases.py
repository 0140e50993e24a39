"""Where noun phrases begin and end."""

import pytest

from summarizer.extraction.noun_phrases import phrase_before, phrase_behind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velmora raised the fuel duty", "fuel duty"),
        ("The union wants a pay rise", "pay rise"),
        ("They were reduced", ""),
        ("It lost 1.3 million subscribers", ""),
    ],
)
def test_the_phrase_a_text_ends_in(text: str, expected: str) -> None:
    assert phrase_before(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pay rise was refused", "pay rise"),
        ("extra school meals for all", "school meals"),
        ("due diligence begins", "due diligence"),
        ("was refused", ""),
    ],
)
def test_the_phrase_a_text_goes_on_with(text: str, expected: str) -> None:
    assert phrase_behind(text, 0) == expected
