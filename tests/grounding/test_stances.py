# ruff: noqa: E501
"""Words that take a stance: found, told from those that take none, and what they are about."""

import pytest

from summarizer.grounding.stances import clause_of, find_stances


def stances(sentence: str) -> list[str]:
    return [cue.stance for cue in find_stances(sentence)]


def content(sentence: str) -> str:
    cues = find_stances(sentence)
    following = cues[1].start if len(cues) > 1 else None
    start, end = clause_of(sentence, cues[0], following)
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
        ("Teachers rejected the city's offer on Monday.", "the city's offer on Monday"),
        ("Velmora will not leave until the valley is safe.", "leave until the valley is safe"),
        ("Nurses would not accept any cut.", "any cut"),
        ("The union wants 8 percent, while the port offers five.", "8 percent"),
        ("The union wants 8 percent, the port authority said.", "8 percent"),
        ("Farmers demand lower duties, adding that prices fell.", "lower duties"),
        ("Rebels refused to disarm, and the army vowed to fight.", "to disarm"),
        ("Velmora does not accept a pause, only a lasting peace.", "a pause"),
        ("The plan was rejected by the senate.", "The plan"),
        ("In recent weeks, two drafts tabled by the chair, a Fijian, were on the table, but all were rejected by the bloc.", "two drafts tabled by the chair, a Fijian"),
        ("The chair said the text was rejected by the bloc.", "the text"),
        ("The union's demand for a raise was refused.", "for a raise"),
        ("The union said the port must withdraw the dismissals.", "the port must withdraw the dismissals"),
        ("The rebels say they will free them only if the siege ends.", "will free them only if the siege ends"),
    ],
)  # fmt: skip
def test_the_content_is_the_clause_of_the_stance(sentence: str, expected: str) -> None:
    assert content(sentence).strip() == expected.strip()
