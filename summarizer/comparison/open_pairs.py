"""What a comparison leaves open: statements that may be about one thing in other words."""

from collections.abc import Sequence

from summarizer.comparison.figures import Counted
from summarizer.comparison.one_matter import Matters
from summarizer.comparison.open_figures import open_figures
from summarizer.comparison.open_statements import open_positions, open_proposals
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.relations import Setting
from summarizer.models.comparison import Finding, OpenPair

MOST_LEFT_OPEN = 12
"""Pairs of one negotiation that are listed, and asked about: the likeliest."""


def left_open(
    findings: Sequence[Finding],
    figures: Sequence[Counted],
    parties: PartyNames,
    setting: Setting,
    matters: Matters,
) -> tuple[tuple[OpenPair, ...], int]:
    """The pairs of statements that code leaves open, the likeliest first.

    Args:
        findings: all findings of one negotiation.
        figures: every source's figures.
        parties: the parties' names.
        setting: what figures are judged against.
        matters: which sources write about one matter.

    Returns:
        The pairs listed, `MOST_LEFT_OPEN` at most, and the number of those that rank behind them.
    """
    found = (
        *open_figures(findings, figures, setting, matters),
        *open_positions(findings, parties, matters),
        *open_proposals(findings, parties, matters),
    )
    ranked = sorted(found, key=lambda candidate: -candidate.weight)
    listed = tuple(
        OpenPair(
            topic=a.topic,
            findings=(a.id, b.id),
            claims=(a.claims[0], b.claims[0]),
            may_contradict=candidate.may_contradict,
            explanation=candidate.explanation,
        )
        for candidate in ranked[:MOST_LEFT_OPEN]
        for a, b in (candidate.findings,)
    )
    return listed, len(ranked) - len(listed)
