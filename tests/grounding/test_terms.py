"""The terms that the description of a proposal names."""

import pytest

from summarizer.grounding.terms import find_terms


def terms(text: str) -> list[tuple[str, str]]:
    return [(term.clause, text[term.start : term.end]) for term in find_terms(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a six-week truce in exchange for the release of 40 sailors",
         [("duration", "a six-week truce"), ("release", "the release of 40 sailors")]),
        ("a duty of 25 percent on steel", [("tariff", "a duty of 25 percent on steel")]),
        ("a pay rise of 8 percent and a bonus of 900 euros",
         [("wage", "a pay rise of 8 percent"), ("wage", "a bonus of 900 euros")]),
        ("withdrawal from the valley; observers at the border",
         [("withdrawal", "withdrawal from the valley"), ("monitoring", "observers at the border")]),
        ("a loan of 2 billion dollars on condition that taxes rise",
         [("payment", "a loan of 2 billion dollars")]),
        ("a cut of emissions by half", [("political", "a cut of emissions by half")]),
        ("40 dollars a share", [("payment", "40 dollars a share")]),
        ("a deal that brings hope", []),
        ("", []),
    ],
)  # fmt: skip
def test_terms_are_the_parts_of_a_description(text: str, expected: list[tuple[str, str]]) -> None:
    assert terms(text) == expected
