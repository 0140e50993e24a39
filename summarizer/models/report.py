"""What one article reports about a negotiation.

Parts and terms follow the PA-X peace agreement codebook, the UN guidance on mediation of
ceasefires and the PLOVER event ontology, widened to trade, labour, climate and parliamentary
negotiations.
"""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from summarizer.models.article import Article
from summarizer.models.base import SCHEMA_VERSION, Frozen
from summarizer.models.evidence import Attribution, Evidence
from summarizer.models.provenance import Provenance
from summarizer.models.quantity import DateRange, Quantity


class Item(Frozen):
    """One thing the article says. It does not exist without evidence."""

    evidence: tuple[Evidence, ...] = Field(min_length=1)
    attribution: Attribution = Attribution()
    gloss: str | None = Field(
        default=None,
        description=(
            "What the item says in another language than the article's, translated by the model: "
            "its subject, role, summary, content or action. Its numbers and names stand in the "
            "article's words; the rest is the translator's word and no quote."
        ),
    )

    def all_evidence(self) -> Iterator[Evidence]:
        """Every evidence of the item, its attribution's and its parts' included."""
        yield from self.evidence
        if self.attribution.evidence is not None:
            yield self.attribution.evidence


Negotiation = Literal[
    "ceasefire", "hostage", "peace", "trade", "labour", "climate", "parliamentary", "border",
    "resources", "corporate", "other",
]  # fmt: skip


class Matter(Item):
    """What is negotiated."""

    kind: Literal["matter"] = "matter"
    subject: str = Field(description="What the talks are about, in the article's words.")
    negotiation: Negotiation = "other"


class Assessment(Frozen):
    """How somebody judged the state of the talks, in quoted words."""

    words: str
    by: str | None = Field(default=None, description="Who judged, in the article's words.")
    evidence: Evidence


class Meeting(Item):
    """A meeting the article reports or mentions."""

    kind: Literal["meeting"] = "meeting"
    scope: Literal["reported", "mentioned"] = Field(
        default="reported",
        description="reported: the meeting the article is about; mentioned: any other.",
    )
    venue: str | None = None
    day: str | None = Field(default=None, description="The day in the article's words.")
    date: DateRange | None = Field(default=None, description="The day resolved, where it can be.")
    mode: Literal["in_person", "indirect", "phone", "visit", "unknown"] = "unknown"
    status: Literal["planned", "ongoing", "concluded", "suspended", "unknown"] = "unknown"
    assessments: tuple[Assessment, ...] = ()

    def all_evidence(self) -> Iterator[Evidence]:
        """Every evidence of the meeting, its assessments' included."""
        yield from super().all_evidence()
        yield from (assessment.evidence for assessment in self.assessments)


class Party(Item):
    """A side of the negotiation, or a third party to it."""

    kind: Literal["party"] = "party"
    name: str
    aliases: tuple[str, ...] = ()
    role: Literal["party", "mediator", "host", "guarantor", "observer", "other"]


class Participant(Item):
    """Somebody at the reported meeting. Unnamed persons keep their role."""

    kind: Literal["participant"] = "participant"
    name: str | None = None
    role: str | None = Field(
        default=None, description="Office or function, in the article's words."
    )
    party: str | None = Field(default=None, description="State or organisation they act for.")
    presence: Literal["attended", "expected", "absent", "unstated"] = Field(
        default="attended",
        description="Unstated: they negotiate for a side; no word on who was at the meeting.",
    )

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if not (self.name or self.role):
            raise ValueError("a participant has a name or a role")
        return self


ClauseKind = Literal[
    "duration", "exchange", "release", "withdrawal", "access", "payment", "tariff", "wage",
    "monitoring", "political", "other",
]  # fmt: skip


class Term(Frozen):
    """One clause of a proposal."""

    clause: ClauseKind
    text: str = Field(description="The clause in the article's words.")
    quantity: Quantity | None = None
    phase: int | None = Field(default=None, ge=1, description="Order of the phase it belongs to.")
    condition: str | None = None
    evidence: Evidence


ProposalStatus = Literal[
    "proposed", "under_discussion", "accepted", "implemented", "rejected", "countered", "unknown"
]


class Proposal(Item):
    """An offer, a draft or an agreement, with its terms."""

    kind: Literal["proposal"] = "proposal"
    summary: str = Field(description="The proposal in the article's words.")
    proposers: tuple[str, ...] = ()
    status: ProposalStatus = "unknown"
    accepted_by: tuple[str, ...] = ()
    rejected_by: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    exchange_ratio: str | None = Field(
        default=None, description="What is given for what, in the article's words."
    )

    def all_evidence(self) -> Iterator[Evidence]:
        """Every evidence of the proposal, its terms' included."""
        yield from super().all_evidence()
        yield from (term.evidence for term in self.terms)


