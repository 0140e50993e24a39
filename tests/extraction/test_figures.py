# ruff: noqa: E501
"""Figures: which numbers are asked about, how, and what the answers become."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from summarizer.extraction.figures import figure_draft, figure_questions
from summarizer.models import Article
from summarizer.models.draft import FigureDraft

MakeArticle = Callable[[str], Article]


def numbers(article: Article) -> list[str]:
    return [question.text.rsplit("Numbers: ", 1)[1] for question in figure_questions(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 41 miners are trapped and nine died.", ["41 | nine"]),
        ("The union wants 8 percent over three years and 900 euros.", ["8 percent | three years | 900 euros"]),
        # numbers that point back, and dates, count nothing
        ("During that 30-day period they will talk.", []),
        ("Both the two agencies agreed with the three ministries.", []),
        ("They met on 4 May 2026 at noon.", []),
        ("The ministry had nothing to say today.", []),
    ],
)  # fmt: skip
def test_stated_numbers_are_asked_about(
    article_of: MakeArticle, text: str, expected: list[str]
) -> None:
    assert numbers(article_of(text)) == expected


def test_more_than_six_numbers_make_several_questions(article_of: MakeArticle) -> None:
    text = (
        "They counted 10 cats, 11 dogs, 12 cows, 13 pigs, 14 hens, 15 ducks, 16 geese and 17 goats."
    )
    assert numbers(article_of(text)) == ["10 | 11 | 12 | 13 | 14 | 15", "16 | 17"]


def test_the_sentence_before_is_shown(article_of: MakeArticle) -> None:
    questions = list(
        figure_questions(article_of("Rebels took many sailors. Of those, 35 were freed."))
    )
    assert questions[-1].text.startswith("Before: Rebels took many sailors.\nSentence: Of those")


def answered(article: Article, *items: dict[str, Any]) -> list[FigureDraft]:
    question = list(figure_questions(article))[-1]
    drafts = question.drafts(question.answer.model_validate({"figures": list(items)}))
    return [draft for draft in drafts if isinstance(draft, FigureDraft)]


def test_the_noun_is_asked_for_only_where_code_has_none(article_of: MakeArticle) -> None:
    plain = article_of("The raid killed 15 farmers.")
    [draft] = answered(plain, {"number": "15", "words": "killed 15 farmers", "state": "killed"})
    assert (draft.counted, draft.measure) == ("farmers", "people killed")
    with pytest.raises(ValidationError):
        answered(plain, {"number": "15", "words": "x", "counted": "dogs", "state": "killed"})
    others = article_of("The raid killed 15 farmers. Raiders took 12 others.")
    fields = {"number": "12", "words": "took 12 others", "state": "taken"}
    [draft] = answered(others, fields | {"counted": "farmers"})
    assert draft.counted == "farmers"


def test_each_number_has_exactly_one_answer(article_of: MakeArticle) -> None:
    article = article_of("It killed 15 farmers and 12 miners.")
    one = {"number": "15", "words": "killed 15 farmers", "state": "killed"}
    other = {"number": "12", "words": "12 miners", "state": "killed"}
    assert [draft.number for draft in answered(article, one, other)] == ["15", "12"]
    for items in ([one], [other, one], [one, one], [one, other, other]):
        with pytest.raises(ValidationError):
            answered(article, *items)


@pytest.mark.parametrize(
    ("text", "words", "number", "counted", "state", "measure"),
    [
        # the verb before the copied words decides
        ("Rebels still hold 40 sailors taken in May.", "40 sailors taken in May", "40", "sailors", "taken", "captives held"),
        # a number that stands within another one is not it
        ("The union wants 8 percent, 28 percent said the port.", "wants 8 percent", "8 percent", "pay", "demanded", "pay demanded"),
        ("A truce of three weeks was agreed.", "three weeks", "three weeks", "truce", "other", "truce duration"),
        # a hallucinated number or sentence is left to grounding
        ("A truce was agreed.", "killed 9", "9", "people", "killed", "people killed"),
        ("", "killed 9", "9", "people", "killed", "people killed"),
    ],
)  # fmt: skip
def test_measures_are_named_by_the_words_that_state_the_number(
    text: str, words: str, number: str, counted: str, state: str, measure: str
) -> None:
    assert figure_draft(text, 1, words, number, counted, state).measure == measure


def test_of_them_counts_those_named_before() -> None:
    draft = figure_draft(
        "At least 25 of them are believed dead.", 2, "At least 25 of them are believed dead",
        "25", "people", "believed dead", "Among the hostages are women.",
    )  # fmt: skip
    assert draft.measure == "captives believed dead"
