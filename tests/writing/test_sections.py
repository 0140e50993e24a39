from summarizer.models import Comparison
from summarizer.writing.facts import section_facts
from summarizer.writing.sections import arrange, bottom_line

PLACES = {
    "what_happened": {"F1", "F8", "F9", "F10", "F14", "F18", "F19", "F20"},
    "agreed": {"F4", "F15"},
    "disputed": {"F2", "F5", "F7", "F16"},
    "changed": {"F3"},
    "proposals": {"F12"},
    "positions": {"F6", "F17"},
    "next_steps": {"F11"},
    "wording": {"F13"},
}


def test_every_finding_has_one_place(strike: Comparison) -> None:
    assert {plan.id: {f.id for f in plan.findings} for plan in arrange(strike)} == PLACES


def test_sections_without_findings_are_left_out(tariffs: Comparison) -> None:
    assert "changed" not in {plan.id for plan in arrange(tariffs)}


def test_positions_of_a_party_stand_together(tariffs: Comparison) -> None:
    positions = next(plan for plan in arrange(tariffs) if plan.id == "positions")
    assert [f.id for f in positions.findings] == ["F5", "F6", "F7", "F8"]


def test_bottom_line_has_meeting_dispute_change_and_proposal(strike: Comparison) -> None:
    assert [finding.id for finding in bottom_line(strike)] == ["F1", "F2", "F3", "F12"]


def test_bottom_line_without_update_is_filled_by_weight(tariffs: Comparison) -> None:
    assert [finding.id for finding in bottom_line(tariffs)] == ["F1", "F3", "F4", "F2"]


def test_participants_are_told_together_and_those_of_one_source_as_its_own(
    strike: Comparison,
) -> None:
    happened = next(plan for plan in arrange(strike) if plan.id == "what_happened")
    told = {fact.findings: fact.sentences for fact in section_facts(happened, strike)}
    when = "the talks in Sellhaven on Monday, 4 May 2026"
    assert told["F8",] == (f"Mira Oyen (leader of the union) took part in {when}.",)
    assert told["F9",] == (f"Only 000 reports that Ilan Fesk (port director) took part in {when}.",)


def test_figures_of_one_source_are_told_together(strike: Comparison) -> None:
    lone = next(f for f in strike.findings if f.id == "F19")
    double = lone.model_copy(update={"id": "F99", "subject": "strikers treated"})
    comparison = strike.model_copy(update={"findings": (lone, double)})
    facts = section_facts(arrange(comparison)[0], comparison)
    assert [(fact.findings, fact.sentences) for fact in facts] == [
        (
            ("F19", "F99"),
            (
                "Figures that only 003 gives: strikers believed injured, at least 25; "
                "strikers treated, at least 25 (“believed”).",
            ),
        )
    ]
