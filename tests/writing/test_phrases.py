import pytest

from summarizer.writing.phrases import is_plural, lowered, quoted, sentence, shape, with_article


@pytest.mark.parametrize(
    ("phrase", "context", "expected"),
    [
        ("the total withdrawal of troops", "demands the total withdrawal of troops", "noun"),
        ("to lift the quota", "", "infinitive"),
        ("not to attack the city", "", "infinitive"),
        ("double the duty", "it will double the duty", "bare"),
        ("every prisoner be freed", "insists that every prisoner be freed", "subordinate"),
        ("it will attack the city", "it will attack the city", "clause"),
        ("pressure is the best way", "", "clause"),
        ("a plan which would halve the duty", "", "noun"),
        ("leaving before the deadline is met", "", "noun"),
    ],
)
def test_shape_says_what_a_phrase_can_follow(phrase: str, context: str, expected: str) -> None:
    assert shape(phrase, [context]) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("United States", "the United States"),
        ("dockers' union", "the dockers' union"),
        ("Corran League", "the Corran League"),
        ("Brannia", "Brannia"),
        ("The Washington Post", "The Washington Post"),
        ("Brannia's trade ministry", "Brannia's trade ministry"),
        ("families of the miners", "the families of the miners"),
    ],
)
def test_names_that_want_an_article_get_one(name: str, expected: str) -> None:
    assert with_article(name) == expected


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("families of the miners", True),
        ("Brannian officials", True),
        ("United States", False),
        ("Reuters", False),
        ("press", False),
        ("people", True),
    ],
)
def test_number_of_the_verb(name: str, *, plural: bool) -> None:
    assert is_plural(name) is plural


def test_capital_of_a_sentence_opening_is_dropped_and_that_of_a_name_kept() -> None:
    assert lowered("About 40 miners") == "about 40 miners"
    assert lowered("Brannia’s offer", ["Brannia’s offer stands."]) == "Brannia’s offer"
    assert lowered("Wage talks", ["met for wage talks"]) == "wage talks"


def test_quotation_marks_inside_a_quote_become_single() -> None:
    assert quoted('the "final" offer.') == "“the ‘final’ offer”"


def test_sentence_gets_capital_and_full_stop_once() -> None:
    assert sentence("the port said no") == "The port said no."
    assert sentence("he said “no.”") == "He said “no.”"
