"""Which numbers are ages that are bargained over."""

import pytest

from summarizer.extraction.ages import find_age
from summarizer.grounding.numbers import find_numbers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They would lower the voting age to 16.", "voting age"),
        ("Nurses could retire at 60.", "retirement age"),
        ("It is open to those aged between 18 and 30.", "age"),
        ("Ana Costa, 34, spoke.", None),
        ("The age of coal lasted 90 years.", None),
        ("They hired 60 nurses.", None),
    ],
)
def test_an_age_is_one_of_a_right(sentence: str, expected: str | None) -> None:
    [mention] = find_numbers(sentence)
    assert find_age(sentence, mention) == expected
