# ruff: noqa: E501
"""The clause of a sentence that states one of its numbers."""

import pytest

from summarizer.grounding.number_clauses import number_clauses, outside_numbers
from summarizer.grounding.numbers import find_numbers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Guards killed 15 farmers and took 12 hostages.", ["Guards killed 15 farmers", "and took 12 hostages"]),
        ("But 132 boats are at sea, with 28 reportedly sunk.", ["But 132 boats are at sea", "with 28 reportedly sunk"]),
        ("An estimated 1,140 people, most of them sailors, were killed.", ["An estimated 1,140 people, most of them sailors, were killed"]),
        ("Some 90 dockers struck for 19 days.", ["Some 90 dockers struck for 19 days", "Some 90 dockers struck for 19 days"]),
        ("The union wants 8 percent, while the port offers 5.", ["The union wants 8 percent", "while the port offers 5"]),
    ],
)  # fmt: skip
def test_each_number_has_the_words_up_to_its_neighbours(sentence: str, expected: list[str]) -> None:
    clauses = number_clauses(sentence, find_numbers(sentence))
    assert [sentence[start:end] for start, end in clauses] == expected


def test_a_clause_does_not_begin_within_a_number() -> None:
    sentence = "It raised 3.8 percent to a third"
    assert sentence[outside_numbers(sentence, 12) :] == "to a third"
    assert outside_numbers(sentence, 3) == 3
