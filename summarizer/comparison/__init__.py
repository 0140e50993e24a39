"""Reports side by side: what they agree on, where they differ, and what none of them says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.comparison.claims import Claims
from summarizer.comparison.collection import cycles_left_alone
from summarizer.comparison.confirmation_findings import confirmation_findings
from summarizer.comparison.drafts import numbered
from summarizer.comparison.figure_findings import figure_findings
from summarizer.comparison.figures import counted
from summarizer.comparison.gaps import gaps
from summarizer.comparison.labels import Sourced, label_sources
from summarizer.comparison.meeting_findings import meeting_findings, participant_findings
from summarizer.comparison.negotiations import Negotiation, negotiations
from summarizer.comparison.one_matter import Matters
from summarizer.comparison.open_pairs import left_open
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
from summarizer.models.comparison import (
    Comparison,
    Finding,
    Gap,
    OpenPair,
    Person,
    Round,
    Source,
)
from summarizer.models.report import NegotiationReport

__all__ = ["compare"]


def compare(
    reports: Sequence[NegotiationReport], labels: Mapping[str, str] | None = None
) -> Comparison:
    """Say how several reports relate: rounds, people, findings, gaps. No model is asked.

    The order in which the reports are given plays no part. More than a few dozen are first parted
    by the negotiation they are about.

    Args:
        reports: reports of different articles, at least one.
        labels: short names of the sources by article id; where one is missing, it is the part of
            the id before the first "_" if no other article shares it, else the id.

    Returns:
        The comparison. Findings are numbered negotiation by negotiation, and within one by topic:
        matter, meetings, confirmations, participants, figures, proposals, positions, next steps,
        wording. Pairs of findings that may be about one thing in other words are left open, and
        listed; `judge` asks a model about them.

    Raises:
        InputError: there is no report, or two have the same article id or label.
    """
    with cycles_left_alone(len(reports)):
        return _comparison(label_sources(reports, labels))


def _comparison(sourced: Sequence[Sourced]) -> Comparison:
    """The reports parted by negotiation, and each part compared."""
    rounds: list[Round] = []
    people: list[Person] = []
    findings: list[Finding] = []
    questions: list[Gap] = []
    pairs: list[OpenPair] = []
    more = 0
    for negotiation in negotiations(sourced):
        part = _compared(
            negotiation,
            first_round=len(rounds) + 1,
            first_person=len(people) + 1,
            first_finding=len(findings) + 1,
        )
        rounds += part.rounds
        people += part.people
        findings += part.findings
        questions += part.gaps
        pairs += part.left_open
        more += part.more_left_open
    return Comparison(
        sources=tuple(Source(label=s.label, article=s.report.article) for s in sourced),
        rounds=tuple(rounds),
        people=tuple(people),
        findings=tuple(findings),
        gaps=tuple(questions),
        left_open=tuple(pairs),
        more_left_open=more,
    )


@dataclass(frozen=True)
class _Compared:
    rounds: tuple[Round, ...]
    people: tuple[Person, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    left_open: tuple[OpenPair, ...]
    more_left_open: int


def _compared(
    sourced: Negotiation, *, first_round: int, first_person: int, first_finding: int
) -> _Compared:
    """The reports about one negotiation, side by side."""
    timeline = group_rounds(sourced, first=first_round)
    parties = PartyNames(sourced)
    people = identify(sourced, timeline, parties, first=first_person)
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
    judged_against = setting(figures, timeline)
    findings = numbered(
        (
            *matter_findings(sourced, claims),
            *meeting_findings(sourced, timeline, claims),
            *confirmation_findings(sourced, claims),
            *participant_findings(sourced, people, claims),
            *figure_findings(figures, judged_against),
            *proposal_findings(sourced, claims, parties),
            *position_findings(sourced, claims, parties, timeline),
            *next_step_findings(sourced, claims),
            *wording_findings(sourced, claims),
        ),
        first=first_finding,
    )
    persons = tuple(identified.person for identified in people)
    questions = gaps(sourced, timeline, persons, findings, parties)
    matters = Matters(sourced, timeline, parties)
    pairs, more = left_open(findings, figures, parties, judged_against, matters)
    return _Compared(timeline.rounds, persons, findings, questions, pairs, more)
