"""Where a count holds, and which groups it includes."""

import pytest

from summarizer.grounding.clauses import counted_groups, place_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The shelling killed 310 people, most of them women, in May.", ("women",)),
        ("Some 900 workers, including drivers and cleaners, walked out.", ("drivers", "cleaners")),
        ("About 60 people, among them two ministers, were held.", ("two ministers",)),
        ("The strike cost 310 jobs.", ()),
    ],
)
def test_groups_behind_the_number_are_included(sentence: str, expected: tuple[str, ...]) -> None:
    end = next(i for i, char in enumerate(sentence) if char.isdigit()) + 3
    assert counted_groups(sentence, end) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("310 people were killed in Lorvik", "Lorvik"),
        ("9,000 fled to southern Chad", "Chad"),
        ("900 workers at the Sellhaven Shipyard struck", "Sellhaven Shipyard"),
        ("from Norwegian boats", None),
        ("310 people were killed", None),
    ],
)
def test_the_place_is_the_name_behind_a_preposition(clause: str, expected: str | None) -> None:
    assert place_of(clause) == expected
