"""What a page holds and does not show: elements out of sight, and comments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.inputs.hidden import hidden_words, merge_hidden
from summarizer.inputs.styles import Declarations, StyleSheet
from summarizer.models import HiddenText

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# No text of theirs is shown by a browser that runs scripts and plays media.
_NEVER_SHOWN = frozenset({
    "audio", "canvas", "datalist", "iframe", "noembed", "noframes", "noscript", "object",
    "template", "video",
})  # fmt: skip
# Not text in the first place: nothing is hidden by leaving them out.
_NO_TEXT = frozenset({"head", "script", "style"})
_WHOLE_PAGE = frozenset({"html", "body"})

_LENGTH = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))\s*(px|pt|em|rem|ex|ch|vw|vh|%|)")
_PIXELS = {
    "px": 1,
    "pt": 4 / 3,
    "em": 16,
    "rem": 16,
    "ex": 8,
    "ch": 8,
    "vw": 12,
    "vh": 8,
    "%": 12,
    "": 1,
}
_UNREADABLE = 3
"""Pixels below which nobody reads a letter."""
_FAR_AWAY = -500
"""Pixels left of or above its place from which an element is off the page."""
_NAMED = {
    "white": (255, 255, 255), "black": (0, 0, 0), "red": (255, 0, 0), "green": (0, 128, 0),
    "blue": (0, 0, 255), "yellow": (255, 255, 0), "gray": (128, 128, 128), "grey": (128, 128, 128),
    "silver": (192, 192, 192), "whitesmoke": (245, 245, 245), "snow": (255, 250, 250),
    "ivory": (255, 255, 240), "navy": (0, 0, 128), "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211),
}  # fmt: skip
_ALIKE = 12
"""Difference of each of red, green and blue up to which two colours look the same."""

_TAKEN_OVER = frozenset({"none", "transparent", "inherit", "unset", "currentcolor"})
"""Values that leave the look of the elements around."""
_CLEAR = re.compile(
    r"transparent|#[0-9a-f]{3}0|#[0-9a-f]{6}0\d|(?:rgb|hsl)a?\([^,/]*(?:,[^,/]*,[^,/]*,|/)\s*0*\.?0*%?\s*\)"
)

_Colour = tuple[int, int, int]


@dataclass(frozen=True)
class _Look:
    """How text looks where nothing more is said: what elements take over from those around them."""

    is_visible: bool = True
    is_large_enough: bool = True
    is_clear: bool = False
    colour: _Colour | None = (0, 0, 0)
    ground: _Colour | None = None

    @property
    def shows(self) -> bool:
        stands_out = not self.colour or not self.ground or not _alike(self.colour, self.ground)
        return self.is_visible and self.is_large_enough and not self.is_clear and stands_out


def drop_concealed(page: "HtmlElement") -> tuple[HiddenText, ...]:
    """Take out of a page what its reader does not see, and say what it was.

    Taken out are comments; elements that are not displayed, transparent, cut away, moved off the
    page or for other programs; and words that are invisible, too small to read, or of the colour
    they stand on. Scripts and styles stay: they are no text.

    Args:
        page: the page, which is altered.
    """
    from lxml import etree

    hidden: list[HiddenText] = []
    for around in (*page.itersiblings(preceding=True), *page.itersiblings()):
        hidden.extend(hidden_words(str(around.text or ""), "comment"))
    for markup in list(page.iter(etree.Comment, etree.ProcessingInstruction)):
        hidden.extend(hidden_words(str(markup.text or ""), "comment"))
        markup.drop_tree()
    sheet = StyleSheet("\n".join(style.text or "" for style in page.iter("style")))
    is_all_known = not page.xpath("//link[contains(@rel, 'stylesheet')]")
    # Where no other style sheet can say otherwise, the page is white.
    root = _Look(ground=(255, 255, 255) if is_all_known else None)
    open_elements = [(page, root)]
    while open_elements:
        element, around = open_elements.pop()
        if element.tag in _NO_TEXT:
            continue
        style = sheet.of(element)
        # A page that is hidden as a whole is shown by its scripts: nobody would read it else.
        if element.tag not in _WHOLE_PAGE and _is_concealed(element, style):
            hidden.extend(hidden_words(_text_of(element), "element"))
            element.drop_tree()
            continue
        look = _look(style, around)
        if element.tag in _WHOLE_PAGE:
            look = replace(look, is_visible=True, is_large_enough=True)
        children = list(element)
        if not look.shows:
            words = [element.text or "", *(child.tail or "" for child in children)]
            hidden.extend(hidden_words(" ".join(words), "element"))
            element.text = None
            for child in children:
                child.tail = None
        open_elements.extend((child, look) for child in reversed(children))
    return merge_hidden(hidden)


def _text_of(element: "HtmlElement") -> str:
    return " ".join(element.xpath(".//text()[not(ancestor-or-self::script or ancestor::style)]"))


def _is_concealed(element: "HtmlElement", style: Declarations) -> bool:
    return (
        element.tag in _NEVER_SHOWN
        or (element.tag == "dialog" and element.get("open") is None)
        or element.get("hidden") is not None
        or (element.get("aria-hidden") or "").strip().lower() == "true"
        or any(_conceals(style))
    )


def _conceals(style: Declarations) -> Iterator[bool]:
    """Ways to put an element with all in it out of sight."""
    yield style.get("display") == "none"
    yield style.get("content-visibility") == "hidden"
    opacity = _LENGTH.match(style.get("opacity", "1"))
    yield opacity is not None and float(opacity[1]) < (5 if opacity[2] == "%" else 0.05)
    yield "opacity(0" in style.get("filter", "").replace(" ", "")
    sides = [style.get(side, "") for side in ("left", "top", "right", "bottom")]
    is_lifted = style.get("position") in {"absolute", "fixed"}
    yield is_lifted and any(_is_far(side) for side in sides)
    yield any(_is_far(style.get(name, "")) for name in ("text-indent", "margin-left", "margin-top"))
    yield any(map(_is_far, re.findall(r"translate\w*\(([^)]*)", style.get("transform", ""))))
    yield bool(re.search(r"scale\(\s*0?\.?0*\s*[,)]", style.get("transform", "")))
    clip = re.fullmatch(r"rect\(([^)]*)\)", style.get("clip", ""))
    yield is_lifted and clip is not None and _is_nothing(clip[1])
    cut = style.get("clip-path", "").replace(" ", "")
    yield bool(re.match(r"circle\(0|inset\((?:50|[6-9]\d|100)%|polygon\(00,00", cut))
    sizes = [style.get(name, "") for name in ("width", "height", "max-width", "max-height")]
    is_cut = style.get("overflow", "").split(" ")[0] in {"hidden", "clip"}
    yield is_cut and any((size := _pixels(value)) is not None and size <= 1 for value in sizes)


def _is_far(value: str) -> bool:
    return any(
        (size := _pixels(part)) is not None and size <= _FAR_AWAY for part in value.split(",")
    )


def _is_nothing(rect: str) -> bool:
    """Whether a clip leaves a pixel at most."""
    sizes = [_pixels(part) for part in re.split(r"[\s,]+", rect.strip())]
    return all(size is not None and size <= 1 for size in sizes)


def _pixels(value: str) -> float | None:
    length = _LENGTH.fullmatch(value.strip())
    return float(length[1]) * _PIXELS[length[2]] if length else None


def _look(style: Declarations, around: _Look) -> _Look:
    look = around
    if "visibility" in style:
        look = replace(look, is_visible=style["visibility"] not in {"hidden", "collapse"})
    if "font-size" in style:
        look = replace(look, is_large_enough=_is_large_enough(style["font-size"], around))
    ground = style.get("background-color") or style.get("background", "")
    if ground and ground not in _TAKEN_OVER:
        look = replace(look, ground=_colour(ground))
    colour = style.get("color", "")
    if colour and colour not in _TAKEN_OVER - {"transparent"}:
        look = replace(look, colour=_colour(colour), is_clear=bool(_CLEAR.fullmatch(colour)))
    return look


def _is_large_enough(size: str, around: _Look) -> bool:
    length = _LENGTH.fullmatch(size)
    if length is None:
        return around.is_large_enough or size not in _TAKEN_OVER
    if length[2] in {"em", "%"} and not around.is_large_enough:
        return False
    return float(length[1]) * (0.16 if length[2] == "%" else _PIXELS[length[2]]) >= _UNREADABLE


def _colour(value: str) -> _Colour | None:
    """Red, green and blue from 0 to 255, where the value is a plain colour."""
    if value in _NAMED:
        return _NAMED[value]
    if spelled := re.fullmatch(r"#([0-9a-f]{3,8})", value):
        digits = spelled[1] if len(spelled[1]) >= 6 else "".join(digit * 2 for digit in spelled[1])
        return (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))
    if parts := re.fullmatch(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/].*)?\)", value):
        return (int(parts[1]), int(parts[2]), int(parts[3]))
    return None


def _alike(one: _Colour, other: _Colour) -> bool:
    return all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))
