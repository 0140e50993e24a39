"""The noun phrase beside an amount that says what it is an amount of.

'a quota of 900 tonnes', 'a 9 percent pay rise', 'cut the duty to 5 percent', 'exports worth two
million euros': the words around a number name what it measures in a few set ways.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.grounding.numbers import NumberMention
from summarizer.grounding.words import STOP_WORDS

Link = Literal["of", "namely", "attribute", "share", "level", "change", "worth", "purpose"]
"""How the phrase is tied to the number.

of: 'a quota of N'; namely: 'the offer: N'; attribute: 'an N tariff'; share: 'N percent of the
catch'; level: 'the tariff to N'; change: 'the tariff by N'; worth: 'exports worth N'; purpose: 'N
for schools', 'N in aid'.
"""


@dataclass(frozen=True)
class AmountPhrase:
    """Words that name what a number measures, copied from the sentence."""

    words: str
    link: Link


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

_QUALIFIER = re.compile(
    r"(?:\s*(?:\b(?:north of|nearer(?: to)?|close to|just|only|now|currently|roughly|barely|almost"
    r"|between|around|about|nearly|some|up to|as (?:much|many|high|low) as|at least|at most"
    r"|(?:no|not) (?:more|less|fewer|higher|lower) than|more than|less than|over|under|well|the"
    r"|an?|the|its|their|his|her|our|another|an? (?:extra|additional|further|total|combined|record"
    r"|flat|mere)|flat|total of)(?=\s*$)|[\"\u201c(])\s*)+$",
    re.IGNORECASE,
)
# 'from 8 to 11 percent': the phrase stands before the lower end.
_FROM = re.compile(r",?\s+from\s+(?:[^,;.]|[.,](?=\d)){1,28}?\s+(to|by|at)\s*$", re.IGNORECASE)
_TO = re.compile(
    r"(?:\s+(?:back|down|up|out|left))?,?\s+(to|at|by|from|beyond|above|below)\s*$", re.IGNORECASE
)
_CHANGED = re.compile(
    r"\s+(?:(?:has|have|had|is|are|was|were|be|been|being|would|will|could|should|to|not|also"
    r"|then|closed|slightly|again|currently|now|already|still|only)\s+)*"
    r"(?:rise|rises|rose|risen|fall|falls|fell|fallen|drop(?:s|ped)?|grow|grows|grew|grown|climb"
    r"(?:s|ed)?|jump(?:s|ed)?|set|put|fixed|cut|raised|lowered|capped|kept|held|reduced|increased"
    r"|doubled|lifted|slashed|brought|stands?|stood|shr[aiu]nk|remains?|remained|limited|valued"
    r"|down|up|frozen|estimated|increase|decline[sd]?|narrow(?:ed|s)?|widen(?:ed|s)?"
    r"|slip(?:s|ped)?|slid(?:es)?|tumble[sd]?|plunge[sd]?|surge[sd]?|soar(?:s|ed)?|sank|shrunk"
    r"|slow(?:s|ed)?|ease[sd]?|cool(?:s|ed)?|quicken(?:s|ed)?|accelerate[sd]?|hit|widened"
    r"|weaken(?:s|ed)?|strengthen(?:s|ed)?|edged (?:up|down)|dip(?:s|ped)?)$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\s*$")
_WORTH = re.compile(r",?\s+(?:worth|totall?ing|valued at|amounting to|exceeding)\s*$")
_IS = re.compile(
    r"\s+(?:(?:would|will|could|should|has|have|had|may|might|is|are|currently|also|already)\s+)*"
    r"(?:is|are|was|were|be|been|reach(?:es|ed)?|total(?:s|l?ed)?|amount(?:s|ed)? to"
    r"|com(?:e|es|ing) to|came to|exceed(?:s|ed)?|averag(?:e|es|ed)|stands? at)\s*$"
)
# 'inflation is at 28 percent'
_IS_AT = re.compile(
    r"\s+(?:(?:is|are|was|were|be|been|still|now|currently|already|running|hovering|hovers?|runs?"
    r"|stuck|steady)\s*)+$"
)
_DETERMINERS = (
    r"(?:(?:the|its|their|his|her|our|all|most|many|some|other|certain|both|each|every|any|a|an"
    r"|[\w-]+[\u2019']s?)\s+)*"
)
_DESCRIBED = rf"{_DETERMINERS}(?:[\w-]+(?:ed|ing)\s+)?"
# 'the salary of a registered nurse', 'imports from the country'
_WITH = re.compile(rf"\s+(?:with|between|from|to|on|of|for|in)\s+{_DESCRIBED}$")
# 'the deficit, at 5 percent of output, is to fall to'
_ASIDE = re.compile(r",\s[^,]{3,60},$")
_THAT = re.compile(r",?\s+(?:that|which)$")
# 'exports fell 19 percent in the first half to $238 billion', 'by a third, to 400 t'
_ABOUT = (
    r"(?:(?:about|around|nearly|almost|some|more than|less than|over|as much as|up to"
    r"|at least)\s+)?"
    r"(?:an?\s+)?"
)
_SO_MUCH = (
    r"[\w.,$\u20ac\u00a3]*\w%?"
    r"(?:\s?(?:per\s?cent|percentage points?|points?|million|billion|bn|m))?"
)
_BY_SO_MUCH = re.compile(
    r"\s+(?:rise|rises|rose|risen|falls?|fell|fallen|drop(?:s|ped)?|gr[eo]ws?|grown|climb(?:s|ed)?"
    r"|jump(?:s|ed)?|slid|slipped|tumbled|plunged|surged|soared|increased|decreased|declined|dipped"
    r"|shr[aiu]nk|widened|narrowed|cut|lowered|raised|reduced)\s+"
    rf"(?:by\s+)?{_ABOUT}{_SO_MUCH}"
    r"(?:,?\s+(?:in|over|during|from|this|last|year)\b[^,.;]{0,40}?)?,?\s+to\s*$",
    re.IGNORECASE,
)
# 'a compromise: $300 million', 'the offer - five percent'
_NAMELY = re.compile(r"\s*[:\u2013\u2014-]\s*$")
# '$60 million would be grants'
_IS_BEHIND = re.compile(r"\s+(?:(?:would|will|could|should)\s+be|is|are|was|were)\s+(?:in\s+)?")
_OF_BEHIND = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|our|new|more)\s+)*")
_SHARE_OF = re.compile(
    r"\s+(?:share\s+)?of\s+(?:(?:the|its|their|his|her|our|all|any|total|each)\s+)*"
    r"(?:[\w-]+[\u2019']s?\s+)?"
)
# 'cut the catch by a third to 60,000 tonnes'
_CUT_TO = re.compile(
    r"\b(?:cut|cuts|cutting|reduc\w+|rais\w+|increas\w+|lower\w*|slash\w*|lift\w*|trim\w*)"
    r"\s(?P<what>[^,.;]{2,40}?)\sby\s[^,;]{1,30}?,?\sto\s*$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\s+(?:in|for|worth of|towards?|into|of)\s+(?:(?:the|its|their|an?|new|more)\s+)?"
    r"(?:[\w-]+[\u2019']s?\s+)?"
)
_HALF_THE = re.compile(r"\s+(?:the|its|their|his|her|our|all)\s+(?:[\w-]+[\u2019']s?\s+)?")
_NUMBERED = re.compile(
    r"(?:\d|\b(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|m))[\s-]*$"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\s*$")
_DETERMINED = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|our|this|that|any|no|one|new)|[\u2019']s?)\s+(?:\w+ly\s+)?"
    r"(?:\w+[a-z]\s+)?$",
    re.IGNORECASE,
)
# No word that ends a phrase elsewhere does so here.
_COMPOUND = re.compile(r"due (?:diligence|process)\b")
_NO_NOUNS = _listed("instead because ahead north short excess rid half third quarter fifth tenth")
_SCALES = _listed("hundred thousand million billion trillion dozen bn mn")


def amount_phrases(text: str, mention: NumberMention) -> Iterator[AmountPhrase]:
    """The phrases that may name what the number measures, the surest first.

    Args:
        text: the sentence.
        mention: a number of it.
    """
    start, end = mention.start, mention.end
    if not mention.noun:
        yield from _attribute(text, start, end)
    if mention.kind == "count" and (found := _OF_BEHIND.match(text, _unit_end(text, mention))):
        yield from _made("of", phrase_behind(text, found.end()))
    yield from _before(words_before(text, mention))
    found = _SHARE_OF.match(text, end)
    if mention.text.casefold().endswith("half"):
        found = found or _HALF_THE.match(text, end)
    if mention.kind == "percent" and found:
        yield from _made("share", phrase_behind(text, found.end()))
    end = _unit_end(text, mention)
    if found := _IS_BEHIND.match(text, end):
        yield from _made("purpose", phrase_behind(text, found.end()))
    if mention.kind != "percent" and (found := _PURPOSE.match(text, end)):
        yield from _made("purpose", phrase_behind(text, found.end()))


def words_before(text: str, mention: NumberMention) -> str:
    """The sentence up to the number and to what qualifies it: 'cost north of', 'cost'."""
    before = text[: mention.start]
    qualifier = _QUALIFIER.search(before)
    return before[: qualifier.start()].rstrip() if qualifier else before.rstrip()


def _unit_end(text: str, mention: NumberMention) -> int:
    """Offset behind the unit of a quantity: '900 tonnes'."""
    unit = mention.noun or ""
    found = text.find(unit, mention.end)
    return found + len(unit) if unit and 0 <= found <= mention.end + 1 else mention.end


def _before(before: str) -> Iterator[AmountPhrase]:
    """Phrases in front of the number."""
    if found := _OF.search(before):
        yield from _made("of", phrase_before(before[: found.start()]))
    if found := _NAMELY.search(before):
        yield from _made("namely", phrase_before(before[: found.start()]))
    if found := _WORTH.search(before):
        last = phrase_before(before[: found.start()])
        head = before[: found.start()]
        if last[:1].isupper() and (hangs := _WITH.search(head[: len(head.rstrip()) - len(last)])):
            yield from _made("worth", phrase_before(head[: hangs.start()]))
        yield from _made("worth", last)
    if found := _CUT_TO.search(before):
        yield from _made("level", phrase_before(found["what"]))
        return
    if found := _BY_SO_MUCH.search(before):
        yield from _heads("level", before[: found.start()])
        return
    if found := _FROM.search(before) or _TO.search(before):
        link: Link = "change" if found[1].lower() == "by" else "level"
        head = before[: found.start()]
        changed = _CHANGED.search(head) or _IS_AT.search(head)
        yield from _heads(link, head[: changed.start()] if changed else head)
    if found := _CHANGED.search(before):
        yield from _heads("change", before[: found.start()])
    if found := _IS.search(before):
        yield from _heads("level", before[: found.start()])


def _heads(link: Link, text: str) -> Iterator[AmountPhrase]:
    """The phrase a text ends in, after that it hangs on: 'the tariff on watches'."""
    if relative := _THAT.search(text):
        text = text[: relative.start()]
    if aside := _ASIDE.search(text):
        text = text[: aside.start()]
    heads = [phrase_before(text)]
    while heads[-1]:
        text = text[: len(text.rstrip()) - len(heads[-1])]
        hangs = _WITH.search(text)
        if hangs is None:
            break
        text = text[: hangs.start()]
        heads.append(phrase_before(text))
    for head in reversed(heads):
        yield from _made(link, head)


def _attribute(text: str, start: int, end: int) -> Iterator[AmountPhrase]:
    """What the number stands before as an adjective: '9 percent pay rise', 'a 90-day freeze'."""
    gap = re.compile(r"[\s-]+").match(text, end)
    if gap is None:
        return
    phrase = phrase_behind(text, gap.end())
    if phrase:
        sure = _DETERMINED.search(text[:start]) or "-" in text[start:end]
        yield AmountPhrase(phrase, "attribute" if sure else "purpose")


def _made(link: Link, words: str) -> Iterator[AmountPhrase]:
    if words:
        yield AmountPhrase(words, link)


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
