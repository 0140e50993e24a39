"""What a stance is about: the clause of what is demanded, refused, offered."""

import re

from summarizer.grounding.saying import REPORTS, SAY, SAYING
from summarizer.grounding.stances import (
    REACH,
    StanceCue,
    is_passive,
    judged_thing,
    reported_from,
)

_IRREGULAR = (
    r"said|told|went|came|took|gave|made|left|met|began|sent|put|sought|spoke|wrote|held|broke|got"
    r"|saw|won|lost|kept|set|led|stood|called|says|tells|warns|wants|insists|refuses|rejects|offers"
    r"|demands|vows|threatens|urges|accuses|agrees|calls"
)
_AUXILIARY = (
    r"(?:will|would|has|have|had|is|are|was|were|did|does|do|could|can|must|may|might|should)"
)
# A verb with a time of its own: 'would', 'said', 'launched a', 'asked Dzoria'.
_FINITE = (
    rf"(?:{_AUXILIARY}(?:n['’]t)?(?!\w)|(?:{_IRREGULAR})\b|[a-z]+(?:ed|ched)\s(?:to|that|at|the|an?|its|their|his"
    r"|her|by|for|on|in|with|against|it|them|him|up|out|off|down|back|(?-i:[A-Z])|\d)|[a-z]+ed[.,])"
)
_ANYTHING_PUT = (
    r"(?:step|move|proposal|offer|plan|demand|condition|idea|suggestion|request|call|charge|claim"
    r"|accusation|allegation|concession|measure|figure|price|sum|deal|text|compromise|formula|point|provision|target|goal|timetable|limit|cap"
    r"|requirement|assertion|position|option|prospect|solution|arrangement|role|term|clause|cut|rise)"
)
_ABBREVIATED = "".join(
    rf"(?<!{word})"
    for word in ("Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Oct", "Nov", "Dec", "Mr", "Mrs", "Dr")
)
_CLAUSE_END = re.compile(
    rf"[;:]\s|,\sonly\s|(?<![.]){_ABBREVIATED}[.?!]\s|"
    rf"[.,!][\"”](?=\s)|,\s{REPORTS}\s(?!that\b)|"
    r"[\"”]\s(?=(?:and|but)\s)|[.?!]?[\"”]?$|\s[–—](?:\s|$)"
    r"|,\s(?:while|whereas|although|though|but|however|which|who|leading|as|citing|calling|so that"
    rf"|according|{SAYING})\b|\s(?:while|although|but)\s|,\s(?:[\w’'-]+\s){{1,8}}{REPORTS}\b"
    r"|,\s(?:an?|the)\s[^,]{0,60}\b(?:said|says|told)\b|\saccording\sto\s"
    # 'ended its dispute but warned', 'offered 26 and hinted at 28': the next verb of the subject.
    rf"|,?\s(?:and|but|then|or)\s(?:(?:also|then|later|now|still|in\sturn|\w+ly)\s)?{_FINITE}"
    # ', and the unions confirmed a strike': the next clause.
    rf"|,\s(?:and|but|so|yet)\s(?:[\w’'\"“-]+\s){{1,6}}?{_FINITE}"
    # ', ending a dispute', ', an idea that was turned down'
    r"|,\s(?!(?:includ|exclud|start|begin|follow|rang|depend|rais|cut|bring)ing\b)[a-z]+ing\s"
    r"|,\s(?:an?|the)\s(?:[\w-]+\s){1,3}?(?:that|which|who)\s"
    # ', a demand rich countries have rejected'
    r"|,\safter\s(?:an?|the)\s"
    rf"|,\s(?:(?:an?|one)\s(?:\w+\s)?{_ANYTHING_PUT}|something)\s"
    r"(?!of\b|for\b|to\b|on\b|in\b|worth\b|by\b|under\b|between\b|and\b|or\b)(?=[^,]*$)"
)
_OF_WHAT = re.compile(r"\sby\s[^,;]{2,60}?\s(?:of|to|for|over)\s")
_AUXILIARY_LAST = re.compile(
    r"(?:,?\s*\bbut)?(?:\s*\ball)?\s+(?:was|were|is|are|been|has been|have been|had been|being)"
    r"(?:\s(?:also|later|then|promptly|swiftly|unanimously|\w+ly))?\s+$"
)
# 'A proposal by India, under which …, was', 'a pause in the attacks, which was'.
_TERMS = re.compile(r",\s(?:(?:under|in|by|for|through)\swhich\b|which$|who$|that$)")
# 'offered to free twenty, a proposal the rebels have rejected', ', a demand that Oslo refuses'.
_APPOSED = re.compile(
    rf",\s(?:(?:an?|one|the\ssame)\s(?:\w+\s){{0,2}}?{_ANYTHING_PUT}|something)\s(?:that\s|which\s)?"
    r"(?:(?:the\s|its\s|his\s)?(?:[\w’'-]+\s){1,4}?(?:(?:has|have|had|so\sfar|repeatedly|already|also|\w+ly"
    r"|again|long|since)\s){0,4}|(?:was\s|were\s|has\sbeen\s|had\sbeen\s)?(?:\w+ly\s)?)$"
)
# 'wants charter flights, which Rabat has always refused': nothing is left to say behind the verb.
_WHICH = re.compile(
    r",\s(?:which|something|all\sof\swhich|both\sof\swhich)\s(?=(?:the|its|his|her|their|both)\s|[A-Z])"
    r"(?:(?:the|its|his|her|their|both)\s)?(?:[\w’'-]+\s){1,5}?(?:(?:has|have|had|so\sfar|repeatedly|already"
    r"|also|always|often|never|\w+ly|again|long|since|consistently)\s){0,4}$"
)
_NOTHING_BEHIND = re.compile(
    r"[.,;”\"]|$|\s(?:as|outright|since|because|out\sof\shand|on\s(?:\w+day|the\sgrounds)|in\s(?:the\spast"
    r"|\d{4}))\b"
)
# 'the union, which rejected a freeze, said': where the clause behind 'which' ends.
_IN_ASIDE = re.compile(r",\s(?:who|which)\s(?:(?:has|have|had|also|\w+ly|already|long)\s)*$")
_ASIDE_ENDS = re.compile(rf",\s(?=(?:also\s|\w+ly\s|then\s)?(?:{_FINITE}|[a-z]+ed\s))")
_SAID_BEHIND = re.compile(rf",\s(?:[\w’'-]+\s){{1,6}}{REPORTS}$")
_PUTS = re.compile(
    r"\b(?:offered|proposed|demanded|sought|asked|suggested|floated|promised|pledged|wants?|wanted"
    r"|insist(?:s|ed)\son|called\sfor|conditional\son|calls\sfor|requested"
    r"|includes?|contains?|involves?|imposes?|seeks|asks\sfor|covers|propos(?:es|ing)|the\soffer\sof"
    r"|(?:push|press|hold|held|pushing|pressing|holding)(?:ed|es)?\s(?:out\s)?for|seeking|demanding)\s"
)
_PREDICATE = re.compile(r",?\s+(?:was|were|is|are|has|have|had|will|would)\s.*")
_LEADING = re.compile(
    r"(?<![\w ])(?:In|On|At|After|Since|Over|During|For|Last|This|Earlier|Meanwhile|However)\b"
    r"[^,]{0,60},\s+"
)
_FIRST_WORD = re.compile(r"\S+\s+(?:(?:not|never|even|ever|\w+ly)\s)?", re.IGNORECASE)
_BENT = re.compile(
    r"(?:(?:will|would|does|do|did|can|could)(?:\s(?:not|never)|n['’]t)?|cannot|won['’]t|can['’]t)\s",
    re.IGNORECASE,
)
_TAKEN_AS_IT_IS = ("accept", "agree", "afford")
_NEW_SUBJECT = re.compile(r",?\s+and\s+(?:[\w’'\"“-]+\s+){0,6}$")
_CONDITIONED = re.compile(r"\b(?:says?|said|that|it|they|he|she)\s")
# 'but all were rejected by': what 'all' stands for was named before.
_POINTS_BACK = re.compile(r"\W*(?:(?:but|and|all|both|it|they|these)\b\W*)*", re.IGNORECASE)
_TOLD = re.compile(rf"\b(?:{SAY})\s+")
_OBLIGED = re.compile(
    r"(?:\b(?:told|tells|telling|warned)\s(?:[\w’'-]+\s){1,4}?that"
    r"|\b(?:told|tells|telling)\s(?:reporters|journalists|lawmakers|parliament|members|delegates|the\s[A-Z]\w*"
    r"|[A-Z]\w+(?:\s[A-Z]\w+)?)(?:\son\s\w+day)?(?:\sthat\b)?"
    rf"|\b(?:{REPORTS}|replied|countered|retorted|responded)\b(?:\s+(?:(?:late\s)?on\s)?\w+day\b)?(?:\s+that\b)?"
    r"|\b(?:and|but)\sthat\b|[,;:])\s+"
)
_NEAR = 120
"""Characters before a condition or an obligation in which what it is about is looked for."""
_WHO = re.compile(r"\b(?:who|which)\s+(?:\w+\s+)?$")
_TELLS = re.compile(
    r"(?:demand|insist|den(?:y|i)|warn|caution|fear|argu|complain|ask|promis|pledg|vow|propos|hint"
    r"|suggest|threat|stipulat|object|assert)",
    re.IGNORECASE,
)
_THAT = re.compile(r"\sthat\s(?!at\b|in\b|for\b|by\b|after\b|from\b|until\b|if\b|when\b)")
_BUT = re.compile(r"(?:but|and|so)\s")
_PLACE = re.compile(
    r"\s(?:in|on|at|late|last|this|earlier|during)\s(?:[\w’'-]+\s){1,3}(?=to\s(?!the\b|an?\b|\d)[a-z])"
)
_CLEFT = re.compile(r"\w\sis$")
_MODAL = re.compile(r"\b(?:will|would|could|can)\s")
_TO = re.compile(r"\bto\s+$")
_WIDE = 60
"""Characters before the next stance in which its own subject is looked for."""
_INSIDE = re.compile(r"\w+\s(it|that|this|them|both)\s(?:down|out|up|off|away)", re.IGNORECASE)
_HEADING_PART = re.compile(r",\s|\s(?:as|amid|after|ahead\sof)\s")
_HEADING = re.compile(r"[^.?!\"”’'):]$")
_WHEN_TOLD = re.compile(
    r"(?<!\bby)(?<!\buntil)(?<!\btill)(?<!\bbefore)(?<!\bfrom)(?<!\bafter)(?<!\bsince)(?<!\bfor)(?<!\bof)"
    r"\s(?:(?:late|early|earlier)\s)?(?:on\s)?(?:(?:last|this)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day(?:\s(?:morning|afternoon|evening|night))?$|\s(?:yesterday|today|earlier\sthis\sweek"
    r"|last\s(?:week|month|night|year))$"
)
_TOLD_AT_A_TIME = frozenset(("rejects", "criticises", "accepts", "urges", "concedes", "insists"))


