"""Words that take a stance, and who holds it.

Verbs and phrases after the verbal events of the PLOVER ontology, for negotiations of any kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.grounding.saying import REPORTS, SAY, SAYING
from summarizer.models.report import Stance

_CUES: tuple[tuple[Stance, str], ...] = (
    (
        "rejects",
        r"reject\w*|refus\w*|turn(?:s|ed|ing)? down|rul(?:e|es|ed|ing) out|(?:does|do|did|will"
        r"|would|can|could)(?: not|n['’]t) (?:accept|agree|leave|withdraw|sign|negotiate|give"
        r"|allow|return|back down|budge|move|pay|lift)|cannot accept|oppos(?:e|es|ed|ing)"
        r"|dismiss(?:es|ed)?|veto\w*|no role for|unwilling to|not (?:ready|willing|prepared) to",
    ),
    (
        "conditions",
        r"only if|unless|on (?:the )?condition(?! of anonymity)|provided that|as long as"
        r"|conditional",
    ),
    (
        "threatens",
        r"threat\w*|ultimatum|will (?:attack|retaliate|strike|impose|walk out|escalate|double)",
    ),
    (
        "criticises",
        r"slam\w*|critici[sz](?:e|es|ed|ing)|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|condemn\w*"
        r"|denounc\w*|lash\w* out"
        # An accusation: somebody claims that somebody named fails to do something.
        r"|(?:claim|alleg|complain)\w*(?= that (?:the )?(?-i:[A-Z])[\w’'-]+ (?:(?:is|are|was|were"
        r"|has|have|had|does|do|did) not\b|(?:has |have )?fail))",
    ),
    (
        "urges",
        r"urg(?:e|es|ed|ing)|call(?:s|ed|ing)? on|appeal\w*|persuad\w*|convinc(?:e|es|ing)"
        r"|press(?:es|ed|ing) (?:for|on)|warn\w* against",
    ),
    ("demands", r"demand\w*|insist\w*(?: on)?|requir\w*|call(?:s|ed|ing)? for|stipulat\w*|must"),
    (
        "accepts",
        r"accept\w*|agree(?:s|d)? to|welcom\w*|back(?:s|ed)? the|consent\w*|approv\w*"
        r"|could live with",
    ),
    ("offers", r"offer\w*|propos(?:e|es|ed|ing)|(?:ready|willing|prepared) to"),
    (
        "concedes",
        r"conced\w*|soften\w*|dropp(?:ed|ing) (?:its|their)|compromis\w*|back(?:s|ed) down",
    ),
    (
        "seeks",
        r"seek\w*|sought|want(?:s|ed)?|hop(?:e|es|ed|ing) to|vow\w*"
        r"|tr(?:y|ies|ied|ying) to(?! (?:persuade|convince))"
        r"|push(?:es|ed|ing)? for",
    ),
)
_BY_STANCE: tuple[tuple[Stance, re.Pattern[str]], ...] = tuple(
    (stance, re.compile(rf"\b(?:{cue})\b", re.IGNORECASE)) for stance, cue in _CUES
)


# 'did not demand', 'may reject', 'is expected to accept', 'if the union rejects': no stance taken.
_UNTAKEN = re.compile(
    r"(?:\bnot|\bnever|n['’]t|\bmay|\bmight|\bcould|\bexpected to|\blikely to)\s+(?:\w+\s+)?$"
    r"|(?<!only )\b(?:if|whether|in case|unless)\b[^,;]*$",
    re.IGNORECASE,
)
# 'the union's demand for', 'its latest offer of': a noun takes a stance if it says which.
_NOUN = re.compile(
    r"(?:demand|offer|threat|appeal|rejection|refusal|requirement|compromise|ultimatum)s?"
    r"|insistence(?: on)?|consent|approval|opposition|condemnation",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|this|that|these|those|any|no|every|some|all|of|both)|['’]s"
    r"|s['’])\s+(?:(?:new|latest|final|further|initial|repeated|own|first|last|\w+er)\s+)?$",
    re.IGNORECASE,
)
_SAID_WHICH = re.compile(r"(?<=on)\s|\s(?:for|that|to|of|on|over)\s", re.IGNORECASE)
# 'rejects a pause, only a lasting peace': what is left is accepted.
_LEFT = re.compile(r",\s(only)\s(?=(?:an?|the)\s)")
_LONG = 120
"""Characters before a cue in which its denial or its condition is looked for."""


@dataclass(frozen=True)
class StanceCue:
    """A word or phrase that takes a stance, with its offsets in the text."""

    start: int
    end: int
    stance: Stance
    noun: bool = False
    """Whether it is a noun with what it asks for ('the union's demand for …'), not a verb."""


def find_stances(text: str) -> tuple[StanceCue, ...]:
    """The cues of a text in reading order; where two begin at one place, the more specific one.

    A stance that is denied, only thought possible or set as a condition is not taken.
    """
    found = sorted(_cues(text), key=lambda cue: cue.start)
    kept: list[StanceCue] = []
    for cue in found:
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
    return tuple(kept)


def _cues(text: str) -> Iterator[StanceCue]:
    refused: list[int] = []
    for stance, pattern in _BY_STANCE:
        for match in pattern.finditer(text):
            low = max(match.start() - _LONG, 0)
            if stance != "conditions" and _UNTAKEN.search(text, low, match.start()):
                continue
            noun = _is_noun(text, match.start(), match.end())
            if not noun or _SAID_WHICH.match(text, match.end()):
                yield StanceCue(match.start(), match.end(), stance, noun)
                refused += [match.end()] * (stance == "rejects")
    for match in _LEFT.finditer(text):
        if any(end <= match.start() for end in refused):
            yield StanceCue(match.start(1), match.end(1), "accepts")


def _is_noun(text: str, start: int, end: int) -> bool:
    if not _NOUN.fullmatch(text, start, end):
        return False
    return _NOMINAL.search(text, max(start - _LONG, 0), start) is not None


PASSIVE_BY = re.compile(r"\s+(?:\w+\s+)?by\s+(?:both\s+|the\s+)*")
"""Behind a verb in the passive: whoever follows did it."""

REACH = 500
"""Characters before a cue in which its clause may begin and its subject may stand."""

_PART = re.compile(
    r"[;:]\s|,\s(?:while|whereas|although|though|but)\s|\s(?:while|whereas|although)\s"
    rf"|\b{REPORTS}\b[^,;]{{0,30}}?\sthat\s",
    re.IGNORECASE,
)


def reported_from(sentence: str, position: int) -> int:
    """Where the clause around an offset begins, or what somebody is said to have said there."""
    low = max(position - REACH, 0)
    return max((match.end() for match in _PART.finditer(sentence, low, position)), default=low)


_CLAUSE_END = re.compile(
    r"[;:]\s|,\sonly\s|(?<![.])[.?!]\s|[.,!][\"”](?=\s)|[.?!]?[\"”]?$|\s[–—]"
    r"|,\s(?:while|whereas|although|though|but|however|which|who|leading|as|citing|calling|so that"
    rf"|according|{SAYING})\b|\s(?:while|although|but)\s|,\s(?:[\w’'-]+\s){{1,5}}{REPORTS}\b"
    r"|,\s(?:an?|the)\s[^,]{0,60}\b(?:said|says|told)\b"
)
_AUXILIARY = re.compile(
    r"(?:,?\s*\bbut)?(?:\s*\ball)?\s+(?:was|were|is|are|been|has been|have been)\s+$"
)
_PREDICATE = re.compile(r",?\s+(?:was|were|is|are|has|have|had)\s.*")
_LEADING = re.compile(
    r"(?<![\w ])(?:In|On|At|After|Since|Over|During|For|Last|This|Earlier|Meanwhile|However)\b"
    r"[^,]{0,60},\s+"
)
_LAST_VERB = re.compile(r"\w+$")
_NEW_SUBJECT = re.compile(r",?\s+and\s+(?:[\w’'\"“-]+\s+){0,6}$")
_BENT = re.compile(r"(?:will|would|does|do|did|can|could)(?:\s+not|n['’]t)?\s", re.IGNORECASE)
_CONDITIONED = re.compile(r"\b(?:says?|said|that|it|they|he|she)\s")
# 'but all were rejected by': what 'all' stands for was named before.
_POINTS_BACK = re.compile(r"\W*(?:(?:but|and|all|both|it|they|these)\b\W*)*", re.IGNORECASE)
_TOLD = re.compile(rf"\b(?:{SAY})\s+")
_OBLIGED = re.compile(rf"(?:\b{REPORTS}\b(?:\s+that\b)?|[,;:])\s+")
_NEAR = 80
"""Characters before a condition or an obligation in which what it is about is looked for."""
_WHO = re.compile(r"\b(?:who|which)\s+(?:\w+\s+)?$")
_TO = re.compile(r"\bto\s+$")
_WIDE = 60
"""Characters before the next stance in which its own subject is looked for."""


def clause_of(sentence: str, cue: StanceCue, following: int | None) -> tuple[int, int]:
    """Where the content of a stance stands: what is demanded, refused, offered.

    It begins behind the verb, or with the verb where the cue only bends it ('will not leave'), and
    ends with the clause. Of a passive ('was rejected by …') it is the noun phrase that stands
    before the verb.

    Args:
        sentence: the text the cue stands in.
        cue: the words that take the stance.
        following: where the next cue begins, if there is one.
    """
    if PASSIVE_BY.match(sentence, cue.end) and not cue.noun:
        return _passive(sentence, cue)
    start = _content_start(sentence, cue)
    low = max(cue.start - _NEAR, 0)
    end_match = _CLAUSE_END.search(sentence, max(cue.end, start))
    end = end_match.start() if end_match else len(sentence)
    if following is not None and start < following < end:
        joint = _NEW_SUBJECT.search(sentence, max(following - _WIDE, 0), following)
        if joint and joint.start() > cue.end:
            end = joint.start()
        elif _WHO.search(sentence, low, cue.start) and not _TO.search(sentence, low, following):
            # 'Shippers who want the port reopened accused …': the main clause goes on.
            end = following
    if cue.noun and (predicate := _PREDICATE.search(sentence, start, end)):
        end = predicate.start()
    return start, max(end, start)


def _passive(sentence: str, cue: StanceCue) -> tuple[int, int]:
    """What was rejected, demanded, offered by somebody: the noun phrase before the verb."""
    start = reported_from(sentence, cue.start)
    if _POINTS_BACK.fullmatch(_AUXILIARY.sub("", sentence[start : cue.start])):
        start = max(cue.start - REACH, 0)
    for lead in (_TOLD, _LEADING):
        start = max((m.end() for m in lead.finditer(sentence, start, cue.start)), default=start)
    bare = _AUXILIARY.sub("", sentence[start : cue.start])
    return start, start + len(_PREDICATE.sub("", bare))


def _content_start(sentence: str, cue: StanceCue) -> int:
    words = sentence[cue.start : cue.end]
    low = max(cue.start - _NEAR, 0)
    if cue.stance == "conditions":
        said = [match.end() for match in _CONDITIONED.finditer(sentence, low, cue.start)]
        return said[-1] if said else cue.start
    if words.casefold() == "must":
        told = [match.end() for match in _OBLIGED.finditer(sentence, low, cue.start)]
        return told[-1] if told else cue.start
    verb = _LAST_VERB.search(words)
    if _BENT.match(words) and verb and verb.group() not in ("accept", "agree"):
        return cue.start + verb.start()
    return cue.end + len(sentence[cue.end :]) - len(sentence[cue.end :].lstrip())
