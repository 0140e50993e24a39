# ruff: noqa: E501
"""Positions and proposals that an article tells more than once."""

from collections.abc import Callable

import pytest

from summarizer.extraction.one_proposal import distinct_proposals
from summarizer.extraction.told_twice import distinct_positions
from summarizer.grounding.judge import judge
from summarizer.models import Article, Position, Proposal
from summarizer.models.draft import PositionDraft, ProposalDraft

MakeArticle = Callable[[str], Article]


def position(article: Article, sentence: int, words: str, party: str, stance: str) -> Position:
    draft = PositionDraft.model_validate(
        {
            "sentence": sentence,
            "words": words,
            "party": party,
            "stance": stance,
            "content": words.split(" ", 1)[1],
        }
    )
    found = judge(article, draft)
    assert isinstance(found, Position), found
    return found


def proposal(article: Article, sentence: int, words: str, **fields: str) -> Proposal:
    found = judge(
        article, ProposalDraft.model_validate({"sentence": sentence, "words": words} | fields)
    )
    assert isinstance(found, Proposal), found
    return found


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        # a heading that only repeats
        ("Island states reject draft at summit\n\nSmall island states rejected a draft of the chair.",
         [(1, "reject draft at summit", "Island states", "rejects"), (2, "rejected a draft of the chair", "Small island states", "rejects")], 1),
        # a heading that says something of its own
        ("Island states reject loans\n\nSmall island states rejected a draft of the chair.",
         [(1, "reject loans", "Island states", "rejects"), (2, "rejected a draft of the chair", "Small island states", "rejects")], 2),
        # the same stance told twice
        ("The union rejected the draft. Later the union rejected the draft of the port.",
         [(1, "rejected the draft", "union", "rejects"), (2, "rejected the draft of the port", "union", "rejects")], 1),
        # other parties, other stances, other contents
        ("The union rejected the draft. Later the ministry rejected the draft.",
         [(1, "rejected the draft", "union", "rejects"), (2, "rejected the draft", "ministry", "rejects")], 2),
        ("The union rejected the draft. Later the union demanded the draft.",
         [(1, "rejected the draft", "union", "rejects"), (2, "demanded the draft", "union", "demands")], 2),
        ("The union rejected the draft. Later the union rejected the loan.",
         [(1, "rejected the draft", "union", "rejects"), (2, "rejected the loan", "union", "rejects")], 2),
    ],
)  # fmt: skip
def test_a_stance_is_told_once(
    article_of: MakeArticle, text: str, told: list[tuple[int, str, str, str]], expected: int
) -> None:
    article = article_of(text)
    positions = [position(article, *row) for row in told]
    found = distinct_positions(article, positions, [])
    assert len(found) == expected
    assert sum(len(item.evidence) for item in found) == len(positions)


def test_what_a_side_is_ready_to_give_is_a_position_as_well(article_of: MakeArticle) -> None:
    article = article_of("The port offered a pay rise of 4 percent.")
    offer = position(article, 1, "offered a pay rise of 4 percent", "port", "offers")
    made = proposal(article, 1, "a pay rise of 4 percent", proposer="port")
    assert distinct_positions(article, [offer], [made]) == (offer,)
    refused = made.model_copy(update={"status": "rejected"})
    assert distinct_positions(article, [offer], [refused]) == ()


def test_only_what_several_agree_on_is_a_deal(article_of: MakeArticle) -> None:
    article = article_of(
        "Lorvik and Velmora agreed to free 20 men. Lorvik and Velmora accepted a deferral."
    )
    agreed, accepted = (
        position(article, number, words, "Velmora", "accepts").model_copy(
            update={"parties": ("Lorvik", "Velmora")}
        )
        for number, words in ((1, "agreed to free 20 men"), (2, "accepted a deferral"))
    )
    assert distinct_positions(article, [agreed, accepted], []) == (accepted,)


def test_an_offer_that_is_put_forward_as_a_proposal_is_no_position(article_of: MakeArticle) -> None:
    article = article_of("The port tabled a pay rise of 4 percent. The ministry offered help.")
    offers = [
        position(article, 1, "tabled a pay rise of 4 percent", "port", "offers"),
        position(article, 2, "offered help", "ministry", "offers"),
    ]
    made = proposal(article, 1, "a pay rise of 4 percent", proposer="port")
    assert [item.parties for item in distinct_positions(article, offers, [made])] == [("ministry",)]
    others = made.model_copy(update={"proposers": ("ministry",)})
    assert len(distinct_positions(article, offers, [others])) == 2


