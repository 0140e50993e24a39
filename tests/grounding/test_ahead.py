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
        ("Experts will confer on Wednesday.", [("Experts will confer on Wednesday", "Wednesday")]),
        ("A revised text is expected on Saturday.", [("A revised text is expected on Saturday", "Saturday")]),
        ("Without a deal by 13 April the higher duties apply.", [("Without a deal by 13 April the higher duties apply", "by 13 April")]),
        ("Renholt hoped for a vote by the middle of next week.", [("Renholt hoped for a vote by the middle of next week", "by the middle of next week")]),
        ("The first trucks could cross the border as early as next week, officials said.", [("The first trucks could cross the border as early as next week", "next week")]),
        ("Renholt told reporters she would speak with the premier again on Thursday.", [("she would speak with the premier again on Thursday", "Thursday")]),
        ("Nadia Wanjala said she would publish a revised text on Sunday.", [("she would publish a revised text on Sunday", "Sunday")]),
        ("They called the talks “useful” and said teams would reconvene on 12 June.", [("teams would reconvene on 12 June", "12 June")]),
        ("The extension, which takes effect on Sunday, was announced by the envoy.", [("The extension, which takes effect on Sunday", "Sunday")]),
        ("The bank's next review, due on 15 May, hangs on the outcome.", [("The bank's next review, due on 15 May", "15 May")]),
        ("The nominee then has two weeks to win a majority.", [("The nominee then has two weeks to win a majority", None)]),
        ("The report will be published on Friday.", [("The report will be published on Friday", "Friday")]),
        ("Growers face new duties from 1 July.", [("Growers face new duties from 1 July", "1 July")]),
        ("The envoy is heading to Lorvik on Tuesday.", [("The envoy is heading to Lorvik on Tuesday", "Tuesday")]),
        ("The talks have been adjourned until Friday.", [("The talks have been adjourned until Friday", "Friday")]),
        ("Another meeting has been pencilled in for early November.", [("Another meeting has been pencilled in for early November", "early November")]),
        ("The minister has been invited to Lorvik in September.", [("The minister has been invited to Lorvik in September", "September")]),
        ("If that goes well, a text could be signed on 3 May.", [("If that goes well, a text could be signed on 3 May", "3 May")]),
        ("The sides will meet again on Friday, the guild told its members in an email.", [("The sides will meet again on Friday", "Friday")]),
        ("The envoys return on Friday, when the talks are to continue.", [("The envoys return on Friday, when the talks are to continue", "Friday")]),
        ("The union said it would publish a revised offer.", [("it would publish a revised offer", None)]),
        ("Teams are to meet on 20 May to settle how breaches would be reported.", [("Teams are to meet on 20 May to settle how breaches would be reported", "20 May")]),
        ("The treaty on the Lorva, which expires in December, covers fish.", [("The treaty on the Lorva, which expires in December", "December")]),
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
        "Duties will rise to 25 percent on Monday.",
        "Exports will be lower in 2031, analysts said.",
        "The draft would take effect on 1 January.",
        "A decision is not expected before Friday.",
        "“We are still waiting for a serious answer.”",
        "The firm agreed on Thursday to open some of its books.",
        "The army will destroy the tunnels.",
        "Delegations met face to face in Lorvik on Tuesday.",
        "Velmora, which Lorvik wants to bring into a later stage, stayed away.",
        "The union said no member would be back until Friday.",
        "The board told the union that redundancies would be ruled out until 2031.",
        "If nothing is agreed by Friday, the union will strike on Monday.",
        "Lorvik will hold its own duties at 10 percent.",
        "Velmora will be represented by its water minister.",
        "The party, which won 31 percent of the vote, is not taking part.",
    ],
)
def test_terms_threats_and_conditions_announce_nothing(sentence: str) -> None:
    assert find_steps(sentence) == ()
