"""Who can be the subject of a stance, among those whom its sentence names."""

import re
from collections.abc import Iterator, Sequence

from summarizer.grounding.holders import Holder
from summarizer.grounding.saying import REPORTS
from summarizer.grounding.stances import (
    PASSIVE_BY,
    REACH,
    StanceCue,
    is_passive,
    reported_from,
)
from summarizer.grounding.words import STOP_WORDS

_ADJUNCT = (
    r"(?:has|have|had|is|are|was|were|been|be|will|would|does|do|did|not|both|all|also|again|now|still"
    r"|then|later|earlier|yesterday|today|repeatedly|already|currently|never|once|in turn|\w+ly"
    r"|so far|thus far|until now|to date|for now|instead|in return|however|effectively|twice|always"
    r"|often|for (?:\w+ )?(?:days|weeks|months|years)|in (?:19|20)\d\d|began|begun|started"
    r"|continued to|kept|keeps|said (?:that )?(?:it|they|he|she)|says (?:that )?(?:it|they|he|she)"
    r"|say (?:that )?they"
    r"|first|initially|long|since|for his part|for her part|for its part|came|come|went|just|even"
    r"|on \w+day|(?:this|last) \w+|said it|says it|said (?:he|she|they)|says (?:he|she|they))"
)
# 'The union [has repeatedly] rejected', 'the families [who] demand'.
_DIRECTLY = re.compile(rf"[\"”’']?(?:\s+{_ADJUNCT}){{0,4}}\s+$", re.IGNORECASE)
_RELATIVE = re.compile(rf"[\"”’']?,?\s+(?:who|which|that)(?:\s+{_ADJUNCT}){{0,3}}\s+$")
# 'the port has rejected': a plain noun with its article; 'Residents rejected': the first word.
_NOUN = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+(?P<noun>(?:[a-z-]+\s+){{0,2}}?[a-z-]+|[A-Z][a-z]+)"
    rf"(?:\s+{_ADJUNCT}){{0,3}}\s+$"
)
_FIRST = re.compile(rf"(?P<noun>[A-Z][\w-]*\w)(?:\s+{_ADJUNCT}){{0,3}}\s+")
_NO_NOUN = re.compile(
    r"\b(?:but|not|nor|if|as|than|so|yet|while|when|where|because|who|that|which|and|or|of|in|on|at|to|for|after|before|it|he|she|they|had|has|have|\w+ed"
    r"|\w+ly|\w+ing|analysts?|experts?|economists?|observers?|commentators?|critics?|document"
    r"|deal|talks?|offer|proposal|plan|draft|text|paper|agreement|outline|accord|treaty|statement"
    r"|letter|report|poll|survey|law|bill|budget|strike|package|pact|truce|commuters?|passengers?"
    r"|idea|move|source|sources)\b"
)
_PRONOUN = re.compile(rf"\b(?:who|which|that)(?:\s+{_ADJUNCT}){{0,3}}\s+$")
# 'has sent its envoy to try': whoever is sent does not seek for himself.
_SENT = re.compile(
    r"\b(?:sen[dt]|sends|sending|dispatch\w*|ask(?:s|ed)?|instruct\w*|order(?:s|ed)?|told|tells"
    r"|task(?:s|ed)|authori[sz]ed)\s+(?:(?:the|its|his|her|their)\s+)?(?:[\w’'-]+\s+){0,3}$"
)
_PLACED = re.compile(
    r"\b(?:in|from|within|at|into|on|of|against|leave|between|with|among|to|told|over|for|by|near"
    r"|outside|inside|around|across|through|than|like|under|via|off|about)\s+(?:the\s+|its\s+)?$",
    re.IGNORECASE,
)
_CLAUSE_OF = re.compile(r"\b(?P<by>with|than)\s+(?:the\s+|its\s+)?$")
_SAYING_BEHIND = re.compile(
    r"(?P<apart>,)?\s(?:telling|saying|arguing|insisting|warning|declaring)\b"
)
_CLOSE_TO = re.compile(r"\bclose to (?:the )?$")
_OPENED = re.compile(r",\s(?:who|which|whose)\s[^,]*$")
_TELLS = re.compile(r"\b(?:tell|tells|told|warn(?:s|ed)?|inform(?:s|ed)?|assured?)\s(?:the\s)?$")
_THAT_THEY = re.compile(r"\sthat\s(?:it|they|he|she)\b")
_OWNS = re.compile(r"(?:['’]s|(?<=s)['’])\s(?:\w+\s)?")
# 'an offer from Canada's Northline': what is owned stands behind the preposition as well.
_OWNER_PLACED = re.compile(
    r"\b(?:from|by|of|with|against|to|for)\s(?:the\s)?[A-Z][\w-]*['’]s?\s$",
)
# 'Norway's Northline rejected': whom the name owns does, not the name.
_OWNS_SOMEBODY = re.compile(
    r"['’]s\s(?!(?:been|not|also|now|still|already|ready|willing|open|set|got|\w+(?:ing|ed|ly))\b)"
)
_ITS = re.compile(r"\b(?P<pronoun>its|their|his|her)\s(?:\w+\s)?$", re.IGNORECASE)
_PRONOUN_SUBJECT = re.compile(
    rf"(?P<pronoun>\b(?:it|they|he|she|we|I)\b)(?:['’](?:d|s|re|ve|m|ll))?(?:\s+{_ADJUNCT}){{0,4}}\s+$",
    re.IGNORECASE,
)
# 'Marcus Odell, accompanied by his finance chief, offered', 'Mexico, which …, offered'.
# 'A summit of the presidents, first promised for the spring, …': a thing is told of.
_REDUCED = re.compile(r"^[^,]*,\s(?:first|\w+ly\s)?\s?$")
_TOLD = re.compile(r"\w+(?:ed|en|ought)\b")
_NO_SUBJECT = re.compile(rf"(?:{_ADJUNCT}\s+)*", re.IGNORECASE)
_PRONOUN_FIRST = re.compile(r"(?:it|they|he|she)\b")
_SAYS = re.compile(
    r"(?:\s(?:at|of|from|in|for|on)\s[^,;.]{2,60}?)?"
    rf"(?:,\s(?:who|which|whose)\s[^;]{{2,120}}?,)?(?:,?\s+{_ADJUNCT}){{0,3}},?\s+{REPORTS}\b"
)
_FOR = re.compile(r"\b[Ff]or\s(?:the\s)?$")
_ASIDE = re.compile(rf",\s(?:[^,]|,(?=\d)){{2,140}},(?:\s+{_ADJUNCT}){{0,3}}\s+$")
_ASIDE_WHO = re.compile(rf",\s(?:who|which|whose)\s[^;:]{{2,160}},(?:\s+{_ADJUNCT}){{0,3}}\s+$")
_BY_NOUN = re.compile(
    r"(?<=the\s)(?P<noun>[a-z]+(?:-[a-z]+)?)(?=[,.;]|\s(?:and|in|on|at|last|this)\b|$)"
)
_REPORTED = re.compile(rf"\b(?:{REPORTS}|telling|replied|countered|retorted|responded|told)\b|:\s")
_JOINED = re.compile(r"\s(?:and|but)\s(?:(?:also|then|later|again|\w+ly)\s)*$")
_LONG = 80
"""Characters before a cue within which the words that tie a subject to it are looked for."""


