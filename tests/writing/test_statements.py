"""Positions, proposals, next steps and figures as the writing puts them, item by item."""

from typing import Any

import pytest

from summarizer.models import (
    AnyItem,
    Article,
    Attribution,
    Claim,
    Comparison,
    Evidence,
    Figure,
    Finding,
    NextStep,
    Position,
    Proposal,
    Quantity,
    Source,
    Span,
    Term,
)
from summarizer.writing.positions import by_party, party_sentence
from summarizer.writing.templates import finding_sentences

TEXT = "The union will vote on the pay deal, and talks of a rise of 6 percent go on for two days."
LABELS = ("000", "001")
ARTICLES = {
    label: Article(id=label, text=TEXT, source=label, sentences=(Span(start=0, end=len(TEXT)),))
    for label in LABELS
}
BOTH = Comparison(sources=tuple(Source(label=s, article=a) for s, a in ARTICLES.items()))


def claim(label: str, item: type[Any], by: str | None = None, **fields: Any) -> Claim:
    made: AnyItem = item(
        evidence=(Evidence.of(ARTICLES[label], 0, len(TEXT)),),
        attribution=Attribution(speaker=by, kind="official" if by else "narration"),
        **fields,
    )
    return Claim(source=label, origin=by or label, value="it", item=made)


def finding(*claims: Claim, relation: str = "single_source", subject: str = "it") -> Finding:
    topics = {"next_step": "next_step", "proposal": "proposal", "figure": "figure"}
    return Finding(
        id="F1",
        topic=topics.get(claims[0].item.kind, "position"),  # type: ignore[arg-type]
        relation=relation,  # type: ignore[arg-type]
        subject=subject,
        claims=claims,
        explanation="",
        origins=1,
        confidence="moderate",
    )


