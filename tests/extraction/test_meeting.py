"""The meeting is read from the opening, and cited where its words stand."""

from collections.abc import Callable

import pytest

from summarizer.extraction.meeting import meeting_question
from summarizer.models import Article
from summarizer.models.draft import MatterDraft, MeetingDraft

MakeArticle = Callable[[str], Article]
OPENING = (
    "The dispute has lasted for months. Dockers met the port in Lorvik on Tuesday to settle pay. "
    "They will meet again on Thursday."
)
ANSWER = {
    "words": "met the port in Lorvik on Tuesday", "venue": "Lorvik", "day": "Tuesday",
    "mode": "in person", "status": "concluded", "subject": "to settle pay",
    "negotiation": "labour",
}  # fmt: skip


def drafts(article: Article, **changes: object) -> tuple[MeetingDraft, MatterDraft]:
    [question] = meeting_question(article)
    meeting, matter = question.drafts(question.answer.model_validate(ANSWER | changes))
    assert isinstance(meeting, MeetingDraft)
    assert isinstance(matter, MatterDraft)
    return meeting, matter


def test_the_opening_and_its_days_are_shown(article_of: MakeArticle) -> None:
    [question] = meeting_question(article_of(OPENING))
    assert question.text.endswith("Days: Tuesday | Thursday")


@pytest.mark.parametrize(
    ("changes", "sentence", "words"),
    [
        ({}, 2, "met the port in Lorvik on Tuesday"),
        ({"words": "gathered for talks"}, 2, "Tuesday"),
        ({"words": "gathered", "day": None}, 2, "Lorvik"),
        ({"words": "gathered", "day": None, "venue": None}, 2, "to settle pay"),
        ({"words": "gathered", "day": None, "venue": None, "subject": "fish"}, 1, "gathered"),
    ],
)
def test_the_meeting_cites_the_sentence_that_has_its_words(
    article_of: MakeArticle, changes: dict[str, object], sentence: int, words: str
) -> None:
    meeting, _ = drafts(article_of(OPENING), **changes)
    assert (meeting.sentence, meeting.words) == (sentence, words)


def test_the_matter_cites_its_own_sentence(article_of: MakeArticle) -> None:
    _, matter = drafts(article_of(OPENING), subject="They will meet again")
    assert matter.sentence == 3


def test_an_article_that_reports_nothing_is_not_asked_about(article_of: MakeArticle) -> None:
    assert list(meeting_question(article_of("Yes. No."))) == []
