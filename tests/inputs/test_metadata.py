from datetime import date, datetime, timedelta, timezone

import pytest

from summarizer.inputs.metadata import day_of, language_of, title_borne_out, titled, web_address


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-03-12", date(2025, 3, 12)),
        ("2025-03-12T23:30:00-05:00", date(2025, 3, 12)),
        ("2025-03-12T00:10:00+13:00", date(2025, 3, 12)),
        ("Wed, 12 Mar 2025 23:30:00 -0500", date(2025, 3, 12)),
        ("12 March 2025", date(2025, 3, 12)),
        ("March 12, 2025", date(2025, 3, 12)),
        (datetime(2025, 3, 12, 23, 30, tzinfo=timezone(-timedelta(hours=5))), date(2025, 3, 12)),
        (date(2025, 3, 12), date(2025, 3, 12)),
        ("03/12/2025", None),
        ("March 2025", None),
        ("2025", None),
        ("2025-02-31", None),
        ("Wednesday", None),
        ("soon", None),
        ("", None),
        (None, None),
        (20250312, None),
    ],
)
def test_the_day_is_the_one_that_metadata_name(value, day):
    assert day_of(value) == day


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://a.example/x?y=1", "https://a.example/x?y=1"),
        (" http://a.example ", "http://a.example"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("/news/1", None),
        ("https://", None),
        ("http://[", None),
        ("https://a.example/a b", None),
        (7, None),
    ],
)
def test_only_addresses_of_the_web_are_addresses(value, address):
    assert web_address(value) == address


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "en"), ("pt-BR", "pt"), ("EN_us", "en"), ("mul", None), ("", None), (None, None)],
)
def test_language_is_what_a_tag_begins_with(tag, code):
    assert language_of(tag) == code


@pytest.mark.parametrize(
    ("title", "body", "text"),
    [
        ("Talks stall", "The union met.", "Talks stall\n\nThe union met."),
        ("Talks stall", "Talks stall\n\nThe union met.", "Talks stall\n\nThe union met."),
        ("Talks \u201cstall\u201d", 'TALKS "STALL"\nIt met.', 'TALKS "STALL"\nIt met.'),
        ("Talks stall again | Gazette", "Talks stall again\nMet.", "Talks stall again\nMet."),
        ("Talks", "Gazette\nTalks\nThe union met.", "Gazette\nTalks\nThe union met."),
        (None, "The union met.", "The union met."),
    ],
)
def test_title_stands_above_the_text_once(title, body, text):
    assert titled(title, body) == text


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Talks stall at port", "Talks stall at port"),
        ("Talks stall at port | Gazette", "Talks stall at port"),
        ("Microsoft Word - draft7.doc", None),
        (None, None),
    ],
)
def test_a_files_own_title_counts_where_the_text_bears_it_out(title, found):
    assert title_borne_out(title, ["Gazette", "Talks stall at port", "The union met."]) == found
