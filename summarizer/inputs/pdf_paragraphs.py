"""From the lines on a PDF's pages to the paragraphs that they are the lines of."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarizer.inputs.pdf_lines import Line

_MARGIN = 0.13
"""Share of a page's height at its top and at its bottom in which headers and footers stand."""
_PAGE_NUMBER = re.compile(r"\W*(?:[Pp](?:age|\.)\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*")
# What browsers print around a page: when and what at its top, from where at its bottom.
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}:\d{2}.*|(?:https?|file):/*\S+(?:\s+\d+/\d+)?"
)
_BULLET = re.compile(r"[\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013*-]\s|\(?\d{1,2}[.)]\s")
_LONE_BULLET = re.compile(r"[\u2022\u2023\u25aa\u25cf\u25e6\u00b7]|\(?\d{1,2}[.)]")
_END = re.compile(r"[.!?:\u2026][\"'\u201d\u2019\u00bb)\]]*$")
_HYPHEN = re.compile(r"(?<=[^\W_])[-\u2010\u00ad]$")
_LARGEST_LEADING = 2.0
"""Sizes of a line's letters from which the next line below it is another paragraph's."""


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of a document in reading order, headers, footers and page numbers left out.

    A line goes on the paragraph of the one above it where it is of the same size, right below it,
    not indented, no new item of a list, and where the line above it is full. Behind the end of a
    page or of a column a paragraph goes on if its sentence does.
    """
    body = _without_furniture(pages)
    lines = [line for page in body for line in page]
    leading = _leading(lines)
    longest = _longest(lines)
    text_size = Counter(_points(line) for line in lines for _ in line.text).most_common(1)
    words = Counter(re.findall(r"\w+-\w+|\w+", " ".join(line.text.lower() for line in lines)))
    paragraphs: list[str] = []
    above: Line | None = None
    for page in body:
        for line in page:
            if above is not None and _goes_on(
                above,
                line,
                paragraph=paragraphs[-1],
                leading=leading.get(_points(line), 0.0),
                longest=longest[_points(line)],
                is_text=bool(text_size) and _points(line) == text_size[0][0],
                is_next_page=line is page[0],
            ):
                paragraphs[-1] = _continued(paragraphs[-1], line.text, words)
            else:
                paragraphs.append(line.text)
            above = line
    return paragraphs


def _goes_on(
    above: Line,
    line: Line,
    *,
    paragraph: str,
    leading: float,
    longest: int,
    is_text: bool,
    is_next_page: bool,
) -> bool:
    if _LONE_BULLET.fullmatch(paragraph):
        return True
    if (
        _points(above) != _points(line)
        or _BULLET.match(line.text)
        or _LONE_BULLET.fullmatch(line.text)
    ):
        return False
    if is_next_page or line.y > above.y + line.size:
        return not _END.search(above.text) and (
            line.text[0].islower() or bool(_HYPHEN.search(above.text))
        )
    gap = above.y - line.y
    if gap < 0.3 * line.size:
        return True  # parts of one line
    is_near = gap <= min(1.25 * leading, _LARGEST_LEADING * line.size)
    is_indented = is_text and line.x > above.x + 0.6 * line.size and not _BULLET.match(paragraph)
    is_full = len(above.text) >= 0.6 * longest
    return is_near and not is_indented and (is_full or bool(_HYPHEN.search(above.text)))


def _continued(paragraph: str, line: str, words: Counter[str]) -> str:
    """The paragraph with one more line, a word that was divided for it put together."""
    if not _HYPHEN.search(paragraph):
        return f"{paragraph} {line}"
    # Numbers are not divided: the hyphen of "30-minute" is the word's own.
    if not line[0].islower() or paragraph[-2].isdigit():
        return paragraph + line
    # Typesetters' own hyphen divides words; the one on keyboards may be part of the word.
    first, second = re.findall(r"\w+(?=.$)", paragraph)[-1], re.findall(r"^\w+", line)[0]
    compound, whole = f"{first}-{second}".lower(), f"{first}{second}".lower()
    if paragraph.endswith("-") and words[compound] > words[whole]:
        return paragraph + line
    return paragraph[:-1] + line


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without what stands in its margins on every page."""
    margins = [[line for line in page if _is_in_margin(line)] for page in pages]
    on_pages = Counter(form for lines in margins for form in {_form(line) for line in lines})
    most = max(2, (len(pages) + 1) // 2)
    furniture = {form for form, count in on_pages.items() if count >= most}

    def is_furniture(line: Line) -> bool:
        return _is_in_margin(line) and (
            _form(line) in furniture
            or bool(_PAGE_NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text))
        )

    return [[line for line in page if not is_furniture(line)] for page in pages]


def _is_in_margin(line: Line) -> bool:
    return not _MARGIN * line.height <= line.y <= (1 - _MARGIN) * line.height


def _form(line: Line) -> str:
    """The line with its numbers made alike, and where it stands."""
    return f"{round(line.y / 4)} " + re.sub(r"\d+", "#", line.text)


def _leading(lines: Sequence[Line]) -> dict[float, float]:
    """Points from one line of a paragraph to the next, by the size of its letters.

    It is the least distance that is found more than once: paragraphs stand further apart.
    """
    gaps: dict[float, Counter[float]] = {}
    for above, line in pairwise(lines):
        if _points(above) == _points(line) and above.y - line.y > 0.7 * line.size:
            gaps.setdefault(_points(line), Counter())[round(above.y - line.y, 1)] += 1
    return {
        size: min([gap for gap, count in counted.items() if count > 1] or counted)
        for size, counted in gaps.items()
    }


def _longest(lines: Sequence[Line]) -> dict[float, int]:
    longest: dict[float, int] = {}
    for line in lines:
        longest[_points(line)] = max(longest.get(_points(line), 0), len(line.text))
    return longest


def _points(line: Line) -> float:
    """The size of a line's letters to half a point."""
    return round(line.size * 2) / 2
