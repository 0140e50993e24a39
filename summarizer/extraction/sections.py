"""The sections of a report, each with what a model is asked and how its answer is read.

In every item the sentence's number and the words it rests on come before what is made of them.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from summarizer.engines.schema import AnswerModel, answer_model
from summarizer.models.draft import (
    AnyDraft,
    MatterDraft,
    MeetingDraft,
    NextStepDraft,
    ParticipantDraft,
    PositionDraft,
    ProposalDraft,
)
from summarizer.models.report import Negotiation, Stance

_Name = Annotated[str, Field(max_length=80)]
_Words = Annotated[str, Field(max_length=200)]

_FEW = 6
"""Items that a single sentence may hold: the members of a delegation."""


class CitedItem(AnswerModel):
    """An item that names its sentence and copies the words it rests on before it judges them."""

    sentence: int
    words: _Words


class CitedMatter(CitedItem):
    """What is negotiated."""

    negotiation: Negotiation


class CitedMeeting(CitedItem):
    """The meeting the article is about."""

    venue: _Name | None
    day: _Name | None
    mode: Literal["in person", "indirect", "phone", "visit", "unknown"]
    status: Literal["planned", "ongoing", "concluded", "suspended", "unknown"]


class CitedParticipant(CitedItem):
    """Somebody at that meeting."""

    name: _Name | None
    role: _Name | None
    party: _Name | None
    presence: Literal["attended", "expected", "absent"]


class CitedProposal(CitedItem):
    """A proposal; the words name its terms."""

    proposer: _Name | None
    status: Literal[
        "proposed", "under discussion", "accepted", "implemented", "rejected", "countered"
    ]
    rejected_by: _Name | None
    accepted_by: _Name | None


class CitedPosition(CitedItem):
    """A stance."""

    party: _Name
    stance: Stance


class CitedStep(CitedItem):
    """Something announced."""

    actor: _Name | None
    when: _Name | None


class CitedProposalAbroad(CitedProposal):
    """A proposal in an article that is not in English."""

    speaker: _Name | None


@dataclass(frozen=True)
class Section:
    """A part of the report that a model lists.

    Attributes:
        name: what the model is asked to list.
        item: what one item looks like.
        draft: what is judged.
        most: items at most, from one chunk.
        opening: whether it is read from the article's opening only.
        abroad: what one item looks like in an article that is not in English, if else.
    """

    name: str
    item: type[CitedItem]
    draft: type[AnyDraft]
    most: int
    opening: bool = False
    abroad: type[CitedItem] | None = None

    @property
    def field(self) -> str:
        """The field in which the model answers."""
        return self.name.replace(" ", "_")

    def most_of(self, sentences: int) -> int:
        """Items at most from so many sentences.

        One a sentence, and a few in any case, is more than a careful reader finds: only a model
        that repeats itself is cut short.
        """
        return min(self.most, max(sentences, _FEW))

    def answer(self, language: str, most: int | None = None) -> type[AnswerModel]:
        """The schema of its items, in the order in which the article gives them.

        Args:
            language: ISO 639-1 code of the article.
            most: items at most, if fewer than a section holds.
        """
        item: Any = self.abroad if self.abroad and language != "en" else self.item
        items = Annotated[list[item], Field(max_length=most or self.most)]
        return answer_model("Listed", **{self.field: items})

    def drafts(self, answer: Any) -> tuple[AnyDraft, ...]:
        """The items a model's answer offers."""
        return tuple(self.draft(**_fields(item)) for item in getattr(answer, self.field))


def _fields(item: CitedItem) -> dict[str, Any]:
    """The item's fields; verdicts of several words as the report spells them."""
    fields = item.model_dump()
    for name in ("mode", "status"):
        if name in fields:
            fields[name] = fields[name].replace(" ", "_")
    return fields


SECTIONS = (
    Section("matter", CitedMatter, MatterDraft, 1, opening=True),
    Section("meeting", CitedMeeting, MeetingDraft, 1, opening=True),
    Section("participants", CitedParticipant, ParticipantDraft, 24),
    Section("proposals", CitedProposal, ProposalDraft, 12, abroad=CitedProposalAbroad),
    Section("positions", CitedPosition, PositionDraft, 24),
    Section("next steps", CitedStep, NextStepDraft, 12),
)
"""The sections a model fills; figures begin with the numbers that code finds."""
