"""Where a count holds, and which groups it includes."""

from datetime import date

import pytest

from summarizer.grounding.clauses import as_of, counted_groups, place_of


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
        ("900 workers at the Sellhaven Shipyard struck", None),
        ("taken to Chad", "Chad"),
        ("30 delegates met at Lorvik House", None),
        ("12 were arrested in Maria Lopez's house", None),
        ("from Norwegian boats", None),
        ("310 people were killed", None),
    ],
)
def test_the_place_is_the_name_behind_a_preposition(clause: str, expected: str | None) -> None:
    assert place_of(clause) == expected


def test_a_count_holds_as_of_the_day_it_names() -> None:
    published = date(2026, 5, 6)
    found = as_of("as of 4 May 2026, 60 soldiers had died", published)
    assert found is not None
    assert found.start == date(2026, 5, 4)
    assert as_of("60 soldiers died on 4 May 2026", published) is None
