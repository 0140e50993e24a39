"""The line that is an article's title."""

import re
from collections.abc import Sequence

from summarizer.articles.lines import lines
from summarizer.models import Span

_LONGEST_TITLE = 160
_BULLET = re.compile(r"[-*\u2022\u2023\u25aa\u25cf\u00b7\u2013]\s")
_MARKUP = re.compile(r"#{1,6}\s+")
_END_OF_SENTENCE = re.compile(r"[.:;,\u2026][\"'\u201d\u2019\u00bb)\]*]*$")
_ABBREVIATED_NAME = re.compile(r"\b(?:[A-Z]\.){2,}$")


def find_title(text: str, *, skip: Sequence[Span] = ()) -> Span | None:
    """Where the title stands: the first line, if it looks like a headline.

    It is short, of two words at least, does not end like a sentence, begins neither with a bullet
    nor with a date stamp, and a longer line follows.

    Args:
        text: The article's text.
        skip: Stamps and credits, which a title may follow when they have a line to themselves.
    """
    candidates = [
        line
        for line in lines(text)
        if not any(s.start <= line.start and line.end <= s.end for s in skip)
    ]
    if not candidates or any(span.overlaps(candidates[0]) for span in skip):
        return None
    first, *others = candidates
    markup = _MARKUP.match(text, first.start, first.end)
    title = Span(start=markup.end() if markup else first.start, end=first.end)
    words = text[title.start : title.end]
    ends_like_a_sentence = _END_OF_SENTENCE.search(words) and not _ABBREVIATED_NAME.search(words)
    if (
        len(words) > _LONGEST_TITLE
        or len(words.split()) < 2
        or ends_like_a_sentence
        or _BULLET.match(words)
        or not any(line.end - line.start > len(words) for line in others)
    ):
        return None
    return title
