"""Figures: code finds the numbers of a sentence, the model says what each one counts."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any, Protocol

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel, answer_model, exactly, one_of, text_of
from summarizer.extraction.measures import NumberKind, measure_of, state_of, states_for
from summarizer.extraction.question import Question
from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, FigureDraft

_KINDS: tuple[NumberKind, ...] = ("count", "duration", "percent", "money")
_POINTING = re.compile(r"\b(?:this|that|these|those|the same)\s+$", re.IGNORECASE)
_AT_ONCE = 6
"""Numbers asked about in one question; a sentence with more of them makes several."""


def figure_questions(article: Article) -> Iterator[Question]:
    """One question for each sentence that states numbers."""
    for number, text in reporting_sentences(article):
        mentions = [mention for mention in find_numbers(text) if _is_stated(text, mention)]
        before = article.sentence(number - 1) if number > 1 else None
        for first in range(0, len(mentions), _AT_ONCE):
            yield _question(number, text, before, mentions[first : first + _AT_ONCE])


def _is_stated(text: str, mention: NumberMention) -> bool:
    """Whether the sentence states the number, and does not only point back: 'that 30-day period'."""
    return mention.kind in _KINDS and not _POINTING.search(text[: mention.start])


def _question(
    number: int, text: str, before: str | None, mentions: list[NumberMention]
) -> Question:
    asked = [_written(text, mention) for mention in mentions]
    lines = [f"Before: {before}"] if before else []
    lines += [f"Sentence: {text}", f"Numbers: {' | '.join(asked)}"]
    return Question(
        task="figures",
        sentence=number,
        text="\n".join(lines),
        answer=_answer(tuple(asked), tuple(mention.kind for mention in mentions)),
        drafts=partial(_drafts, number, text),
    )


def _written(text: str, mention: NumberMention) -> str:
    """The number with its unit but without its qualifier, as the sentence writes it."""
    return text[mention.number_start : max(mention.number_end, mention.end)].strip()


def _answer(asked: tuple[str, ...], kinds: tuple[Any, ...]) -> type[AnswerModel]:
    """A schema with exactly one item for each number, in their order, words before verdict."""
    items = [
        answer_model(
            "FigureItem",
            number=one_of((number,)),
            words=text_of(160),
            counted=text_of(60),
            state=one_of(states_for(kind)),
        )
        for number, kind in zip(asked, kinds, strict=True)
    ]
    return answer_model("Figures", figures=exactly(items))


def _drafts(number: int, text: str, answer: Any) -> tuple[AnyDraft, ...]:
    return tuple(figure_draft(text, number, item) for item in answer.figures)


class FigureAnswer(Protocol):
    """What a model says about one number."""

    @property
    def words(self) -> str:
        """The clause that states it."""
        ...

    @property
    def number(self) -> str:
        """The number itself, as the sentence writes it."""
        ...

    @property
    def counted(self) -> str:
        """The noun that is counted."""
        ...

    @property
    def state(self) -> str:
        """What happened to it, or what was done with it."""
        ...


def figure_draft(sentence: str, number: int, item: FigureAnswer) -> FigureDraft:
    """The figure a model offers, its measure named by code.

    Args:
        sentence: text of the cited sentence.
        number: its number in the article.
        item: what the model says.
    """
    kind: Any = next((m.kind for m in find_numbers(sentence) if item.number in m.text), "count")
    state = state_of(kind, item.words, sentence, item.state)
    return FigureDraft(
        sentence=number,
        words=item.words,
        number=item.number,
        counted=item.counted,
        measure=measure_of(kind, item.counted, state, item.words),
    )