def is_placed(sentence: str, start: int) -> bool:
    """Whether a name stands behind a preposition: as a place or an object it takes no stance."""
    return _PLACED.search(sentence, max(start - _LONG, 0), start) is not None


def stands_before(sentence: str, holder: tuple[int, int], cue: StanceCue) -> bool:
    """Whether nothing but auxiliaries and adverbs stands between a subject and the cue's verb."""
    start, end = holder
    # An apposition ends with a comma: 'The minister, Ada Renholt, refused'.
    closed = sentence[end : end + 2] == ", " and "," in sentence[start:end]
    begin = end + 1 if closed else end
    return cue.start - end <= _LONG and _DIRECTLY.fullmatch(sentence, begin, cue.start) is not None


def subject_before(sentence: str, start: int) -> Holder | None:
    """The plain noun right before a verb: 'the port has rejected', 'Residents rejected'."""
    found = _NOUN.search(sentence, max(start - _LONG, 0), start) if start else None
    found = found or _FIRST.fullmatch(sentence, 0, min(start, _LONG))
    if found is None or found.end() != start:
        return None
    noun = found["noun"]
    unfit = _NO_NOUN.search(noun) or noun.casefold() in STOP_WORDS
    if unfit or is_placed(sentence, found.start()):
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


def owner_pronoun(sentence: str, cue: StanceCue) -> str | None:
    """The pronoun whose noun the cue is ('his demand for'), in small letters."""
    found = _ITS.search(sentence, max(cue.start - _LONG, 0), cue.start) if cue.noun else None
    return found["pronoun"].casefold() if found else None


