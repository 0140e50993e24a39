"""What a time is the length of by the words around it: 'a 90-day freeze', '18% over a year'."""

import re
from collections.abc import Sequence

from summarizer.extraction.amount_states import AmountState, amount_state
from summarizer.extraction.lasting_things import (
    Lasting,
    extends,
    hostile,
    kind_named,
    kind_of_noun,
    kinds_named,
    length_of,
    nearest,
)
from summarizer.extraction.noun_phrases import phrase_behind
from summarizer.extraction.phrases import amount_phrases
from summarizer.extraction.plain_nouns import plain_noun
from summarizer.grounding.numbers import NumberMention

_SETTLED: frozenset[AmountState] = frozenset(
    ("demanded", "offered", "agreed", "proposed", "rejected", "announced", "acceptable")
)
# 'wants five years', 'refused to go beyond 90 days'
_SETTLES = re.compile(
    r"\b(?:wants?|wanted|demand\w*|insist\w* on|ask\w* for|offer\w*|propos\w+|suggest\w*|beyond"
    r"|accept\w*)"
    r"\s+(?:only\s|just\s|at least\s)?$"
)
# 'no plant would close for two years', 'officers are to be hired over three years'
_FOR = re.compile(
    r"((?:[\w\u2019'-]+\s+){0,5}[\w\u2019'-]+)\s+(?:for|over|after|every|within)\s+"
    r"(?:(?:about|at least|around|nearly|almost|only|more than|less than|up to"
    r"|no (?:more|less|longer) than|the next|some|another)\s+)?$"
)
_BEHIND_NUMBER = re.compile(r"^.*\b\d[\d.,]*\s")
# 'raises of 18% over three years', '$3.2 billion over 38 months'
_SPREAD = re.compile(
    r"(?:%|\bper ?cent|[$\u20ac\u00a3][\d.,]+(?: ?(?:million|billion|bn|m))?"
    r"|\b(?:euros?|dollars|pounds|yen|yuan|rupees|crowns))(?:\s(?!and\b|in\b)[\w-]+){0,3}"
    r",?\s(?:over|across|spread over)"
    r"(?:\s(?:the next|a period of))?\s*$"
)
# 'lower interest to 2% for 15 years', 'cap shipments at 900 cars a year for three years'
_HOLDS_FOR = re.compile(
    r"(?:%|\d|\bper ?cent|million|billion|bn|thousand)"
    r"(?:\s(?!(?:and|but|or|was|were|had|been|\w+ed)\b)[\w-]+){0,4}?,?"
    r"\s(?:for|over)(?:\s(?:the next|a period of|another|about|at least|up to|a further))?\s*$"
)
# What lasts as long as it is promised, granted or ordered.
_GRANTED = re.compile(
    r"\b(guarantees?|leases?|mandates?|missions?|visas?|licen[cs]es?|permits?|waivers?|exemptions?"
    r"|bans?|embargo(?:es)?|caps?|subsid(?:y|ies)|protections?|presence|loans?|program(?:me)?s?"
    r"|transitions?|phases?|curfews?|blockades?|sieges?|closures?|quarantines?|sentences?|terms?"
    r"|assurances?|extensions?|concessions?)$",
    re.IGNORECASE,
)
# 'were flown home over'
_HAPPENED = re.compile(
    r"\b(?:was|were|had\sbeen|have\sbeen|has\sbeen)\s[a-z]+(?:ed|n|t)\b(?:\s[\w-]+){0,3}?"
    r"\s(?:over|in)\s*$"
)
_JOINED = re.compile(
    r"^(?:(?:and|but|or|that|which|who|while|then|said|says|so|far|also)\s)+", re.IGNORECASE
)
# 'another 90-day truce'
_MORE = re.compile(r"\b(?:another|further|additional|new|second)\s(?:a\s)?$", re.IGNORECASE)
# 'four weeks of limited, non-exclusive due diligence', 'two decades of duty-free trade'
OF_WHAT = re.compile(r"\s+of\s+(?:(?:the|its|their|largely|mostly|nearly|such)\s+)*(?:[\w-]+,\s)*")


def by_words(
    sentence: str, clause: tuple[int, int], mention: NumberMention, earlier: Sequence[Lasting]
) -> Lasting | None:
    """What the words around the time tell, the nearest first."""
    words = sentence[clause[0] : clause[1]]
    lead = sentence[clause[0] : mention.start]
    if beside := _named_beside(sentence, mention):
        # 'if the 60-day truce is extended' tells the length of the truce.
        of_noun = "-" in mention.text and not _MORE.search(lead)
        return length_of(hostile(beside, sentence), "" if of_noun else words)
    name = kind_named(words)
    if name is not None and not (name == "agreement" and _is_of_event(lead)):
        return length_of(hostile(name, sentence), words)
    if settled := _spread(sentence, mention) or _again(lead, words, earlier):
        return settled
    if what := _FOR.search(sentence[clause[0] : mention.number_start]):
        return _done_for(what[1])
    name = None if _is_of_event(lead) else nearest(sentence, mention)
    return length_of(hostile(name, sentence), words) if name else None


def of_what(sentence: str, mention: NumberMention) -> Lasting | None:
    """'two decades of duty-free trade', 'four weeks of due diligence'."""
    found = OF_WHAT.match(sentence, mention.end)
    phrase = phrase_behind(sentence, found.end()) if found else ""
    if not phrase or kind_of_noun(phrase):
        return None
    noun = plain_noun(phrase)
    return Lasting(f"{noun} duration", phrase) if noun else None


def _named_beside(sentence: str, mention: NumberMention) -> str | None:
    """What the noun beside the time says: 'a 90-day freeze', 'a trial period of four years'."""
    for phrase in amount_phrases(sentence, mention):
        if phrase.link in ("attribute", "of", "level"):
            name = kind_of_noun(phrase.words)
            if name is None and phrase.link != "level":
                name = plain_noun(phrase.words)
            if name:
                return name
    return None


def _spread(sentence: str, mention: NumberMention) -> Lasting | None:
    """'a rise of 18% over three years': how long what is bargained over would hold."""
    head = sentence[: mention.number_start]
    is_spread = _SPREAD.search(head) or _HOLDS_FOR.search(head)
    settled = amount_state(sentence, mention.start, mention.end) in _SETTLED
    return Lasting("agreement duration") if is_spread and settled else None


def _again(lead: str, clause: str, earlier: Sequence[Lasting]) -> Lasting | None:
    """The last one once more: 'extend it by five days', 'the union wants five years'."""
    if not earlier:
        return None
    last = earlier[-1]
    if extends(clause):
        return length_of(last.measure.removesuffix(" duration"), clause)
    settled = amount_state(lead, len(lead), len(lead)) != "other"
    return last if settled and _SETTLES.search(lead) else None


def _done_for(words: str) -> Lasting:
    """What is done for so long: 'offered such a guarantee for', 'no plant would close for'."""
    if granted := _GRANTED.search(words):
        return Lasting(f"{granted[1].casefold()} duration", granted[1])
    return Lasting("duration", _JOINED.sub("", _BEHIND_NUMBER.sub("", words)))


def _is_of_event(lead: str) -> bool:
    """'… were flown home over four days in an operation that raised hopes for a settlement'."""
    return _HAPPENED.search(lead) is not None and "agreement" not in kinds_named(lead)
