"""Findings as a table: what, value by source, relation, confidence."""

from collections.abc import Iterable

from summarizer.models.comparison import Finding
from summarizer.rendering.catalog import say
from summarizer.rendering.layout.footnotes import Footnotes, citations_of
from summarizer.rendering.layout.statements import details_of, support_of
from summarizer.rendering.layout.tables import Cell, Group, Line, Table, cell


def findings_table(
    caption: str, value: str, findings: Iterable[Finding], notes: Footnotes
) -> Table | None:
    """One group of rows a finding, one row a claim; `value` heads the column of values."""
    groups = tuple(_group(finding, notes) for finding in findings)
    columns = (say("What"), say("Source"), value, say("Relation"), say("Confidence"))
    return Table(caption, columns, groups) if groups else None


def _group(finding: Finding, notes: Footnotes) -> Group:
    support = support_of(finding)
    rows = tuple(
        (
            cell(claim.source),
            cell(
                claim.value, notes.cite(citations_of(claim.item)), note="; ".join(details_of(claim))
            ),
        )
        for claim in finding.claims
    )
    relation = Cell((Line(support.words),), relation=finding.relation)
    confidence = cell(say(finding.confidence.capitalize()), note=support.origins)
    return Group((cell(finding.subject),), rows, (relation, confidence))
