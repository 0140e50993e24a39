"""Whether the words around somebody put that person at the talks, or say who stayed away."""

import re
from typing import Literal

from summarizer.grounding.saying import REPORTS

Presence = Literal["attended", "expected", "absent", "unstated"]

_REACH = 110
"""Characters beside a person within which what they do is looked for."""


def _any(*phrases: str) -> str:
    """One of the phrases, as part of a pattern; a space in them is one in the text."""
    return "(?:" + "|".join(phrases) + ")"


_TALKS = _any(
    "talks", "negotiations?", "meetings?", "sessions?", "summit", "rounds?", "conference",
    "discussions?", "consultations?", "plenary", "(?:negotiating )?table", "room",
)  # fmt: skip
_OF_BODY = (
    r"(?: (?:of|from|for) (?:the )?[A-Z][\w’'-]*"
    r"(?: (?:(?:of|the|and|for) ){0,2}[A-Z][\w’'-]*){0,5})?"
)
_ASIDE = _OF_BODY + r"(?:,? [RDI]-[A-Z][\w.]{1,8},?|,[^,;.]{1,90},| \([^()]{1,60}\))?"
_ADVERB = r"(?: (?:who|which|also|both|all|had|has|have|then|later|again|too|in turn|\w+ly)){0,3}"
# 'A and union leader B attended': what is said of the last is said of all.
_LISTED = rf"(?:,? and (?:(?!\b(?:{REPORTS}|that|who|his|their|its)\b)[\w ’'-]){{2,60}}?)?"
_SUBJECT = rf"^{_LISTED}{_ASIDE},?{_ADVERB}"

_MISSED = _any(
    "stayed (?:away|at home|home|out of)", "(?:was|were|is) represented by (?:his|her)",
    "(?:took|takes|had) no part", "looked on from afar",
    r"(?:(?:did|does|do|could|would|will)(?: not|n[’']t)|won[’']t)[^,;.]{0,25}? "
    r"(?:attend|take part|join(?!ed)|travel|come|show up|turn up|appear)",
    "skipped", "boycotted",
    r"(?:was|were|is|are)(?: not|n[’']t)"
    r"(?: (?:(?:a )?part(?:y)? (?:of|to)|allowed|let|permitted|at|in|there|present|invited"
    r"|among|admitted|represented|taking part)\b|:)",
    "(?:was|were) (?:absent|turned away|kept away|barred|excluded)",
    "(?:never|failed to) (?:turn(?:ed)?|show(?:ed)?) up", "pulled out",
)  # fmt: skip
_AWAY = re.compile(
    rf"^{_ASIDE},?(?:(?!\b(?:{REPORTS}|that|while|after)\b)[^,;.]){{0,40}}?\b{_MISSED}",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"\b(?:but not|though not|without) (?:(?:the|its|his|her|their) )?$")
