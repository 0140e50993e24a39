"""What a count counts, in normalised words."""

import pytest

from summarizer.extraction.count_states import CountState, count_state
from summarizer.extraction.measures import asked_for, count_measure


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("killed 310 people", "killed"),
        ("put the toll at 310", "killed"),
        ("nine are feared dead", "believed dead"),
        ("the bodies of 7 farmers", "bodies recovered"),
        ("25 sailors remain in their hands", "held"),
        ("holds 1,200 political prisoners", "held"),
        ("four kept there for years", "held for years"),
        ("more than 70 sailors would be freed", "to be released"),
        ("demanded the release of 40 prisoners", "to be released"),
        ("35 were freed in June", "released"),
        ("carried off 12 farmers", "taken"),
        ("drove 4,000 from their homes", "displaced"),
        ("41 miners are still trapped", "missing"),
        ("1,400 workers walked out", "on strike"),
        ("2,100 members voted for walking out", "other"),
        ("900 jobs would go", "laid off"),
        ("cut 7,500 jobs", "laid off"),
        ("60 protesters were arrested", "arrested"),
        ("19 were wounded", "injured"),
        ("12,000 tonnes", "other"),
    ],
)
def test_the_words_of_the_clause_say_what_happened(clause: str, expected: CountState) -> None:
    assert count_state(clause, clause) == expected


def test_the_sentence_decides_where_the_clause_leaves_open_whom_it_counts() -> None:
    sentence = "Shelling killed many, 9 of them children."
    assert count_state("9 of them children", sentence, is_open=True) == "killed"
    assert count_state("9 of them children", sentence) == "other"


def test_missing_captives_are_held() -> None:
    sentence = "About 40 are missing after being kidnapped."
    assert count_state("About 40 are missing", sentence) == "held"
    assert count_state("About 40 are missing", "About 40 are missing.") == "missing"


@pytest.mark.parametrize(
    ("counted", "state", "clause", "expected"),
    [
        ("Boats", "other", "40 boats", "boats"),
        ("houses", "killed", "killed 30 people in 9 houses", "houses"),
        ("mills", "on strike", "90 workers at two mills struck", "mills"),
        ("ships", "taken", "seized 3 ships", "ships taken"),
        ("people", "killed", "killed 310 people", "people killed"),
        ("hostages", "killed", "killed 3 hostages", "people killed"),
        ("sailors", "held", "40 sailors", "captives held"),
        ("hostages", "believed dead", "9 hostages", "captives believed dead"),
        ("prisoners", "released", "80 prisoners", "prisoners released"),
        ("prisoners", "held", "80 prisoners", "captives held"),
        (
            "members",
            "to be released",
            "38 members be freed from Thai prisons",
            "prisoners to be released",
        ),
        ("people", "held", "700 are held in Belgian prisons", "prisoners held"),
        ("farmers", "protesting", "4,000 farmers marched", "protesters"),
        ("people", "other", "the two firms employ 37,000 people", "people employed"),
        ("people", "other", "handed out 5 million in grants to 900 people", "recipients"),
        ("people", "in need", "380,000 people rely on food aid", "people in need"),
        ("Moroccans", "other", "the 2,940 Moroccans", "Moroccans"),
        # strikers are strikers, whoever counts them and in whatever words
        ("drivers", "on strike", "900 drivers", "workers on strike"),
        ("strikers", "other", "11,000 strikers", "workers on strike"),
        ("workers", "laid off", "900 workers", "jobs lost"),
        ("jobs", "laid off", "900 jobs", "jobs lost"),
        ("employees", "other", "its 9,400 employees", "staff"),
        ("union's members", "other", "the union's 9,400 members", "members"),
        ("members", "other", "2,100 members voted", "members voting"),
        ("farmers", "bodies recovered", "the bodies of 7", "bodies recovered"),
    ],
)
def test_the_same_thing_has_the_same_name(
    counted: str, state: CountState, clause: str, expected: str
) -> None:
    assert count_measure(counted, state, clause) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway wants 350 monitors.", "demanded"),
        ("The bidder offered 3 seats.", "offered"),
        ("The offer was made in a hall that is said to hold far more than 350 monitors.", "other"),
    ],
)
def test_things_are_demanded_or_offered_by_the_words_right_before_them(
    sentence: str, expected: str
) -> None:
    start = next(index for index, char in enumerate(sentence) if char.isdigit())
    assert asked_for(sentence, 0, start, start + 3) == expected


@pytest.mark.parametrize(
    ("clause", "sentence", "expected"),
    [
        # what is only asked for has not happened
        (
            "38 of its members be freed",
            "It asked that 38 of its members be freed.",
            "to be released",
        ),
        ("12 could be released", "Officials said 12 could be released.", "to be released"),
        ("12 were freed", "Officials said 12 were freed.", "released"),
        ("called by 700 pilots", "The strike, called by 700 pilots, goes on.", "on strike"),
        ("called by 700 pilots", "The meeting, called by 700 pilots, goes on.", "other"),
        ("4,000 farmers marched", "4,000 farmers marched.", "protesting"),
    ],
)
def test_what_is_asked_for_or_called_is_told_from_what_happened(
    clause: str, sentence: str, expected: CountState
) -> None:
    assert count_state(clause, sentence) == expected
