"""The sentences of an article that report, told from those that only fill the page."""

import re
from collections.abc import Iterator

from summarizer.models import Article

_LINE_START = re.compile(r"(?:^|\n)[^\S\n]*$")
_LINE_END = re.compile(r"[^\S\n]*(?:\n|$)")
_ENDED = re.compile(r"[.!?:;…][\"”'’)]*\s*$")
_MARGIN = 40
"""Characters beside a sentence in which its line's beginning or end is looked for."""

_WORD = re.compile(r"\w+")


def reporting_sentences(article: Article) -> Iterator[tuple[int, str]]:
    """Number and text of each sentence that is neither boilerplate nor a mere fragment."""
    for number, span in enumerate(article.sentences, start=1):
        text = article.sentence(number)
        if not article.is_boilerplate(span) and len(_WORD.findall(text)) > 3:
            yield number, text


def is_heading(article: Article, number: int) -> bool:
    """Whether the sentence is a heading: a line of its own that no mark ends.

    Args:
        article: the article.
        number: number of the sentence, from 1.
    """
    span = article.sentences[number - 1]
    before, behind = article.text[: span.start], article.text[span.end :]
    alone = _LINE_START.search(before[-_MARGIN:]) and _LINE_END.match(behind[:_MARGIN])
    return bool(alone) and not _ENDED.search(article.sentence(number))


def sentence_number(article: Article, position: int) -> int:
    """Number of the sentence that holds the character at an offset.

    Raises:
        ValueError: it stands in no sentence.
    """
    for number, span in enumerate(article.sentences, start=1):
        if span.start <= position < span.end:
            return number
    raise ValueError(f"no sentence of article {article.id} holds offset {position}")
