"""The things whose length is of weight, by the words for them: a truce, a strike, an agreement.

A pause of the fighting is a truce, one of tariffs a suspension; how long a meeting takes is of no
weight.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.grounding.numbers import NumberMention

Kind = Literal["truce", "strike", "agreement", "delay", "suspension", "deadline", "meeting"]


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
_EXTENDS = re.compile(r"\b(?:exten\w+|another|further|additional|prolong\w*)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Lasting:
    """What a time is the length of.

    Attributes:
        measure: its normalised name; 'duration' where none is known.
        subject: then the words for what lasts so long, else empty.
    """

    measure: str
    subject: str = ""


def kind_named(text: str) -> Kind | None:
    """What lasts by the words of a clause, the more specific first: a truce deal is a truce."""
    return _first(_CUES, text)


def kind_of_noun(phrase: str) -> Kind | None:
    """What lasts by the noun for it."""
    return _first(_BY_NOUN, phrase)


def kinds_named(text: str) -> set[Kind]:
    """All that lasts that words of a clause are of."""
    return {name for name, cue in _CUES if cue.search(text)}


def last_named(text: str, among: Collection[Kind] | None = None) -> Kind | None:
    """What the last noun of a text that is of something lasting is of.

    Args:
        text: the text.
        among: the kinds to look for; all if None.
    """
    named: list[tuple[int, int, Kind]] = [
        (match.end(), -index, name)
        for index, (name, cue) in enumerate(_BY_NOUN)
        if among is None or name in among
        for match in cue.finditer(text)
    ]
    return max(named)[2] if named else None


def nearest(sentence: str, mention: NumberMention) -> Kind | None:
    """What lasts by the words of the sentence that stand nearest to the time."""
    found = [
        (min(abs(match.end() - mention.start), abs(match.start() - mention.end)), index)
        for index, (_, cue) in enumerate(_CUES)
        for match in cue.finditer(sentence)
    ]
    return _CUES[min(found)[1]][0] if found else None


def length_of(name: str, clause: str) -> Lasting | None:
    """The length of a thing, or of its extension; None for a meeting.

    Args:
        name: what lasts.
        clause: the words that may say it is extended.
    """
    if name == "meeting":
        return None
    if name == "deadline":
        return Lasting(name)
    longer = "extension " if extends(clause) and name != "extension" else ""
    return Lasting(f"{name} {longer}duration")


def extends(text: str) -> bool:
    """Whether the words are of something that lasts longer than it did."""
    return _EXTENDS.search(text) is not None


def hostile(name: str, sentence: str) -> str:
    """A pause of the fighting is a truce; one of tariffs or flights is a suspension."""
    return "truce" if name == "suspension" and _HOSTILE.search(sentence) else name


def _first(cues: Sequence[tuple[Kind, re.Pattern[str]]], text: str) -> Kind | None:
    return next((name for name, cue in cues if cue.search(text)), None)
