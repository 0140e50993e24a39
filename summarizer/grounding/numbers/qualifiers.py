"""Words that approximate or bound a number: "about", "at least", "up to", "or more"."""

import re
from dataclasses import replace

from summarizer.grounding.numbers.mention import NumberMention, before
from summarizer.models import Qualifier

_ABOUT = (
    r"about|around|some|roughly|nearly|almost|approximately|approx\.|circa|an\sestimated|estimated"
    r"|close\s(?:to|on)|in\sthe\sregion\sof|(?:on|in)\sthe\sorder\sof|more\sor\sless|or\sso"
    r"|approaching|virtually|not\squite|perhaps|maybe|barely|scarcely|hardly|nearer(?:\sto)?"
    r"|something\slike|in\sthe\sneighbou?rhood\sof"
)
_AT_LEAST = (
    r"at\s(?:the\s(?:very\s)?)?least|(?:no|not)\s(?:fewer|less|lower)\sthan|a\sminimum\sof"
    r"|(?:at\s)?a\sminimum|minimum(?:\sof)?|upwards?\sof|as\s(?:few|little)\sas"
)
_AT_MOST = (
    r"up\sto|at\s(?:the\s(?:very\s)?)?most"
    r"|(?:no|not)\s(?:more|longer|higher|greater|larger|further|later)\sthan"
    r"|not\s(?:to\s)?exceed(?:ing)?|a\smaximum\sof|(?:at\s)?a\smaximum|maximum(?:\sof)?|as\s(?:many|much|long)\sas"
    r"|capped\sat|within"
)
_DEGREE = r"(?:(?:slightly|far|significantly|well|just|barely|(?:a\s)?(?:little|bit))\s)?"
_MORE_THAN = (
    rf"{_DEGREE}(?:(?:more|greater|higher|longer|larger)\sthan|over|above)|north\sof"
    r"|in\sexcess\sof|exceed(?:s|ed|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)?"
)
_LESS_THAN = rf"{_DEGREE}(?:(?:less|fewer|lower|shorter|smaller)\sthan|under|below)|just\sshort\sof"
_DETERMINER = r"(?:\s(?:a\s)?(?:another|further|additional|an\sadditional|an\sextra))?"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<about>{_ABOUT})|(?P<at_least>{_AT_LEAST})|(?P<at_most>{_AT_MOST})"
    rf"|(?P<more_than>{_MORE_THAN})|(?P<less_than>{_LESS_THAN})|(?P<between>between)){_DETERMINER}"
    r"\s(?:a\s)?$",
    re.IGNORECASE,
)
_SIGN_BEFORE = re.compile(
    r"(?<![\w.,)])(?:(?P<about>[~\u2248])|(?P<at_least>\u2265|>=)|(?P<at_most>\u2264|<=)"
    r"|(?P<more_than>>)|(?P<less_than><))\s?$"
)
_AFTER = re.compile(
    r"(?P<about>(?:\s[a-z]+)?\sor\sso\b|-odd\b|-ish\b|-some\b|(?:\s[a-z]+)?\sor\sthereabouts\b"
    r"|,\sgive\sor\stake)"
    r"|(?P<at_least>(?:\s[a-z]+)?\s(?:or|and)\s(?:more|over|above|longer|older)\b(?!\sthan)"
    r"|\+|[\s-]plus\b(?=\s[a-z]|[.,;])|\sat\s(?:the\s)?(?:least|minimum)\b(?=\s*(?:[.,;)]|$)))"
    r"|(?P<at_most>(?:\s[a-z]+)?\sor\s(?:less|fewer|under|below|younger)\b(?!\sthan)"
    r"|\sat\s(?:the\s)?(?:most|maximum)\b)",
    re.IGNORECASE,
)
# 'refused to go beyond 90 days', 'nothing below 40': a bound refused is the other bound.
_REFUSED = re.compile(
    r"\b(?:(?:(?:will|would|can|could|must|shall|should)\s(?:not|never)|cannot"
    r"|(?:wo|ca|would|could|must|should)n[\u2019']t|refus(?:e|es|ed|ing|al)\sto|never"
    r"|(?:refus|reject|oppos)(?:e|es|ed|ing|s)?\s(?=any\b)|rul(?:e|es|ed|ing)\sout"
    r"|(?:unwilling|not\s(?:willing|prepared|ready|going))\sto)"
    r"\s?(?:(?!(?:that|which|who|how|why|whether|when|where|if|because|what|and|but)\b)"
    r"[\w\u2019'-]+\s){0,7}"
    # 'no single country to receive more than', 'none may take more than'
    r"|(?:no\s(?:(?!(?:more|less|fewer|longer|later|one's)\b)[\w-]+\s){1,4}|nobody\s|no\sone\s|none\s(?:of\s(?:\w+\s){1,3})?)"
    r"(?:to|can|could|may|might|will|would|should|must|shall|is\sto|was\sto|are\sto|were\sto)\s(?:[a-z]+\s){1,4}"
    r"|(?:nothing|anything)\s(?:(?:that|which)\s\w+\s|\w+\s)?)$",
    re.IGNORECASE,
)
_REFUSED_REACH = 90
"""Characters before a bound in which the words stand that refuse it."""
_REFUSES: dict[Qualifier, Qualifier] = {"less_than": "at_least", "more_than": "at_most"}
_BEYOND = re.compile(r"\bbeyond\s$", re.IGNORECASE)
_SHORT_OF = re.compile(r"\bshort\sof\s$", re.IGNORECASE)
# 'fees limited to 900 euros', 'cap its shipments at 900 cars', 'a limit of 900'
_LIMITED = re.compile(
    r"\b(?:limit(?:s|ed|ing)?\s(?:[\w\u2019'-]+\s){0,5}?to"
    r"|cap(?:s|ped|ping)?\s(?:[\w\u2019'-]+\s){0,6}?at"
    r"|(?:an?|the|its|their|upper|annual|daily|overall|yearly)\s(?:limit|cap|ceiling|maximum)\sof)\s$",
    re.IGNORECASE,
)
# 'it is estimated that 25 may fail', 'estimated at 40'
_ESTIMATED = re.compile(r"\bestimated\s(?:that|at)\s$", re.IGNORECASE)
# 'under a three-year plan', 'close to a 60-day truce': the preposition is the noun's.
_OF_THE_NOUN = frozenset(
    ("under", "over", "above", "below", "close", "between", "approaching",
     "within")
)  # fmt: skip
_HYPHEN = re.compile(r"[\s\w]*-")
_QUALIFIERS: tuple[Qualifier, ...] = ("about", "at_least", "at_most", "more_than", "less_than")
# "talks about 25 hostages", "a dispute over 500 jobs", "15 per cent over three years".
_TOPIC_BEFORE = re.compile(
    r"\b(?:talk\w*|speak\w*|spoken?|ask\w*|concern\w*|worr\w+|news|information|complain\w*|details"
    r"|questions?|tell|told|doubts?|disput\w+|row|clash\w*|conflict|negotiat\w+|deals?|agreements?"
    r"|argu\w+|disagree\w*|differences|deadlock|anger|angry|protest\w*|strikes?|war|fight\w*"
    r"|control|votes?|critici\w+|rights|warn\w*)\s$",
    re.IGNORECASE,
)
# 'handed over 23 soldiers'
_PHRASAL_BEFORE = re.compile(
    r"\b(?:hand|turn|giv|gav|tak|sign|pass|carr|br(?:ing|ought)|fl[yeo])\w*\s$|\btook\s$",
    re.IGNORECASE,
)
_LONGER_BEFORE = re.compile(
    r"\b(?:for|lasting|lasted|lasts?|after|than|of|took|takes?|is|was|been|just|well)\s$",
    re.IGNORECASE,
)


