"""What several reports say when they lie side by side."""

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from summarizer.models.article import Article
from summarizer.models.base import SCHEMA_VERSION, Frozen
from summarizer.models.evidence import Evidence
from summarizer.models.provenance import Provenance
from summarizer.models.quantity import DateRange
from summarizer.models.report import AnyItem

Relation = Literal[
    "agreement",
    "compatible",
    "update",
    "different_definition",
    "attributed_dispute",
    "conflict",
    "characterisation",
    "deadlock",
    "single_source",
]
"""How the claims of a finding relate; docs/relations.md explains each.

`deadlock` holds between parties, not between sources: one requires what the other refuses.
"""

CONTRADICTIONS: frozenset[Relation] = frozenset(
    ("conflict", "attributed_dispute", "different_definition")
)
"""Relations in which the sources state what cannot all be true of one thing, explained or not."""

Confidence = Literal["high", "moderate", "low"]
"""Analytic confidence in the sense of ICD 203; it says nothing about likelihood."""

Topic = Literal[
    "meeting", "participant", "figure", "proposal", "position", "sticking_point", "next_step",
    "wording", "matter", "assessment", "confirmation",
]  # fmt: skip


class Source(Frozen):
    """An article under the short name by which a briefing cites it."""

    label: str = Field(min_length=1)
    article: Article


class Claim(Frozen):
    """What one source says for a finding: the item of its report, evidence included."""

    source: str = Field(description="Label of the source.")
    round: str | None = Field(default=None, description="Id of the round it belongs to.")
    origin: str = Field(
        description="Whose word it is in the end; sources that hand on one origin share it."
    )
    value: str = Field(description="What it says, in a few words of the article.")
    item: AnyItem


class Finding(Frozen):
    """One thing the comparison found, with every claim it rests on."""

    id: str = Field(pattern=r"^F\d+$")
    topic: Topic
    relation: Relation
    subject: str = Field(description="What it is about, in a reader's words.")
    claims: tuple[Claim, ...] = Field(min_length=1)
    explanation: str = Field(
        description="Why the claims stand in this relation, in full sentences."
    )
    origins: int = Field(ge=1, description="Number of independent origins.")
    confidence: Confidence
    joined_by: Literal["code", "model"] = Field(
        default="code",
        description="Who put the claims together; 'model' where a model judged two statements to "
        "be about one thing.",
    )

    @property
    def sources(self) -> tuple[str, ...]:
        """Labels of the sources that speak to it, in order of appearance."""
        return tuple(dict.fromkeys(claim.source for claim in self.claims))

    @property
    def is_contradiction(self) -> bool:
        """Whether the sources, read side by side, contradict each other.

        True as well where another definition or another speaker accounts for it: that is told by
        `relation` and `explanation`.
        """
        return self.relation in CONTRADICTIONS


class Round(Frozen):
    """A meeting, with the sources that report it."""

    id: str = Field(pattern=r"^R\d+$")
    venue: str | None = None
    day: str | None = Field(default=None, description="The day in a source's words.")
    date: DateRange | None = None
    sources: tuple[str, ...] = Field(min_length=1)
    explanation: str = Field(description="Why these reports belong together, or apart.")


class Mention(Frozen):
    """How one source names a person."""

    source: str
    name: str | None
    role: str | None
    presence: Literal["attended", "expected", "absent", "unstated"]
    evidence: Evidence


class Person(Frozen):
    """One person under all the names and roles the sources give."""

    id: str = Field(pattern=r"^P\d+$")
    name: str | None = Field(description="Fullest name; absent if no source names the person.")
    aliases: tuple[str, ...] = ()
    role: str | None = None
    party: str | None = None
    rounds: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = Field(min_length=1)


class Gap(Frozen):
    """Something a reader would ask and no source answers."""

    question: str


class OpenPair(Frozen):
    """Two statements of different sources of which it is open whether they are about one thing."""

    topic: Topic
    findings: tuple[str, str] = Field(description="Ids of the findings that hold them.")
    claims: tuple[Claim, Claim]
    may_contradict: bool = Field(
        description="Whether both could not be right if they were about one thing."
    )
    verdict: Literal["same", "unsure"] | None = Field(
        default=None,
        description="What a model said; absent if none was asked. What it said to be two things "
        "is not listed.",
    )
    explanation: str = Field(description="What is open, in full sentences.")


class Comparison(Frozen):
    """Rounds, people and findings over several reports.

    It carries the articles, so every evidence in it is checked when it is made or read.
    """

    schema_version: str = SCHEMA_VERSION
    sources: tuple[Source, ...] = Field(min_length=1)
    rounds: tuple[Round, ...] = ()
    people: tuple[Person, ...] = ()
    findings: tuple[Finding, ...] = ()
    gaps: tuple[Gap, ...] = ()
    left_open: tuple[OpenPair, ...] = Field(
        default=(), description="What code, and the model if one was asked, could not tell."
    )
    more_left_open: int = Field(
        default=0, ge=0, description="Pairs left open that rank behind those listed."
    )
    judge: Provenance | None = Field(
        default=None, description="Which model judged pairs left open; absent if none was asked."
    )

    def all_evidence(self) -> Iterator[Evidence]:
        """Every evidence in the comparison."""
        for finding in self.findings:
            for claim in finding.claims:
                yield from claim.item.all_evidence()
        for pair in self.left_open:
            for claim in pair.claims:
                yield from claim.item.all_evidence()
        for person in self.people:
            yield from (mention.evidence for mention in person.mentions)

    @model_validator(mode="after")
    def _references_hold(self) -> Self:
        labels = {source.label for source in self.sources}
        if len(labels) != len(self.sources):
            raise ValueError("two sources have the same label")
        articles = {source.article.id: source.article for source in self.sources}
        if len(articles) != len(self.sources):
            raise ValueError("two sources are the same article")
        rounds = {round_.id for round_ in self.rounds}
        held = [(finding.id, finding.claims) for finding in self.findings]
        held += [(" and ".join(pair.findings), pair.claims) for pair in self.left_open]
        for name, claims in held:
            for claim in claims:
                if claim.source not in labels:
                    raise ValueError(f"{name} names an unknown source {claim.source}")
                if claim.round is not None and claim.round not in rounds:
                    raise ValueError(f"{name} names an unknown round {claim.round}")
        found = {finding.id for finding in self.findings}
        for pair in self.left_open:
            if not found.issuperset(pair.findings):
                raise ValueError(f"{' and '.join(pair.findings)} are open, but no findings")
        for evidence in self.all_evidence():
            article = articles.get(evidence.article)
            if article is None or not evidence.stands_in(article):
                raise ValueError(
                    f"evidence {evidence.quote!r} does not stand in article "
                    f"{evidence.article} at {evidence.start}:{evidence.end}"
                )
        return self