# Actor, action, time, what is told.
STEPS = {
    "a sentence": (
        "union", "will vote on the pay deal", None, "The union will vote on the pay deal",
    ),
    "with its time": (
        "union", "will vote", "Friday", "The union will vote (“Friday”; only 000).",
    ),
    "a clause of its own": (
        "port", "a vote is planned", None, "To come: “a vote is planned” (only 000).",
    ),
    "a subject that stands in it": (
        "union", "is waiting for the union", None,
        "To come: “… is waiting for the union” (only 000).",
    ),
    "without its subject": (
        "union", "but is waiting for a vote", None, "The union: “… is waiting for a vote”",
    ),
    "broken off": (
        "port", "it is to meet with", None, "To come: “it is to meet with …” (only 000).",
    ),
    "a thing": (
        None, "a second round of talks", None, "To come: a second round of talks (only 000).",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STEPS)
def test_next_step_is_a_sentence_or_a_quote(name: str) -> None:
    actor, action, when, told = STEPS[name]
    step = finding(claim("000", NextStep, actor=actor, action=action, when=when))
    assert finding_sentences(step, BOTH)[0].startswith(told)


# Fields of a proposal, what is told.
PROPOSALS = {
    "rejected": (
        {"status": "rejected", "rejected_by": ("port",)},
        "The port rejected a rise of 6 percent (only 000).",
    ),
    "rejected by nobody named": (
        {"status": "rejected"}, "A rise of 6 percent was rejected (only 000).",
    ),
    "under discussion, with its author": (
        {"status": "under_discussion", "proposers": ("union",)},
        "Under discussion: a rise of 6 percent (only 000); proposed by the union.",
    ),
    "accepted": (
        {"status": "accepted", "accepted_by": ("union", "port")},
        "The union and the port accepted a rise of 6 percent (only 000).",
    ),
    "proposed": (
        {"status": "proposed", "proposers": ("union",)},
        "The union proposed a rise of 6 percent (only 000).",
    ),
    "of a number only": (
        {
            "summary": "6 percent",
            "status": "rejected",
            "rejected_by": ("port",),
            "terms": (
                Term(
                    clause="wage",
                    text="6 percent",
                    quantity=Quantity(value=6, unit="percent", text="6 percent"),
                    evidence=Evidence.of(ARTICLES["000"], 0, len(TEXT)),
                ),
            ),
        },
        "The port rejected an offer of 6 percent (only 000).",
    ),
    "what somebody is to do": (
        {"summary": "hand over 90 prisoners", "status": "proposed", "proposers": ("union",)},
        "The union proposed to hand over 90 prisoners (only 000).",
    ),
    "what somebody agreed to do": (
        {"summary": "extend the truce", "status": "accepted", "accepted_by": ("union",)},
        "The union agreed to extend the truce (only 000).",
    ),
    "what nobody named agreed to do": (
        {"summary": "extend the truce by 45 days", "status": "accepted"},
        "A proposal to extend the truce by 45 days was accepted (only 000).",
    ),
    "what somebody refused to let happen": (
        {"summary": "suspend the tariff", "status": "rejected", "rejected_by": ("port",)},
        "The port rejected a proposal to suspend the tariff (only 000).",
    ),
    "that something be done": (
        {"summary": "that observers be posted", "status": "proposed", "proposers": ("union",)},
        "The union proposed that observers be posted (only 000).",
    ),
    "a sentence of its own": (
        {"summary": "it would last 40 days", "proposers": ("union",)},
        "The union proposed: “it would last 40 days” (only 000).",
    ),
    "with its fate": (
        {
            "summary": "a rise of 6 percent, which the port rejected",
            "status": "rejected",
            "rejected_by": ("port",),
        },
        "The port rejected a rise of 6 percent (only 000).",
    ),
    "an offer": (
        {"summary": "an offer of 6 percent", "status": "proposed", "proposers": ("union",)},
        "The union made an offer of 6 percent (only 000).",
    ),
    "to somebody": (
        {
            "summary": "the Rural League the farm ministry",
            "status": "proposed",
            "proposers": ("union",),
        },
        "The union offered the Rural League the farm ministry (only 000).",
    ),
    "without author or answer": ({}, "Also put forward: a rise of 6 percent (only 000)."),
}  # fmt: skip


@pytest.mark.parametrize("name", PROPOSALS)
def test_proposal_is_told_by_its_fate(name: str) -> None:
    fields, told = PROPOSALS[name]
    offer = finding(claim("000", Proposal, **{"summary": "a rise of 6 percent", **fields}))
    assert finding_sentences(offer, BOTH) == (told,)


def test_what_only_one_source_says_of_a_shared_proposal_is_told_as_its_word() -> None:
    evidence = Evidence.of(ARTICLES["001"], 0, len(TEXT))
    terms = (
        Term(clause="wage", text="6 percent", evidence=evidence),
        Term(clause="duration", text="two days", evidence=evidence),
    )
    refused = {"summary": "a rise of 6 percent", "status": "rejected", "rejected_by": ("port",)}
    shared = finding(
        claim("000", Proposal, **refused),
        claim("001", Proposal, **refused, proposers=("union",), terms=terms),
        relation="agreement",
    )
    assert finding_sentences(shared, BOTH) == (
        "The port rejected a rise of 6 percent (000 and 001); proposed by the union (001).",
        "Further terms: duration “two days” (001).",
    )


def position(label: str, party: str, stance: str, content: str, by: str | None = None) -> Finding:
    return finding(claim(label, Position, by, parties=(party,), stance=stance, content=content))


def test_positions_stand_party_by_party_under_one_name() -> None:
    found = (
        position("000", "port", "offers", "a rise"),
        position("000", "dockers' union", "demands", "a vote", "radio"),
        position("001", "the dockers' union group", "rejects", "to wait"),
    )
    assert [party_sentence(party) for party in by_party(found)] == [
        "The dockers' union demands a vote (000, citing the radio); refuses to wait (001).",
        "The port offers a rise (000).",
    ]


def test_agreed_position_gives_the_words_of_each_source() -> None:
    agreed = finding(
        *position("000", "union", "demands", "a rise of 6 percent").claims,
        *position("001", "union", "demands", "more pay", "radio").claims,
        relation="agreement",
        subject="union requires a pay rise",
    )
    assert party_sentence([agreed]) == (
        "The union requires a pay rise (000: “a rise of 6 percent”; 001, citing the radio: “more "
        "pay”)."
    )


def test_long_position_is_cut_and_says_so() -> None:
    told = party_sentence([position("000", "union", "demands", " ".join(["talks"] * 40))])
    assert told.endswith("talks … (000).")
    assert len(told.split()) < 30


def test_deadlock_gives_the_words_of_each_source() -> None:
    deadlock = finding(
        *position("000", "union", "demands", "a rise").claims,
        *position("001", "union", "demands", "more pay").claims,
        *position("001", "port", "rejects", "any rise").claims,
        relation="deadlock",
        subject="a pay rise: required by union, refused by port",
    )
    assert finding_sentences(deadlock, BOTH) == (
        "The sides are deadlocked over a pay rise: the union demands “a rise” (000) and “more "
        "pay” (001), while the port rejects any rise (001).",
    )


def test_agreed_length_of_time_is_told_as_that_of_what_lasts() -> None:
    days = Quantity(value=2, unit="day", text="two days")
    lasting = finding(
        *(
            claim(label, Figure, subject="strike", measure="strike duration", quantity=days)
            for label in LABELS
        ),
        relation="agreement",
        subject="strike duration",
    )
    assert finding_sentences(lasting, BOTH) == ("000 and 001 both speak of a strike of two days.",)
