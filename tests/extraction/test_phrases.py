"""The noun phrase beside an amount that says what it is an amount of."""

import pytest

from summarizer.extraction.phrases import amount_phrases
from summarizer.grounding.numbers import find_numbers


@pytest.mark.parametrize(
    ("sentence", "words", "link"),
    [
        ("a quota of 900 tonnes", "quota", "of"),
        ("78 kilometres of the frontier", "frontier", "of"),
        ("a lump sum of about $1,500", "lump sum", "of"),
        ("a 9 percent pay rise takes effect", "pay rise", "attribute"),
        ("its $7,000 signing bonus", "signing bonus", "attribute"),
        ("38 per cent of the annual flow", "flow", "share"),
        ("limits the deficit to 2.9 percent", "deficit", "level"),
        ("the tariff on watches from 39 percent", "tariff", "level"),
        ("total spending is set at 41 billion euros", "total spending", "level"),
        ("cut emissions by 55 percent", "emissions", "change"),
        ("exports worth 4 billion euros", "exports", "worth"),
        ("repeats the claim: 9 percent", "claim", "namely"),
        ("$60 million would be grants", "grants", "purpose"),
        ("14 million euros for railways", "railways", "purpose"),
    ],
)
def test_the_words_around_a_number_name_what_it_measures(
    sentence: str, words: str, link: str
) -> None:
    [mention] = find_numbers(sentence)
    first = next(amount_phrases(sentence, mention))
    assert (first.words, first.link) == (words, link)


@pytest.mark.parametrize(
    "sentence", ["Norway wants 9 percent", "It would not move beyond 6 percent"]
)
def test_a_number_that_only_a_verb_stands_beside_has_none(sentence: str) -> None:
    [mention] = find_numbers(sentence)
    assert list(amount_phrases(sentence, mention)) == []
