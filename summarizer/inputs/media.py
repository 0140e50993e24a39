"""What a server says a page is made of: its media type and its encoding."""

import codecs
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BY_SUFFIX = {
    ".htm": "text/html",
    ".html": "text/html",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".docx": _DOCX,
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".xml": "application/xml",
}
"""What an address says of a file whose server does not say what it is."""

MEDIA_TYPES = frozenset(
    {
        *_BY_SUFFIX.values(),
        "application/xhtml+xml",
        "text/x-markdown",
        "application/x-ndjson",
        "application/ndjson",
        "application/x-jsonlines",
        "application/rdf+xml",
        "text/xml",
    }
)
"""What is read; anything else is refused before its body is."""

_UNSAID = {"", "application/octet-stream", "binary/octet-stream"}
_CHARSET = re.compile(r"\bcharset\s*=\s*[\"']?([^\s\"';,]+)", re.IGNORECASE)
# Names that Python takes for encodings and that are none of text on the web.
_NO_CHARSETS = {"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "utf_7"}
# The web has always written these and meant more (WHATWG Encoding Standard, section 4.2).
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "euc_kr": "cp949"}


@dataclass(frozen=True)
class Media:
    """Kind and encoding of a page.

    Attributes:
        media_type: one of `MEDIA_TYPES`.
        charset: Python's name of the encoding; None where the server names none that is known.
    """

    media_type: str
    charset: str | None


def media_of(content_type: str, path: str) -> Media | None:
    """Read a `Content-Type`; where it says nothing, the end of the address' path counts.

    None for what no article is written in.
    """
    named, _, parameters = content_type.partition(";")
    media_type = named.strip().lower()
    if media_type in _UNSAID:
        media_type = _BY_SUFFIX.get(PurePosixPath(path).suffix.lower(), "")
    if media_type not in MEDIA_TYPES:
        return None
    charset = _CHARSET.search(parameters)
    return Media(media_type, known_charset(charset[1]) if charset else None)


def known_charset(name: str) -> str | None:
    """Python's name for an encoding as the web means it, or None where it knows none."""
    try:
        found = codecs.lookup(name).name
        b"a".decode(found, "replace")  # refused by codecs of other things than text
    except (LookupError, ValueError):  # UnicodeError is one; NUL in a name another
        return None
    return None if found.replace("-", "_") in _NO_CHARSETS else _MEANT.get(found, found)
