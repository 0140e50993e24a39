"""The meeting an article reports, and what is negotiated: read from its opening."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Any

from summarizer.articles.dates import find_days
from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel, answer_model, one_of, text_of
from summarizer.extraction.question import Question
from summarizer.grounding.quotes import locate
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, MatterDraft, MeetingDraft
from summarizer.models.report import Negotiation

_OPENING = 4
"""Sentences from the top that are read; newspapers put the meeting there."""


def meeting_question(article: Article) -> Iterator[Question]:
    """The question about the opening; none for an article without a reporting sentence."""
    opening = list(islice(reporting_sentences(article), _OPENING))
    if not opening:
        return
    days = tuple(dict.fromkeys(day.text for _, text in opening for day in find_days(text)))
    lines = ["Opening:", *(text for _, text in opening), f"Days: {' | '.join(days) or 'none'}"]
    yield Question(
        task="meeting",
        sentence=opening[0][0],
        text="\n".join(lines),
        answer=_answer(days),
        drafts=partial(_drafts, article, [number for number, _ in opening]),
    )


def _answer(days: tuple[str, ...]) -> type[AnswerModel]:
    return answer_model(
        "MeetingItem",
        words=text_of(120),
        venue=text_of(60) | None,
        day=one_of(days) | None if days else None,
        mode=one_of(("in person", "indirect", "phone", "visit", "unknown")),
        status=one_of(("planned", "ongoing", "concluded", "suspended", "unknown")),
        subject=text_of(120),
        negotiation=Negotiation,
    )


def _drafts(article: Article, opening: Sequence[int], answer: Any) -> tuple[AnyDraft, ...]:
    words = next(
        (
            said
            for said in (answer.words, answer.day, answer.venue, answer.subject)
            if said and _saying(article, opening, said)
        ),
        answer.words,
    )
    meeting = MeetingDraft(
        sentence=_saying(article, opening, words) or opening[0],
        words=words,
        venue=answer.venue,
        day=answer.day,
        mode=answer.mode.replace(" ", "_"),
        status=answer.status,
    )
    matter = MatterDraft(
        sentence=_saying(article, opening, answer.subject) or opening[0],
        words=answer.subject,
        negotiation=answer.negotiation,
    )
    return meeting, matter


def _saying(article: Article, opening: Sequence[int], words: str) -> int | None:
    """Number of the first opening sentence that holds the words; None if none does."""
    for number in opening:
        if locate(words, article.text, article.sentences[number - 1]):
            return number
    return None
