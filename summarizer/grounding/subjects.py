"""Who can be the subject of a stance, among those whom its sentence names."""

import re
from collections.abc import Iterator, Sequence

from summarizer.grounding.holders import Holder
from summarizer.grounding.saying import REPORTS
from summarizer.grounding.stances import PASSIVE_BY, REACH, StanceCue, reported_from
from summarizer.grounding.words import STOP_WORDS

_ADJUNCT = (
    r"(?:has|have|had|is|are|was|were|been|be|will|would|does|do|did|not|both|all|also|again|now|still"
    r"|then|later|earlier|yesterday|today|repeatedly|already|currently|never|once|in turn|\w+ly"
    r"|on \w+day|(?:this|last) \w+|said it|says it|said (?:he|she|they)|says (?:he|she|they))"
)
# 'The union [has repeatedly] rejected', 'the families [who] demand'.
_DIRECTLY = re.compile(rf"[\"”’']?(?:\s+{_ADJUNCT}){{0,4}}\s+$", re.IGNORECASE)
_RELATIVE = re.compile(rf"[\"”’']?,?\s+(?:who|which)(?:\s+{_ADJUNCT}){{0,3}}\s+$")
# 'the port has rejected': a plain noun with its article; 'Residents rejected': the first word.
_NOUN = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+(?P<noun>(?:[a-z-]+\s+){{0,2}}?[a-z-]+)"
    rf"(?:\s+{_ADJUNCT}){{0,3}}\s+$"
)
_FIRST = re.compile(rf"(?P<noun>[A-Z][\w-]*\w)(?:\s+{_ADJUNCT}){{0,3}}\s+")
_NO_NOUN = re.compile(
    r"\b(?:who|that|which|and|or|of|in|on|at|to|for|after|before|it|he|she|they|\w+ed|\w+ly"
    r"|\w+ing)\b"
)
_PRONOUN = re.compile(rf"\b(?:who|which)(?:\s+{_ADJUNCT}){{0,3}}\s+$")
# 'has sent its envoy to try': whoever is sent does not seek for himself.
_SENT = re.compile(
    r"\b(?:sen[dt]|sends|sending|dispatch\w*|ask(?:s|ed)?|instruct\w*|order(?:s|ed)?|told|tells"
    r"|task(?:s|ed)|authori[sz]ed)\s+(?:(?:the|its|his|her|their)\s+)?(?:[\w’'-]+\s+){0,3}$"
)
_PLACED = re.compile(
    r"\b(?:in|from|within|at|into|on|of|against|leave|between|with|among|to|told|over|for)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_OWNS = re.compile(r"(?:['’]s|(?<=s)['’])\s(?:\w+\s)?")
_ITS = re.compile(r"\b(?:its|their|his|her)\s(?:\w+\s)?$")
_IS = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?$")
_BY_NOUN = re.compile(
    r"(?<=the\s)(?P<noun>[a-z]+(?:-[a-z]+)?)(?=[,.;]|\s(?:and|in|on|at|last|this)\b|$)"
)
_MUST = re.compile(r"must\b", re.IGNORECASE)
_REPORTED = re.compile(rf"\b{REPORTS}\b")
_LONG = 80
"""Characters before a cue within which the words that tie a subject to it are looked for."""


def _is_placed(sentence: str, start: int) -> bool:
    """Whether a name stands behind a preposition: as a place or an object it takes no stance."""
    return _PLACED.search(sentence, max(start - _LONG, 0), start) is not None


def stands_before(sentence: str, end: int, cue: StanceCue) -> bool:
    """Whether nothing but auxiliaries and adverbs stands between a subject and the cue's verb."""
    return cue.start - end <= _LONG and _DIRECTLY.fullmatch(sentence, end, cue.start) is not None


def subject_before(sentence: str, start: int) -> Holder | None:
    """The plain noun right before a verb: 'the port has rejected', 'Residents rejected'."""
    found = _NOUN.search(sentence, max(start - _LONG, 0), start) if start else None
    found = found or _FIRST.fullmatch(sentence, 0, min(start, _LONG))
    if found is None or found.end() != start:
        return None
    noun = found["noun"]
    unfit = _NO_NOUN.search(noun) or noun.casefold() in STOP_WORDS
    if unfit or _is_placed(sentence, found.start()):
        return None
    return Holder(found.start("noun"), found.end("noun"), noun)


def agent_behind(sentence: str, cue: StanceCue) -> Holder | None:
    """The plain noun behind a passive: 'was turned down by the city'."""
    by = passive_by(sentence, cue)
    found = _BY_NOUN.match(sentence, by) if by else None
    return Holder(found.start(), found.end(), found["noun"]) if found else None


def passive_by(sentence: str, cue: StanceCue) -> int | None:
    """Where whoever did it is named, if the cue is a verb in the passive."""
    found = None if cue.noun else PASSIVE_BY.match(sentence, cue.end)
    return found.end() if found else None


def able_holders(
    sentence: str, holders: Sequence[tuple[int, int]], cue: StanceCue
) -> tuple[int, ...]:
    """Which of the holders may hold the stance, by their index.

    Behind a passive it is whoever follows 'by', of a noun its owner ('the union's demand'), behind
    'who' whoever stands before it, and of an obligation ('the port must …') whoever says so.
    Otherwise whoever stands right before the verb does; where nobody does, those before it may,
    and where the verb's own clause, or the one that somebody is said to have said, names any, only
    those.

    Args:
        sentence: the text all stand in.
        holders: offsets of those it names.
        cue: the words that take the stance.
    """
    by = passive_by(sentence, cue)
    behind = tuple(i for i, (start, _) in enumerate(holders) if start == by)
    if behind or (by and _IS.search(sentence, max(cue.start - _LONG, 0), cue.start)):
        return behind
    if cue.noun:
        return _owners(sentence, holders, cue)
    low = max(cue.start - _LONG, 0)
    if _PRONOUN.search(sentence, low, cue.start):
        return tuple(
            i
            for i, (_, end) in enumerate(holders)
            if low <= end and _RELATIVE.fullmatch(sentence, end, cue.start)
        )
    before = tuple(i for i, span in enumerate(holders) if _precedes(sentence, span, cue))
    if _MUST.match(sentence, cue.start):
        return tuple(_speakers(sentence, holders, before, cue))
    direct = tuple(i for i in before if stands_before(sentence, holders[i][1], cue))
    if direct:
        return direct
    clause = reported_from(sentence, cue.start)
    own = tuple(i for i in before if clause and holders[i][0] >= clause)
    return own or before


def _owners(sentence: str, holders: Sequence[tuple[int, int]], cue: StanceCue) -> tuple[int, ...]:
    """Whose noun the cue is: 'the union's demand', or anybody's before 'its demand'."""
    owners = tuple(
        i
        for i, (_, end) in enumerate(holders)
        if end <= cue.start <= end + _LONG and _OWNS.fullmatch(sentence, end, cue.start)
    )
    if owners or not _ITS.search(sentence, max(cue.start - _LONG, 0), cue.start):
        return owners
    return tuple(i for i, span in enumerate(holders) if _precedes(sentence, span, cue))


def _precedes(sentence: str, holder: tuple[int, int], cue: StanceCue) -> bool:
    """Whether the holder stands before the cue, as no place, and is not sent to do what it says."""
    start, end = holder
    if not cue.start - REACH <= end <= cue.start or _is_placed(sentence, start):
        return False
    sent = _SENT.search(sentence, max(start - _LONG, 0), start)
    return not (sent and sentence[end : cue.start] == " to ")


def _speakers(
    sentence: str, holders: Sequence[tuple[int, int]], among: Sequence[int], cue: StanceCue
) -> Iterator[int]:
    """Those whom a verb of saying stands behind, before the cue."""
    for index in among:
        if _REPORTED.search(sentence, holders[index][1], cue.start):
            yield index
