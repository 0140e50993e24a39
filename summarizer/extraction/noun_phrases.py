"""Where a noun phrase begins and ends, by the words that cannot be of one."""

import re

from summarizer.grounding.words import STOP_WORDS


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORD = re.compile(r"[A-Za-z][\w\u2019'&-]*")
_WORD_BEFORE = re.compile(r"([A-Za-z][\w\u2019'&-]*)\s*$")
_MOST_WORDS = 4
# Base forms that stand between a subject and its noun; past forms and participles are told by -ed.
_VERBS = _listed(
    """
    raise raises rose risen cut cuts bring brings brought lower lowers lift lifts improve improves
    increase increases reduce reduces set sets put puts keep keeps kept hold holds held limit limits
    double slash slashes fall falls fell drop drops grow grows grew climb sink sank stand stands
    stood demand demands want wants wanted seek seeks sought offer offers give gives gave given
    provide provides take takes took taken get gets got pays paid make makes made impose imposes
    charge charges win wins won lose loses lost spend spends spent cost costs face faces accept
    accepts reject rejects propose proposes add adds say says said told tell tells come comes came
    go goes went gone begin begins began start starts end ends apply applies remain remains sees saw
    see show shows buy buys bought sell sells sold meet meets met reach reaches totals allow allows
    affect affects cover covers work works move moves cap caps
    curb curbs go stretch settle settles live budge hit hits
    """
)
_ALSO_NOUNS = _listed(
    "rise rises cut cuts raise raises increase increases offer offers demand demands limit limits "
    "cost costs claim claims cap caps levy charge charges drop fall work show"
)
_ING_NOUNS = _listed(
    "spending funding financing fishing housing building shipping training ceiling farming mining "
    "heating warming lending signing borrowing holding shareholding logging saving savings "
    "earnings whaling drilling restructuring bargaining hearing briefing crossing rating policing "
    "peacekeeping monitoring manufacturing processing irrigating refining"
)
_MORE = _listed("more extra additional higher lower annual yearly further")
_EMPTY_AFTER = _listed("plus minus per each year years month months week day now today only")
_NUMBERED = re.compile(
    r"(?:\d|\b(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|m))[\s-]*$"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\s*$")
# No word that ends a phrase elsewhere does so here.
_COMPOUND = re.compile(r"due (?:diligence|process)\b")
_NO_NOUNS = _listed("instead because ahead north short excess rid half third quarter fifth tenth")
_SCALES = _listed("hundred thousand million billion trillion dozen bn mn")


def phrase_before(text: str) -> str:
    """The noun phrase a text ends in, without its determiner; empty if it ends in none."""
    start = end = len(text.rstrip())
    for _ in range(_MOST_WORDS):
        found = _WORD_BEFORE.search(text[:start])
        if found is None or found.end(1) != len(text[:start].rstrip()):
            break
        if _ends(found[1]) and not (start == end and found[1].casefold() in _ALSO_NOUNS):
            break
        if start != end and not text[found.end(1) : start].isspace():
            break
        start = found.start(1)
    # '19 percent', '1.3 million subscribers': what is counted itself measures nothing.
    if _NUMBERED.search(text[:start]) and not _YEAR.search(text[:start]):
        return ""
    return text[start:end].strip()


def phrase_behind(text: str, start: int) -> str:
    """The noun phrase a text goes on with, up to its first plural; empty if it does not."""
    end = start
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, end + (1 if text[end : end + 1].isspace() else 0))
        if found is None:
            break
        word = found[0]
        if compound := _COMPOUND.match(text, found.start()):
            end = compound.end()
            break
        if end == start and (word.casefold() in _MORE or word.endswith("ed")):
            start = end = found.end()
            continue
        if end > start and word.casefold() in _ALSO_NOUNS:
            end = found.end()
            break
        if _ends(word) or word.casefold() in _EMPTY_AFTER:
            break
        end = found.end()
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            break
    return text[start:end].strip()


def _ends(word: str) -> bool:
    """Whether a noun phrase cannot go on with, or begin before, the word."""
    low = word.casefold()
    if low in _SCALES or low in _NO_NOUNS:
        return True
    if low in STOP_WORDS or low in _VERBS or low.endswith(("\u2019s", "'s", "s\u2019", "s'")):
        return True
    if low.endswith("ly") and low not in ("supply", "family", "assembly"):
        return True
    return (low.endswith("ed") and len(low) > 4) or (low.endswith("ing") and low not in _ING_NOUNS)
