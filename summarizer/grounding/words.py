"""The words of a text, in a form in which spellings and inflections meet."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,\u00a0\u202f]\d+)*"
    r"|[^\W\d_]+(?:['\u2019\u00ad\u200c\u200d\u0300-\u036f][^\W\d_]*)*\d*"
)
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_GROUPING = re.compile(r"[,\u00a0\u202f](?=\d{3})")

STOP_WORDS = frozenset(
    """
    a about above across after again against all almost already also although always am among an
    and another any approximately are around as at away back be became because become been before
    behind being below between both but by can could did do does doing done down due during each
    either else ever every few for from further had has have having he her here hers him his how
    however if in including into is it its itself just least less like made make many may me might
    more most much must my near nearly neither no nor not now of off on once one only onto or other
    others our ours out over own part per quite rather roughly said same say says several shall she
    should since so some still such than that the their them then there these they this those though
    through thus to too toward towards under until up upon us use used very via was we well were
    what when where whether which while who whom whose why will with within without would yet you
    your
    """.split()  # noqa: SIM905
)
"""Function words, and words of quantity and reporting that carry no content of their own."""

_IRREGULAR = {
    "met": "meet", "held": "hold", "took": "take", "taken": "take", "gave": "give",
    "given": "give", "went": "go", "gone": "go", "sent": "send", "left": "leave", "led": "lead",
    "kept": "keep", "lost": "lose", "paid": "pay", "fought": "fight", "sought": "seek",
    "brought": "bring", "bought": "buy", "sold": "sell", "told": "tell", "withdrew": "withdraw",
    "withdrawn": "withdraw", "broke": "break", "broken": "break", "rose": "rise",
    "risen": "rise", "fell": "fall", "fallen": "fall", "began": "begin", "begun": "begin",
    "came": "come", "got": "get", "put": "put", "spoke": "speak", "spoken": "speak",
    "wrote": "write", "written": "write", "won": "win", "drew": "draw", "drawn": "draw",
    "froze": "freeze", "frozen": "freeze", "children": "child", "men": "man", "women": "woman",
    "people": "person", "lives": "life", "struck": "strike", "died": "die", "dead": "die",
    "death": "die", "deaths": "die", "dying": "die",
}  # fmt: skip
_INFLECTIONS = ("ings", "ing", "ed", "es", "s")
_DERIVATIONS = (
    "ments", "ment", "ations", "ation", "ators", "ator", "ates", "ate", "at", "ions", "ion", "ors",
    "or",    "ers", "er", "als", "al", "ly", "ness",
)  # fmt: skip


@dataclass(frozen=True)
class Word:
    """A word as it stands and the key under which its spellings meet.

    The key is free of case, accents, possessive endings and digit grouping. Two capitals keep their
    case, or "US" would be "us".
    """

    text: str
    start: int
    end: int
    key: str


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]` in order, in offsets into `text`; a hyphen separates words."""
    return [
        Word(text=found[0], start=found.start(), end=found.end(), key=word_key(found[0]))
        for found in _WORD.finditer(text, start, len(text) if end is None else end)
    ]


def word_key(word: str) -> str:
    """The key of one word."""
    if word[0].isdigit():
        return _GROUPING.sub("", word)
    bare = _POSSESSIVE.sub("", word)
    decomposed = unicodedata.normalize("NFKD", bare) if not bare.isascii() else bare
    letters = "".join(char for char in decomposed if char.isalnum())
    return letters if len(letters) == 2 and letters.isupper() else letters.casefold()


def joined(words: Sequence[Word]) -> tuple[str, ...]:
    """Each word with the next as one key: "cease", "fire" as "ceasefire"."""
    return tuple(first.key + second.key for first, second in pairwise(words))


def stem(key: str) -> str:
    """What the inflections and near derivations of a word share.

    Lenient on purpose: two words that wrongly share a stem let a word pass, two that wrongly do
    not refuse a true one.
    """
    if key in _IRREGULAR:
        return _stripped(_IRREGULAR[key])
    return _stripped(_without(_DERIVATIONS, _without(_INFLECTIONS, _singular(key)), least=4))


def _singular(key: str) -> str:
    for ending in ("ies", "ied"):
        if key.endswith(ending) and len(key) > 4:
            return key.removesuffix(ending) + "y"
    return key


def _without(endings: Sequence[str], key: str, *, least: int = 3) -> str:
    for ending in endings:
        if key.endswith(ending) and len(key) - len(ending) >= least and not key.endswith("ss"):
            return key.removesuffix(ending)
    return key


def _stripped(key: str) -> str:
    """Without a final e or y, a doubled consonant, and the differences of British spelling."""
    bare = key.rstrip("ey") if len(key) > 3 else key
    if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "aeiou":
        bare = bare[:-1]
    bare = re.sub(r"is$", "iz", bare) if len(bare) > 5 else bare
    return bare.replace("our", "or") if len(bare) > 5 else bare
