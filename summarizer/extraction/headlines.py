"""Headings, and the words by which what they say in short is known again in the text."""

from summarizer.articles.reporting import is_heading, sentence_number
from summarizer.grounding.words import STOP_WORDS, stem, words_of
from summarizer.models import Article, Item


def is_headline(article: Article, item: Item) -> bool:
    """Whether an item is first told in a heading of its article."""
    return is_heading(article, sentence_number(article, item.evidence[0].start))


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry the meaning of a text."""
    return frozenset(stem(word.key) for word in words_of(text) if word.key not in STOP_WORDS)
