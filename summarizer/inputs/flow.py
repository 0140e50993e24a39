"""The lines of marked-up text: what stands in one paragraph, item or heading is one line."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

# Of HTML, and as trafilatura names them.
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "cell", "dd",
    "details", "div", "dl", "doc", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "item", "legend", "li", "list",
    "main", "nav", "ol", "p", "pre", "quote", "row", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_BREAKS = frozenset({"br", "lb"})
_ROWS = frozenset({"row", "tr"})
_NO_TEXT = frozenset({"script", "style"})
_LONGEST_CELL = 60
"""Characters up to which the cells of a table's row stand on one line, as in a table of figures."""


def lines_of(element: "_Element") -> list[str]:
    """The lines of an element's text in reading order, white space in them collapsed."""
    lines: list[str] = [""]
    _flow(element, lines)
    return [words for line in lines if (words := " ".join(line.split()))]


def row_of(cells: list[list[str]]) -> list[str]:
    """The lines of a table's row: one line where its cells are short, else a line for each.

    Args:
        cells: the lines of each cell.
    """
    filled = [cell for cell in cells if cell]
    if any(len(cell) > 1 or len(cell[0]) > _LONGEST_CELL for cell in filled):
        return [line for cell in filled for line in cell]
    return ["; ".join(cell[0] for cell in filled)] if filled else []


def _flow(element: "_Element", lines: list[str]) -> None:
    if element.tag in _NO_TEXT or not isinstance(element.tag, str):
        return
    is_block = element.tag in _BLOCKS or element.tag in _BREAKS
    if is_block:
        lines.append("")
    if element.tag in _ROWS:
        lines.extend(row_of([lines_of(cell) for cell in element]))
    else:
        lines[-1] += element.text or ""
        for child in element:
            _flow(child, lines)
            lines[-1] += child.tail or ""
    if is_block:
        lines.append("")
