from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.exceptions import InputError, UnreachableError
from summarizer.inputs.addresses import checked_addresses, is_public, parse_url, redirected


def addresses_of(url: str, *found: str):
    return checked_addresses(parse_url(url), lookup=lambda *_: found, reachable=is_public)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG:443/A?b#c", "https://example.org/A?b"),
        ("http://example.org:/", "http://example.org/"),
        ("http://example.org:8080/a b", "http://example.org:8080/a%20b"),
        ("http://example.org?q=1", "http://example.org/?q=1"),
        ("http://1.2.3.4/", "http://1.2.3.4/"),
        ("http://[2606:2800::0:1]/", "http://[2606:2800::1]/"),
        (
            "https://münchen.example/straße?q=ü",
            "https://xn--mnchen-3ya.example/stra%C3%9Fe?q=%C3%BC",
        ),
        ("https://例子。example/", "https://xn--fsqu00a.example/"),
        ("http://example.org/%0d%0aX-Evil:1", "http://example.org/%0d%0aX-Evil:1"),
        ("http://example.org/a@b:22//c", "http://example.org/a@b:22//c"),
    ],
)
def test_address_is_read(written: str, read: str):
    assert parse_url(written).url == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "example.org",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http:example.org",
        "http:/example.org",
        "http:///example.org",
        "http://",
        "http://?q",
        "//example.org/",
        " http://example.org/",
        "httpſ://example.org/",  # a long s, which ignoring case would take for an s
        # what one parser takes for the host and another does not
        "http://public.example\\@private.example/",
        "http:\\\\private.example/",
        "http://user@private.example/",
        "http://user:word@private.example/",
        "http://public.example:80@private.example/",
        "http://public.example:80:80/",
        "http://public.example%2f@private.example/",
        "http://pri%76ate.example/",
        "http://private.example%00.public.example/",
        "http://private.example\t.public.example/",
        "http://private.example\n/",
        "http://private.example/\r\nX-Evil: 1",
        "http://private.example/\x85",
        "http://private.example/\udcff",
        "http://private example/",
        "http://private.example\u3000/",
        "http://private.example.public.example℀/",
        "http://private.example／@public.example/",
        "http://private..example/",
        "http://.private.example/",
        "http://private.example./",
        "http://127.0.0.1./",
        f"http://{'a' * 64}.example/",
        f"http://{'a.' * 140}example/",
        f"http://example.org/{'a' * 5000}",
        # ports
        "http://example.org:0/",
        "http://example.org:22/",
        "http://example.org:25/",
        "http://example.org:65536/",
        "http://example.org:-1/",
        "http://example.org:8o/",
        "http://example.org:٨٠/",
        # numbers for hosts
        "http://0x7f000001/",
        "http://0X7F000001/",
        "http://2130706433/",
        "http://017700000001/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://127.0.0.0x1/",
        "http://127.0.0.1.1/",
        "http://1.2.3.256/",
        "http://01.02.03.04/",
        "http://example.1/",
        "http://[::1%25eth0]/",
        "http://[::1%eth0]/",
        "http://[fe80::1%251]/",
        "http://[1.2.3.4]/",
        "http://[::1/",
        "http://::1/",
        "http://[::1]x/",
        "http://[v1.x]/",
    ],
)
def test_address_that_readers_disagree_about_is_refused(written: str):
    with pytest.raises(InputError) as refused:
        parse_url(written)
    said = str(refused.value)
    assert said.isprintable()
    assert said.endswith((".", "file."))
    assert len(said) < 400


@pytest.mark.parametrize("digits", ["１２７.０.０.１", "127。0。0。1", "①②⑦.⓪.⓪.①", "𝟏𝟐𝟕.𝟎.𝟎.𝟏"])
def test_number_in_other_letters_is_the_address_it_stands_for(digits: str):
    with pytest.raises(InputError, match=r"127\.0\.0\.1, which is not on the public internet"):
        addresses_of(f"http://{digits}/")


