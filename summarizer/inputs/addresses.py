"""Which addresses are visited for somebody: public ones, by HTTP, and spelled without tricks.

Programs that disagree about how an address is read are how a check is walked around. Hence one
strict parser, whose parts (scheme, host, port, path) are what the connection is made with, and one
look-up, whose addresses are what it is made to.
"""

import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Literal
from urllib.parse import quote, urljoin

from summarizer.exceptions import InputError, UnreachableError

Address = IPv4Address | IPv6Address
Lookup = Callable[[str, int], Sequence[str]]
"""From a host's name and a port to the addresses it has, in the order to try them in."""

_LONGEST = 4000
_PORTS = {"http": 80, "https": 443}

# Control characters break requests and terminals, some parsers read a backslash as a slash, and
# surrogates are bytes that no encoding could read.
_UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\\\ud800-\udfff]")
_URL = re.compile(
    r"(?P<scheme>https?)://(?P<authority>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#.*)?",
    re.IGNORECASE | re.ASCII,  # or the long s would pass for an s
)
_AUTHORITY = re.compile(r"(?P<host>\[[0-9a-fA-F:.]+\]|[^][:@%\s]+)(?::(?P<port>[0-9]{0,5}))?")
_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*")
# As browsers have it, a host whose last label is a number is an IPv4 address in some notation.
_ENDS_IN_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")

# What IANA gives out to hosts; mapped, compatible and translated IPv4 forms are all outside of it.
_UNICAST = IPv6Network("2000::/3")
_SIX_TO_FOUR = IPv6Network("2002::/16")  # reaches whatever IPv4 address is wrapped in it
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052; how networks without IPv4 see all IPv4 hosts
# Public by its number, but from inside of one large cloud the machine's own host answers there.
_HOST_OF_THE_MACHINE = IPv4Address("168.63.129.16")


@dataclass(frozen=True)
class Target:
    """Where one request goes.

    Attributes:
        scheme: how it is asked.
        host: ASCII in lower case; an IPv6 address without its brackets.
        port: 80, 443, or above 1023.
        path: path and query, ASCII.
    """

    scheme: Literal["http", "https"]
    host: str
    port: int
    path: str

    @property
    def origin(self) -> tuple[str, str, int]:
        """What one robots.txt speaks for."""
        return self.scheme, self.host, self.port

    @property
    def authority(self) -> str:
        """The host, and the port where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address, ASCII."""
        return f"{self.scheme}://{self.authority}{self.path}"

    def at(self, path: str) -> "Target":
        """Another path of the same origin."""
        return replace(self, path=path)


def parse_url(url: str) -> Target:
    """Read an address as strictly as it can be read.

    Raises:
        InputError: it is not http(s), holds a user name, an unusual port, control characters, or
            its host is spelled as no reader expects it.
    """
    if len(url) > _LONGEST:
        raise InputError(f"An address of {len(url)} characters is too long: check the address.")
    if _UNREADABLE.search(url):
        raise _refused(url, "holds a control character or a backslash")
    parts = _URL.fullmatch(url)
    if not parts:
        raise _refused(url, "does not begin with http:// or https:// and a host")
    scheme = "https" if parts["scheme"].lower() == "https" else "http"
    if "@" in parts["authority"]:
        raise _refused(url, "holds a user name or an @ before its host")
    authority = _AUTHORITY.fullmatch(parts["authority"])
    if not authority:
        raise _refused(url, "has no host that is spelled as a name")
    path = quote(parts["path"] or "/", safe="/%:@!$&'()*+,;=~")
    query = quote(parts["query"] or "", safe="?/%:@!$&'()*+,;=~[]")
    return Target(
        scheme, _host(authority["host"], url), _port(authority, scheme, url), path + query
    )


def redirected(target: Target, location: str) -> Target:
    """Where a page sends its visitor on to; `location` may be relative.

    Raises:
        InputError: the new address is refused, or would leave https.
    """
    if _UNREADABLE.search(location):
        raise _refused(location, f"({target.host} leads there) holds a control character")
    try:
        following = parse_url(urljoin(target.url, location))
    except ValueError:
        raise _refused(location, f"({target.host} leads there) cannot be read") from None
    if target.scheme == "https" and following.scheme == "http":
        raise InputError(
            f"{target.url} leads from https to an address that is not encrypted: save the page as "
            "a file and name that."
        )
    return following


def is_public(address: Address) -> bool:
    """Whether an address is a host on the public internet, whichever notation wraps it."""
    if isinstance(address, IPv6Address):
        if address in _NAT64:
            return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
        return address in _UNICAST and address not in _SIX_TO_FOUR and address.is_global
    return address.is_global and not address.is_multicast and address != _HOST_OF_THE_MACHINE


def look_up(host: str, port: int) -> list[str]:
    """The addresses that the system's resolver knows for a name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[4][0]) for address in found]


def checked_addresses(
    target: Target, *, lookup: Lookup, reachable: Callable[[Address], bool]
) -> tuple[Address, ...]:
    """The addresses to connect to, every one of them checked; nothing is looked up after this.

    One forbidden address among several refuses the host: it would only take a second try to end
    there.

    Raises:
        InputError: an address is not reachable in the sense given.
        UnreachableError: the host has no address.
    """
    addresses = tuple(dict.fromkeys(map(ip_address, _listed(target, lookup))))
    for address in addresses:
        if not reachable(address):
            raise InputError(
                f"{target.host} is at {address}, which is not on the public internet: save the "
                "page as a file and name that."
            )
    return addresses


def _listed(target: Target, lookup: Lookup) -> Sequence[str]:
    if ":" in target.host or _ENDS_IN_NUMBER.fullmatch(target.host):
        return (target.host,)
    try:
        listed = lookup(target.host, target.port)
    except OSError:
        listed = ()
    if not listed:
        raise UnreachableError(
            f"No host named {target.host} is known: check the address and the connection."
        )
    return listed


def _host(written: str, url: str) -> str:
    if written.startswith("["):
        try:
            return IPv6Address(written[1:-1]).compressed
        except ValueError:
            raise _refused(url, "has no host that is spelled as a name") from None
    host = written.lower() if written.isascii() else _ascii(written, url)
    if _ENDS_IN_NUMBER.fullmatch(host):
        try:
            return str(IPv4Address(host))
        except ValueError:
            raise _refused(url, "has a number for a host") from None
    if len(host) > 253 or not _NAME.fullmatch(host):
        raise _refused(url, "has no host that is spelled as a name")
    return host


def _ascii(written: str, url: str) -> str:
    """A name in any script as the domain name system has it (UTS 46), dots of any kind told."""
    import idna

    try:
        return idna.encode(written[:254], uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise _refused(url, "has no host that is spelled as a name") from None


def _port(authority: re.Match[str], scheme: str, url: str) -> int:
    port = int(authority["port"] or _PORTS[scheme])
    # Below 1024 sit mail, shells and name servers, which should not be spoken to in HTTP.
    if port in _PORTS.values() or 1024 <= port <= 65535:
        return port
    raise _refused(url, f"names port {port}, where no pages are served")


def _refused(url: str, why: str) -> InputError:
    shown = ascii(url if len(url) <= 200 else f"{url[:200]}...")
    return InputError(f"The address {shown} {why}: check the address, or save the page as a file.")
