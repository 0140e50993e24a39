import gzip
import socket
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
import trustme

from summarizer.exceptions import ConfigurationError, InputError, UnreachableError
from summarizer.inputs.addresses import Address, is_public
from summarizer.inputs.fetch import Fetcher, Limits

from ..pages import ARTICLE, Sent, Site, moved, serving


def on_this_machine(address: Address) -> bool:
    return address.is_loopback or is_public(address)


def fetcher(
    *,
    lookup: Callable[[str, int], Sequence[str]] = lambda *_: ["127.0.0.1"],
    sleep: Callable[[float], None] = lambda _: None,
    reachable: Callable[[Address], bool] = on_this_machine,
    **limits: float,
) -> Fetcher:
    return Fetcher(reachable=reachable, lookup=lookup, sleep=sleep, limits=Limits(**limits))  # type: ignore[arg-type]


def test_page_is_fetched_with_what_its_server_says_of_it(site: Site):
    site.pages["/a?b=1"] = Sent(kind='Text/HTML; Charset="ISO-8859-1"')
    page = fetcher().fetch(site.url("/a?b=1#c"))
    assert page.content == ARTICLE.encode()
    assert (page.media_type, page.charset) == ("text/html", "cp1252")
    assert page.url == site.url("/a?b=1")


def test_request_names_its_host_and_who_asks_and_nothing_else_of_the_user(site: Site):
    site.pages["/"] = Sent(headers={"set-cookie": "id=1"})
    asking = fetcher()
    asking.fetch(site.url())
    asking.fetch(site.url())
    assert site.asked == ["/robots.txt", "/", "/"]
    for headers in site.headers:
        assert headers.keys() == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert headers["host"] == f"news.example:{site.port}"
        assert headers["user-agent"].startswith("summarizer/")


# Addresses


def test_loopback_is_refused_unless_a_test_says_otherwise(site: Site):
    site.pages["/"] = Sent()
    for url in (site.url(host="127.0.0.1"), site.url(host="localhost"), site.url(host="[::1]")):
        with pytest.raises(InputError, match="not on the public internet"):
            Fetcher().fetch(url)
    assert not site.asked


def test_redirect_to_a_private_address_is_refused(site: Site):
    site.pages["/"] = moved("http://169.254.169.254/latest/meta-data/")
    with pytest.raises(InputError, match=r"169\.254\.169\.254 is at 169\.254\.169\.254, which"):
        fetcher().fetch(site.url())


def test_redirect_to_a_name_with_a_private_address_is_refused(site: Site):
    site.pages["/"] = moved(site.url("/", host="inside.example"))
    names = {"news.example": ["127.0.0.1"], "inside.example": ["10.0.0.1"]}
    with pytest.raises(InputError, match=r"inside\.example is at 10\.0\.0\.1"):
        fetcher(lookup=lambda host, _: names[host]).fetch(site.url())


def test_robots_txt_may_not_lead_to_a_private_address(site: Site):
    site.pages |= {"/": Sent(), "/robots.txt": moved("http://10.0.0.1/")}
    with pytest.raises(InputError, match=r"10\.0\.0\.1"):
        fetcher().fetch(site.url())
    assert site.asked == ["/robots.txt"]


@pytest.mark.parametrize(
    "found", [["127.0.0.1", "192.168.0.1"], ["192.168.0.1", "127.0.0.1"]], ids=["last", "first"]
)
def test_one_private_address_among_public_ones_refuses_the_host(site: Site, found: list[str]):
    site.pages["/"] = Sent()
    with pytest.raises(InputError, match=r"192\.168\.0\.1"):
        fetcher(lookup=lambda *_: found).fetch(site.url())
    assert not site.asked


