"""Tables as WordprocessingML: a header row on every page, columns as wide as their words need."""

from collections.abc import Callable, Iterator
from math import sqrt

from summarizer.rendering.layout.tables import Cell, Group, Table
from summarizer.rendering.shown_text import shown_in_line
from summarizer.rendering.word_styles import LINE, PANEL, TEXT_WIDTH, style_id
from summarizer.rendering.word_text import Element, paragraph, text_runs, w

CellWriter = Callable[[Cell, bool], list[Element]]
"""Makes the paragraphs of a cell; whether it is the header of its rows."""

# What counts of a long word and of a long cell when columns share the width of the page.
_LONGEST_WORD, _LONGEST_CELL = 16, 250  # characters


def word_table(table: Table, write: CellWriter) -> Element:
    """The table, as wide as the text. A cell that holds for a group of rows spans them."""
    widths = column_widths(table, TEXT_WIDTH)
    return w(
        "tbl",
        _properties(table),
        w("tblGrid", *(w("gridCol", w=str(width)) for width in widths)),
        _header(table, widths),
        *(row for group in table.groups for row in _rows(group, widths, write)),
    )


def column_widths(table: Table, width: int) -> list[int]:
    """The width shared out: a column gets more for longer cells, and room for its longest word."""
    columns = [_Measured(name) for name in table.columns]
    for group in table.groups:
        for row in group.rows:
            for column, cell in zip(columns, (*group.head, *row, *group.tail), strict=True):
                column.meet(" ".join([*(line.text for line in cell.lines), cell.note]))
    shares = [column.share() for column in columns]
    widths = [int(width * share / sum(shares)) for share in shares]
    widths[-1] += width - sum(widths)
    return widths


class _Measured:
    """How much room a column asks for."""

    def __init__(self, name: str) -> None:
        self._word, self._cell = 0, 0
        self.meet(name)

    def meet(self, text: str) -> None:
        self._word = max(self._word, *map(len, text.split()), 0)
        self._cell = max(self._cell, len(text))

    def share(self) -> float:
        # Lines of a cell grow with its text and shrink with its width; the square root halves
        # the one as it doubles the other.
        word, cell = min(self._word, _LONGEST_WORD), min(self._cell, _LONGEST_CELL)
        return max(word + 2, 2.5 * sqrt(cell))


def _properties(table: Table) -> Element:
    lines = (
        w(edge, val="single", sz="4", space="0", color=LINE)
        for edge in ("top", "bottom", "insideH")
    )
    margins = {"top": "50", "left": "70", "bottom": "50", "right": "70"}
    return w(
        "tblPr",
        w("tblW", w=str(TEXT_WIDTH), type="dxa"),
        w("tblBorders", *lines),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(edge, w=width, type="dxa") for edge, width in margins.items())),
        w("tblLook", val="0020", firstRow="1", firstColumn="1", noVBand="1", noHBand="0"),
        w("tblCaption", val=shown_in_line(table.caption)),
    )


def _header(table: Table, widths: list[int]) -> Element:
    cells = (
        w(
            "tc",
            w(
                "tcPr",
                w("tcW", w=str(width), type="dxa"),
                w("shd", val="clear", color="auto", fill=PANEL),
            ),
            paragraph(style_id("Table Text"), text_runs(name, style_id("Column"))),
        )
        for name, width in zip(table.columns, widths, strict=True)
    )
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)


def _rows(group: Group, widths: list[int], write: CellWriter) -> Iterator[Element]:
    spans = len(group.rows) > 1
    for number, row in enumerate(group.rows):
        cells = [
            *((cell, spans) for cell in group.head),
            *((cell, False) for cell in row),
            *((cell, spans) for cell in group.tail),
        ]
        yield w(
            "tr",
            w("trPr", w("cantSplit")),
            *(
                _cell(cell, width, write, span=span, number=number, heads=column == 0)
                for column, ((cell, span), width) in enumerate(zip(cells, widths, strict=True))
            ),
        )


def _cell(
    cell: Cell, width: int, write: CellWriter, *, span: bool, number: int, heads: bool
) -> Element:
    properties = w("tcPr", w("tcW", w=str(width), type="dxa"))
    if span:
        properties.append(w("vMerge", val="continue" if number else "restart"))
    told = not (span and number)
    content = write(cell, heads) if told else [paragraph(style_id("Table Text"), ())]
    return w("tc", properties, *content)
