"""Plain text."""

import codecs

from summarizer.exceptions import InputError
from summarizer.inputs.document import Document
from summarizer.inputs.hidden import without_hidden_characters

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(content: bytes, *, source: str, name: str) -> Document:
    """The article in plain text, every visible character as it stands there.

    Raises:
        InputError: it is not text in UTF-8, nor in UTF-16 with a byte order mark.
    """
    text, hidden = without_hidden_characters(decoded(content, source=source))
    return Document(text=text, source=source, name=name, hidden=hidden)


def decoded(content: bytes, *, source: str) -> str:
    """The text that the bytes spell, without the byte order mark.

    Raises:
        InputError: it is not text in UTF-8, nor in UTF-16 with a byte order mark.
    """
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise InputError(f"{source} is not UTF-8 text: save the article as plain text in UTF-8.")
    return text
