"""RSS and Atom feeds: which articles a site has published lately."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin

from summarizer.exceptions import InputError
from summarizer.inputs.addresses import parse_url

_MAIL = re.compile(r"[^\s<>()]+@[^\s<>()]+")
_BRACKETS = str.maketrans("<>()", "    ")


@dataclass(frozen=True)
class FeedEntry:
    """One article as a feed announces it.

    Attributes:
        link: where the article is, http(s) only; None where the feed names no such place.
        title: plain text.
        author: who wrote it.
        outlet: the feed's own title.
        published: the calendar day where it was written, as far as the feed tells the hour's zone.
        html: the article or its summary, as HTML that nobody has cleaned; empty where there is
            neither.
    """

    link: str | None
    title: str | None
    author: str | None
    outlet: str | None
    published: date | None
    html: str


def read_feed(content: bytes, *, url: str, newest: int) -> tuple[FeedEntry, ...]:
    """The newest entries of a feed.

    Args:
        content: the feed as it was sent or saved.
        url: its address, against which links are resolved; any name where it was a file.
        newest: how many entries, newest first; entries without a date come last, as they stand.

    Raises:
        InputError: it is no feed, or has no entries.
    """
    import feedparser

    # A stream, because feedparser opens the file or address that bytes or text would name; and no
    # cleaning, which would show what markup hides before anything could report it.
    parsed = feedparser.parse(
        io.BytesIO(content),
        response_headers={"content-location": url},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not parsed.get("version"):
        raise InputError(f"{url} is no RSS or Atom feed: name the feed's own address or file.")
    # Plain dictionaries, which do not answer for a field with another one.
    entries = [dict(entry) for entry in parsed["entries"]]
    if not entries:
        raise InputError(f"The feed {url} has no entries: name a feed that announces articles.")
    outlet = _plain(dict(parsed["feed"]), "title")
    latest = sorted(entries, key=_moment, reverse=True)  # stable: equals stay as they stand
    return tuple(_entry(entry, outlet, url) for entry in latest[: max(newest, 0)])


def _entry(entry: Mapping[str, Any], outlet: str | None, url: str) -> FeedEntry:
    return FeedEntry(
        link=_link(entry, url),
        title=_plain(entry, "title"),
        author=_author(entry),
        outlet=outlet,
        published=_day(entry),
        html=_longest_text(entry),
    )


def _moment(entry: Mapping[str, Any]) -> tuple[int, ...]:
    """When an entry was published, in UTC, as a key that puts undated entries first."""
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    return tuple(moment)[:6] if moment else ()


def _day(entry: Mapping[str, Any]) -> date | None:
    """The day in the zone in which the feed tells the time; UTC's where only feedparser reads it.

    An article of late evening would otherwise be dated a day on.
    """
    written = str(entry.get("published") or entry.get("updated") or "")
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(written.strip()).date()
        except (ValueError, TypeError):
            continue
    moment = _moment(entry)
    return date(*moment[:3]) if moment else None


def _link(entry: Mapping[str, Any], url: str) -> str | None:
    """The entry's address, if it is one that could be fetched."""
    for named in _links(entry):
        try:
            return parse_url(urljoin(url, named)).url
        except (InputError, ValueError):
            continue
    return None


def _links(entry: Mapping[str, Any]) -> Iterator[str]:
    if link := entry.get("link"):
        yield str(link).strip()
    for link in entry.get("links", ()):
        if link.get("rel") == "alternate" and link.get("href"):
            yield str(link["href"]).strip()


def _longest_text(entry: Mapping[str, Any]) -> str:
    """Content or summary: some feeds swap them, and the article is the longer one."""
    parts: list[Mapping[str, Any]] = [*entry.get("content", ()), _detail(entry, "summary")]
    return max((_as_html(part) for part in parts), key=len)


def _as_html(part: Mapping[str, Any]) -> str:
    from html import escape

    value = str(part.get("value") or "")
    return f"<p>{escape(value)}</p>" if value and part.get("type") == "text/plain" else value


def _author(entry: Mapping[str, Any]) -> str | None:
    """Who wrote it, without the mail address that RSS wants beside the name.

    feedparser takes addresses and names apart only where the address ends as those of its time did.
    """
    names = [str(author.get("name", "")) for author in entry.get("authors", ())]
    if len(names) > 1 and entry.get("author") not in names:  # Atom's, each named apart
        return ", ".join(filter(None, names)) or None
    words = str(entry.get("author") or "")
    if _MAIL.search(words):
        words = _MAIL.sub(" ", words).translate(_BRACKETS)
    return " ".join(words.split()) or None


def _plain(element: Mapping[str, Any], name: str) -> str | None:
    """A field as plain text, its markup gone where it has any."""
    from lxml import html

    value = " ".join(str(element.get(name) or "").split())
    if _detail(element, name).get("type") in {"text/html", "application/xhtml+xml"} and (
        "<" in value or "&" in value
    ):
        printable = "".join(filter(str.isprintable, value))
        fragment = html.fragment_fromstring(printable, create_parent=True)
        value = " ".join(fragment.text_content().split())
    return value or None


def _detail(element: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return element.get(f"{name}_detail") or {}
