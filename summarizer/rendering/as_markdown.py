"""A briefing as Markdown with footnotes, tables included, as code hosts render it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from summarizer.models.briefing import Briefing
from summarizer.rendering.catalog import say, speaking, within_a_sentence
from summarizer.rendering.layout.blocks import (
    Block,
    Fact,
    Facts,
    Paragraph,
    Points,
    Quotes,
)
from summarizer.rendering.layout.document import Chapter, lay_out
from summarizer.rendering.layout.footnotes import Mark, Quote, Speaker
from summarizer.rendering.layout.intervals import Intervals
from summarizer.rendering.layout.links import web_link
from summarizer.rendering.layout.proposals import ProposalView
from summarizer.rendering.layout.statements import Contrast, Note, Sentence
from summarizer.rendering.layout.tables import Cell, Group, Table
from summarizer.rendering.layout.timeline import Timeline
from summarizer.rendering.markdown_text import literal, plain

_LISTED = (Sentence, Contrast)


def render_markdown(briefing: Briefing) -> str:
    """The briefing as Markdown: CommonMark with tables and footnotes, no raw HTML.

    Quotes are footnotes `[^1]`, numbered in the order of their first use.
    """
    document = lay_out(briefing)
    parts = [f"# {plain(document.title)}"]
    with speaking(briefing.language):
        for chapter in document.chapters:
            parts += [f"## {plain(chapter.heading)}", *_blocks(chapter)]
    return "\n\n".join(parts) + "\n"


def _blocks(chapter: Chapter) -> Iterator[str]:
    """The blocks of a chapter; those that are lists make one list where they follow each other."""
    for listed, group in groupby(chapter.blocks, key=lambda block: isinstance(block, _LISTED)):
        blocks = [text for block in group for text in _block(block)]
        yield from ["\n".join(blocks)] if listed else blocks


def _block(block: Block) -> Iterator[str]:
    match block:
        case Sentence():
            yield _sentence(block)
        case Contrast():
            yield from _contrast(block)
        case ProposalView():
            yield from _proposal(block)
        case Table():
            yield _table(block)
        case Paragraph():
            yield plain(block.text)
        case Points():
            yield _facts(block.points)
        case Facts():
            yield _facts(block.facts)
        case Quotes():
            yield plain(block.meaning)
            yield from map(_quote, block.quotes)
        case Intervals() | Timeline():
            pass  # drawings of what tables tell as well


def _sentence(sentence: Sentence) -> str:
    notes = "; ".join(_note(note) for note in sentence.notes)
    told = f"- {plain(sentence.text)}{_marks(sentence.marks)}"
    return f"{told} *({notes})*" if notes else told


def _note(note: Note) -> str:
    return within_a_sentence(", ".join(part for part in (note.label, note.text) if part))


def _contrast(contrast: Contrast) -> Iterator[str]:
    support = contrast.support
    yield f"- **{support.words}: {plain(contrast.subject)}** ({support.strength})"
    for side in contrast.sides:
        details = "; ".join(plain(detail) for detail in side.details)
        yield f"  - {plain(side.source)}: {plain(side.value)} ({details}){_marks(side.marks)}"
    yield f"  - {say('Why')}: {plain(contrast.explanation)}"


def _proposal(proposal: ProposalView) -> Iterator[str]:
    yield f"### {plain(proposal.table.caption)}"
    support = proposal.support
    yield f"*{support.words}, {support.strength}.* {plain(proposal.explanation)}"
    yield _table(proposal.table)


def _facts(facts: Iterable[Fact]) -> str:
    return "\n".join(f"- {_fact(fact)}" for fact in facts)


def _fact(fact: Fact) -> str:
    return f"**{plain(fact.name)}**: {plain(fact.value)}" if fact.name else plain(fact.value)


def _quote(quote: Quote) -> str:
    speakers = "; ".join(_speaker(speaker) for speaker in quote.speakers)
    said = f" ({speakers})" if speakers else ""
    return f"[^{quote.number}]: **{plain(quote.source)}**{said}: “{literal(quote.text)}”"


def _speaker(speaker: Speaker) -> str:
    named_in = f", {say('named in')} “{literal(speaker.named_in)}”" if speaker.named_in else ""
    return f"{plain(speaker.words)}{named_in}"


def _table(table: Table) -> str:
    rows = [
        _row(map(plain, table.columns)),
        _row("---" for _ in table.columns),
        *(row for group in table.groups for row in _group(group)),
    ]
    return "\n".join(rows)


def _group(group: Group) -> Iterator[str]:
    """The rows of a group; what holds for all of them stands in the first."""
    head, tail = [_cell(cell) for cell in group.head], [_cell(cell) for cell in group.tail]
    for number, row in enumerate(group.rows):
        if number == 1:
            head, tail = [""] * len(head), [""] * len(tail)
        yield _row([*head, *(_cell(cell) for cell in row), *tail])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    lines = "; ".join(f"{_linked(line.text, cell.link)}{_marks(line.marks)}" for line in cell.lines)
    note = f"({plain(cell.note)})" if cell.note else ""
    return " ".join(part for part in (lines, note) if part)


def _linked(text: str, link: str | None) -> str:
    if link is None:
        return plain(text)
    return f"<{link}>" if link == web_link(text) else f"[{plain(text)}]({link})"


def _marks(marks: tuple[Mark, ...]) -> str:
    # Code hosts raise the bare number of a footnote: without a space 1, 2 and 3 would be 123.
    return " ".join(f"[^{mark.number}]" for mark in marks)
