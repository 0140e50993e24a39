from datetime import date

import pytest

from summarizer.inputs.html import page_of
from summarizer.inputs.page_day import publication_day

LATE = "2025-05-05T23:40:00-05:00"
LINKED = '{"@type": "NewsArticle", "datePublished": "%s", "dateModified": "2025-05-09"}'
ASIDE = "<aside><time datetime='2024-01-02'>2 January</time></aside>"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"<meta property='article:published_time' content='{LATE}'>", ""),
        ("<meta name='date' content='2025-05-05'>", ""),
        ("<meta name='DC.date.issued' content='2025-05-05'>", ""),
        (f"<script type='application/ld+json'>{LINKED % LATE}</script>", ""),
        ("", f"<script type='application/ld+json'>{LINKED % LATE}</script>"),
        ("", f"{ASIDE}<article><time datetime='{LATE}'>5 May</time></article>{ASIDE}"),
        ("", f"{ASIDE}<time datetime='{LATE}'>5 May</time>"),
        ("", f"<span itemprop='datePublished' content='{LATE}'>5 May 2025</span>"),
        ("", f"<abbr class='published' title='{LATE}'>Mon 05 May 2025</abbr>"),
        ("<link rel='canonical' href='https://gazette.example/2025/05/05/strike'>", ""),
    ],
)
def test_the_day_is_the_one_that_metadata_or_the_stamp_name(head, body):
    text = "<p>On 3 March 2020 the union met. Updated 7 May 2025.</p><footer>2019</footer>"
    page = page_of(f"<html><head>{head}</head><body>{body}{text}</body></html>")
    assert publication_day(page, None) == date(2025, 5, 5)


@pytest.mark.parametrize(
    "body",
    [
        "<p>On 3 March 2020 the union met.</p><footer>Copyright 2019</footer>",
        "<p>Published: 5 May 2025</p>",
        ASIDE,
    ],
)
def test_a_day_among_the_pages_words_is_none(body):
    page = page_of(f"<html><head><title>3 March 2020</title></head><body>{body}</body></html>")
    assert publication_day(page, "https://gazette.example/strike") is None
