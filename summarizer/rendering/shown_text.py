"""Foreign text made safe to show where there is no escaping: in terminals and in Word's XML."""

import re

_BREAKING = re.compile(r"[^\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Characters that are no text. Terminals obey the control characters of ISO 6429 (C0, C1), Word
# refuses to open a file that holds what XML 1.0 forbids, and both reorder lines in which a
# direction is overridden or embedded (Unicode standard annex 9).
_SHOWN: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    **dict.fromkeys(range(0x202A, 0x202F), _REPLACEMENT),
    **dict.fromkeys(range(0x2066, 0x206A), _REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
    **dict.fromkeys((0xFFFE, 0xFFFF), _REPLACEMENT),
    **dict.fromkeys(map(ord, "\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\r\n"), "\n"),
    ord("\t"): "\t",
}


def shown(text: str) -> str:
    """The text with a visible sign for every character that commands instead of showing.

    Line ends of every kind become line feeds, tabs stay; all else that is text stays as it is.
    """
    return text.replace("\r\n", "\n").translate(_SHOWN)


def shown_in_line(text: str) -> str:
    """The same in one line; runs of white space at which a line may break become one space."""
    return shown(in_one_line(text))


def in_one_line(text: str) -> str:
    """Runs of white space as one space; spaces that hold a number together stay as they are."""
    return _BREAKING.sub(" ", text).strip()
