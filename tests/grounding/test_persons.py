"""Names are matched as persons'."""

import pytest

from summarizer.grounding.persons import same_person


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
