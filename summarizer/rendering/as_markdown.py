"""A briefing as Markdown with footnotes, tables included, as code hosts render it."""

from collections.abc import Iterable, Iterator

from summarizer.models.briefing import Briefing, MissingSource
from summarizer.models.comparison import Gap
from summarizer.rendering.layout.disclosure import DisclosureView, Fact
from summarizer.rendering.layout.document import Document, lay_out
from summarizer.rendering.layout.footnotes import Mark, Quote, Speaker
from summarizer.rendering.layout.proposals import ProposalView
from summarizer.rendering.layout.statements import Chapter, Contrast, Note, Sentence, Support
from summarizer.rendering.layout.tables import Cell, Group, Table
from summarizer.rendering.layout.words import (
    CONFIDENCE_MEANING,
    count_words,
    missing_words,
)
from summarizer.rendering.markdown_text import literal, plain


def render_markdown(briefing: Briefing) -> str:
    """The briefing as Markdown: CommonMark with tables and footnotes, no raw HTML.

    Quotes are footnotes `[^1]`, numbered in the order of their first use.
    """
    blocks = _blocks(lay_out(briefing))
    return "\n\n".join(blocks) + "\n"


def _blocks(document: Document) -> Iterator[str]:
    yield from _head(document)
    yield from _bottom_line(document.bottom_line)
    yield from _missing(document.missing)
    for chapter in document.chapters:
        yield from _chapter(chapter)
    yield from _differences(document.differences)
    yield from _left_open(document.left_open)
    yield from _gaps(document.gaps)
    yield from _tabled("Figures", document.figures)
    yield from _tabled("Rounds", document.rounds)
    yield from _tabled("Who took part", document.people)
    yield from _proposals(document.proposals)
    yield from _tabled("Also reported", document.further)
    yield from _tabled("Sources", document.sources)
    yield from _disclosure(document.disclosure)
    yield from _reading_aid(document.relations)
    yield from _quotes(document.quotes)


def _head(document: Document) -> Iterator[str]:
    yield f"# {plain(document.title)}"
    as_of = f"Latest date given: {document.as_of}" if document.as_of else "No date known"
    compared = ", ".join(plain(label) for label in document.compared)
    yield f"{as_of} · {count_words(len(document.compared), 'source')}: {compared}"


def _bottom_line(sentences: tuple[Sentence, ...]) -> Iterator[str]:
    if sentences:
        yield "## Bottom line"
        yield "\n".join(_sentence(sentence) for sentence in sentences)


def _missing(missing: tuple[MissingSource, ...]) -> Iterator[str]:
    if missing:
        yield f"## {missing_words(len(missing))}"
        yield "\n".join(f"- **{plain(gone.source)}**: {plain(gone.reason)}" for gone in missing)


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"## {plain(chapter.heading)}"
    yield "\n".join(_sentence(sentence) for sentence in chapter.sentences)


def _sentence(sentence: Sentence) -> str:
    notes = "; ".join(_note(note) for note in sentence.notes)
    told = f"- {plain(sentence.text)}{_marks(sentence.marks)}"
    return f"{told} *({notes})*" if notes else told


def _note(note: Note) -> str:
    return ", ".join(part for part in (note.label, note.text) if part).lower()


def _support(support: Support) -> str:
    return f"{support.words}, {support.origins}, {support.confidence}".lower()


def _contrast(contrast: Contrast) -> Iterator[str]:
    support = f"{contrast.support.origins}, {contrast.support.confidence.lower()}"
    yield f"- **{contrast.support.words}: {plain(contrast.subject)}** ({support})"
    for side in contrast.sides:
        details = "; ".join(plain(detail) for detail in side.details)
        yield f"  - {plain(side.source)}: {plain(side.value)} ({details}){_marks(side.marks)}"
    yield f"  - Why: {plain(contrast.explanation)}"


def _differences(contrasts: tuple[Contrast, ...]) -> Iterator[str]:
    if contrasts:
        yield "## Other differences between the sources"
        yield "\n".join(line for contrast in contrasts for line in _contrast(contrast))


def _left_open(sentences: tuple[Sentence, ...]) -> Iterator[str]:
    if sentences:
        yield "## What is left open"
        yield "\n".join(_sentence(sentence) for sentence in sentences)


def _proposals(proposals: tuple[ProposalView, ...]) -> Iterator[str]:
    if proposals:
        yield "## Proposals side by side"
    for proposal in proposals:
        yield f"### {plain(proposal.table.caption)}"
        yield f"*{_support(proposal.support).capitalize()}.* {plain(proposal.explanation)}"
        yield _table(proposal.table)


def _tabled(heading: str, table: Table | None) -> Iterator[str]:
    if table is not None:
        yield f"## {heading}"
        yield _table(table)


def _gaps(gaps: tuple[Gap, ...]) -> Iterator[str]:
    if gaps:
        yield "## What no source says"
        yield "\n".join(f"- {plain(gap.question)}" for gap in gaps)


def _disclosure(disclosure: DisclosureView) -> Iterator[str]:
    yield "## How this briefing was made"
    yield disclosure.summary
    yield _facts(disclosure.facts)
    if disclosure.models is not None:
        yield _table(disclosure.models)


def _reading_aid(relations: tuple[Fact, ...]) -> Iterator[str]:
    if relations:
        yield "## How to read it"
        yield CONFIDENCE_MEANING
        yield _facts(relations)


def _facts(facts: Iterable[Fact]) -> str:
    return "\n".join(f"- **{plain(fact.name)}**: {plain(fact.value)}" for fact in facts)


def _quotes(quotes: tuple[Quote, ...]) -> Iterator[str]:
    if quotes:
        yield "## Quotes"
        yield "Each number above leads to the words it rests on, as the source prints them."
    for quote in quotes:
        speakers = "; ".join(_speaker(speaker) for speaker in quote.speakers)
        said = f" ({speakers})" if speakers else ""
        yield f"[^{quote.number}]: **{plain(quote.source)}**{said}: “{literal(quote.text)}”"


def _speaker(speaker: Speaker) -> str:
    named_in = f", named in “{literal(speaker.named_in)}”" if speaker.named_in else ""
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
    return f"<{link}>" if link else plain(text)


def _marks(marks: tuple[Mark, ...]) -> str:
    return "".join(f"[^{mark.number}]" for mark in marks)
