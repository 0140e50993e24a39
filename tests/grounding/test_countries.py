"""A country is known under its names, its adjectives and the seat of its government."""

import pytest

from summarizer.grounding.countries import aliases_of, countries_in, country_of


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Qatari Prime Minister", "Qatar"),
        ("the Israeli government", "Israel"),
        ("the Dutch delegation", "Netherlands"),
        ("US", "United States"),
        ("the U.S. Treasury", "United States"),
        ("Washington", "United States"),
        ("the Kremlin's envoy", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("Türkiye", "Turkey"),
        ("South Korean officials", "South Korea"),
        ("Papua New Guinea", "Papua New Guinea"),
        ("Guinea-Bissau", "Guinea-Bissau"),
        ("Dominican Republic", "Dominican Republic"),
        ("the EU", "European Union"),
        ("the Palestinian Authority", "Palestine"),
        ("the Norwegian delegation to London", "Norway"),
        ("us", None),
        ("chad", None),
        ("British-Israeli", None),
        ("The Washington Post", None),
        ("The New York Times", None),
        ("Times of Israel", None),
        ("New Mexico", None),
        ("the Gulf of Oman", None),
        ("the Paris Agreement", None),
        ("talks in Paris", None),
        ("London talks", None),
        ("Paris Saint-Germain", None),
        ("British Airways", None),
        ("Air Canada", None),
        ("Iranian Oil Ministry", "Iran"),
        ("Tel Aviv", None),
        ("", None),
    ],
)
def test_country_of_a_phrase(words: str, country: str | None) -> None:
    assert country_of(words) == country


def test_countries_are_listed_once_in_order_and_never_by_a_part_of_a_word() -> None:
    text = "Nigeria asked Niger; Nigerian and Swedish ships, Turkish-Swedish talks"
    assert countries_in(text) == ("Nigeria", "Niger", "Sweden", "Turkey")


def test_a_seat_of_government_is_a_place_where_something_happens_there() -> None:
    assert countries_in("Doha proposed a truce") == ("Qatar",)
    assert countries_in("They met in Doha") == ()


def test_aliases_are_all_forms_of_one_country() -> None:
    assert {"Qatar", "Qatari", "Qataris", "Doha"} <= aliases_of("Doha")
    assert aliases_of("Qatari") == aliases_of("Qatar")
    assert aliases_of("Atlantis") == frozenset()
    assert "Nigerian" not in aliases_of("Niger")
