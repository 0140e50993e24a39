"""Sentences that tell again what another sentence tells."""

import pytest

from summarizer.articles.load import article_from_text

TOLD = "The port operators offered the dockers a rise of 6 percent on Monday in Geneva."


def repeated(*lines):
    article = article_from_text("\n".join(lines), id="a", source="a.txt")
    return [article.text[b.start : b.end] for b in article.boilerplate if b.kind == "repetition"]


@pytest.mark.parametrize(
    "again",
    [
        TOLD,
        TOLD.upper(),
        TOLD.replace("dockers", "dockers (pictured)"),
        TOLD.replace("dockers", "dockers (pictured, right)"),
        TOLD.replace("on Monday in", "on Monday, in").rstrip("."),
        TOLD.replace("operators", "operatours"),
    ],
)
def test_later_telling_is_marked(again):
    assert repeated(TOLD, "The union will vote.", again) == [again]


@pytest.mark.parametrize(
    "other",
    [
        TOLD.replace("6", "7"),
        TOLD.replace("6", "6.5"),
        TOLD.replace("Monday", "Tuesday"),
        TOLD.replace("offered", "refused"),
        TOLD.replace("offered", "never offered"),
        TOLD.replace("Geneva", "Lisbon"),
        TOLD.replace("a rise of 6 percent", "a rise of 6 percent and two days off"),
        TOLD.replace("offered", "haven\u2019t offered"),
    ],
)
def test_other_statement_is_not_marked(other):
    assert repeated(TOLD, other) == []
    assert repeated(other, TOLD) == []


def test_written_counts_differ_like_numbers():
    told = "The operators offered the dockers a two-month pause in the dispute on Monday."
    assert repeated(told, told.replace("two", "three")) == []


def test_pull_quote_is_marked_wherever_it_stands():
    quote = "Port operators offered dockers a rise of 6 percent"
    assert repeated("They met.", quote + " in Geneva", TOLD) == [quote + " in Geneva"]
    assert repeated("They met.", TOLD, quote) == [quote]


def test_pull_quote_with_another_number_is_not_marked():
    assert repeated("They met.", TOLD, "Port operators offered dockers a rise of 7 percent") == []


def test_full_sentence_within_another_is_not_marked():
    assert repeated(TOLD, "The port operators offered the dockers a rise on Monday.") == []


def test_bullet_at_the_top_is_marked_and_the_body_is_not():
    bullet = "- Port operators offered the dockers a rise of 6 percent."
    assert repeated(bullet, "- A vote is due.", "They met again.", TOLD) == [bullet]
    assert repeated("\u2022 " + TOLD, "They met again.", TOLD) == ["\u2022 " + TOLD]


def test_bullet_that_the_body_does_not_repeat_is_not_marked():
    assert repeated("- The strike will go on in nine ports.", "They met again.", TOLD) == []


def test_title_is_not_marked_and_repeats_nothing():
    title = "Port operators offered dockers a rise of 6 percent"
    assert repeated(title, TOLD) == []
    assert repeated(title, title, TOLD) == [title]


def test_short_line_is_not_marked():
    assert repeated("They met again.", TOLD, "They met again.") == []
