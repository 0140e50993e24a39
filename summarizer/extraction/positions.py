"""Positions: sentences whose verbs take a stance are read for who wants or refuses what."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any

from pydantic import Field

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel
from summarizer.extraction.question import Question
from summarizer.grounding.stances import find_stances
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, PositionDraft
from summarizer.models.report import Stance


class PositionItem(AnswerModel):
    """A stance found in a sentence."""

    words: Annotated[str, Field(max_length=240)]
    party: Annotated[str, Field(max_length=80)]
    stance: Stance


class Positions(AnswerModel):
    """The stances a sentence reports."""

    positions: Annotated[list[PositionItem], Field(max_length=3)]


def position_questions(article: Article) -> Iterator[Question]:
    """One question for each sentence in which somebody may take a stance."""
    for number, text in reporting_sentences(article):
        if find_stances(text):
            yield Question(
                task="positions",
                sentence=number,
                text=f"Sentence: {text}",
                answer=Positions,
                drafts=partial(_drafts, number),
            )


def _drafts(number: int, answer: Any) -> tuple[AnyDraft, ...]:
    return tuple(
        PositionDraft(
            sentence=number,
            words=item.words,
            party=item.party,
            stance=stance_of(item.words, item.stance),
        )
        for item in answer.positions
    )


def stance_of(words: str, chosen: Stance) -> Stance:
    """The stance that the first verb of the words takes, else the one chosen."""
    cues = find_stances(words)
    return cues[0].stance if cues else chosen
