"""What a page's own styles say about its elements, as far as it decides what a reader sees.

A subset of CSS: inline styles and the rules of <style> elements whose selectors are made of tags,
classes, ids, attributes, what an element is not, and descent. Style sheets elsewhere are not
fetched.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Declarations = Mapping[str, str]
"""Values by property, both in lower case."""

_MOST_RULES = 100
"""Rules, the last ones, that are asked about one class, id or tag: a page may not take hours."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_HEAD = re.compile(r"([^{};]*)([{};])")
_AT_ALL_TIMES = re.compile(
    r"@(?:layer\b[^(]*|media\s+(?:(?:only\s+)?screen|all)|supports\b.*)\s*", re.DOTALL
)
_ONE_MARK = r"[.#][\w-]+|\[[\w-]+(?:[~^$*|]?=(?:\"[^\"\s]*\"|'[^'\s]*'|[\w-]+))?\]"
_COMPOUND = re.compile(
    rf"(?P<tag>[a-z][\w-]*|\*)?(?P<marks>(?:{_ONE_MARK})*)(?P<not>(?::not\((?:{_ONE_MARK})\))*)",
    re.IGNORECASE,
)
_MARK = re.compile(r"([.#])([\w-]+)|\[([\w-]+)(?:([~^$*|]?)=[\"']?([^\"'\]]*)[\"']?)?\]")


@dataclass(frozen=True)
class _Compound:
    """What one element has to be, and not to be: `p.note#last[lang=en]:not(.open)`."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]
    attributes: tuple["_Attribute", ...] = ()
    excluded: tuple["_Compound", ...] = ()

    def fits(self, element: "HtmlElement") -> bool:
        return (
            self.tag in {"", "*", element.tag}
            and self.classes <= set((element.get("class") or "").split())
            and self.ids <= {element.get("id")}
            and all(attribute.fits(element) for attribute in self.attributes)
            and not any(compound.fits(element) for compound in self.excluded)
        )


@dataclass(frozen=True)
class _Attribute:
    """An attribute that is there, or is so: `[data-state^=clo]`."""

    name: str
    how: str
    value: str | None

    def fits(self, element: "HtmlElement") -> bool:
        there = element.get(self.name)
        if there is None or self.value is None:
            return there is not None
        ways = {
            "~": self.value in there.split(),
            "^": there.startswith(self.value),
            "$": there.endswith(self.value),
            "*": self.value in there,
            "|": there == self.value or there.startswith(f"{self.value}-"),
        }
        return ways.get(self.how, there == self.value)


@dataclass(frozen=True)
class _Rule:
    """A selector with what it declares: its last compound fits the element, others ancestors."""

    selector: tuple[_Compound, ...]
    declared: Declarations
    place: int

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """As CSS orders rules: by ids, classes, tags, and place."""
        return (
            sum(len(part.ids) for part in self.selector),
            sum(len(part.classes) + len(part.attributes) for part in self.selector),
            sum(part.tag not in {"", "*"} for part in self.selector),
            self.place,
        )

    def fits(self, element: "HtmlElement") -> bool:
        *above, last = self.selector
        if not last.fits(element):
            return False
        ancestors = element.iterancestors()
        return all(any(part.fits(ancestor) for ancestor in ancestors) for part in reversed(above))


class StyleSheet:
    """The rules of a page's <style> elements, and the inline styles that go before them."""

    def __init__(self, css: str) -> None:
        self._rules: defaultdict[str, list[_Rule]] = defaultdict(list)
        for place, (selectors, declared) in enumerate(_blocks(_COMMENT.sub("", css))):
            for words in selectors.split(","):
                if (selector := _selector(words)) is not None:
                    rules = self._rules[_key(selector[-1])]
                    rules.append(_Rule(selector, declared, place))
                    del rules[:-_MOST_RULES]

    def of(self, element: "HtmlElement") -> Declarations:
        """What is declared for the element itself; `!important` goes before the rest."""
        keys = [
            "*",
            str(element.tag),
            *(f".{name}" for name in (element.get("class") or "").split()),
        ]
        if element.get("id"):
            keys.append(f"#{element.get('id')}")
        fitting = [rule for key in keys for rule in self._rules.get(key, ()) if rule.fits(element)]
        declared = [rule.declared for rule in sorted(fitting, key=lambda rule: rule.weight)]
        if style := element.get("style"):
            declared.append(declarations(style))
        styled: dict[str, str] = {}
        for important in (False, True):
            for block in declared:
                for name, value in block.items():
                    if value.endswith("!important") is important:
                        styled[name] = value.removesuffix("!important").strip()
        return styled


def declarations(style: str) -> Declarations:
    """The declarations of a style, the last where a property is declared twice."""
    pairs = (part.partition(":") for part in _COMMENT.sub("", style).lower().split(";"))
    return {
        name.strip(): re.sub(r"!\s*important", "!important", value).strip()
        for name, _, value in pairs
    }


def _blocks(css: str) -> Iterator[tuple[str, Declarations]]:
    """Each selector list with what stands in its braces, those of other media left out."""
    position = 0
    while head := _HEAD.match(css, position):
        position = head.end()
        words = head[1].strip()
        if head[2] != "{" or (words.startswith("@") and _AT_ALL_TIMES.fullmatch(words)):
            continue
        end = _end_of_block(css, position)
        if not words.startswith("@"):
            yield words, declarations(css[position : end - 1])
        position = end


def _end_of_block(css: str, start: int) -> int:
    """Where the block ends whose opening brace stands before `start`: behind its closing brace."""
    depth = 1
    for brace in re.compile(r"[{}]").finditer(css, start):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return brace.end()
    return len(css) + 1


def _selector(words: str) -> tuple[_Compound, ...] | None:
    """The compounds of a selector, the element's own last; None where it says more than those."""
    found = [_COMPOUND.fullmatch(part) for part in re.sub(r"\s*>\s*", " ", words.strip()).split()]
    if not found or not all(found):
        return None
    return tuple(_compound(match) for match in found if match)


def _compound(match: re.Match[str]) -> _Compound:
    compound = _marked(match["marks"])
    excluded = tuple(_marked(mark) for mark in re.findall(rf":not\(({_ONE_MARK})\)", match["not"]))
    return replace(compound, tag=(match["tag"] or "").lower(), excluded=excluded)


def _marked(marks: str) -> _Compound:
    """A compound of classes, ids and attributes alone."""
    found = list(_MARK.finditer(marks))
    return _Compound(
        tag="",
        classes=frozenset(mark[2] for mark in found if mark[1] == "."),
        ids=frozenset(mark[2] for mark in found if mark[1] == "#"),
        attributes=tuple(
            _Attribute(mark[3].lower(), mark[4] or "", mark[5]) for mark in found if mark[3]
        ),
    )


def _key(last: _Compound) -> str:
    """Under what a rule is found: an id or a class of the element, or its tag."""
    ids, classes = sorted(last.ids), sorted(last.classes)
    return f"#{ids[0]}" if ids else f".{classes[0]}" if classes else last.tag or "*"
