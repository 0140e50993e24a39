"""Which kind of file something is, and the articles in it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Literal

from summarizer.exceptions import InputError
from summarizer.inputs.document import Document, Unread
from summarizer.inputs.docx import read_docx
from summarizer.inputs.html import read_html
from summarizer.inputs.json_lines import read_json_lines
from summarizer.inputs.markdown import has_front_matter, read_markdown
from summarizer.inputs.pdf import read_pdf
from summarizer.inputs.plain import read_text

Kind = Literal["text", "markdown", "html", "pdf", "docx", "json_lines", "feed"]

SUFFIXES: Mapping[str, Kind] = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".pdf": "pdf", ".docx": "docx", ".jsonl": "json_lines",
    ".ndjson": "json_lines", ".xml": "feed", ".rss": "feed", ".atom": "feed",
}  # fmt: skip
"""Endings of the files that are taken from a folder."""

_NAMED_ONLY: Mapping[str, Kind] = {".json": "json_lines", ".text": "text"}
"""Endings of files that are read, but not taken from a folder: reports end in `.json` too."""
_OTHERS = frozenset({".doc", ".odt", ".pages", ".rtf", ".epub", ".ppt", ".pptx", ".xls", ".xlsx"})
_MEDIA_TYPES: Mapping[str, Kind] = {
    "text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/markdown": "markdown", "text/x-markdown": "markdown", "application/json": "json_lines",
    "application/x-ndjson": "json_lines", "application/ndjson": "json_lines",
    "application/jsonl": "json_lines", "application/x-jsonlines": "json_lines",
    "application/rss+xml": "feed", "application/atom+xml": "feed", "application/rdf+xml": "feed",
}  # fmt: skip
_TEXTS = frozenset({"text", "markdown", "json_lines"})
_BEGINNING = 2048
"""Bytes among which a file shows its kind."""
_BEFORE_MARKUP = (
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*|<\?xml-stylesheet[^>]*\?>\s*|<!--.*?-->\s*)*"
)
_FEED = re.compile(_BEFORE_MARKUP + rb"<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_HTML = re.compile(
    _BEFORE_MARKUP + rb"<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE
)
_RECORD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[?\s*\{\s*"')


def kind_of(name: str, content: bytes, *, media_type: str = "") -> Kind:
    """What the file or page is.

    A page is what its server says; where that says little, as for a file, the name's ending
    decides, and where that is missing or unknown, how the content begins. A feed is known by its
    beginning wherever it comes as a page; so is a page, a PDF or a DOCX in a file that is named as
    plain text, whose markup and hidden words would else be taken for the article's.

    Args:
        name: the file's name, or the address' path.
        content: what is in it.
        media_type: as a server names it, without parameters.

    Raises:
        InputError: the ending is that of another kind of document.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _OTHERS and not media_type:
        raise InputError(f"{name} is of no kind that is read: save it as DOCX, PDF or plain text.")
    kind = _MEDIA_TYPES.get(media_type) or SUFFIXES.get(suffix) or _NAMED_ONLY.get(suffix)
    if kind in {None, "html", "feed"} or (kind == "text" and not media_type):
        return _sniffed(content, kind)
    return kind or "text"


def read_document(
    content: bytes,
    *,
    source: str,
    name: str,
    kind: Kind,
    url: str | None = None,
    charset: str | None = None,
) -> tuple[Document | Unread, ...]:
    """The articles in a file or page: one, but for JSON Lines, where a line may also be unreadable.

    Args:
        content: what is in it.
        source: where it was read, for people.
        name: what ids are made of.
        kind: of the file or page.
        url: where a page was fetched.
        charset: the encoding that its server names, in Python's spelling.

    Raises:
        InputError: it is not of its kind, is empty, or is a feed, which only announces
            articles.
    """
    if kind == "feed":
        raise InputError(
            f"{source} is a feed, which announces articles: `summarizer brief` reads them."
        )
    if charset is not None and kind in _TEXTS:
        content = _in_utf_8(content, charset)
    if kind == "json_lines":
        return read_json_lines(content, source=source, name=name)
    if kind == "html":
        document = read_html(content, source=source, name=name, url=url, charset=charset)
    else:
        document = _READERS[kind](content, source=source, name=name)
    if not document.text.strip():
        raise InputError(f"{source} is empty: put the article's text into it.")
    return (document if url is None else replace(document, url=url),)


_READERS: Mapping[Kind, Callable[..., Document]] = {
    "text": read_text, "markdown": read_markdown, "pdf": read_pdf, "docx": read_docx,
}  # fmt: skip


def _in_utf_8(content: bytes, charset: str) -> bytes:
    """The text in the encoding in which files are read; as it is where it is not as was said."""
    try:
        return content.decode(charset).encode()
    except UnicodeError:
        return content


def _sniffed(content: bytes, said: Kind | None) -> Kind:
    """What the content begins like; what was said of it where it begins like nothing known."""
    beginning = content[:_BEGINNING]
    if _FEED.match(beginning):
        return "feed"
    if said == "html" or _HTML.match(beginning):
        return "html"
    if said is not None and said != "text":
        return said
    signs: tuple[tuple[Kind, bool], ...] = (
        ("pdf", beginning.startswith(b"%PDF-")),
        ("docx", beginning.startswith(b"PK\x03\x04") and b"word/document.xml" in content),
        ("text", said == "text"),
        ("markdown", has_front_matter(beginning)),
        ("json_lines", _RECORD.match(beginning) is not None),
        ("text", True),
    )
    return next(kind for kind, is_there in signs if is_there)
