"""Only addresses on the web become links."""

import pytest

from summarizer.rendering.layout.links import web_link


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://news.example/a?b=1&c=2#d", "https://news.example/a?b=1&c=2#d"),
        ("HTTP://news.example", "HTTP://news.example"),
        (
            "https://news.example/a(b)|c`d<e>\"f'",
            "https://news.example/a%28b%29%7Cc%60d%3Ce%3E%22f'",
        ),
        ("https://news.example/ä%20b", "https://news.example/%C3%A4%20b"),
        ("javascript:alert(1)", None),
        ("JavaScript://news.example/%0aalert(1)", None),
        ("data:text/html,<script>", None),
        ("file:///etc/passwd", None),
        ("//news.example/a", None),
        ("https:news.example", None),
        ("https://", None),
        ("https://[bad", None),
        (" https://news.example", None),
        ("java\nscript:alert(1)", None),
        ("https://news.example/\nb", None),
        ("articles/one.txt", None),
        ("", None),
    ],
)
def test_only_absolute_http_addresses_are_links(address, link):
    assert web_link(address) == link
