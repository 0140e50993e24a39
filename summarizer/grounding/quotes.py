"""Finding quoted words in a text, whatever typography either side uses.

What is found is always a span of the text itself. Digits are compared one by one: no similarity
measure is involved anywhere.
"""

import re
import unicodedata
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from summarizer.grounding.countries import countries_in, find_countries
from summarizer.grounding.numbers import find_numbers
from summarizer.grounding.numerals import cuts_numeral
from summarizer.grounding.words import STOP_WORDS, Word, joined, stem, words_of
from summarizer.models import Span

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_DASHES = "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_QUOTES = "'\"`\u00b4\u2018-\u201f\u2032\u2033\u00ab\u00bb\u2039\u203a\uff02\uff07"
_MARKS = "\u0300-\u036f"
_SPECIAL = re.compile(
    rf"(?P<dash>[\s{_INVISIBLE}]*[{_DASHES}][\s{_INVISIBLE}]*)"
    rf"|(?P<space>(?: (?=[\s{_INVISIBLE}])|[^\S ]|[{_INVISIBLE}]+(?=\s))[\s{_INVISIBLE}]*)"
    rf"|(?P<nothing>[{_INVISIBLE}]+)"
    rf"|(?P<quote>[{_QUOTES}])"
    r"|(?P<ellipsis>\u2026|\.\.\.|\s?\.\s\.\s\.)"
    rf"|(?P<other>[A-Za-z][{_MARKS}]+|[^\x00-\x7f][{_MARKS}]*)"
)
_PLAIN = {"dash": "-", "space": " ", "nothing": "", "quote": "'", "ellipsis": "..."}
_COMPOUND_GAP = re.compile(r"(?<=[^\W\d_])[ -](?=[^\W\d_])")
_ENCLOSING = " \t\n\"'“”‘’«».,;:!?…"
_JOINERS = frozenset("\u00ad\u200c\u200d")


