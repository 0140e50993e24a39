"""A briefing as a Word document that people edit and hand on."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from summarizer.models.briefing import Briefing
from summarizer.rendering.catalog import say, speaking
from summarizer.rendering.layout.blocks import Block, Fact, Facts, Paragraph, Points, Quotes
from summarizer.rendering.layout.document import Document, lay_out
from summarizer.rendering.layout.footnotes import Mark, Quote, Speaker
from summarizer.rendering.layout.intervals import Intervals
from summarizer.rendering.layout.proposals import ProposalView
from summarizer.rendering.layout.statements import DISPUTES, Contrast, Sentence, Side, Support
from summarizer.rendering.layout.tables import Cell, Line, Table
from summarizer.rendering.layout.timeline import Timeline
from summarizer.rendering.shown_text import shown_in_line
from summarizer.rendering.word_styles import new_document, style_id
from summarizer.rendering.word_tables import word_table
from summarizer.rendering.word_text import (
    Element,
    bookmarked,
    link_out,
    link_within,
    paragraph,
    text_runs,
    w,
)

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from summarizer.models.comparison import Relation

_MARK, _NUMBER, _NAME = style_id("Quote Mark"), style_id("Quote Number"), style_id("Name")
_GLUE = "\N{NARROW NO-BREAK SPACE}"
_NOTE, _CELL, _LISTED = style_id("Subordinate"), style_id("Table Text"), style_id("List Bullet")


def render_docx(briefing: Briefing) -> bytes:
    """The briefing as a Word document (Office Open XML), made of Word's own styles.

    Raised numbers lead to the numbered quotes at the end, and the number of a quote leads back to
    where it is first used. The same briefing gives the same bytes.
    """
    document = lay_out(briefing)
    word = new_document(shown_in_line(document.title), briefing.language)
    writer = _Writer(word, briefing.language)
    (page,) = cast("Element", word.element).xpath("w:body/w:sectPr")
    with speaking(briefing.language):
        for element in writer.write(document):
            page.addprevious(element)
    return _packed(word)


def _packed(word: "WordDocument") -> bytes:
    """The document as a file, without the times at which its parts were packed."""
    saved, packed = io.BytesIO(), io.BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w") as file:
        for name in parts.namelist():
            part = zipfile.ZipInfo(name)  # dated 1 January 1980, the first day the format knows
            part.create_system = 0
            part.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(part, parts.read(name))
    return packed.getvalue()


def _line(text: str, style: str | None = None, language: str | None = None) -> list[Element]:
    return list(text_runs(shown_in_line(text), style, language=language))


def _relation_style(relation: "Relation | None") -> str:
    return style_id("Relation Disputed" if relation in DISPUTES else "Relation")


class _Writer:
    """Writes blocks as paragraphs and tables, and knows which quotes were used already."""

    def __init__(self, word: "WordDocument", language: str) -> None:
        self._word = word
        self._language = language
        self._used: set[int] = set()

    def write(self, document: Document) -> Iterator[Element]:
        """The whole document in reading order."""
        yield paragraph("Title", self._line(document.title, language="en"))
        for chapter in document.chapters:
            yield paragraph(style_id("Heading 1"), _line(chapter.heading))
            for block in chapter.blocks:
                yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Element]:
        match block:
            case Sentence():
                yield paragraph(_LISTED, self._sentence(block))
            case Contrast():
                yield from self._contrast(block)
            case ProposalView():
                yield from self._proposal(block)
            case Table():
                yield paragraph("Caption", _line(block.caption), keep_with_next=True)
                yield from self._table(block)
            case Paragraph():
                yield paragraph("Normal", _line(block.text))
            case Points():
                yield from (paragraph(_LISTED, self._fact(point)) for point in block.points)
            case Facts():
                yield from (paragraph("Fact", self._fact(fact)) for fact in block.facts)
            case Quotes():
                yield paragraph("Normal", _line(block.meaning))
                yield from map(self._quote, block.quotes)
            case Intervals() | Timeline():
                pass  # drawings of what tables tell as well

    def _line(self, text: str, style: str | None = None, *, language: str | None) -> list[Element]:
        """The text, which says its language where that is not the document's."""
        return _line(text, style, language if language != self._language else None)

    def _fact(self, fact: Fact) -> list[Element]:
        name = text_runs(f"{shown_in_line(fact.name)}: ", _NAME) if fact.name else ()
        return [*name, *self._line(fact.value, language=fact.language)]

    def _sentence(self, sentence: Sentence) -> Iterator[Element]:
        yield from self._line(sentence.text, language=sentence.language)
        yield from self._marks(sentence.marks)
        for number, note in enumerate(sentence.notes):
            yield from text_runs("; " if number else "\n", _NOTE)
            if note.label:
                yield from _line(note.label, _relation_style(note.relation))
            if note.text:
                yield from text_runs(f"{', ' if note.label else ''}{note.text}", _NOTE)

    def _contrast(self, contrast: Contrast) -> Iterator[Element]:
        style = style_id(
            "Contrast Disputed" if contrast.support.relation in DISPUTES else "Contrast"
        )
        title = [
            *_line(contrast.support.words, _relation_style(contrast.support.relation)),
            *text_runs(f"  {shown_in_line(contrast.subject)}", _NAME),
            *text_runs(f"  {contrast.support.strength}", _NOTE),
        ]
        yield paragraph(style, title, keep_with_next=True)
        for side in contrast.sides:
            yield paragraph(style, self._side(side), keep_with_next=True)
        yield paragraph(style, self._line(contrast.explanation, language="en"))
        yield paragraph("Normal", ())

    def _side(self, side: Side) -> Iterator[Element]:
        yield from text_runs(f"{shown_in_line(side.source)}: ", _NAME)
        yield from _line(side.value)
        yield from self._marks(side.marks)
        yield from text_runs(f"  {shown_in_line('; '.join(side.details))}", _NOTE)

    def _proposal(self, proposal: ProposalView) -> Iterator[Element]:
        yield paragraph(style_id("Heading 2"), _line(proposal.table.caption))
        support = [
            *_support(proposal.support),
            w("r", w("br")),
            *self._line(proposal.explanation, language="en"),
        ]
        yield paragraph("Normal", support, keep_with_next=True)
        yield from self._table(proposal.table)

    def _table(self, table: Table) -> Iterator[Element]:
        yield word_table(table, self._cell)
        # Two tables without a paragraph between them would become one.
        yield paragraph("Normal", ())

    def _cell(self, cell: Cell, heads: bool) -> list[Element]:  # noqa: FBT001
        style = _NAME if heads else _relation_style(cell.relation) if cell.relation else None
        paragraphs = [
            paragraph(_CELL, [*self._linked(line, cell.link, style), *self._marks(line.marks)])
            for line in cell.lines
        ]
        if cell.note:
            paragraphs.append(paragraph(_CELL, _line(cell.note, _NOTE)))
        return paragraphs or [paragraph(_CELL, ())]

    def _linked(self, line: Line, link: str | None, style: str | None) -> list[Element]:
        from docx.opc.constants import RELATIONSHIP_TYPE

        if link is None:
            return self._line(line.text, style, language=line.language)
        address = self._word.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return [link_out(address, shown_in_line(line.text), style_id("Web Link"))]

    def _marks(self, marks: tuple[Mark, ...]) -> Iterator[Element]:
        for place, mark in enumerate(marks):
            yield from text_runs(", " if place else _GLUE, _MARK)
            link = link_within(_quoted(mark.number), str(mark.number), _MARK, tip=_tip(mark))
            if mark.number in self._used:
                yield link
            else:
                self._used.add(mark.number)
                yield from bookmarked(_cited(mark.number), 2 * mark.number, link)

    def _quote(self, quote: Quote) -> Element:
        number = f"{quote.number}"
        if quote.number in self._used:
            to_text = link_within(
                _cited(quote.number), number, _NUMBER, tip=say("Back to the text")
            )
        else:
            (to_text,) = text_runs(number, _NUMBER)
        said = "; ".join(map(_speaker, quote.speakers))
        return paragraph(
            "Quotation",
            [
                *bookmarked(_quoted(quote.number), 2 * quote.number + 1, to_text),
                w("r", w("tab")),
                *_line(quote.source, _NAME),
                *(text_runs(f" ({shown_in_line(said)})", _NOTE) if said else ()),
                *text_runs(": “"),
                *text_runs(quote.text, language=quote.language),
                *text_runs("”"),
            ],
        )


def _support(support: Support) -> list[Element]:
    return [
        *_line(support.words, _relation_style(support.relation)),
        *text_runs(f", {support.strength}", _NOTE),
    ]


def _speaker(speaker: Speaker) -> str:
    named_in = f", {say('named in')} “{speaker.named_in}”" if speaker.named_in else ""
    return f"{speaker.words}{named_in}"


def _tip(mark: Mark) -> str:
    longest = 200  # characters; Word shows no more than some 250
    tip = say("Quote {number}, {source}", number=mark.number, source=shown_in_line(mark.source))
    return tip[:longest]


def _quoted(number: int) -> str:
    return f"quote_{number}"


def _cited(number: int) -> str:
    return f"cited_{number}"
