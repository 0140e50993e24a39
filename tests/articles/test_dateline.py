"""When and by whom an article says it was published."""

from datetime import date

import pytest

from summarizer.articles.load import article_from_text

BODY = "\nThe union and the port operators met on Tuesday in Geneva.\nThey agreed on nothing."
MARCH_12 = date(2025, 3, 12)


def article(text):
    return article_from_text(text, id="a", source="a.txt")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 12 March 2025", MARCH_12),
        ("Published on 12 March 2025 at 10h30", MARCH_12),
        ("PUBLISHED March 12, 2025, 10:32 a.m. EST", MARCH_12),
        ("Date: 2025-03-12", MARCH_12),
        ("Date published: 12 March 2025", MARCH_12),
        ("Posted: Mar 12, 2025 / 10:32 AM EST", MARCH_12),
        ("2025-03-12T10:32:00Z", MARCH_12),
        ("March 12, 2025", MARCH_12),
        ("Wednesday, 12 March 2025", MARCH_12),
        ("13/03/2025", date(2025, 3, 13)),
        ("Updated: 13 March 2025 | Published: 12 March 2025", MARCH_12),
        ("Last updated: 13 March 2025", date(2025, 3, 13)),
        ("Published: 12/03/2025", None),  # December or March
    ],
)
def test_date_line_dates_the_article_and_is_no_sentence(line, published):
    found = article(line + BODY)
    assert found.published == published
    assert found.sentence(1) == "The union and the port operators met on Tuesday in Geneva."


@pytest.mark.parametrize(
    "line",
    [
        "On March 12, 2025 the union walked out.",
        "March 12, 2025 was the day on which talks broke off.",
        "Published in 2025, the report calls for talks.",
        "The date 2025-03-12 was set by the ministers.",
        "The talks that began on 12 March 2025 have ended.",
    ],
)
def test_date_within_a_sentence_is_no_stamp(line):
    found = article(line + BODY)
    assert found.published is None
    assert found.sentence(1) == line


def test_sentence_begins_behind_a_stamp():
    found = article(" date 2025-03-12 The chiefs of both unions met." + BODY)
    assert found.published == MARCH_12
    assert found.sentence(1) == "The chiefs of both unions met."


def test_dates_of_a_chronology_are_no_stamps():
    text = "March 3, 2025: Talks began.\nMarch 5, 2025: Talks ended." + BODY
    found = article(text)
    assert found.published is None
    assert found.sentence(1) == "March 3, 2025: Talks began."


def test_last_line_may_date_the_article():
    assert article("Talks go on.\n" * 9 + "Published March 12, 2025").published == MARCH_12


def test_unlabelled_date_far_down_dates_nothing():
    assert article("Talks go on.\n" * 9 + "March 12, 2025").published is None


@pytest.mark.parametrize(
    ("prefix", "outlet", "published"),
    [
        ("LONDON, March 12 (Reuters) - ", "Reuters", None),
        ("WASHINGTON, March 12, 2025 (AP) \u2014 ", "AP", MARCH_12),
        ("GENEVA (AFP) \u2013 ", "AFP", None),
        ("(Reuters) - ", "Reuters", None),
        ("(CNN) ", "CNN", None),
        ("Paris, 12 March (EFE) .- ", "EFE", None),
        ("JERUSALEM, Jan. 28 (Xinhua) -- ", "Xinhua", None),
        ("MARLOW, 12 March 2025 - ", None, MARCH_12),
        ("PORT HALE \u2014 March 12, 2025 \u2014 ", None, MARCH_12),
    ],
)
def test_dateline_names_the_agency_and_is_no_part_of_the_sentence(prefix, outlet, published):
    found = article(prefix + "Negotiators met on Sunday." + BODY)
    assert (found.outlet, found.published) == (outlet, published)
    assert found.sentence(1) == "Negotiators met on Sunday."


@pytest.mark.parametrize(
    "line",
    [
        "UAW (United Auto Workers) \u2014 a union \u2014 met carmakers.",
        "(Opinion) - The talks have failed.",
        "The union (UAW) met carmakers - at last.",
    ],
)
def test_brackets_alone_make_no_dateline(line):
    found = article(line + BODY)
    assert found.outlet is None
    assert found.sentence(1) == line


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Source: CNN Brasil", "CNN Brasil"),
        ("(Source: Agence France-Presse)", "Agence France-Presse"),
        ("Source: The Times of Malta", "The Times of Malta"),
        ("Originally published by Folha de S. Paulo", "Folha de S. Paulo"),
        ("Via: example.org", "example.org"),
        ("Source: both unions are to accept the offer", None),
        ("A source: CNN Brasil reported it first.", None),
    ],
)
def test_source_line_names_the_outlet(line, outlet):
    assert article("Talks go on in Geneva." + BODY + "\n\n" + line).outlet == outlet
