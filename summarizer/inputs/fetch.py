"""Pages from the web, fetched as a polite and wary visitor would.

Every hop, redirects and robots.txt included, is parsed, looked up once, checked, and connected to
at the checked address; proxies of the environment are not used, and no cookies are kept.
"""

import os
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, TypeVar

from summarizer.exceptions import InputError, UnreachableError
from summarizer.inputs.addresses import (
    Address,
    Lookup,
    Target,
    checked_addresses,
    is_public,
    look_up,
    parse_url,
    redirected,
)
from summarizer.inputs.media import media_of
from summarizer.inputs.robots import PRODUCT, ROBOTS_BYTES, Robots, robots_of

if TYPE_CHECKING:
    import ssl

    from summarizer.inputs.exchange import Deadline, Response

ReadT = TypeVar("ReadT")

_MEGABYTE = 1_000_000
_REDIRECTS = {301, 302, 303, 307, 308}
_LATER = {429, 503}
_CLOSED = {401, 402, 403, 407, 451}
_GONE = {404, 410}


@dataclass(frozen=True)
class Page:
    """What an address holds.

    Attributes:
        content: the bytes, unpacked.
        media_type: lower case, without parameters.
        charset: the encoding that the server names, in Python's spelling; None where it names none.
        url: where the page was in the end, after redirects.
    """

    content: bytes
    media_type: str
    charset: str | None
    url: str


@dataclass(frozen=True)
class Limits:
    """How far one page is followed.

    Attributes:
        redirects: hops after the first.
        content: bytes of a page, unpacked.
        seconds: for the page and all that leads to it; polite waits are not counted.
        connect_seconds: for a connection to one address.
        wait_seconds: the longest pause made because a site asks for it.
    """

    redirects: int = 5
    content: int = 10 * _MEGABYTE
    seconds: float = 20
    connect_seconds: float = 5
    wait_seconds: float = 10


class _BusyError(UnreachableError):
    """A site asks to be visited later."""

    def __init__(self, message: str, seconds: float | None) -> None:
        super().__init__(message)
        self.seconds = seconds