def test_name_that_changes_its_address_after_the_check_gains_nothing(site: Site):
    """Each hop looks a name up once, and connects to what was checked."""
    site.pages |= {"/": moved("/b"), "/b": Sent()}
    looked_up: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        del port
        looked_up.append(host)
        return ["127.0.0.1"]

    fetcher(lookup=rebinding).fetch(site.url())
    assert site.asked == ["/robots.txt", "/", "/b"]
    assert looked_up == ["news.example"] * 3

    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
    with pytest.raises(InputError, match=r"10\.0\.0\.1"):
        fetcher(lookup=lambda *_: next(answers)).fetch(site.url())


def test_checked_address_is_the_one_connected_to(site: Site):
    """A name that would be looked up again would fail the test: only loopback may be."""
    site.pages["/"] = Sent()
    assert fetcher().fetch(site.url(host="nowhere.example")).content == ARTICLE.encode()


def test_next_address_is_tried_where_one_does_not_answer(site: Site):
    site.pages["/"] = Sent()
    assert fetcher(lookup=lambda *_: ["127.0.0.2", "127.0.0.1"]).fetch(site.url()).content


def test_proxy_of_the_environment_is_not_used(site: Site, monkeypatch: pytest.MonkeyPatch):
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    site.pages["/"] = Sent()
    assert fetcher().fetch(site.url()).content


@pytest.mark.parametrize(
    "path", ["/a%0d%0aX-Evil:%201", "/a b", "/ü", "/a?b=%0d%0a%0d%0aGET%20/secret"]
)
def test_address_cannot_write_headers_of_the_request(site: Site, path: str):
    with pytest.raises(InputError, match="There is no page at"):
        fetcher().fetch(site.url(path))
    assert len(site.asked) == 2
    assert "x-evil" not in site.headers[1]


def test_answer_that_holds_two_answers_is_read_as_one(site: Site):
    def split(handler) -> None:
        handler.wfile.write(
            b"HTTP/1.1 302 Found\r\nlocation: /b\r\ncontent-length: 0\r\n\r\n"
            b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 4\r\n\r\nevil"
        )

    site.pages |= {"/": split, "/b": Sent()}
    assert fetcher().fetch(site.url()).content == ARTICLE.encode()


# Redirects


def test_redirects_are_followed_across_hosts(site: Site):
    with serving() as other:
        site.pages |= {"/": moved("a", 301), "/a": moved(other.url("/b", "other.example"), 308)}
        other.pages |= {"/b": moved("/c", 307), "/c": Sent()}
        page = fetcher().fetch(site.url())
        assert page.url == other.url("/c", "other.example")
        assert site.asked == ["/robots.txt", "/", "/a"]
        assert other.asked == ["/robots.txt", "/b", "/c"]


def test_every_host_on_the_way_is_asked_for_leave(site: Site):
    with serving() as other:
        site.pages["/"] = moved(other.url("/b", "other.example"))
        other.pages |= {"/b": Sent(), "/robots.txt": Sent("User-agent: *\nDisallow: /b", "a/b")}
        with pytest.raises(InputError, match=r"robots\.txt of other\.example"):
            fetcher().fetch(site.url())
        assert other.asked == ["/robots.txt"]


@pytest.mark.parametrize("location", ["/", "/a", "", "#x", "?"])
def test_redirects_in_a_circle_end(site: Site, location: str):
    site.pages |= {"/": moved("/a"), "/a": moved(location or "/"), "/?": moved("/")}
    with pytest.raises(InputError, match="leads on more than 5 times, or in a circle"):
        fetcher().fetch(site.url())
    assert len(site.asked) == 1 + 6


def test_redirect_without_a_place_holds_no_page(site: Site):
    site.pages["/"] = Sent(status=302)
    with pytest.raises(InputError, match="holds no page"):
        fetcher().fetch(site.url())


# Limits


@pytest.mark.parametrize("script", ["drip", "drip_headers"])
def test_server_that_drips_is_left_at_the_deadline(site: Site, script: str):
    site.pages["/"] = getattr(site, script)
    begun = time.monotonic()
    with pytest.raises(UnreachableError, match="took too long"):
        fetcher(seconds=0.5).fetch(site.url())
    assert time.monotonic() - begun < 3


