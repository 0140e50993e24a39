"""Proposals, positions, next steps, wording, judgements and gaps."""

from summarizer.comparison import compare


def findings(topic, *reports):
    return [
        (finding.relation, finding.sources)
        for finding in compare(reports).findings
        if finding.topic == topic
    ]


def test_one_proposer_and_one_length_are_one_proposal(make_report):
    found = findings(
        "proposal",
        make_report("a", proposals=[
            {"summary": "a truce of two months", "proposers": ("Norway",), "days": (60,)},
        ]),
        make_report("b", proposals=[
            {"summary": "60 days' truce", "proposers": ("Norwegian government",), "days": (60,)},
        ]),
    )  # fmt: skip

    assert found == [("agreement", ("a", "b"))]


def test_phases_add_up_to_the_length_another_source_gives(make_report):
    handed_on = {"speaker": "The Daily Ledger", "kind": "outlet"}
    reports = (
        make_report("a", proposals=[
            {"summary": "30 days, then 30 more", "days": (30, 30), **handed_on},
        ]),
        make_report("b", proposals=[{"summary": "about two months", "days": (60,), **handed_on}]),
    )  # fmt: skip

    assert findings("proposal", *reports) == [("compatible", ("a", "b"))]
    (finding,) = [f for f in compare(reports).findings if f.topic == "proposal"]
    assert finding.origins == 1
    assert "The Daily Ledger" in finding.explanation


def test_proposals_of_two_proposers_are_two(make_report):
    assert findings(
        "proposal",
        make_report("a", proposals=[
            {"summary": "a two-month truce", "proposers": ("Norway",), "days": (60,)},
        ]),
        make_report("b", proposals=[
            {"summary": "a two-month truce for all", "proposers": ("Qatar",), "days": (60,)},
        ]),
    ) == [("single_source", ("a",)), ("single_source", ("b",))]  # fmt: skip


def test_a_refused_and_a_kept_truce_are_two(make_report):
    assert findings(
        "proposal",
        make_report("a", proposals=[
            {"summary": "a week of truce", "status": "implemented", "days": (7,)},
        ]),
        make_report("b", proposals=[
            {"summary": "seven days of truce", "status": "rejected", "days": (7,)},
        ]),
    ) == [("single_source", ("a",)), ("single_source", ("b",))]  # fmt: skip


def demand(content, party="Guards Union", stance="demands"):
    return {"parties": (party,), "stance": stance, "content": content}


def test_one_demand_in_other_words_is_an_agreement(make_report):
    assert findings(
        "position",
        make_report("a", positions=[demand("a pay rise of 7%")]),
        make_report("b", positions=[demand("that wages be given an increase", "the Guards Union")]),
    ) == [("agreement", ("a", "b"))]


def test_demands_on_two_issues_are_two_positions(make_report):
    assert findings(
        "position",
        make_report("a", positions=[demand("a pay rise of 7%")]),
        make_report("b", positions=[demand("shorter working hours")]),
    ) == [("single_source", ("a",)), ("single_source", ("b",))]


def test_what_a_demand_is_tied_to_is_not_demanded(make_report):
    assert findings(
        "position",
        make_report("a", positions=[demand("a pay rise before any job cuts")]),
        make_report("b", positions=[demand("job cuts")]),
    ) == [("single_source", ("a",)), ("single_source", ("b",))]


def test_what_one_requires_and_the_other_refuses_is_a_deadlock(make_report):
    found = findings(
        "position",
        make_report("a", positions=[demand("the removal of all steel tariffs", "Canada")]),
        make_report("b", positions=[
            demand("lifting the tariffs on steel", "the United States", "rejects"),
        ]),
    )  # fmt: skip

    assert ("deadlock", ("a", "b")) in found


def test_refusing_something_else_is_no_deadlock(make_report):
    found = findings(
        "position",
        make_report("a", positions=[demand("a pay rise")]),
        make_report("b", positions=[demand("a pay cut", "Airline", "rejects")]),
    )

    assert [relation for relation, _ in found] == ["single_source", "single_source"]


def test_one_step_announced_twice(make_report):
    assert findings(
        "next_step",
        make_report("a", next_steps=[{"action": "further talks", "when": "this week"}]),
        make_report("b", next_steps=[{"action": "follow-up meetings", "when": "this week"}]),
    ) == [("agreement", ("a", "b"))]


def test_one_word_of_one_speaker_is_an_agreement(make_report):
    judged = {
        "venue": "Vienna", "day": "Monday", "people": ("Ana Kovacs",),
        "assessments": (("constructive", "the ministry"),),
    }  # fmt: skip
    assert findings(
        "assessment", make_report("a", meeting=judged), make_report("b", meeting=judged)
    ) == [("agreement", ("a", "b"))]


