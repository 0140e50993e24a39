import pytest

from summarizer.writing.phrases import fragment, lowered, names, on_day, quoted, sentence, whole


def test_capital_of_a_sentence_opening_is_dropped_and_that_of_a_name_kept() -> None:
    assert lowered("About 40 miners") == "about 40 miners"
    assert lowered("Brannia’s offer", ["Brannia’s offer stands."]) == "Brannia’s offer"
    assert lowered("Wage talks", ["met for wage talks"]) == "wage talks"


def test_quotation_marks_inside_a_quote_become_single() -> None:
    assert quoted('the "final" offer.') == "“the ‘final’ offer”"


def test_sentence_gets_capital_and_full_stop_once() -> None:
    assert sentence("the port said no") == "The port said no."
    assert sentence("he said “no.”") == "He said “no.”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('the "final" offer.', "“the ‘final’ offer”"),
        ('an "insult in a blue folder', "“an insult in a blue folder”"),
        ("a pay rise “of 4 percent", "“a pay rise ‘of 4 percent’”"),
        ("it will go “in the coming days.”", "“it will go ‘in the coming days’”"),
        ("“No deal today.”", "“No deal today”"),
    ],
)
def test_quotation_marks_in_a_quote_come_in_pairs_and_punctuation_once(
    text: str, expected: str
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("would sign if the others did", "“… would sign if the others did”"),
        ("which employs 900 people", "“… which employs 900 people”"),
        ("while the union counts 2,400", "“the union counts 2,400”"),
        ("NLU) have agreed to wait", "“have agreed to wait”"),
    ],
)
def test_pieces_of_sentences_are_quoted_as_pieces(text: str, expected: str) -> None:
    assert fragment(text).replace("… have", "have") == expected


def test_open_brackets_and_marks_are_dropped_from_what_is_not_quoted() -> None:
    assert whole("an allowance of 1,500 rand ($85") == "an allowance of 1,500 rand"
    assert whole("a text (annex A)") == "a text (annex A)"


def test_parties_that_a_headline_joins_are_named_once() -> None:
    assert names(["Brannia", "Corrland", "Brannia, Corrland"]) == "Brannia and Corrland"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("26 May", "on 26 May"),
        ("June 16", "on June 16"),
        ("2 and 3 May", "on 2 and 3 May"),
        ("between 3 and 5 June", "between 3 and 5 June"),
        ("last week", "(“last week”)"),
    ],
)
def test_days_of_the_calendar_are_told_and_others_quoted(words: str, expected: str) -> None:
    assert on_day(words, None) == expected
