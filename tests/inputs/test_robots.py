import time

import pytest

from summarizer.exceptions import InputError, UnreachableError
from summarizer.inputs.addresses import parse_url
from summarizer.inputs.fetch import Fetcher
from summarizer.inputs.robots import ROBOTS_BYTES, robots_of

from ..pages import Sent, Site, moved, serving

PAGE = parse_url("https://news.example/2026/strike?page=2")


def fetcher() -> Fetcher:
    return Fetcher(lookup=lambda *_: ["127.0.0.1"], reachable=lambda address: address.is_loopback)


@pytest.mark.parametrize(
    ("rules", "admitted"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /2025", True),
        ("User-agent: *\nDisallow: /2026\nAllow: /2026/strike", True),
        ("User-agent: *\nDisallow: /*?page=", False),
        ("User-agent: *\nDisallow: /*strike$", True),
        ("User-agent: summarizer\nDisallow: /", False),
        ("User-agent: Summarizer/1.0\nDisallow: /", True),  # a product token has no version
        ("User-agent: summarizer-other\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: summarizer\nAllow: /", True),
        ("User-agent: *\nAllow: /\n\nUser-agent: SUMMARIZER\nDisallow: /2026", False),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("<html>not found</html>", True),
    ],
)
def test_rules_are_read(rules: str, admitted: bool):
    robots = robots_of(PAGE, 200, rules.encode())
    if admitted:
        robots.admit(PAGE)
    else:
        with pytest.raises(InputError, match=r"robots\.txt of news\.example asks programs not"):
            robots.admit(PAGE)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429])
def test_missing_rules_allow_everything(status: int):
    robots_of(PAGE, status, b"User-agent: *\nDisallow: /").admit(PAGE)


@pytest.mark.parametrize("status", [500, 502, 503, 302])
def test_rules_that_cannot_be_read_allow_nothing(status: int):
    with pytest.raises(UnreachableError, match=rf"robots\.txt .*status {status}.*try again later"):
        robots_of(PAGE, status, b"").admit(PAGE)


def test_only_the_beginning_of_endless_rules_counts(site: Site):
    endless = "User-agent: *\n" + "Disallow: /other\n" * 40_000 + "Disallow: /\n"
    assert len(endless) > ROBOTS_BYTES
    site.pages |= {"/robots.txt": Sent(endless, "text/plain"), "/": Sent()}
    assert fetcher().fetch(site.url()).content


@pytest.mark.parametrize("pattern", ["/" + "*a" * 3000 + "b", "/" + "*" * 9000 + "b$"])
def test_rules_made_to_take_long_are_read_quickly(pattern: str):
    begun = time.monotonic()
    robots = robots_of(PAGE, 200, f"User-agent: *\nDisallow: {pattern}".encode() * 10)
    robots.admit(PAGE.at("/" + "a" * 3000))
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize("status", [500, 503])
def test_page_of_a_site_whose_rules_fail_is_not_asked_for(site: Site, status: int):
    site.pages |= {"/robots.txt": Sent("", status=status), "/": Sent()}
    asking = fetcher()
    for _ in range(2):
        with pytest.raises(UnreachableError, match=r"robots\.txt of news\.example"):
            asking.fetch(site.url())
    assert site.asked == ["/robots.txt"]


def test_rules_behind_a_redirect_count_for_the_site_that_sends_on(site: Site):
    with serving() as other:
        rules = Sent("User-agent: *\nDisallow: /2026", "text/plain")
        site.pages |= {"/robots.txt": moved(other.url("/r", "other.example")), "/2026": Sent()}
        other.pages["/r"] = rules
        with pytest.raises(InputError, match=r"robots\.txt of news\.example"):
            fetcher().fetch(site.url("/2026"))
        assert other.asked == ["/r"]
