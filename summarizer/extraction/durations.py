"""What a length of time is the length of: a truce, a strike, an agreement, a delay and so on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.extraction.amount_states import AmountState, amount_state
from summarizer.extraction.amounts import plain_noun
from summarizer.extraction.phrases import (
    amount_phrases,
    phrase_before,
    phrase_behind,
    words_before,
)
from summarizer.grounding.numbers import NumberMention

DurationState = Literal[
    "length of a truce", "length of a strike", "length of an agreement", "length of a delay",
    "length of a suspension", "deadline", "other",
]  # fmt: skip
Kind = Literal[
    "truce", "strike", "agreement", "delay", "suspension", "deadline", "meeting", "extension"
]


_SETTLED: frozenset[AmountState] = frozenset(
    ("demanded", "offered", "agreed", "proposed", "rejected", "announced", "acceptable")
)
_TAKEN = ("take", "takes", "took", "taken", "taking")
_WITHIN = re.compile(r"within\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:another|the other|a second|the second|the first)\b", re.IGNORECASE)


def _cues(*rows: tuple[Kind, str]) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"\b(?:{cue})\b", re.IGNORECASE)) for name, cue in rows)


_PEACE = r"truces?|cease-?fires?|armistices?|lulls?|cessation|hostilities|fall silent"
_WAR = r"fighting|attacks?|shelling|offensive|aggression|war|military|bombardment|strikes on"
_PAUSE = r"pause[sd]?|pausing|halt(?:s|ed)?|suspen\w+"
# Asked in this order: a truce deal is a truce, a strike deadline a deadline.
_CUES = _cues(
    ("truce", rf"{_PEACE}|(?:{_PAUSE})\b.{{0,30}}\b(?:{_WAR})|(?:{_WAR})\b.{{0,30}}\b(?:{_PAUSE})"
     r"|humanitarian pauses?|fighting"),
    ("delay", r"delay(?:s|ed|ing)?|postpon\w+|defer\w*|push(?:es|ed|ing)? back|put(?:s|ting)? off"
     r"|grace period|reprieve"),
    ("suspension", rf"{_PAUSE}|freez(?:e|es|ing)|froze|frozen|moratori\w+|standstill"),
    ("meeting", r"talks|meetings?|met|sessions?|negotiat\w+|summits?|spoke|discussions?|debates?"),
    ("strike", r"strikes?|stop(?:s|ped|ping)? work|down(?:s|ed|ing)? tools"
     r"|stay(?:s|ed|ing)? (?:away from|off) (?:work|the job)|walk-?outs?|walk(?:ed|ing)? out"
     r"|stoppages?|lockouts?|industrial action"),
    ("deadline", r"within|deadlines?|ultimatums?|no later than|expires?|notice"),
    ("agreement", r"agreements?|contracts?|deals?|pacts?|treat(?:y|ies)|accords?|offers?|packages?"
     r"|pay|wages?|settlements?|spread over|phased in|term|signed|(?:rise|raise|increase)s? over"),
)  # fmt: skip
_BY_NOUN = _cues(
    ("truce", rf"{_PEACE}|pauses?(?: in fighting)?"),
    ("strike", r"strikes?|walk-?outs?|stoppages?|lockouts?|industrial action"),
    ("delay", r"delays?|postponements?|reprieves?|grace periods?|deferrals?"),
    ("suspension", r"freez(?:e|es)|moratori\w+|suspensions?|standstills?|halts?"),
    ("deadline", r"deadlines?|ultimatums?|notice"),
    ("meeting", r"talks|meetings?|sessions?|negotiations?|summits?|discussions?|debates?|calls?"
     r"|conversations?|conferences?|rounds?|visits?|trips?|marathons?"),
    ("agreement", r"agreements?|contracts?|deals?|pacts?|treat(?:y|ies)|accords?|settlements?"
     r"|offers?|terms?"),
)  # fmt: skip
_HOSTILE = re.compile(rf"\b(?:{_WAR}|{_PEACE})\b", re.IGNORECASE)
_OF_TALKS = re.compile(
    r"(?:[\u2019'])?\s(?:of\s)?(?:[\w-]+\s){0,2}(?:talks|negotiations?|meetings?|discussions|debate"
    r"|bargaining|sessions?|conference)\b"
)
_EXTENDS = re.compile(r"\b(?:exten\w+|another|further|additional|prolong\w*)\b", re.IGNORECASE)
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


# 'visas to last three years', 'the process now takes as long as nine months'
_LASTS = re.compile(
    r"(?P<what>.*?)\s(?:(?:to|that|which|would|will|could|can|should|must|has|have|had|now"
    r"|currently|already|only|not|still)\s)*(?:last(?:s|ed|ing)?(?:\sfor)?|tak(?:e|es|en|ing)|took"
    r"|(?:runs?|ran|running|valid|go(?:es)?\son|went\son|drag(?:s|ged)\son|continue[sd]?|held"
    r"|stretch(?:ed|es)?)\s(?:for|over))\s*$"
)
_LATER_DONE = re.compile(
    r"\sto\s(?:[a-z]+ly\s)?[a-z]+\s(?:(?:the|its|their|his|her|an?|own|new)\s)*"
    r"(?P<task>[a-z-]{4,}(?:\s[a-z-]+(?:ment|tion|ing|al|sion)\b)?)"
)
_BEHIND_NUMBER = re.compile(r"^.*\b\d[\d.,]*\s")
_NOTHING = re.compile(r"\b(?:nothing|anything|something)$", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|this|that|they|he|she|we|one|which|who)$", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:collaps(?:e|es|ed|ing)|unravel\w*|br(?:oke|eaks?|oken) down|f[ae]ll(?:en)? apart|ended"
    r"|failed|crumbled)\s*$"
)
# 'raises of 18% over three years', '$3.2 billion over 38 months'
_SPREAD = re.compile(
    r"(?:%|\bper ?cent|[$\u20ac\u00a3][\d.,]+(?: ?(?:million|billion|bn|m))?"
    r"|\b(?:euros?|dollars|pounds|yen|yuan|rupees|crowns))(?:\s(?!and\b|in\b)[\w-]+){0,3}"
    r",?\s(?:over|across|spread over)"
    r"(?:\s(?:the next|a period of))?\s*$"
)
# 'The nominee then has two weeks to win the backing of lawmakers'
_HAS = re.compile(
    r"\b(?:ha[sd]|have|having|giv(?:e|es|ing)|gave|given|left with)(?:\s[\w\u2019'-]+){0,3}$"
)
_TO_DO = re.compile(r"\s(?:to|in\swhich\sto|from\s[^,;.]{3,40}?\sto)\s[a-z]+")
# 'four weeks of limited, non-exclusive due diligence', 'two decades of duty-free trade'
_OF_WHAT = re.compile(r"\s+of\s+(?:(?:the|its|their|largely|mostly|nearly|such)\s+)*(?:[\w-]+,\s)*")
# 'reserves cover less than one month of imports', 'fuel enough for ten days'
_SUFFICES = re.compile(
    r"(?P<what>.*?)\s(?:(?:now|only|currently|would|will|could|can|to|is|are|was|were)\s)*"
    r"(?:cover(?:s|ed|ing)?|(?:enough|sufficient)\sfor|suffic(?:e|es|ed|ing)\sfor)\s*$"
)
# 'lower interest to 2% for 15 years', 'cap shipments at 900 cars a year for three years'
_HOLDS_FOR = re.compile(
    r"(?:%|\d|\bper ?cent|million|billion|bn|thousand)"
    r"(?:\s(?!(?:and|but|or|was|were|had|been|\w+ed)\b)[\w-]+){0,4}?,?"
    r"\s(?:for|over)(?:\s(?:the next|a period of|another|about|at least|up to))?\s*$"
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
# 'shorten this to 90 days'
_MORE = re.compile(r"\b(?:another|further|additional|new|second)\s(?:a\s)?$", re.IGNORECASE)
_CHANGES_IT = re.compile(
    r"\b(?:shorten|cut|reduce|halve|extend|lengthen|stretch|prolong|bring)\w*\s(?:it|this|that|them)"
    r"(?:\sdown)?(?:\sfrom\s[^,;.]{1,20})?\sto\s*$"
)
_EXTENDS_TALKS = re.compile(
    r"\b(?:extend|prolong)\w*\s(?:[\w\u2019'-]+\s){0,4}?"
    r"(?:talks|negotiations?|discussions|bargaining)\b"
)


@dataclass(frozen=True)
class Lasting:
    """What a time is the length of.

    Attributes:
        measure: its normalised name; 'duration' where none is known.
        subject: then the words for what lasts so long, else empty.
    """

    measure: str
    subject: str = ""


def find_duration(
    sentence: str, clause: tuple[int, int], mention: NumberMention, earlier: Sequence[Lasting]
) -> Lasting | None:
    """What a time is the length of; None where it is of no weight, as that of a meeting.

    Args:
        sentence: the text that states it.
        clause: offsets of the words that do.
        mention: the time.
        earlier: the times stated before, in the article's order.
    """
    if _OF_TALKS.match(sentence, mention.end):
        return None
    words = sentence[clause[0] : clause[1]]
    lasting = _by_verb(sentence, words, mention, earlier) or _of_what(sentence, mention)
    return lasting or _by_words(sentence, clause, mention, earlier)


def _by_verb(
    sentence: str, words: str, mention: NumberMention, earlier: Sequence[Lasting]
) -> Lasting | None:
    """What the verb before the time tells: 'extend the talks for', 'shorten it to', 'within'."""
    head = words_before(sentence, mention)
    if _EXTENDS_TALKS.search(words) or _EXTENDS_TALKS.search(head):
        return Lasting("talks extension duration")
    if earlier and _CHANGES_IT.search(head):
        return earlier[-1]
    if _ENDED.search(head) and not _OF_WHAT.match(sentence, mention.end):
        return _said_of(head, earlier)
    has_so_long = _HAS.search(head) and _TO_DO.match(sentence, mention.end)
    if has_so_long or _WITHIN.match(mention.text):
        return Lasting("deadline")
    if suffices := _SUFFICES.match(head):
        return _said_of(suffices["what"], ())
    return _lasts(sentence, head, mention, earlier)


def _by_words(
    sentence: str, clause: tuple[int, int], mention: NumberMention, earlier: Sequence[Lasting]
) -> Lasting | None:
    """What the words around the time tell, the nearest first."""
    words = sentence[clause[0] : clause[1]]
    lead = sentence[clause[0] : mention.start]
    if beside := _named_beside(sentence, mention):
        # 'if the 60-day truce is extended' tells the length of the truce.
        of_noun = "-" in mention.text and not _MORE.search(lead)
        return _of(_hostile(beside, sentence), "" if of_noun else words)
    name = _named(_CUES, words)
    if name is not None and not (name == "agreement" and _is_of_event(lead)):
        return _of(_hostile(name, sentence), words)
    again = _again(lead, words, earlier[-1]) if earlier else None
    if again := _spread(sentence, mention) or again:
        return again
    if what := _FOR.search(sentence[clause[0] : mention.number_start]):
        return _done_for(what[1])
    name = None if _is_of_event(lead) else _nearest(sentence, mention)
    return _of(_hostile(name, sentence), words) if name else None


def _is_of_event(lead: str) -> bool:
    """'… were flown home over four days in an operation that raised hopes for a settlement'."""
    return _HAPPENED.search(lead) is not None and not any(
        cue.search(lead) for name, cue in _CUES if name == "agreement"
    )


def _done_for(words: str) -> Lasting:
    """What is done for so long: 'offered such a guarantee for', 'no plant would close for'."""
    if granted := _GRANTED.search(words):
        return Lasting(f"{granted[1].casefold()} duration", granted[1])
    return Lasting("duration", _JOINED.sub("", _BEHIND_NUMBER.sub("", words)))


def _spread(sentence: str, mention: NumberMention) -> Lasting | None:
    """'a rise of 18% over three years': how long what is bargained over would hold."""
    head = sentence[: mention.number_start]
    is_spread = _SPREAD.search(head) or _HOLDS_FOR.search(head)
    settled = amount_state(sentence, mention.start, mention.end) in _SETTLED
    return Lasting("agreement duration") if is_spread and settled else None


def _of_what(sentence: str, mention: NumberMention) -> Lasting | None:
    """'two decades of duty-free trade', 'four weeks of due diligence'."""
    found = _OF_WHAT.match(sentence, mention.end)
    phrase = phrase_behind(sentence, found.end()) if found else ""
    if not phrase or _named(_BY_NOUN, phrase):
        return None
    noun = plain_noun(phrase)
    return Lasting(f"{noun} duration", phrase) if noun else None


def _lasts(
    sentence: str, head: str, mention: NumberMention, earlier: Sequence[Lasting]
) -> Lasting | None:
    """What a verb of lasting is said of: 'visas to last three years', 'the walkout went on for'."""
    found = _LASTS.match(head)
    if found is None or _IT.search(found["what"]):
        return None
    if _NOTHING.search(found["what"]):
        return Lasting("agreement duration")
    if (done := _LATER_DONE.match(sentence, mention.end)) and head.endswith(_TAKEN):
        # 'Zambia took four years to complete its restructuring'
        return Lasting(f"{done['task']} duration")
    return _said_of(found["what"], earlier)


def _said_of(subject: str, earlier: Sequence[Lasting]) -> Lasting | None:
    """The length of what a subject names; of what was last told the length, where it is open."""
    last = phrase_before(subject)
    where = last if plain_noun(last) else subject
    named = [
        (match.end(), -index, name)
        for index, (name, cue) in enumerate(_BY_NOUN)
        for match in cue.finditer(where)
    ]
    if named:
        return _of(_hostile(max(named)[2], subject), "")
    if _ANOTHER.search(subject) and earlier:
        return earlier[-1]
    noun = plain_noun(last)
    return Lasting(f"{noun} duration") if noun else None


def _named_beside(sentence: str, mention: NumberMention) -> str | None:
    """What the noun beside the time says: 'a 90-day freeze', 'a trial period of four years'."""
    for phrase in amount_phrases(sentence, mention):
        if phrase.link in ("attribute", "of", "level"):
            name = _named(_BY_NOUN, phrase.words)
            if name is None and phrase.link != "level":
                name = plain_noun(phrase.words)
            if name:
                return name
    return None


def _again(lead: str, clause: str, last: Lasting) -> Lasting | None:
    """The last one once more: 'extend it by five days', 'the union wants five years'."""
    if _EXTENDS.search(clause):
        return _of(last.measure.removesuffix(" duration"), clause)
    settled = amount_state(lead, len(lead), len(lead)) != "other"
    return last if settled and _SETTLES.search(lead) else None


def _of(name: str, clause: str) -> Lasting | None:
    if name == "meeting":
        return None
    if name == "deadline":
        return Lasting(name)
    longer = "extension " if _EXTENDS.search(clause) and name != "extension" else ""
    return Lasting(f"{name} {longer}duration")


def _hostile(name: str, sentence: str) -> str:
    """A pause of the fighting is a truce; one of tariffs or flights is a suspension."""
    return "truce" if name == "suspension" and _HOSTILE.search(sentence) else name


def _named(cues: Sequence[tuple[Kind, re.Pattern[str]]], words: str) -> Kind | None:
    return next((name for name, cue in cues if cue.search(words)), None)


def _nearest(sentence: str, mention: NumberMention) -> Kind | None:
    found = [
        (min(abs(match.end() - mention.start), abs(match.start() - mention.end)), index)
        for index, (_, cue) in enumerate(_CUES)
        for match in cue.finditer(sentence)
    ]
    return _CUES[min(found)[1]][0] if found else None
