# ruff: noqa: E501
"""Parties, bodies and people that can hold a stance."""

import pytest

from summarizer.grounding.holders import find_holders, is_bystander


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Teachers rejected the board's offer.", ["Teachers", "board"]),
        ("The dockers' union met Norway's trade ministry.", ["dockers' union", "Norway's trade ministry"]),
        ("Small island states accused oil producers of wrecking it.", ["Small island states", "oil producers"]),
        ("Pressure from the families of the miners grew.", ["families of the miners"]),
        ("Then Norway, Iceland and the Faroe Islands agreed.", ["Norway, Iceland and the Faroe Islands"]),
        ("A deal pleased Norway, Iceland said.", ["Norway", "Iceland"]),
        ("Then union leader Ada Renholt spoke.", ["union leader Ada Renholt"]),
        ("The head of government resigned.", ["head of government"]),
        # an office and its holder, a body and its name, a name and its abbreviation are one
        ("The minister, Ada Renholt, spoke.", ["Ada Renholt"]),
        ("Talks with train operator Northline failed.", ["Northline"]),
        ("The Sanwi Liberation Front (SLF) spoke.", ["Sanwi Liberation Front"]),
        ("The board of Danish pump maker Nordvik met.", ["Nordvik"]),
        # a nation's adjective is not the nation
        ("A Malawian paper lay there.", []),
        ("ACCRA — The government spoke.", ["government"]),
        ("A general strike and general elections loom.", []),
        ("It rained on the wheat.", []),
        ("", []),
    ],
)  # fmt: skip
def test_parties_bodies_and_people_are_holders(sentence: str, expected: list[str]) -> None:
    found = find_holders(sentence)
    assert [holder.text for holder in found] == expected
    assert all(holder.text in sentence[holder.start : holder.end] for holder in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Reis, 34, a commuter from Sintra, said so.", True),
        ("Ana Reis, a teacher who lost a brother, said so.", True),
        ("Analyst Ana Reis said so.", True),
        ("Ana Reis, an economist at Kiel, said so.", True),
        ("Ana Reis, 54, leader of the union, said so.", False),
        ("Ana Reis, the foreign minister, said so.", False),
        ("Ana Reis said so.", False),
    ],
)
def test_people_told_by_age_or_calling_are_bystanders(text: str, expected: bool) -> None:
    assert is_bystander("Ana Reis", text) is expected
    assert is_bystander("Reis", text) is expected
