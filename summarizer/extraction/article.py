"""The strategy for capable models: one question about the whole article, sentences numbered."""

from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from pydantic import Field

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel
from summarizer.extraction.figures import figure_draft
from summarizer.extraction.measures import AmountState, CountState, DurationState
from summarizer.extraction.question import Question
from summarizer.extraction.reading import Reader
from summarizer.models import AnyItem
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
_Words = Annotated[str, Field(max_length=160)]


class _Cited(AnswerModel):
    """An item that names its sentence and copies the words it rests on before it judges them."""

    sentence: int
    words: _Words


class CitedMatter(_Cited):
    """What is negotiated."""

    negotiation: Negotiation


class CitedMeeting(_Cited):
    """The meeting the article is about."""

    venue: _Name | None
    day: _Name | None
    mode: Literal["in person", "indirect", "phone", "visit", "unknown"]
    status: Literal["planned", "ongoing", "concluded", "suspended", "unknown"]


class CitedParticipant(_Cited):
    """Somebody at that meeting."""

    name: _Name | None
    role: _Name | None
    party: _Name | None
    presence: Literal["attended", "expected", "absent"]


class CitedFigure(_Cited):
    """A number and what it counts."""

    number: Annotated[str, Field(max_length=40)]
    counted: _Name
    state: CountState | DurationState | AmountState


class CitedProposal(_Cited):
    """A proposal; the words name its terms."""

    proposer: _Name | None
    status: Literal[
        "proposed", "under discussion", "accepted", "implemented", "rejected", "countered"
    ]
    rejected_by: _Name | None
    accepted_by: _Name | None


class CitedPosition(_Cited):
    """A stance."""

    party: _Name
    stance: Stance


class CitedStep(_Cited):
    """Something announced."""

    actor: _Name | None
    when: _Name | None


class ArticleAnswer(AnswerModel):
    """Everything a model finds in one article."""

    matter: CitedMatter | None
    meeting: CitedMeeting | None
    participants: Annotated[list[CitedParticipant], Field(max_length=8)]
    figures: Annotated[list[CitedFigure], Field(max_length=12)]
    proposals: Annotated[list[CitedProposal], Field(max_length=4)]
    positions: Annotated[list[CitedPosition], Field(max_length=8)]
    next_steps: Annotated[list[CitedStep], Field(max_length=3)]


async def read_article(reader: Reader, on_plan: Callable[[int], None]) -> list[AnyItem]:
    """Every item of the model's one answer that the article supports.

    Args:
        reader: asks and judges.
        on_plan: is told how many questions there are.

    Raises:
        UnreachableError, UnrecordedRequestError: as the engine does.
    """
    on_plan(1)
    numbered = (f"[{number}] {text}" for number, text in reporting_sentences(reader.article))
    question = Question(
        task="report",
        sentence=1,
        text="\n".join(numbered),
        answer=ArticleAnswer,
        drafts=lambda answer: tuple(_drafts(answer, reader)),
    )
    return await reader.read([question])


def _drafts(answer: ArticleAnswer, reader: Reader) -> Iterator[AnyDraft]:
    if answer.matter:
        yield MatterDraft(**answer.matter.model_dump())
    if answer.meeting:
        fields = answer.meeting.model_dump()
        fields["mode"] = answer.meeting.mode.replace(" ", "_")
        yield MeetingDraft(**fields)
    for person in answer.participants:
        yield ParticipantDraft(**person.model_dump())
    for figure in answer.figures:
        yield figure_draft(_sentence(reader, figure.sentence), **figure.model_dump())
    for proposal in answer.proposals:
        fields = proposal.model_dump()
        fields["status"] = proposal.status.replace(" ", "_")
        yield ProposalDraft(**fields)
    for position in answer.positions:
        yield PositionDraft(**position.model_dump())
    for step in answer.next_steps:
        yield NextStepDraft(**step.model_dump())


def _sentence(reader: Reader, number: int) -> str:
    """The cited sentence, or nothing where there is none: grounding refuses the item then."""
    known = 1 <= number <= len(reader.article.sentences)
    return reader.article.sentence(number) if known else ""
