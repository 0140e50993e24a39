"""A briefing laid out as a reader meets it, its quotes numbered in that order."""

from dataclasses import dataclass

from summarizer.models.briefing import Briefing, MissingSource
from summarizer.models.comparison import Comparison, Finding, Gap, Source, Topic
from summarizer.rendering.layout.disclosure import DisclosureView, Fact, disclosure_of
from summarizer.rendering.layout.findings import findings_table
from summarizer.rendering.layout.footnotes import Footnotes, Quote
from summarizer.rendering.layout.links import web_link
from summarizer.rendering.layout.meetings import people_table, rounds_table
from summarizer.rendering.layout.proposals import ProposalView, proposal_view
from summarizer.rendering.layout.statements import (
    CONTRASTS,
    Chapter,
    Contrast,
    Sentence,
    bottom_line_of,
    chapters_of,
    contrast_of,
    finding_citations,
)
from summarizer.rendering.layout.tables import Group, Table, cell
from summarizer.rendering.layout.words import RELATION_MEANINGS, RELATION_WORDS, day_words


@dataclass(frozen=True)
class Document:
    """Everything a briefing shows, in order. Formats leave out what is empty."""

    title: str
    as_of: str
    compared: tuple[str, ...]
    bottom_line: tuple[Sentence, ...]
    missing: tuple[MissingSource, ...]
    chapters: tuple[Chapter, ...]
    differences: tuple[Contrast, ...]
    figures: Table | None
    rounds: Table | None
    people: Table | None
    proposals: tuple[ProposalView, ...]
    further: Table | None
    gaps: tuple[Gap, ...]
    sources: Table
    disclosure: DisclosureView
    relations: tuple[Fact, ...]
    quotes: tuple[Quote, ...]


def lay_out(briefing: Briefing) -> Document:
    """The briefing in reading order."""
    comparison = briefing.comparison
    notes = Footnotes(comparison.sources)
    # These calls stand in reading order, because each numbers the quotes it is the first to use.
    bottom_line = bottom_line_of(briefing, notes)
    chapters = chapters_of(briefing, notes)
    differences = tuple(contrast_of(finding, notes) for finding in _unexplained(briefing))
    figures = findings_table(
        "Each figure as its sources give it", "Figure", _of(comparison, "figure"), notes
    )
    rounds = rounds_table(comparison.rounds)
    people = people_table(comparison.people, notes)
    proposals = tuple(proposal_view(finding, notes) for finding in _of(comparison, "proposal"))
    further = findings_table(
        "Findings that no sentence above tells", "Says", _untold(briefing, notes), notes
    )
    return Document(
        title=briefing.title,
        as_of=day_words(briefing.as_of) if briefing.as_of else "",
        compared=tuple(source.label for source in comparison.sources),
        bottom_line=bottom_line,
        missing=briefing.missing,
        chapters=chapters,
        differences=differences,
        figures=figures,
        rounds=rounds,
        people=people,
        proposals=proposals,
        further=further,
        gaps=comparison.gaps,
        sources=_sources_table(comparison.sources),
        disclosure=disclosure_of(briefing),
        relations=_relations(comparison),
        quotes=notes.quotes(),
    )


def _of(comparison: Comparison, topic: Topic) -> list[Finding]:
    return [finding for finding in comparison.findings if finding.topic == topic]


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


def _relations(comparison: Comparison) -> tuple[Fact, ...]:
    """The meaning of each relation the document names."""
    named = {finding.relation for finding in comparison.findings}
    return tuple(
        Fact(words, RELATION_MEANINGS[relation])
        for relation, words in RELATION_WORDS.items()
        if relation in named
    )
