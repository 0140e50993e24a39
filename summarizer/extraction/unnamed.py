"""Persons whom a sentence puts at the talks, or away from them, by their function alone."""

import re
from collections.abc import Iterator, Sequence

from summarizer.extraction.attendance import Presence, told_presence
from summarizer.extraction.people import Somebody, party_in
from summarizer.grounding.countries import find_countries
from summarizer.grounding.names import NameMention
from summarizer.grounding.offices import OFFICE, names_several
from summarizer.grounding.parties import states_named

_HEAD = (
    rf"(?:{OFFICE}(?<=s)es|{OFFICE}s?|deput(?:y|ies)|observers?|experts?|monitors?|aides?"
    rf"|advis[eo]rs?"
    r"|spokes(?:man|woman|person)|owners?|technicians?|engineers?|scientists?|cartographers?"
    r"|economists?|lawyers?|officers?)"
)
_NUMBERS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|some|\d+)"
_DETERMINED = rf"(?:(?:the|an?|its|his|her|their|{_NUMBERS})[ ])"
# A subject at the start of a clause: 'Two Red Cross officials', 'its energy secretary'.
_SUBJECT = re.compile(
    rf"(?:^|[,;:][ ](?:and[ ]|but[ ])?|[ ](?:and|but|while)[ ])(?P<words>{_DETERMINED}?"
    rf"(?P<phrase>(?:(?!(?:and|but|or|that|who|which"
    rf"|as)[ ])[\w’'-]+(?<!ly)[ ]){{0,5}}?(?P<head>{_HEAD}))(?:[ ](?:of|from|for)[ ]"
    r"(?P<of>(?:the[ ])?[\w’'-]+(?:[ ][\w’'-]+){0,2}?))?)"
    r"(?P<clause>,[ ](?:whose|whom|who|which)[ ][^,;.]{3,80},)?(?=,?[ ](?:who|will|would|was"
    r"|were|is|are|had|has|did|never|also|sat|stayed|left|attended"
    r"|took"
    r"|joined|witnessed|chaired|skipped|boycotted|signed|hosted|mediated|could|walked)\b)",
    re.IGNORECASE,
)
# 'The United States sent only a four-person technical team'
_SENT = re.compile(
    r"(?P<whom>[A-Z][\w’'-]*(?:[ ][A-Z][\w’'-]*){0,3})[ ](?P<sent>(?:had[ ]|has[ ])?sent)[ ]"
    r"(?:only[ ]|just[ ])?(?P<words>(?:an?|its|her|his|their|two|three|several|junior|senior)[ ]"
    rf"(?P<phrase>(?:[\w’'-]+[ ]){{0,4}}?(?:team|delegation|{_HEAD})))"
    r"(?=[;.]|,(?![ ][A-Z])|[ ](?:to|but|and)\b)"
)
# 'A senior African negotiator, who asked not to be named'
_A_NEGOTIATOR = re.compile(
    r"\b(?P<words>(?:[Aa]n?|[Oo]ne)[ ](?P<phrase>(?:[\w’'-]+[ ]){0,3}?(?P<head>negotiator"
    r"|delegate)))"
    r"(?P<of>)\b(?=,?[ ](?:who|said|says|told|called|described)\b)"
)
# 'was represented by its chairman, A, and its lawyer', 'sent its commissioner, A, and a deputy'
_ALSO = re.compile(
    r"(?P<whom>[^,;.()“”\"]{2,80}?)(?:,[ ](?:which|who)[ ][^,;.]{3,80},)?"
    r"(?:[ ](?:was|were|is|are|has[ ]been|had[ ]been))?[ ]"
    r"(?:(?:represented|led|headed)[ ]by|sent)[ ][^;.]{3,140}?[^;.]*?,?[ ]and[ ]"
    rf"(?P<words>(?:its|the|an?)[ ](?P<phrase>(?:[a-z’'-]+[ ]){{0,3}}?(?P<head>{_HEAD})))(?=[,.;])"
)
_LIST_BEFORE = re.compile(
    r"(?:[A-Z][\w-]+(?:[ ][A-Z][\w-]+)?,[ ])*[A-Z][\w-]+(?:[ ][A-Z][\w-]+)?,?[ ]and[ ](?:the[ ])?$"
)
_OWNED = re.compile(r"^(?P<owner>[A-Z][\w-]+(?:[ ][A-Z][\w-]+){0,2})['’]s[ ]")
_UNIDENTIFIED = re.compile(r"\b(?:unidentified|unnamed|anonymous)\s", re.IGNORECASE)
_CONTINENTS = frozenset(["African", "European", "Asian", "American", "Arab", "Latin", "Western"])
_STATE_OWNER = re.compile(r"^[ ]*(?:['’]s?)?[ ]*")


