"""Names are supported by what the evidence has."""

import pytest

from summarizer.grounding.name_support import unsupported_names


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The Norwegian offer", "Norway offered 5%"),
        ("Israel agreed", "Israeli officials agreed"),
        ("The United States agreed", "Washington agreed"),
        ("William Burns met them", "CIA Director William Burns met them"),
        ("Burns met them", "William Burns met them"),
        ("Mohammed Al Thani’s offer", "Mohammed Al-Thani offered"),
        ("the CIA", "the Central Intelligence Agency"),
        ("the Israeli Defense Ministry", "the Ministry of Defense of Israel"),
        ("Talks resumed", "They are talking again"),
        ("Disagreement remains", "they differ"),
    ],
)
def test_supported_names(text: str, evidence: str) -> None:
    assert unsupported_names(text, evidence) == ()


@pytest.mark.parametrize(
    ("text", "evidence", "missing"),
    [
        ("Espen Eide met them", "Jonas Eide met them", ("Espen Eide",)),
        ("They met in Geneva", "They met in Vienna", ("Geneva",)),
        ("The Danish offer", "The Norwegian offer", ("Danish",)),
        ("Hezbollah refused", "Hamas refused", ("Hezbollah",)),
        ("talks in Paris", "French officials spoke", ("Paris",)),
        ("the US", "let us go", ("US",)),
        ("William Burns met them", "Burns met them", ("William Burns",)),
    ],
)
def test_names_the_evidence_lacks(text: str, evidence: str, missing: tuple[str, ...]) -> None:
    assert unsupported_names(text, evidence) == missing


def test_aliases_support_a_name_by_another_form_or_the_family_name() -> None:
    aliases = [("Dadi Barnea", "David Barnea"), ("ILO", "International Labour Organization")]
    assert unsupported_names("David Barnea came", "Dadi Barnea came", aliases) == ()
    assert unsupported_names("David Barnea came", "Barnea came", aliases) == ()
    assert unsupported_names("the International Labour Organization", "the ILO", aliases) == ()
    assert unsupported_names("David Barnea came", "David Bar came", aliases) == ("David Barnea",)
