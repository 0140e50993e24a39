# ruff: noqa: E501
"""Where a sentence describes a proposal, and where it only talks of one."""

import pytest

from summarizer.grounding.offers import find_offers


@pytest.mark.parametrize(
    ("sentence", "form", "status", "words"),
    [
        ("Northline has offered 5.5 percent and a bonus of 750 pounds.", "verb", "proposed", "5.5 percent and a bonus of 750 pounds"),
        ("Lorvik proposed halting the shelling for ten days, the envoy said.", "verb", "proposed", "halting the shelling for ten days"),
        ("The farm board raised its offer to 4 percent.", "verb", "proposed", "its offer to 4 percent"),
        ("Norway floated a compromise: 300 boats, reviewed after two years.", "verb", "proposed", "a compromise: 300 boats, reviewed after two years"),
        ("The pilots said they could live with 6 percent if the deal ran for a year.", "verb", "proposed", "6 percent if the deal ran for a year"),
        ("The alliance has put a 50 per cent rise on the table.", "verb", "proposed", "a 50 per cent rise on the table"),
        ("Lorvik is ready to guarantee 3,000 barrels a day.", "verb", "proposed", "guarantee 3,000 barrels a day"),
        ("Velmora offered instead to cut the duty to 9 percent.", "verb", "proposed", "to cut the duty to 9 percent"),
        ("The guild and the studios agreed Sunday to a raise of 4 percent.", "pact", "accepted", "a raise of 4 percent"),
        ("Both parties did accept a clause on lost pay.", "pact", "accepted", "a clause on lost pay"),
        ("Under a compromise floated by Norway, the ceiling would begin at 70,000.", "document", "unknown", "the ceiling would begin at 70,000"),
        ("Under the terms of the deal, Lorvik will keep duties at 30 percent.", "document", "unknown", "Lorvik will keep duties at 30 percent"),
        ("The district's latest offer stands at 11 percent.", "document", "unknown", "The district's latest offer stands at 11 percent"),
        ("The union countered with 9 percent.", "verb", "countered", "9 percent"),
        ("The two sides agreed to dismantle four posts by August.", "pact", "accepted", "dismantle four posts by August"),
        ("One thing was agreed: a 90-day freeze on new duties.", "pact", "accepted", "a 90-day freeze on new duties"),
        ("Ministers struck a deal that limits the deficit to 3 percent.", "pact", "accepted", "a deal that limits the deficit to 3 percent"),
        ("Under the accord, signed in Ostrel, the army will free 620 fighters.", "document", "unknown", "the army will free 620 fighters"),
        ("The draft would halve the duty on wool.", "document", "unknown", "The draft would halve the duty on wool"),
        ("The board rejected a takeover bid of 7.4 billion euros from Globex.", "noun", "unknown", "a takeover bid of 7.4 billion euros from Globex"),
        ("Lorvik is prepared to lift the ban in exchange for lower duties.", "verb", "proposed", "lift the ban in exchange for lower duties"),
        ("The rebels would hand over the airport in return for a seat in the cabinet.", "verb", "proposed", "hand over the airport in return for a seat in the cabinet"),
        ("Lorvik undertook to free 37 soldiers.", "verb", "proposed", "free 37 soldiers"),
        ("The airline came to the talks with an offer of 6% over two years.", "verb", "proposed", "an offer of 6% over two years"),
        ("The agency declined to improve an offer of 2% this year.", "verb", "proposed", "an offer of 2% this year"),
        ("Norway suggested that quotas be cut by 20%.", "verb", "proposed", "that quotas be cut by 20%"),
        ("The mediator suggested extending the truce by two weeks.", "verb", "proposed", "extending the truce by two weeks"),
        ("The rebels proposed, through Norway, to swap 50 soldiers.", "verb", "proposed", "to swap 50 soldiers"),
        ("A compromise floated by Norway and Iceland would free 30 sailors.", "document", "unknown", "A compromise floated by Norway and Iceland would free 30 sailors"),
        ("Delegates adopted a text on plastics that caps output.", "pact", "accepted", "a text on plastics that caps output"),
        ("An earlier 30-day truce, signed in Ostrel, was breached.", "noun", "unknown", "An earlier 30-day truce, signed in Ostrel"),
        ("The league left over a proposed two-point rise in duties.", "noun", "unknown", "a proposed two-point rise in duties"),
        ("The ministry has put 7.5% on the table, to be paid over two years.", "verb", "proposed", "7.5% on the table, to be paid over two years"),
        ("The board told the union that job cuts would be limited to 290.", "verb", "proposed", "job cuts would be limited to 290"),
        ("Norway is trying to broker a compromise under which fleets would keep 40 boats.", "verb", "proposed", "a compromise under which fleets would keep 40 boats"),
        ("A U.N. paper handed to both delegations calls for a 45-day truce.", "document", "unknown", "A U.N. paper handed to both delegations calls for a 45-day truce"),
        ("The union rejected an offer of 4.5% this year.", "noun", "unknown", "an offer of 4.5% this year"),
        ("He dismissed a Globex pledge that no current worker would be laid off.", "noun", "unknown", "a Globex pledge that no current worker would be laid off"),
        ("The fund approved the first grants, worth $250 million.", "pact", "accepted", "the first grants, worth $250 million"),
        ("The port offered a rise of 5%, easing a stoppage of two weeks.", "verb", "proposed", "a rise of 5%"),
        ("Envoys are nearing an agreement in which 100 captives would go home.", "noun", "unknown", "an agreement in which 100 captives would go home"),
    ],
)  # fmt: skip
def test_a_description_is_found_with_its_terms(
    sentence: str, form: str, status: str, words: str
) -> None:
    [offer] = find_offers(sentence)
    assert (offer.form, offer.status) == (form, status)
    assert sentence[offer.start : offer.end] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "The union agreed to put an improved pay offer to members.",
        "The studios improved their offer on streaming.",
        "The firm agreed on Thursday to open some of its books.",
        "“We agree on 90% of the text,” the minister said.",
    ],
)
def test_the_act_of_dealing_with_an_offer_is_none(sentence: str) -> None:
    assert find_offers(sentence) == ()


def test_what_is_in_an_offer_may_be_told_outright() -> None:
    sentence = "Writers would receive a bonus, and pay would go up by 5 percent."
    [offer] = find_offers(sentence, goes_on=True)
    assert sentence[offer.start : offer.end] == sentence[:-1]
    assert find_offers(sentence) == ()


def test_it_goes_on_with_what_was_put_forward_before() -> None:
    sentence = "It would cut wages by 6%."
    [offer] = find_offers(sentence, goes_on=True)
    assert sentence[offer.start : offer.end] == "It would cut wages by 6%"


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister offered no comment.",
        "The port is not prepared to pay more than 3 percent.",
        "The union is ready to move.",
        "The rebels are ready to fight for ten years.",
        "“We came with a serious offer.”",
        "It would cut wages by 6%.",
        "The envoy offered to mediate.",
        "Both sides agreed to resume talks on Monday.",
        "They hope to reach a deal before the spring.",
        "The union walked away rather than sign a bad contract.",
        "The city could not agree on a budget.",
        "The union rejected the offer.",
        "Several offers were on the table.",
        "Polling suggests 62 percent support the scheme.",
        "The union's package would cost 96 million euros.",
        "The ministry will submit a revised budget.",
        "The talks lasted three weeks.",
    ],
)
def test_what_offers_nothing_is_no_description(sentence: str) -> None:
    assert find_offers(sentence) == ()
