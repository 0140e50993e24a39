"""Sentences that tell again what another sentence of the same article tells."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.articles.lines import lines
from summarizer.models import Span

_SAME_WORDING = 92  # rapidfuzz ratio of the whole wording
_SAME_WORD = 80  # rapidfuzz ratio: two spellings of a name, not "accepted" and "rejected"
_SAME_CONTENT = 0.9
_FEWEST_WORDS = 4

_BULLET = re.compile(r"[-*\u2022\u2023\u25aa\u25cf\u00b7\u2013]\s+")
_PICTURE_NOTE = re.compile(
    r"\((?:pictured|left|right|above|centre|center|file|file photo)\b[^()]*\)", re.IGNORECASE
)
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_FULL_STOP = re.compile(r"[.!?][\"'\u201d\u2019\u00bb)\]]*$")
_FUNCTION_WORDS = frozenset({
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "by", "with", "from", "into", "as",
    "and", "or", "that", "which", "who", "whom", "this", "these", "those", "it", "its", "his",
    "her", "their", "they", "he", "she", "is", "are", "was", "were", "be", "been", "being",
    "has", "have", "had", "will", "would", "there", "also",
})  # fmt: skip
_NEGATIONS = frozenset({"no", "not", "never", "none", "neither", "nor", "without", "cannot"})
# Words that make another statement of a sentence, however much else is the same.
_COUNTS_AND_DAYS = frozenset({
    "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "dozen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety", "hundred", "thousand", "million", "billion", "first", "second", "third",
    "fourth", "fifth", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "yesterday", "today", "tomorrow",
})  # fmt: skip


def find_repetitions(
    text: str, sentences: Sequence[Span], *, title: Span | None = None
) -> tuple[Span, ...]:
    """The sentences that repeat another one, in reading order.

    A sentence repeats an earlier one if it has the same words but for spelling, case, punctuation
    and a note such as "(pictured)". A line without a full stop, such as a pull quote, repeats a
    sentence that holds its content. So does a bullet of the list at the top; the sentence of the
    body stays. Where numbers, negations or days differ nothing is repeated.

    Args:
        text: The article's text.
        sentences: Those to compare.
        title: Where the title stands; it may be repeated but repeats nothing.
    """
    bullets = tuple(_opening_bullets(text, title))
    tellings = [
        _telling(text, span, is_bullet=any(span.overlaps(bullet) for bullet in bullets))
        for span in sentences
    ]
    repeated: list[_Telling] = []
    for position, telling in enumerate(tellings):
        if telling.words < _FEWEST_WORDS or (title and title.overlaps(telling.span)):
            continue
        full = (other for other in tellings if other.is_sentence and not other.is_bullet)
        earlier = (other for other in tellings[:position] if other.is_bullet == telling.is_bullet)
        if any(_same_wording(telling, other) for other in earlier) or (
            (telling.is_bullet or not telling.is_sentence)
            and any(_holds(other, telling) for other in full if other not in repeated)
        ):
            repeated.append(telling)
    return tuple(telling.span for telling in repeated)


@dataclass(frozen=True)
class _Telling:
    """A sentence in the terms in which it is compared."""

    span: Span
    wording: str
    words: int
    content: tuple[str, ...]
    negations: int
    counts: tuple[str, ...]
    is_sentence: bool
    is_bullet: bool


def _telling(text: str, span: Span, *, is_bullet: bool) -> _Telling:
    plain = (
        _BULLET.sub("", text[span.start : span.end], count=1)
        if is_bullet
        else (text[span.start : span.end])
    )
    plain = _PICTURE_NOTE.sub(" ", plain).replace("\u2019", "'").casefold()
    words = [word.removesuffix("'s").replace(",", "") for word in _WORD.findall(plain)]
    return _Telling(
        span=span,
        wording=" ".join(words),
        words=len(words),
        content=tuple(dict.fromkeys(word for word in words if word not in _FUNCTION_WORDS)),
        negations=sum(word in _NEGATIONS or word.endswith("n't") for word in words),
        counts=tuple(sorted(w for w in words if w[0].isdigit() or w in _COUNTS_AND_DAYS)),
        is_sentence=bool(_FULL_STOP.search(text[span.start : span.end])),
        is_bullet=is_bullet,
    )


def _same_wording(telling: _Telling, other: _Telling) -> bool:
    from rapidfuzz import fuzz

    return (
        telling.counts == other.counts
        and telling.negations == other.negations
        and fuzz.ratio(telling.wording, other.wording, score_cutoff=_SAME_WORDING) > 0
        and _share(telling.content, other.content) == 1
        and _share(other.content, telling.content) == 1
    )


def _holds(other: _Telling, telling: _Telling) -> bool:
    """Whether the other sentence tells all that this one tells."""
    return (
        telling.span != other.span
        and Counter(telling.counts) <= Counter(other.counts)
        and telling.negations == other.negations
        and _share(telling.content, other.content) >= _SAME_CONTENT
    )


def _share(content: Sequence[str], other: Sequence[str]) -> float:
    """The share of content words that occur in the other content, in this or a near spelling."""
    from rapidfuzz import fuzz, process

    known = set(other)
    found = sum(
        word in known
        or process.extractOne(word, other, scorer=fuzz.ratio, score_cutoff=_SAME_WORD) is not None
        for word in content
    )
    return found / len(content) if content else 0.0


def _opening_bullets(text: str, title: Span | None) -> Iterator[Span]:
    """The lines of the bullet list with which the article opens, if it does."""
    for line in lines(text):
        if title and title.overlaps(line):
            continue
        if not _BULLET.match(text, line.start, line.end):
            return
        yield line