@pytest.mark.parametrize(
    ("written", "public"),
    [
        ("8.8.8.8", True),
        ("2606:2800:220:1::1", True),
        ("64:ff9b::8.8.8.8", True),  # how a network without IPv4 sees the whole of it
        ("0.0.0.0", False),
        ("10.0.0.1", False),
        ("100.64.0.1", False),
        ("100.100.100.200", False),
        ("127.0.0.1", False),
        ("127.255.255.254", False),
        ("168.63.129.16", False),
        ("169.254.169.254", False),
        ("172.31.0.1", False),
        ("192.0.2.1", False),
        ("192.168.1.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("239.255.255.250", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("::127.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", False),
        ("::ffff:0:127.0.0.1", False),
        ("64:ff9b::10.0.0.1", False),
        ("64:ff9b::169.254.169.254", False),
        ("64:ff9b:1::10.0.0.1", False),
        ("100::1", False),
        ("2001::1", False),
        ("2001:0:4136:e378:8000:63bf:f5ff:fffe", False),
        ("2001:db8::1", False),
        ("2002:7f00:1::1", False),
        ("2002:808:808::1", False),
        ("fc00::1", False),
        ("fd00:ec2::254", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fec0::1", False),
        ("ff02::1", False),
        ("ff0e::1", False),
    ],
)
def test_only_hosts_on_the_public_internet_are_public(written: str, public: bool):
    assert is_public(ip_address(written)) is public


def wrapped(address: IPv4Address) -> list[IPv6Address]:
    number = int(address)
    return [
        IPv6Address(number),
        IPv6Address(0xFFFF << 32 | number),
        IPv6Address(0xFFFF << 48 | number),
        IPv6Address((0x64FF9B << 96) | number),
        IPv6Address((0x64FF9B0001 << 80) | number),
        IPv6Address(0x2002 << 112 | number << 80 | 1),
        IPv6Address(0x20010000 << 96 | (number ^ 0xFFFFFFFF)),
    ]


PRIVATE = st.one_of(
    *[
        st.ip_addresses(network=network)
        for network in (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "224.0.0.0/3",
        )
    ]
)


@given(PRIVATE)
def test_private_address_is_refused_however_it_is_wrapped(address: IPv4Address):
    for form in (address, *wrapped(address)):
        assert not is_public(form)
        with pytest.raises(InputError):
            addresses_of("http://news.example/", "8.8.8.8", str(form))


@given(PRIVATE, st.sampled_from(["plain", "whole", "hex", "octal", "dotted hex", "short"]))
def test_private_address_is_refused_however_it_is_written(address: IPv4Address, notation: str):
    parts = address.packed
    written = {
        "plain": str(address),
        "whole": str(int(address)),
        "hex": hex(int(address)),
        "octal": f"0{int(address):o}",
        "dotted hex": ".".join(map(hex, parts)),
        "short": f"{parts[0]}.{int(address) & 0xFFFFFF}",
    }[notation]
    with pytest.raises(InputError):
        addresses_of(f"http://{written}/", "8.8.8.8")


@given(st.text(max_size=30))
def test_whatever_is_written_for_a_host_is_a_plain_name_or_refused(host: str):
    try:
        target = parse_url(f"http://{host}/path")
    except InputError:
        return
    assert target.url.isascii()
    assert target.url.isprintable()
    assert " " not in target.url
    assert not set(target.host) & set("@/\\?#%")
    assert parse_url(target.url) == target


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_redirect_stays_a_plain_address_or_is_refused(location: str, path: str):
    try:
        target = redirected(parse_url(f"http://news.example/{path}"), location)
    except InputError:
        return
    assert target.url.isascii()
    assert " " not in target.url
    assert target.url.isprintable()


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://news.example/b"),
        ("c?d", "https://news.example/a/c?d"),
        ("//other.example/b", "https://other.example/b"),
        ("https://other.example/ü", "https://other.example/%C3%BC"),
        ("?page=2", "https://news.example/a/b?page=2"),
    ],
)
def test_redirect_may_be_relative(location: str, url: str):
    assert redirected(parse_url("https://news.example/a/b"), location).url == url


@pytest.mark.parametrize(
    "location",
    [
        "http://news.example/",
        "ftp://news.example/",
        "file:///etc/passwd",
        "ht\ntp://other.example/",
        "/\\other.example/",
        "https://[::1",
        "https://user@other.example/",
    ],
)
def test_redirect_out_of_the_encrypted_web_is_refused(location: str):
    with pytest.raises(InputError):
        redirected(parse_url("https://news.example/a/b"), location)


def test_every_address_of_a_host_is_returned_once_and_in_order():
    found = addresses_of("http://news.example/", "2606:2800::1", "8.8.8.8", "8.8.8.8")
    assert list(map(str, found)) == ["2606:2800::1", "8.8.8.8"]


def test_a_number_is_not_looked_up():
    with pytest.raises(InputError, match=r"10\.0\.0\.1"):
        addresses_of("http://10.0.0.1/", "8.8.8.8")
    assert addresses_of("http://1.1.1.1/", "8.8.8.8") == (IPv4Address("1.1.1.1"),)


def test_unknown_host_cannot_be_reached():
    with pytest.raises(UnreachableError, match=r"No host named news\.example is known"):
        addresses_of("http://news.example/")