def pronoun_subject(sentence: str, cue: StanceCue) -> str | None:
    """The pronoun that is the subject of the cue's verb ('they want'), in small letters."""
    low = max(cue.start - _LONG, 0)
    found = _PRONOUN_SUBJECT.search(sentence, low, cue.start)
    return found["pronoun"].casefold() if found and cue.side == "subject" else None


def able_holders(
    sentence: str, holders: Sequence[tuple[int, int]], cue: StanceCue
) -> tuple[int, ...]:
    """Which of the holders may hold the stance, by their index.

    Behind a passive it is whoever follows 'by', and nobody where no such follows; of a noun its
    owner ('the union's demand'), behind 'who' whoever stands before it, and of words about what
    others should do or have offered ('the port must …') whoever says so. Otherwise whoever stands
    right before the verb does, or before an aside; where nobody does, the first of the verb's own
    clause, or of the one that somebody is said to have said. Before a pronoun all may who stand
    before it.

    Args:
        sentence: the text all stand in.
        holders: offsets of those it names.
        cue: the words that take the stance.
    """
    if is_passive(sentence, cue):
        by = passive_by(sentence, cue)
        return tuple(i for i, (start, _) in enumerate(holders) if start == by)
    if cue.noun:
        return _owners(sentence, holders, cue)
    if _PRONOUN.search(sentence, max(cue.start - _LONG, 0), cue.start):
        return _antecedents(sentence, holders, cue)
    before = tuple(i for i, span in enumerate(holders) if _precedes(sentence, span, cue))
    if cue.side == "speaker":
        return tuple(_speakers(sentence, holders, before, cue))[-1:]
    direct = tuple(i for i in before if stands_before(sentence, holders[i], cue))
    return direct or _subjects(sentence, holders, before, cue)


def _antecedents(
    sentence: str, holders: Sequence[tuple[int, int]], cue: StanceCue
) -> tuple[int, ...]:
    """Whoever stands right before 'who' or 'which'."""
    low = max(cue.start - _LONG, 0)
    return tuple(
        i
        for i, (_, end) in enumerate(holders)
        if low <= end and _RELATIVE.fullmatch(sentence, end, cue.start)
    )


def _subjects(
    sentence: str, holders: Sequence[tuple[int, int]], before: tuple[int, ...], cue: StanceCue
) -> tuple[int, ...]:
    """The first of the cue's clause; of those before a pronoun whoever is said to speak, or all."""
    clause = reported_from(sentence, cue.start)
    if clause and _NO_SUBJECT.fullmatch(sentence, clause, cue.start):
        # ', but would not drop': the subject stands in the clause before.
        clause = reported_from(sentence, max(clause - len(", but "), 0))
    pronoun = pronoun_subject(sentence, cue) or (clause and _PRONOUN_FIRST.match(sentence, clause))
    if pronoun:
        return _speaking(sentence, holders, before) or before
    if _TOLD.match(sentence, cue.start) and _REDUCED.search(sentence, clause, cue.start):
        return ()
    own = tuple(i for i in before if clause and holders[i][0] >= clause)
    if clause and not own and _JOINED.search(sentence, 0, cue.start):
        # 'said that cuts were due and threatened a strike': whoever said so.
        return _speaking(sentence, holders, before)
    aside = _ASIDE_WHO.search(sentence, clause, cue.start) or _ASIDE.search(
        sentence, max(cue.start - REACH, 0), cue.start
    )
    heads = tuple(i for i in own or before if aside and holders[i][1] == aside.start())
    # A clause that names nobody tells of a thing.
    return heads or own[:1] or (() if clause else before[:1])


def _speaking(
    sentence: str, holders: Sequence[tuple[int, int]], among: Sequence[int]
) -> tuple[int, ...]:
    """The one who is said to speak, whom a pronoun means in what they say: 'Seoul said it …'."""
    found = tuple(i for i in among if _SAYS.match(sentence, holders[i][1]))
    return found if len(found) == 1 else ()


