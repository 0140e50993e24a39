"""Untrusted text as Markdown that shows it character for character and structures nothing."""

import re
import unicodedata

from summarizer.rendering.shown_text import in_one_line

# Every character that can begin or end a construct in CommonMark, in GitHub's dialect (tables,
# strikethrough, footnotes, mathematics) or in raw HTML. CommonMark lets any of them be escaped.
_SPECIAL = re.compile(r"[\\`*_\[\]<|~$]|&(?=#?\w+;)")

# What begins a block where the text happens to stand first in a line.
_BLOCK_START = re.compile(r"^(?:[#+\-=>]|\d+(?=[.)](?:\s|$)))")

# Bare addresses become links in GitHub's dialect.
_AUTOLINK = re.compile(r"(?i)(?<=:)(?=//)|(?<=\bwww)(?=\.)")

# Characters nobody sees: control characters, line ends included, and those that turn direction.
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

# Classes of the Unicode bidirectional algorithm that can reorder their neighbours.
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI"})

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def plain(text: str) -> str:
    """The text in one line, escaped; runs of white space become one space."""
    return literal(in_one_line(text))


def literal(text: str) -> str:
    """The text in one line, escaped, every character kept.

    Line ends and other invisible characters become character references: a renderer gives them
    back, and they can neither end a line nor turn the direction of the source a person reads.
    Text written from right to left is isolated, so that it does not reorder its neighbours.
    """
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    escaped = _AUTOLINK.sub(r"\\", escaped)
    escaped = _BLOCK_START.sub(_escape_block_start, escaped)
    escaped = _INVISIBLE.sub(lambda match: f"&#{ord(match[0])};", escaped)
    return f"{_FIRST_STRONG_ISOLATE}{escaped}{_POP_ISOLATE}" if _turns(text) else escaped


def _escape_block_start(match: re.Match[str]) -> str:
    start = match[0]
    return f"{start}\\" if start.isdigit() else f"\\{start}"


def _turns(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)
