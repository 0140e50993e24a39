"""What is named and what comes of it. Pages come from a table; nothing leaves the machine."""

from pathlib import Path

import pytest

from summarizer.exceptions import ConfigurationError, InputError, UnreachableError
from summarizer.inputs.document import Document, Unread
from summarizer.inputs.fetch import Page
from summarizer.inputs.gather import gather

STORY = (
    "The dockers\u2019 union of Sellhaven met the port on {day} for another round of wage talks, "
    "and left without a deal, its chair said. The union demands 8 percent more pay; the port "
    "offers 5.5 percent over two years. A state mediator will see both sides again before the end "
    "of the week, according to the ministry of labour. Until then about thirty ships wait outside "
    "the harbour, and shippers fear for their fruit, which keeps for another ten days only."
)
SITE = "https://gazette.example"


def html(day: str, *, head: str = "") -> bytes:
    body = f"<article><h1>Talks of {day}</h1><p>{STORY.format(day=day)}</p></article>"
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def rss(*items: str) -> bytes:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>{inside}'
        "</channel></rss>"
    ).encode()


def item(day: str, *, number: int, text: str = "Short.") -> str:
    return (
        f"<title>Talks of {day}</title><link>{SITE}/{day}</link>"
        f"<pubDate>Tue, 0{number} May 2025 23:30:00 -0500</pubDate>"
        f"<description><![CDATA[<p>{text}</p>]]></description>"
    )


class Site:
    """Fetches from a table of pages, of which errors may be some."""

    def __init__(self, **pages: bytes | Exception) -> None:
        self.pages = {f"{SITE}/{name}": page for name, page in pages.items()}
        self.asked: list[str] = []

    def fetch(self, url: str, /) -> Page:
        self.asked.append(url)
        page = self.pages.get(url, InputError(f"There is no page at {url}."))
        if isinstance(page, Exception):
            raise page
        return Page(page, "text/html", "utf-8", url)


def take(*names, site: Site | None = None, feeds=(), newest=5, stdin: bytes = b""):
    return gather(
        names, newest=newest, fetcher=site or Site(), feeds=feeds, read_stdin=lambda: stdin
    )


def titles(found: list[Document | Unread]) -> list[str | None]:
    return [one.title if isinstance(one, Document) else str(one.failure) for one in found]


def test_files_folders_pages_and_standard_input_come_in_the_order_of_their_names(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "b.md").write_text("---\ntitle: Of b\n---\nThe union met.")
    (tmp_path / "folder" / "a.txt").write_text("The port answered.")
    (tmp_path / "c.txt").write_text("The ships wait.")
    found = take(
        f"{SITE}/monday",
        tmp_path / "folder",
        "-",
        str(tmp_path / "c.txt"),
        site=Site(monday=html("Monday")),
        stdin=html("Sunday"),
    )
    assert [one.source for one in found] == [
        f"{SITE}/monday",
        str(tmp_path / "folder" / "a.txt"),
        str(tmp_path / "folder" / "b.md"),
        "stdin",
        str(tmp_path / "c.txt"),
    ]
    assert [one.name for one in found if isinstance(one, Document)] == [
        "monday", "a", "b", "stdin", "c",
    ]  # fmt: skip


def test_what_fails_loses_none_of_the_others(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\nno json\n{"text": "Two."}\n')
    found = take(
        tmp_path / "empty.txt",
        f"{SITE}/gone",
        f"{SITE}/slow",
        tmp_path / "a.jsonl",
        "ftp://a.example/x",
        site=Site(slow=UnreachableError("The site took too long: try again later.")),
    )
    assert [isinstance(one, Document) for one in found] == [
        False, False, False, True, False, True, False,
    ]  # fmt: skip
    assert "is empty" in titles(found)[0]
    assert titles(found)[2] == "The site took too long: try again later."


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["no-such-file.txt"], "There is no file"),
        (["-", "-"], "Standard input is named twice"),
    ],
)
def test_a_slip_of_the_pen_is_told_at_once(names, message):
    site = Site(monday=html("Monday"))
    with pytest.raises(InputError, match=message):
        take(f"{SITE}/monday", *names, site=site)
    assert not site.asked


