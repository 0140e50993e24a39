"""States behind the words for their organs, and bodies that are not the state."""

import pytest

from summarizer.grounding.parties import is_of_state, is_organ, party_name, states_named


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Norwegian government", "Norway"),
        ("Ottawa", "Canada"),
        ("Kremlin", "Russia"),
        ("White House officials", "United States"),
        ("Downing Street", "United Kingdom"),
        ("Palestinian prisoners", None),
        ("French farmers", None),
        ("the Indian opposition", None),
        ("the dockers' union", None),
        ("Norway and Iceland", None),
    ],
)
def test_a_state_is_behind_its_own_bodies_only(words: str, expected: str | None) -> None:
    assert party_name(words, f"So said {words}.") == expected


def test_a_state_that_nothing_near_mentions_is_not_named() -> None:
    assert party_name("the Norwegian government", "Iceland agreed.") is None
    assert party_name("the Norwegian government", "Oslo proposed a quota.") == "Norway"


def test_organs_name_their_states_and_are_no_persons() -> None:
    assert set(states_named("Bundestag and Élysée")) == {"Germany", "France"}
    assert is_organ("Kremlin")
    assert not is_organ("Ada Renholt")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Norwegian government", True),
        ("African Union", True),
        ("Russian Federation", True),
        ("Spanish lawmakers", True),
        ("Japan Iron and Steel Federation", False),
        ("Writers Guild of America", False),
        ("French farmers", False),
    ],
)
def test_a_body_of_its_own_is_not_the_state_in_its_name(words: str, *, expected: bool) -> None:
    assert is_of_state(words) is expected
