"""A briefing laid out as a reader meets it, its quotes numbered in that order."""

from dataclasses import dataclass

from summarizer.models.briefing import Briefing, MissingSource
from summarizer.models.comparison import Comparison, Finding, Gap, Person, Source, Topic
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
    left_open_of,
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
    left_open: tuple[Sentence, ...]
    gaps: tuple[Gap, ...]
    figures: Table | None
    rounds: Table | None
    people: Table | None
    proposals: tuple[ProposalView, ...]
    further: Table | None
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
    left_open = left_open_of(comparison, notes)
    figures = findings_table(
        "Each figure as its sources give it", "Figure", _compared_figures(briefing), notes
    )
    rounds = rounds_table(comparison.rounds)
    people = people_table(_named_or_untold(briefing), notes)
    proposals = tuple(proposal_view(finding, notes) for finding in _compared_proposals(briefing))
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
        left_open=left_open,
        gaps=comparison.gaps,
        figures=figures,
        rounds=rounds,
        people=people,
        proposals=proposals,
        further=further,
        sources=_sources_table(comparison.sources),
        disclosure=disclosure_of(briefing),
        relations=_relations(comparison),
        quotes=notes.quotes(),
    )


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


def _relations(comparison: Comparison) -> tuple[Fact, ...]:
    """The meaning of each relation the document names."""
    named = {finding.relation for finding in comparison.findings}
    return tuple(
        Fact(words, RELATION_MEANINGS[relation])
        for relation, words in RELATION_WORDS.items()
        if relation in named
    )
