# ruff: noqa: E501
"""Proposals: who made what is described, how it fares, and who answered it."""

from collections.abc import Callable
from typing import Any

import pytest

from summarizer.extraction.proposals import find_proposals
from summarizer.models import Article

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("text", "words", "proposer", "status", "answered_by"),
    [
        ("Northline offered 5.5 percent more pay.", "5.5 percent more pay", "Northline", "proposed", None),
        ("The teachers' union rejected the board's offer of a 4 percent rise.", "the board's offer of a 4 percent rise", "board", "rejected", "teachers' union"),
        ("Northline offered 5.5 percent. The drivers' union rejected the offer.", "5.5 percent", "Northline", "rejected", "drivers' union"),
        ("Northline offered 5.5 percent. The drivers' union accepted it.", "5.5 percent", "Northline", "accepted", "drivers' union"),
        ("Lorvik offered a swap of 40 sailors, an idea that was turned down at once.", "a swap of 40 sailors, an idea that was turned down at once", "Lorvik", "rejected", None),
        ("Ada Renholt, flanked by Lorvik officials, offered a ten-day truce.", "a ten-day truce", "Ada Renholt", "proposed", None),
        ("Envoys studied a 30-day pause in the shelling, which was suggested by Norway.", "a 30-day pause in the shelling", "Norway", "under_discussion", None),
        ("The Norwegian plan would halve the duty on wool for 9 months.", "The Norwegian plan would halve the duty on wool for 9 months", "Norway", "proposed", None),
        ("Norway and Iceland agreed to a truce of ten days.", "a truce of ten days", None, "accepted", "Norway and Iceland"),
        ("The airline came to the talks with an offer of 6 percent.", "an offer of 6 percent", "airline", "proposed", None),
        ("Norway is prepared to lift the ban in exchange for lower duties.", "lift the ban in exchange for lower duties", "Norway", "proposed", None),
        ("A compromise floated by Norway and Iceland would halve the duty on wool.", "A compromise floated by Norway and Iceland would halve the duty on wool", "Norway and Iceland", "proposed", None),
        ("A way out was floated on Monday by Norway. It would set up a fund of 2 million euros.", "It would set up a fund of 2 million euros", "Norway", "proposed", None),
        ("An earlier 30-day truce, signed in Ostrel, was breached within hours.", "An earlier 30-day truce, signed in Ostrel", None, "implemented", None),
        ("A Norwegian request for a 10-year term was accepted by Iceland.", "A Norwegian request for a 10-year term", "Norway", "accepted", "Iceland"),
        ("Envoys are weighing a truce that would last ten days.", "a truce that would last ten days", None, "under_discussion", None),
        ("The draft, drawn up by Norway, would halve the duty on wool for 9 months.", "The draft, drawn up by Norway, would halve the duty on wool for 9 months", "Norway", "proposed", None),
        ("Norway tabled a cut of 20 percent. It was dropped after Iceland objected.", "a cut of 20 percent", "Norway", "rejected", None),
        ("Envoys studied a U.S. request for a quota of 10,000 tonnes.", "a U.S. request for a quota of 10,000 tonnes", "U.S.", "under_discussion", None),
        ("The studios improved their offer on streaming. Writers would receive a bonus of 5 percent.", "Writers would receive a bonus of 5 percent", "studios", "proposed", None),
        ("According to the Norwegian mediators, the rebels proposed a truce of ten days.", "a truce of ten days", "rebels", "proposed", None),
        ("“It is late,” said Ada Renholt, who leads the Lorvik party and who proposed a truce of ten days.", "a truce of ten days", "Ada Renholt", "proposed", None),
        ("A similar arrangement in 2022 held for 40 days.", "A similar arrangement in 2022 held for 40 days", None, "implemented", None),
        ("The present agreement, signed in 1998, gives Velmora 25 percent.", "The present agreement, signed in 1998, gives Velmora 25 percent", None, "implemented", None),
    ],
)  # fmt: skip
def test_a_described_proposal(
    article_of: MakeArticle,
    text: str,
    words: str,
    proposer: str | None,
    status: str,
    answered_by: str | None,
) -> None:
    [draft] = find_proposals(article_of(text))
    assert draft.words == words
    assert (draft.proposer, draft.status) == (proposer, status)
    assert (draft.rejected_by or draft.accepted_by) == answered_by


@pytest.mark.parametrize(
    "sentence",
    [
        "Envoys opened talks on a truce of ten days.",
        "The aim was an agreement to lift the duty for 9 months.",
        "The mediator pressed the rebels to reach a deal of 90 days.",
        "The ministers parted without a deal to avert duties of 9 percent.",
        "The rebels want the truce to be limited to 21 days.",
        "The duty on wool rose by 9 percent.",
    ],
)
def test_what_is_hoped_for_is_no_proposal(article_of: MakeArticle, sentence: str) -> None:
    assert list(find_proposals(article_of(sentence))) == []


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
