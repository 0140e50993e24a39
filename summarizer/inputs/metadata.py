"""What files and pages say about an article, brought into one form."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import cast
from urllib.parse import urlsplit

from summarizer.inputs.hidden import without_hidden_characters

_ISO_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_SLASHED = re.compile(r"\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_LANGUAGE = re.compile(r"\s*([a-z]{2})(?:[-_].*)?\s*", re.IGNORECASE | re.DOTALL)
_LONGEST = 500
_HEAD = 6
"""Lines at an article's top among which its title stands, behind an outlet's name or a date."""


def words_of(value: object) -> str | None:
    """A name or title on one line, without hidden characters; None where there is nothing."""
    if not isinstance(value, str):
        return None
    return " ".join(without_hidden_characters(value)[0].split())[:_LONGEST] or None


def names_of(value: object) -> str | None:
    """One name, or several of a list with commas between them, as `words_of` has each."""
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    return ", ".join(filter(None, map(words_of, listed))) or None


def day_of(value: object) -> date | None:
    """The calendar day that metadata name, as they name it: no time zone moves it.

    A month or a year alone is no day, and whether 3/4/2025 is in March or April nobody knows:
    both are None, as is what cannot be read.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or _SLASHED.match(value):
        return None
    if found := _ISO_DAY.match(value):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            return None
    return _written_day(value)


def web_address(value: object) -> str | None:
    """The address, if it is one of the web: http(s) with a host."""
    if not isinstance(value, str):
        return None
    try:
        parts = urlsplit(value.strip())
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return value.strip() if is_web and not re.search(r"\s", value.strip()) else None


def language_of(value: object) -> str | None:
    """The ISO 639-1 code that a language tag begins with: "pt" of "pt-BR"."""
    found = _LANGUAGE.fullmatch(value) if isinstance(value, str) else None
    return found[1].lower() if found else None


def title_borne_out(title: str | None, paragraphs: Sequence[str]) -> str | None:
    """The line at a text's top that a file's own title names; None where none bears it out.

    What a PDF or a text document calls itself is often a template's name or the page's name with
    the site's behind it, so that it counts only where the text says it too.
    """
    if title is None:
        return None
    return next((line for line in paragraphs[:_HEAD] if _tells(line, title)), None)


def titled(title: str | None, body: str) -> str:
    """The body below its title, where it does not begin with it already."""
    head = [line for line in body.splitlines() if line.strip()][:_HEAD]
    if title is None or any(_tells(line, title) for line in head):
        return body
    return f"{title}\n\n{body}"


def _tells(line: str, title: str) -> bool:
    """Whether a line is the title, or the title without the outlet's name behind it."""
    told, named = _plain(line), _plain(title)
    return told == named or (len(told.split()) > 2 and named.startswith(f"{told} "))


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _written_day(value: str) -> date | None:
    """A day that is written out: "12 March 2025", "Wed, 12 Mar 2025 23:30:00 -0500"."""
    from dateutil.parser import ParserError, parse

    try:
        # What the words leave open is filled in from `default`: a day has nothing left open.
        days = {parse(value, default=datetime(*day)).date() for day in ((1904, 2, 3), (1908, 5, 6))}  # noqa: DTZ001
    except (ParserError, OverflowError, ValueError):
        return None
    return days.pop() if len(days) == 1 else None
