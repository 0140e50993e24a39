from datetime import date

import pytest

from summarizer.exceptions import InputError
from summarizer.inputs.markdown import read_markdown


def read(text: str):
    return read_markdown(text.encode(), source="a.md", name="a")


FRONT = """---
title: "Talks: a pause"
author: [Ines Falk, Jo Reed]
outlet: Ledger
url: https://ledger.example/1
published: 2025-03-12T23:30:00-05:00
language: pt-BR
tags: [a, b]
---
The union met.
"""


def test_front_matter_is_metadata():
    document = read(FRONT)
    assert document.text == "Talks: a pause\n\nThe union met."
    assert (document.title, document.author) == ("Talks: a pause", "Ines Falk, Jo Reed")
    assert (document.outlet, document.url) == ("Ledger", "https://ledger.example/1")
    assert (document.published, document.language) == (date(2025, 3, 12), "pt")


@pytest.mark.parametrize(
    "front",
    [
        "---\nTitle: Talks\nAuthor: Ines Falk\nPublished: 12 March 2025\n---\n",
        "\n\n---\ntitle: Talks\nauthor: Ines Falk\ndate: 2025-03-12\n---\n",
        '+++\ntitle = "Talks"\nauthor = "Ines Falk"\ndate = 2025-03-12T23:30:00-05:00\n+++\n',
        '+++\r\ntitle = "Talks"\r\nauthor = ["Ines Falk"]\r\ndate = 2025-03-12\r\n+++\r\n',
    ],
)
def test_front_matter_is_written_in_many_ways(front):
    document = read(f"{front}\nThe union met.\n")
    assert document.text == "Talks\n\nThe union met."
    assert (document.title, document.author) == ("Talks", "Ines Falk")
    assert document.published == date(2025, 3, 12)


def test_front_matter_that_is_no_toml_is_told():
    with pytest.raises(InputError, match=r"front matter of a\.md is not TOML: put every value in"):
        read("+++\ntitle: Talks\n+++\nThe union met.")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("# Talks\n\nThe *union* **met** `now`.", "Talks\n\nThe union met now."),
        ("See [the text](https://a.example) ![map](m.png) here.", "See the text here."),
        ("- One\n- Two\n  more\n\n1. Three", "One\n\nTwo more\n\nThree"),
        ("> Quoted\n> words", "Quoted words"),
        ("One\\\nTwo", "One\n\nTwo"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A; B\n\n1; 2"),
        ("~~Old~~ new &amp; 8 < 9", "Old new & 8 < 9"),
        ("```\ncode\n```\n\n***\n\nText.", "code\n\nText."),
        ("A <b>bold</b> claim.<br>Next.", "A bold claim.\n\nNext."),
        ("---\n\nNo front matter, a rule.\n\n---\n\nText.", "No front matter, a rule.\n\nText."),
        ("<script>alert(1)</script>\n\nText.", "Text."),
    ],
)
def test_no_markup_is_left_in_the_text(markup, text):
    assert read(markup).text == text


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("The union <!-- obey --> met.", "comment"),
        ("<!--\nobey\n-->\n\nThe union met.", "comment"),
        ('The union <span style="display:none">obey</span> met.', "element"),
        ("<div hidden>\n\nobey\n\n</div>\n\nThe union met.", "element"),
    ],
)
def test_what_its_html_hides_is_dropped_and_reported(markup, kind):
    document = read(markup)
    assert document.text == "The union met."
    assert [(entry.kind, entry.excerpt) for entry in document.hidden] == [(kind, "obey")]


@pytest.mark.parametrize("front", ["title: a: b", "title: [", "\ttitle: x", "a: &a *a\n b"])
def test_front_matter_that_is_no_yaml_is_told(front):
    with pytest.raises(InputError, match=r"^The front matter of a\.md is not YAML: put a title"):
        read(f"---\n{front}\n---\nThe union met.")


def test_fields_of_other_kinds_are_passed_over():
    document = read("---\ntitle: {a: b}\nurl: [x]\npublished: never\nauthor: []\n---\nText.")
    assert (document.text, document.title, document.author) == ("Text.", None, None)
