"""Sentences that report, headings, and the number of a sentence."""

import pytest

from summarizer.articles.load import article_from_text
from summarizer.articles.reporting import is_heading, reporting_sentences, sentence_number

TEXT = """Dock talks resume in Lisbon today

The union met the port on Tuesday. Yes, it did.

Union rejects offer of the port
The union rejected the offer.

Read more: Ten strikes that changed Europe
"""
ARTICLE = article_from_text(TEXT, id="a", source="a.txt")


def test_boilerplate_and_fragments_do_not_report() -> None:
    reporting = [text for _, text in reporting_sentences(ARTICLE)]
    assert "The union met the port on Tuesday." in reporting
    assert "Yes, it did." not in reporting
    assert not any("Ten strikes" in text for text in reporting)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Union rejects", True), ("Dock talks", True), ("The union met", False), ("Yes", False),
     ("The union rejected", False)],
)  # fmt: skip
def test_a_heading_is_a_line_that_no_mark_ends(words: str, *, expected: bool) -> None:
    assert is_heading(ARTICLE, sentence_number(ARTICLE, TEXT.index(words))) is expected


def test_an_offset_outside_of_every_sentence_has_no_number() -> None:
    with pytest.raises(ValueError, match="no sentence"):
        sentence_number(ARTICLE, len(TEXT))
