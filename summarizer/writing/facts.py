"""What is to be told, sentence by sentence, before anybody phrases it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.models import Comparison, Finding, Statement
from summarizer.writing.figures import lone_figures_sentence
from summarizer.writing.matters import matter_sentence
from summarizer.writing.meetings import gathering, judgements
from summarizer.writing.phrases import listing, sentence
from summarizer.writing.positions import by_party, party_sentence
from summarizer.writing.roster import roster_sentences
from summarizer.writing.sections import Plan, bottom_line
from summarizer.writing.templates import finding_sentences
from summarizer.writing.voices import by

_READABLE = 60
"""Words in one sentence beyond which a list goes on in another."""


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

    What belongs together stands in one: participants, judgements, the positions of a party, the
    figures that one source alone gives.
    """
    match plan.id:
        case "what_happened":
            return _events(plan.findings, comparison)
        case "positions":
            return tuple(
                _together(part, (party_sentence(part),))
                for party in by_party(plan.findings)
                for part in _readable(party, party_sentence)
            )
        case "single_figures":
            return tuple(
                _together(part, (lone_figures_sentence(part, comparison),))
                for group in _by_source(plan.findings)
                for part in _readable(group, lambda part: lone_figures_sentence(part, comparison))
            )
        case _:
            return tuple(_fact(finding, comparison) for finding in plan.findings)


def bottom_line_facts(comparison: Comparison) -> tuple[Fact, ...]:
    """The facts of the bottom line, each in one sentence."""
    return tuple(
        _together(findings, (_headline(findings, comparison),))
        for findings in bottom_line(comparison)
    )


def _fact(finding: Finding, comparison: Comparison) -> Fact:
    return Fact((finding.id,), finding_sentences(finding, comparison))


def _together(findings: Sequence[Finding], sentences: tuple[str, ...]) -> Fact:
    return Fact(tuple(finding.id for finding in findings), sentences)


def _readable(
    findings: Sequence[Finding], told: Callable[[Sequence[Finding]], str]
) -> tuple[tuple[Finding, ...], ...]:
    """The findings in order, parted where one sentence for them would get too long to read."""
    parts: list[tuple[Finding, ...]] = [()]
    for finding in findings:
        longer = (*parts[-1], finding)
        if parts[-1] and len(told(longer).split()) > _READABLE:
            parts.append((finding,))
        else:
            parts[-1] = longer
    return tuple(parts)


def _events(findings: Sequence[Finding], comparison: Comparison) -> tuple[Fact, ...]:
    """Meetings and how they were judged, what they are about, who took part, and the rest."""
    roster = [f for f in findings if f.topic == "participant"]
    matters = [f for f in findings if f.topic == "matter"]
    judged = [f for f in findings if judgements([f], comparison)]
    meetings = [f for f in findings if f.topic == "meeting" and f not in judged]
    others = [f for f in findings if f not in (*roster, *matters, *judged, *meetings)]
    told = judgements(judged, comparison)
    return (
        *(_fact(finding, comparison) for finding in meetings),
        *([_together(judged, (sentence("; ".join(told)),))] if told else []),
        *([_together(matters, (matter_sentence(matters, comparison),))] if matters else []),
        *(Fact(ids, (text,)) for text, ids in roster_sentences(roster, comparison)),
        *(_fact(finding, comparison) for finding in others),
    )


def _by_source(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], ...]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.claims[0].source, []).append(finding)
    return tuple(tuple(groups[source]) for source in sorted(groups))


def _headline(findings: Sequence[Finding], comparison: Comparison) -> str:
    """The findings of one sentence of the bottom line: a meeting with its judgements, or one."""
    first, *judged = findings
    if first.topic != "meeting" or first.relation == "update":
        return finding_sentences(first, comparison)[0]
    told = (
        f"{gathering(first, comparison)} {by(first.claims, comparison)}"
        if len(first.sources) == 1
        else f"{gathering(first, comparison)} ({listing(first.sources)})",
        *judgements(judged, comparison),
    )
    return sentence("; ".join(told))
