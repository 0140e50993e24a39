"""Where the sentences of a text lie."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from summarizer.articles.lines import lines, trim
from summarizer.models import Span

# Abbreviations of English news prose behind which the library ends a sentence: forms of address
# before a name, words before a number, the hour before a day.
_OPEN_ENDS = (
    (re.compile(r"\b(?:Amb|Atty|Cdr|Cllr|Gens|Maj|Supt)\.\s*$"), re.compile(r"[^\W\d_a-z]")),
    (re.compile(r"\b(?:approx|est|ca)\.\s*$"), re.compile(r"\d")),
    (
        re.compile(r"\b[ap]\.m\.\s*$"),
        re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{1,3}T\b"),
    ),
)
_WORD = re.compile(r"[^\W\d_]")
_WITHIN_WORD = re.compile(r"\b[A-Z]\.$")


def split_sentences(text: str, language: str, *, skip: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The sentences of a text in reading order, each without the white space around it.

    No sentence crosses a line break: a heading or a caption is a sentence of its own.

    Args:
        text: The text, which is not altered.
        language: ISO 639-1 code; a language the library does not know is split like English.
        skip: Stretches at the start of a line that belong to no sentence, such as date stamps.
    """
    sentences: list[Span] = []
    for line in lines(text):
        start = max([line.start, *(s.end for s in skip if s.overlaps(line))])
        sentences.extend(_sentences_between(text, start, line.end, language))
    return tuple(sentences)


def _sentences_between(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    for segment in _joined(_segments(text[start:end], language)):
        span = trim(text, start, start + len(segment))
        if span is not None:
            yield span
        start += len(segment)


def _segments(line: str, language: str) -> list[str]:
    from sentencex import segment  # pyright: ignore  # noqa: PGH003

    return cast("list[str]", segment(language, line))


def _joined(segments: list[str]) -> list[str]:
    """The segments with those put together between which no sentence ends."""
    joined: list[str] = []
    for segment in segments:
        if joined and _continues(joined[-1], segment):
            joined[-1] += segment
        else:
            joined.append(segment)
    if len(joined) > 1 and not _WORD.search(joined[-1]):
        joined[-2:] = [joined[-2] + joined[-1]]
    return joined


def _continues(before: str, after: str) -> bool:
    if not _WORD.search(before):
        return True  # a list number, an ellipsis
    if _WITHIN_WORD.search(before) and after[:1].isalnum():
        return True  # within an abbreviation: 'R-S.D.'
    return any(end.search(before) and start.match(after) for end, start in _OPEN_ENDS)