_WHOLE = re.compile(
    r"anything\s|no\srole\s|(?:can|could|will|would)\sgo\sno\s|(?:has|have|had)\snothing\s|(?:are|is|were|was)\sstill\swaiting\s",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"\s(?:its|their|his|her|the)\s(?:\w+\s)?(?:offer|bid)\s(?:from\s[^,;]{1,40}?\s)?to\s"
)
_PREPOSITION = re.compile(r"\s(?:for|of|on|over)\s|:\s")
_NAMED_CLAIM = re.compile(r"\b(?:claim|demand|call|request)s?$", re.IGNORECASE)
_AT_A_PLACE = re.compile(
    r"\s(?:during|at|in)\s(?:an?|the|its|his|her)\s(?:\w+\s)?(?:meetings?|conference|interview|speech"
    r"|statement|rally|briefing|address|letter|debate|tweet|post)\b.*$"
)
_ANNOUNCED = re.compile(r"an?\s(?:[\w’'-]+\s){0,5}[\w’'-]+")
_TOO_LITTLE_IS = re.compile(r"\s[“\"]?(?:is|are|was|were|does|do|would|will|did|could)\b")


def clause_of(sentence: str, cue: StanceCue, following: int | None) -> tuple[int, int]:
    """Where the content of a stance stands: what is demanded, refused, offered.

    It begins behind the verb, or with the verb where the cue only bends it ('will not leave'), and
    ends with the clause. Of a passive ('was rejected by …') it is the noun phrase that stands
    before the verb; of what a speaker says of a proposal, the whole clause.

    Args:
        sentence: the text the cue stands in.
        cue: the words that take the stance.
        following: where the next cue begins, if there is one.
    """
    if told := _told_ahead(sentence, cue):
        return told
    if is_passive(sentence, cue):
        return _passive(sentence, cue)
    if inside := _INSIDE.fullmatch(sentence, cue.start, cue.end):
        return inside.span(1)
    if judged := judged_thing(sentence, cue):
        return judged
    start = _content_start(sentence, cue)
    end_match = _CLAUSE_END.search(sentence, max(cue.end, start))
    end = end_match.start() if end_match else len(sentence)
    if _IN_ASIDE.search(sentence, 0, cue.start) and (
        over := _ASIDE_ENDS.search(sentence, max(cue.end, start), end)
    ):
        end = over.start()
    if sentence[end : end + 2] == ": " and _ANNOUNCED.fullmatch(sentence[start:end].strip()):
        # 'floated a compromise: $300bn a year': what is announced follows.
        end_match = _CLAUSE_END.search(sentence, end + 2)
        end = end_match.start() if end_match else len(sentence)
    if sentence[cue.start : cue.end].casefold().startswith("anything") and (
        verb := _TOO_LITTLE_IS.search(sentence, cue.end, end)
    ):
        end = verb.start()
    end = min(end, _end_of_main_clause(sentence, cue, following, end))
    if cue.noun and (predicate := _PREDICATE.search(sentence, start, end)):
        end = predicate.start()
    return start, max(_trimmed(sentence, start, end, cue), start)


