"""Names of persons are told from those of organisations and places."""

import pytest

from summarizer.grounding.name_kinds import is_person_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Espen Eide", True),
        ("Ursula von der Leyen", True),
        ("Ministry of Health", False),
        ("Health Ministry", False),
        ("United States", False),
        ("CIA", False),
        ("Geneva", False),
        ("Bill Barnes", True),
        ("Finance Bill", False),
        ("Air Canada", False),
    ],
)
def test_likely_persons(name: str, *, expected: bool) -> None:
    assert is_person_name(name) is expected
