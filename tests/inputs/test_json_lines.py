import json
from datetime import date

import pytest

from summarizer.exceptions import InputError
from summarizer.inputs.document import Document, Unread
from summarizer.inputs.json_lines import read_json_lines


def read(*lines: str):
    return read_json_lines("\n".join(lines).encode(), source="a.jsonl", name="a")


def test_fields_become_metadata():
    fields = {
        "text": "The union met.", "title": "Talks", "author": "Ines", "outlet": "Ledger", "id": 7,
        "url": "https://a.example/1", "published": "2025-03-12T23:00:00-05:00", "language": "en-GB",
        "desk": ["labour"],
    }  # fmt: skip
    assert read(json.dumps(fields)) == (
        Document(
            text="Talks\n\nThe union met.",
            source="a.jsonl, line 1",
            name="7",
            title="Talks",
            author="Ines",
            outlet="Ledger",
            url="https://a.example/1",
            published=date(2025, 3, 12),
            language="en",
        ),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("no json", "line 2 is no JSON object: write"),
        ("[1]", "line 2 is no JSON object: write"),
        ("[" * 9000, "line 2 is no JSON object: write"),
        ("{}", 'line 2 has no "text" that is text: put'),
        ('{"text": ""}', 'line 2 has no "text" that is text: put'),
        ('{"text": " \\n"}', 'line 2 has no "text" that is text: put'),
        ('{"text": ["a"]}', 'line 2 has no "text" that is text: put'),
        ('{"text": "a", "title": 5}', 'line 2 has no "title" that is text: put'),
    ],
)
def test_a_bad_line_is_named_and_loses_none_of_the_others(line, message):
    first, bad, last = read('{"text": "One."}', line, "", '{"text": "Two.", "id": "b"}')
    assert isinstance(bad, Unread)
    assert str(bad.failure).startswith(f"a.jsonl, {message}")
    assert (first.name, last.name, last.source) == ("a-1", "b", "a.jsonl, line 4")


def test_an_array_is_read_too():
    first, second = read('[{"text": "One."},', '{"text": "Two."}]')
    assert (first.source, second.text) == ("a.jsonl, item 1", "Two.")


def test_hidden_characters_are_gone_and_told():
    (document,) = read('{"text": "The un\\u200bion met."}')
    assert (document.text, document.hidden[0].characters) == ("The union met.", 1)


def test_a_file_of_nothing_is_told():
    with pytest.raises(InputError, match=r'^a\.jsonl is empty: put one object with a "text"'):
        read("", " ")


def test_several_authors_are_named_one_behind_the_other():
    (article,) = read('{"text": "One.", "author": ["Ines Falk", "Jo Reed"]}')
    assert isinstance(article, Document)
    assert article.author == "Ines Falk, Jo Reed"
