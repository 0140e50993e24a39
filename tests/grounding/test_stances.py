# ruff: noqa: E501
"""Words that take a stance: found, told from those that take none, and what they are about."""

import pytest

from summarizer.grounding.contents import clause_of
from summarizer.grounding.stances import find_stances


def stances(sentence: str) -> list[str]:
    return [cue.stance for cue in find_stances(sentence)]


def content(sentence: str) -> str:
    first, *others = find_stances(sentence)
    start, end = clause_of(sentence, first, others[0].start if others else None)
    return sentence[start:end]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Teachers rejected the city's raise.", ["rejects"]),
        ("The airline turned down the pilots' terms.", ["rejects"]),
        ("Nurses will not accept a freeze.", ["rejects"]),
        ("Brussels threatened to impose duties.", ["threatens"]),
        ("Island states accused oil producers of wrecking the summit.", ["criticises"]),
        ("Norway claims that Iceland is not respecting the quota.", ["criticises"]),
        ("The mediator urged both sides to stop.", ["urges"]),
        ("Envoys are trying to persuade the rebels.", ["urges"]),
        ("The union demands shorter shifts.", ["demands"]),
        ("Both houses approved the budget.", ["accepts"]),
        ("Globex offered 40 dollars a share.", ["offers"]),
        ("The coalition dropped its plan and softened the ceiling.", ["concedes", "concedes"]),
        ("Velmora wants its sailors back.", ["seeks"]),
        ("The envoy tried to win a swap.", ["seeks"]),
        ("The port will sign only if the strike ends.", ["conditions"]),
        ("Velmora does not accept a pause, only a lasting peace.", ["rejects", "accepts"]),
        ("Nordic skippers turned it down.", ["rejects"]),
        ("Paris ruled out a delay.", ["rejects"]),
        ("The airline is unwilling to talk.", ["rejects"]),
        ("Seoul would sign nothing without steel.", ["conditions"]),
        ("No deal will come without a pause.", ["conditions"]),
        ("Drivers warned that they would walk out.", ["threatens"]),
        ("Drivers are ready to strike again.", ["threatens"]),
        ("The front would halt the swap if a name was struck.", ["threatens"]),
        ("The minister called the offer an insult.", ["criticises"]),
        ("The minister called the text “a quota with a smile”.", ["criticises"]),
        ("The levy is simply unacceptable.", ["rejects"]),
        ("The draft is an insult.", ["criticises"]),
        ("Anything below 50 euros is decoration.", ["rejects"]),
        ("Oslo asked London to pull its boats back.", ["urges"]),
        ("Poland is pressing for a delay.", ["urges"]),
        ("Growers came asking for 900,000 tonnes.", ["seeks"]),
        ("The port insists its gates are shut.", ["insists"]),
        ("Miners insist that shifts be cut.", ["demands"]),
        ("The bank is open to a swap.", ["offers"]),
        ("Brussels floated a levy.", ["offers"]),
        ("The Greens swallowed a road.", ["concedes"]),
        ("Farmers hailed the pact.", ["accepts"]),
        ("Kyiv disputes that.", ["rejects"]),
        ("The envoy denied that shots were fired.", ["rejects"]),
        ("The board sees no reason to talk.", ["rejects"]),
        ("Crews could not be asked to work nights.", ["rejects"]),
        ("There is no majority for a levy.", ["rejects"]),
        ("Brannia is against a sale.", ["rejects"]),
        ("The league would not sign unless the suit was dropped.", ["conditions", "conditions"]),
        ("Oslo would sign if London did.", ["conditions"]),
        ("Oslo reserved the right to sue.", ["threatens"]),
        ("The committee would consider legal action.", ["threatens"]),
        ("Farmers warned the plan would ruin them.", ["criticises"]),
        ("Envoys voiced concern over the delay.", ["criticises"]),
        ("Envoys are sceptical of the text.", ["criticises"]),
        ("“You cannot run a fleet on goodwill,” she said.", ["criticises"]),
        (
            "The group described a pledge that no one would be laid off as “worthless”.",
            ["criticises", "offers", "criticises"],
        ),
        ("The islands asked that aid be doubled.", ["demands"]),
        ("Dhaka says it needs 5,000 tonnes.", ["demands"]),
        ("The treasury argues that it is a sale.", ["insists"]),
        ("Norway stood by its quota.", ["insists"]),
        ("The guild cut its demand to 5 percent.", ["concedes", "demands"]),
        ("Creditors countered with 5 percent.", ["offers"]),
        ("Lenders indicated they could pay 2 billion.", ["offers"]),
        ("Brussels put a levy on the table.", ["offers"]),
        ("Tokyo failed to win an exemption.", ["seeks"]),
        ("The fund agreed in principle to a swap.", ["accepts"]),
        ("The plan is backed by 82 states.", ["accepts"]),
    ],
)
def test_verbs_of_every_kind_of_negotiation_take_a_stance(
    sentence: str, expected: list[str]
) -> None:
    assert stances(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The teachers did not demand higher pay.",
        "The union never rejected arbitration.",
        "The company may reject the bid.",
        "Miners might accept the terms.",
        "Parliament is expected to approve the budget.",
        "If the union rejects the deal, the port closes.",
        "It is unclear whether Norway accepts the quota.",
        "The source spoke on condition of anonymity.",
        "The talks lasted only a day.",
        "The offer by Brannia expired.",
        "The ministers met on Monday.",
        "The ministry claims that 300 houses burned.",
        "Paris did not rule out a delay.",
        "The ministry declined to comment.",
        "The port offered no details.",
        "The mill dismissed 200 workers.",
        "The envoy called the talks “constructive”.",
        "The minister welcomed the delegates.",
        "The aid was provided by Norway.",
        "Both sides failed to agree on a price.",
        "Checks take as long as nine months.",
        "The quota starts once it has been endorsed.",
        "It was the richest wage offer in years.",
        "The crane dispute goes on.",
        "The minister described the talks as “tough”.",
        "The union stopped short of rejecting the text.",
        "The union indicated it could last for weeks.",
        "The mill volunteers gathered.",
    ],
)
def test_what_is_denied_supposed_or_no_stance_takes_none(sentence: str) -> None:
    assert stances(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The union's demand for a raise stands.", ["demands"]),
        ("Iceland repeated its demand for a larger quota.", ["demands"]),
        ("The union's demand stands.", []),
        ("The latest offer expired.", []),
    ],
)
def test_a_noun_takes_a_stance_where_it_says_which(sentence: str, expected: list[str]) -> None:
    assert stances(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Teachers rejected the city's offer on Monday.", "the city's offer"),
        ("Velmora will not leave until the valley is safe.", "will not leave until the valley is safe"),
        ("Nurses would not accept any cut.", "any cut"),
        ("The union wants 8 percent, while the port offers five.", "8 percent"),
        ("The union wants 8 percent, the port authority said.", "8 percent"),
        ("Farmers demand lower duties, adding that prices fell.", "lower duties"),
        ("Rebels refused to disarm, and the army vowed to fight.", "to disarm"),
        ("Velmora does not accept a pause, only a lasting peace.", "a pause"),
        ("The plan was rejected by the senate.", "The plan"),
        ("In recent weeks, two drafts drawn up by the chair, a Fijian, were on the table, but all were rejected by the bloc.", "two drafts drawn up by the chair, a Fijian"),
        ("The chair said the text was rejected by the bloc.", "the text"),
        ("The union's demand for a raise was refused.", "a raise"),
        ("The union said the port must withdraw the dismissals.", "the port must withdraw the dismissals"),
        ("Mines were to be cleared, and Dzoria offered 26 boats and hinted at more.", "26 boats"),
        ("Green leaders accepted a levy, ending a row over cars.", "a levy"),
        ("Green leaders accepted a levy, and the unions confirmed a strike.", "a levy"),
        ("Norway floated a compromise: 300 boats a year.", "a compromise: 300 boats a year"),
        ("The port raised its offer from 3 to 4 percent.", "4 percent"),
        ("Moore called the demand unaffordable on Monday.", "the demand"),
        ("The chair said anything below 58 euros would not do.", "anything below 58 euros"),
        ("The drivers turned it down.", "it"),
        ("Drivers warned that they would walk out.", "walk out"),
        ("Rail unions turn down offer, name strike dates", "offer"),
        ("The rebels say they will free them only if the siege ends.", "will free them only if the siege ends"),
    ],
)  # fmt: skip
def test_the_content_is_the_clause_of_the_stance(sentence: str, expected: str) -> None:
    assert content(sentence).strip() == expected.strip()
