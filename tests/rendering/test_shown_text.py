"""Foreign text where nothing escapes it: no character commands, all others stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.rendering.shown_text import shown, shown_in_line


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain – “text”, שלום, 停火, 🕊", "plain – “text”, שלום, 停火, 🕊"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]8;;http://x.example\x07here", "␛]8;;http://x.example␇here"),
        ("null \x00 bell \x07 back \x08 delete \x7f", "null ␀ bell ␇ back ␈ delete ␡"),
        ("C1 \x9b31m", "C1 �31m"),
        ("turned \u202eround\u202c and \u2067isolated\u2069", "turned �round� and �isolated�"),
        ("no character \ufffe \uffff \ud800", "no character � � �"),
        ("a\r\nb\rc\u2028d\ne\tf", "a\nb\nc\nd\ne\tf"),
    ],
)
def test_what_commands_is_seen_and_obeyed_by_nothing(text, seen):
    assert shown(text) == seen


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp"])))
def test_text_stays_as_it_is(text):
    assert shown(text) == text


def test_in_a_line_white_space_of_any_kind_is_one_space():
    assert shown_in_line(" a \n\t b\u2028c\r\n") == "a b c"


def test_a_number_is_not_broken_where_its_digits_are_grouped():
    assert shown_in_line("about 26\u202f422  people\n held") == "about 26\u202f422 people held"
