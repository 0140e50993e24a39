"""A briefing laid out as a reader meets it: chapters of blocks, one order for every format.

The order is that of ICD 203: the bottom line first, information before judgement, sources and how
the document was made at the end.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from summarizer.models.briefing import Briefing, Section, SectionId
from summarizer.models.comparison import Comparison
from summarizer.rendering.catalog import say, speaking
from summarizer.rendering.layout.blocks import Block, Fact, Facts, Paragraph, Points, Quotes
from summarizer.rendering.layout.disclosure import disclosure_of
from summarizer.rendering.layout.findings import findings_table
from summarizer.rendering.layout.footnotes import Footnotes, Quote
from summarizer.rendering.layout.intervals import intervals_of
from summarizer.rendering.layout.meetings import people_table, rounds_table
from summarizer.rendering.layout.proposals import proposal_view
from summarizer.rendering.layout.selection import (
    compared_figures,
    compared_proposals,
    people_to_show,
    told_at_all,
    unexplained,
    untold,
)
from summarizer.rendering.layout.sources import sources_table
from summarizer.rendering.layout.statements import (
    bottom_line_of,
    contrast_of,
    left_open_of,
    section_sentences,
)
from summarizer.rendering.layout.timeline import timeline_of
from summarizer.rendering.layout.words import (
    CONFIDENCE_MEANING,
    QUOTES_MEANING,
    RELATION_MEANINGS,
    RELATION_WORDS,
    count_words,
    day_words,
    missing_words,
)


@dataclass(frozen=True)
class Chapter:
    """Blocks under one heading. `id` is a name for links, unique in the document."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """Everything a briefing shows, in order. A chapter without blocks is left out."""

    title: str
    compared: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    quotes: tuple[Quote, ...]

    def chapter(self, id_: str) -> Chapter | None:
        """The chapter with this id, if the document has it."""
        return next((chapter for chapter in self.chapters if chapter.id == id_), None)


def lay_out(briefing: Briefing) -> Document:
    """The briefing in reading order, its quotes numbered in the order of their first use.

    What it says itself is in the briefing's language, where there is a catalogue for it.
    """
    notes = Footnotes(briefing.comparison.sources)
    with speaking(briefing.language):
        # A chapter numbers the quotes it is the first to use: they are made in reading order.
        chapters = tuple(
            Chapter(id_, heading, blocks)
            for id_, heading, make in _chapters(briefing)
            if _is_told(id_, briefing) and (blocks := tuple(make(briefing, notes)))
        )
    return Document(
        title=briefing.title,
        compared=tuple(source.label for source in briefing.comparison.sources),
        chapters=chapters,
        quotes=notes.quotes(),
    )


_Maker = Callable[[Briefing, Footnotes], Iterable[Block]]

_ALWAYS = frozenset(("bottom-line", "missing", "sources", "disclosure", "quotes"))
_ON_A_PAGE = _ALWAYS | {"gaps"}


def _is_told(id_: str, briefing: Briefing) -> bool:
    """Whether a chapter belongs in a briefing of this length; sections it has always do."""
    match briefing.length:
        case "full":
            return True
        case "page":
            return id_ in _ON_A_PAGE or any(_chapter_id(s.id) == id_ for s in briefing.sections)
        case "bottom-line":
            return id_ in _ALWAYS


def _chapters(briefing: Briefing) -> Iterator[tuple[str, str, _Maker]]:
    """Every chapter in order: its id, its heading and what makes its blocks."""

    def sections(*ids: SectionId) -> Iterator[tuple[str, str, _Maker]]:
        for section in briefing.sections:
            if section.id in ids:
                yield _chapter_id(section.id), say(section.heading), partial(_section, section)

    yield "bottom-line", say("Bottom line"), _bottom_line
    yield "missing", missing_words(len(briefing.missing)), _missing
    yield from sections("what_happened", "agreed", "disputed")
    yield "differences", say("Other differences between the sources"), _differences
    yield from sections("changed")
    yield "rounds", say("Rounds"), _rounds
    yield from sections("proposals")
    yield "side-by-side", say("Proposals side by side"), _side_by_side
    yield from sections("positions", "next_steps", "single_figures")
    yield "figures", say("Figures"), _figures
    yield from sections("wording")
    yield "people", say("Who took part"), _people
    yield "further", say("Also reported"), _further
    yield "left-open", say("What is left open"), _left_open
    yield "gaps", say("What no source says"), _gaps
    yield "sources", say("Sources"), _sources
    yield "disclosure", say("How this briefing was made"), lambda told, _: disclosure_of(told)
    yield "reading", say("How to read it"), _reading_aid
    yield "quotes", say("Quotes"), _quotes


def _chapter_id(section: SectionId) -> str:
    return section.replace("_", "-")


def _section(section: Section, briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    return section_sentences(section, briefing, notes)


def _bottom_line(briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    return (*bottom_line_of(briefing, notes), Paragraph(_as_of(briefing)))


def _differences(briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    return (contrast_of(finding, notes) for finding in unexplained(briefing))


def _rounds(briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    rounds = rounds_table(briefing.comparison.rounds)
    return _where_any(timeline_of(briefing.comparison, notes), rounds)


def _side_by_side(briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    return (proposal_view(finding, notes) for finding in compared_proposals(briefing))


def _figures(briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    caption, figures = say("Each figure as its sources give it"), compared_figures(briefing)
    # Every format has the table, so that it is the table that numbers the quotes.
    table = findings_table(caption, say("Figure"), figures, notes)
    return _where_any(intervals_of(figures, notes), table)


def _people(briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    return _where_any(people_table(people_to_show(briefing), notes))


def _further(briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    caption = say("Findings that no sentence above tells")
    return _where_any(findings_table(caption, say("Says"), untold(briefing, notes), notes))


def _left_open(briefing: Briefing, notes: Footnotes) -> Iterable[Block]:
    return left_open_of(briefing.comparison, notes)


def _sources(briefing: Briefing, _: Footnotes) -> Iterable[Block]:
    return (sources_table(briefing.comparison.sources),)


def _quotes(_: Briefing, notes: Footnotes) -> Iterable[Block]:
    quotes = notes.quotes()
    return (Quotes(say(QUOTES_MEANING), quotes),) if quotes else ()


def _where_any(*blocks: Block | None) -> Iterable[Block]:
    return tuple(block for block in blocks if block)


def _as_of(briefing: Briefing) -> str:
    labels = [source.label for source in briefing.comparison.sources]
    if briefing.as_of:
        day = say("Latest date given: {day}", day=day_words(briefing.as_of))
    else:
        day = say("No date known")
    told = [day, f"{count_words(len(labels), 'source')}: {', '.join(labels)}"]
    if briefing.focus:
        told.append(say("limited to “{focus}”", focus=briefing.focus))
    left_out = len({f.id for f in briefing.comparison.findings} - told_at_all(briefing))
    if briefing.length != "full" and left_out:
        findings = count_words(left_out, "finding")
        told.append(say("{findings} left out for length", findings=findings))
    return " · ".join(told)


def _missing(briefing: Briefing, _: Footnotes) -> Iterable[Block]:
    points = tuple(Fact(gone.source, gone.reason, language="en") for gone in briefing.missing)
    return (Points(points),) if points else ()


def _gaps(briefing: Briefing, _: Footnotes) -> Iterable[Block]:
    points = tuple(Fact("", gap.question, language="en") for gap in briefing.comparison.gaps)
    return (Points(points),) if points else ()


def _reading_aid(briefing: Briefing, _: Footnotes) -> Iterable[Block]:
    relations = tuple(_relations(briefing.comparison))
    return (Paragraph(say(CONFIDENCE_MEANING)), Facts(relations)) if relations else ()


def _relations(comparison: Comparison) -> Iterable[Fact]:
    """The meaning of each relation the document names."""
    named = {finding.relation for finding in comparison.findings}
    return (
        Fact(say(RELATION_WORDS[relation]), say(RELATION_MEANINGS[relation]))
        for relation in RELATION_WORDS
        if relation in named
    )
