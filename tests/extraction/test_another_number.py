"""Whether a number is another one for what was told before."""

import pytest

from summarizer.extraction.another_number import TAKES_UP, are_comparable


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(5, 100, True), (100, 5, True), (5, 101, False), (0, 5, False)],
)
def test_numbers_for_one_thing_differ_at_most_twentyfold(
    one: float, other: float, expected: bool
) -> None:
    assert are_comparable(one, other) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("The union puts it at", True),
        ("The ministry gave the figure as", True),
        ("The real number is", True),
        ("The union wants", False),
    ],
)
def test_words_that_take_up_what_was_counted(head: str, expected: bool) -> None:
    assert (TAKES_UP.search(head) is not None) == expected
