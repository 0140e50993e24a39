"""What is to be told, sentence by sentence, before anybody phrases it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.models import Comparison, Finding, Statement
from summarizer.writing.figures import lone_figures_sentence
from summarizer.writing.roster import roster_sentences
from summarizer.writing.sections import Plan, bottom_line
from summarizer.writing.templates import finding_sentences
from summarizer.writing.voices import speaker

_FIGURES_A_SENTENCE = 6


@dataclass(frozen=True)
class Fact:
    """One thing to be told: the findings it covers and the template sentences that tell it."""

    findings: tuple[str, ...]
    sentences: tuple[str, ...]

    def by_template(self) -> tuple[Statement, ...]:
        """The fact as code tells it."""
        return tuple(
            Statement(text=text, findings=self.findings, written_by="template")
            for text in self.sentences
        )


def section_facts(plan: Plan, comparison: Comparison) -> tuple[Fact, ...]:
    """The facts of a section in the order of telling.

    Participants stand together, and so do the figures that one source alone gives.
    """
    if plan.id != "what_happened":
        return tuple(_fact(finding, comparison) for finding in plan.findings)
    roster = [f for f in plan.findings if f.topic == "participant"]
    figures = [f for f in plan.findings if f.topic == "figure"]
    events = [f for f in plan.findings if f.topic in {"meeting", "matter"}]
    others = [f for f in plan.findings if f not in (*events, *roster, *figures)]
    return (
        *(_fact(finding, comparison) for finding in events),
        *(Fact(ids, (text,)) for text, ids in roster_sentences(roster, comparison)),
        *(_fact(finding, comparison) for finding in others),
        *_lone_figures(figures, comparison),
    )


def _fact(finding: Finding, comparison: Comparison) -> Fact:
    return Fact((finding.id,), finding_sentences(finding, comparison))


def _lone_figures(findings: Sequence[Finding], comparison: Comparison) -> Iterator[Fact]:
    groups: dict[tuple[str, str | None], list[Finding]] = {}
    for finding in findings:
        claim = finding.claims[0]
        groups.setdefault((claim.source, speaker(claim)), []).append(finding)
    for group in groups.values():
        if len(group) == 1:
            yield _fact(group[0], comparison)
            continue
        for start in range(0, len(group), _FIGURES_A_SENTENCE):
            part = group[start : start + _FIGURES_A_SENTENCE]
            text = lone_figures_sentence(part, comparison)
            yield Fact(tuple(finding.id for finding in part), (text,))


def bottom_line_facts(comparison: Comparison) -> tuple[Fact, ...]:
    """The facts of the bottom line, each in one sentence."""
    return tuple(
        Fact((finding.id,), finding_sentences(finding, comparison)[:1])
        for finding in bottom_line(comparison)
    )
