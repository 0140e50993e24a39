"""Sentences that look ahead are asked about."""

from collections.abc import Callable

import pytest

from summarizer.extraction.next_steps import next_step_questions
from summarizer.models import Article

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("The ministers will meet again on Thursday.", True),
        ("A vote is scheduled for June in the senate.", True),
        ("The union is now waiting for an answer.", True),
        ("Follow-up talks are planned for next week.", True),
        ("The ministers met on Tuesday in Lorvik.", False),
        ("The draft would halve the duty on wool.", False),
    ],
)
def test_what_is_ahead_is_asked_about(
    article_of: MakeArticle, sentence: str, *, asked: bool
) -> None:
    assert bool(list(next_step_questions(article_of(sentence)))) is asked


def test_words_that_look_nowhere_are_no_step(article_of: MakeArticle) -> None:
    [question] = next_step_questions(article_of("The ministers will meet on Thursday, it said."))
    steps = [
        {"words": "will meet on Thursday", "actor": "ministers", "when": "Thursday"},
        {"words": "it said", "actor": None, "when": None},
    ]
    drafts = question.drafts(question.answer.model_validate({"steps": steps}))
    assert [draft.words for draft in drafts] == ["will meet on Thursday"]
