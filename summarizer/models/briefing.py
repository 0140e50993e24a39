"""The consolidated briefing: sentences that cite findings, and the comparison they rest on."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from summarizer.models.base import SCHEMA_VERSION, Frozen
from summarizer.models.comparison import Comparison
from summarizer.models.provenance import Provenance


class Statement(Frozen):
    """One sentence of the briefing and the findings it rests on."""

    text: str = Field(min_length=1, description="In English, as it was verified.")
    findings: tuple[str, ...] = Field(min_length=1, description="Ids of the findings it cites.")
    written_by: Literal["model", "template"]
    translation: str | None = Field(
        default=None,
        description="In the briefing's language, checked for numbers, names and quotes.",
    )


Length = Literal["bottom-line", "page", "full"]
"""How much of a briefing is told."""

SectionId = Literal[
    "what_happened", "agreed", "disputed", "changed", "proposals", "positions", "next_steps",
    "single_figures", "wording",
]  # fmt: skip


class Section(Frozen):
    """Statements under one heading."""

    id: SectionId
    heading: str
    statements: tuple[Statement, ...] = Field(min_length=1)


class MissingSource(Frozen):
    """An article that was asked for and could not be read or extracted."""

    source: str
    reason: str


class Disclosure(Frozen):
    """How the briefing was made."""

    tool: str = Field(description="Name and version of the program.")
    readers: tuple[Provenance, ...] = Field(
        default=(), description="One a report; none for reports written by hand."
    )
    writer: Provenance | None = Field(
        default=None, description="None where templates wrote it all."
    )
    translator: Provenance | None = Field(
        default=None, description="None where nothing was translated."
    )
    replayed: bool = Field(default=False, description="Whether recorded answers were used.")
    rejected_items: int = Field(
        default=0, ge=0, description="Items the model offered and grounding refused."
    )
    refused_sentences: int = Field(
        default=0, ge=0, description="Sentences the model wrote and verification refused."
    )
    untranslated: int = Field(
        default=0, ge=0, description="Sentences that stay in English for want of a translation."
    )


class Briefing(Frozen):
    """What a reader gets. Every statement cites findings of the comparison it carries."""

    schema_version: str = SCHEMA_VERSION
    title: str
    length: Length = Field(default="full", description="How much of it is told.")
    focus: str | None = Field(
        default=None, description="What it is limited to, in the words it was asked for with."
    )
    language: str = Field(
        default="en", description="ISO 639-1 code of the language its sentences are read in."
    )
    as_of: date | None = Field(
        default=None, description="Latest date any source is known to speak for."
    )
    bottom_line: tuple[Statement, ...] = ()
    sections: tuple[Section, ...] = ()
    comparison: Comparison
    missing: tuple[MissingSource, ...] = ()
    disclosure: Disclosure

    @model_validator(mode="after")
    def _statements_cite_findings(self) -> Self:
        known = {finding.id for finding in self.comparison.findings}
        for statement in (
            *self.bottom_line,
            *(s for part in self.sections for s in part.statements),
        ):
            unknown = [finding for finding in statement.findings if finding not in known]
            if unknown:
                raise ValueError(f"{statement.text!r} cites unknown findings {unknown}")
        return self
