"""PDF files."""

import logging
from collections.abc import Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from summarizer.exceptions import InputError
from summarizer.inputs.document import Document
from summarizer.inputs.hidden import hidden_words, merge_hidden, without_hidden_characters
from summarizer.inputs.metadata import language_of, title_borne_out, words_of
from summarizer.inputs.pdf_lines import lines_on
from summarizer.inputs.pdf_paragraphs import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from pypdf import PdfReader

_MOST_PAGES = 200
"""Pages of a file that may still be one article."""


def read_pdf(content: bytes, *, source: str, name: str) -> Document:
    """The article in a PDF: its paragraphs, put together from the lines of its pages.

    Letters that are not drawn, too small to read or white on white are dropped and reported; a file
    that has no others was scanned and read by a machine, and those are its text. The day on which a
    file was made is not the day on which the article was published, so that a PDF says no such day.

    Raises:
        InputError: the file is no PDF, is locked, too long, or holds no text.
    """
    with _quiet():
        reader = _opened(content, source)
        try:
            pages = [lines_on(page) for page in reader.pages]
            title, author, language = _properties(reader)
        except Exception as error:  # pypdf raises whatever a damaged file makes it run into
            raise _damaged(source) from error
    seen = [[line for line in page if line.is_seen] for page in pages]
    hidden = " ".join(line.text for page in pages for line in page if not line.is_seen)
    paragraphs = paragraphs_of(seen)
    if not any(map(str.isalpha, "".join(paragraphs))):
        paragraphs, hidden = paragraphs_of(pages), ""
    if not any(map(str.isalpha, "".join(paragraphs))):
        raise InputError(
            f"{source} holds pictures of pages and no text: run it through text recognition (OCR) "
            "first, or paste the text into a file."
        )
    if _is_of_shapes("".join(paragraphs)):
        raise InputError(
            f"{source} holds the shapes of Arabic letters in the order they are drawn in, and no "
            "words: paste its text into a file."
        )
    text, invisible = without_hidden_characters("\n\n".join(paragraphs))
    return Document(
        text=text,
        source=source,
        name=name,
        title=title_borne_out(title, paragraphs),
        author=author,
        language=language,
        hidden=merge_hidden([*hidden_words(hidden, "element"), *invisible]),
    )


def _is_of_shapes(text: str) -> bool:
    """Whether the letters are mostly the forms of Arabic presentation (Unicode, FB50 to FEFC)."""
    letters = sum(map(str.isalpha, text))
    return 2 * sum("\ufb50" <= letter <= "\ufefc" for letter in text) > letters


def _opened(content: bytes, source: str) -> "PdfReader":
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(BytesIO(content))
        # Many files are locked against changes only: an empty password opens them.
        is_open = not reader.is_encrypted or bool(reader.decrypt(""))
        count = len(reader.pages) if is_open else 0
    except DependencyError as error:
        raise _locked(source) from error
    except Exception as error:  # as above
        raise _damaged(source) from error
    if not is_open:
        raise _locked(source)
    if count > _MOST_PAGES:
        raise InputError(f"{source} has {count} pages: save the article's own pages as a PDF.")
    return reader


def _properties(reader: "PdfReader") -> tuple[str | None, str | None, str | None]:
    """Title, author and language as the file has them."""
    found: Mapping[str, object] = reader.metadata or {}
    catalog: Mapping[str, object] = reader.root_object
    return (
        words_of(found.get("/Title")),
        words_of(found.get("/Author")),
        language_of(catalog.get("/Lang")),
    )


def _locked(source: str) -> InputError:
    return InputError(
        f"{source} is locked with a password: open it and print it to a new PDF, or paste its text "
        "into a file."
    )


def _damaged(source: str) -> InputError:
    return InputError(
        f"{source} is no PDF that can be read: open it and print it to a new PDF, or paste its "
        "text into a file."
    )


@contextmanager
def _quiet() -> "Generator[None]":
    """Without pypdf's remarks on a file's faults, which it logs by the dozen."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
