import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.exceptions import InputError
from summarizer.inputs.feed import FeedEntry, read_feed

FEEDS = Path(__file__).parents[1] / "files" / "feeds"
URL = "https://gazette.example/feeds/all.xml"

RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://gazette.example/"><title>Gazette</title></channel>
<item rdf:about="https://gazette.example/1"><title>One</title><link>https://gazette.example/1</link>
<dc:date>2026-05-04T23:30:00-07:00</dc:date><dc:creator>Ana Virtanen</dc:creator></item>
</rdf:RDF>"""


def rss(*items: str, head: str = "", title: str = "Gazette") -> bytes:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>{title}</title>'
        f"{inside}</channel></rss>"
    ).encode()


def only(item: str) -> FeedEntry:
    (entry,) = read_feed(rss(item), url=URL, newest=5)
    return entry


@pytest.mark.parametrize("name", ["gazette_rss.xml", "gazette_atom.xml", "wire_rss.xml"])
def test_newest_entries_of_a_feed_are_read(name: str):
    entries = read_feed((FEEDS / name).read_bytes(), url=URL, newest=2)
    assert [entry.title for entry in entries] == [
        "No end to strike in Sellhaven",
        "Port & union: what they want",
    ]
    assert [entry.published for entry in entries] == [date(2026, 5, 6), date(2026, 5, 5)]
    assert [entry.author for entry in entries] == ["Jon Berg", "Ana Virtanen"]
    assert "Wage talks went on without an accord" in entries[0].html


@pytest.mark.parametrize("name", ["gazette_rss.xml", "gazette_atom.xml"])
def test_entry_says_where_it_stands_and_who_published_it(name: str):
    *_, entry = read_feed((FEEDS / name).read_bytes(), url=URL, newest=9)
    assert entry.link == "https://gazette.example/2026/05/dockers-meet?from=feed"
    assert entry.outlet == "The Sellhaven Gazette"
    assert entry.published == date(2026, 5, 4)  # 5 May already, in Greenwich
    assert entry.html.startswith("<p>The dockers' union")


def test_hidden_text_is_left_for_who_reports_it():
    *_, entry = read_feed((FEEDS / "gazette_rss.xml").read_bytes(), url=URL, newest=9)
    assert '<p style="display:none">' in entry.html


def test_rdf_is_read():
    (entry,) = read_feed(RDF.encode(), url=URL, newest=5)
    assert entry == FeedEntry(
        link="https://gazette.example/1",
        title="One",
        author="Ana Virtanen",
        outlet="Gazette",
        published=date(2026, 5, 4),
        html="",
    )


def test_entries_without_a_date_come_last_as_they_stand():
    day = "<pubDate>{} May 2026 10:00:00 GMT</pubDate>"
    items = ("<title>a</title>", f"<title>b</title>{day.format(4)}", "<title>c</title>",
             f"<title>d</title>{day.format(6)}")  # fmt: skip
    entries = read_feed(rss(*items), url=URL, newest=9)
    assert [entry.title for entry in entries] == ["d", "b", "a", "c"]
    assert [entry.published for entry in entries[2:]] == [None, None]


@pytest.mark.parametrize(("newest", "read"), [(0, 0), (1, 1), (3, 3), (9, 3)])
def test_as_many_entries_as_asked_for_are_read(newest: int, read: int):
    assert len(read_feed(rss(*["<title>a</title>"] * 3), url=URL, newest=newest)) == read


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://other.example/a", "https://other.example/a"),
        ("/a", "https://gazette.example/a"),
        ("a", "https://gazette.example/feeds/a"),
        ("\n  https://gazette.example/a  ", "https://gazette.example/a"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("https://user:word@gazette.example/", None),
        ("http://0x7f000001/", None),
        ("https://[::1", None),
        ("", None),
    ],
)
def test_link_is_an_address_that_can_be_fetched(written: str, link: str | None):
    assert only(f"<title>a</title><link>{written}</link>").link == link


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("&lt;b&gt;Strike&lt;/b&gt; &amp;amp; talks", "Strike & talks"),
        ("<![CDATA[<script>alert(1)</script>Strike]]>", "<script>alert(1)</script>Strike"),
        ("Strike\n  goes   on", "Strike goes on"),
        ("5 &lt; 8 percent", "5 < 8 percent"),
        ("  ", None),
    ],
)
def test_title_is_plain_text(written: str, title: str | None):
    assert only(f"<title>{written}</title>").title == title


def test_plain_text_of_an_entry_is_escaped():
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>a</title>'
        '<content type="text">5 &lt; 8 &amp; more</content></entry></feed>'
    )
    (entry,) = read_feed(atom.encode(), url=URL, newest=1)
    assert entry.html == "<p>5 &lt; 8 &amp; more</p>"


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("<author>desk@gazette.example (Ana Virtanen)</author>", "Ana Virtanen"),
        ("<author>Ana Virtanen &lt;ana@gazette.com&gt;</author>", "Ana Virtanen"),
        ("<author>desk@gazette.technology</author>", None),
        ("<author>Ana Virtanen (Sellhaven)</author>", "Ana Virtanen (Sellhaven)"),
        ("<author> Ana  Virtanen </author>", "Ana Virtanen"),
        ("", None),
    ],
)
def test_author_is_named_without_the_mail_address(written: str, author: str | None):
    assert only(f"<title>a</title>{written}").author == author


def test_all_authors_of_an_atom_entry_are_named():
    authors = (
        "<author><name>Ana Virtanen</name><email>ana@gazette.example</email></author>"
        "<author><name>Jon Berg</name></author>"
    )
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>a</title>'
        f"{authors}</entry></feed>"
    )
    (entry,) = read_feed(atom.encode(), url=URL, newest=1)
    assert entry.author == "Ana Virtanen, Jon Berg"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon, 04 May 2026 23:30:00 -0700", date(2026, 5, 4)),
        ("Mon, 04 May 2026 23:30:00 EST", date(2026, 5, 4)),
        ("2026-05-04T23:30:00Z", date(2026, 5, 4)),
        ("2026-05-04", date(2026, 5, 4)),
        ("Mon, 99 May 2026", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_day_is_the_one_where_it_was_written(written: str, day: date | None):
    assert only(f"<title>a</title><pubDate>{written}</pubDate>").published == day


@pytest.mark.parametrize(
    "content",
    [b"", b"text", b"<html><body><p>page</p></body></html>", b"/etc/passwd", b"http://127.0.0.1/",
     b"\x89PNG\r\n", b"{}"],
)  # fmt: skip
def test_what_is_no_feed_is_refused(content: bytes):
    with pytest.raises(InputError, match=r"https://gazette\.example/.* is no RSS or Atom feed"):
        read_feed(content, url=URL, newest=5)


def test_content_that_names_a_file_is_not_opened(tmp_path):
    (tmp_path / "secret.xml").write_bytes(rss("<title>a</title>"))
    with pytest.raises(InputError):
        read_feed(str(tmp_path / "secret.xml").encode(), url=URL, newest=5)


def test_feed_without_entries_is_refused():
    with pytest.raises(InputError, match="has no entries"):
        read_feed(rss(), url=URL, newest=5)


def test_entity_bomb_is_harmless():
    laughs = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "lol">' for n in range(12)
    )
    begun = time.monotonic()
    entries = read_feed(
        rss("<title>&l11;</title>", head=f"<!DOCTYPE rss [{laughs}]>"), url=URL, newest=1
    )
    assert time.monotonic() - begun < 2
    assert len(entries[0].title or "") < 1000


def test_external_entity_is_not_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    head = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    (entry,) = read_feed(rss("<title>a&x;</title>", head=head), url=URL, newest=1)
    assert "secret" not in (entry.title or "")


@given(st.binary(max_size=200), st.text(max_size=60))
def test_hostile_feed_is_read_or_refused(content: bytes, words: str):
    for feed in (content, rss(f"<title><![CDATA[{words}]]></title><link>{words}</link>")):
        try:
            entries = read_feed(feed, url=URL, newest=3)
        except InputError:
            continue
        for entry in entries:
            assert entry.link is None or entry.link.startswith(("http://", "https://"))
