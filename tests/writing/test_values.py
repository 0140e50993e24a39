"""Numbers with the words that qualify them."""

import pytest

from summarizer.writing.values import amount

from .conftest import Desk

# The number as its article has it, its qualifier, and how a sentence of the briefing gives it.
AMOUNTS = {
    "plain": ("40 ships", "exact", "40 ships"),
    "the qualifier stands elsewhere": ("40 ships", "about", "about 40 ships"),
    "the qualifier is part of it": ("about 40 ships", "about", "about 40 ships"),
    "in words": ("two million", "at_least", "at least two million"),
    "qualified in another language": ("Cerca de 40", "about", "Cerca de 40"),
}


@pytest.mark.parametrize("name", AMOUNTS)
def test_an_amount_has_its_qualifier_once(name: str) -> None:
    words, qualifier, expected = AMOUNTS[name]
    claim = Desk({"a": f"The port counts {words}."}, {}).figure("a", words, 40, "ship", qualifier)

    assert amount([claim], "ships") == expected
