"""Names of a sentence as the whole article makes them known."""

from dataclasses import replace

from summarizer.grounding.names import NameMention, find_names
from summarizer.models import Article


def names_in(article: Article, number: int) -> tuple[NameMention, ...]:
    """The names in a sentence, with offsets in it.

    The article is read as a whole, so that a name is known at a sentence's start, where every word
    is capitalised, from where it stands elsewhere.

    Args:
        article: the article.
        number: number of the sentence, from 1.
    """
    span = article.sentences[number - 1]
    return tuple(
        replace(name, start=name.start - span.start, end=name.end - span.start)
        for name in find_names(article.text)
        if span.start <= name.start and name.end <= span.end
    )