def _owners(sentence: str, holders: Sequence[tuple[int, int]], cue: StanceCue) -> tuple[int, ...]:
    """Whose noun the cue is: 'the union's demand', or anybody's before 'its demand'."""
    owners = tuple(
        i
        for i, (_, end) in enumerate(holders)
        if end <= cue.start <= end + _LONG and _OWNS.fullmatch(sentence, end, cue.start)
    )
    clause = reported_from(sentence, cue.start)
    if owners or not _ITS.search(sentence, max(cue.start - _LONG, 0), cue.start):
        return owners
    # 'Oslo offered 4%, while the guild cut its demand': whose it is stands in the clause itself.
    return tuple(
        i for i, span in enumerate(holders) if span[0] >= clause and _precedes(sentence, span, cue)
    )


def _precedes(sentence: str, holder: tuple[int, int], cue: StanceCue) -> bool:
    """Whether the holder stands before the cue, as no place, and is not sent to do what it says."""
    start, end = holder
    if not cue.start - REACH <= end <= cue.start:
        return False
    if _OWNS_SOMEBODY.match(sentence, end):
        return False
    if (is_placed(sentence, start) or _owned_in_place(sentence, start)) and not (
        _has_own_verb(sentence, holder, cue)
        or _is_placed_and_says(sentence, holder)
        or _CLOSE_TO.search(sentence, max(start - _LONG, 0), start)
    ):
        return False
    if _in_aside(sentence, start, cue) or _is_told(sentence, holder, cue):
        return False
    sent = _SENT.search(sentence, max(start - _LONG, 0), start)
    return not (sent and sentence[end : cue.start] == " to ")


def cue_verb(sentence: str, cue: StanceCue) -> str:
    """The first word of a cue."""
    return sentence[cue.start : cue.end].split(maxsplit=1)[0]


def _is_placed_and_says(sentence: str, holder: tuple[int, int]) -> bool:
    """Whether 'saying' is what a placed one does: 'with the envoy, Ada Renholt, saying'.

    In 'a bid from Northline, saying' it is what the sentence's subject does.
    """
    says = _SAYING_BEHIND.match(sentence, holder[1])
    joined = _CLAUSE_OF.search(sentence, max(holder[0] - _LONG, 0), holder[0])
    return says is not None and (says["apart"] is None or joined is not None)


def _owned_in_place(sentence: str, start: int) -> bool:
    """Whether whoever a name belongs to stands behind a preposition."""
    return _OWNER_PLACED.search(sentence, max(start - _LONG, 0), start) is not None


def _in_aside(sentence: str, start: int, cue: StanceCue) -> bool:
    """Whether a holder stands in an aside that is over: 'Renholt, who met the minister, said'."""
    opened = _OPENED.search(sentence, max(start - REACH, 0), start)
    closed = sentence.find(",", start, cue.start)
    return opened is not None and closed > start


def _is_told(sentence: str, holder: tuple[int, int], cue: StanceCue) -> bool:
    """Whether a holder is told what 'they' of the cue will do: 'warned Oslo that they would'."""
    start, end = holder
    told = _TELLS.search(sentence, max(start - _LONG, 0), start)
    return told is not None and _THAT_THEY.match(sentence, end, cue.start) is not None


def _has_own_verb(sentence: str, holder: tuple[int, int], cue: StanceCue) -> bool:
    """Whether what stands behind 'with' or 'than' does what the cue says: 'with Oslo resisting'."""
    joined = _CLAUSE_OF.search(sentence, max(holder[0] - _LONG, 0), holder[0])
    if joined is None or not stands_before(sentence, holder, cue):
        return False
    return joined["by"] != "with" or cue_verb(sentence, cue).endswith("ing")


def _speakers(
    sentence: str, holders: Sequence[tuple[int, int]], among: Sequence[int], cue: StanceCue
) -> Iterator[int]:
    """Those whom a verb of saying stands behind, before the cue; or 'for the union, …'."""
    for index, (start, end) in enumerate(holders):
        said = index in among and _REPORTED.search(sentence, end, cue.start)
        if said or (sentence[end : cue.start] == ", " and _FOR.search(sentence, 0, start)):
            yield index