@dataclass
class _Site:
    """What is remembered of an origin: its rules, and when its next visit is due."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    robots: Robots | None = None
    next_visit: float = 0


class Fetcher:
    """Fetches pages; one may serve several threads, and remembers each site's robots.txt.

    Args:
        limits: how far one page is followed.
        reachable: which addresses may be connected to; only tests have reason to admit others
            than the public ones.
        lookup: names to addresses.
        clock: seconds that only grow.
        sleep: waits for a number of seconds.
    """

    def __init__(
        self,
        *,
        limits: Limits = Limits(),
        reachable: Callable[[Address], bool] = is_public,
        lookup: Lookup = look_up,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limits = limits
        self._reachable = reachable
        self._lookup = lookup
        self._clock = clock
        self._sleep = sleep
        self._sites: dict[tuple[str, str, int], _Site] = {}
        self._lock = threading.Lock()

    def fetch(self, url: str) -> Page:
        """Fetch one page.

        A site that is busy and names a short wait is asked once more; nothing else is tried again.

        Raises:
            InputError: the address is refused, robots.txt forbids it, or there is no page to read.
            UnreachableError: the network or the server failed.
            ConfigurationError: `SSL_CERT_FILE` names no certificates.
        """
        target = parse_url(url)
        try:
            return self._visit(target)
        except _BusyError as busy:
            if busy.seconds is None or busy.seconds > self._limits.wait_seconds:
                raise
            self._sleep(busy.seconds)
        return self._visit(target)

    def _visit(self, target: Target) -> Page:
        return self._follow(target, self._deadline(), self._read_page, self._ask_leave)

    def _follow(
        self,
        target: Target,
        deadline: "Deadline",
        read: Callable[[Target, "Response"], ReadT],
        before: Callable[[Target, "Deadline"], None],
    ) -> ReadT:
        """Go from hop to hop, and read what the last one answers."""
        from summarizer.inputs.exchange import exchange

        start = target
        for _ in range(self._limits.redirects + 1):
            before(target, deadline)
            addresses = checked_addresses(target, lookup=self._lookup, reachable=self._reachable)
            with exchange(
                target,
                addresses,
                headers=_request_headers(),
                certificates=self._certificates,
                deadline=deadline,
                connect_seconds=self._limits.connect_seconds,
            ) as response:
                location = response.header("location")
                if response.status not in _REDIRECTS or not location:
                    return read(target, response)
            target = redirected(target, location)
        raise InputError(
            f"{start.url} leads on more than {self._limits.redirects} times, or in a circle: open "
            "it in a browser, save the page as a file, and name that."
        )

    def _ask_leave(self, target: Target, deadline: "Deadline") -> None:
        """Keep to the site's rules, and wait for one's turn where they ask for pauses."""
        with self._lock:
            site = self._sites.setdefault(target.origin, _Site())
        with site.lock:
            if site.robots is None:
                site.robots = self._read_robots(target, deadline)
            site.robots.admit(target)
            now = self._clock()
            turn = max(now, site.next_visit)
            site.next_visit = turn + min(site.robots.delay, self._limits.wait_seconds)
        if turn > now:
            self._sleep(turn - now)
            deadline.put_off(turn - now)

    def _read_robots(self, target: Target, deadline: "Deadline") -> Robots:
        def read(_: Target, response: "Response") -> Robots:
            return robots_of(target, response.status, response.read(ROBOTS_BYTES))

        try:
            return self._follow(target.at("/robots.txt"), deadline, read, _ask_nobody)
        except (InputError, UnreachableError) as fault:
            return Robots(fault=fault)

    def _read_page(self, target: Target, response: "Response") -> Page:
        _check_status(target, response)
        media = media_of(response.header("content-type"), target.path.partition("?")[0])
        if media is None:
            raise InputError(
                f"{target.url} is neither a page nor a document that articles come in: name a web "
                "page, a feed, text, Markdown, PDF, DOCX or JSON Lines."
            )
        content = response.read(self._limits.content + 1)
        if len(content) > self._limits.content:
            raise InputError(
                f"{target.url} is larger than {self._limits.content / _MEGABYTE:g} MB: save the "
                "article's text as a file and name that."
            )
        return Page(content, media.media_type, media.charset, target.url)

    def _deadline(self) -> "Deadline":
        from summarizer.inputs.exchange import Deadline

        return Deadline(self._limits.seconds, self._clock)

    @cached_property
    def _certificates(self) -> "ssl.SSLContext":
        from summarizer.inputs.exchange import trusted_certificates

        return trusted_certificates(os.environ)


def _ask_nobody(target: Target, deadline: "Deadline") -> None:
    """A robots.txt may be read without leave."""
    del target, deadline


def _request_headers() -> dict[str, str]:
    return {
        "User-Agent": f"{PRODUCT}/{version(PRODUCT)}",
        "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
    }


def _check_status(target: Target, response: "Response") -> None:
    """Tell in one sentence why there is no page, and what to do.

    Raises:
        InputError: it is not there, or not for programs.
        UnreachableError: the server fails, or asks to be left alone for now.
    """
    status = response.status
    by_hand = "open it in a browser, save it as a file, and name that"
    if status in _LATER:
        asked = re.fullmatch(r"[0-9]{1,6}", response.header("retry-after"))
        raise _BusyError(
            f"{target.host} asks to be visited less often (status {status}): try again later, or "
            f"{by_hand.replace('it', 'the page', 1)}.",
            float(asked[0]) if asked else None,
        )
    if status in _CLOSED:
        raise InputError(
            f"{target.url} is not shown without an account, or not to programs (status {status}): "
            f"{by_hand}."
        )
    if status in _GONE:
        raise InputError(f"There is no page at {target.url} (status {status}): check the address.")
    if status >= 500:
        raise UnreachableError(
            f"{target.host} failed to send {target.url} (status {status}): try again later."
        )
    if status not in {200, 203}:
        raise InputError(f"{target.url} holds no page (status {status}): {by_hand}.")