_COMING = _any(
    "meet", "attend", "join", "take part", "travel", "lead", "head", "chair", "host", "represent",
    "be present", "joining", "attending", "return", "hold talks", "fly in", "fly to", "arrive",
)  # fmt: skip
_EXPECTED = re.compile(
    rf"^{_ASIDE},?(?: who)? (?:will|would|(?:is|are|was|were) (?:also )?"
    r"(?:expected|due|scheduled|set|about|likely|to)(?: to)?"
    rf"|(?:is|are) (?:also )?(?=joining|attending)) (?:also )?{_COMING}\b",
    re.IGNORECASE,
)
# What only somebody at the table does.
_TAKES_PART = _any(
    "attended", "took part", "takes part", "sat (?:in|down|at|across|opposite|beside|next)",
    "stayed (?:in|to|until|on)", "left (?:early|the (?:talks|room|meeting|table))", "chaired",
    "chairs", "presided", "presiding over", "moderated", "mediated", "hosted", "hosts", "shuttled",
    "signed", "initiall?ed", "witnessed", "looked on",
    "(?:helped |has helped )(?:to )?(?:broker|mediate|facilitate)",
    r"(?:spoke|talked) (?:by|over the|on the) (?:tele)?phone(?! (?:to|with))",
    "stood (?:beside|alongside|next to)", "(?:tried|sought|attempted) to mediate",
    "walked away from", "faced (?:each other|off)",
    "(?:acted|served|acting|serving) as (?:the |an? )?(?:go-between|mediators?|hosts?|facilitators?"
    "|intermediar(?:y|ies)|chair)",
    r"(?:is|are|was|were) (?:still |also |both )?(?:in|at) (?:session"
    "|(?:the|that) (?:meeting|talks|session))",
    r"(?:is|are|was|were) (?:also )?in [^,;.]{2,40} (?:for (?:the )?|with (?:an?|his|her) )"
    r"(?:[\w-]+ ){0,2}?(?:talks|negotiations|meeting|team|delegation)",
    r"(?:held|had|holding) (?:an? )?(?:bilateral|separate|face-to-face|closed-door|one-on-one"
    r"|trilateral)"
    r" (?:meeting|session)", "emerged", "walked out", "stormed out",
    "joined (?!the strike|calls)",
    rf"(?:led|leads|heads?|headed)\b[^,;.]{{0,60}}\b(?:team|committee|delegations?|side"
    rf"|negotiators|{_TALKS})",
    r"(?:was|were|is|are) (?:also )?(?:present\b|at the table|in the room|there\b"
    "|(?:joined|accompanied|represented) by)",
    "returned to the table", "represent(?:s|ed)", "tabled", "floated",
    "(?:came|had come|arrived) (?!under|as |after)", "on (?:his|her|their) way (?:in|out)",
    rf"opened (?:the|[\w’'-]+['’]s) (?:\w+ )?{_TALKS}", "accompanied", "received|welcomed"
    r" (?=[A-Z])",
    r"(?:moved|went back and forth|passed messages|carried messages) between (?:the )?(?:two "
    r"|three )?"
    "(?:groups|rooms|sides|delegations|teams|parties)",
    rf"told (?:the|a|that|[\w’'-]+['’]s) (?:[\w-]+ ){{0,2}}?(?:{_TALKS}|delegates|negotiators)",
    r"told (?:his|her|their) (?:\w+ )?counterparts?",
    r"presented (?:figures|(?:the|an?|its|his|her) (?:[\w-]+ ){0,3}"
    "(?:offer|proposal|plan|draft|compromise|paper|text))",
    r"(?:said )?after (?:an?|his|her|their) (?:[\w-]+ ){0,3}?(?:meeting|talks) with",
    "(?:held|opened|resumed|began|broke off|ended|concluded|closed|entered|wrapped up) "
    r"(?:[\w-]+ ){0,5}?(?:talks|negotiations)",
    r"announced (?:the|an?) (?:\w+ )?(?:deal|agreement|pact|truce)",
    r"(?:travelled|traveled|flew) [^,;.]{0,40}\b(?:talks|meeting)", "negotiat(?:es|ed|ing)", "met",
    "meets",
    r"(?:told|said)\b[^.;]{0,40}\b(?:outside|after leaving|as s?he (?:left|arrived)|emerging)",
    "(?:says|said) (?:that )?(?:his|her|their) (?:own )?(?:side|team|delegation)",
)  # fmt: skip
_AT_TABLE = re.compile(
    rf"{_SUBJECT},? {_TAKES_PART}"
    r"|^['’]s? (?:own )?(?:team|side|delegation|negotiators)\b",
    re.IGNORECASE,
)
_DONE_BY = _any(
    "led", "headed", "chaired", "hosted", "mediated", "moderated", "represented", "joined",
    "accompanied", "attended", "overseen", "presided over", "brokered", "signed",
)  # fmt: skip
_BROUGHT = re.compile(
    rf"(?:\b{_DONE_BY} (?:(?:in|at) the [a-z]+ )?by"
    r"(?:[^.;]{3,80},? and (?:the )?[\w ’'-]{2,40} by)?|\bsent (?:its|their|his|her)"
    r"|, that of (?:the )?[\w ’'-]{2,40} by"
    r"|\b(?:delegation|team) under(?: (?:Maj|Lt|Brig)\.?)?"
    r"|\b(?:across from|opposite|beside|next to|alongside|facing|offered|handed)"
    r"|\b(?:delegation|team|side|talks|meeting|session)\b[^,;.]{0,40} (?:along|together) with"
    r"|\b(?:travell?ed|arrived|flew in|came) (?:[\w ]{1,30} )?with"
    r"|\bshook hands (?:[\w ]{1,20} )?with|\bjoined [^;]{0,80} (?:along|together) with"
    r"|\b(?:delegations?|teams?|side|table|group|panel|participants|attendees|mediators"
    r"|arbitrators|negotiators"
    r"|delegates|guests|present|attending)"
    r"(?:, which)?(?: will| would)? (?:also )?(?:includ(?:es?|ed)|compris(?:es?|ed)|consist(?:s"
    r"|ed) of|was made up of|were|are)"
    r"|\b(?:received|welcomed|hosted)(?=[^.]*$)) (?:both )?"
    rf"(?:(?:the|its|their|his|her) )?$|\b{_TALKS} (?:with|between|chaired by|led by) (?:the )?$"
    rf"|\b{_TALKS}(?: (?!(?:gap|row|dispute|differences|relations|distance|war|conflict"
    r"|fighting)\b)"
    r"[\w’'-]+){1,10} between (?:the )?$"
    rf"|^(?:In|At|During) (?:an?|the|their|[\w’'-]+['’]s) (?:[\w-]+ ){{0,3}}?{_TALKS}"
    r"(?: [\w’'-]+){0,6}, (?:the )?$",
    re.IGNORECASE,
)
# 'Among those at the ministry were A, the envoy; B, who chairs the union; and '
_AMONG = re.compile(
    r"^Among (?:those|the (?:[a-z]+ ){0,2}[a-z]+s)\b[^;.]{0,80}?\b(?:were|was)\b", re.IGNORECASE
)
_WILL_BE_BROUGHT = re.compile(
    rf"\b(?:will|would|(?:is|are|was|were|due|expected|set) to) be {_DONE_BY} by\b"
    r"|\b(?:will|would) (?:also )?include\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"^[^,;.]{0,60}\b(?:meet|return|resume|hold talks|travel)\b[^,;.]{0,20}? again\b"
)
# What was said or done at another round.
_ONCE = re.compile(
    rf"^{_ASIDE},?{_ADVERB} \w+ (?:an?|the|their) (?:previous|earlier|prior|last) {_TALKS}",
    re.IGNORECASE,
)
# 'A second union, led by A, rejected it': its leader, not its delegate.
_LEADS_BODY = re.compile(
    r"\b(?![^,;.]{1,30}\b(?:team|delegation|side|negotiators)\b)(?:unions?|federation|party|group|movement|faction|coalition|company|militia|government)\b"
    r"[^,;.]{0,40},? (?:which is )?(?:led|headed) by (?:the |its )?$",
    re.IGNORECASE,
)
_OWNS = re.compile(r"^['’]s\b")
_ANNOUNCED_THERE = re.compile(r"\bannounced by (?:the )?$", re.IGNORECASE)
_THERE = re.compile(r"^[^,;.]{0,10}\boutside ")
# Told of somebody in apposition, or as the office itself.
_TOLD_OF = re.compile(
    r"\b(?:who (?:(?:has |had )?(?:helped )?(?:to )?(?:broker|mediat|facilitat)\w+|attended"
    r"|chaired|took part|represented|hosted|joined|mediated"
    r"|(?:led|headed|leads|heads|is leading)\b[^,;.]{0,60}?\b"
    rf"(?:teams?|delegations?|side|{_TALKS}))|presiding over|(?:at|to) the (?:[\w-]+"
    rf" ){{0,2}}?(?:talks"
    r"|negotiations|summit|conference|meeting)(?=$|,)|(?:in|of|on) the (?:[\w’'-]+ ){0,3}"
    r"(?:delegation|negotiating team|bargaining (?:team|committee)))\b",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r"^, [^,;.]{1,100}")
