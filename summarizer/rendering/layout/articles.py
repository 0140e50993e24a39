"""The articles themselves, with the words that are quoted marked where they stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from summarizer.models.article import Span
from summarizer.models.comparison import Source
from summarizer.rendering.layout.footnotes import Quote
from summarizer.rendering.layout.links import article_link
from summarizer.rendering.layout.words import day_words

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_ENDS = re.compile(r"\n\s*")


@dataclass(frozen=True)
class Segment:
    """Consecutive characters of an article that the same quotes hold.

    `quotes` are the numbers of these quotes; `begins` and `ends` those of them that begin with
    the first of the characters and end with the last. `is_gap` marks the blank behind a passage.
    """

    text: str
    quotes: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    is_gap: bool = False


Passage = tuple[Segment, ...]
"""A paragraph of an article, the blank behind it included."""


@dataclass(frozen=True)
class QuotedArticle:
    """An article that is quoted. The texts of its segments together are its whole text.

    `place` is that of its source among those compared, from 0.
    """

    place: int
    label: str
    title: str
    origin: str
    language: str
    link: str | None
    passages: tuple[Passage, ...]


def quoted_articles(
    sources: Iterable[Source], quotes: Iterable[Quote]
) -> tuple[QuotedArticle, ...]:
    """The articles some quote is taken from, in the order of the sources."""
    spans: dict[str, dict[int, Span]] = {}
    for quote in quotes:
        spans.setdefault(quote.evidence.article, {})[quote.number] = quote.evidence
    return tuple(
        _quoted(place, source, spans[source.article.id])
        for place, source in enumerate(sources)
        if source.article.id in spans
    )


def _quoted(place: int, source: Source, spans: dict[int, Span]) -> QuotedArticle:
    article = source.article
    published = day_words(article.published) if article.published else ""
    origin = (article.author, article.outlet, published)
    return QuotedArticle(
        place=place,
        label=source.label,
        title=article.title or "",
        origin=" · ".join(words for words in origin if words),
        language=article.language,
        link=article_link(article),
        passages=passages_of(article.text, spans),
    )


def passages_of(text: str, spans: dict[int, Span]) -> tuple[Passage, ...]:
    """The text cut into passages, and these wherever one of the numbered spans begins or ends.

    Spans may overlap and lie in each other: each segment says which of them hold it, so that no
    format has to nest what does not nest.
    """
    bounds = [0, *_passage_ends(text)]
    cuts = {edge for span in spans.values() for edge in (span.start, span.end)}
    return tuple(_passage(text, Span(start=a, end=b), cuts, spans) for a, b in pairwise(bounds))


def _passage_ends(text: str) -> Iterator[int]:
    """Blank lines part passages; in a text without any, every line is one."""
    parting = _BLANK_LINES if _BLANK_LINES.search(text.strip()) else _LINE_ENDS
    for blank in parting.finditer(text):
        if blank.start() > 0 and blank.end() < len(text):
            yield blank.end()
    yield len(text)


def _passage(text: str, passage: Span, cuts: set[int], spans: dict[int, Span]) -> Passage:
    gap = passage.start + len(text[passage.start : passage.end].rstrip())
    inner = {cut for cut in cuts if passage.start < cut < passage.end}
    edges = sorted({passage.start, passage.end, gap} | inner)
    touching = {n: span for n, span in sorted(spans.items()) if span.overlaps(passage)}
    return tuple(
        Segment(
            text=text[start:end],
            quotes=tuple(n for n, s in touching.items() if s.start <= start and end <= s.end),
            begins=tuple(n for n, s in touching.items() if s.start == start),
            ends=tuple(n for n, s in touching.items() if s.end == end),
            is_gap=start >= gap,
        )
        for start, end in pairwise(edges)
    )
