from summarizer.models import Comparison, Finding, Proposal
from summarizer.writing.facts import bottom_line_facts, section_facts
from summarizer.writing.sections import arrange, bottom_line

PLACES = {
    "what_happened": {"F1", "F8", "F9", "F10", "F14", "F18", "F20"},
    "agreed": {"F4", "F15"},
    "disputed": {"F2", "F5", "F7", "F16", "F17"},
    "changed": {"F3"},
    "proposals": {"F12"},
    "positions": {"F6"},
    "next_steps": {"F11"},
    "single_figures": {"F19"},
    "wording": {"F13"},
}


def test_every_finding_has_one_place(strike: Comparison) -> None:
    assert {plan.id: {f.id for f in plan.findings} for plan in arrange(strike)} == PLACES


def test_sections_without_findings_are_left_out(tariffs: Comparison) -> None:
    assert "changed" not in {plan.id for plan in arrange(tariffs)}


def test_positions_of_a_party_stand_together(tariffs: Comparison) -> None:
    positions = next(plan for plan in arrange(tariffs) if plan.id == "positions")
    assert [f.id for f in positions.findings] == ["F6", "F7", "F5", "F8"]


def ids(found: tuple[tuple[Finding, ...], ...]) -> list[tuple[str, ...]]:
    return [tuple(finding.id for finding in sentence) for sentence in found]


def test_bottom_line_has_meeting_disagreement_proposal_and_next_step(strike: Comparison) -> None:
    assert ids(bottom_line(strike)) == [("F1", "F14"), ("F2",), ("F12",), ("F11",)]
    assert ids(bottom_line(with_a_purpose(strike))) == [("F1", "F14"), ("F2",), ("F7",), ("F11",)]


def with_a_purpose(comparison: Comparison) -> Comparison:
    """The comparison with a proposal that has no author, number or answer."""
    vague = next(f for f in comparison.findings if f.id == "F12")
    claim = vague.claims[0]
    purpose = Proposal(summary=claim.value, evidence=claim.item.evidence)
    vague = vague.model_copy(update={"claims": (claim.model_copy(update={"item": purpose}),)})
    others = tuple(f for f in comparison.findings if f.id != "F12")
    return comparison.model_copy(update={"findings": (*others, vague)})


def test_bottom_line_tells_a_meeting_and_how_it_was_judged_in_one_sentence(
    strike: Comparison,
) -> None:
    first = bottom_line_facts(strike)[0]
    assert first.sentences == (
        "Talks took place in Sellhaven on Monday, 4 May 2026 (000, 001 and 002); Mira Oyen called "
        "the talks “frank” (000 and 001).",
    )


def test_bottom_line_without_a_dispute_in_numbers_takes_another(tariffs: Comparison) -> None:
    assert ids(bottom_line(tariffs)) == [("F1",), ("F3",), ("F4",), ("F9",)]
    without = tuple(f for f in tariffs.findings if f.id not in {"F3", "F9"})
    found = bottom_line(tariffs.model_copy(update={"findings": without}))
    assert ids(found) == [("F1",), ("F4",), ("F2",), ("F5",)]


def facts_of(comparison: Comparison, section: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    plan = next(plan for plan in arrange(comparison) if plan.id == section)
    return {fact.findings: fact.sentences for fact in section_facts(plan, comparison)}


def test_participants_are_told_together_and_those_of_one_source_as_its_own(
    strike: Comparison,
) -> None:
    told = facts_of(strike, "what_happened")
    assert told["F8",] == (
        "Mira Oyen (leader of the union) took part in the talks in Sellhaven on Monday, 4 May "
        "2026.",
    )
    assert told["F9", "F10"] == (
        "Also took part, by one source each: Ilan Fesk (port director; 000); a state mediator "
        "(not named; 001).",
    )


def test_positions_of_a_party_make_one_sentence(tariffs: Comparison) -> None:
    assert facts_of(tariffs, "positions")["F6", "F7"] == (
        "The Corran League refuses to lift the quota (Herald); criticises Brannia over wrecking "
        "the talks (Herald).",
    )


def test_matters_of_several_sources_make_one_sentence(strike: Comparison) -> None:
    matter = next(f for f in strike.findings if f.id == "F18")
    other = matter.model_copy(
        update={"id": "F99", "claims": (matter.claims[1].model_copy(update={"value": "the pay"}),)}
    )
    both = strike.model_copy(update={"findings": (matter, other)})
    assert list(facts_of(both, "what_happened").values()) == [
        ("The matter at hand is wage talks, as 000 and 001 report; 001 speaks of “the pay”.",)
    ]


def test_figures_of_one_source_are_told_together_in_its_words(strike: Comparison) -> None:
    lone = next(f for f in strike.findings if f.id == "F19")
    double = lone.model_copy(update={"id": "F99"})
    comparison = strike.model_copy(update={"findings": (lone, double)})
    assert facts_of(comparison, "single_figures") == {
        ("F19", "F99"): ("Only 003 reports “At least 25 strikers are believed to be injured”.",)
    }


def test_proposals_with_an_answer_stand_before_mere_purposes(strike: Comparison) -> None:
    firm = next(f for f in strike.findings if f.id == "F12")
    vague = next(f for f in with_a_purpose(strike).findings if f.id == "F12")
    vague = vague.model_copy(update={"id": "F1"})
    comparison = strike.model_copy(update={"findings": (vague, firm)})
    (plan,) = arrange(comparison)
    assert [finding.id for finding in plan.findings] == ["F12", "F1"]
