"""The lines on a PDF's pages, where they stand, and which of them nobody sees."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject

_UNREADABLE = 2.0
"""Points below which nobody reads a letter."""
_INVISIBLE_MODE = 3
"""PDF's rendering mode in which letters are placed and not drawn, as below a scanned page."""
_WHITE = 0.98
_GROUND = 8.0
"""Points that a coloured area measures at least to have text on it; borders are thinner."""
_COLOURS = frozenset({b"g", b"rg", b"k", b"sc", b"scn"})
_FILLS = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_LIGATURES = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st", "\0": None,
    # Bullets of the fonts of symbols, which have no letters of their own.
    "\uf0a7": "\u2022", "\uf0b7": "\u2022", "\uf0d8": "\u2022", "\uf0fc": "\u2022",
})  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A line on a page, or part of one.

    Attributes:
        text: Its words, single spaces between them.
        x: Points from the page's left edge.
        y: Points from its lower edge.
        size: Of its letters, in points.
        height: The page's, in points.
        is_seen: Whether its letters are drawn, and large and dark enough to be seen.
    """

    text: str
    x: float
    y: float
    size: float
    height: float
    is_seen: bool


@dataclass(frozen=True)
class _Pen:
    """With what letters are drawn: white ones show on a coloured area only."""

    is_white: bool = False
    mode: int = 0


class _WordSpacing:
    """Takes the space that justified text has between its words out of where its parts stand.

    pypdf counts the letters' widths and not that space, would take it for a gap behind the part,
    and so for a space within a word that is set in several parts.
    """

    def __init__(self) -> None:
        self._spacing = 0.0
        self._behind = 0.0
        self._moved = 0.0

    def take_out(self, operator: bytes, operands: Any) -> None:
        """Follow an operation; one that moves to the next part of a line is altered in place."""
        match operator:
            case b"Tw" | b'"' if operands and _is_number(operands[0]):
                self._spacing = float(operands[0])
            case b"Td" | b"TD" if len(operands) > 1 and all(map(_is_number, operands[:2])):
                is_new_line = abs(float(operands[1])) > 0
                by = -self._moved if is_new_line else self._behind
                self._moved = 0.0 if is_new_line else self._moved + by
                self._behind = 0.0
                operands[0] = float(operands[0]) - by
            case b"Tm" | b"BT":
                self._behind = self._moved = 0.0
            case b"Tj" | b"TJ" if operands:
                parts = operands[0] if operator == b"TJ" else operands[:1]
                self._behind += self._spacing * sum(map(_spaces_in, parts))
            case _:
                pass


def _is_number(operand: object) -> bool:
    return isinstance(operand, int | float)


def _spaces_in(part: object) -> int:
    """The spaces of one byte each, which alone word spacing applies to (ISO 32000-1, 9.3.3)."""
    if isinstance(part, bytes):
        return part.count(b" ")
    return part.count(" ") if isinstance(part, str) else 0


def lines_on(page: "PageObject") -> tuple[Line, ...]:
    """The lines of a page in the order in which they were written."""
    height = float(page.mediabox.height)
    pen, shown, has_ground, is_area = _Pen(), _Pen(), False, False
    spacing = _WordSpacing()
    kept: list[_Pen] = []
    pieces: list[Line] = []

    def before(operator: bytes, operands: Sequence[Any], cm: Sequence[float], _: Any) -> None:
        nonlocal pen, has_ground, is_area
        spacing.take_out(operator, operands)
        match operator:
            case b"q":
                kept.append(pen)
            case b"Q" if kept:
                pen = kept.pop()
            case b"Tr":
                pen = _Pen(pen.is_white, int(operands[0]))
            case b"re":
                sides = [abs(float(side)) * _scale(cm) for side in operands[2:4]]
                is_area = is_area or min(sides) >= _GROUND
            case _ if operator in _FILLS:
                has_ground = has_ground or (is_area and not pen.is_white)
                is_area = False
            case b"n":
                is_area = False
            case _ if operator in _COLOURS:
                pen = _Pen(_is_white(operator, operands), pen.mode)
            case _:
                pass

    def after(operator: bytes, *_: Any) -> None:
        nonlocal shown
        if operator in _SHOWS:
            shown = pen

    def piece(text: str, cm: Sequence[float], tm: Sequence[float], _: Any, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        points = float(size) * _scale(tm) * _scale(cm)
        is_drawn = shown.mode != _INVISIBLE_MODE and not (shown.is_white and not has_ground)
        pieces.append(Line(text, x, y, points, height, is_drawn and points >= _UNREADABLE))

    page.extract_text(
        visitor_text=piece, visitor_operand_before=before, visitor_operand_after=after
    )
    return tuple(_joined(pieces))


def _joined(pieces: Sequence[Line]) -> Iterator[Line]:
    """The pieces of each line put together; a piece may itself be of several lines."""
    line: Line | None = None
    for piece in pieces:
        first, *others = piece.text.split("\n")
        if line is not None and (not first.strip() or _is_beside(piece, line)):
            line = replace(line, text=line.text + first)
        else:
            others.insert(0, first)
        for text in others:
            yield from _cleaned(line)
            line = replace(piece, text=text) if text.strip() else None
    yield from _cleaned(line)


def _is_beside(piece: Line, line: Line) -> bool:
    return abs(piece.y - line.y) < 0.5 * line.size and piece.is_seen == line.is_seen


def _cleaned(line: Line | None) -> Iterator[Line]:
    if line is not None and (words := " ".join(line.text.translate(_LIGATURES).split())):
        yield replace(line, text=words)


def _scale(matrix: Sequence[float]) -> float:
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))


def _is_white(operator: bytes, operands: Sequence[Any]) -> bool:
    try:
        values = [float(value) for value in operands]
    except (TypeError, ValueError):
        return False  # a pattern
    if operator == b"k" or len(values) == 4:
        return all(value <= 1 - _WHITE for value in values)
    return bool(values) and all(value >= _WHITE for value in values)