@dataclass(frozen=True)
class _Folded:
    """A text in normal form; character `i` stems from `starts[i]:ends[i]` of the original."""

    text: str
    starts: list[int]
    ends: list[int]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Original offsets of `start:end`, or None where it cuts an original character."""
        if start and (self.starts[start], self.ends[start]) == self._place(start - 1):
            return None
        if end < len(self.text) and self._place(end) == self._place(end - 1):
            return None
        return self.starts[start], self.ends[end - 1]

    def _place(self, index: int) -> tuple[int, int]:
        return self.starts[index], self.ends[index]


def locate(quote: str, text: str, within: Span | None = None) -> Span | None:
    """Where `text` has the words of `quote`, in offsets into `text`.

    Tried in this order: character by character; with quotes, dashes, ellipses, spaces, case,
    ligatures and invisible characters folded; with compounds joined ("cease-fire", "cease fire",
    "ceasefire"); without the punctuation that encloses the quote. A match covers whole words and
    whole numbers: "5 ships" is not found in "25 ships".

    Args:
        quote: The words looked for.
        text: The text they are looked for in.
        within: Only there, if given.

    Returns:
        The first such span, or None.
    """
    low, high = (within.start, within.end) if within else (0, len(text))
    for wanted in (quote.strip(), quote.strip(_ENCLOSING)):
        if not wanted:
            continue
        for search in (_exact, _typographic, _compounded):
            for start, end in search(wanted, text, low, high):
                found = _trimmed(text, start, end)
                if found is not None and _is_whole(text, found):
                    return found
    return None


def locate_words(words: str, text: str, within: Span | None = None, *, gap: int = 4) -> Span | None:
    """The tightest span of `text` that has the given words in their order.

    Between two of them at most `gap` other words may stand, so that a slightly shortened phrase is
    found. Articles ("a", "the") are not required.

    Returns:
        The span from the first to the last of the words, or None if there is none.
    """
    wanted = [word.key for word in words_of(words) if word.key not in {"a", "an", "the"}]
    low, high = (within.start, within.end) if within else (0, len(text))
    if not wanted:
        return None
    stated = words_of(text, low, high)
    matches = sorted(_ordered_matches(wanted, stated, gap), key=lambda match: match[1] - match[0])
    for first, last in matches:
        found = Span(start=stated[first].start, end=stated[last].end)
        if not cuts_numeral(text, found.start, found.end):
            return found
    return None


def missing_words(phrase: str, evidence: str) -> tuple[str, ...]:
    """The content words of `phrase` that `evidence` has in no inflection.

    Function words are dropped, and numbers, which `unsupported_numbers` judges. Endings of number,
    tense and derivation do not count ("withdrawal" for "withdraw"), nor does the spelling of
    compounds; a country is there if any of its names or adjectives is.
    """
    stated = words_of(evidence)
    stems = {stem(key) for key in (*(word.key for word in stated), *joined(stated))}
    words = words_of(phrase)
    compounds = joined(words)
    judged = _judged_otherwise(phrase, evidence)
    missing: list[str] = []
    for index, word in enumerate(words):
        if word.key in STOP_WORDS or word.text[0].isdigit():
            continue
        if any(start <= word.start < end for start, end in judged):
            continue
        spellings = (word.key, *compounds[max(0, index - 1) : index + 1])
        if not any(stem(spelling) in stems for spelling in spellings) and word.text not in missing:
            missing.append(word.text)
    return tuple(missing)


def _judged_otherwise(phrase: str, evidence: str) -> list[tuple[int, int]]:
    """Where `phrase` has numbers, or countries that `evidence` names too."""
    # The month of a date is a word like any other.
    numbers = [
        (number.number_start, number.end)
        for number in find_numbers(phrase)
        if number.kind != "date" or number.unit == "day"
    ]
    named = countries_in(evidence)
    countries = [
        (country.start, country.end) for country in find_countries(phrase) if country.name in named
    ]
    return numbers + countries


Search = Callable[[str, str, int, int], Iterator[tuple[int, int]]]


def _exact(quote: str, text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    start = text.find(quote, low, high)
    while start >= 0:
        yield start, start + len(quote)
        start = text.find(quote, start + 1, high)


def _typographic(quote: str, text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    folded = _folded(text[low:high])
    wanted = _folded(quote).text.strip()
    yield from _in_folded(wanted, folded, low)


def _compounded(quote: str, text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    yield from _in_folded(_COMPOUND_GAP.sub("", _folded(quote).text.strip()),
                          _without_gaps(text[low:high]), low)  # fmt: skip


def _in_folded(wanted: str, folded: _Folded, offset: int) -> Iterator[tuple[int, int]]:
    start = folded.text.find(wanted) if wanted else -1
    while start >= 0:
        if (span := folded.span(start, start + len(wanted))) is not None:
            yield span[0] + offset, span[1] + offset
        start = folded.text.find(wanted, start + 1)


@lru_cache(maxsize=64)
def _folded(text: str) -> _Folded:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for special in _SPECIAL.finditer(text):
        first, last = special.span()
        parts.append(text[position:first].lower())
        starts.extend(range(position, first))
        ends.extend(range(position + 1, first + 1))
        kind = special.lastgroup or "other"
        plain = _PLAIN[kind] if kind != "other" else _compatible(special[0])
        parts.append(plain)
        starts.extend([first] * len(plain))
        ends.extend([last] * len(plain))
        position = last
    parts.append(text[position:].lower())
    starts.extend(range(position, len(text)))
    ends.extend(range(position + 1, len(text) + 1))
    return _Folded("".join(parts), starts, ends)


def _compatible(cluster: str) -> str:
    """NFKC and case folded, unless that would make a digit of what is none ("10²", "½")."""
    compatible = unicodedata.normalize("NFKC", cluster)
    makes_digits = any(char.isdigit() for char in compatible) and not cluster.isdecimal()
    return (cluster if makes_digits else compatible).casefold()


@lru_cache(maxsize=64)
def _without_gaps(text: str) -> _Folded:
    folded = _folded(text)
    gaps = {gap.start() for gap in _COMPOUND_GAP.finditer(folded.text)}
    kept = [index for index in range(len(folded.text)) if index not in gaps]
    return _Folded(
        "".join([folded.text[index] for index in kept]),
        [folded.starts[index] for index in kept],
        [folded.ends[index] for index in kept],
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end) if start < end else None


def _is_whole(text: str, span: Span) -> bool:
    return not (
        _is_inside_word(text, span.start)
        or _is_inside_word(text, span.end)
        or cuts_numeral(text, span.start, span.end)
    )


def _is_inside_word(text: str, position: int) -> bool:
    before, after = position - 1, position
    while before >= 0 and text[before] in _JOINERS:
        before -= 1
    while after < len(text) and text[after] in _JOINERS:
        after += 1
    if before < 0 or after == len(text):
        return False
    return _belongs_to_word(text[before]) and _belongs_to_word(text[after])


def _belongs_to_word(char: str) -> bool:
    return char.isalnum() or unicodedata.combining(char) != 0


def _ordered_matches(wanted: list[str], stated: list[Word], gap: int) -> list[tuple[int, int]]:
    """First and last word of the ways to find `wanted` in order; of equal ends, the tightest.

    `reached[n]` holds where the first `n` wanted words were found last: (first, last) word numbers.
    """
    keys = [word.key for word in stated]
    known = {*wanted, *(first + second for first, second in pairwise(wanted))}
    reached = [deque[tuple[int, int]](maxlen=2 * gap + 4) for _ in wanted]
    complete: list[tuple[int, int]] = []
    for here, key in enumerate(keys):
        if key not in known and "".join(keys[here : here + 2]) not in known:
            continue
        for number in range(len(wanted) - 1, -1, -1):
            starts = [first for first, last in reached[number] if last < here <= last + 1 + gap]
            if number == 0:
                starts = [here]
            if not starts:
                continue
            for covered, took in _steps(wanted[number : number + 2], keys[here : here + 2]):
                found = (max(starts), here + took - 1)
                rest = number + covered
                (complete if rest == len(wanted) else reached[rest]).append(found)
    return complete


def _steps(wanted: list[str], keys: list[str]) -> Iterator[tuple[int, int]]:
    """How many wanted words the next words of the text give, and how many of those they take."""
    if wanted[0] == keys[0]:
        yield 1, 1
    elif wanted[0] == "".join(keys):
        yield 1, 2
    elif "".join(wanted) == keys[0]:
        yield 2, 1
