# ruff: noqa: E501
"""The number that is meant, the clause that states it, and the quantity it gives."""

import pytest

from summarizer.grounding.stated_numbers import number_meant, quantity_of, stating_clause


def meant(sentence: str, number: str, words: str = "") -> str | None:
    start = sentence.index(words)
    found = number_meant(sentence, number, (start, start + len(words)))
    return found.text if found else None


@pytest.mark.parametrize(
    ("sentence", "number", "expected"),
    [
        ("About 250 miners struck.", "250", "About 250"),
        ("More than 1,200 boats sailed.", "1200", "More than 1,200"),
        ("Nine miners died.", "9", "Nine"),
        ("A truce of two months holds.", "two months", "two months"),
        ("A two-month truce holds.", "two months", "two-month"),
        ("A two-month truce holds.", "60 days", None),
        ("25 ships left.", "5", None),
        ("25 ships left.", "26", None),
        ("25 ships left.", "", None),
        ("Ships left.", "25", None),
    ],
)
def test_digits_are_never_matched_by_similarity(
    sentence: str, number: str, expected: str | None
) -> None:
    assert meant(sentence, number) == expected


def test_of_two_equal_numbers_the_one_in_the_words_is_meant() -> None:
    sentence = "The port cut 40 jobs and the union lost at least 40 members."
    assert meant(sentence, "40", "union lost at least 40 members") == "at least 40"
    assert meant(sentence, "40", "cut 40 jobs") == "40"


@pytest.mark.parametrize(
    ("sentence", "number", "words", "expected"),
    [
        ("Rebels still hold more than 40 sailors.", "40", "40 sailors", "Rebels still hold more than 40 sailors"),
        ("It hurt 9 and killed 40 sailors.", "40", "40 sailors", "killed 40 sailors"),
        ("The rebels, who came at dawn from the northern hills, killed 40 sailors.", "40", "The rebels, who came at dawn from the northern hills, killed 40 sailors", "killed 40 sailors"),
        ("It lost 40 rand (then 5 euros).", "40", "It lost 40 rand (", "It lost 40 rand"),
    ],
)  # fmt: skip
def test_the_clause_has_the_verb_and_stops_at_its_beginning(
    sentence: str, number: str, words: str, expected: str
) -> None:
    start = sentence.index(words)
    within = (start, start + len(words))
    mention = number_meant(sentence, number, within)
    assert mention is not None
    first, last = stating_clause(sentence, mention, within)
    assert sentence[first:last] == expected


@pytest.mark.parametrize(
    ("sentence", "number", "expected"),
    [
        ("At least 40 sailors", "40", (40, None, "at_least", "sailor")),
        ("between 20 and 30 boats", "20", (20, 30, "between", "boat")),
        ("a six-week truce", "six-week", (42, None, "exact", "day")),
        ("8 percent", "8 percent", (8, None, "exact", "percent")),
        ("900 euros", "900", (900, None, "exact", "EUR")),
    ],
)
def test_quantities_keep_qualifier_and_unit(
    sentence: str, number: str, expected: tuple[float, float | None, str, str]
) -> None:
    mention = number_meant(sentence, number, (0, len(sentence)))
    assert mention is not None
    found = quantity_of(mention, "things")
    assert (found.value, found.upper, found.qualifier) == expected[:3]
    assert found.unit.rstrip("s") == expected[3]
