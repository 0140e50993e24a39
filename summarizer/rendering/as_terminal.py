"""A briefing for a terminal: as wide as it is, with its colours and its links."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from summarizer.models.briefing import Briefing
from summarizer.models.comparison import Relation, Source
from summarizer.rendering.catalog import say, speaking
from summarizer.rendering.layout.blocks import Block, Fact, Facts, Paragraph, Points, Quotes
from summarizer.rendering.layout.document import lay_out
from summarizer.rendering.layout.footnotes import Mark, Quote, Speaker
from summarizer.rendering.layout.intervals import Intervals
from summarizer.rendering.layout.links import article_link
from summarizer.rendering.layout.proposals import ProposalView
from summarizer.rendering.layout.statements import Contrast, Note, Sentence, Support
from summarizer.rendering.layout.tables import Cell, Group, Table
from summarizer.rendering.layout.timeline import Timeline
from summarizer.rendering.shown_text import shown, shown_in_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_COLOURS: dict[Relation, str] = {
    "agreement": "green",
    "compatible": "green",
    "update": "yellow",
    "different_definition": "yellow",
    "attributed_dispute": "red",
    "conflict": "red",
    "deadlock": "red",
    "characterisation": "magenta",
    "single_source": "cyan",
}

# Columns of characters. Longer lines of prose are hard to read; in narrower columns a table is.
_PROSE, _COLUMN = 96, 12

# What groups the parts of a link that is broken over lines: a random number, of no use to short
# links, that would make the same briefing another text each time.
_LINK_ID = re.compile(r"(?<=\x1b\]8;)id=[^;]*(?=;)")


def render_terminal(briefing: Briefing, *, width: int = 80, colour: bool = False) -> str:
    """The briefing as text for a terminal of this width.

    Args:
        briefing: What is shown.
        width: Columns of characters.
        colour: Whether to use the terminal's colours, and links (OSC 8) from the numbers of
            quotes to their articles' http(s) addresses. Without it there are no escape sequences.
    """
    from rich.console import Console

    console = Console(
        file=io.StringIO(),
        width=width,
        height=25,  # of no account; without it rich asks the environment for both
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
    )
    return show_on(console, briefing)


def show_on(console: "Console", briefing: Briefing) -> str:
    """The briefing as this console would show it: its width, colours and links, or their lack."""
    printed = _Printed(briefing.comparison.sources, width=console.width)
    with console.capture() as captured, speaking(briefing.language):
        for part in printed.document(briefing):
            console.print(part, overflow="fold", soft_wrap=False)
    lines = _LINK_ID.sub("", captured.get()).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


class _Printed:
    """Blocks as rich shows them. Foreign text goes in as `Text`, which knows no markup."""

    def __init__(self, sources: Iterable[Source], *, width: int) -> None:
        self._addresses = {source.label: article_link(source.article) for source in sources}
        self._width = width

    def document(self, briefing: Briefing) -> "Iterator[RenderableType]":
        """Everything the briefing shows, in order."""
        document = lay_out(briefing)
        yield from _heading(document.title, "═")
        for chapter in document.chapters:
            yield ""
            yield from _heading(chapter.heading, "─")
            for block in chapter.blocks:
                yield from self._block(block)

    def _block(self, block: Block) -> "Iterator[RenderableType]":
        match block:
            case Sentence():
                yield self._item(self._sentence(block))
                yield ""
            case Contrast():
                yield self._contrast(block)
            case ProposalView():
                yield from self._proposal(block)
            case Table():
                yield self._table(block)
            case Paragraph():
                yield self._prose(_text(shown_in_line(block.text)))
            case Points():
                yield from (self._item(_fact(point)) for point in block.points)
            case Facts():
                yield from (self._prose(_fact(fact)) for fact in block.facts)
            case Quotes():
                yield self._prose(_text(block.meaning, "dim"))
                yield from map(self._quote, block.quotes)
            case Intervals() | Timeline():
                pass  # drawings of what tables tell as well

    def _prose(self, *cells: "RenderableType", first: int | None = None) -> "RenderableType":
        """Text of a width that is good to read; with two cells the first one hangs before it."""
        from rich.table import Table as Grid

        grid = Grid.grid(padding=(0, 1))
        grid.width = min(self._width, _PROSE)
        for _ in cells[:-1]:
            grid.add_column(width=first, justify="right", no_wrap=True)
        grid.add_column(overflow="fold", ratio=1)
        grid.add_row(*cells)
        return grid

    def _item(self, text: "Text") -> "RenderableType":
        return self._prose("•", text, first=1)

    def _sentence(self, sentence: Sentence) -> "Text":
        text = _text(shown_in_line(sentence.text)).append_text(self._marks(sentence.marks))
        for number, note in enumerate(sentence.notes):
            text.append("; " if number else "\n", "dim").append_text(_note(note))
        return text

    def _contrast(self, contrast: Contrast) -> "RenderableType":
        from rich import box
        from rich.console import Group as Stack
        from rich.panel import Panel

        sides = [self._side(side.source, self._claim(side.value, side.marks, side.details))
                 for side in contrast.sides]  # fmt: skip
        return Panel(
            Stack(
                _text(shown_in_line(contrast.subject), "bold"),
                _support(contrast.support),
                *sides,
                _text(shown_in_line(contrast.explanation)),
            ),
            box=box.ROUNDED,
            border_style=_COLOURS[contrast.support.relation],
            width=min(self._width, _PROSE),
        )

    def _side(self, source: str, told: "Text") -> "Text":
        return _text("• ").append(f"{shown_in_line(source)}: ", "bold").append_text(told)

    def _claim(self, value: str, marks: tuple[Mark, ...], details: tuple[str, ...]) -> "Text":
        told = _text(shown_in_line(value)).append_text(self._marks(marks))
        said = shown_in_line("; ".join(details))
        return told.append(f" ({said})", "dim") if said else told

    def _proposal(self, proposal: ProposalView) -> "Iterator[RenderableType]":
        yield ""
        yield self._prose(_text(shown_in_line(proposal.table.caption), "bold"))
        yield self._prose(_support(proposal.support))
        yield self._prose(_text(shown_in_line(proposal.explanation)))
        yield self._table(proposal.table)

    def _table(self, table: Table) -> "RenderableType":
        if self._width < _COLUMN * len(table.columns):
            return self._listed(table)
        from rich import box
        from rich.table import Table as Columns

        shown_table = Columns(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
        for name in table.columns:
            shown_table.add_column(_text(shown_in_line(name)), overflow="fold")
        for group in table.groups:
            for row in _rows(group):
                shown_table.add_row(*map(self._cell, row))
            if group is not table.groups[-1]:
                shown_table.add_row()
        return shown_table

    def _listed(self, table: Table) -> "RenderableType":
        """The table for a narrow terminal: below each other what has no room side by side."""
        from rich.console import Group as Stack

        lines: list[RenderableType] = []
        for group in table.groups:
            for number, row in enumerate(_rows(group)):
                told = [
                    _text(f"{shown_in_line(name)}: ", "bold").append_text(self._cell(cell, "; "))
                    for name, cell in zip(table.columns, row, strict=True)
                    if cell.lines or cell.note
                ]
                bullets = ("  " if number else "• ", *["  "] * len(told))
                lines += [
                    self._prose(bullet, text, first=2)
                    for bullet, text in zip(bullets, told, strict=False)
                ]
        return Stack(*lines)

    def _cell(self, cell: Cell, between: str = "\n") -> "Text":
        from rich.style import Style

        style = Style(color=_COLOURS.get(cell.relation) if cell.relation else None, link=cell.link)
        text = _text("")
        for number, line in enumerate(cell.lines):
            text.append(between if number else "").append(shown_in_line(line.text), style)
            text.append_text(self._marks(line.marks))
        if cell.note:
            text.append(between if cell.lines else "").append(shown_in_line(cell.note), "dim")
        return text

    def _marks(self, marks: tuple[Mark, ...]) -> "Text":
        text = _text(" " if marks else "")
        for place, mark in enumerate(marks):
            text.append(", " if place else "[", "dim")
            text.append_text(self._number(mark.number, mark.source))
        return text.append("]" if marks else "", "dim")

    def _number(self, number: int, source: str) -> "Text":
        from rich.style import Style

        return _text("").append(str(number), Style(color="cyan", link=self._addresses.get(source)))

    def _quote(self, quote: Quote) -> "RenderableType":
        said = shown_in_line("; ".join(map(_speaker, quote.speakers)))
        text = _text(shown_in_line(quote.source), "bold")
        text.append(f" ({said})" if said else "", "dim").append(f": “{shown(quote.text)}”")
        return self._prose(self._number(quote.number, quote.source), text, first=4)


def _text(text: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(text, style=style)


def _heading(text: str, line: str) -> "Iterator[Text]":
    from rich.cells import cell_len

    told = shown_in_line(text)
    yield _text(told, "bold")
    yield _text(line * min(cell_len(told), _PROSE), "dim")


def _fact(fact: Fact) -> "Text":
    name = _text(f"{shown_in_line(fact.name)}: " if fact.name else "", "bold")
    return _text("").append_text(name).append(shown_in_line(fact.value))


def _note(note: Note) -> "Text":
    text = _text("")
    if note.label:
        text.append(note.label, _COLOURS[note.relation] if note.relation else "")
    return text.append(f"{', ' if note.label and note.text else ''}{note.text}", "dim")


def _support(support: Support) -> "Text":
    text = _text(support.words, _COLOURS[support.relation])
    return _text("").append_text(text).append(f", {support.strength}", "dim")


def _speaker(speaker: Speaker) -> str:
    named_in = f", {say('named in')} “{speaker.named_in}”" if speaker.named_in else ""
    return f"{speaker.words}{named_in}"


def _rows(group: Group) -> Iterator[tuple[Cell, ...]]:
    """The rows of a group; what holds for all of them stands in the first."""
    for number, row in enumerate(group.rows):
        head = [Cell()] * len(group.head) if number else group.head
        tail = [Cell()] * len(group.tail) if number else group.tail
        yield (*head, *row, *tail)
