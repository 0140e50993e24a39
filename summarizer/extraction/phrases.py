"""The noun phrase beside an amount that says what it is an amount of.

'a quota of 900 tonnes', 'a 9 percent pay rise', 'cut the duty to 5 percent', 'exports worth two
million euros': the words around a number name what it measures in a few set ways.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.extraction.noun_phrases import phrase_before, phrase_behind
from summarizer.grounding.numbers import NumberMention

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
# 'The government has put N': who does something with the number is not what it measures.
_IS_DONE_BY = re.compile(
    r"^(?!.*\b(?:is|are|was|were|be|been|being)\s)"
    r".*\b(?:set|put|fixed|raised|lowered|capped|kept|held|reduced|lifted|slashed|brought|limited|frozen)$"
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
    r"\s+(?:(?:is|are|was|were|be|been|still|higher,?|lower,?|unchanged|now|currently|already|running|hovering|hovers?|runs?"
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
# 'Requests already on its desk'
_ALREADY = re.compile(r"(?:,?\s(?:already|now|currently|still|yet|both|mostly|mainly))+$")
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
    r"\s+(?:share\s+)?of\s+(?:(?:the|its|their|his|her|our|all|any|total|each|an?)\s+)*"
    r"(?:[\w-]+[\u2019']s?\s+)?"
)
# 'cut the catch by a third to 60,000 tonnes'
_CUT_TO = re.compile(
    r"\b(?:cut|cuts|cutting|reduc\w+|rais\w+|increas\w+|lower\w*|slash\w*|lift\w*|trim\w*)"
    r"\s(?P<what>[^,.;]{2,40}?)\sby\s[^,;]{1,30}?,?\sto\s*$",
    re.IGNORECASE,
)
# 'put lost exports of coal, chrome and iron ore at 815m rand'
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting|estimates?|estimated|valu(?:es|ed))\s(?P<what>[^;.]{2,90}?)\sat\s*$"
)
_FIRST_NOUN = re.compile(r",|\s(?:of|on|in|from|for|to|by)\s")
_PURPOSE = re.compile(
    r"\s+(?:in|for|worth of|towards?|into|of)\s+(?:(?:the|its|their|an?|new|more)\s+)?"
    r"(?:[\w-]+[\u2019']s?\s+)?"
)
_HALF_THE = re.compile(r"\s+(?:the|its|their|his|her|our|all)\s+(?:[\w-]+[\u2019']s?\s+)?")
_DETERMINED = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|our|this|that|any|no|one|new)|[\u2019']s?)\s+(?:\w+ly\s+)?"
    r"(?:\w+[a-z]\s+)?$",
    re.IGNORECASE,
)


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
    if found := _PUT_AT.search(before):
        yield from _made("level", phrase_before(_FIRST_NOUN.split(found["what"])[0]))
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
    if (found := _CHANGED.search(before)) and not _IS_DONE_BY.search(found[0]):
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
        text = _ALREADY.sub("", text[: hangs.start()])
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
