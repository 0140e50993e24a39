# ruff: noqa: E501
"""Clauses that announce what comes next, told from terms, threats and conditions."""

import pytest

from summarizer.grounding.ahead import find_steps


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("Talks will resume on Thursday, the mediator said.", [("Talks will resume on Thursday", "Thursday")]),
        ("The mediator said talks would resume by video on Thursday.", [("talks would resume by video on Thursday", "Thursday")]),
        ("A further round is scheduled for 12 June.", [("A further round is scheduled for 12 June", "12 June")]),
        ("Members vote on Friday and the strike is due to begin on 3 May.", [("Members vote on Friday", "Friday"), ("the strike is due to begin on 3 May", "3 May")]),
        ("The ballot closes on 12 May.", [("The ballot closes on 12 May", "12 May")]),
        ("“We will meet again next week,” said Ada Renholt, who led the delegation.", [("We will meet again next week", "next week")]),
        ("The port has until Friday to respond.", [("The port has until Friday to respond", "Friday")]),
        ("The budget must be law by 15 December.", [("The budget must be law by 15 December", "by 15 December")]),
        ("The meeting ended on Sunday but follow-up talks are planned for this week.", [("follow-up talks are planned for this week", "this week")]),
        ("The council has scheduled an emergency meeting for Friday.", [("The council has scheduled an emergency meeting for Friday", "Friday")]),
        ("The first reading is set for 22 October.", [("The first reading is set for 22 October", "22 October")]),
        ("The new quota takes effect on 1 April.", [("The new quota takes effect on 1 April", "1 April")]),
        ("Ada Renholt is to report to the clubs on Friday.", [("Ada Renholt is to report to the clubs on Friday", "Friday")]),
        ("The officials have gone home, but are to meet again on Friday.", [("The officials have gone home, but are to meet again on Friday", "Friday")]),
        ("The envoy will arrive \"in the coming days.\"", [("The envoy will arrive \"in the coming days.\"", "in the coming days")]),
        ("Lorvik is waiting for an answer.", [("Lorvik is waiting for an answer", None)]),
        ("The pact is to be signed on Friday, if it lives that long.", [("The pact is to be signed on Friday", "Friday")]),
    ],
)  # fmt: skip
def test_an_announcement_is_a_clause_with_its_day(
    sentence: str, steps: list[tuple[str, str | None]]
) -> None:
    found = find_steps(sentence)
    assert [(sentence[step.start : step.end], step.when) for step in found] == steps


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers met on Tuesday in Lorvik.",
        "The draft would halve the duty on wool.",
        "Under the draft, prisoners will be released on Monday.",
        "If the port gives in, the strike will end on Friday.",
        "The treaty will take effect in July if parliament ratifies it.",
        "The government will impose quotas unless the strike ends by 15 March.",
        "The two sides will not meet this week.",
        "The union must withdraw.",
        "The army will destroy the tunnels.",
        "Lorvik will hold its own duties at 10 percent.",
        "Velmora will be represented by its water minister.",
        "The party, which won 31 percent of the vote, is not taking part.",
    ],
)
def test_terms_threats_and_conditions_announce_nothing(sentence: str) -> None:
    assert find_steps(sentence) == ()
