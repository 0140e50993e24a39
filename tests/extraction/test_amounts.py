"""What amounts are of: by their form, by the phrase or verb beside them, or by the talk."""

import pytest

from summarizer.extraction.amounts import find_amount
from summarizer.extraction.stated_amounts import Amount, StatedAmount, is_amount
from summarizer.grounding.numbers import find_numbers


def amounts(sentence: str, *, before: str = "", article: str = "") -> list[Amount | None]:
    found: list[Amount | None] = []
    for mention in find_numbers(sentence):
        here = [amount for amount in found if amount]
        found.append(find_amount(StatedAmount(sentence, mention, before, article, here)))
    return found


def measures(sentence: str, *, before: str = "", article: str = "") -> list[str | None]:
    return [
        one.measure if one else None for one in amounts(sentence, before=before, article=article)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The peso slipped 0.4 percent against the dollar.", "currency decrease"),
        ("Lorvik pegged the crown at 129 to the dollar.", "exchange rate"),
        ("The suitor pays $9.60 for each Harrow share.", "price per share"),
        ("The pension fund owns 14.2 percent.", "stake owned"),
        ("Lenders would write off 40 percent of what they are owed.", "debt cut proposed"),
        ("They closed an all-share deal worth $6.3 billion.", "deal value"),
        ("A 40 percent cut in the quota was proposed.", "quota cut proposed"),
    ],
)
def test_a_set_form_of_words_names_the_amount(sentence: str, expected: str) -> None:
    assert measures(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Velmora demanded a quota of 900 tonnes.", "quota demanded"),
        ("The union demanded a 9 percent pay rise.", "pay demanded"),
        ("They said trade fell 9 percent.", "trade decrease"),
        ("Donors pledged $60 million for schools.", "funding offered"),
        ("The strike has cost the port $2 million.", "cost"),
        ("Japan exported 2 million tons of steel.", "exports"),
    ],
)
def test_a_phrase_or_a_verb_names_the_amount(sentence: str, expected: str) -> None:
    assert measures(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Velmora set the tariff at 9 percent, up from 5 percent.", 2 * ["tariff"]),
        ("It offered a loan of 1.1 billion rand ($62 million).", 2 * ["loan offered"]),
    ],
)
def test_an_amount_is_of_what_the_one_before_it_is(sentence: str, expected: list[str]) -> None:
    assert measures(sentence) == expected


def test_an_amount_that_nothing_names_is_of_what_the_talk_is_of() -> None:
    assert measures("The union wants 9 percent.", before="Wages were discussed. ") == [
        "pay demanded"
    ]
    assert measures("Velmora wants 9 percent.") == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It wants 9 percent.", True),
        ("It wants $9 million.", True),
        ("It wants 900 tonnes.", True),
        ("It freed 900 prisoners.", False),
    ],
)
def test_percentages_money_and_goods_are_amounts(sentence: str, expected: bool) -> None:
    [mention] = find_numbers(sentence)
    assert is_amount(sentence, mention) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Brannia threatened a duty of 35 percent if no deal is reached.", "tariff threatened"),
        ("The union demands 9 percent more pay unless hours are agreed.", "pay demanded"),
        ("The mill offered 4 percent more pay until a settlement is signed.", "pay offered"),
    ],
)
def test_what_an_amount_hangs_on_is_not_what_it_is(sentence: str, expected: str) -> None:
    assert measures(sentence) == [expected]