def test_other_words_for_one_thing_are_shown_without_judging(make_report):
    reports = (
        make_report("a", wording=[{"term": "blockade", "refers_to": "picket"}]),
        make_report("b", figures=[
            {"stated": "40", "value": 40, "measure": "people on the picket",
             "said": "40 stood on the picket."},
        ]),
    )  # fmt: skip

    (finding,) = [f for f in compare(reports).findings if f.topic == "wording"]
    assert finding.relation == "characterisation"
    assert finding.explanation == "a writes “blockade” where b writes “picket”."


def test_gaps_name_what_nobody_says(make_report):
    comparison = compare(
        [
            make_report(
                "a",
                meeting={"venue": "Vienna", "day": "Monday", "people": ()},
                participants=[{"name": None, "role": "head of the union"}],
                proposals=[{"summary": "a week of truce", "days": (7,)}],
                positions=[demand("a pay rise", "Guards Union")],
                next_steps=[{"action": "a vote"}],
                parties=("Guards Union", "Airline"),
            )
        ]
    )

    assert [gap.question for gap in comparison.gaps] == [
        "On which date did the meeting in Vienna that a reports take place?",
        "Who is meant by “head of the union” in a?",
        "Who made the proposal that a reports: “a week of truce”?",
        "What is the position of Airline?",
        "When will this happen: “a vote”?",
    ]


def test_a_refused_offer_is_one_proposal_with_all_a_source_says_of_it(make_report):
    reports = (
        make_report("a", proposals=[
            {"summary": "a two-month truce", "rejected_by": ("Moro",), "status": "rejected",
             "days": (60,)},
        ]),
        make_report("b", proposals=[
            {"summary": "a one-sided offer", "proposers": ("Manila",), "status": "rejected",
             "rejected_by": ("Moro Resistance movement",), "days": (60,)},
            {"summary": "a truce if all captives are freed", "proposers": ("Manila",),
             "status": "proposed", "days": (60,)},
        ]),
    )  # fmt: skip

    (finding,) = [f for f in compare(reports).findings if f.topic == "proposal"]
    assert (finding.relation, [claim.source for claim in finding.claims]) == (
        "agreement",
        ["a", "b", "b"],
    )
    assert "which Moro refused" in finding.explanation


def test_two_offers_of_one_party_with_other_numbers_are_two(make_report):
    found = findings(
        "proposal",
        make_report("a", proposals=[
            {"summary": "a truce of a month", "proposers": ("Manila",), "days": (30,)},
            {"summary": "a truce of two months", "proposers": ("Manila",), "days": (60,)},
        ]),
    )  # fmt: skip

    assert found == [("single_source", ("a",)), ("single_source", ("a",))]


def test_a_deadlock_holds_all_that_is_said_of_it(make_report):
    reports = (
        make_report("a", positions=[
            demand("a permanent ceasefire", "Moro"),
            demand("an end to the war", "Moro resistance movement"),
        ]),
        make_report("b", positions=[
            demand("Moro's insistence on a lasting truce", "Manila", "rejects"),
        ]),
    )  # fmt: skip

    (deadlock,) = [f for f in compare(reports).findings if f.relation == "deadlock"]
    assert deadlock.subject == "an end to the fighting: required by Moro, refused by Manila"
    assert [claim.source for claim in deadlock.claims] == ["a", "a", "b"]


def test_a_word_that_every_source_uses_makes_no_finding(make_report):
    word = {"term": "picket", "refers_to": "people at the gate"}
    assert findings(
        "wording", make_report("a", wording=[word]), make_report("b", wording=[word])
    ) == []  # fmt: skip


def test_the_usual_word_is_what_others_are_held_against(make_report):
    def writes(*terms):
        return [{"term": term, "refers_to": "people at the gate"} for term in terms]

    reports = (
        make_report("a", wording=writes("pickets")),
        make_report("b", wording=writes("blockers", "pickets")),
        make_report("c", wording=writes("pickets")),
    )
    (finding,) = [f for f in compare(reports).findings if f.topic == "wording"]
    assert finding.explanation == "b writes “blockers” and “pickets” where a and c write “pickets”."


def test_nobody_asks_who_made_what_was_carried_out_or_is_no_more_than_a_purpose(make_report):
    reports = [
        make_report("a", proposals=[
            {"summary": "a week of truce", "status": "implemented", "days": (7,)},
            {"summary": "better relations", "status": "proposed"},
        ])
    ]  # fmt: skip

    assert not [gap for gap in compare(reports).gaps if "proposal" in gap.question]
