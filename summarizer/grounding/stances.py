"""Words that take a stance, and who holds it.

Verbs and phrases after the verbal events of the PLOVER ontology, for negotiations of any kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.models.report import Stance

_CUES: tuple[tuple[Stance, str], ...] = (
    (
        "rejects",
        r"reject\w*|refus\w*|turn(?:s|ed|ing)? down|rul(?:e|es|ed|ing) out|(?:does|do|did|will"
        r"|would|can|could)(?: not|n['’]t) (?:accept|agree|leave|withdraw|sign|negotiate|give"
        r"|allow|return|back down|budge|move|pay|lift)|cannot accept|oppos(?:e|es|ed|ing)"
        r"|dismiss(?:es|ed)?|veto\w*|no role for|unwilling to|not (?:ready|willing|prepared) to",
    ),
    ("conditions", r"only if|unless|on (?:the )?condition|provided that|as long as|conditional"),
    (
        "threatens",
        r"threat\w*|ultimatum|will (?:attack|retaliate|strike|impose|walk out|escalate|double)",
    ),
    (
        "criticises",
        r"slam\w*|critici[sz]\w*|accus\w*|blam(?:e|es|ed|ing)|condemn\w*|denounc\w*|lash\w* out"
        r"|is not (?:exerting|doing) (?:sufficient|enough)|not doing enough",
    ),
    (
        "urges",
        r"urg(?:e|es|ed|ing)|call(?:s|ed|ing)? on|appeal\w*|persuad\w*|press(?:es|ed|ing) (?:for|on)"
        r"|warn\w* (?:against|of)",
    ),
    ("demands", r"demand\w*|insist\w*|requir\w*|call(?:s|ed|ing)? for|stipulat\w*|must"),
    (
        "accepts",
        r"accept\w*|agree(?:s|d)? to|welcom\w*|back(?:s|ed)? the|consent\w*|approv\w*|could live with",
    ),
    ("offers", r"offer\w*|propos(?:e|es|ed|ing)|(?:ready|willing|prepared) to"),
    (
        "concedes",
        r"conced\w*|soften\w*|dropp(?:ed|ing) (?:its|their)|compromis\w*|back(?:s|ed) down",
    ),
    (
        "seeks",
        r"seek\w*|sought|want(?:s|ed)?|hop(?:e|es|ed|ing) to|aim(?:s|ed|ing)? (?:to|at)|vow\w*"
        r"|push(?:es|ed|ing)? for|will continue to do everything",
    ),
)
_BY_STANCE: tuple[tuple[Stance, re.Pattern[str]], ...] = tuple(
    (stance, re.compile(rf"\b(?:{cue})\b", re.IGNORECASE)) for stance, cue in _CUES
)


@dataclass(frozen=True)
class StanceCue:
    """A word or phrase that takes a stance, with its offsets in the text."""

    start: int
    end: int
    stance: Stance


def find_stances(text: str) -> tuple[StanceCue, ...]:
    """The cues of a text in reading order; where two begin at one place, the more specific one."""
    found = sorted(_cues(text), key=lambda cue: cue.start)
    kept: list[StanceCue] = []
    for cue in found:
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
    return tuple(kept)


def _cues(text: str) -> Iterator[StanceCue]:
    for stance, pattern in _BY_STANCE:
        for match in pattern.finditer(text):
            yield StanceCue(match.start(), match.end(), stance)


def may_hold(sentence: str, holder_start: int, cue: StanceCue) -> bool:
    """Whether whoever is named at `holder_start` can hold the stance of the cue.

    The holder stands before the verb, or behind it after 'by' ('was rejected by …').

    Args:
        sentence: the text both stand in.
        holder_start: offset of the first character of the holder's name.
        cue: the words that take the stance.
    """
    if holder_start < cue.start:
        return True
    between = sentence[cue.end : holder_start]
    return bool(re.match(r"\s+(?:\w+\s+)?by\b", between))
