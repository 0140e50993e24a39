"""Characters that nobody sees: they carry instructions to a model, or cut words in two for it."""

import re
from collections.abc import Iterable

from summarizer.models import HiddenText

_LONGEST_EXCERPT = 80

# Behind letters of these scripts the (non-)joiner decides what a word looks like: Arabic to Thaana,
# the scripts of India, Myanmar, Khmer and Mongolian, and the forms of Arabic presentation.
_JOINING = (
    "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ua840-\uaaff\ufb50-\ufdff\ufe70-\ufefc"
)
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u27bf\u2900-\u2bff\u3030\u303d\u3297"
    "\u3299\U0001f000-\U0001faff"
)
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"

_HARMLESS = (
    rf"(?<=[{_JOINING}])[\u200c\u200d](?![\u200c\u200d])"
    rf"|(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])"
    # Selectors choose a character's shape; behind another selector there is nothing to choose.
    rf"|(?<![\s{_SELECTORS}])[{_SELECTORS}](?![{_SELECTORS}])"
    # The flags of England, Scotland and Wales are spelled in tag characters.
    r"|(?<=\U0001f3f4)[\U000e0061-\U000e007a]{5}\U000e007f"
)
_CHARACTERS = re.compile(
    rf"(?P<harmless>{_HARMLESS})"
    r"|(?P<tag_character>[\U000e0000-\U000e007f]+)"
    r"|(?P<direction_mark>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+)"
    r"|(?P<invisible_character>[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d"
    rf"\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb{_SELECTORS}"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]+)"
)
_TAGS = 0xE0000
"""What a tag character's code is above that of the ASCII character it spells."""


def without_hidden_characters(text: str) -> tuple[str, tuple[HiddenText, ...]]:
    """A text without the characters that have no width or reorder others, and what they were.

    Those stay that a script is written with: the joiners of Arabic and of the scripts of India,
    the joiners and selectors of emoji.
    """
    dropped: list[HiddenText] = []

    def seen(match: re.Match[str]) -> str:
        if match.lastgroup == "harmless":
            return match.group()
        dropped.append(_reported(match))
        return ""

    kept = _CHARACTERS.sub(seen, text)
    return kept, merge_hidden(dropped)


def hidden_words(text: str, kind: str) -> tuple[HiddenText, ...]:
    """What is reported of words that were dropped: nothing, where there are none.

    Args:
        text: The dropped text; white space in it is not counted but between words.
        kind: `element` or `comment`.
    """
    words = " ".join(without_hidden_characters(text)[0].split())
    if not any(character.isalnum() for character in words):
        return ()
    excerpt = words[:_LONGEST_EXCERPT]
    return (
        HiddenText.model_validate({"kind": kind, "characters": len(words), "excerpt": excerpt}),
    )


def merge_hidden(hidden: Iterable[HiddenText]) -> tuple[HiddenText, ...]:
    """One entry a kind: the characters of all places together, the first excerpt there is."""
    merged: dict[str, HiddenText] = {}
    for entry in hidden:
        before = merged.setdefault(entry.kind, entry)
        if before is not entry:
            merged[entry.kind] = HiddenText(
                kind=entry.kind,
                characters=before.characters + entry.characters,
                excerpt=before.excerpt or entry.excerpt,
            )
    return tuple(merged.values())


def _reported(match: re.Match[str]) -> HiddenText:
    spelled = ""
    if match.lastgroup == "tag_character":
        spelled = "".join(chr(ord(tag) - _TAGS) for tag in match.group())
    return HiddenText.model_validate(
        {
            "kind": match.lastgroup,
            "characters": len(match.group()),
            "excerpt": "".join(filter(str.isprintable, spelled))[:_LONGEST_EXCERPT],
        }
    )
