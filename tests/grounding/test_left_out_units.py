"""Amounts that leave their unit to an amount before them."""

import pytest

from summarizer.grounding.left_out_units import with_currency
from summarizer.grounding.numbers import find_numbers
from summarizer.models import Article, Span


def unit_of_last(*sentences: str) -> str | None:
    text = " ".join(sentences)
    spans: list[Span] = []
    for sentence in sentences:
        start = text.index(sentence)
        spans.append(Span(start=start, end=start + len(sentence)))
    article = Article(id="a", text=text, source="a.txt", sentences=tuple(spans))
    mention = find_numbers(sentences[-1])[-1]
    read = with_currency(article, len(sentences), mention)
    return read.unit or read.noun


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("Lorvik asks for 480 million euros.", "Velmora offered 310 million."), "EUR"),
        (("They bid $4 billion, up from 3 billion.",), "USD"),
        (("He wanted 14 billion crowns.", "He came away with 9.5 billion."), "crowns"),
        (("Salaries rise to 36,000 euros from 33,500.",), "EUR"),
        (("The tax rises to 17 percent from 15.",), "percent"),
        # what takes no sum, what is far, what is counted else
        (("Donors gave 480 million euros.", "Some 2 million have fled."), None),
        (("It cost $4 billion.", "Talks failed.", "They met.", "He wants 3 billion."), None),
        (("It cost $4 billion.", "Some 2 million tonnes rot.", "He wants 3 million."), None),
        (("It cost $4 billion.", "He wants 300."), None),
    ],
)
def test_a_number_has_the_unit_of_the_amount_it_is_set_against(
    sentences: tuple[str, ...], expected: str | None
) -> None:
    assert unit_of_last(*sentences) == expected
