"""What a model offers before code has judged it: items that cite a sentence by its number."""

from typing import Annotated, Literal

from pydantic import Field

from summarizer.models.base import Frozen
from summarizer.models.report import Negotiation, ProposalStatus, Stance


class Draft(Frozen):
    """An offered item. `words` are meant to be the article's own, from the cited sentence."""

    sentence: int = Field(description="Number of the sentence, from 1.")
    words: str
    speaker: str | None = Field(
        default=None,
        description=(
            "Who says it, in the article's words; asked for where code finds no speakers, in "
            "languages other than English."
        ),
    )


class MatterDraft(Draft):
    """What is negotiated; `words` name it."""

    kind: Literal["matter"] = "matter"
    negotiation: Negotiation


class MeetingDraft(Draft):
    """The meeting the article reports."""

    kind: Literal["meeting"] = "meeting"
    venue: str | None = None
    day: str | None = None
    mode: Literal["in_person", "indirect", "phone", "visit", "unknown"] = "unknown"
    status: Literal["planned", "ongoing", "concluded", "suspended", "unknown"] = "unknown"


class ParticipantDraft(Draft):
    """Somebody who takes part; `words` name the person or the office."""

    kind: Literal["participant"] = "participant"
    name: str | None = None
    role: str | None = None
    party: str | None = None
    presence: Literal["attended", "expected", "absent", "unstated"] = "attended"


class FigureDraft(Draft):
    """A number and what it counts; `words` are the clause that states it."""

    kind: Literal["figure"] = "figure"
    number: str = Field(description="The number as the sentence writes it.")
    counted: str
    measure: str


class ProposalDraft(Draft):
    """A proposal; `words` describe it with its terms."""

    kind: Literal["proposal"] = "proposal"
    proposer: str | None = None
    status: ProposalStatus = "unknown"
    rejected_by: str | None = None
    accepted_by: str | None = None


class PositionDraft(Draft):
    """A stance; `words` take it, `content` is what is wanted or refused (the words, if absent)."""

    kind: Literal["position"] = "position"
    party: str
    stance: Stance
    content: str | None = None


class NextStepDraft(Draft):
    """Something to come; `words` announce it."""

    kind: Literal["next_step"] = "next_step"
    actor: str | None = None
    when: str | None = None


AnyDraft = Annotated[
    MatterDraft
    | MeetingDraft
    | ParticipantDraft
    | FigureDraft
    | ProposalDraft
    | PositionDraft
    | NextStepDraft,
    Field(discriminator="kind"),
]
