"""Whoever can hold a stance or make a proposal: the parties and people a sentence names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.grounding.countries import find_countries
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import NameMention, find_names
from summarizer.grounding.offices import OFFICE, OFFICE_KIND
from summarizer.grounding.words import STOP_WORDS

_BODIES = (
    r"(?:government|administration|cabinet|parliament|office|union|employer|striker|board|owner"
    r"|shareholder|federation|association|council|confederation|commission|committee|bank|court|relative"
    r"|protester|opposition|coalition|faction|group|movement|rebel|militant|militia|fighter|state"
    r"|nation|island|bloc|creditor|donor|partner|institution|member|farmer|fisher|driver|nurse|doctor|teacher|pilot|docker|miner"
    r"|producer|grower|exporter|importer|lender|creditor|investor|activist|side|worker|employee"
    r"|resident|shipper|operator|team|panel|chamber|lobby(?!ing)|front|alliance|league|campaigner"
    r"|supplier|manufacturer|maker|carrier|airline|insurer|university|hospital|regulator|senate"
    r"|assembly(?! line)|congress|executive|presidency|delegation|leader|skipper|trawlerman"
    r"|studio|guild|district|treasury|mission|fund|retailer|writer|network|league|store|mill|\w*worker"
    r"|\w*holder|\w+maker|ship(?:ping)?\slines?"
    r"|captain|settler|deput(?:y|ie)|lawmaker|legislator|backbencher|islander|villager|tenant|landlord|player|club|publisher|broadcaster)s?"
    r"|ministr(?:y|ies)|arm(?:y|ies)|authorit(?:y|ies)|compan(?:y|ies)|agenc(?:y|ies)|famil(?:y|ies)"
    r"|part(?:y|ies)|countr(?:y|ies)|industr(?:y|ies)|management|leadership|resistance|fishermen"
    r"|lobb(?:y|ies)|trawlermen|secretariat|capital|junta|kingdom|monarchy|coalition\spartners?"
    rf"|spokes(?:man|woman|person)|{OFFICE}(?<=s)es|{OFFICE}s?"
)
_FUNCTION = (
    r"(?:and|or|in|on|at|to|for|with|who|which|that|had|has|have|is|are|was|were|said|says|will"
    r"|would|its|their|his|her|an?)\b"
)
_KIND = (
    r"(?:\w+\s)?(?:\w*maker|operator|giant|group|company|firm|fund|bank|airline|carrier|retailer|producer"
    r"|union|conglomerate|manufacturer|miner|brewer|utility|insurer)"
)
_NATION = r"[A-Z][\w-]*(?:an|ese|ish|ch|i|utch)"
# 'of the Israeli hostages', 'of Danish pump maker Nordvik', 'of developing countries'
_OF_WHOM = (
    rf"(?:\s+of\s+(?:the\s+)?(?:[A-Za-z]+(?:s['’]|['’]s)\s+)?(?!{_FUNCTION})"
    rf"(?:(?:{_NATION}\s)?{_KIND}\s[A-Z][\w-]*|(?:\w+\s)?(?i:{_BODIES})\b"
    rf"|{_NATION}\s(?!\w+ed\b)(?!{_FUNCTION})[a-z][\w-]*|[A-Z][\w-]*(?:\s[A-Z][\w-]*)*"
    rf"|(?!\w+ing\b)[a-z][\w-]*))"
)
# 'the dockers' union', 'Israel's war cabinet', 'families of the hostages': a body with the
# capitals, owners and adjectives before it, and what it is a body of.
_BODY = re.compile(
    r"(?<![\w’'-])(?:(?:[A-Z][\w-]*['’]s\s(?:[a-z-]+\s)?[a-z-]+|[A-Z][\w-]*(?:['’]s)?|[A-Za-z-]+(?:s['’]|['’]s)|[a-z]+(?:an|ese|ish|al)"
    r"|small|smaller|rich|richer|poor|poorer|wealthy|wealthier|developing|developed|low-lying|coastal"
    r"|vulnerable|downstream|upstream|commercial|bilateral|regional|public|private|smallest|biggest|local|left-wing|right-wing|main|largest|united|farm|fishing|island|war|port"
    r"|separatist|armed|militant|leftist|ruling|works|city|town|county|student|staff|pay|peace|trade|transport|health|water|negotiating|steel"
    r"|civil|human|rights|environmental|aid|relief|junior|hospital|teaching|mining|dock|airline"
    rf"|school|rail|steel|oil|{OFFICE_KIND})\s+){{0,5}}(?i:{_BODIES})(?!\w)"
    rf"(?!\s(?:strike|elections?|public)\b){_OF_WHOM}?"
)
# 'more than 80 countries', 'dozens of states': so many are somebody, though not by name.
_SO_MANY = re.compile(r"\b(?:\d[\d,]*|dozens\sof|scores\sof|most|many|several)\s$", re.IGNORECASE)
_MANY = re.compile(
    r"(?:countries|states|nations|governments|delegations|islands|members|member\sstates|lawmakers)"
)
_BODY_LAST = re.compile(rf"\b(?:{_BODIES})$", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:the\s)?(?:group|team|side|delegation|movement|firm|company|country|fighters|troops)",
    re.IGNORECASE,
)
_OFFICE_LAST = re.compile(rf"\b(?:{OFFICE}|spokes(?:man|woman|person))$", re.IGNORECASE)
# 'the drivers' union SMF', 'train operator Northline', 'the rebel Sanwi Front'.
_KIND_LAST = re.compile(
    rf"\b{_KIND}$|\b(?:rebel|movement|rival|federation|association|party|faction|front|opposition"
    r"|militia|group|bloc|coalition)$",
    re.IGNORECASE,
)
_NAMED_KIND = re.compile(rf"\sof\s(?:\w+\s)*{_KIND}\s(?P<name>[A-Z][\w-]*)$")
_OFFICE_FIRST = re.compile(rf"(?:{OFFICE_KIND}\s)*{OFFICE}\b")
_DATELINE = re.compile(r"\s[—–-]\s|,\s[^—–-]{2,40}\s[—–-]\s|\s\([A-Z][^)]{1,30}\)\s[—–-]\s")
_CITY = re.compile(r"[A-Z][A-Z .’'/-]+,\s")
_THING = re.compile(r"\s(?!\w+(?:ed|s)\b|has\b|have\b|had\b|will\b|would\b|and\b|said\b)[a-z]")
_OFFICE_OF = re.compile(rf"\b{OFFICE}s?\sof\s", re.IGNORECASE)
_APPOSED = re.compile(r",\s(?:the\s|an?\s)?(?:[\w’'-]+\s){0,4}")
_ASIDE_END = re.compile(r",(?!\s(?:and|or)\b|\s(?:the\s)?[A-Z])")
_TELLS_WHAT = re.compile(r",\s(?:an?|one\sof\sthe|the)\s(?:[\w’'-]+\s){0,5}")
_PREDICATE = re.compile(r"\s[a-z]+\s")
_JOINT = re.compile(r"^(?:,\s+and\s+|,\s+|\s+and\s+)(?:the\s+)?$")


@dataclass(frozen=True)
class Holder:
    """Somebody named in a sentence, with offsets in it; the article before is left out.

    Several who are named in one breath ('Qatar, Egypt and the United States') are one holder.
    """

    start: int
    end: int
    text: str


def find_holders(sentence: str, names: Sequence[NameMention] | None = None) -> tuple[Holder, ...]:
    """The parties, bodies and people a sentence names, in reading order.

    Where one stands within another ('Israel' in 'Israel's war cabinet'), the longer one counts.

    Args:
        sentence: the text to look in.
        names: the names in it, where the text around it tells more of them than it does alone.
    """
    known = find_names(sentence) if names is None else names
    found = [*_bodies(sentence), *(Holder(name.start, name.end, name.text) for name in known)]
    kept: list[Holder] = []
    for holder in sorted(found, key=lambda h: (h.start, -h.end)):
        if (not kept or holder.start >= kept[-1].end) and not (
            _is_dateline(sentence, holder) or _is_adjective(sentence, holder)
        ):
            kept.append(holder)
    people = frozenset(name.text for name in known if is_person_name(name.text, name.title))
    apposed = _apposed(sentence, _titled(sentence, kept), people)
    return tuple(_joint(sentence, apposed))


def _is_dateline(sentence: str, holder: Holder) -> bool:
    """Whether it is 'LORVIK' or 'Norway' of 'LORVIK, Norway — '."""
    opens = holder.start == 0 and holder.text.isupper()
    within = _CITY.fullmatch(sentence, 0, holder.start) is not None
    return (opens or within) and _DATELINE.match(sentence, holder.end) is not None


def _is_adjective(sentence: str, holder: Holder) -> bool:
    """Whether a nation's name only says whose a thing is: 'a Malawian paper'."""
    nations = find_countries(holder.text)
    return (
        len(nations) == 1
        and nations[0].form == "adjective"
        and nations[0].end - nations[0].start == len(holder.text)
        and not holder.text.endswith("s")
        and _THING.match(sentence, holder.end) is not None
    )


def _bodies(sentence: str) -> Iterator[Holder]:
    for match in _BODY.finditer(sentence):
        text = match.group()
        # 'The teachers', 'Then union leaders': a sentence's first word has a capital anyway.
        while " " in text and text.split()[0].casefold() in STOP_WORDS:
            text = text.split(None, 1)[1]
        counted = _SO_MANY.search(sentence, 0, match.start()) if _MANY.fullmatch(text) else None
        if counted:
            text = sentence[counted.start() : match.end()]
        named = _NAMED_KIND.search(text)
        yield Holder(match.end() - len(text), match.end(), named["name"] if named else text)


def _titled(sentence: str, holders: Sequence[Holder]) -> list[Holder]:
    """The holders, an office and the name behind it as one: 'union leader Ada Renholt'.

    A body and its name behind it are the name ('train operator Northline'), and a name and its
    abbreviation in brackets are one.
    """
    kept: list[Holder] = []
    for holder in holders:
        last = kept[-1] if kept else None
        gap = sentence[last.end : holder.start] if last else ""
        held = last and (_OFFICE_LAST.search(last.text) or _OFFICE_FIRST.match(holder.text))
        if last and gap == " " and held:
            kept[-1] = Holder(last.start, holder.end, sentence[last.start : holder.end])
        elif last and gap == " " and _KIND_LAST.search(last.text) and holder.text[0].isupper():
            kept[-1] = Holder(last.start, holder.end, holder.text)
        elif last and gap == " (" and sentence[holder.end : holder.end + 1] == ")":
            kept[-1] = Holder(last.start, holder.end + 1, last.text)
        else:
            kept.append(holder)
    return kept


def _apposed(sentence: str, holders: Sequence[Holder], people: frozenset[str]) -> list[Holder]:
    """The holders, a person and the office set beside the name with commas as that person.

    'The interior minister, Joseph Takora, …' and 'Joseph Takora, the interior minister, …' name
    one person under one name.
    """
    kept: list[Holder] = []
    for holder in holders:
        last = kept[-1] if kept else None
        gap = sentence[last.end : holder.start] if last else ""
        closed = sentence[holder.end : holder.end + 1] in (",", "", ".")
        if last and closed and holder.text in people and gap == ", " and _is_office(last.text):
            kept[-1] = Holder(last.start, holder.end, holder.text)
        elif (
            last
            and closed
            and last.text in people
            and _APPOSED.fullmatch(gap)
            and _is_office(holder.text)
        ):
            kept[-1] = Holder(last.start, holder.end, last.text)
        elif last and _names_body(sentence, last, holder, people):
            kept[-1] = Holder(last.start, holder.end, holder.text)
        elif last and _describes_name(sentence, last, holder):
            kept[-1] = Holder(last.start, holder.end, last.text)
        else:
            kept.append(holder)
    return kept


def _names_body(sentence: str, body: Holder, name: Holder, people: frozenset[str]) -> bool:
    """Whether a body is named behind it: 'the agency, Northline Health, refused'."""
    gap = sentence[body.end : name.start]
    return (
        _ASIDE_END.match(sentence, name.end) is not None
        and re.fullmatch(r",\s(?:the\s)?", gap) is not None
        and name.text not in people
        and name.text[0].isupper()
        and _is_plain_body(body)
    )


def _describes_name(sentence: str, name: Holder, body: Holder) -> bool:
    """Whether a body only tells what a name is: 'Northline, a member of the alliance, refused'."""
    gap = sentence[name.end : body.start]
    return (
        _ASIDE_END.match(sentence, body.end) is not None
        and _TELLS_WHAT.fullmatch(gap) is not None
        and name.text[0].isupper()
        and body.text[0].islower()
    )


def _is_plain_body(holder: Holder) -> bool:
    """Whether a body is called by no name of its own: 'the agency', 'a Yemeni rights group'."""
    return holder.text.split()[-1][0].islower() and not holder.text.endswith("s")


def _is_office(words: str) -> bool:
    return _OFFICE_LAST.search(words) is not None or _OFFICE_OF.search(words) is not None


def _is_headed(sentence: str, holders: Sequence[Holder], first: int, last: int) -> bool:
    """Whether a heading begins with several who act together: 'US, China agree to'."""
    return (
        holders[first].start == 0
        and _PREDICATE.match(sentence, holders[last].end) is not None
        and sentence[-1].isalnum()
    )


def _joint(sentence: str, holders: Sequence[Holder]) -> Iterator[Holder]:
    """The holders, those that are listed with 'and' joined into one."""
    index = 0
    while index < len(holders):
        last = index
        while last + 1 < len(holders) and _JOINT.match(
            sentence[holders[last].end : holders[last + 1].start]
        ):
            last += 1
        gaps = [sentence[holders[i].end : holders[i + 1].start] for i in range(index, last)]
        if not any("and" in gap for gap in gaps) and not _is_headed(sentence, holders, index, last):
            last = index
        start, end = holders[index].start, holders[last].end
        yield holders[index] if index == last else Holder(start, end, sentence[start:end])
        index = last + 1


def is_generic(words: str) -> bool:
    """Whether words only point at one who was named: 'said the group was ready'."""
    return _GENERIC.fullmatch(words) is not None


_WORK_ALONE = (
    r"(?:analysts?|economists?|professors?|lecturers?|academics?|experts?|historians?|columnists?"
    r"|commentators?|consultants?|strategists?|researchers?|hydrologists?|scientists?|commuters?"
    r"|passengers?|shoppers?|tourists?|customers?|witness(?:es)?|neighbou?rs?|bystanders?"
    r"|residents?|students?|pensioners?|retirees?|teachers?|nurses?|drivers?|farmers?|skippers?"
    r"|fishermen|fisherman|miners?|workers?|strikers?|traders?|shopkeepers?|mothers?|fathers?|widows?"
    r"|parents?|villagers?|refugees?|volunteers?|photographers?|journalists?|reporters?"
    r"|correspondents?|protesters?|demonstrators?|welders?|cooks?|engineers?|doctors?|\w+ologists?)"
)
_OFFICIAL = re.compile(rf"\b(?:{OFFICE}|spokes\w+)s?\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def is_bystander(name: str, text: str) -> bool:
    """Whether a text tells somebody only by age or calling: 'Ana Reis, 34, a commuter'.

    Such people, and those who study the talks, hold no position at them.

    Args:
        name: a person's name, whole or the last of it.
        text: the article's text.
    """
    if _BODY_LAST.search(name):
        return False
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    told = re.compile(
        rf"(?i:\b{_WORK_ALONE})\s(?:[A-Z][\w’'-]*\s){{0,2}}{last}\b"
        rf"|\b{last},\swho\s(?:grows?|sells?|farms?|lives?|drives?|fishes|teaches|commutes|studies)\b"
        rf"|\b{last},\s(?:(?:aged\s)?\d\d,(?P<aside>[^.;]{{0,60}})"
        rf"|(?:an?|one\sof|the)\s(?:[\w’'-]+\s){{0,3}}?{_WORK_ALONE}\b)"
    )
    return any(not _OFFICIAL.search(found["aside"] or "") for found in told.finditer(text))
