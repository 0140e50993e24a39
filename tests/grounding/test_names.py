"""Names are found, supported by what the evidence has, and matched as persons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding.names import find_names, is_person_name, same_person, unsupported_names


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


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The Norwegian offer", "Norway offered 5%"),
        ("Israel agreed", "Israeli officials agreed"),
        ("The United States agreed", "Washington agreed"),
        ("William Burns met them", "CIA Director William Burns met them"),
        ("Burns met them", "William Burns met them"),
        ("Mohammed Al Thani’s offer", "Mohammed Al-Thani offered"),
        ("the CIA", "the Central Intelligence Agency"),
        ("the Israeli Defense Ministry", "the Ministry of Defense of Israel"),
        ("Talks resumed", "They are talking again"),
        ("Disagreement remains", "they differ"),
    ],
)
def test_supported_names(text: str, evidence: str) -> None:
    assert unsupported_names(text, evidence) == ()


@pytest.mark.parametrize(
    ("text", "evidence", "missing"),
    [
        ("Espen Eide met them", "Jonas Eide met them", ("Espen Eide",)),
        ("They met in Geneva", "They met in Vienna", ("Geneva",)),
        ("The Danish offer", "The Norwegian offer", ("Danish",)),
        ("Hezbollah refused", "Hamas refused", ("Hezbollah",)),
        ("talks in Paris", "French officials spoke", ("Paris",)),
        ("the US", "let us go", ("US",)),
        ("William Burns met them", "Burns met them", ("William Burns",)),
    ],
)
def test_names_the_evidence_lacks(text: str, evidence: str, missing: tuple[str, ...]) -> None:
    assert unsupported_names(text, evidence) == missing


def test_aliases_support_a_name_by_another_form_or_the_family_name() -> None:
    aliases = [("Dadi Barnea", "David Barnea"), ("ILO", "International Labour Organization")]
    assert unsupported_names("David Barnea came", "Dadi Barnea came", aliases) == ()
    assert unsupported_names("David Barnea came", "Barnea came", aliases) == ()
    assert unsupported_names("the International Labour Organization", "the ILO", aliases) == ()
    assert unsupported_names("David Barnea came", "David Bar came", aliases) == ("David Barnea",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Dadi Barnea", "David Barnea"),
        ("Abbas Kamel", "Abas Kamel"),
        ("Mohammed bin Abdulrahman Al-Thani", "Mohammed bin Abdulrahman Al Thani"),
        ("Mohammed Deif", "Muhammad Deif"),
        ("William Burns", "Bill Burns"),
        ("William Burns", "Burns"),
        ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("J. D. Vance", "James Vance"),
        ("Recep Tayyip Erdoğan", "Recep Erdogan"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Yahya al-Sinwar", "Yahya Sinwar"),
        ("Prime Minister Keir Starmer", "Keir Starmer"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Ismail Haniyeh", "Ismail Haniya"),
        ("Khaled Meshaal", "Khalid Mashal"),
        ("Mohammed bin Salman", "Mohammed bin Salman Al Saud"),
        ("Pedro Sánchez", "Pedro Sánchez Pérez-Castejón"),
        # where the family name stands first
        ("Shen", "Shen Guowei"),
        ("Park", "Park Geun-hye"),
    ],
)
def test_one_person_in_two_spellings(first: str, second: str) -> None:
    assert same_person(first, second)
    assert same_person(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tamim bin Hamad Al Thani", "Mohammed bin Abdulrahman Al Thani"),
        ("John Smith", "Jane Smith"),
        ("Bill Clinton", "Hillary Clinton"),
        ("Ronen Bar", "David Barnea"),
        ("Mario Rossi", "Maria Rossi"),
        ("Michael Roth", "Michelle Roth"),
        ("Paul Keane", "Paula Keane"),
        ("Daniel Costa", "Daniela Costa"),
        ("Hassan Nasr", "Hussein Nasr"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("William Burns", "William Barr"),
        ("Donald Trump", "Donald Tusk"),
        ("Benjamin", "Benjamin Netanyahu"),
        ("Mohammed bin Salman", "Mohammed bin Zayed"),
        ("", "John Smith"),
    ],
)
def test_two_persons(first: str, second: str) -> None:
    assert not same_person(first, second)
    assert not same_person(second, first)
