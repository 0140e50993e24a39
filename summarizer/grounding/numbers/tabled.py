"""Numerals of a language that is given as a table: digits and number words, with their scales."""

import re
from dataclasses import dataclass
from functools import cache

from summarizer.grounding.numbers.digits import any_of, digits_at
from summarizer.grounding.numbers.lexicon import Lexicon


@dataclass(frozen=True)
class TabledNumeral:
    """A number as it is written; the fields are those of `Numeral`.

    One that `is_article` is the word for one, which mostly counts nothing.
    """

    start: int
    end: int
    value: float
    scale: int = 1
    vague: bool = False
    is_part: bool = False
    is_article: bool = False


def tabled_numeral_at(text: str, start: int, lexicon: Lexicon) -> TabledNumeral | None:
    """The longest numeral of the language that begins at `start`."""
    if digits := digits_at(text, start, comma=lexicon.comma):
        value, end = float(digits[0]), digits[1]
        scale = 1
        while found := _scale(lexicon).match(text, end):
            scale *= lexicon.scales[found[1].lower()]
            end = found.end()
        return TabledNumeral(start, end, value * scale, scale)
    if found := _any(lexicon, "magnitudes").match(text, start):
        least = lexicon.magnitudes[found[0].lower()]
        return TabledNumeral(start, found.end(), float(least), vague=True)
    if found := _any(lexicon, "parts").match(text, start):
        share = lexicon.parts[found[0].lower()]
        return TabledNumeral(start, found.end(), share, is_part=True)
    return _words_at(text, start, lexicon)


def _words_at(text: str, start: int, lexicon: Lexicon) -> TabledNumeral | None:
    """Number words that write one number: each adds to a lower place, or multiplies.

    `total` is what is complete, `group` what a scale word may still multiply, `place` the smallest
    part of the group so far.
    """
    total = group = place = 0
    scale = 1
    end, position = start, start
    words = 0
    while found := lexicon.number_word.match(text, position):
        if found["scale"]:
            scale = lexicon.scales[found["scale"].lower()]
            group = (group or 1) * scale
            place = scale
        else:
            number = lexicon.numbers[found["number"].lower()]
            if words and not _adds(number, place):
                break
            if place > 200:
                total, group = total + group, 0
            group, place, scale = group + number, number, 1
        words += 1
        end = found.end()
        link = _link(lexicon).match(text, end)
        if link is None:
            break
        position = link.end()
    if not words:
        return None
    value = float(total + group)
    if half := _half_more(lexicon).match(text, end) if scale > 1 else None:
        value, end = value + scale / 2, half.end()
    return TabledNumeral(start, end, value, scale, is_article=value == 1)


def _adds(number: int, place: int) -> bool:
    """Whether the word goes on with the number: behind a higher place, or three-and-twenty."""
    behind_higher = number < 10 ** (len(str(place)) - 1)
    return behind_higher or (place < 10 and 10 <= number < 100 and number % 10 == 0)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _scale(lexicon: Lexicon) -> re.Pattern[str]:
    return _pattern(rf"\s?({any_of(lexicon.scales)})(?!\w)")


def _any(lexicon: Lexicon, words: str) -> re.Pattern[str]:
    return _pattern(rf"{any_of(getattr(lexicon, words))}(?!\w)")


def _link(lexicon: Lexicon) -> re.Pattern[str]:
    return _pattern(lexicon.link)


def _half_more(lexicon: Lexicon) -> re.Pattern[str]:
    return _pattern(lexicon.half_more)
