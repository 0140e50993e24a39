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
        "The minister offered no comment.",
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
