"""Shares of voters and of those polled."""

import pytest

from summarizer.extraction.votes import share_of_voters
from summarizer.grounding.numbers import find_numbers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Members voted by 93% to strike.", "votes in favour"),
        ("The deal was approved by 71 percent of them.", "votes in favour"),
        ("The deal was rejected by 54% of delegates.", "votes against"),
        ("Some 88 percent voted in favour.", "votes in favour"),
        ("A poll shows 61% of the French back it.", "public support"),
        ("About 58 percent of Danes oppose it.", "public opposition"),
        ("Exports rose by 9 percent.", None),
        ("It covers 40 percent of the costs.", None),
    ],
)
def test_a_share_is_of_those_for_or_against(sentence: str, expected: str | None) -> None:
    [mention] = find_numbers(sentence)
    head = sentence[: mention.start].rstrip()
    assert share_of_voters(sentence, head, mention.end) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Two thirds of lawmakers must approve it.",
        "Two thirds of members would have to vote for it.",
    ],
)
def test_a_majority_that_is_needed_is_no_vote_in_favour(sentence: str) -> None:
    assert share_of_voters(sentence, "", len("Two thirds")) is None