def test_a_later_sentence_adds_terms(article_of: MakeArticle) -> None:
    article = article_of(
        "Envoys weighed a truce of 30 days. Such an agreement also provides for the release of 9 pilots."
    )
    [found] = distinct_proposals(
        article,
        [proposal(article, 1, "a truce of 30 days", status="under_discussion"),
         proposal(article, 2, "the release of 9 pilots", status="proposed")],
    )  # fmt: skip
    assert [term.text for term in found.terms] == ["a truce of 30 days", "the release of 9 pilots"]
    assert len(found.evidence) == 2
    assert found.status == "under_discussion"


@pytest.mark.parametrize(
    ("first", "expected"),
    [("Lorvik tabled a draft of 9 articles.", 1), ("Lorvik offered a pay rise of 4 percent.", 2)],
)
def test_the_text_is_a_paper_that_was_told_of(
    article_of: MakeArticle, first: str, expected: int
) -> None:
    article = article_of(f"{first} The text would free 30 sailors.")
    words = first.removeprefix("Lorvik tabled ").removeprefix("Lorvik offered ").rstrip(".")
    tellings = [
        proposal(article, 1, words, proposer="Lorvik"),
        proposal(article, 2, "The text would free 30 sailors"),
    ]
    assert len(distinct_proposals(article, tellings)) == expected


def test_who_made_it_may_be_told_later(article_of: MakeArticle) -> None:
    article = article_of(
        "The league left over a proposed increase of 2 percent. The increase was proposed by Lorvik."
    )
    [found] = distinct_proposals(
        article,
        [proposal(article, 1, "a proposed increase of 2 percent"),
         proposal(article, 2, "The increase was proposed by Lorvik", proposer="Lorvik")],
    )  # fmt: skip
    assert found.proposers == ("Lorvik",)
    assert found.summary == "a proposed increase of 2 percent"


@pytest.mark.parametrize(
    ("second", "proposer", "expected"),
    [
        ("The port offered a pay rise of 4 percent and a bonus of 900 euros.", "port", 1),
        ("The port offered a pay rise of 5 percent and a bonus of 900 euros.", "port", 2),
        ("The port offered a pay rise of 4 percent and a bonus of 900 euros.", None, 2),
    ],
)
def test_a_proposal_of_one_maker_with_one_number_is_told_once(
    article_of: MakeArticle, second: str, proposer: str | None, expected: int
) -> None:
    article = article_of(f"The union rejected the pay rise of 4 percent by the port. {second}")
    words = second.removeprefix("The port offered ").rstrip(".")
    first = proposal(
        article,
        1,
        "the pay rise of 4 percent",
        proposer="port",
        status="rejected",
        rejected_by="union",
    )
    fields = {"proposer": proposer} if proposer else {}
    found = distinct_proposals(
        article, [first, proposal(article, 2, words, status="proposed", **fields)]
    )
    assert len(found) == expected
    assert (found[0].status, found[0].rejected_by) == ("rejected", ("union",))
    if expected == 1:
        assert [term.clause for term in found[0].terms] == ["wage", "wage"]


@pytest.mark.parametrize(
    ("text", "told", "lengths"),
    [
        # a second telling of one length
        ("The rebels rejected a two-month truce. Lorvik said the rebels rejected a truce of 60 days.",
         [(1, "a two-month truce"), (2, "a truce of 60 days")], [60]),
        # two phases of one length in one telling
        ("The rebels rejected a truce of 30 days and would add another 30 days. Lorvik said the rebels rejected a 30-day truce.",
         [(1, "a truce of 30 days and would add another 30 days"), (2, "a 30-day truce")], [30, 30]),
    ],
)  # fmt: skip
def test_a_second_telling_adds_no_length_a_second_time(
    article_of: MakeArticle, text: str, told: list[tuple[int, str]], lengths: list[float]
) -> None:
    article = article_of(text)
    tellings = [proposal(article, number, words, proposer="rebels") for number, words in told]
    (found,) = distinct_proposals(article, tellings)
    assert [term.quantity.value for term in found.terms if term.quantity] == lengths
