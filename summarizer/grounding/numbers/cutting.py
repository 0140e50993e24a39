"""Whether a span of a text cuts a numeral in two."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from summarizer.grounding.numbers.digits import NARROW_SPACES
from summarizer.grounding.numbers.lexicon import Lexicon
from summarizer.grounding.numbers.lexicons import lexicon_of
from summarizer.grounding.numbers.numerals import NUMERAL_START, lower_case, numeral_at
from summarizer.grounding.numbers.tabled import tabled_numeral_at

_START = re.compile(NUMERAL_START.lower())
_RUN = re.compile(rf"(?<!\d)\d+(?:[.,\u066b\u066c\u060c\u2019'{NARROW_SPACES}]\d+)+")
_PORTUGUESE = re.compile(r"\s(?:e|mil|milh\u00f5es)\s")
"""Words of Portuguese numerals that English does not have."""


def cuts_numeral(text: str, start: int, end: int) -> bool:
    """Whether the span begins or ends inside a numeral, so that its number is another one.

    "five hostages" inside "twenty-five hostages", "25" inside "25,000" or inside "1.25", in
    whatever notation. Leaving out the article of "a million" cuts nothing.
    """
    numerals = _numerals(text)
    return _is_inside(numerals, start) or _is_inside(numerals, end)


def _is_inside(numerals: list[tuple[int, int]], place: int) -> bool:
    """Whether the last numeral that begins before the place ends behind it."""
    last = bisect_left(numerals, (place, 0)) - 1
    return last >= 0 and numerals[last][1] > place


@lru_cache(maxsize=64)
def _numerals(text: str) -> list[tuple[int, int]]:
    """Where the numerals of the text lie, in order and not overlapping."""
    found = [*_in_english(text), *(run.span() for run in _RUN.finditer(text))]
    lexicon = lexicon_of(text, "pt" if _PORTUGUESE.search(text) else "en")
    if lexicon is not None:
        found += _in(lexicon, text)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _in_english(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    lowered = lower_case(text)
    while (found := _START.search(lowered, position)) is not None:
        numeral = numeral_at(text, found.start())
        position = max(numeral.end if numeral else 0, found.end())
        if numeral is not None:
            article = text[numeral.start : numeral.start + 2].lower() == "a "
            yield numeral.start + 2 * article, numeral.end


def _in(lexicon: Lexicon, text: str) -> Iterator[tuple[int, int]]:
    position = 0
    while (found := lexicon.start.search(text, position)) is not None:
        numeral = tabled_numeral_at(text, found.start(found.lastgroup or 0), lexicon)
        position = max(numeral.end if numeral else 0, found.end())
        if numeral is not None:
            yield numeral.start, numeral.end