def unnamed_in(sentence: str, names: Sequence[NameMention]) -> Iterator[tuple[Somebody, Presence]]:
    """Those of no name whom the words beside them put at the talks, or away from them.

    'Two Red Cross officials witnessed the signing', 'its energy secretary stayed at home', 'the
    observers from Togo are expected to join'. Of 'her deputy' the party is whoever she is.

    Args:
        sentence: the text to look in.
        names: the names in it.
    """
    for found in _SUBJECT.finditer(sentence):
        end = found.end("clause") if found["clause"] else found.end("words")
        presence = told_presence(sentence, found.start("words"), end)
        person = _somebody(sentence, found, names)
        if presence and person:
            yield person, presence
    for found in _A_NEGOTIATOR.finditer(sentence):
        if person := _somebody(sentence, found, names):
            yield person, "attended"
    for found in _ALSO.finditer(sentence):
        if party := party_in(found["whom"]):
            role = _role(found["phrase"])
            yield Somebody(found.start("words"), found["words"], None, role, party), "attended"
    for found in _SENT.finditer(sentence):
        others = _LIST_BEFORE.search(sentence, 0, found.start("whom"))
        states = states_named(f"{others.group() if others else ''}{found['whom']}")
        role = _role(found["phrase"])
        for party in states or (found["whom"],):
            yield Somebody(found.start("words"), found["words"], None, role, party), "attended"


def _somebody(sentence: str, found: re.Match[str], known: Sequence[NameMention]) -> Somebody | None:
    phrase, of = found["phrase"], found["of"]
    states = states_named(phrase) or states_named(of or "")
    start, end = found.span("phrase")
    inside = [name.text for name in known if start <= name.start and name.end <= end]
    names = [name for name in inside if name not in _CONTINENTS]
    if any(name.endswith(found["head"]) for name in names) or len(names) > 1:
        return None
    party = states[0] if len(states) == 1 else next(iter(names), None)
    if party is None:
        owned = _OWNED.match(phrase)
        party = owned["owner"] if owned else _named_before(sentence, found, known)
    if party is None and names_several(found["head"]):
        return None
    role = _role(_OWNED.sub("", phrase), *names)
    if of and not states_named(of):
        if names_several(found["head"]):
            return None
        role = f"{role} of {of}"
    return Somebody(found.start("words"), found["words"], None, role, party) if role else None


def _named_before(sentence: str, found: re.Match[str], known: Sequence[NameMention]) -> str | None:
    """Whom 'its' stands for: the state or organisation named last before it in the sentence."""
    if found["words"].casefold().startswith(("his ", "her ")):
        people = [name.text for name in known if name.end <= found.start("words")]
        return people[-1] if people else None
    if not found["words"].casefold().startswith(("its ", "their ")):
        return None
    countries = find_countries(sentence[: found.start("words")])
    return countries[-1].name if countries else None


def _role(phrase: str, *names: str) -> str:
    """The function without the names of states and organisations around it."""
    bare = phrase
    for name in names:
        bare = bare.replace(name, "")
    for country in reversed(find_countries(bare)):
        bare = bare[: country.start] + bare[country.end :]
    return _STATE_OWNER.sub("", _UNIDENTIFIED.sub("", " ".join(bare.split()))).strip()
