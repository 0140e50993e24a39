"""Text documents of word processors (DOCX)."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, cast

from summarizer.exceptions import InputError
from summarizer.inputs.document import Document
from summarizer.inputs.flow import row_of
from summarizer.inputs.hidden import hidden_words, merge_hidden, without_hidden_characters
from summarizer.inputs.metadata import language_of, title_borne_out, words_of
from summarizer.models import HiddenText

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LARGEST = 200 * 1024 * 1024
"""Bytes that a document may unpack to; an article takes a hundredth of that."""
# Deleted and moved away in a revision that is shown as accepted; the code of a field; a drawing's
# second telling for old programs.
_NOT_SHOWN = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText"})
_SMALLEST = 4
"""Half points up to which nobody reads a letter."""


def read_docx(content: bytes, *, source: str, name: str) -> Document:
    """The article in a text document: its paragraphs, those in tables too.

    Headers, footers and notes are left out. The day on which a file was made is not the day on
    which the article was published, so that a document says no such day in its properties.

    Raises:
        InputError: it is no text document, or holds no text.
    """
    word = _opened(content, source)
    flow = _Flow()
    lines = flow.lines(cast("_Element", word.element))
    if not lines:
        raise InputError(
            f"{source} holds no text: save the article as a text document or text file."
        )
    properties = word.core_properties
    title = title_borne_out(words_of(properties.title), lines)
    text, invisible = without_hidden_characters("\n\n".join(lines))
    return Document(
        text=text,
        source=source,
        name=name,
        title=title,
        author=words_of(properties.author),
        language=language_of(properties.language),
        hidden=merge_hidden([*flow.hidden, *_comments(word), *invisible]),
    )


def _opened(content: bytes, source: str) -> "WordDocument":
    import docx

    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        word = docx.Document(BytesIO(content)) if size <= _LARGEST else None
    except Exception as error:  # python-docx raises what its XML and zip libraries raise
        raise InputError(
            f"{source} is no DOCX document that can be opened: save it again as DOCX, without a "
            "password."
        ) from error
    if word is None:
        raise InputError(f"{source} unpacks to more than 200 MB: save the article alone as DOCX.")
    return word


@dataclass
class _Flow:
    """Reads the paragraphs of a document and keeps what it passes over because nobody sees it."""

    hidden: list[HiddenText] = field(default_factory=list[HiddenText])

    def lines(self, block: "_Element") -> list[str]:
        return list(self._lines(block))

    def _lines(self, block: "_Element") -> Iterator[str]:
        for part in block:
            if part.tag == f"{_W}p":
                yield from self._paragraph(part)
            elif part.tag == f"{_W}tr":
                yield from row_of([self.lines(cell) for cell in part])
            elif part.tag in _NOT_SHOWN:
                self._hide(part)
            elif isinstance(part.tag, str) and part.tag != _COMPATIBLE:
                yield from self._lines(part)

    def _paragraph(self, paragraph: "_Element") -> Iterator[str]:
        """The lines of a paragraph, and of the text boxes that are anchored in it behind them."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val", "").lower().endswith("caption"):
            return
        for line in "".join(self._words(paragraph)).splitlines():
            if words := " ".join(line.split()):
                yield words
        for box in paragraph.iter(f"{_W}txbxContent"):
            if not any(above.tag == _COMPATIBLE for above in box.iterancestors()):
                yield from self._lines(box)

    def _words(self, element: "_Element") -> Iterator[str]:
        for part in element:
            if part.tag in _NOT_SHOWN or (part.tag == f"{_W}r" and _is_hidden(part)):
                self._hide(part)
            elif part.tag == f"{_W}t":
                yield part.text or ""
            elif part.tag in {f"{_W}br", f"{_W}cr"}:
                yield "\n"
            elif part.tag == f"{_W}tab":
                yield "\t"
            elif part.tag == f"{_W}noBreakHyphen":
                yield "-"
            elif part.tag not in {f"{_W}txbxContent", _COMPATIBLE}:
                yield from self._words(part)

    def _hide(self, part: "_Element") -> None:
        texts = part.iter(f"{_W}t", f"{_W}delText")
        self.hidden.extend(hidden_words("".join(text.text or "" for text in texts), "element"))


def _is_hidden(run: "_Element") -> bool:
    """Whether a run's own format hides it: by a mark, by tiny letters, by white ones on nothing."""
    form = run.find(f"{_W}rPr")
    if form is None:
        return False
    marks = {str(mark.tag).removeprefix(_W): mark.get(f"{_W}val", "true") for mark in form}
    is_marked = any(
        marks.get(name, "0") not in {"0", "false", "off"} for name in ("vanish", "webHidden")
    )
    size = marks.get("sz", "")
    is_white = (
        marks.get("color", "").upper() == "FFFFFF" and not {"shd", "highlight"} & marks.keys()
    )
    is_on_ground = any(
        above.tag == f"{_W}tbl" or above.find(f"{_W}pPr/{_W}shd") is not None
        for above in run.iterancestors()
    )
    return (
        is_marked
        or (size.isdecimal() and int(size) <= _SMALLEST)
        or (is_white and not is_on_ground)
    )


def _comments(word: "WordDocument") -> Iterator[HiddenText]:
    for comment in word.comments:
        yield from hidden_words(comment.text, "comment")
