"""Participants: code finds the people of a sentence, the model says who is at the talks."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any, Literal

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel, answer_model, exactly, one_of
from summarizer.extraction.people import Somebody, people_in
from summarizer.extraction.question import Question
from summarizer.grounding.names import find_names
from summarizer.models import Article, Meeting
from summarizer.models.draft import AnyDraft, ParticipantDraft

_AT_TALKS = re.compile(
    r"\b(?:met|meet(?:s|ing|ings)?|talks|negotiations|summit|attend\w*|participants?|took part"
    r"|taking part|present|join\w*|delegation|travel\w*|sat down|sits down|round)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|expected|scheduled|set|due|planned|about|are|is) (?:to )?(?:be |also )?"
    r"(?:meet|attend|join|take part|travel|be joined|be present|hold|resume|sit)",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:absen\w+|stayed away|did not (?:attend|take part|join)|skipp\w+|boycott\w*|without"
    r"|not (?:present|invited|attend))",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\bin\s+$")


def participant_questions(article: Article, meeting: Meeting | None) -> Iterator[Question]:
    """One question for each sentence that may put people at the reported talks.

    Args:
        article: the article.
        meeting: the meeting it reports, if that could be read; sentences that speak of another
            place are left out.
    """
    talks = meeting.evidence[0].quote if meeting else _opening(article)
    for number, text in reporting_sentences(article):
        people = people_in(text)
        if people and _AT_TALKS.search(text) and not _is_elsewhere(text, meeting):
            yield Question(
                task="participants",
                sentence=number,
                text="\n".join(
                    (
                        f"Talks: {talks}",
                        f"Sentence: {text}",
                        "People:",
                        *(f"{i}. {_called(person)}" for i, person in enumerate(people, start=1)),
                    )
                ),
                answer=_answer(len(people)),
                drafts=partial(_drafts, number, text, people),
            )


def _called(person: Somebody) -> str:
    """What tells the person from the others: the words, or the group's party and office."""
    return person.words if person.name or not person.party else f"{person.role} ({person.party})"


def _opening(article: Article) -> str:
    return next((text for _, text in reporting_sentences(article)), article.title or "")


def _is_elsewhere(text: str, meeting: Meeting | None) -> bool:
    """Whether the sentence names a place of meeting, and not the one of the reported meeting."""
    if meeting is None or meeting.venue is None or meeting.venue in text:
        return False
    met = re.search(r"\b(?:met|meeting|talks|spoke)\b", text, re.IGNORECASE)
    if met is None:
        return False
    behind = text[met.end() : met.end() + 60]
    return any(_ELSEWHERE.search(behind[: name.start]) for name in find_names(behind))


def _answer(people: int) -> type[AnswerModel]:
    """A schema with exactly one presence for each of the people."""
    presence: Any = one_of(("attended", "expected", "absent", "not said"))
    return answer_model("People", people=exactly([presence] * people))


def _drafts(
    number: int, text: str, people: tuple[Somebody, ...], answer: Any
) -> tuple[AnyDraft, ...]:
    return tuple(
        ParticipantDraft(
            sentence=number,
            words=person.words,
            name=person.name,
            role=person.role,
            party=person.party,
            presence=presence_of(text, presence),
        )
        for person, presence in zip(people, answer.people, strict=True)
        if presence != "not said"
    )


def presence_of(sentence: str, chosen: str) -> Literal["attended", "expected", "absent"]:
    """The presence the model chose, where the sentence has words for it; else attended."""
    if chosen == "absent" and _AWAY.search(sentence):
        return "absent"
    if chosen == "expected" and _AHEAD.search(sentence):
        return "expected"
    return "attended"
