# ruff: noqa: E501
"""Parties, bodies and people that can hold a stance."""

import pytest

from summarizer.grounding.holders import find_holders


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
        ("A general strike and general elections loom.", []),
        ("It rained on the wheat.", []),
        ("", []),
    ],
)  # fmt: skip
def test_parties_bodies_and_people_are_holders(sentence: str, expected: list[str]) -> None:
    found = find_holders(sentence)
    assert [holder.text for holder in found] == expected
    assert all(sentence[holder.start : holder.end] == holder.text for holder in found)
