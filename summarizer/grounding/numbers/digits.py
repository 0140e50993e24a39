"""Numbers written in digits: how languages group them and mark their fraction.

Digits of every script count ("٢٥" is 25), and so do the Arabic signs for thousands and decimals.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

SCALES = {
    "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9,
    "trillion": 10**12,
}  # fmt: skip
VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
NARROW_SPACES = "\u00a0\u202f\u2009\u2007"
"""Spaces that keep a number on one line; with the comma they group its digits."""


def any_of(words: Iterable[str]) -> str:
    """Pattern of any of the words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_ARABIC = r"\d{1,3}(?:[\u066c\u060c]\d{3})+(?!\d)(?:\u066b\d+)?|\d+\u066b\d+"
_POINT = re.compile(
    rf"{_ARABIC}|\d{{1,3}}(?:[,{NARROW_SPACES}\u2019']\d{{3}})+(?!\d)(?:\.\d+)?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?"
    rf"|\d+,\d{{1,2}}(?=\s?%|[ -](?:{any_of(SCALES)}|per ?cent)\b)"
    r"|\d+(?:\.\d+)*",
)
_COMMA = re.compile(
    rf"\d{{1,3}}(?:[.{NARROW_SPACES}]\d{{3}})+(?!\d)(?:,\d+)?"
    r"|\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?"
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d)"
    r"|\d+[.,]\d+(?![.,]?\d)|\d+",
)
_GROUPING = re.compile(rf"[,{NARROW_SPACES}\u2019' \u066c\u060c]")
_WHOLE_AND_PART = re.compile(r" (\d)/(\d{1,2})(?![\d/])")


def digits_at(text: str, start: int, *, comma: bool = False) -> tuple[Decimal, int] | None:
    """The number that the digits at `start` write, and where it ends.

    Args:
        text: the text that holds it.
        start: where the digits, or a fraction sign, begin.
        comma: whether the comma marks decimals and the point groups digits, as in Portuguese.
            Otherwise a single point is a decimal point (`1.200` is 1.2), several group digits.
    """
    number, end = Decimal(0), start
    if found := (_COMMA if comma else _POINT).match(text, start):
        number, end = _value(found[0], comma=comma), found.end()
        if (part := _WHOLE_AND_PART.match(text, end)) and int(part[2]):
            number += Decimal(part[1]) / Decimal(part[2])
            end = part.end()
    if text[end : end + 1] in VULGAR:
        number += VULGAR[text[end]]
        end += 1
    return None if end == start else (number, end)


def _value(written: str, *, comma: bool) -> Decimal:
    if comma and not re.fullmatch(r"\d+\.\d{1,2}|\d{1,3}(?:,\d{3}){2,}", written):
        written = written.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d+,\d{1,2}", written):
        return Decimal(written.replace(",", "."))
    plain = _GROUPING.sub("", written).replace("\u066b", ".")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return Decimal(plain)
