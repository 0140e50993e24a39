"""Where the sentences of a text lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.segment import split_sentences
from summarizer.models import Span


def sentences(text, language="en", **options):
    return [text[s.start : s.end] for s in split_sentences(text, language, **options)]


@pytest.mark.parametrize(
    "parts",
    [
        ["U.S. officials met Mr. Burns.", "They left."],
        ["The U.S. Trade Representative met J. R. Smith.", "Talks ended in the U.S.", "But why?"],
        ["Sen. Smith, Gen. Lee, Dr. Cole and Lt. Col. Brown met Gov. Ray.", "They left."],
        ["On Monday Amb. Jones met Cllr. Brown and Atty. Gen. Cole.", "They left."],
        ["It begins at 5 p.m. Sunday and ends at 9 a.m. Monday.", "They said so."],
        ["They met at 5 p.m.", "The union left."],
        ["Sen. Ann Lee, R-S.D., and Rep. Bo Ek, D-N.Y., met.", "They left."],
        ['"Israel rejected ... the ceasefire at the end. That was the last word," he said.', "No."],
        ["Wages rose 3.5 percent to $1,200.50.", "No. 5 on the list is pay."],
        ["An est. 500 people and approx. 30 trucks waited.", "They left."],
        ["They called it \u201cconstructive.\u201d", "Then they left."],
        ["\u201cWe agree!\u201d he said.", "\u201cIt is done.\u201d", "He left."],
        ["1. The union returns to work.", "2. The port pays."],
        ["\U0001f600 Deal!", "\U0001f469\u200d\U0001f469\u200d\U0001f467 cafe\u0301 shut."],
    ],
)  # fmt: skip
def test_sentences_of_english_news(parts):
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("pt", ["O Sr. Silva disse que não.", "Foi \u201cconstrutiva\u201d.", "Depois saiu."]),
        ("ar", ["التقى المسؤولون.", "هل اتفقوا؟", "نعم!"]),
        ("he", ["המשלחת יצאה.", "האם יש עסקה?", "כן."]),
        ("zz", ["The union met.", "It left."]),
    ],
)  # fmt: skip
def test_sentences_of_other_languages(language, parts):
    assert sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\n\n", "\u2028", " \n\t"])
def test_no_sentence_crosses_a_line_break(line_break):
    text = f"What could follow{line_break}The union met Mr.{line_break}Smith"
    assert sentences(text) == ["What could follow", "The union met Mr.", "Smith"]


def test_skipped_stretch_belongs_to_no_sentence():
    text = "date 2025-03-12 The union met.\nPublished today\nIt left."
    skip = [Span(start=0, end=15), Span(start=31, end=46)]
    assert sentences(text, skip=skip) == ["The union met.", "It left."]


PROSE = st.text(
    st.one_of(
        st.sampled_from(
            "aB. .!?\"\u201c\u201d'()\n\r\t\u2026-1,\u00a0\u2028\u0301\u05d0\u0627\U0001f600"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=120,
)


@given(PROSE, st.sampled_from(["en", "ar", "pt", "zz"]))
def test_sentences_hold_every_visible_character_in_order(text, language):
    spans = split_sentences(text, language)
    end = 0
    for span in spans:
        assert text[end : span.start].strip() == ""
        words = text[span.start : span.end]
        assert words == words.strip()
        assert len(words.splitlines()) == 1
        end = span.end
    assert text[end:].strip() == ""
