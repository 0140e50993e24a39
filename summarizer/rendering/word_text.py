"""Text as WordprocessingML (ISO/IEC 29500): runs, links within the document and out of it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from summarizer.rendering.shown_text import shown

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_BREAKS = {"\n": "br", "\t": "tab"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Element(Protocol):
    """What is needed of an XML element; lxml, which makes them, declares no types."""

    text: str | None

    def append(self, element: "Element", /) -> None:
        """Put an element behind those within this one."""

    def extend(self, elements: Iterable["Element"], /) -> None:
        """Put elements behind those within this one."""

    def addprevious(self, element: "Element", /) -> None:
        """Put an element before this one."""

    def remove(self, element: "Element", /) -> None:
        """Take an element out of this one."""

    def set(self, key: str, value: str, /) -> None:
        """Give an attribute a value."""

    def xpath(self, path: str, /) -> Any:
        """What the path finds from this element."""


def w(name: str, /, *children: Element, **attributes: str) -> Element:
    """An element of WordprocessingML with its attributes, all in the namespace 'w'."""
    # Imported here, as everywhere in these files, because commands that write no Word document
    # should not pay for it.
    import docx.oxml

    make: Callable[[str], Element] = getattr(docx.oxml, "OxmlElement")  # noqa: B009 - is untyped
    element = make(f"w:{name}")
    set_attributes(element, **attributes)
    element.extend(children)
    return element


def set_attributes(element: Element, **attributes: str) -> None:
    """Give the element these attributes, all in the namespace 'w'."""
    from docx.oxml.ns import qn

    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)


def paragraph(style: str, runs: Iterable[Element], *, keep_with_next: bool = False) -> Element:
    """A paragraph in a style; its direction is that of the first letter in it."""
    content = list(runs)
    properties = [w("pStyle", val=style)]
    if keep_with_next:
        properties.append(w("keepNext"))
    if _begins_right_to_left("".join(part.xpath("string()") for part in content)):
        properties.append(w("bidi"))
    return w("p", w("pPr", *properties), *content)


def text_runs(
    text: str, style: str | None = None, *, language: str | None = None
) -> Iterator[Element]:
    """Foreign text as runs, each of one direction: shown character for character, never markup.

    Args:
        text: What is shown; line ends break the line.
        style: Id of a character style.
        language: Code of the text's language, for those who read aloud or check the spelling.
    """
    for stretch, right_to_left in _stretches(shown(text)):
        properties = _run_properties(style, language, right_to_left=right_to_left)
        yield w("r", properties, *_characters(stretch))


def link_within(bookmark: str, text: str, style: str, *, tip: str) -> Element:
    """A link to a bookmark of the same document; `tip` says where it leads."""
    return w("hyperlink", *text_runs(text, style), anchor=bookmark, history="1", tooltip=tip)


def link_out(relationship: str, text: str, style: str) -> Element:
    """A link to the address that the document's part holds under the relationship's id."""
    from docx.oxml.ns import qn

    link = w("hyperlink", *text_runs(text, style), history="1")
    link.set(qn("r:id"), relationship)
    return link


def bookmarked(name: str, id_: int, content: Element) -> list[Element]:
    """The content between the ends of a bookmark; names and ids are unique in a document."""
    return [
        w("bookmarkStart", id=str(id_), name=name),
        content,
        w("bookmarkEnd", id=str(id_)),
    ]


def language_code(code: str | None) -> str | None:
    """The code, if it has the form of one (BCP 47)."""
    return code if code and _LANGUAGE.fullmatch(code) else None


def _characters(text: str) -> Iterator[Element]:
    for piece in re.split(r"([\n\t])", text):
        if piece in _BREAKS:
            yield w(_BREAKS[piece])
        elif piece:
            characters = w("t")
            characters.text = piece
            characters.set(_SPACE, "preserve")
            yield characters


def _run_properties(style: str | None, language: str | None, *, right_to_left: bool) -> Element:
    properties = w("rPr")
    if style:
        properties.append(w("rStyle", val=style))
    if right_to_left:
        properties.append(w("rtl"))
    code = language_code(language)
    if code:
        properties.append(w("lang", **{"bidi" if right_to_left else "val": code}))
    return properties


def _stretches(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and of each whether it is written from right to left.

    Digits, spaces and signs between letters of one direction belong to it.
    """
    return ((piece, turned) for piece, turned in _all_stretches(text) if piece)


def _all_stretches(text: str) -> Iterator[tuple[str, bool]]:
    begin, first, behind = 0, None, 0
    for place, char in enumerate(text):
        direction = unicodedata.bidirectional(char)
        if direction in _RIGHT_TO_LEFT:
            first, behind = place if first is None else first, place + 1
        elif direction == "L" and first is not None:
            yield text[begin:first], False
            yield text[first:behind], True
            begin, first = behind, None
    if first is not None:
        yield text[begin:first], False
        yield text[first:behind], True
        begin = behind
    yield text[begin:], False


def _begins_right_to_left(text: str) -> bool:
    directions = map(unicodedata.bidirectional, text)
    strong = (way for way in directions if way == "L" or way in _RIGHT_TO_LEFT)
    return next(strong, "L") != "L"
