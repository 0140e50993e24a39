"""Sentences with their footnote marks, and contrasts between sources that no sentence tells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from summarizer.models.briefing import Briefing, Section, Statement
from summarizer.models.comparison import Claim, Comparison, Confidence, Finding, Relation
from summarizer.models.report import Figure
from summarizer.rendering.catalog import say, spoken
from summarizer.rendering.layout.footnotes import (
    Citation,
    Footnotes,
    Mark,
    citations_of,
    own_citations,
)
from summarizer.rendering.layout.words import (
    CONFIDENCE_WORDS,
    RELATION_WORDS,
    more_left_open_words,
    origin_words,
    range_words,
    speaker_words,
    strength_words,
)

# Relations in which the claims of a finding are not one and the same: where no sentence tells of
# them, a reader wants to see them side by side, with the reason.
CONTRASTS: frozenset[Relation] = frozenset(
    ("conflict", "attributed_dispute", "different_definition", "update", "characterisation",
     "deadlock")
)  # fmt: skip

DISPUTES: frozenset[Relation] = frozenset(
    ("conflict", "attributed_dispute", "different_definition", "deadlock")
)

_PLAIN: frozenset[Relation] = frozenset(("single_source", "characterisation"))


@dataclass(frozen=True)
class Support:
    """How well a finding is supported, in words.

    `strength` are origins and confidence together, as they stand within a sentence.
    """

    relation: Relation
    words: str
    origins: str
    confidence: str
    strength: str


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

    kind: ClassVar[str] = "contrast"
    finding: str
    subject: str
    support: Support
    sides: tuple[Side, ...]
    explanation: str


@dataclass(frozen=True)
class Note:
    """What is to be said of the support of a sentence: its relation, if that is not plain."""

    relation: Relation | None
    label: str
    text: str


@dataclass(frozen=True)
class Sentence:
    """A statement with its footnote marks and what is to be noted of its support.

    `original` are the English words it was verified in, where `text` is their translation.
    `relations` are those of the findings it tells; `dispute` is the first of them that is a
    dispute, if one is.
    """

    kind: ClassVar[str] = "sentence"
    text: str
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    language: str = "en"
    original: str | None = None
    relations: tuple[Relation, ...] = ()
    dispute: Relation | None = None


def bottom_line_of(briefing: Briefing, notes: Footnotes) -> tuple[Sentence, ...]:
    """The bottom line."""
    return _sentences(briefing.bottom_line, briefing, notes)


def section_sentences(
    section: Section, briefing: Briefing, notes: Footnotes
) -> tuple[Sentence, ...]:
    """What a section of the briefing tells."""
    return _sentences(section.statements, briefing, notes)


def _sentences(
    statements: Iterable[Statement], briefing: Briefing, notes: Footnotes
) -> tuple[Sentence, ...]:
    """The statements; those that follow each other on the same findings make one paragraph.

    A paragraph is in one language, so that it can be said which.
    """
    sentences: list[Sentence] = []
    for (_, translated), group in groupby(
        statements, key=lambda told: (told.findings, told.translation is not None)
    ):
        told = list(group)
        findings = cited_by(told[0], briefing.comparison)
        english = " ".join(statement.text for statement in told)
        sentences.append(
            Sentence(
                text=" ".join(statement.translation or statement.text for statement in told),
                language=briefing.language if translated else "en",
                original=english if translated else None,
                marks=notes.cite(c for f in findings for c in finding_citations(f)),
                notes=_notes(findings),
                relations=tuple(dict.fromkeys(f.relation for f in findings)),
                dispute=next((f.relation for f in findings if f.relation in DISPUTES), None),
            )
        )
    return tuple(sentences)


def left_open_of(comparison: Comparison, notes: Footnotes) -> tuple[Sentence, ...]:
    """What the comparison could not tell, pair by pair, and how many pairs more there are."""
    told = [
        Sentence(
            text=pair.explanation,
            marks=notes.cite(c for claim in pair.claims for c in citations_of(claim.item)),
            notes=(),
        )
        for pair in comparison.left_open
    ]
    if comparison.more_left_open:
        more = more_left_open_words(comparison)
        told.append(Sentence(text=more, marks=(), notes=(), language=spoken()))
    return tuple(told)


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
    """Every quote the finding rests on; that a meeting was held rests on no judgement of it."""
    cited = own_citations if finding.topic == "meeting" else citations_of
    for claim in finding.claims:
        yield from cited(claim.item)


def support_of(finding: Finding) -> Support:
    """Relation, number of independent origins and confidence in words."""
    return Support(
        relation=finding.relation,
        words=say(RELATION_WORDS[finding.relation]),
        origins=origin_words(finding.origins),
        confidence=say(CONFIDENCE_WORDS[finding.confidence]),
        strength=strength_words(finding.confidence, finding.origins),
    )


def details_of(claim: Claim) -> Iterator[str]:
    """Whose word a claim is, and what its value covers."""
    item = claim.item
    yield speaker_words(item.attribution)
    if isinstance(item, Figure):
        if item.place:
            yield item.place
        if item.includes:
            yield say("including {things}", things=", ".join(item.includes))
        if item.as_of:
            yield say("as of {day}", day=range_words(item.as_of))
    if claim.round:
        yield say("round {round}", round=claim.round)


def _notes(findings: Sequence[Finding]) -> tuple[Note, ...]:
    """Relation, origins and confidence, findings of one relation and confidence together.

    What one source alone says is told as its word, and other words as the words of their sources,
    so that only low confidence is noted of them.
    """
    shared: dict[tuple[Relation, Confidence], list[int]] = {}
    alone = [finding for finding in findings if finding.relation in _PLAIN]
    for finding in findings:
        if finding not in alone:
            shared.setdefault((finding.relation, finding.confidence), []).append(finding.origins)
    told = [
        Note(relation, say(RELATION_WORDS[relation]), strength_words(confidence, *origins))
        for (relation, confidence), origins in shared.items()
    ]
    weak = [finding for finding in alone if finding.confidence == "low"]
    if weak:
        part = "" if len(weak) == len(findings) else f" {say('in part')}"
        told.append(Note(None, "", f"{say(CONFIDENCE_WORDS['low'])}{part}"))
    return tuple(told)
