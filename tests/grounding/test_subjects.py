# ruff: noqa: E501
"""Who can hold a stance, among those whom the sentence names."""

import pytest

from summarizer.grounding.holders import find_holders
from summarizer.grounding.stances import find_stances
from summarizer.grounding.subjects import able_holders, agent_behind, subject_before


def able(sentence: str, verb: str) -> list[str]:
    holders = find_holders(sentence)
    cue = next(cue for cue in find_stances(sentence) if sentence[cue.start :].startswith(verb))
    return [
        holders[i].text for i in able_holders(sentence, [(h.start, h.end) for h in holders], cue)
    ]


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        # active
        ("Teachers rejected the board's offer.", "rejected", ["Teachers"]),
        ("The dockers' union has repeatedly rejected the terms of the ministry.", "rejected", ["dockers' union"]),
        ("Norway wants 450,000 tonnes, while the European Union insists on 500,000.", "insists", ["European Union"]),
        # passive
        ("The bid was rejected by Acme's board.", "rejected", ["Acme's board"]),
        ("The text by Japan was turned down by both Norway and Iceland.", "turned down", ["Norway and Iceland"]),
        ("The ministry's text was rejected by 52 votes.", "rejected", []),
        # reported speech
        ("Norway said that Iceland rejected the quota.", "rejected", ["Iceland"]),
        ("The ministry told reporters that the union refused to talk.", "refused", ["union"]),
        ("Canada rejected the duty, the ministry said.", "rejected", ["Canada"]),
        # relative clauses
        ("The minister met nurses who demand safer wards.", "demand", ["nurses"]),
        ("Pressure grew from the families of the miners who demand answers.", "demand", ["families of the miners"]),
        ("The minister met people who demand answers.", "demand", []),
        # nouns
        ("The board refused the union's demand for a raise.", "demand", ["union"]),
        ("The board refused the union's latest demand for a raise.", "demand", ["union"]),
        ("The board refused a demand for a raise.", "refused", ["board"]),
        # obligations are those of whoever states them
        ("The union said the ministry must pay.", "must", ["union"]),
        ("The talks between Norway and Iceland must not fail.", "must", []),
        # whoever is sent, and whatever is a place, takes no stance
        ("The company has sent its envoy to try to win a deal.", "try to", ["company"]),
        ("Workers at the bank refused a cut.", "refused", ["Workers"]),
    ],
)  # fmt: skip
def test_only_those_who_can_hold_a_stance_are_left(
    sentence: str, verb: str, expected: list[str]
) -> None:
    assert able(sentence, verb) == expected


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("The port has rejected the terms.", "rejected", "port"),
        ("On Monday the city council's airline refused.", "refused", None),
        ("Everyone at the port rejected it.", "rejected", None),
        ("The man who rejected it left.", "rejected", None),
    ],
)
def test_a_plain_noun_right_before_the_verb_is_its_subject(
    sentence: str, verb: str, expected: str | None
) -> None:
    found = subject_before(sentence, sentence.index(verb))
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The terms were rejected by the port.", "port"),
        ("The terms were rejected by the port on Monday.", "port"),
        ("The terms were rejected by 52 votes.", None),
        ("The port rejected the terms.", None),
    ],
)
def test_a_plain_noun_behind_a_passive_is_its_agent(sentence: str, expected: str | None) -> None:
    found = agent_behind(sentence, find_stances(sentence)[0])
    assert (found.text if found else None) == expected
