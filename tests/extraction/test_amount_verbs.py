"""What verbs say a sum of money or a quantity of goods is."""

import pytest

from summarizer.extraction.amount_verbs import goods_verb, money_verb, money_verb_behind


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("The strike has cost the port", "cost"),
        ("Employers would pay", "payment"),
        ("The court fined the firm", "fine"),
        ("Velmora lent Lorvik", "loan"),
        ("The union wants", None),
    ],
)
def test_the_verb_before_a_sum(head: str, expected: str | None) -> None:
    assert money_verb(head) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Japan exported", "exports"),
        ("Mills produced", "production"),
        ("Lorvik promised to buy", "purchases"),
        ("They asked Velmora to pull its guards back", "pullback"),
        ("The quota is", None),
    ],
)
def test_the_verb_before_a_quantity(head: str, expected: str | None) -> None:
    assert goods_verb(head) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" would have to be found by May.", "money needed"),
        (" that the state has borrowed.", "borrowing"),
        (" was spent on schools.", "spending"),
        (" in aid.", None),
    ],
)
def test_the_verb_behind_a_sum(behind: str, expected: str | None) -> None:
    assert money_verb_behind(behind, 0) == expected