def qualified(text: str, mention: NumberMention, floor: int) -> NumberMention:
    """The mention with the words around it that approximate or bound it."""
    start, end, qualifier = mention.start, mention.end, mention.qualifier
    if (found := qualifier_before(text, floor, start)) and _qualifies(text, found, mention):
        start = found.start()
        if qualifier == "exact":
            qualifier = _meaning(found)
            if _refused(text, floor, start):
                qualifier = _REFUSES.get(qualifier, qualifier)
    elif qualifier == "exact":
        qualifier = _bound(text, floor, start)
    if mention.kind != "age" and (found := _AFTER.match(text, end)):
        end = found.end()
        if qualifier == "exact":
            qualifier = _meaning(found)
    return replace(mention, start=start, end=end, qualifier=qualifier, text=text[start:end])


def qualifier_before(text: str, floor: int, start: int) -> re.Match[str] | None:
    """The approximating or bounding words directly before `start`."""
    return before(_BEFORE, text, start, floor) or before(_SIGN_BEFORE, text, start, floor)


def _bound(text: str, floor: int, start: int) -> Qualifier:
    """What words say that are no part of the number: 'will not go beyond N', 'limited to N'."""
    if (found := before(_BEYOND, text, start, floor)) and _refused(text, floor, found.start()):
        return "at_most"
    if (found := before(_SHORT_OF, text, start, floor)) and _refused(text, floor, found.start()):
        return "at_least"
    if before(_LIMITED, text, start, floor):
        return "at_most"
    return "about" if before(_ESTIMATED, text, start, floor) else "exact"


def _refused(text: str, floor: int, start: int) -> bool:
    return _REFUSED.search(text, max(floor, start - _REFUSED_REACH), start) is not None


def _meaning(found: re.Match[str]) -> Qualifier:
    groups = found.groupdict()
    for qualifier in _QUALIFIERS:
        if groups.get(qualifier):
            return qualifier
    return "exact"


def _qualifies(text: str, found: re.Match[str], mention: NumberMention) -> bool:
    """Not so where "about" and "over" introduce a topic or a period, or the noun behind."""
    word = found[0].split()[0].lower()
    if _is_of_the_noun(text, found, mention):
        return False
    if word == "within":
        return mention.unit == "day"
    if word == "between":
        return mention.upper is not None
    if word == "over" and mention.unit == "day":
        return before(_LONGER_BEFORE, text, found.start()) is not None
    others = {"about": (_TOPIC_BEFORE,), "over": (_TOPIC_BEFORE, _PHRASAL_BEFORE)}.get(word, ())
    return not any(before(other, text, found.start()) for other in others)


def _is_of_the_noun(text: str, found: re.Match[str], mention: NumberMention) -> bool:
    """Whether the words introduce a noun with the number before it: 'under a three-year plan'."""
    word = found[0].split()[0].lower()
    compound = _HYPHEN.match(text, mention.number_start) is not None
    return word in _OF_THE_NOUN and found[0].endswith(" a ") and compound
