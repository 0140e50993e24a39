"""Numbers written in English words."""

import re
from decimal import Decimal

from summarizer.grounding.numbers.digits import SCALES, any_of

ONES = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
         "nineteen"),
        start=1,
    )
}  # fmt: skip
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
PLURALS = {
    "dozens": 24, "scores": 20, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6,
    "billions": 2 * 10**9, "trillions": 2 * 10**12, "tens of thousands": 2 * 10**4,
    "hundreds of thousands": 2 * 10**5, "tens of millions": 2 * 10**7,
    "hundreds of millions": 2 * 10**8, "tens of billions": 2 * 10**10,
    "hundreds of billions": 2 * 10**11,
}  # fmt: skip
"""Plurals that give a magnitude and no number, with the least they mean: two of their kind.

"Scores" are many rather than two twenties, but hardly fewer than one.
"""

_ONE = any_of(ONES)
_SCALE = any_of(SCALES)
_SMALL = rf"(?:{any_of(TENS)}(?:[- ]{any_of(list(ONES)[:9])})?|{_ONE})(?!\w)"
_HUNDREDS = rf"(?:{_SMALL}(?:[- ]hundred(?:[- ](?:and[- ])?{_SMALL})?)?)(?!\w)"
_ARTICLE = rf"an?(?=[- ](?:hundred|{_SCALE})(?!\w))"
_WORDS = re.compile(
    rf"(?:{_ARTICLE}(?:[- ]hundred(?:[- ](?:and[- ])?{_SMALL})?)?|{_HUNDREDS}|zero(?!\w))"
    rf"(?:[- ]{_SCALE}(?!\w)(?:[- ](?:and[- ])?{_HUNDREDS}(?:[- ]{_SCALE}(?!\w))?)*)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_DOZEN = re.compile(
    rf"(?:(?:(an?|half a|{_ONE}|\d+) |(?<=some ))dozen|(an?) score(?= of [a-z]))(?!\w)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    rf"(?:({any_of(PLURALS)})"
    rf"|(?:several|a few|few|many|a couple(?: of)?)\s(dozen|hundred|{_SCALE}))(?!\w)",
    re.IGNORECASE,
)


def words_at(text: str, start: int) -> tuple[Decimal, int, int] | None:
    """The number that the words at `start` write, where it ends, and its last scale word's factor.

    The factor is 1 where more follows the scale word: "two thousand five hundred".
    """
    found = _WORDS.match(text, start)
    if found is None:
        return None
    total = group = 0
    scale = 1
    for word in _WORD.findall(found[0].lower()):
        if word in SCALES:
            scale = SCALES[word]
            total, group = total + (group or 1) * scale, 0
        elif word == "hundred":
            group = (group or 1) * 100
        else:
            group += ONES.get(word) or TENS.get(word) or 0
    if group or total == 0:
        scale = 1
    return Decimal(total + group), found.end(), scale


def dozens_at(text: str, start: int) -> tuple[Decimal, int] | None:
    """The number that so many dozens at `start` are, and where it ends; a score is 20."""
    found = _DOZEN.match(text, start)
    if found is None:
        return None
    if found[2]:
        return Decimal(20), found.end()
    many = (found[1] or "a").lower()
    if many == "half a":
        return Decimal(6), found.end()
    number = int(many) if many.isdigit() else ONES.get(many, 1)
    return Decimal(number * 12), found.end()


def magnitude_at(text: str, start: int) -> tuple[Decimal, int] | None:
    """The least that a plural such as "hundreds" or "several dozen" at `start` means."""
    found = _VAGUE.match(text, start)
    if found is None:
        return None
    if found[1]:
        return Decimal(PLURALS[found[1].lower()]), found.end()
    one = found[2].lower()
    return Decimal(2 * ({"dozen": 12, "hundred": 100}.get(one) or SCALES[one])), found.end()
