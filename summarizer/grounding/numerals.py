"""Numerals: digits and number words alone, read to the value they write."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


def _listed(words: str) -> list[str]:
    return words.split()


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_ONES = {
    word: number
    for number, word in enumerate(
        _listed(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        ),
        start=1,
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        _listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
_SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_SUFFIXES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12,
    "trn": 10**12,
}  # fmt: skip
_PLURALS = {
    "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6,
    "billions": 10**9,
    "tens of thousands": 10**4, "hundreds of thousands": 10**5, "tens of millions": 10**7,
    "hundreds of millions": 10**8, "tens of billions": 10**10,
}  # fmt: skip
_PARTS = {
    "half": Decimal("0.5"), "third": Decimal(1) / 3, "quarter": Decimal("0.25"),
    "fifth": Decimal("0.2"), "sixth": Decimal(1) / 6, "eighth": Decimal("0.125"),
    "tenth": Decimal("0.1"),
}  # fmt: skip
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

NBSPS = "\u00a0\u202f\u2009\u2007"
"""Spaces that keep a number on one line; with the comma they group its digits."""


_ONE = _any_of(_ONES)
_TEN = _any_of(_TENS)
_SCALE = _any_of(_SCALES)
_SMALL = rf"(?:{_TEN}(?:[- ]{_any_of(list(_ONES)[:9])})?|{_ONE})(?!\w)"
_HUNDREDS = rf"(?:{_SMALL}(?:[- ]hundred(?:[- ](?:and[- ])?{_SMALL})?)?)(?!\w)"
_ARTICLE = rf"an?(?=[- ](?:hundred|{_SCALE})(?!\w))"
_WORDS = re.compile(
    rf"(?:{_ARTICLE}(?:[- ]hundred(?:[- ](?:and[- ])?{_SMALL})?)?|{_HUNDREDS}|zero(?!\w))"
    rf"(?:[- ]{_SCALE}(?!\w)(?:[- ](?:and[- ])?{_HUNDREDS}(?:[- ]{_SCALE}(?!\w))?)*)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_DIGITS = re.compile(
    rf"\d{{1,3}}(?:[,{NBSPS}\u2019']\d{{3}})+(?!\d)(?:\.\d+)?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?"
    rf"|\d+,\d{{1,2}}(?=\s?%|[ -](?:{_SCALE}|per ?cent)\b)"
    r"|\d+(?:\.\d+)*",
)
_WHOLE_AND_PART = re.compile(r" (\d)/(\d{1,2})(?![\d/])")
_SCALE_AFTER = re.compile(rf"[- {NBSPS}]?({_SCALE})(?!\w)", re.IGNORECASE)
_SUFFIX_AFTER = re.compile(rf" ?({_any_of(_SUFFIXES)})(?!\w)", re.IGNORECASE)
_SHORT_SCALE_AFTER = re.compile(
    r" ?(bn|tn|mn|mln|trn)(?!\w)"
    r"|([mk])(?= (?:[a-z]+ )?(?:[a-z]{2,}s|people|men|women|children)(?!\w))"
)
_AND_A_HALF = re.compile(
    rf"[- ]and[- ]a[- ](half|quarter)(?!\w)(?:[- ]({_SCALE})(?!\w))?", re.IGNORECASE
)
_DOZEN = re.compile(rf"(?:(an?|half a|{_ONE}|\d+) )dozen(?!\w)", re.IGNORECASE)
_PART_OF_SCALE = re.compile(
    rf"(?:(half) an?|(?:(three)[- ]|an? |one[- ])?quarters? of an?) ({_SCALE})(?!\w)",
    re.IGNORECASE,
)
# "a third of", "two-thirds", but not "a third round" nor "the third quarter".
_FRACTION = re.compile(
    rf"(?:(half)(?=\s(?:of|an?|the|its|their|his|her|all)\b)"
    rf"|(an?|one)[- ](half|third|quarter|fifth|sixth|eighth|tenth)"
    rf"(?=\s+(?:of|less|more)\b|\s*[.,;)]|\s*$)"
    rf"|({_ONE})[- ](half|third|quarter|fifth|sixth|eighth|tenth)s)(?!\w)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d)/([234568]|10)(?![\d/])")
_VAGUE = re.compile(
    rf"(?:({_any_of(_PLURALS)})"
    rf"|(?:several|a few|few|many|a couple(?: of)?)\s(dozen|hundred|{_SCALE}))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Numeral:
    """A number as it is written.

    `value` is what it writes, its scale word included; `scale` is the factor of that word (1 if
    there is none), so that "3 to 5 million" can share it. A `vague` numeral ("dozens", "several
    hundred") states a magnitude and no number: its value is the least it can mean, twice the
    magnitude.
    """

    start: int
    end: int
    value: float
    scale: int = 1
    vague: bool = False


def numeral_at(text: str, start: int, *, suffixed: bool = False) -> Numeral | None:
    """The longest numeral that begins at `start`.

    A point followed by digits is a decimal point (`1.200` is 1.2) unless there are several
    (`1.200.000`). With `suffixed`, as behind a currency sign, `2m`, `3bn` and `5k` are scaled.
    """
    if text[start : start + 1].isdigit() or text[start : start + 1] in _VULGAR:
        return _digits_at(text, start, suffixed=suffixed)
    return (
        _part_of_scale_at(text, start)
        or _dozen_at(text, start)
        or _fraction_at(text, start)
        or _vague_at(text, start)
        or _words_at(text, start)
    )


def _digits_at(text: str, start: int, *, suffixed: bool) -> Numeral | None:
    if (dozen := _dozen_at(text, start)) is not None:
        return dozen
    if (slashed := _SLASHED.match(text, start)) and slashed[1] < slashed[2]:
        return Numeral(start, slashed.end(), int(slashed[1]) / int(slashed[2]))
    end = start
    number = Decimal(0)
    if found := _DIGITS.match(text, start):
        number, end = _read_digits(found[0]), found.end()
        if (part := _WHOLE_AND_PART.match(text, end)) and part[2] != "0":
            number += Decimal(part[1]) / Decimal(part[2])
            end = part.end()
    if text[end : end + 1] in _VULGAR:
        number += _VULGAR[text[end]]
        end += 1
    if end == start:
        return None
    return _scaled(text, start, end, number, suffixed=suffixed)


def _read_digits(written: str) -> Decimal:
    if re.fullmatch(r"\d+,\d{1,2}", written):
        return Decimal(written.replace(",", "."))
    plain = re.sub(rf"[,{NBSPS}\u2019' ]", "", written)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return Decimal(plain)


def _scaled(text: str, start: int, end: int, number: Decimal, *, suffixed: bool) -> Numeral:
    scale = 1
    if found := _SCALE_AFTER.match(text, end):
        scale, end = _SCALES[found[1].lower()], found.end()
    elif suffixed and (found := _SUFFIX_AFTER.match(text, end)):
        scale, end = _SUFFIXES[found[1].lower()], found.end()
    elif found := _SHORT_SCALE_AFTER.match(text, end):
        scale, end = _SUFFIXES[(found[1] or found[2]).lower()], found.end()
    elif found := _AND_A_HALF.match(text, end):
        number, end = number + _PARTS[found[1].lower()], found.end()
        scale = _SCALES[found[2].lower()] if found[2] else 1
    return Numeral(start, end, float(number * scale), scale)


def _words_at(text: str, start: int) -> Numeral | None:
    found = _WORDS.match(text, start)
    if found is None:
        return None
    total = group = 0
    scale = 1
    for word in _WORD.findall(found[0].lower()):
        if word in _SCALES:
            scale = _SCALES[word]
            total, group = total + (group or 1) * scale, 0
        elif word == "hundred":
            group = (group or 1) * 100
        else:
            group += _ONES.get(word) or _TENS.get(word) or 0
    if group or total == 0:
        scale = 1
    end, number = found.end(), Decimal(total + group)
    if half := _AND_A_HALF.match(text, end):
        end = half.end()
        # "a million and a half" adds half of the million, "two and a half" half of one.
        number += _PARTS[half[1].lower()] * scale
        if half[2]:
            scale = _SCALES[half[2].lower()]
            number *= scale
    return Numeral(start, end, float(number), scale)


def _dozen_at(text: str, start: int) -> Numeral | None:
    found = _DOZEN.match(text, start)
    if found is None:
        return None
    many = found[1].lower()
    if many == "half a":
        return Numeral(start, found.end(), 6)
    number = int(many) if many.isdigit() else _ONES.get(many, 1)
    return Numeral(start, found.end(), number * 12)


def _part_of_scale_at(text: str, start: int) -> Numeral | None:
    found = _PART_OF_SCALE.match(text, start)
    if found is None:
        return None
    part = Decimal("0.5") if found[1] else Decimal("0.25") * (3 if found[2] else 1)
    scale = _SCALES[found[3].lower()]
    return Numeral(start, found.end(), float(part * scale), scale)


def _fraction_at(text: str, start: int) -> Numeral | None:
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    if found[1]:
        return Numeral(start, found.end(), 0.5)
    if found[2]:
        return Numeral(start, found.end(), float(_PARTS[found[3].lower()]))
    return Numeral(start, found.end(), float(_ONES[found[4].lower()] * _PARTS[found[5].lower()]))


def _vague_at(text: str, start: int) -> Numeral | None:
    found = _VAGUE.match(text, start)
    if found is None:
        return None
    if found[1]:
        magnitude = _PLURALS[found[1].lower()]
    else:
        one = found[2].lower()
        magnitude = {"dozen": 12, "hundred": 100}.get(one) or _SCALES[one]
    return Numeral(start, found.end(), 2 * magnitude, vague=True)


_NUMBER_WORDS = _any_of(
    [*_ONES, *_TENS, "zero", "half", "quarter", *_PLURALS, "several", "few", "many", "couple"]
)
NUMERAL_START = (
    rf"\d|[½¼¾]|(?<!\w)(?:{_NUMBER_WORDS}(?!\w)"
    rf"|an?(?= (?:few|couple|half|third|quarter|fifth|sixth|eighth|tenth|hundred|dozen|{_SCALE})\b)"
    r"|tens(?= of)|three-quarters)"
)
"""Pattern of the places where a numeral may begin (to be compiled with IGNORECASE)."""

_START = re.compile(NUMERAL_START, re.IGNORECASE)


def cuts_numeral(text: str, start: int, end: int) -> bool:
    """Whether the span begins or ends inside a numeral, so that its number is another one.

    "five hostages" inside "twenty-five hostages", "25" inside "25,000" or inside "1.25". Leaving
    out the article of "a million" cuts nothing.
    """
    low = max(0, start - 60)
    high = min(len(text), end + 60)
    position = low
    while (found := _START.search(text, position, high)) is not None:
        numeral = numeral_at(text, found.start())
        if numeral is None:
            position = found.end()
            continue
        position = max(numeral.end, found.end())
        first = numeral.start
        if text[first : first + 2].lower() == "a ":
            first += 2
        if first < start < numeral.end or first < end < numeral.end:
            return True
    return False
