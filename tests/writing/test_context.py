import pytest

from summarizer.models import Article, Comparison, Evidence, Source, Span
from summarizer.writing.context import in_context


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("It said “a deal” was unlikely, though.", "a deal", "a deal was unlikely"),
        ("There was no “breakthrough”.", "breakthrough", "no breakthrough"),
        ("It called them “frank” and left.", "frank", "frank"),
        ("It called them “frank”, not “warm”.", "frank", "frank"),
    ],
)
def test_quoted_words_keep_what_negates_them(text: str, words: str, told: str) -> None:
    article = Article(id="a", text=text, source="a.txt", sentences=(Span(start=0, end=len(text)),))
    comparison = Comparison(sources=(Source(label="a", article=article),))
    start = text.index(words)
    evidence = Evidence.of(article, start, start + len(words))
    assert in_context(evidence, words, comparison) == told