Stance = Literal[
    "demands", "offers", "accepts", "rejects", "conditions", "threatens", "urges", "criticises",
    "concedes", "seeks", "insists",
]  # fmt: skip


class Position(Item):
    """What one or several parties want, refuse or do about an issue."""

    kind: Literal["position"] = "position"
    parties: tuple[str, ...] = Field(min_length=1)
    stance: Stance
    content: str = Field(description="What the stance is about, in the article's words.")
    addressee: str | None = None


class StickingPoint(Item):
    """An issue on which the talks hang."""

    kind: Literal["sticking_point"] = "sticking_point"
    issue: str
    sides: tuple[str, ...] = Field(default=(), description="The sides' positions, if stated.")


class Confirmation(Item):
    """That something is confirmed, denied, or expressly left unconfirmed; by its attribution."""

    kind: Literal["confirmation"] = "confirmation"
    status: Literal["confirmed", "unconfirmed", "denied"]
    about: Literal["meeting", "other"] = Field(
        default="other",
        description="meeting: that the reported meeting took place, or who was there.",
    )
    content: str = Field(description="What is confirmed or denied, in the article's words.")


class Figure(Item):
    """A number somebody states, and what it counts."""

    kind: Literal["figure"] = "figure"
    subject: str = Field(description="What is counted, in the article's words.")
    measure: str = Field(
        description=(
            "What is counted, in normalised words of an open vocabulary: 'people killed', "
            "'truce duration', 'wage increase'. The same thing has the same measure in one article."
        )
    )
    quantity: Quantity
    place: str | None = None
    includes: tuple[str, ...] = Field(
        default=(), description="Groups the count is said to include, in the article's words."
    )
    as_of: DateRange | None = None


class NextStep(Item):
    """Something announced or expected to happen."""

    kind: Literal["next_step"] = "next_step"
    action: str
    actor: str | None = None
    when: str | None = Field(default=None, description="The time in the article's words.")
    date: DateRange | None = None


class Wording(Item):
    """A term that labels or judges, and what it stands for."""

    kind: Literal["wording"] = "wording"
    term: str
    refers_to: str | None = None
    device: Literal["label", "scare_quotes"] = "label"


AnyItem = Annotated[
    Matter | Meeting | Party | Participant | Proposal | Position | StickingPoint | Confirmation
    | Figure | NextStep | Wording,
    Field(discriminator="kind"),
]  # fmt: skip


Rule = Literal["evidence", "words", "number", "name", "speaker", "answer"]
"""The grounding rules; `answer` where the model gave no valid answer at all."""


class RejectedItem(Frozen):
    """What the model offered and grounding refused."""

    part: str = Field(description="Kind of the item offered.")
    offered: str = Field(description="The item as the model gave it, as JSON.")
    sentence: int | None = Field(default=None, description="Number of the sentence it cited.")
    rule: Rule = Field(description="What it broke.")
    reason: str


class NegotiationReport(Frozen):
    """Everything one article says about a negotiation, each item with its evidence.

    The report carries its article, so that it can be stored and compared later; every evidence
    in it is checked against the article's text when the report is made or read.
    """

    schema_version: str = SCHEMA_VERSION
    article: Article
    matter: Matter | None = None
    meetings: tuple[Meeting, ...] = ()
    parties: tuple[Party, ...] = ()
    participants: tuple[Participant, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    positions: tuple[Position, ...] = ()
    sticking_points: tuple[StickingPoint, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    figures: tuple[Figure, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    wording: tuple[Wording, ...] = ()
    rejected: tuple[RejectedItem, ...] = ()
    provenance: Provenance | None = Field(
        default=None, description="How it was made; absent for a report written by hand."
    )

    def items(self) -> Iterator[Item]:
        """Every item of the report, part by part."""
        if self.matter is not None:
            yield self.matter
        yield from self.meetings
        yield from self.parties
        yield from self.participants
        yield from self.proposals
        yield from self.positions
        yield from self.sticking_points
        yield from self.confirmations
        yield from self.figures
        yield from self.next_steps
        yield from self.wording

    @model_validator(mode="after")
    def _evidence_is_verbatim(self) -> Self:
        for item in self.items():
            for evidence in item.all_evidence():
                if not evidence.stands_in(self.article):
                    raise ValueError(
                        f"evidence {evidence.quote!r} does not stand in article "
                        f"{self.article.id} at {evidence.start}:{evidence.end}"
                    )
        return self
