"""Proposals: sentences that speak of an offer, a draft or a deal are read for its terms."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import Field

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel
from summarizer.extraction.question import Question
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, ProposalDraft, TermDraft
from summarizer.models.report import ClauseKind

_CUE = re.compile(
    r"\b(?:propos\w*|offer(?:s|ed|ing)?|draft\w*|plan under which|blueprint|framework"
    r"|(?:agreement|deal|pact|accord)s? (?:in which|under which|that (?:would|will)|to|for|provides"
    r"|also provides|includes)|package|roadmap"
    r"|(?:truce|cease-?fire|deal|agreement|pact|accord)\b.{0,60}\b(?:that would|which would"
    r"|in exchange|in return|condition|allow\w*)"
    r"|(?:reach|agree|sign|reject|accept|turn)\w*\b.{0,40}\b(?:truce|cease-?fire|deal|agreement"
    r"|pact|accord|contract)"
    r"|would consider)\b",
    re.IGNORECASE,
)

_Status = Literal[
    "proposed", "under discussion", "accepted", "implemented", "rejected", "countered"
]
_Words = Annotated[str, Field(max_length=200)]
_Name = Annotated[str, Field(max_length=80)]


class TermItem(AnswerModel):
    """A clause of the proposal."""

    words: _Words
    clause: ClauseKind


class ProposalItem(AnswerModel):
    """A proposal found in a sentence."""

    words: Annotated[str, Field(max_length=320)]
    proposer: _Name | None
    status: _Status
    rejected_by: _Name | None
    accepted_by: _Name | None
    terms: Annotated[list[TermItem], Field(max_length=4)]


class Proposals(AnswerModel):
    """The proposals a sentence describes."""

    proposals: Annotated[list[ProposalItem], Field(max_length=2)]


def proposal_questions(article: Article) -> Iterator[Question]:
    """One question for each sentence that may describe a proposal."""
    for number, text in reporting_sentences(article):
        if _CUE.search(text):
            yield Question(
                task="proposals",
                sentence=number,
                text=f"Sentence: {text}",
                answer=Proposals,
                drafts=partial(_drafts, number),
            )


def _drafts(number: int, answer: Any) -> tuple[AnyDraft, ...]:
    return tuple(proposal_draft(number, item) for item in answer.proposals)


def proposal_draft(number: int, item: ProposalItem) -> ProposalDraft:
    """The proposal a model offers; who rejected or accepted it counts only with that status.

    Args:
        number: number of the cited sentence.
        item: what the model says.
    """
    status: Any = item.status.replace(" ", "_")
    return ProposalDraft(
        sentence=number,
        words=item.words,
        proposer=item.proposer,
        status=status,
        rejected_by=item.rejected_by if item.status == "rejected" else None,
        accepted_by=item.accepted_by if item.status in ("accepted", "implemented") else None,
        terms=tuple(TermDraft(words=term.words, clause=term.clause) for term in item.terms),
    )