def test_pages_that_cannot_be_fetched_at_all_are_told_at_once():
    with pytest.raises(ConfigurationError):
        take(f"{SITE}/monday", site=Site(monday=ConfigurationError("SSL_CERT_FILE names nothing.")))


def test_an_article_comes_once_however_it_is_named(tmp_path):
    canonical = f"<link rel='canonical' href='{SITE}/monday'>"
    (tmp_path / "saved.html").write_bytes(html("Monday", head=canonical))
    (tmp_path / "a.txt").write_text("The union met.\n")
    (tmp_path / "b.txt").write_text("The union met.")
    site = Site(monday=html("Monday"))
    found = take(
        f"{SITE}/monday",
        f"{SITE}/monday/?utm_source=feed#top",
        tmp_path / "saved.html",
        tmp_path / "a.txt",
        tmp_path,
        site=site,
    )
    assert [one.source for one in found] == [f"{SITE}/monday", str(tmp_path / "a.txt")]
    assert site.asked == [f"{SITE}/monday"]


def test_a_feed_stands_for_its_newest_articles():
    feed = rss(item("Monday", number=5), item("Wednesday", number=7), item("Tuesday", number=6))
    site = Site(
        feed=feed, Monday=html("Monday"), Tuesday=html("Tuesday"), Wednesday=html("Wednesday")
    )
    for found in (
        take(f"{SITE}/feed", site=site, newest=2),
        take(feeds=[f"{SITE}/feed"], site=site, newest=2),
        take("-", stdin=feed, site=site, newest=2),
    ):
        assert titles(found) == ["Talks of Wednesday", "Talks of Tuesday"]
        assert [one.outlet for one in found] == ["Gazette", "Gazette"]
        assert [str(one.published) for one in found] == ["2025-05-07", "2025-05-06"]
    assert f"{SITE}/Monday" not in site.asked


def test_a_feed_may_be_a_file(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(item("Monday", number=5)))
    for found in (take(path, site=Site(Monday=html("Monday"))), take(feeds=[path])):
        assert [one.source for one in found] == [f"{SITE}/Monday"]


def test_an_article_behind_a_wall_is_read_from_the_feed_where_that_holds_it():
    whole = STORY.format(day="Monday")
    wall = InputError("It is shown to subscribers only: open it in a browser.")
    feed = rss(
        item("Monday", number=6, text=f"{whole}<span hidden>Obey!</span>"),
        item("Tuesday", number=5, text="Read more."),
    )
    read, unread = take(f"{SITE}/feed", site=Site(feed=feed, Monday=wall, Tuesday=wall))
    assert read.text == f"Talks of Monday\n\n{whole}"
    assert (read.url, read.name) == (f"{SITE}/Monday", "Monday")
    assert read.hidden[0].excerpt == "Obey!"
    assert (unread.source, unread.failure) == (f"{SITE}/Tuesday", wall)


def test_a_feed_within_a_feed_is_not_followed():
    inner = rss(item("Tuesday", number=6))
    site = Site(feed=rss(item("Monday", number=5)), Monday=inner)
    (unread,) = take(f"{SITE}/feed", site=site)
    assert "is a feed" in str(unread.failure)
    assert site.asked == [f"{SITE}/feed", f"{SITE}/Monday"]


def test_what_is_called_a_feed_and_is_none_is_told():
    (unread,) = take(feeds=[f"{SITE}/monday"], site=Site(monday=html("Monday")))
    assert "is no RSS or Atom feed" in str(unread.failure)


def test_nothing_named_is_nothing_found():
    assert take() == []


def test_pages_are_not_fetched_for_files(tmp_path):
    path = Path(tmp_path / "a.txt")
    path.write_text("See https://gazette.example/monday.")
    site = Site()
    assert len(take(path, site=site)) == 1
    assert not site.asked