def test_server_that_says_nothing_is_left_at_the_deadline(site: Site):
    site.pages["/"] = lambda _: site.closing.wait(20)  # type: ignore[assignment]
    with pytest.raises(UnreachableError, match="took too long"):
        fetcher(seconds=0.3).fetch(site.url())


def test_deadline_counts_all_hops_together(site: Site):
    def slowly(handler) -> None:
        site.closing.wait(0.2)
        handler.wfile.write(b"HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\n\r\n")

    site.pages["/"] = slowly
    with pytest.raises(UnreachableError, match="took too long"):
        fetcher(seconds=0.5).fetch(site.url())


def test_server_that_never_shakes_hands_is_left_at_the_deadline():
    mute = socket.create_server(("127.0.0.1", 0))
    with mute, pytest.raises(UnreachableError, match="took too long"):
        fetcher(seconds=0.3).fetch(f"https://news.example:{mute.getsockname()[1]}/")


def test_page_that_is_too_large_is_refused(site: Site):
    site.pages |= {"/most": Sent(b"x" * 1000), "/more": Sent(b"x" * 1001)}
    asking = fetcher(content=1000)
    assert len(asking.fetch(site.url("/most")).content) == 1000
    with pytest.raises(InputError, match=r"larger than 0\.001 MB"):
        asking.fetch(site.url("/more"))


def test_endless_page_is_left_at_the_size_limit(site: Site):
    def endless(handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n")
        while not site.closing.is_set():
            handler.wfile.write(b"x" * 65536)

    site.pages["/"] = endless
    with pytest.raises(InputError, match="larger than 1 MB"):
        fetcher(content=1_000_000).fetch(site.url())


def test_endless_padding_behind_a_packed_page_is_not_waited_for(site: Site):
    def padded(handler) -> None:
        handler.wfile.write(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: gzip\r\n\r\n"
        )
        handler.wfile.write(gzip.compress(b"page", mtime=0))
        while not site.closing.wait(0.001):
            handler.wfile.write(bytes(65536))

    site.pages["/"] = padded
    assert fetcher(seconds=5).fetch(site.url()).content == b"page"


def packed(content: bytes, **headers: str) -> Sent:
    return Sent(content, headers={"content-encoding": "gzip", **headers})


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (gzip.compress(ARTICLE.encode(), mtime=0), ARTICLE.encode()),
        (gzip.compress(b"two ", mtime=0) + gzip.compress(b"members", mtime=0), b"two members"),
        (gzip.compress(b"padded", mtime=0) + b"\0\0\0", b"padded"),
        (gzip.compress(b"x" * 500_000, mtime=0), b"x" * 500_000),
        (gzip.compress(b"", mtime=0), b""),
        (b"", b""),
    ],
)
def test_packed_page_is_unpacked(site: Site, sent: bytes, read: bytes):
    site.pages["/"] = packed(sent)
    assert fetcher().fetch(site.url()).content == read


def test_packed_bomb_ends_at_the_size_limit(site: Site):
    site.pages["/"] = packed(gzip.compress(gzip.compress(bytes(100_000_000))))
    site.pages["/once"] = packed(gzip.compress(bytes(100_000_000)))
    begun = time.monotonic()
    with pytest.raises(InputError, match="larger than 10 MB"):
        fetcher().fetch(site.url("/once"))
    assert time.monotonic() - begun < 2
    assert len(fetcher().fetch(site.url()).content) < 1_000_000  # unpacked once, as it says


@pytest.mark.parametrize("encoding", ["br", "zstd", "deflate", "gzip, gzip", "x\x7f"])
def test_page_packed_in_another_way_is_refused(site: Site, encoding: str):
    site.pages["/"] = Sent(b"\x1f\x8b", headers={"content-encoding": encoding})
    with pytest.raises((InputError, UnreachableError), match=r"not asked for|broke off"):
        fetcher().fetch(site.url())


