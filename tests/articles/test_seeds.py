"""The five articles of the repository, as a careful reader segments them."""

from datetime import date
from pathlib import Path

import pytest

from summarizer.articles.dates import find_days
from summarizer.articles.load import load_article
from summarizer.inputs.files import find_files

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = {article.id[:3]: article for article in map(load_article, find_files([SEEDS]))}


def texts(article, spans):
    return [article.text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("article", "title", "published", "outlet", "sentences"),
    [
        ("000", None, None, None, 19),
        ("001", None, None, None, 18),
        ("002", None, date(2024, 1, 28), None, 12),
        (
            "003",
            "Amid bombings, ceasefire negotiations in Gaza take place in Paris",
            None,
            "CNN Brasil",
            20,
        ),
        (
            "004",
            "CIA's Burns meets with Qatar, Egypt, Israeli officials for Gaza talks",
            None,
            None,
            28,
        ),
    ],
)
def test_head_of_the_article(article, title, published, outlet, sentences):
    found = ARTICLES[article]
    assert found.title == title
    assert found.published == published
    assert found.outlet == outlet
    assert found.language == "en"
    assert len(found.sentences) == sentences


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("000", [("credit", "Benjamin NetanyahuPhoto:")]),
        (
            "001",
            [
                ("repetition", "- Israeli Prime Minister"),
                ("repetition", "Attendees at the summit included CIA Director William Burns (pic"),
                ("caption", "Protesters are pictured"),
                ("repetition", "Benjamin Netanyahu\u2019s office warned"),
                ("repetition", "About 136 people"),
            ],
        ),
        ("002", []),
        ("003", [("credit", "Source: CNN Brasil"), ("promotion", "You may also like")]),
        (
            "004",
            [
                ("promotion", "Read morre: CIA, Mossad chiefs"),
                ("promotion", "Read more: Exclusive: Progress"),
            ],
        ),
    ],
)
def test_boilerplate_and_nothing_else_is_marked(article, expected):
    found = ARTICLES[article]
    assert [stretch.kind for stretch in found.boilerplate] == [kind for kind, _ in expected]
    starts = [start for _, start in expected]
    for words, start in zip(texts(found, found.boilerplate), starts, strict=True):
        assert words.startswith(start)


def test_first_telling_stays_unmarked():
    article = ARTICLES["001"]
    telling = [
        words
        for span, words in zip(article.sentences, texts(article, article.sentences), strict=True)
        if words.startswith("About 136 people") and not article.is_boilerplate(span)
    ]
    assert len(telling) == 1


@pytest.mark.parametrize(
    ("article", "sentence"),
    [
        ("000", "What could predict a possible truce"),
        ("000", "But 132 hostages still remain in Gaza, with 28 reportedly dead."),
        ("004", "Resistance turns down one-sided proposal"),
        ("004", "Is Qatar's position being compromised?"),
    ],
)
def test_sub_headings_and_sentences_stand_alone(article, sentence):
    assert sentence in texts(ARTICLES[article], ARTICLES[article].sentences)


def test_quotation_of_several_sentences_stays_whole():
    (quotation,) = [
        words
        for words in texts(ARTICLES["004"], ARTICLES["004"].sentences)
        if words.startswith('"Israel rejected ... the ceasefire')
    ]
    assert quotation.endswith("as quoted by The Financial Times.")


def test_sentence_begins_behind_the_date_stamp():
    assert ARTICLES["002"].sentence(1).startswith("The intelligence chiefs of Israel")


@pytest.mark.parametrize("article", sorted(ARTICLES))
def test_text_is_that_of_the_file(article):
    found = ARTICLES[article]
    assert found.text.encode() == (SEEDS / Path(found.source).name).read_bytes()


@pytest.mark.parametrize(
    ("article", "days"),
    [
        ("000", ["Sunday", "this week", "October 7", "late November", "October 7"]),
        (
            "003",
            ["this Friday", "last week", "December", "October 7", "Thursday", "October 7",
             "this Friday", "October 7"],
        ),
    ],
)  # fmt: skip
def test_days_the_article_names(article, days):
    assert [mention.text for mention in find_days(ARTICLES[article].text)] == days
