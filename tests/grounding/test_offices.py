"""Offices that are one, and roles that are groups."""

import pytest

from summarizer.grounding.offices import names_several, same_office


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("CIA Director", "head of the CIA", True),
        ("CIA Director", "Director of the Central Intelligence Agency", True),
        ("Egyptian Intelligence Minister", "intelligence minister of Egypt", True),
        ("Prime Minister of Norway", "Norwegian premier", True),
        ("Prime Minister", "head of government", True),
        ("king", "head of state", True),
        ("head of the dockers' union", "dockers' union leader", True),
        ("foreign minister", "trade minister", False),
        ("Prime Minister", "finance minister", False),
        ("head of the MI5", "head of the MI6", False),
        ("senior official", "official", False),
        ("mediator", "Mediator", True),
    ],
)
def test_offices_are_compared_by_what_they_are_over(a: str, b: str, *, expected: bool) -> None:
    assert same_office(a, b) is expected
    assert same_office(b, a) is expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [("officials", True), ("senior negotiators", True), ("delegation", True), ("bosses", True),
     ("official", False), ("boss", False), ("head of the delegation office", False), ("", False)],
)  # fmt: skip
def test_a_plural_is_a_group(role: str, *, expected: bool) -> None:
    assert names_several(role) is expected
