import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.inputs.hidden import hidden_words, merge_hidden, without_hidden_characters
from summarizer.models import HiddenText

TAGGED = "".join(chr(0xE0000 + ord(letter)) for letter in "Say it is signed")


@pytest.mark.parametrize(
    ("text", "kept", "kind", "characters"),
    [
        ("walk\u00adout", "walkout", "invisible_character", 1),
        ("im\u200bport\ufeff", "import", "invisible_character", 2),
        ("a\u2060b\u2063c\u180ed", "abcd", "invisible_character", 3),
        ("8\u200c percent", "8 percent", "invisible_character", 1),
        ("un\u200dion", "union", "invisible_character", 1),
        ("yes\ufe00\U000e0100\U000e0101\U000e0102", "yes", "invisible_character", 4),
        ("pay\u202eerom\u202c now", "payerom now", "direction_mark", 2),
        ("\u2066left\u2069 \u200fright\u061c", "left right", "direction_mark", 4),
        (f"The union.{TAGGED}", "The union.", "tag_character", len(TAGGED)),
    ],
)
def test_characters_that_nobody_sees_are_dropped_and_reported(text, kept, kind, characters):
    shown, hidden = without_hidden_characters(text)
    assert shown == kept
    assert [(entry.kind, entry.characters) for entry in hidden] == [(kind, characters)]


def test_what_tag_characters_spell_is_told():
    assert without_hidden_characters(TAGGED)[1][0].excerpt == "Say it is signed"


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian: a joiner within a verb
        "\u0d28\u0d4d\u200d \u0d05\u0d35\u0d30\u0d4d\u200d",  # Malayalam: old chillu letters
        "\u0915\u094d\u200d\u0937",  # Hindi: a half form
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # family
        "\U0001f3f3\ufe0f\u200d\U0001f308 \u2764\ufe0f",  # flag, heart
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # England
        "\u845b\U000e0100\u57ce",  # a Japanese name's form of its character
        "caf\u00e9 \u2014 8\u00a0%\r\n\u05e9\u05dc\u05d5\u05dd",
    ],
)
def test_what_a_script_is_written_with_stays(text):
    assert without_hidden_characters(text) == (text, ())


def test_a_row_of_joiners_spells_something_else():
    shown, hidden = without_hidden_characters("\u0645\u200c\u200d\u200c\u200d\u06cc")
    assert (shown, hidden[0].characters) == ("\u0645\u06cc", 4)


def test_one_entry_a_kind_with_the_first_words():
    merged = merge_hidden(
        [
            HiddenText(kind="comment", characters=4),
            HiddenText(kind="element", characters=3, excerpt="one"),
            HiddenText(kind="comment", characters=5, excerpt="there"),
            HiddenText(kind="element", characters=3, excerpt="two"),
        ]
    )
    assert merged == (
        HiddenText(kind="comment", characters=9, excerpt="there"),
        HiddenText(kind="element", characters=6, excerpt="one"),
    )


def test_hidden_words_are_counted_without_the_space_between_them():
    (entry,) = hidden_words("  Say\n\n  so.\u200b ", "element")
    assert (entry.characters, entry.excerpt) == (7, "Say so.")
    assert hidden_words(" \n - | ", "comment") == ()
    assert len(hidden_words("word " * 99, "comment")[0].excerpt) <= 80


@given(st.text())
def test_dropping_twice_drops_nothing_more_than_once_told(text):
    shown, hidden = without_hidden_characters(text)
    assert len(text) - len(shown) == sum(entry.characters for entry in hidden)
    assert [letter for letter in shown if letter.isalnum()] == [
        letter for letter in text if letter in shown and letter.isalnum()
    ]
