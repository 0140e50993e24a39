"""What a translator may not touch, taken out of a sentence and put back by code.

Numbers, source labels and quotations are replaced by marks, `{1}`, `{2}`, that the translation has
to keep. So no value and no quote ever passes through the model, and that all of them stand in the
translation is told exactly, in any language and any script.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.models import Qualifier

MARK = re.compile(r"\{(\d+)\}")

# What looks like a mark already is kept as it is, too.
_QUOTE = re.compile(r"“[^“”]*”|\"[^\"]*\"|\{\d+\}")
_CURRENCY_BEFORE = re.compile(r"[$€£¥₪]\s?$")
_MEASURING = frozenset(["count", "duration", "percent", "money", "age"])
# "A 7-day truce": few languages hyphen a unit to its number, and small models copy the hyphen.
_HYPHENED = re.compile(r"(\{\d+\})-(hour|day|week|month|year|point)\b")
_GROUP = "\u202f"
"""A narrow space that does not break: what groups digits in every language (ISO 80000-1), where a
comma or a point marks decimals in one language and thousands in another."""


@dataclass(frozen=True)
class Piece:
    """What stands behind a mark; for a number, also a quoted one, how the sentence bounds it."""

    text: str
    qualifier: Qualifier | None = None


@dataclass(frozen=True)
class Protected:
    """A sentence with marks, and what they stand for."""

    text: str
    pieces: tuple[Piece, ...]

    def restored(self, translation: str) -> str:
        """The translation with every mark replaced by what it stands for.

        Raises:
            IndexError: it has a mark that the sentence has not.
        """
        return MARK.sub(lambda mark: self.pieces[int(mark[1]) - 1].text, translation)


@dataclass(frozen=True)
class _Place:
    start: int
    end: int
    piece: Piece


def protect(
    text: str, labels: Collection[str], conjunction: str = ",", *, comma: bool = False
) -> Protected:
    """The sentence with marks for numbers, source labels and quotations.

    A value or quotation and the sources in brackets behind it are one piece, so that none of them
    can come to stand with another. Days of the calendar are left in words: languages order day and
    month differently.

    Args:
        text: a sentence of a briefing, in English.
        labels: the labels of the sources.
        conjunction: "and" in the language of the translation, or a comma where it is unknown.
        comma: whether that language writes decimals with a comma.
    """
    quotes = [_quote(text, found) for found in _QUOTE.finditer(text)]
    cited = _free(_labels(text, labels, conjunction), quotes)
    numbers = _free(_numbers(text, comma=comma), [*quotes, *cited])
    places = sorted([*quotes, *cited, *numbers], key=lambda place: place.start)
    marked = _marked(text, _joined(text, places))
    return replace(marked, text=_HYPHENED.sub(r"\1 \2s", marked.text))


def _quote(text: str, found: re.Match[str]) -> _Place:
    """A quotation; of a quoted number with the bound that the sentence gives it."""
    # Read without its quotation marks, a number shows what stands before it.
    bare = f"{text[: found.start()]}{found[0].strip('“”')}"
    numbers = [n for n in find_numbers(bare) if n.number_start == found.start()]
    return _Place(*found.span(), Piece(found[0], numbers[0].qualifier if numbers else None))


def _labels(text: str, labels: Collection[str], conjunction: str) -> list[_Place]:
    """Where sources are listed by their labels; a list stands in one bracket or in none."""
    one = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    listed = rf"(?<![\w.,])(?:{one})(?:(?:, | and )(?:{one}))*(?!\w|[.,]\d)"
    pattern = re.compile(rf"\({listed}\)|{listed}")
    joint = ", " if conjunction == "," else f" {conjunction} "
    return [
        _Place(*found.span(), Piece(found[0].replace(" and ", joint)))
        for found in pattern.finditer(text)
    ]


def _numbers(text: str, *, comma: bool) -> list[_Place]:
    return [
        _place(text, mention, comma=comma)
        for mention in find_numbers(text)
        if mention.kind in _MEASURING and _is_numeral(text, mention)
    ]


def _is_numeral(text: str, mention: NumberMention) -> bool:
    """Whether the number is to be kept in digits: not "dozens", "half of" or "a week"."""
    written = text[mention.number_start : mention.number_end]
    is_part = mention.kind == "percent" and mention.value not in mention.written
    is_word_for_one = mention.written == (1.0,) and not written[0].isdigit()
    return bool(mention.written) and not is_part and not is_word_for_one


def _place(text: str, mention: NumberMention, *, comma: bool) -> _Place:
    values = "–".join(_digits(value, comma=comma) for value in mention.written)
    sign = _CURRENCY_BEFORE.search(text, 0, mention.number_start)
    start = sign.start() if sign else mention.number_start
    shown = f"{sign[0].strip()}{values}" if sign else values
    return _Place(start, mention.number_end, Piece(shown, mention.qualifier))


def _digits(value: float, *, comma: bool) -> str:
    whole, _, part = f"{value:,.9f}".rstrip("0").partition(".")
    whole = whole if value >= 10_000 else whole.replace(",", "")
    grouped = whole.replace(",", _GROUP)
    return f"{grouped}{',' if comma else '.'}{part}" if part else grouped


def _free(places: list[_Place], taken: list[_Place]) -> list[_Place]:
    return [p for p in places if not any(p.start < t.end and t.start < p.end for t in taken)]


def _joined(text: str, places: list[_Place]) -> list[_Place]:
    """The places with bracketed sources taken into the piece they follow."""
    joined: list[_Place] = []
    for place in places:
        last = joined[-1] if joined else None
        if last and place.piece.text.startswith("(") and text[last.end : place.start] == " ":
            both = replace(last.piece, text=f"{last.piece.text} {place.piece.text}")
            joined[-1] = _Place(last.start, place.end, both)
        else:
            joined.append(place)
    return joined


def _marked(text: str, places: list[_Place]) -> Protected:
    parts: list[str] = []
    position = 0
    for number, place in enumerate(places, start=1):
        parts += (text[position : place.start], f"{{{number}}}")
        position = place.end
    return Protected("".join((*parts, text[position:])), tuple(place.piece for place in places))
