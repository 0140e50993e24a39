# ruff: noqa: E501
"""Stances with their holders: those code settles, and those it asks about."""

from collections.abc import Callable

import pytest

from summarizer.extraction.positions import find_positions, position_questions
from summarizer.grounding.cited import Refusal
from summarizer.grounding.judge import judge
from summarizer.models import Article

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dockers' union rejected the port's offer on Monday.", [("dockers' union", "rejects", "the port's offer on Monday")]),
        ("The port has refused to withdraw 200 dismissals.", [("port", "rejects", "to withdraw 200 dismissals")]),
        ("Residents rejected the plan.", [("Residents", "rejects", "the plan")]),
        ("Nurses demand safer wards, and the ministry offered 900 euros.", [("Nurses", "demands", "safer wards"), ("ministry", "offers", "900 euros")]),
        ("Norway wants 450,000 tonnes, while Iceland insists on 500,000.", [("Norway", "seeks", "450,000 tonnes"), ("Iceland", "demands", "500,000")]),
        ("The terms were turned down by the city.", [("city", "rejects", "The terms")]),
        ("The board refused the union's demand for a raise.", [("board", "rejects", "the union's demand for a raise"), ("union", "demands", "for a raise")]),
        ("Shippers who want the port reopened accused the ministry of delay.", [("Shippers", "seeks", "the port reopened"), ("Shippers", "criticises", "the ministry of delay")]),
        ("The regulator wants Acme to sell its mines.", [("regulator", "seeks", "Acme to sell its mines")]),
        # what somebody is asked to do is no stance of its own
        ("The mediator urged the rebels to accept the truce.", [("mediator", "urges", "the rebels to accept the truce")]),
        # no stance
        ("Is the union ready to accept the offer?", []),
        ("The union met the ministry.", []),
        ("People who demand answers wrote letters.", []),
    ],
)  # fmt: skip
def test_a_stance_has_the_one_holder_it_can_have(
    article_of: MakeArticle, sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    article = article_of(sentence)
    drafts = list(find_positions(article))
    assert [(d.party, d.stance, d.content) for d in drafts] == expected
    assert not any(isinstance(judge(article, draft), Refusal) for draft in drafts)


def test_an_open_holder_is_asked_for(article_of: MakeArticle) -> None:
    article = article_of(
        "After talks the ministry met the dockers' union, hoping to end the strike."
    )
    questions = list(position_questions(article))
    assert [q.task for q in questions] == ["positions"]
    assert questions[0].text.splitlines()[1:] == [
        "Stances:", "1. hoping to end the strike", "Parties: ministry | dockers' union",
    ]  # fmt: skip
    value = questions[0].answer.model_validate({"parties": ["ministry"]})
    assert [(d.party, d.content) for d in questions[0].drafts(value)] == [
        ("ministry", "end the strike")
    ]
    nobody = questions[0].answer.model_validate({"parties": ["nobody"]})
    assert questions[0].drafts(nobody) == ()


def test_a_name_at_a_sentences_start_is_known_from_elsewhere(article_of: MakeArticle) -> None:
    article = article_of("Velmora rejected the truce. The envoy of Velmora left.")
    assert [draft.party for draft in find_positions(article)] == ["Velmora"]


def test_quotation_marks_without_partner_are_left_out(article_of: MakeArticle) -> None:
    article = article_of('The dockers\' union said it "rejects the terms of the port".')
    assert [draft.content for draft in find_positions(article)] == ["the terms of the port"]
