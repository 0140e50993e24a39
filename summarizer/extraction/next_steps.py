"""Next steps: sentences that look ahead are read for what is announced or awaited."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any

from pydantic import Field

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel
from summarizer.extraction.question import Question
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, NextStepDraft

_CUE = re.compile(
    r"\b(?:will (?:continue|meet|resume|vote|hold|discuss|travel|present|decide|begin|start|return)"
    r"|planned for|scheduled|next (?:week|month|round|meeting|step)s?|follow-?up|due to"
    r"|(?:is|are) (?:now )?(?:waiting|expected|set|awaiting)|additional meetings|further talks"
    r"|(?:is|are) to (?:meet|resume|vote|continue|decide)|in the coming (?:days|weeks)"
    r"|later this (?:week|month|year)|tomorrow)\b",
    re.IGNORECASE,
)
_Name = Annotated[str, Field(max_length=80)]


class StepItem(AnswerModel):
    """A step found in a sentence."""

    words: Annotated[str, Field(max_length=200)]
    actor: _Name | None
    when: Annotated[str, Field(max_length=40)] | None


class Steps(AnswerModel):
    """The steps a sentence announces."""

    steps: Annotated[list[StepItem], Field(max_length=3)]


def next_step_questions(article: Article) -> Iterator[Question]:
    """One question for each sentence that may announce a step."""
    for number, text in reporting_sentences(article):
        if _CUE.search(text):
            yield Question(
                task="next_steps",
                sentence=number,
                text=f"Sentence: {text}",
                answer=Steps,
                drafts=partial(_drafts, number),
            )


def _drafts(number: int, answer: Any) -> tuple[AnyDraft, ...]:
    return tuple(
        NextStepDraft(sentence=number, words=item.words, actor=item.actor, when=item.when)
        for item in answer.steps
        if _CUE.search(item.words)
    )