def _told_ahead(sentence: str, cue: StanceCue) -> tuple[int, int] | None:
    """What is told before the verb: 'a pause, which Oslo refused', 'a pause, a step it opposes'."""
    if told := _APPOSED.search(sentence, 0, cue.start):
        return _apposed(sentence, told)
    if told := _WHICH.search(sentence, 0, cue.start):
        gone = _NOTHING_BEHIND.match(sentence, cue.end)
        if gone:
            return _apposed(sentence, told)
        # 'China, which Washington wants to bring in': the words say it only together.
        over = _CLAUSE_END.search(sentence, cue.end)
        comma = sentence.find(",", cue.end, over.start() if over else len(sentence))
        end = comma if comma >= 0 else over.start() if over else len(sentence)
        return _apposed(sentence, told)[0], end
    return None


def _end_of_main_clause(sentence: str, cue: StanceCue, following: int | None, end: int) -> int:
    """Where the clause ends before the next stance, if it does."""
    if following is None or not cue.end < following < end:
        return end
    low = max(cue.start - _NEAR, 0)
    joint = _NEW_SUBJECT.search(sentence, max(following - _WIDE, 0), following)
    if joint and joint.start() > cue.end:
        return joint.start()
    if _WHO.search(sentence, low, cue.start) and not _TO.search(sentence, low, following):
        # 'Shippers who want the port reopened accused …': the main clause goes on.
        return following
    return end