@pytest.mark.parametrize("content", [b"no gzip", gzip.compress(b"cut short" * 99, mtime=0)[:-12]])
def test_packed_page_that_is_damaged_is_refused(site: Site, content: bytes):
    site.pages["/"] = packed(content)
    with pytest.raises(InputError, match="arrived damaged"):
        fetcher().fetch(site.url())


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"no HTTP\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"x: " + b"y" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 50_000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5\r\n"
        b"content-length: 6\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_broken_answer_is_told_in_one_sentence(site: Site, answer: bytes):
    site.pages["/"] = lambda handler: handler.wfile.write(answer)
    with pytest.raises(UnreachableError, match="broke off the connection"):
        fetcher().fetch(site.url())


def test_server_that_is_not_there_cannot_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(UnreachableError, match=r"news\.example could not be reached"):
        fetcher().fetch(f"http://news.example:{port}/")


# What is read


@pytest.mark.parametrize(
    ("kind", "path", "media_type"),
    [
        ("text/plain", "/a", "text/plain"),
        ("application/xhtml+xml;charset=utf-8", "/a", "application/xhtml+xml"),
        ("APPLICATION/PDF", "/a", "application/pdf"),
        ("application/rss+xml", "/a", "application/rss+xml"),
        ("application/octet-stream", "/a.pdf?x=.txt", "application/pdf"),
        ("", "/a.md", "text/markdown"),
    ],
)
def test_documents_that_articles_come_in_are_read(
    site: Site, kind: str, path: str, media_type: str
):
    site.pages[path] = Sent(kind=kind)
    assert fetcher().fetch(site.url(path)).media_type == media_type


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("image/png", "/a.html"),
        ("video/mp4", "/a"),
        ("application/zip", "/a"),
        ("application/octet-stream", "/a"),
        ("", "/a"),
        ("text/html2", "/a"),
        ("\x1b[31mtext/html", "/a"),
    ],
)
def test_other_media_are_refused_before_they_are_read(site: Site, kind: str, path: str):
    def endless(handler) -> None:
        handler.wfile.write(f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\n\r\n".encode())
        site.drip(handler)

    site.pages[path] = endless
    with pytest.raises((InputError, UnreachableError)) as refused:
        fetcher().fetch(site.url(path))
    assert str(refused.value).isprintable()


@pytest.mark.parametrize(
    ("status", "error", "said"),
    [
        (204, InputError, "holds no page"),
        (400, InputError, "holds no page"),
        (401, InputError, "without an account, or not to programs .* save it as a file"),
        (402, InputError, "without an account"),
        (403, InputError, "not to programs .* save it as a file"),
        (404, InputError, "There is no page at .*: check the address"),
        (410, InputError, "There is no page at"),
        (429, UnreachableError, r"asks to be visited less often \(status 429\).* later"),
        (451, InputError, "status 451"),
        (500, UnreachableError, r"failed to send .* \(status 500\): try again later"),
        (502, UnreachableError, "status 502"),
        (503, UnreachableError, "asks to be visited less often"),
    ],
)
def test_page_that_is_not_shown_is_told_with_what_to_do(
    site: Site, status: int, error: type[Exception], said: str
):
    site.pages["/"] = Sent("", status=status)
    with pytest.raises(error, match=said):
        fetcher().fetch(site.url())
    assert len(site.asked) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_busy_site_that_names_a_short_wait_is_asked_once_more(site: Site, status: int):
    def later(handler) -> None:
        handler.wfile.write(f"HTTP/1.1 {status} x\r\nretry-after: 3\r\n\r\n".encode())
        site.pages["/"] = Sent()

    site.pages["/"] = later
    waited: list[float] = []
    assert fetcher(sleep=waited.append).fetch(site.url()).content
    assert waited == [3]


@pytest.mark.parametrize(
    ("retry_after", "visits"),
    [("3", 2), ("3600", 1), ("-1", 1), ("nan", 1), ("9" * 400, 1), ("Fri, 31 Dec 1999 1:0:0", 1)],
)
def test_busy_site_is_left_alone(site: Site, retry_after: str, visits: int):
    site.pages["/"] = Sent("", status=503, headers={"retry-after": retry_after})
    with pytest.raises(UnreachableError, match="try again later"):
        fetcher().fetch(site.url())
    assert site.asked.count("/") == visits


# Robots


def test_each_site_is_asked_for_its_rules_once(site: Site):
    site.pages |= {f"/{name}": Sent() for name in "abcdefgh"}
    asking = fetcher()
    with ThreadPoolExecutor(8) as threads:
        pages = list(threads.map(asking.fetch, [site.url(f"/{name}") for name in "abcdefgh"]))
    assert len(pages) == 8
    assert site.asked.count("/robots.txt") == 1


def test_pause_that_a_site_asks_for_is_kept_up_to_a_bound(site: Site):
    rules = "User-agent: *\nCrawl-delay: {}"
    for asked, kept in (("2", 2), ("3600", 10), ("-5", 0), ("x", 0)):
        site.pages |= {"/robots.txt": Sent(rules.format(asked), "text/plain"), "/": Sent()}
        waited: list[float] = []
        asking = fetcher(sleep=waited.append)
        asking.fetch(site.url())
        assert not waited
        asking.fetch(site.url())
        assert sum(waited) == pytest.approx(kept, abs=0.5)


def test_pause_that_a_site_asks_for_is_not_counted_as_its_slowness(site: Site):
    site.pages |= {"/robots.txt": Sent("User-agent: *\nCrawl-delay: 9", "text/plain")}
    site.pages["/"] = Sent()
    waited: list[float] = []
    asking = Fetcher(
        limits=Limits(seconds=5),
        reachable=on_this_machine,
        lookup=lambda *_: ["127.0.0.1"],
        clock=lambda: time.monotonic() + sum(waited),
        sleep=waited.append,
    )
    asking.fetch(site.url())
    asking.fetch(site.url())
    assert sum(waited) > 8


# Encryption


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))


