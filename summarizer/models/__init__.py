"""What flows through the package: frozen, validated, and independent of how it is made."""

from summarizer.models.article import Article, Boilerplate, HiddenText, Span
from summarizer.models.briefing import (
    Briefing,
    Disclosure,
    Length,
    MissingSource,
    Section,
    Statement,
)
from summarizer.models.comparison import (
    Claim,
    Comparison,
    Confidence,
    Finding,
    Gap,
    Mention,
    OpenPair,
    Person,
    Relation,
    Round,
    Source,
)
from summarizer.models.evidence import Attribution, Evidence
from summarizer.models.provenance import PromptVersion, Provenance, Usage
from summarizer.models.quantity import DateRange, Qualifier, Quantity
from summarizer.models.report import (
    AnyItem,
    Assessment,
    Confirmation,
    Figure,
    Item,
    Matter,
    Meeting,
    NegotiationReport,
    NextStep,
    Participant,
    Party,
    Position,
    Proposal,
    RejectedItem,
    StickingPoint,
    Term,
    Wording,
)

__all__ = [
    "AnyItem", "Article", "Assessment", "Attribution", "Boilerplate", "Briefing", "Claim",
    "Comparison", "Confidence", "Confirmation", "DateRange", "Disclosure", "Evidence", "Figure",
    "Finding", "Gap", "HiddenText", "Item", "Length", "Matter", "Meeting", "Mention",
    "MissingSource", "NegotiationReport", "NextStep", "OpenPair", "Participant", "Party", "Person",
    "Position", "PromptVersion", "Proposal", "Provenance", "Qualifier", "Quantity", "RejectedItem",
    "Relation", "Round", "Section", "Source", "Span", "Statement", "StickingPoint", "Term", "Usage",
    "Wording",
]  # fmt: skip
