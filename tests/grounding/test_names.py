"""Names are found in a text, and titles are kept apart from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding.names import find_names


def names(text: str) -> list[str]:
    return [mention.text for mention in find_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks resumed in Geneva on Monday.", ["Geneva"]),
        ("In March the union met Maersk.", ["Maersk"]),
        ("The head of the Verdi union, Frank Werneke, spoke.", ["Verdi", "Frank Werneke"]),
        ("According to the Ministry of Fisheries, boats sailed.", ["Ministry of Fisheries"]),
        (
            "the Bank of the South and Lisbon’s Port Authority",
            ["Bank of the South", "Lisbon", "Port Authority"],
        ),
        ("He told The New York Times so.", ["New York Times"]),
        ("J. D. Vance, Sinéad O’Brien", ["J. D. Vance", "Sinéad O’Brien"]),
        ("Gideon Sa'ar spoke", ["Gideon Sa'ar"]),
        ("with Mohammed bin Abdulrahman Al-Thani today", ["Mohammed bin Abdulrahman Al-Thani"]),
        ("with Ursula von der Leyen today", ["Ursula von der Leyen"]),
        ("with Yahya al-Sinwar today", ["Yahya al-Sinwar"]),
        ("the EU-backed plan of the WTO", ["EU", "WTO"]),
        ("the Unite-led walkout", ["Unite"]),
        ("Negotiators met. Progress was slow.", []),
        ("Hamas refused. A Hamas official spoke.", ["Hamas", "Hamas"]),
        ("France and Egypt agreed", ["France", "Egypt"]),
        ("She said: “Wages must rise.”", []),
        # what an abbreviation in brackets stands for is one name
        (
            "The Alliance of Film and Television Producers (AFTP) left.",
            ["Alliance of Film and Television Producers", "AFTP"],
        ),
        # two bodies would have an article each
        ("of the Iron and Steel Federation", ["Iron and Steel Federation"]),
        ("of the Ministry of Trade and Industry", ["Ministry of Trade and Industry"]),
        ("of the UN and Red Cross Society", ["UN", "Red Cross Society"]),
        ("the Longshoremen's Association", ["Longshoremen's Association"]),
        ("The chairman of Canal+ spoke", ["Canal+"]),
        ("the Minister of Foreign Affairs Mira Oyen", ["Mira Oyen"]),
        ("the Minister of Finance", ["Finance"]),
        ("an envoy for Sudan Thomas Perrin", ["Sudan", "Thomas Perrin"]),
        ("Senator Lisa Oyen, R-Alaska, spoke", ["Lisa Oyen"]),
    ],
)  # fmt: skip
def test_names_are_runs_of_capitals(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("CIA Director William Burns arrived", "William Burns", "Director"),
        ("the Norwegian Foreign Minister Espen Eide arrived", "Espen Eide", "Foreign Minister"),
        ("US Secretary of State Antony Blinken arrived", "Antony Blinken", "Secretary of State"),
        ("the driver Mr. Costa left", "Costa", "Mr."),
        ("then Chief Executive Mira Oyen left", "Mira Oyen", "Chief Executive"),
        ("then Chief Financial Officer Mira Oyen left", "Mira Oyen", "Chief Financial Officer"),
        ("then Governors Mira Oyen and Jon Stone left", "Mira Oyen", "Governors"),
    ],
)
def test_titles_are_kept_apart(text: str, name: str, title: str) -> None:
    assert (name, title) in [(mention.text, mention.title) for mention in find_names(text)]


def test_a_title_alone_is_no_name() -> None:
    assert names("It was the Prime Minister of Norway who spoke") == ["Norway"]


def test_a_surname_that_is_a_title_word_stays_in_the_name() -> None:
    assert names("a photo by Abir Sultan today") == ["Abir Sultan"]


@given(st.text(max_size=200))
def test_spans_hold_the_names(text: str) -> None:
    for mention in find_names(text):
        assert text[mention.start : mention.end] == mention.text