def _trimmed(sentence: str, start: int, end: int, cue: StanceCue) -> int:
    """The end without the day on which a stance was taken; of a heading, its first part."""
    if _HEADING.search(sentence):
        part = _HEADING_PART.search(sentence, start, end)
        end = part.start() if part else end
    if cue.stance in _TOLD_AT_A_TIME:
        place = _AT_A_PLACE.search(sentence[:end], start)
        end = place.start() if place and place.start() > start else end
        when = _WHEN_TOLD.search(sentence[:end], start)
        if when and when.start() > start:
            return when.start()
    return end


def _apposed(sentence: str, told: re.Match[str]) -> tuple[int, int]:
    """What stands before ', a proposal the rebels have rejected': the clause that tells it."""
    start = reported_from(sentence, told.start())
    for lead in (_TOLD, _LEADING, _PUTS):
        start = max((m.end() for m in lead.finditer(sentence, start, told.start())), default=start)
    placed = _PLACE.match(sentence, start - 1, told.start())
    start = placed.end() if placed else start
    said = _SAID_BEHIND.search(sentence[: told.start()], start)
    return start, said.start() if said else told.start()


def _passive(sentence: str, cue: StanceCue) -> tuple[int, int]:
    """What was rejected, demanded, offered by somebody: the noun phrase before the verb.

    Of whom somebody has urged, or accused of something, it goes on with what.
    """
    start, end = _patient(sentence, cue)
    goes_on = cue.stance in ("urges", "criticises") and _OF_WHAT.match(sentence, cue.end)
    if goes_on and (close := _CLAUSE_END.search(sentence, goes_on.end())):
        return start, close.start()
    return start, end


