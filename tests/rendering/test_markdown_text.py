"""Foreign text in Markdown: shown as it is, structuring nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer.rendering.markdown_text import literal, plain

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ISOLATES = str.maketrans("", "", "\u2068\u2069")


def shown(markdown: str) -> str:
    """What a reader sees of a paragraph, if nothing but text is in it."""
    opened, inline, closed = MARKDOWN.parse(markdown)
    assert (opened.type, inline.type, closed.type) == (
        "paragraph_open",
        "inline",
        "paragraph_close",
    )
    assert {child.type for child in inline.children} <= {"text", "text_special"}, inline.children
    return "".join(child.content for child in inline.children)


@pytest.mark.parametrize(
    "text",
    [
        "# heading",
        "- item",
        "+ item",
        "1. item",
        "12) item",
        "> quote",
        "---",
        "===",
        "```fence",
        "    code",
        "a | b",
        "|a|b|",
        "*a* _b_ **c** ~~d~~",
        "`a`",
        "[a](javascript:alert(1))",
        "![a](http://b.example/c.png)",
        "[^1]: note",
        "[a]: /b",
        "<script>alert(1)</script>",
        "<!-- -->",
        "&lt;b&gt; &copy; &#42;",
        "back\\slash \\",
        "two\nlines",
        "a paragraph\n\n# and a heading",
        "carriage\rreturn",
        "tab\tbed",
        "turned \u202eround",
        "$1,200 and $x$",
    ],
)
def test_text_is_shown_character_for_character(text):
    assert shown(f"x{literal(text)}x").translate(ISOLATES) == f"x{text}x"


# Control characters other than white space have no look, and parsers may replace them.
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\r"), min_size=1)
)
def test_any_text_is_shown_character_for_character(text):
    escaped = literal(text)
    assert len(escaped.splitlines()) == 1
    assert shown(f"x{escaped}x").translate(ISOLATES) == f"x{text}x".translate(ISOLATES)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_may_stand_first_in_a_line(text):
    tokens = MARKDOWN.parse(f"- {plain(text)} x")
    kinds = [token.type for token in tokens]
    assert kinds == [
        "bullet_list_open", "list_item_open", "paragraph_open", "inline", "paragraph_close",
        "list_item_close", "bullet_list_close",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("see https://a.example", r"see https:\//a.example"),
        ("see www.a.example", r"see www\.a.example"),
        ("at 7:30", "at 7:30"),
        ("3.5 percent", "3.5 percent"),
        ("Smith & Sons, “so-called” (40%)!", "Smith & Sons, “so-called” (40%)!"),
    ],
)
def test_addresses_are_no_links_and_prose_stays_readable(text, escaped):
    assert plain(text) == escaped


def test_right_to_left_text_does_not_reorder_its_neighbours():
    assert literal("שלום") == "\u2068שלום\u2069"
