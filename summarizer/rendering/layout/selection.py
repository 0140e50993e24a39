"""Which findings and people each table and contrast of a document shows, beside its sentences."""

from summarizer.models.briefing import Briefing
from summarizer.models.comparison import Comparison, Finding, Person, Topic
from summarizer.rendering.layout.footnotes import Footnotes
from summarizer.rendering.layout.statements import CONTRASTS, finding_citations


def _of(comparison: Comparison, topic: Topic) -> list[Finding]:
    return [finding for finding in comparison.findings if finding.topic == topic]


def compared_figures(briefing: Briefing) -> list[Finding]:
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


def compared_proposals(briefing: Briefing) -> list[Finding]:
    """Proposals that several sources speak of, and those no section tells."""
    told = _told_in_sections(briefing)
    return [
        finding
        for finding in _of(briefing.comparison, "proposal")
        if finding.id not in told or len(finding.sources) > 1
    ]


def people_to_show(briefing: Briefing) -> tuple[Person, ...]:
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


def told_at_all(briefing: Briefing) -> set[str]:
    """The ids of the findings that a sentence tells, in the bottom line or in a section."""
    in_short = {finding for statement in briefing.bottom_line for finding in statement.findings}
    return in_short | _told_in_sections(briefing)


def unexplained(briefing: Briefing) -> list[Finding]:
    """Contrasts that no section tells of; proposals explain theirs where they stand."""
    told = _told_in_sections(briefing)
    return [
        finding
        for finding in briefing.comparison.findings
        if finding.relation in CONTRASTS and finding.topic != "proposal" and finding.id not in told
    ]


def untold(briefing: Briefing, notes: Footnotes) -> list[Finding]:
    """Findings that neither a sentence nor a contrast nor a table of their own has shown."""
    told = told_at_all(briefing)
    return [
        finding
        for finding in briefing.comparison.findings
        if finding.id not in told
        and finding.relation not in CONTRASTS
        and finding.topic not in {"figure", "proposal"}
        # The table of people holds participants, as far as their quotes are those of a person.
        and not (finding.topic == "participant" and notes.hold(finding_citations(finding)))
    ]