def _patient(sentence: str, cue: StanceCue) -> tuple[int, int]:
    """The noun phrase before a passive."""
    start = reported_from(sentence, cue.start)
    if _POINTS_BACK.fullmatch(_AUXILIARY_LAST.sub("", sentence[start : cue.start])):
        start = max(cue.start - REACH, 0)
    for lead in (_TOLD, _LEADING):
        start = max((m.end() for m in lead.finditer(sentence, start, cue.start)), default=start)
    bare = _AUXILIARY_LAST.sub("", sentence[start : cue.start])
    aside = _TERMS.search(bare)
    return start, start + len(bare[: aside.start()] if aside else _PREDICATE.sub("", bare).rstrip())


def _content_start(sentence: str, cue: StanceCue) -> int:
    words = sentence[cue.start : cue.end]
    if _WHOLE.match(words):
        return cue.start
    if raised := _RAISED.match(sentence, cue.end):
        return raised.end()
    if (cue.noun or _NAMED_CLAIM.search(words)) and (
        behind := _PREPOSITION.match(sentence, cue.end)
    ):
        return behind.end()
    if cue.side == "speaker" or cue.stance == "conditions":
        return _told_from(sentence, cue)
    return (
        _bent_from(words, cue)
        or _clause_from(sentence, cue)
        or _aim_from(sentence, cue)
        or cue.end + len(sentence[cue.end :]) - len(sentence[cue.end :].lstrip())
    )


def _clause_from(sentence: str, cue: StanceCue) -> int | None:
    """Where the clause begins behind 'that': 'the market was shelled' of 'denied that …'."""
    that = _THAT.match(sentence, cue.end) if _TELLS.match(sentence, cue.start) else None
    return that.end() if that else None


def _aim_from(sentence: str, cue: StanceCue) -> int | None:
    """Where 'to free' begins behind 'offered in Langkawi' or 'proposed on Monday'."""
    placed = _PLACE.match(sentence, cue.end) if cue.side == "subject" else None
    return placed.end() if placed else None


def _bent_from(words: str, cue: StanceCue) -> int | None:
    """Where the verb stands that a cue only bends: 'leave' of 'will not leave'."""
    if _CLEFT.search(words):
        return None
    bends = cue.stance in ("rejects", "threatens") and _BENT.match(words)
    driven = cue.stance == "threatens" and words.endswith(" to")
    if not bends or driven or words.casefold().endswith(_TAKEN_AS_IT_IS):
        return None
    verb = _FIRST_WORD.match(words)
    return cue.start + verb.end() if verb and verb.end() < len(words) else None


def _told_from(sentence: str, cue: StanceCue) -> int:
    """Where begins what is said of a proposal, or what a condition is set for."""
    told = _OBLIGED if cue.side == "speaker" else _CONDITIONED
    low = max(cue.start - _NEAR, 0)
    ends = [match.end() for match in told.finditer(sentence, low, cue.start)]
    if ends:
        but = _BUT.match(sentence, ends[-1])
        return but.end() if but else ends[-1]
    if cue.stance == "conditions" and cue.side == "subject":
        # 'opposes any date and would agree to a text only if': from what would be done.
        clause = reported_from(sentence, cue.start)
        modal = [match.start() for match in _MODAL.finditer(sentence, clause, cue.start)]
        return modal[-1] if modal else cue.start
    return 0 if low == 0 and cue.side == "speaker" else cue.start


_EMPTY = re.compile(
    r"(?:(?:such\san?\s[a-z]+|it|this|that|them|these|those|both|all(?:\sof\s(?:it|them))?|so|(?:to\s)?do\s(?:so|that|it"
    r"|this))"
    r"|(?:the|this|that|its|their|his|her|such\san?|either)\s"
    r"(?:(?:latest|new|revised|whole|same|entire|first|final|improved)\s)?"
    r"(?:idea|proposals?|offers?|plans?|moves?|demands?|requests?|suggestion|bid|deal|terms|text"
    r"|draft|paper|figure|compromise|package|claims?|accusations?|appeals?|increases?|rise|cut|levy|measures?|alliance|change|step"
    r"|tariffs?|option|remarks?|suggestions?))"
    r"(?:\s(?:as|on|in|at|out|outright|again|unanimously|immediately|swiftly|with|after|by|for)\b.*)?",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(r"\d|\s(?:for|of|on|to|by)\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")


def says_nothing(content: str) -> bool:
    """Whether a content only points at what was told elsewhere: 'it', 'the offer'."""
    if _EMPTY.fullmatch(content) is None:
        return False
    return content.casefold().startswith("it ") or _SAYS_MORE.search(content) is None
