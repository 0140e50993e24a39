"""A briefing laid out as a reader meets it: chapters of blocks, one order for every format.

The order is that of ICD 203: the bottom line first, information before judgement, sources and how
the document was made at the end.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarizer.models.briefing import Briefing
from summarizer.models.comparison import Comparison, Finding, Person, Source, Topic
from summarizer.rendering.layout.blocks import Block, Fact, Facts, Paragraph, Points, Quotes
from summarizer.rendering.layout.disclosure import disclosure_of
from summarizer.rendering.layout.findings import findings_table
from summarizer.rendering.layout.footnotes import Footnotes, Quote
from summarizer.rendering.layout.links import web_link
from summarizer.rendering.layout.meetings import people_table, rounds_table
from summarizer.rendering.layout.proposals import proposal_view
from summarizer.rendering.layout.statements import (
    CONTRASTS,
    bottom_line_of,
    contrast_of,
    finding_citations,
    left_open_of,
    section_sentences,
)
from summarizer.rendering.layout.tables import Group, Table, cell
from summarizer.rendering.layout.words import (
    CONFIDENCE_MEANING,
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
    """The briefing in reading order, its quotes numbered in the order of their first use."""
    notes = Footnotes(briefing.comparison.sources)
    # Each chapter numbers the quotes it is the first to use: they are made in reading order.
    chapters = [chapter for chapter in _chapters(briefing, notes) if chapter.blocks]
    quotes = notes.quotes()
    if quotes:
        chapters.append(Chapter("quotes", "Quotes", (Quotes(quotes),)))
    return Document(
        title=briefing.title,
        compared=tuple(source.label for source in briefing.comparison.sources),
        chapters=tuple(chapters),
        quotes=quotes,
    )


def _chapters(briefing: Briefing, notes: Footnotes) -> Iterator[Chapter]:
    comparison = briefing.comparison
    yield Chapter(
        "bottom-line",
        "Bottom line",
        (*bottom_line_of(briefing, notes), Paragraph(_as_of(briefing))),
    )
    yield Chapter("missing", missing_words(len(briefing.missing)), _missing(briefing))
    yield from _section(briefing, notes, "what_happened")
    yield from _section(briefing, notes, "agreed")
    yield from _section(briefing, notes, "disputed")
    yield Chapter(
        "differences",
        "Other differences between the sources",
        tuple(contrast_of(finding, notes) for finding in _unexplained(briefing)),
    )
    yield from _section(briefing, notes, "changed")
    yield _tabled("rounds", "Rounds", rounds_table(comparison.rounds))
    yield from _section(briefing, notes, "proposals")
    yield Chapter(
        "side-by-side",
        "Proposals side by side",
        tuple(proposal_view(finding, notes) for finding in _compared_proposals(briefing)),
    )
    yield from _section(briefing, notes, "positions")
    yield from _section(briefing, notes, "next_steps")
    yield from _section(briefing, notes, "single_figures")
    caption = "Each figure as its sources give it"
    figures = findings_table(caption, "Figure", _compared_figures(briefing), notes)
    yield _tabled("figures", "Figures", figures)
    yield from _section(briefing, notes, "wording")
    yield _tabled("people", "Who took part", people_table(_named_or_untold(briefing), notes))
    caption = "Findings that no sentence above tells"
    further = findings_table(caption, "Says", _untold(briefing, notes), notes)
    yield _tabled("further", "Also reported", further)
    yield Chapter("left-open", "What is left open", left_open_of(comparison, notes))
    yield Chapter("gaps", "What no source says", _gaps(comparison))
    yield _tabled("sources", "Sources", _sources_table(comparison.sources))
    yield Chapter("disclosure", "How this briefing was made", disclosure_of(briefing))
    yield Chapter("reading", "How to read it", _reading_aid(comparison))


def _section(briefing: Briefing, notes: Footnotes, id_: str) -> Iterator[Chapter]:
    for section in briefing.sections:
        if section.id == id_:
            told = section_sentences(section, briefing.comparison, notes)
            yield Chapter(id_.replace("_", "-"), section.heading, told)


def _tabled(id_: str, heading: str, table: Table | None) -> Chapter:
    return Chapter(id_, heading, (table,) if table else ())


def _as_of(briefing: Briefing) -> str:
    labels = [source.label for source in briefing.comparison.sources]
    day = f"Latest date given: {day_words(briefing.as_of)}" if briefing.as_of else "No date known"
    return f"{day} · {count_words(len(labels), 'source')}: {', '.join(labels)}"


def _missing(briefing: Briefing) -> tuple[Block, ...]:
    points = tuple(Fact(gone.source, gone.reason) for gone in briefing.missing)
    return (Points(points),) if points else ()


def _gaps(comparison: Comparison) -> tuple[Block, ...]:
    points = tuple(Fact("", gap.question) for gap in comparison.gaps)
    return (Points(points),) if points else ()


def _reading_aid(comparison: Comparison) -> tuple[Block, ...]:
    relations = tuple(_relations(comparison))
    return (Paragraph(CONFIDENCE_MEANING), Facts(relations)) if relations else ()


def _of(comparison: Comparison, topic: Topic) -> list[Finding]:
    return [finding for finding in comparison.findings if finding.topic == topic]


def _compared_figures(briefing: Briefing) -> list[Finding]:
    """Figures given more than once, each in its widest finding, and those no section tells."""
    told = _told_in_sections(briefing)
    shown = [
        finding
        for finding in _of(briefing.comparison, "figure")
        if finding.id not in told or len(finding.claims) > 1
    ]
    return [
        finding
        for finding in shown
        if not any(_holds(other, finding) for other in shown if other is not finding)
    ]


def _holds(other: Finding, finding: Finding) -> bool:
    """Whether a finding has all claims of another; of two with the same the first one does."""
    fewer = len(finding.claims) < len(other.claims)
    first = int(other.id[1:]) < int(finding.id[1:])
    return (fewer or first) and all(claim in other.claims for claim in finding.claims)


def _compared_proposals(briefing: Briefing) -> list[Finding]:
    """Proposals that several sources speak of, and those no section tells."""
    told = _told_in_sections(briefing)
    return [
        finding
        for finding in _of(briefing.comparison, "proposal")
        if finding.id not in told or len(finding.sources) > 1
    ]


def _named_or_untold(briefing: Briefing) -> tuple[Person, ...]:
    """The people without those of whom a section has told all there is: one unnamed mention."""
    told = _told_in_sections(briefing)
    mentioned = [
        evidence
        for finding in _of(briefing.comparison, "participant")
        if finding.id in told
        for claim in finding.claims
        for evidence in claim.item.all_evidence()
    ]
    return tuple(
        person
        for person in briefing.comparison.people
        if person.name
        or len(person.mentions) > 1
        or any(mention.evidence not in mentioned for mention in person.mentions)
    )


def _told_in_sections(briefing: Briefing) -> set[str]:
    statements = (statement for part in briefing.sections for statement in part.statements)
    return {finding for statement in statements for finding in statement.findings}


def _unexplained(briefing: Briefing) -> list[Finding]:
    """Contrasts that no section tells of; proposals explain theirs where they stand."""
    told = _told_in_sections(briefing)
    return [
        finding
        for finding in briefing.comparison.findings
        if finding.relation in CONTRASTS and finding.topic != "proposal" and finding.id not in told
    ]


def _untold(briefing: Briefing, notes: Footnotes) -> list[Finding]:
    """Findings that neither a sentence nor a contrast nor a table of their own has shown."""
    told = _told_in_sections(briefing)
    told |= {finding for statement in briefing.bottom_line for finding in statement.findings}
    return [
        finding
        for finding in briefing.comparison.findings
        if finding.id not in told
        and finding.relation not in CONTRASTS
        and finding.topic not in {"figure", "proposal"}
        # The table of people holds participants, as far as their quotes are those of a person.
        and not (finding.topic == "participant" and notes.hold(finding_citations(finding)))
    ]


def _sources_table(sources: tuple[Source, ...]) -> Table:
    groups = tuple(
        Group(
            (
                cell(source.label),
                cell(source.article.title),
                cell(source.article.outlet),
                cell(day_words(source.article.published) if source.article.published else ""),
                cell(source.article.source, link=web_link(source.article.source)),
            )
        )
        for source in sources
    )
    return Table(
        "Articles compared", ("Source", "Title", "Outlet", "Published", "Read from"), groups
    )


def _relations(comparison: Comparison) -> Iterable[Fact]:
    """The meaning of each relation the document names."""
    named = {finding.relation for finding in comparison.findings}
    return (
        Fact(words, RELATION_MEANINGS[relation])
        for relation, words in RELATION_WORDS.items()
        if relation in named
    )
