"""Finding quoted words in a text, whatever typography either side uses.

What is found is always a span of the text itself. Digits are compared one by one: no similarity
measure is involved anywhere.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from summarizer.grounding.countries import countries_in, find_countries
from summarizer.grounding.numbers import find_numbers
from summarizer.grounding.numbers.cutting import cuts_numeral
from summarizer.grounding.words import STOP_WORDS, Word, joined, stem, words_of
from summarizer.models import Span

_INVISIBLE = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_DASHES = "\\-\u05be\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_QUOTES = "'\"`\u00b4\u2018-\u201f\u2032\u2033\u00ab\u00bb\u2039\u203a\u05f3\u05f4\uff02\uff07"
# Vowel signs, which Hebrew and Arabic write or leave out at will, and what only stretches a word.
_VOWEL_SIGNS = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670"
)
_MARKS = f"\u0300-\u036f\u0653-\u0655{_VOWEL_SIGNS}"
_SPECIAL = re.compile(
    rf"(?<![\s{_INVISIBLE}])[\s{_INVISIBLE}]*"
    rf"(?:(?P<dash>[{_DASHES}][\s{_INVISIBLE}]*)|(?P<ellipsis>\u2026|\.(?:\s*\.){{2}}))"
    rf"|(?P<space>(?: (?=[\s{_INVISIBLE}])|[^\S ]|[{_INVISIBLE}]+(?=\s))[\s{_INVISIBLE}]*)"
    rf"|(?P<nothing>[{_INVISIBLE}]+)"
    rf"|(?P<quote>[{_QUOTES}])"
    rf"|(?P<other>[A-Za-z][{_MARKS}]+|[^\x00-\x7f][{_MARKS}]*)"
)
_PLAIN = {"dash": "-", "space": " ", "nothing": "", "quote": "'", "ellipsis": "..."}
_COMPOUND_GAP = re.compile(r"(?<=[^\W\d_])[ -](?=[^\W\d_])")
_ENCLOSING = " \t\n\"'“”‘’«».,;:!?…"
_VOWELLED = re.compile(f"[{_VOWEL_SIGNS}]")
_JOINERS = frozenset("\u00ad\u200c\u200d")


@dataclass(frozen=True)
class _Folded:
    """A text in normal form, and where what was folded stood in the original.

    The form of `originals[n]` begins at `places[n]` and has `widths[n]` characters; characters
    between stand for themselves. `gaps` are the places of left out characters.
    """

    text: str
    places: list[int]
    widths: list[int]
    originals: list[tuple[int, int]]
    gaps: list[int]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Original offsets of `start:end`, or None where it cuts an original character."""
        first, last = self._original(start), self._original(end - 1)
        if start and first == self._original(start - 1):
            return None
        if end < len(self.text) and self._original(end) == last:
            return None
        return first[0], last[1]

    def _original(self, index: int) -> tuple[int, int]:
        index += bisect_right(self.gaps, index)
        nearest = bisect_right(self.places, index) - 1
        if nearest < 0:
            return index, index + 1
        behind = index - self.places[nearest] - self.widths[nearest]
        start, end = self.originals[nearest]
        return (start, end) if behind < 0 else (end + behind, end + behind + 1)


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


_LEFT_OUT = 4
"""Words that may stand between two of a slightly shortened phrase."""


def locate_words(words: str, text: str, within: Span | None = None) -> Span | None:
    """The tightest span of `text` that has the given words in their order.

    Between two of them a few other words may stand, so that a slightly shortened phrase is found.
    Articles ("a", "the") are not required.

    Returns:
        The span from the first to the last of the words, or None if there is none.
    """
    wanted = [word.key for word in words_of(words) if word.key not in {"a", "an", "the"}]
    low, high = (within.start, within.end) if within else (0, len(text))
    if not wanted:
        return None
    stated = words_of(text, low, high)
    matches = sorted(_ordered_matches(wanted, stated), key=lambda match: match[1] - match[0])
    numbers = _written(words)
    for first, last in matches:
        found = Span(start=stated[first].start, end=stated[last].end)
        if cuts_numeral(text, found.start, found.end):
            continue
        # What was left out between may have been part of a number: "two jobs", "two hundred jobs".
        if numbers <= _written(text[found.start : found.end]):
            return found
    return None


def _written(text: str) -> set[float]:
    """The numbers that are written in the text, but for one, which counts in some phrases only."""
    return {value for mention in find_numbers(text) for value in mention.written} - {1.0}


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
    places: list[int] = []
    widths: list[int] = []
    originals: list[tuple[int, int]] = []
    position = length = 0
    for special in _SPECIAL.finditer(text):
        first, last = special.span()
        kind = special.lastgroup or "other"
        plain = _PLAIN[kind] if kind != "other" else _compatible(special[0])
        parts += (text[position:first].lower(), plain)
        length += first - position
        places.append(length)
        widths.append(len(plain))
        originals.append((first, last))
        length += len(plain)
        position = last
    parts.append(text[position:].lower())
    return _Folded("".join(parts), places, widths, originals, [])


def _compatible(cluster: str) -> str:
    """NFKC and case folded, unless that would make a digit of what is none ("10²", "½")."""
    compatible = unicodedata.normalize("NFKC", _VOWELLED.sub("", cluster))
    makes_digits = any(char.isdigit() for char in compatible) and not cluster.isdecimal()
    return (cluster if makes_digits else compatible).casefold()


@lru_cache(maxsize=64)
def _without_gaps(text: str) -> _Folded:
    folded = _folded(text)
    # Each place is that in the shortened text behind which one more character was left out.
    gaps = [gap.start() - n for n, gap in enumerate(_COMPOUND_GAP.finditer(folded.text))]
    return replace(folded, text=_COMPOUND_GAP.sub("", folded.text), gaps=gaps)


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


def _ordered_matches(wanted: list[str], stated: list[Word]) -> list[tuple[int, int]]:
    """First and last word of the ways to find `wanted` in order; of equal ends, the tightest.

    `reached[n]` holds where the first `n` wanted words were found last: (first, last) word numbers.
    """
    keys = [word.key for word in stated]
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for number, key in enumerate(wanted):
        numbers[key].add(number)
        numbers["".join(wanted[number : number + 2])].add(number)
    reached = [deque[tuple[int, int]](maxlen=2 * _LEFT_OUT + 4) for _ in wanted]
    complete: list[tuple[int, int]] = []
    for here, key in enumerate(keys):
        begun = numbers.get(key, set()) | numbers.get("".join(keys[here : here + 2]), set())
        for number in sorted(begun, reverse=True):
            starts = [
                first for first, last in reached[number] if last < here <= last + 1 + _LEFT_OUT
            ]
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
