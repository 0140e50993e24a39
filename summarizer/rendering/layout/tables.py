"""Tables as every format shows them: rows in groups that share their first and last cells."""

from dataclasses import dataclass
from typing import ClassVar

from summarizer.models.comparison import Relation
from summarizer.rendering.layout.footnotes import Mark


@dataclass(frozen=True)
class Line:
    """A line of a cell, with the quotes it rests on.

    `language` is that of its text, where it is told; articles' words are in that of their article.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    language: str | None = None


@dataclass(frozen=True)
class Cell:
    """A cell: its lines, and a subordinate note.

    `relation` marks the name of a relation; `link` is an http(s) address the cell leads to.
    """

    lines: tuple[Line, ...] = ()
    note: str = ""
    relation: Relation | None = None
    link: str | None = None


@dataclass(frozen=True)
class Group:
    """Rows about one thing. `head` and `tail` hold for all of them."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...] = ((),)
    tail: tuple[Cell, ...] = ()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All its cells, in reading order."""
        return (*self.head, *(cell for row in self.rows for cell in row), *self.tail)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The quotes it rests on, in reading order."""
        return tuple(mark for cell in self.cells for line in cell.lines for mark in line.marks)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The relations it names."""
        return tuple(cell.relation for cell in self.cells if cell.relation)


@dataclass(frozen=True)
class Table:
    """A table with its caption; the first cell of a group is the group's header."""

    kind: ClassVar[str] = "table"
    caption: str
    columns: tuple[str, ...]
    groups: tuple[Group, ...]


def cell(
    text: str | None,
    marks: tuple[Mark, ...] = (),
    *,
    note: str = "",
    link: str | None = None,
    language: str | None = None,
) -> Cell:
    """A cell of one line; empty where there is nothing to say."""
    lines = (Line(text or "", marks, language),) if text or marks else ()
    return Cell(lines, note=note, link=link)
