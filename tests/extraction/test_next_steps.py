# ruff: noqa: E501
"""Next steps: what is announced, by whom, and the day it falls on."""

from collections.abc import Callable
from datetime import date

import pytest

from summarizer.extraction.next_steps import distinct_steps, find_next_steps
from summarizer.grounding.judge import judge
from summarizer.models import Article, NextStep

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("text", "action", "actor"),
    [
        ("The ministers will meet again on Thursday.", "The ministers will meet again on Thursday", "ministers"),
        ("Further talks are scheduled for Thursday.", "Further talks are scheduled for Thursday", None),
        ("The dockers' union will vote on Thursday.", "The dockers' union will vote on Thursday", "dockers' union"),
    ],
)  # fmt: skip
def test_a_step_names_who_acts(
    article_of: MakeArticle, text: str, action: str, actor: str | None
) -> None:
    [draft] = find_next_steps(article_of(text))
    assert (draft.words, draft.actor, draft.when) == (action, actor, "Thursday")


def test_a_weekday_ahead_is_the_next_one(article_of: MakeArticle) -> None:
    article = article_of("Further talks are scheduled for Thursday.").model_copy(
        update={"published": date(2025, 3, 4)}
    )
    [draft] = find_next_steps(article)
    step = judge(article, draft)
    assert isinstance(step, NextStep)
    assert step.date is not None
    assert (step.date.start, step.date.end) == (date(2025, 3, 6), date(2025, 3, 6))


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        # a heading in short
        ("Talks to resume on Thursday\n\nThe mediator said that talks would resume in Lorvik on Thursday.", 1),
        # the same sentence again
        ("The talks will resume on Thursday. Then it rained. The talks will resume on Thursday.", 1),
        ("The talks will resume on Thursday. The union will vote on Thursday.", 2),
        # without its day and with it
        ("Both sides said they would meet again next month. The delegations are to return to Lorvik on June 16.", 1),
        ("The two sides will meet on Thursday. The two sides will meet again on Sunday.", 2),
    ],
)  # fmt: skip
def test_a_step_is_told_once(article_of: MakeArticle, text: str, actions: int) -> None:
    article = article_of(text)
    steps = [judge(article, draft) for draft in find_next_steps(article)]
    found = distinct_steps(article, [step for step in steps if isinstance(step, NextStep)])
    assert len(found) == actions
    assert sum(len(step.evidence) for step in found) == len(steps)
