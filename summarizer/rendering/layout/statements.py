"""Sentences with their footnote marks, and the contrasts between sources they tell of."""

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.models.briefing import Briefing, Statement
from summarizer.models.comparison import Claim, Comparison, Finding, Relation
from summarizer.models.report import Figure
from summarizer.rendering.layout.footnotes import Citation, Footnotes, Mark, citations_of
from summarizer.rendering.layout.words import (
    CONFIDENCE_WORDS,
    RELATION_WORDS,
    origin_words,
    range_words,
    speaker_words,
)

# Relations in which the claims of a finding are not one and the same: a reader wants to see them
# side by side, with the reason, where the finding is first told.
CONTRASTS: frozenset[Relation] = frozenset(
    ("conflict", "attributed_dispute", "different_definition", "update", "characterisation",
     "deadlock")
)  # fmt: skip


@dataclass(frozen=True)
class Support:
    """How well a finding is supported, in words."""

    relation: Relation
    words: str
    origins: str
    confidence: str


@dataclass(frozen=True)
class Side:
    """What one source says about a finding."""

    source: str
    value: str
    details: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Contrast:
    """A finding on which the sources differ: value by source, and why."""

    finding: str
    subject: str
    support: Support
    sides: tuple[Side, ...]
    explanation: str


@dataclass(frozen=True)
class Sentence:
    """A statement with its footnote marks and the contrasts it is the first to tell.

    A contrast names its own support; `supports` holds that of the other findings.
    """

    text: str
    marks: tuple[Mark, ...]
    supports: tuple[Support, ...]
    contrasts: tuple[Contrast, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """Sentences under one heading."""

    id: str
    heading: str
    sentences: tuple[Sentence, ...]


def bottom_line_of(briefing: Briefing, notes: Footnotes) -> tuple[Sentence, ...]:
    """The bottom line. Contrasts wait for the chapters, so that it stays short."""
    sentences: list[Sentence] = []
    for statement in briefing.bottom_line:
        findings = cited_by(statement, briefing.comparison)
        marks = notes.cite(citation for f in findings for citation in finding_citations(f))
        sentences.append(Sentence(statement.text, marks, _supports(findings)))
    return tuple(sentences)


def chapters_of(briefing: Briefing, notes: Footnotes) -> tuple[Chapter, ...]:
    """The sections; each contrast stands under the first sentence that tells of it."""
    shown: set[str] = set()
    chapters: list[Chapter] = []
    for section in briefing.sections:
        sentences: list[Sentence] = []
        for statement in section.statements:
            findings = cited_by(statement, briefing.comparison)
            marks = notes.cite(citation for f in findings for citation in finding_citations(f))
            new = [f for f in findings if f.relation in CONTRASTS and f.id not in shown]
            shown.update(finding.id for finding in new)
            contrasts = tuple(contrast_of(finding, notes) for finding in new)
            rest = [finding for finding in findings if finding not in new]
            sentences.append(Sentence(statement.text, marks, _supports(rest), contrasts))
        chapters.append(Chapter(section.id, section.heading, tuple(sentences)))
    return tuple(chapters)


def contrast_of(finding: Finding, notes: Footnotes) -> Contrast:
    """The finding, value by source."""
    return Contrast(
        finding=finding.id,
        subject=finding.subject,
        support=support_of(finding),
        sides=tuple(
            Side(
                source=claim.source,
                value=claim.value,
                details=tuple(details_of(claim)),
                marks=notes.cite(citations_of(claim.item)),
            )
            for claim in finding.claims
        ),
        explanation=finding.explanation,
    )


def cited_by(statement: Statement, comparison: Comparison) -> list[Finding]:
    """The findings a statement rests on, each once, in the statement's order."""
    findings = {finding.id: finding for finding in comparison.findings}
    return [findings[id_] for id_ in dict.fromkeys(statement.findings)]


def finding_citations(finding: Finding) -> Iterator[Citation]:
    """Every quote the finding rests on."""
    for claim in finding.claims:
        yield from citations_of(claim.item)


def support_of(finding: Finding) -> Support:
    """Relation, number of independent origins and confidence in words."""
    return Support(
        relation=finding.relation,
        words=RELATION_WORDS[finding.relation],
        origins=origin_words(finding.origins),
        confidence=CONFIDENCE_WORDS[finding.confidence],
    )


def details_of(claim: Claim) -> Iterator[str]:
    """Whose word a claim is, and what its value covers."""
    item = claim.item
    yield speaker_words(item.attribution)
    if isinstance(item, Figure):
        if item.place:
            yield item.place
        if item.includes:
            yield f"including {', '.join(item.includes)}"
        if item.as_of:
            yield f"as of {range_words(item.as_of)}"
    if claim.round:
        yield f"round {claim.round}"


def _supports(findings: list[Finding]) -> tuple[Support, ...]:
    return tuple(dict.fromkeys(support_of(finding) for finding in findings))
