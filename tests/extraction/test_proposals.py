# ruff: noqa: E501
"""Proposals: which sentences are asked about, and what the answers and the words make of them."""

from collections.abc import Callable
from typing import Any

import pytest

from summarizer.extraction.proposals import find_proposals, proposal_questions
from summarizer.models import Article
from summarizer.models.draft import ProposalDraft

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Velmora proposed a three-week truce.", True),
        ("Globex offered 40 dollars a share.", True),
        ("The deal would halve the duty on wool.", True),
        ("The union rejected the offer.", False),
        ("The duty on wool rose.", False),
        ("The talks lasted three weeks.", False),
    ],
)
def test_a_proposal_needs_a_word_for_it_and_a_term(
    article_of: MakeArticle, sentence: str, *, asked: bool
) -> None:
    assert bool(list(proposal_questions(article_of(sentence)))) is asked


def answered(article: Article, **answer: Any) -> list[ProposalDraft]:
    question = next(iter(proposal_questions(article)))
    fields = {"status": "proposed", "proposer": "not said", "answered_by": "not said"} | answer
    drafts = question.drafts(question.answer.model_validate(fields))
    return [draft for draft in drafts if isinstance(draft, ProposalDraft)]


REJECTED = "The teachers' union rejected the board's offer of a 4 percent pay rise."


def test_words_that_say_who_made_and_who_rejected_it_decide(article_of: MakeArticle) -> None:
    words = "the board's offer of a 4 percent pay rise"
    [draft] = answered(
        article_of(REJECTED), words=words, status="accepted", proposer="teachers' union"
    )
    assert draft.proposer == "board"
    assert (draft.status, draft.rejected_by) == ("rejected", "teachers' union")
    assert draft.accepted_by is None


@pytest.mark.parametrize(
    ("status", "rejected_by", "accepted_by"),
    [("rejected", "farm board", None), ("accepted", None, "farm board"), ("proposed", None, None)],
)
def test_the_answer_goes_where_the_status_says(
    article_of: MakeArticle, status: str, rejected_by: str | None, accepted_by: str | None
) -> None:
    article = article_of(
        "A draft would halve the duty on wool, and the farm board met the council."
    )
    words = "A draft would halve the duty on wool"
    [draft] = answered(article, words=words, status=status, answered_by="farm board")
    assert (draft.rejected_by, draft.accepted_by) == (rejected_by, accepted_by)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Envoys opened talks on a truce and a swap, under which prisoners return home.", "a truce and a swap"),
        ("The aim was an agreement to lift the duty on steel in exchange for quotas.", "to lift the duty on steel in exchange for quotas"),
        ("The mediator pressed the rebels to reach a deal for the release of pilots under an offer.", "pressed the rebels to reach a deal for the release of pilots"),
        ("A plan pleased everyone under which the duty on wool is halved.", "A plan pleased everyone"),
    ],
)  # fmt: skip
def test_what_is_hoped_for_or_has_no_terms_is_no_proposal(
    article_of: MakeArticle, sentence: str, words: str
) -> None:
    assert answered(article_of(sentence), words=words) == []


def test_the_model_may_say_that_there_is_none(article_of: MakeArticle) -> None:
    assert answered(article_of(REJECTED), words="a 4 percent pay rise", status="no proposal") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Several drafts tabled by the Faroe Islands were rejected by both Norway and Iceland.",
         [("Faroe Islands", "rejected", "Norway and Iceland", None)]),
        ("The dockers' union rejected the port's latest offer.", [("port", "rejected", "dockers' union", None)]),
        ("Teachers accepted the board's proposal.", [("board", "accepted", None, "Teachers")]),
        ("Teachers rejected the idea.", []),
        ("Teachers demand an offer by the board.", []),
    ],
)  # fmt: skip
def test_an_answered_proposal_is_found_without_terms(
    article_of: MakeArticle, sentence: str, expected: list[tuple[Any, ...]]
) -> None:
    found = find_proposals(article_of(sentence))
    assert [(d.proposer, d.status, d.rejected_by, d.accepted_by) for d in found] == expected
