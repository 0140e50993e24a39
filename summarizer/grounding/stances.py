"""Words that take a stance: where they stand in a sentence, and whose stance they can be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.grounding.saying import REPORTS
from summarizer.grounding.stance_words import CUES, NOUN_STANCES, NOUNS
from summarizer.grounding.verdicts import (
    BAD,
    CALLED,
    CLOSED_BY_SPEAKER,
    NONE_WILL,
    ON_TERMS,
    OUGHT,
    PRAISED,
    SAID,
    THERE_IS_NO,
    Side,
)
from summarizer.models.report import Stance

_START = r"(?<![\w-])"
_BY_STANCE: tuple[tuple[Stance, re.Pattern[str]], ...] = tuple(
    (stance, re.compile(rf"{_START}(?:{cue})(?!\w)", re.IGNORECASE)) for stance, cue in CUES
)
_BY_NOUN: tuple[tuple[Stance, re.Pattern[str]], ...] = tuple(
    (stance, re.compile(rf"{_START}(?:{cue})(?!\w)", re.IGNORECASE)) for stance, cue in NOUN_STANCES
)

# 'did not demand', 'may reject', 'is expected to accept', 'if the union rejects': no stance taken.
_UNTAKEN = re.compile(
    r"(?:\bnot|\bnever|n['’]t|\bmay|\bmight|\bcould|\bexpected to|\blikely to|\byet to|\bfail\w* to"
    r"|\bwithout|\bshort of|\bbefore|\bno longer|\bnor|\bdenie[sd]|\bwhether to|\bshould|\babout to"
    r"|\bunable to|\bafford to|\bnobody|\bno one)\s+(?:(?!only\b)\w+\s+)?$"
    r"|\b(?:fear\w*|worr\w+|suspect\w*|concern\w*)\s(?:that\s)?(?:it|they|he|she|this|that)\s(?:would"
    r"|could|might)\s$|\b(?:have|has|had|needs?|needed|still)\sto\sbe\s$"
    r"|(?<!only )\b(?:if|whether|in case|unless|once|until)\b[^,;]*$"
    # 'it was neither fair nor realistic to ask others to join': nobody asks.
    r"|\b(?:is|was|were|be)\s[“\"]?(?:too|neither|not|un\w+|im\w+|wrong|fair|reasonable|absurd"
    r"|premature|foolish|pointless|futile|right|better|best|hard|difficult|easy|time|possible"
    r"|realistic)\b[^,;.]{0,40}\sto\s$",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|our|this|that|these|those|any|no|every|some|all|of|both|for"
    r"|to|despite|over|with|repeated|new|fresh|further)|['’]s|s['’])\s+(?:(?:new|latest|final"
    r"|further|initial|repeated|own|first|last|fresh|key|main|core|central|original|improved|raised"
    r"|public|wage|pay|\w+er|\w+ed)\s+)?$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|this|that|any|no|every|['’]s)\s(?:[\w’'-]+\s){0,2}?"
    r"(?!(?:who|which|that|to|they|we|you|will|would|must|can|could|should|not|and|or|people|police"
    r"|women|children|also|both|all|now|still|again|often|then)\s|\w+(?:ly|men)\s)[\w-]*[^s\s]\s$",
    re.IGNORECASE,
)
_SAID_WHICH = re.compile(r"(?<=\son)\s|\s(?:for|that|to|of|on|over)\s", re.IGNORECASE)
# 'rejects a pause, only a lasting peace': what is left is accepted.
_LEFT = re.compile(r",\s(only)\s(?=(?:an?|the)\s)")
# 'could support a timetable but not a legal obligation': what is left is refused.
_LEFT_OUT = re.compile(r"[^,;.]*?,?\sbut\s(not)\s(?=(?:an?|the|any|its|their|to)\s)")
_COURSE = re.compile(r"\b(?:talks|negotiations|outcome|result|deadline|timetable)\s*$")
_AGREEABLE = frozenset(("accepts", "offers"))
_LONG = 120
"""Characters before a cue in which its denial or its condition is looked for."""


@dataclass(frozen=True)
class StanceCue:
    """A word or phrase that takes a stance, with its offsets in the text.

    `side` says whose stance it is: that of the verb's subject, of the noun's owner ('the union's
    demand for …'), or of whoever speaks the words ('the offer is an insult').
    """

    start: int
    end: int
    stance: Stance
    side: Side = "subject"

    @property
    def noun(self) -> bool:
        """Whether it is a noun with what it asks for, not a verb."""
        return self.side == "owner"


def find_stances(text: str) -> tuple[StanceCue, ...]:
    """The cues of a text in reading order; where two begin at one place, the more specific one.

    A stance that is denied, only thought possible or set as a condition is not taken.
    """
    found = sorted(_cues(text), key=lambda cue: cue.start)
    kept: list[StanceCue] = []
    for cue in found:
        if not kept or (cue.start >= kept[-1].end and not _says_it_again(text, kept[-1], cue)):
            kept.append(cue)
    return tuple(kept)


def _says_it_again(text: str, before: StanceCue, cue: StanceCue) -> bool:
    """Whether a judgement only says what a verb already criticises: 'warned it would ruin them'."""
    between = text[before.end : cue.start]
    return (
        cue.side == "speaker"
        and cue.stance == before.stance
        and not re.search(r"[,;.“”\"]", between)
    )


def _cues(text: str) -> Iterator[StanceCue]:
    yield from _judgements(text)
    refused: list[int] = []
    for stance, pattern in _BY_STANCE:
        for match in pattern.finditer(text):
            if _is_untaken(text, match.start(), stance) or _is_noun(text, match):
                continue
            side: Side = "speaker" if match.group().casefold() == "must" else "subject"
            yield StanceCue(match.start(), match.end(), stance, side)
            refused += [match.end()] * (stance == "rejects")
            left_out = _LEFT_OUT.match(text, match.end()) if stance in _AGREEABLE else None
            if left_out:
                yield StanceCue(*left_out.span(1), "rejects")
    for stance, pattern in _BY_NOUN:
        for match in pattern.finditer(text):
            says_which = _is_noun(text, match) and _SAID_WHICH.match(text, match.end())
            if says_which and not _is_untaken(text, match.start(), stance):
                yield StanceCue(match.start(), match.end(), stance, "owner")
    for match in _LEFT.finditer(text):
        if any(end <= match.start() for end in refused):
            yield StanceCue(match.start(1), match.end(1), "accepts")


def judgement_end(text: str, cue: StanceCue) -> int:
    """Where the judgement of 'called the offer an insult' ends; else where the cue does."""
    called = CALLED.match(text, cue.start) if cue.stance == "criticises" else None
    return called.end() if called else cue.end


def judged_thing(text: str, cue: StanceCue) -> tuple[int, int] | None:
    """What is called bad: 'the offer' of 'called the offer an insult'; no mere pronoun."""
    called = CALLED.match(text, cue.start) if cue.stance == "criticises" else None
    if called is None or " " not in called["what"].strip():
        return None
    return called.span("what")


def _judgements(text: str) -> Iterator[StanceCue]:
    """Stances that lie in what somebody says of a proposal, not in a verb."""
    for match in CALLED.finditer(text):
        quoted = match["judged"][0] in '“"'
        if quoted and (PRAISED.search(match["judged"]) or _is_figure_of_speech(match)):
            continue
        if not _is_untaken(text, match.start(), "criticises"):
            yield StanceCue(match.start(), match.end("verb"), "criticises")
    for pattern, stance, side in SAID:
        for match in pattern.finditer(text):
            if _is_untaken(text, match.start(), stance):
                continue
            named = next((name for name in match.groupdict()), 0)
            yield StanceCue(*match.span(named), stance, side)
    for match in (*THERE_IS_NO.finditer(text), *NONE_WILL.finditer(text)):
        on_terms = ON_TERMS.match(text, match.end())
        yield StanceCue(*match.span(), "conditions" if on_terms else "rejects", "speaker")
    for match in OUGHT.finditer(text):
        if CLOSED_BY_SPEAKER.search(text, match.end()):
            yield StanceCue(*match.span("ought"), "urges", "speaker")


def _is_figure_of_speech(called: re.Match[str]) -> bool:
    """Whether 'it' or the talks are called what judges nothing: 'called it "a door ajar"'."""
    if " " in called["what"].strip() and not _COURSE.search(called["what"]):
        return False
    return not BAD.search(called["judged"])


def _is_untaken(text: str, start: int, stance: Stance) -> bool:
    low = max(start - _LONG, 0)
    return stance != "conditions" and _UNTAKEN.search(text, low, start) is not None


def _is_noun(text: str, match: re.Match[str]) -> bool:
    # 'the Greens' call for': the noun, not the verb.
    if not NOUNS.fullmatch(match.group().split()[0]):
        return False
    low = max(match.start() - _LONG, 0)
    if _NOMINAL.search(text, low, match.start()):
        return True
    # 'the richest wage offer', 'the union pledge': no verb stands bare behind one thing.
    bare = not match.group().endswith(("s", "ed", "ing"))
    return bare and _COMPOUND.search(text, low, match.start()) is not None


PASSIVE_BY = re.compile(
    r"\s+(?:\w+\s+)?by\s+"
    r"(?:both\s+|the\s+|an?\s+|more\sthan\s+|at\sleast\s+|about\s+|some\s+|nearly\s+|over\s+)*"
)
"""Behind a verb in the passive: whoever follows did it."""

_NEGATED = re.compile(
    r"(?:will|would|can|could|should)(?:\s?not|\snever|n['’]t)\b|won['’]t", re.IGNORECASE
)
_PARTICIPLE = re.compile(r"\w+(?:ed|en|own|out|ought)\b", re.IGNORECASE)
_IS = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:(?:\w+ly|not|all|both|also|then|later)\s)*$"
    r"|['’](?:s|re)\sbeing\s$",
    re.IGNORECASE,
)
_ADJECTIVAL = re.compile(
    r"(?:opposed to|determined|prepared|agreed|open|keen|disappointed|dismayed|outraged|appalled"
    r"|frustrated|alarmed|angered|shocked|dissatisfied|saddened)\b",
    re.IGNORECASE,
)


def is_passive(text: str, cue: StanceCue) -> bool:
    """Whether the cue is a verb in the passive: 'was turned down', 'rejected by the port'."""
    if cue.side != "subject" or _NEGATED.match(text, cue.start, cue.end):
        return False
    if PASSIVE_BY.match(text, cue.end):
        return True
    verb = _PARTICIPLE.match(text, cue.start, cue.end)
    if verb is None or _ADJECTIVAL.match(text, cue.start):
        return False
    return _IS.search(text, max(cue.start - _LONG, 0), cue.start) is not None


REACH = 500
"""Characters before a cue in which its clause may begin and its subject may stand."""

_PART = re.compile(
    r"[;:]\s|,\s(?:while|whereas|although|though|but)\s|\s(?:while|whereas|although)\s"
    rf"|\b{REPORTS}\b[^,;]{{0,30}}?\sthat\s"
    # 'said his side', 'says Seoul': what is said begins at once.
    r"|\b(?:said|says|say|replied|added|adding|saying|warned|warning|insisted|reckons)\s(?:on\s\w+day"
    r"\s)?(?=(?:the|its|his|her|their|it|they|he|she)\b|(?-i:[A-Z]))"
    r"|(?<![\w ])(?:When|After|As|If|Although|While|Since|Before|Because|Once)\s[^,]{3,80},\s",
    re.IGNORECASE,
)


def reported_from(sentence: str, position: int) -> int:
    """Where the clause around an offset begins, or what somebody is said to have said there."""
    low = max(position - REACH, 0)
    return max((match.end() for match in _PART.finditer(sentence, low, position)), default=low)
