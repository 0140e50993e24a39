"""Words that take a stance, and who holds it.

Verbs and phrases after the verbal events of the PLOVER ontology, for negotiations of any kind.
"""

import re
from collections.abc import Iterator, Sequence
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
        r"|denounc\w*|lash\w* out",
    ),
    (
        "urges",
        r"urg(?:e|es|ed|ing)|call(?:s|ed|ing)? on|appeal\w*|persuad\w*"
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
        r"|push(?:es|ed|ing)? for|will continue to do everything",
    ),
)
_BY_STANCE: tuple[tuple[Stance, re.Pattern[str]], ...] = tuple(
    (stance, re.compile(rf"\b(?:{cue})\b", re.IGNORECASE)) for stance, cue in _CUES
)


_DENIED = re.compile(r"(?:\bnot|\bnever|n['’]t)\s+(?:\w+\s+)?$", re.IGNORECASE)


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
            if not _DENIED.search(text[: match.start()]):
                yield StanceCue(match.start(), match.end(), stance)


_BY = re.compile(r"\s+(?:\w+\s+)?by\s+(?:both\s+|the\s+)*")
_PART = re.compile(
    r"[;:]\s|,\s(?:while|whereas|although|though|but)\s|\s(?:while|whereas|although)\s"
    r"|\b(?:said|says|saying|stat(?:ed|es|ing)|report(?:ed|s)?|told|wrote|claim\w*|argu\w+|add(?:ed|s|ing)"
    r"|explain\w*|emphasi[sz]\w*|noting|warn\w*|announc\w*)\b[^,;]{0,30}?\sthat\s",
    re.IGNORECASE,
)


def able_holders(
    sentence: str, holders: Sequence[tuple[int, int]], cue: StanceCue
) -> tuple[int, ...]:
    """Which of the holders may hold the stance, by their index.

    Behind a passive it is whoever follows 'by'. Otherwise those before the verb may, and where the
    verb's own clause, or the one that somebody is said to have said, names any, only those.

    Args:
        sentence: the text all stand in.
        holders: offsets of those it names.
        cue: the words that take the stance.
    """
    by = _BY.match(sentence, cue.end)
    behind = tuple(i for i, (start, _) in enumerate(holders) if by and start == by.end())
    if behind:
        return behind
    before = tuple(i for i, (_, end) in enumerate(holders) if end <= cue.start)
    parts = [match.end() for match in _PART.finditer(sentence[: cue.start])]
    own = tuple(i for i in before if parts and holders[i][0] >= parts[-1])
    return own or before


_CLAUSE_END = re.compile(
    r"[;:]\s|(?<![.])[.?!]\s|[.,!][\"”](?=\s)|[.?!]?[\"”]?$|\s[–—]|,\s(?:while|whereas|although|though|but|however|which|who|leading|as"
    r"|adding|noting|warning|so that|according)\b|\s(?:while|although|but)\s"
    r"|,\s(?:[\w’'-]+\s){1,5}(?:said|says|reported|reports|told|wrote|explain(?:s|ed))\b"
    r"|,\s(?:an?|the)\s[^,]{0,60}\b(?:said|says|told)\b"
)
_AUXILIARY = re.compile(
    r"(?:,?\s*\bbut)?(?:\s*\ball)?\s+(?:was|were|is|are|been|has been|have been)\s+$"
)
_LAST_VERB = re.compile(r"\w+$")
_NEW_SUBJECT = re.compile(r",?\s+and\s+(?:[\w’'\"“-]+\s+){0,6}$")


def clause_of(sentence: str, cue: StanceCue, following: int | None) -> tuple[int, int]:
    """Where the content of a stance stands: what is demanded, refused, offered.

    It begins behind the verb, or with the verb where the cue only bends it ('will not leave'), and
    ends with the clause. Of a passive ('was rejected by …') it is what stands before the verb.

    Args:
        sentence: the text the cue stands in.
        cue: the words that take the stance.
        following: where the next cue begins, if there is one.
    """
    if _BY.match(sentence, cue.end):
        return _passive(sentence, cue)
    start = _content_start(sentence, cue)
    end_match = _CLAUSE_END.search(sentence, max(cue.end, start))
    end = end_match.start() if end_match else len(sentence)
    if following is not None and start < following < end:
        joint = _NEW_SUBJECT.search(sentence[:following])
        if joint and joint.start() > cue.end:
            end = joint.start()
    return start, max(end, start)


def _passive(sentence: str, cue: StanceCue) -> tuple[int, int]:
    """What was rejected, demanded, offered by somebody: the words before the verb."""
    parts = [match.end() for match in _PART.finditer(sentence[: cue.start])]
    first = parts[-1] if parts else 0
    bare = _AUXILIARY.sub("", sentence[first : cue.start])
    # 'all were rejected by': what 'all' stands for was named before.
    start = first if len(bare.split()) > 2 else 0
    return start, start + len(_AUXILIARY.sub("", sentence[start : cue.start]))


def _content_start(sentence: str, cue: StanceCue) -> int:
    words = sentence[cue.start : cue.end]
    if cue.stance == "conditions":
        said = list(re.finditer(r"\b(?:says?|said|that|it|they|he|she)\s", sentence[: cue.start]))
        return said[-1].end() if said and cue.start - said[-1].end() < _NEAR else cue.start
    verb = _LAST_VERB.search(words)
    bends = re.match(r"(?:will|would|does|do|did|can|could)(?:\s+not|n['’]t)?\s", words)
    if bends and verb and verb.group() not in ("accept", "agree"):
        return cue.start + verb.start()
    return cue.end + len(sentence[cue.end :]) - len(sentence[cue.end :].lstrip())


_NEAR = 80
"""Characters before a condition in which what it conditions is looked for."""
