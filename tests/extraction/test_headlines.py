"""What a heading repeats is known by the words that carry its meaning."""

from collections.abc import Callable

import pytest

from summarizer.extraction.headlines import content_words, is_headline
from summarizer.extraction.next_steps import find_next_steps
from summarizer.grounding.judge import judge
from summarizer.models import Article, NextStep


def test_inflections_and_small_words_carry_no_meaning() -> None:
    assert content_words("The talks will resume") == content_words("a talk resumes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks to resume will begin on Thursday\n\nIt rained in Lorvik all day.", True),
        ("It rained in Lorvik all day. The talks will begin on Thursday.", False),
    ],
)
def test_a_heading_is_told_from_a_sentence(
    article_of: Callable[[str], Article], text: str, *, expected: bool
) -> None:
    article = article_of(text)
    [step] = [judge(article, draft) for draft in find_next_steps(article)]
    assert isinstance(step, NextStep)
    assert is_headline(article, step) is expected