_BY_OFFICE = re.compile(
    r"\b(?:(?:special|peace|climate|trade) envoy|negotiators?|mediators?|facilitators?"
    r"|arbitrators?|delegation (?:chief|head|leader)"
    r"|mission (?:chief|head|leader)|(?:head|chief|leader) of (?:the )?(?:[\w’'-]+ )?mission"
    r"|(?:head|leader|chief) of (?:the )?(?:[\w’'-]+ ){0,3}(?:delegation|negotiating team))\b",
    re.IGNORECASE,
)
_MEETS = re.compile(
    rf"{_SUBJECT} (?:will |would )?"
    r"(?:meet|met|meets|attend(?:ed)?|(?:take|took|taking) part|sat down"
    r"|held (?:\w+ ){0,3}?talks)\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"\b(?:{_TALKS} (?:\w+ ){{0,4}}?(?:with|between|among|included|brought together)"
    r"|met(?: with)?|meet(?:ing)?(?: with)?|negotiat(?:ed|ing) with) "
    r"(?:[\w ,’'-]{0,50}? and )?(?:the )?$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:former|ex-|then-|late|retired)\b", re.IGNORECASE)
_BARGAIN = _any(
    "offer(?:ed|s|ing)", "propos(?:ed|es|ing)", "demand(?:ed|s|ing)", "reject(?:ed|s|ing)",
    "refus(?:ed|es|ing)", "accept(?:ed|s|ing)", "replied", "counter(?:ed|s)",
    "insist(?:ed|s|ing)", "seeking", "asking for", "asked for", "dropped", "agree[ds]?",
    "conceded?s?", "suggest(?:ed|s)", "put forward", "turned down", "ruled out",
    "swallowed", "spell(?:s|ed) out", "sought", "wanted", "hinted", "clashed",
)  # fmt: skip
_BARGAINS = re.compile(
    rf"{_SUBJECT}(?: (?:is|are|has|have|had|was|were))?{_ADVERB} {_BARGAIN}\b", re.IGNORECASE
)


def told_presence(
    sentence: str, start: int, end: int, *, listed: tuple[int, int] | None = None
) -> Presence | None:
    """What the words beside and within a person's say of the presence; None if nothing.

    Args:
        sentence: the text.
        start: where the words for the person begin, the office included.
        end: where they end, an apposition included.
        listed: where the enumeration the person stands in begins and ends: 'talks between A and B'
            are with both.
    """
    first, last = listed or (start, end)
    behind = sentence[end : end + _REACH]
    words = sentence[start:end]
    before = sentence[max(first - _REACH, 0) : first]
    if (
        _LEFT_OUT.search(sentence, 0, start)
        or _AWAY.match(behind)
        or _AWAY.match(f" {words.rpartition(',')[2].strip()}")
    ):
        return "absent"
    if _EXPECTED.match(behind):
        # Who meets again has met.
        return "attended" if _AGAIN.match(behind) else "expected"
    is_brought = _BROUGHT.search(before) and not _LEADS_BODY.search(before)
    is_brought = is_brought or _AMONG.search(sentence, 0, first)
    if is_brought and not _OWNS.match(sentence[last:]):
        return "expected" if _WILL_BE_BROUGHT.search(before) else "attended"
    if _ONCE.match(behind) or _ONCE.match(sentence[last:]):
        return None
    apposition = _APPOSITION.match(behind)
    is_there = (
        _AT_TABLE.match(behind)
        or _AT_TABLE.match(sentence[last : last + _REACH])
        or _TOLD_OF.search(words)
        or (apposition and _TOLD_OF.search(apposition.group()))
        or (_ANNOUNCED_THERE.search(before) and _THERE.match(behind))
    )
    return "attended" if is_there else None


def is_subject_of_talks(sentence: str, end: int) -> bool:
    """Whether whoever is named up to there meets, attends or takes part."""
    return bool(_MEETS.match(sentence[end : end + _REACH]))


def is_at_talks_with(sentence: str, start: int) -> bool:
    """Whether whoever is named there is whom the talks before are with, or between."""
    return bool(_WITH.search(sentence[max(start - _REACH, 0) : start]))


def negotiates_by_office(role: str) -> bool:
    """Whether the office itself is that of somebody at the table: 'chief negotiator'."""
    return bool(_BY_OFFICE.search(role)) and not _FORMER.search(role)


def bargains(sentence: str, end: int) -> bool:
    """Whether whoever is named up to there offers, demands, accepts or refuses."""
    return bool(_BARGAINS.match(sentence[end : end + _REACH]))