@pytest.mark.usefixtures("trusted")
def test_encrypted_page_is_fetched_under_its_own_name(authority: trustme.CA):
    with serving(authority.issue_cert("news.example")) as site:
        site.pages["/"] = Sent()
        assert fetcher().fetch(site.url()).url == site.url()
        assert site.headers[0]["host"] == f"news.example:{site.port}"


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("issued", ["other.example", "127.0.0.1", "*.news.example"])
def test_certificate_of_another_name_is_refused(authority: trustme.CA, issued: str):
    with serving(authority.issue_cert(issued)) as site:
        site.pages["/"] = Sent()
        with pytest.raises(InputError, match="no valid certificate for its name"):
            fetcher().fetch(site.url())
        assert not site.asked


def test_certificate_of_an_unknown_authority_is_refused(authority: trustme.CA, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with serving(authority.issue_cert("news.example")) as site:
        with pytest.raises(InputError, match="no valid certificate"):
            fetcher().fetch(site.url())
        assert not site.asked


@pytest.mark.usefixtures("trusted")
def test_redirect_from_the_encrypted_web_to_the_open_one_is_refused(
    authority: trustme.CA,
    site: Site,
):
    site.pages["/"] = Sent()
    with serving(authority.issue_cert("news.example")) as safe:
        safe.pages["/"] = moved(site.url())
        with pytest.raises(InputError, match="from https to an address that is not encrypted"):
            fetcher().fetch(safe.url())
    assert not site.asked


def test_file_of_certificates_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    with pytest.raises(ConfigurationError, match=r"SSL_CERT_FILE names .*none\.pem"):
        fetcher().fetch("https://news.example/")


def test_nothing_is_left_running(site: Site):
    site.pages["/"] = site.drip
    before = threading.active_count()
    with pytest.raises(UnreachableError):
        fetcher(seconds=0.2).fetch(site.url())
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before
