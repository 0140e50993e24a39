import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.inputs.kinds import kind_of
from summarizer.inputs.media import MEDIA_TYPES, known_charset, media_of


@pytest.mark.parametrize(
    ("named", "charset"),
    [
        ("UTF-8", "utf-8"),
        ("utf8", "utf-8"),
        ("ISO-8859-1", "cp1252"),  # the web means more by these than they hold
        ("us-ascii", "cp1252"),
        ("latin1", "cp1252"),
        ("gb2312", "gb18030"),
        ("Shift_JIS", "shift_jis"),
        ("windows-1251", "cp1251"),
        ("klingon", None),
        ("", None),
        ("hex", None),
        ("rot13", None),
        ("idna", None),
        ("unicode_escape", None),
        ("undefined", None),
        ("utf-7", None),
        ("../../etc/passwd", None),
        ("utf-8\0", None),
    ],
)
def test_encoding_is_what_the_web_means_by_its_name(named: str, charset: str | None):
    assert known_charset(named) == charset


@given(st.text(max_size=20), st.binary(max_size=50))
def test_known_encoding_can_decode_anything(named: str, content: bytes):
    if charset := known_charset(named):
        content.decode(charset, "replace")


@pytest.mark.parametrize(
    ("content_type", "path", "read"),
    [
        ("text/html", "/a", ("text/html", None)),
        ("Text/HTML ; charset='utf-8'; x=y", "/a", ("text/html", "utf-8")),
        ("text/html; xcharset=utf-8", "/a", ("text/html", None)),
        ("application/octet-stream", "/a.PDF", ("application/pdf", None)),
        ("", "/a/b.docx/c", None),
        ("", "/", None),
        ("image/svg+xml", "/a.html", None),
        ("text/html, image/png", "/a", None),
    ],
)
def test_media_type_is_the_server_s_or_the_address_s(
    content_type: str, path: str, read: tuple[str, str | None] | None
):
    media = media_of(content_type, path)
    assert (media and (media.media_type, media.charset)) == read


@pytest.mark.parametrize("media_type", sorted(MEDIA_TYPES))
def test_what_is_fetched_has_a_kind(media_type: str):
    assert kind_of("/page", b"text", media_type=media_type)
