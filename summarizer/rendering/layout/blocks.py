"""The blocks that chapters are made of; each format shows every kind of them in its own way."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from summarizer.rendering.layout.footnotes import Quote
from summarizer.rendering.layout.intervals import Intervals
from summarizer.rendering.layout.proposals import ProposalView
from summarizer.rendering.layout.statements import Contrast, Sentence
from summarizer.rendering.layout.tables import Table
from summarizer.rendering.layout.timeline import Timeline


@dataclass(frozen=True)
class Paragraph:
    """Plain words of the document's own."""

    kind: ClassVar[str] = "paragraph"
    text: str


@dataclass(frozen=True)
class Fact:
    """A name, empty where there is none, and what is to be known under it.

    `language` is that of the value where it is not the one the document speaks.
    """

    name: str
    value: str
    language: str | None = None


@dataclass(frozen=True)
class Points:
    """A list of what has no evidence: gaps, articles that are missing."""

    kind: ClassVar[str] = "points"
    points: tuple[Fact, ...]


@dataclass(frozen=True)
class Facts:
    """Names with what is to be known under each."""

    kind: ClassVar[str] = "facts"
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Quotes:
    """The words everything rests on, numbered, with a line that says so."""

    kind: ClassVar[str] = "quotes"
    meaning: str
    quotes: tuple[Quote, ...]


Block: TypeAlias = (
    Sentence
    | Contrast
    | ProposalView
    | Table
    | Intervals
    | Timeline
    | Paragraph
    | Points
    | Facts
    | Quotes
)
