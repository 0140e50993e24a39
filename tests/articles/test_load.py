"""From documents to articles."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.dateline import find_stamps
from summarizer.articles.load import article_from_document, article_from_text, load_article
from summarizer.exceptions import InputError
from summarizer.inputs.document import Document

STORY = "The union met.\r\nIt left \u2014 caf\u00e9 \U0001f600.\r"


def test_text_is_kept_as_in_the_file(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_bytes(STORY.encode())
    article = load_article(path)
    assert article.text == STORY
    assert (article.id, article.source) == ("talks", str(path))
    assert article.sentence(2) == "It left \u2014 caf\u00e9 \U0001f600."


def test_byte_order_mark_is_no_part_of_the_text(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_bytes(b"\xef\xbb\xbf" + STORY.encode())
    assert load_article(path).text == STORY


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty: put the article's text into it."),
        (b"\xef\xbb\xbf", "is empty: put the article's text into it."),
        (b" \r\n\t\n", "is empty: put the article's text into it."),
        ("\u200b\u202e".encode(), "is empty: put the article's text into it."),
        (b"The union\0met.", "is not UTF-8 text: save the article as plain text in UTF-8."),
        (b"caf\xe9", "is not UTF-8 text: save the article as plain text in UTF-8."),
    ],
)
def test_file_without_text_is_an_error_that_says_what_to_do(tmp_path, content, message):
    path = tmp_path / "talks.txt"
    path.write_bytes(content)
    with pytest.raises(InputError) as error:
        load_article(path)
    assert str(error.value) == f"{path} {message}"


def test_file_of_several_articles_is_none(tmp_path):
    path = tmp_path / "talks.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n')
    with pytest.raises(InputError, match=r"holds several articles: give it to `summarizer brief`"):
        load_article(path)


def test_file_of_one_bad_line_says_why(tmp_path):
    path = tmp_path / "talks.jsonl"
    path.write_text('{"title": "One."}\n')
    with pytest.raises(InputError, match=r'line 1 has no "text"'):
        load_article(path)


def test_hidden_characters_are_gone_from_the_text_and_told(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_text("The un\u200bion met.\u202e", encoding="utf-8")
    article = load_article(path)
    assert article.text == "The union met."
    assert [entry.kind for entry in article.hidden] == ["invisible_character", "direction_mark"]


TEXT = """Talks stall in Sellhaven
Published: 5 May 2025
SELLHAVEN (Reuters) - The union left the talks without a deal on Monday, its chair said.
"""


def test_text_speaks_where_metadata_are_silent():
    article = article_from_document(Document(text=TEXT, source="a.txt", name="a"), "a")
    assert (article.title, article.outlet) == ("Talks stall in Sellhaven", "Reuters")
    assert (article.published, article.author, article.url) == (date(2025, 5, 5), None, None)


def test_metadata_go_before_what_the_text_says():
    document = Document(
        text=TEXT,
        source="a.html",
        name="a",
        title="Talks stall",
        author="Mira Tolland",
        outlet="Gazette",
        url="https://gazette.example/1",
        published=date(2025, 5, 6),
    )
    article = article_from_document(document, "x")
    assert (article.id, article.text, article.source) == ("x", TEXT, "a.html")
    assert (article.title, article.author) == ("Talks stall", "Mira Tolland")
    assert (article.outlet, article.url) == ("Gazette", "https://gazette.example/1")
    assert article.published == date(2025, 5, 6)


def test_title_that_metadata_name_is_a_title_whatever_it_looks_like():
    text = "Read more: port shut.\n\nThe port of Sellhaven is shut."
    titled = Document(text=text, source="a", name="a", title="Read more: port shut.")
    spans = [
        [
            text[stretch.start : stretch.end]
            for stretch in article_from_document(one, "a").boilerplate
        ]
        for one in (titled, replace(titled, title=None))
    ]
    assert spans == [[], ["Read more: port shut."]]


PORTUGUESE = (
    "As negocia\u00e7\u00f5es entre o sindicato e o porto continuam na segunda-feira em Lisboa."
)
ENGLISH = "The talks of the union and the port will go on in Lisbon, it was said by both of them."


@pytest.mark.parametrize(
    ("text", "said", "language"),
    [
        (ENGLISH, "pt", "en"),
        (ENGLISH, None, "en"),
        (PORTUGUESE, "en", "pt"),
        (PORTUGUESE, None, "pt"),
        (PORTUGUESE, "gl", "gl"),
        (PORTUGUESE, "xx", "pt"),
    ],
)
def test_metadata_tell_languages_apart_that_are_not_english(text, said, language):
    document = Document(text=text, source="a", name="a", language=said)
    assert article_from_document(document, "a").language == language


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["The union met.", "- ", "(AP) ", "Published: 12 March 2025 ", "2025-03-12 ", "\n",
             "LONDON (Reuters) - ", "Source: CNN", "Read more: ", "Photo: Ana", "\r\n", " ", "."]
        ),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=9),
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(PIECES.filter(str.strip))
def test_every_visible_character_of_any_text_is_in_a_sentence_or_a_stamp(text):
    article = article_from_text(text, id="a", source="a.txt")
    assert article.text == text
    covered = [*article.sentences, *(stamp.span for stamp in find_stamps(text))]
    for offset, character in enumerate(text):
        assert character.isspace() or any(s.start <= offset < s.end for s in covered)
    for stretch in article.boilerplate:
        assert text[stretch.start : stretch.end].strip()
    assert article.title is None or article.title in text
