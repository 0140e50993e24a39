"""The line that is an article's title."""

import pytest

from summarizer.articles.load import article_from_text

BODY = (
    "\n\nThe union and the port operators met on Tuesday in Geneva to discuss wages, hours and the "
    "use of automatic cranes, both sides said in a statement.\nThey agreed on nothing."
)


def article(text):
    return article_from_text(text, id="a", source="a.txt")


@pytest.mark.parametrize(
    "line",
    [
        "Union and port operators meet again",
        "Is the climate fund being compromised?",
        "Fishing quota: no deal in sight",
        "Tariff talks resume in the U.S.",
        "\u201cWe are close\u201d: minister hails talks",
    ],
)
def test_headline_is_title_and_sentence(line):
    found = article(line + BODY)
    assert found.title == line
    assert found.sentence(1) == line
    assert found.boilerplate == ()


@pytest.mark.parametrize(
    "line",
    [
        "The union met the operators.",
        "The union called the talks \u201cconstructive.\u201d",
        "- The union meets the operators",
        "\u2022 The union meets the operators",
        "Wages, hours and cranes are on the table, according to two people who were told of them:",
        "Wages",
        "The union and " + "the port operators and " * 8 + "others meet",
    ],
)
def test_other_first_line_is_no_title(line):
    assert article(line + BODY).title is None


def test_line_that_nothing_longer_follows_is_no_title():
    assert article("Union and port operators meet again\nThey agree.").title is None


def test_title_may_follow_a_date_line_and_a_credit():
    text = "Published: 12 March 2025\nPhoto: Ana Costa / AP\nUnion and operators meet again" + BODY
    assert article(text).title == "Union and operators meet again"


def test_running_text_behind_a_stamp_is_no_title():
    assert article("date 2025-03-12 Unions and operators met" + BODY).title is None


def test_heading_mark_is_no_part_of_the_title():
    assert article("# Union and operators meet again" + BODY).title == (
        "Union and operators meet again"
    )
