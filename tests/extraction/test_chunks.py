"""Long articles in pieces: paragraphs stay whole, and each sentence is one chunk's own."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.load import article_from_text
from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.chunks import LONGEST_OVERLAP, chunks_of
from summarizer.models import Article

MakeArticle = Callable[[str], Article]
HEBREW = "האיגוד נפגש עם הנמל היום."


def paragraph(name: str, sentences: int = 3) -> str:
    return " ".join(f"The {name} board met unit {n} on the pay claim." for n in range(sentences))


def test_a_short_article_is_one_chunk(article_of: MakeArticle) -> None:
    article = article_of(f"{paragraph('port')}\n\n{paragraph('rail')}")
    [chunk] = chunks_of(article)
    assert chunk.before == ()
    assert [number for number, _ in chunk.own] == [1, 2, 3, 4, 5, 6]
    assert chunk.text.startswith("[1] The port board met")


def test_chunks_end_with_paragraphs_and_begin_with_the_end_of_the_one_before(
    article_of: MakeArticle,
) -> None:
    article = article_of("\n\n".join(paragraph(name) for name in ("port", "rail", "mine")))
    chunks = chunks_of(article, longest=300)
    assert [[number for number, _ in chunk.own] for chunk in chunks] == [
        [1, 2, 3, 4, 5, 6],
        [7, 8, 9],
    ]
    assert [number for number, _ in chunks[1].before] == [1, 2, 3, 4, 5, 6]
    assert chunks[1].text.splitlines()[0] == "[1] The port board met unit 0 on the pay claim."
    assert chunks[1].shows_again(6)
    assert not chunks[1].shows_again(7)


def test_a_paragraph_longer_than_a_chunk_is_divided_between_its_sentences(
    article_of: MakeArticle,
) -> None:
    chunks = chunks_of(article_of(paragraph("port", sentences=60)), longest=1000)
    assert len(chunks) > 2
    assert all(sum(len(text) + 1 for _, text in chunk.own) <= 1000 for chunk in chunks)
    assert all(
        0 < sum(len(text) + 1 for _, text in chunk.before) <= LONGEST_OVERLAP
        for chunk in chunks[1:]
    )


def test_a_sentence_longer_than_a_chunk_is_not_lost(article_of: MakeArticle) -> None:
    article = article_of(f"The board met{' and met' * 200} again. It went home at last.")
    assert [number for chunk in chunks_of(article, longest=100) for number, _ in chunk.own] == [
        1,
        2,
    ]


def test_boilerplate_is_in_no_chunk(article_of: MakeArticle) -> None:
    article = article_of(f"{paragraph('port')}\n\nRead more: Ten strikes that changed Europe\n")
    assert not any("Ten strikes" in chunk.text for chunk in chunks_of(article))


@settings(deadline=None)  # the first text loads what segments it
@pytest.mark.parametrize("longest", [60, 200, 5000])
@given(
    lines=st.lists(
        st.lists(
            st.sampled_from(
                [
                    "The union met the port.",
                    HEBREW,
                ]
            ),
            min_size=1,
        ),
        min_size=1,
        max_size=8,
    )
)
def test_every_sentence_is_one_chunks_own(longest: int, lines: list[list[str]]) -> None:
    article = article_from_text("\n".join(" ".join(line) for line in lines), id="a", source="a")
    own = [sentence for chunk in chunks_of(article, longest) for sentence in chunk.own]
    assert own == list(reporting_sentences(article))
