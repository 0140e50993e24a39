"""Reports side by side: what they agree on, where they differ, and what none of them says."""

from collections.abc import Mapping, Sequence

from summarizer.comparison.claims import Claims
from summarizer.comparison.drafts import numbered
from summarizer.comparison.figure_findings import figure_findings
from summarizer.comparison.figures import counted
from summarizer.comparison.gaps import gaps
from summarizer.comparison.labels import label_sources
from summarizer.comparison.meeting_findings import meeting_findings, participant_findings
from summarizer.comparison.origins import Speakers
from summarizer.comparison.other_findings import (
    matter_findings,
    next_step_findings,
    wording_findings,
)
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.people import identify
from summarizer.comparison.position_findings import position_findings
from summarizer.comparison.proposal_findings import proposal_findings
from summarizer.comparison.relations import setting
from summarizer.comparison.rounds import group_rounds
from summarizer.models.comparison import Comparison, Source
from summarizer.models.report import NegotiationReport

__all__ = ["compare"]


def compare(
    reports: Sequence[NegotiationReport], labels: Mapping[str, str] | None = None
) -> Comparison:
    """Say how several reports relate: rounds, people, findings, gaps. No model is asked.

    The order in which the reports are given plays no part.

    Args:
        reports: reports of different articles, at least one.
        labels: short names of the sources by article id; where one is missing, it is the part of
            the id before the first "_" if no other article shares it, else the id.

    Returns:
        The comparison. Findings are numbered by topic: matter, meetings, participants, figures,
        proposals, positions, next steps, wording.

    Raises:
        InputError: there is no report, or two have the same article id or label.
    """
    sourced = label_sources(reports, labels)
    timeline = group_rounds(sourced)
    parties = PartyNames(sourced)
    people = identify(sourced, timeline, parties)
    claims = Claims(timeline, Speakers(sourced))
    figures = [
        figure
        for source in sourced
        for figure in counted(
            source,
            [claims.of(source, f, f.quantity.text) for f in source.report.figures],
            parties,
        )
    ]
    findings = numbered(
        (
            *matter_findings(sourced, claims),
            *meeting_findings(sourced, timeline, claims),
            *participant_findings(sourced, people, claims),
            *figure_findings(figures, setting(figures, timeline)),
            *proposal_findings(sourced, claims, parties),
            *position_findings(sourced, claims, parties),
            *next_step_findings(sourced, claims),
            *wording_findings(sourced, claims),
        )
    )
    persons = tuple(identified.person for identified in people)
    return Comparison(
        sources=tuple(Source(label=s.label, article=s.report.article) for s in sourced),
        rounds=timeline.rounds,
        people=persons,
        findings=findings,
        gaps=gaps(sourced, timeline, persons, findings, parties),
    )
