"""What a number counts, in normalised words."""

import pytest

from summarizer.extraction.measures import NumberKind, measure_of, state_of, states_for


@pytest.mark.parametrize(
    ("clause", "chosen", "expected"),
    [
        ("killed 310 people", "other", "killed"),
        ("nine are feared dead", "killed", "believed dead"),
        ("the bodies of 7 farmers", "killed", "bodies recovered"),
        ("25 sailors remain in their hands", "released", "held"),
        ("more than 70 sailors would be freed", "released", "to be released"),
        ("35 were freed in June", "held", "released"),
        ("carried off 12 farmers", "killed", "taken"),
        ("drove 4,000 from their homes", "other", "displaced"),
        ("41 miners are still trapped", "other", "missing"),
        ("1,400 workers walked out", "other", "on strike"),
        ("900 jobs lost, 900 dismissed", "other", "laid off"),
        ("60 protesters were arrested", "other", "arrested"),
        ("19 were wounded", "killed", "injured"),
        # nothing in the words bears the choice out
        ("12,000 tonnes", "killed", "other"),
    ],
)
def test_clear_words_of_the_clause_outweigh_the_choice(
    clause: str, chosen: str, expected: str
) -> None:
    assert state_of("count", clause, clause, chosen) == expected


def test_a_choice_stands_where_the_sentence_bears_it_out() -> None:
    sentence = "Shelling killed many, 9 of them children."
    assert state_of("count", "9 of them children", sentence, "killed") == "killed"
    assert state_of("count", "9 of them children", sentence, "injured") == "other"


def test_missing_captives_are_held() -> None:
    sentence = "About 40 are missing after being kidnapped."
    assert state_of("count", "About 40 are missing", sentence, "missing") == "held"
    assert state_of("count", "About 40 are missing", "About 40 are missing.", "held") == "missing"


@pytest.mark.parametrize(
    ("clause", "sentence", "expected"),
    [
        ("three weeks", "The shelling would fall silent for three weeks.", "length of a truce"),
        ("for 19 days", "Dockers have been on strike for 19 days.", "length of a strike"),
        ("within ten days", "The bank answers within ten days.", "deadline"),
        ("over three years", "A wage contract over three years.", "length of an agreement"),
        ("for two hours", "They spoke for two hours.", "other"),
    ],
)
def test_a_time_is_that_of_what_its_sentence_names(
    clause: str, sentence: str, expected: str
) -> None:
    assert state_of("duration", clause, sentence, "other") == expected


@pytest.mark.parametrize("kind", ["percent", "money"])
def test_amounts_are_as_the_model_says(kind: NumberKind) -> None:
    assert state_of(kind, "killed 8 percent", "killed", "demanded") == "demanded"
    assert "demanded" in states_for(kind)


@pytest.mark.parametrize(
    ("kind", "counted", "state", "clause", "expected"),
    [
        ("duration", "time", "length of a truce", "a week-long truce", "truce duration"),
        ("duration", "time", "length of a truce", "another 30 days", "truce extension duration"),
        ("duration", "time", "deadline", "within ten days", "deadline"),
        ("duration", "time", "other", "for two hours", "duration"),
        ("percent", "pay", "demanded", "8 percent more pay", "pay demanded"),
        ("money", "bonus", "offered", "a bonus of 900 euros", "bonus offered"),
        ("count", "Boats", "other", "40 boats", "boats"),
        ("count", "houses", "killed", "9 houses", "houses killed"),
        ("count", "people", "killed", "killed 310 people", "people killed"),
        ("count", "hostages", "killed", "killed 3 hostages", "people killed"),
        ("count", "sailors", "held", "40 sailors", "captives held"),
        ("count", "hostages", "believed dead", "9 hostages", "captives believed dead"),
        ("count", "prisoners", "released", "80 prisoners", "prisoners released"),
        ("count", "prisoners", "held", "80 prisoners", "captives held"),
        ("count", "drivers", "on strike", "900 drivers", "workers on strike"),
        ("count", "farmers", "bodies recovered", "the bodies of 7", "bodies recovered"),
    ],
)
def test_the_same_thing_has_the_same_name(
    kind: NumberKind, counted: str, state: str, clause: str, expected: str
) -> None:
    assert measure_of(kind, counted, state, clause) == expected
