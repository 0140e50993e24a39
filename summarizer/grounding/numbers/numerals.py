"""Numerals: digits and number words alone, read to the value they write."""

import re
from dataclasses import dataclass
from decimal import Decimal

from summarizer.grounding.numbers.digits import (
    NARROW_SPACES,
    SCALES,
    VULGAR,
    any_of,
    digits_at,
)
from summarizer.grounding.numbers.number_words import (
    ONES,
    PLURALS,
    TENS,
    dozens_at,
    magnitude_at,
    words_at,
)
from summarizer.grounding.numbers.parts import (
    PARTS,
    fraction_at,
    part_of_scale_at,
    ratio_at,
    slashed_at,
)

_SUFFIXES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12,
    "trn": 10**12,
}  # fmt: skip
_SCALE = any_of(SCALES)
_SCALE_AFTER = re.compile(rf"[- {NARROW_SPACES}]?({_SCALE})(?!\w)", re.IGNORECASE)
_SUFFIX_AFTER = re.compile(rf" ?({any_of(_SUFFIXES)})(?!\w)", re.IGNORECASE)
_SHORT_SCALE_AFTER = re.compile(
    r" ?(bn|tn|mn|mln|trn)(?!\w)"
    r"|([mk])(?= (?:[a-z]+ )?(?:[a-z]{2,}s|people|men|women|children"
    r"|rand|yen|yuan|won|baht|naira|birr|lira)(?!\w))"
)
_AND_A_HALF = re.compile(
    rf"[- ]and[- ]a[- ](half|quarter)(?!\w)(?:[- ]({_SCALE})(?!\w))?", re.IGNORECASE
)
_NUMBER_WORDS = any_of(
    [*ONES, *TENS, "zero", "half", "quarter", *PLURALS, "several", "few", "many", "couple"]
)
NUMERAL_START = (
    rf"\d|[{''.join(VULGAR)}]|(?<!\w)(?:{_NUMBER_WORDS}(?!\w)"
    rf"|an?(?= (?:few|couple|{any_of(PARTS)}|hundred|dozen|score|{_SCALE})\b)"
    r"|tens(?= of)|dozen(?= [a-z])|three-quarters)"
)
"""Pattern of the places where a numeral may begin (to be compiled with IGNORECASE)."""


def lower_case(text: str) -> str:
    """The text in lower case, each character in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


@dataclass(frozen=True)
class Numeral:
    """A number as it is written.

    `value` is what it writes, its scale word included; `scale` is the factor of that word (1 if
    there is none), so that "3 to 5 million" can share it. A `vague` numeral ("dozens", "several
    hundred") states a magnitude and no number: its value is the least it can mean. A numeral that
    `is_part` writes a part of a whole.
    """

    start: int
    end: int
    value: float
    scale: int = 1
    vague: bool = False
    is_part: bool = False
    ratio: tuple[float, ...] = ()

    @property
    def written(self) -> tuple[float, ...]:
        """The numbers that stand there: both of "one in five"."""
        return self.ratio or (self.value,)


def numeral_at(text: str, start: int, *, suffixed: bool = False) -> Numeral | None:
    """The longest numeral that begins at `start`.

    With `suffixed`, as behind a currency sign, `2m`, `3bn` and `5k` are scaled.
    """
    if not suffixed and (ratio := ratio_at(text, start)):
        few, many, end = ratio
        return Numeral(start, end, few / many, is_part=True, ratio=(few, many))
    if dozens := dozens_at(text, start):
        return Numeral(start, dozens[1], float(dozens[0]))
    if slashed := slashed_at(text, start):
        return Numeral(start, slashed[1], float(slashed[0]), is_part=True)
    if digits := digits_at(text, start):
        return _scaled(text, start, *digits, suffixed=suffixed)
    return _words_at(text, start)


def _words_at(text: str, start: int) -> Numeral | None:
    if scaled := part_of_scale_at(text, start):
        return Numeral(start, scaled[1], float(scaled[0]), scaled[2])
    if magnitude := magnitude_at(text, start):
        return Numeral(start, magnitude[1], float(magnitude[0]), vague=True)
    if fraction := fraction_at(text, start):
        return Numeral(start, fraction[1], float(fraction[0]), is_part=True)
    words = words_at(text, start)
    return words and _with_half(text, start, *words)


def _scaled(text: str, start: int, number: Decimal, end: int, *, suffixed: bool) -> Numeral:
    scale = 1
    if found := _SCALE_AFTER.match(text, end):
        scale, end = SCALES[found[1].lower()], found.end()
    elif suffixed and (found := _SUFFIX_AFTER.match(text, end)):
        scale, end = _SUFFIXES[found[1].lower()], found.end()
    elif found := _SHORT_SCALE_AFTER.match(text, end):
        scale, end = _SUFFIXES[(found[1] or found[2]).lower()], found.end()
    elif found := _AND_A_HALF.match(text, end):
        number, end = number + PARTS[found[1].lower()], found.end()
        scale = SCALES[found[2].lower()] if found[2] else 1
    return Numeral(start, end, float(number * scale), scale)


def _with_half(text: str, start: int, number: Decimal, end: int, scale: int) -> Numeral:
    if half := _AND_A_HALF.match(text, end):
        end = half.end()
        # "a million and a half" adds half of the million, "two and a half" half of one.
        number += PARTS[half[1].lower()] * scale
        if half[2]:
            scale = SCALES[half[2].lower()]
            number *= scale
    return Numeral(start, end, float(number), scale)
