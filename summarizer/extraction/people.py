"""The people a sentence names, with their offices; unnamed ones by office and party."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from summarizer.extraction.offices_held import OfficeHeld, offices_held, owner_behind
from summarizer.grounding.countries import aliases_of
from summarizer.grounding.holders import find_holders
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import NameMention, find_names
from summarizer.grounding.offices import OFFICE, OFFICE_KIND, RANK
from summarizer.grounding.parties import is_of_state, is_organ, states_named

_SOME = rf"(?i:(?:{OFFICE_KIND}[ -]){{0,3}}{OFFICE}(?:e?s)?)"
_CAPITAL = r"(?<![\w’'.&-])[A-Z][\w’'.&-]*"
_ADJECTIVES = (
    r"(?i:(?:senior|top|unidentified|unnamed|high-ranking|high-level|leading|other|former|several"
    r"|local|foreign)[ ]){0,3}"
)
_NAMES = rf"{_CAPITAL}(?:[ ]{_CAPITAL}){{0,4}}"
_NAME = re.compile(_NAMES)
# 'US, Egyptian and Israeli officials'
_GROUP = re.compile(
    rf"(?P<list>(?:{_NAMES}(?:,[ ](?:and[ ])?|[ ]and[ ])){{0,9}}{_NAMES})[ ]"
    rf"{_ADJECTIVES}(?P<office>{_SOME})\b(?![ ](?:Staff|Assembly|Council|Secretariat)\b)"
)
# 'the heads of the …', 'representatives from …'
_OF = re.compile(
    rf"\b(?:[Tt]he[ ]|[Aa]n?[ ])?{_ADJECTIVES}(?P<office>{_SOME})[ ](?P<link>of|from)[ ]"
)
_NEXT_LISTED = re.compile(r"^(?:,[ ]and[ ]|,[ ]|[ ]and[ ])(?:of[ ])?(?:the[ ])?$")
# 'Malawi's team was led by ', 'the union CTE, headed by ', ', that of Kavkesh by '
_LED_BY = re.compile(
    r"(?P<whom>[^,;.()“”\"]{2,80}?)(?:,[ ](?:which|who)[ ][^,;.]{3,80},[ ](?:is|was|were|are)[ ]"
    r"|,[ ](?:which[ ](?:is|was)[ ])?|,?[ ]which[ ](?:is|was)[ ](?=represented)"
    r"|[ ](?:is|was|were|are|(?:will|would|is[ ]to|are[ ]to|has|had|have)[ ]be(?:en)?)[ ]|[ ])"
    r"(?:led|headed|represented|fronted)[ ](?:in[ ]the[ ][a-z]+[ ]|at[ ]the[ ][a-z]+[ ])?by[ ]"
    r"(?:the[ ]|its[ ])?$"
    r"|(?P<under>[^,;.()“”\"]{2,60}?[ ](?:delegation|team))[ ]under[ ](?:the[ ]|its[ ])?"
    r"(?:(?:Maj|Lt|Brig)\.?[ ])?$"
    r"|(?P<owner>[^,;.()“”\"]{2,60}?)['’]s?[ ](?:side(?:[ ]of[ ]the[ ]table)?|delegation"
    r"|team)[ ](?:also[ ])?"
    r"(?:included|includes|consisted[ ]of|consists[ ]of|was[ ]made[ ]up[ ]of)[ ](?:the[ ])?$"
    r"|(?P<sender>[^,;.()“”\"]{2,60}?)[ ](?:had[ ]|has[ ]|have[ ])?sent[ ](?:its|their)[ ]$"
    r"|\bthe[ ](?P<team>[^,;.()]{2,40}?)[ ](?:delegation|team|side)[ ](?:along|together)[ ]with[ ]"
    r"(?:the[ ]|his[ ]|her[ ])?$"
    r"|,[ ](?:and[ ])?that[ ]of[ ](?P<that>(?:the[ ])?[\w ’'-]{2,40})[ ]by[ ](?:the[ ])?$"
    r"|\b(?:led|headed|represented)[ ]by[ ][^.;]{3,80},?[ ]and[ ](?:the[ ])?"
    r"(?P<next>[A-Z][\w’'-]*(?:[ ][A-Z][\w’'-]*){0,3}|(?:[a-z-]+[ ]){1,2}(?=side|team|delegation))"
    r"(?:[ ]?(?:side|team|delegation))?[ ]by[ ](?:the[ ]|its[ ])?$"
    r"|(?P<whose>[^,;.()“”\"]{2,60}),[ ]whose[ ](?:[a-z]+[ ])?(?:delegation|team|side)[ ](?:is|was"
    r"|will[ ]be)[ ](?:led|headed)[ ]by[ ](?:the[ ]|its[ ])?$"
)
_PORTFOLIO = re.compile(
    r"\b(?:minister|(?<!general[ ])secretary|commissioner|envoy)$", re.IGNORECASE
)
_KIND = re.compile(
    rf"\b(?!union|party|government|opposition)(?:{OFFICE_KIND}|federal|national|regional|local"
    r"|independent|veteran|provincial)\b",
    re.IGNORECASE,
)
# 'the two commissions are headed by A and B': of different parties.
_SEVERAL = re.compile(
    rf"\b(?:{_SOME}|sides|commissions|committees|parties|governments|countries|talks|negotiations"
    r"|companies|groups)$"
)
_AT_TALKS = re.compile(
    r"\b(?:negotiator|mediator|facilitator|arbitrator|moderator)\b", re.IGNORECASE
)
_TEAM = re.compile(
    r"(?:['’]s)?\s(?:(?:negotiating|bargaining|technical)\s)?(?:team|delegation|committee|side)$"
)
_OWNER_BEFORE = re.compile(r"(?P<owner>[A-Z][\w-]+(?:[ ][A-Z][\w-]+){0,2})['’]s\s$")
_AGAINST_STATE = re.compile(r"\b(?:opposition|dissident)\b", re.IGNORECASE)
_ARMED = re.compile(r"\b(?P<who>rebel|separatist|insurgent|guerrilla)s?\b", re.IGNORECASE)
# What stands between those who are named in one breath.
_ENUMERATED = re.compile(
    r"^(?:[ ]of[ ](?:the[ ])?(?:[a-z-]+[ ]){0,2}[A-Z][\w’'-]*(?:[ ][A-Z][\w’'-]*){0,4})?"
    r"(?:[ ]\([^()]{1,40}\))?(?:,?[ ][RDI]-[A-Z][\w.]{1,8})?(?:,|,?[ ]and"
    r"|,?[ ]as[ ]well[ ]as)[ ](?:by[ ])?"
    r"(?:(?:his|her|their)[ ](?:[A-Z]\w+[ ])?(?:opposite[ ]number|counterpart),[ ])?"
    r"(?:(?:[A-Z][\w-]+[ ])?spokes(?:man|woman|person)[ ])?(?:the[ ]|its[ ]|his[ ]|her[ ]"
    r"|their[ ])?"
    rf"(?:{RANK}\.?[ ]|Professor[ ]|Sen\.?[ ]|Rep\.?[ ]|Dr\.?[ ]|Mr\.?[ ]|Ms\.?[ ]|Mrs\.?[ ])?$"
)
# 'union leader' leads a union; 'pilot representative' is that of no body with a name.
_ORGANISED = re.compile(
    r"\b(?:union|federation|association|guild|council|commission|committee|party|coalition|alliance"
    r"|group|movement|bank|company|board|militia|bloc|government|league|club|agency|authority"
    r"|army|forces|front|military|police"
    r"|airline|chamber|district|fund)$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"(?:former|ousted)\b|ex-", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:its|his|her|their|our)\s", re.IGNORECASE)
_DEPARTMENT = re.compile(
    r"\bminister (?:of|for) |\b(?:under-?)?secretary (?:of (?:state|defen[cs]e)\b|for )",
    re.IGNORECASE,
)
_BRIEF = re.compile(r"(?!.*\b(?:of|in|for|to|on|and|with)\b)\S+(?:\s\S+){0,4}")
_DETERMINER = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_PARENTHESES = re.compile(r"\([^()]*\)")
# Each body has one of these: 'the heads of the A and the B' are two, 'officials of the A' several.
_SINGLE = re.compile(
    r"\b(?:head|boss|chief|leader|director|president|chair\w*|minister|secretary|governor|mayor"
    r"|speaker|commissioner|king|emir)",
    re.IGNORECASE,
)
_GROUP_NEXT = re.compile(r"\s(?:bloc|group|alliance|coalition|nations|countries|states)\b")
_PLURALS = re.compile(r"(?<=ss)es$|(?<!s)s$")


@dataclass(frozen=True)
class Somebody:
    """A person, or an office whose holder is not named.

    `words` stand in the sentence; `party` is what the words say of whom the person acts for.
    """

    start: int
    words: str
    name: str | None
    role: str | None
    party: str | None


def people_in(sentence: str, known: Sequence[NameMention] | None = None) -> tuple[Somebody, ...]:
    """The people of a sentence, in reading order, each once.

    Args:
        sentence: the text to look in.
        known: the names in it, where the article tells more of them than the sentence alone.
    """
    names = find_names(sentence) if known is None else tuple(known)
    named = [
        _named(sentence, name, names)
        for name in names
        if is_person_name(name.text, name.title)
        and not (name.is_abbreviated or is_organ(name.text))
    ]
    named = list(_named_together(sentence, named))
    unnamed = [
        person
        for person in (*_of_lists(sentence, names), *_groups(sentence))
        if not any(_overlap(person, known) for known in named)
    ]
    found: dict[tuple[str | None, str | None, str | None], Somebody] = {}
    for person in sorted([*named, *unnamed], key=lambda somebody: somebody.start):
        key = (person.name, person.role if not person.name else None, person.party)
        found.setdefault(key, person)
    return tuple(found.values())


def enumerated(sentence: str, people: Sequence[Somebody]) -> Iterator[tuple[Somebody, ...]]:
    """The people who are named in one breath ('A and B', 'A, the minister, and B'), together."""
    together: list[Somebody] = []
    for person in sorted(people, key=lambda somebody: somebody.start):
        if together:
            last = together[-1]
            gap = sentence[last.start + len(last.words) : person.start]
            if not _ENUMERATED.match(gap):
                yield tuple(together)
                together = []
        together.append(person)
    if together:
        yield tuple(together)


def _named_together(sentence: str, people: Sequence[Somebody]) -> Iterator[Somebody]:
    """The people, with what is said once of all who are named in one breath.

    They lead a delegation, bear an office in the plural, or go with whoever is named before:
    'ministers A and B', 'Kraft chairman A and finance director B'.
    """
    for listed in enumerated(sentence, people):
        led = _led_party(sentence, listed[0].start)
        last = listed[-1]
        stands_for = _REPRESENTS.match(sentence[last.start + len(last.words) :])
        led = led or (party_in(next(filter(None, stands_for.groups()))) if stands_for else None)
        several = _PLURAL_OFFICE.search(sentence, 0, listed[0].start + len(listed[0].words))
        party = None
        for person in listed:
            role = person.role or (listed[0].role if several else None)
            shares = role and _NEXT_OFFICE.search(sentence, 0, person.start)
            party = person.party or led or (party if shares else None)
            yield replace(person, role=role, party=party)


# 'A represented Iran', 'A, who headed the Kenyan delegation'
_REPRESENTS = re.compile(
    rf"^(?:,[ ][^,;.]{{1,60}},)?(?:,?[ ]who)?[ ](?:(?:represented|represents"
    rf"|represent)[ ](?:the[ ])?(?P<whom>{_NAMES})"
    r"|(?:led|leads|headed|heads)[ ](?:the|an?)[ ](?:[\w-]+[ ]){0,3}(?:team|delegation|mission)[ ]"
    rf"(?:from|of|for)[ ](?:the[ ])?(?P<from>{_NAMES})"
    rf"|(?:led|leads|headed|heads)[ ](?:the[ ])?(?P<of>{_NAMES})(?:['’]s)?[ ](?:[a-z-]+[ ]){{0,2}}?"
    r"(?:delegation|team|side|negotiators))\b"
)
# 'deputy prime ministers A and B'
_PLURAL_OFFICE = re.compile(rf"(?i:(?:[\w-]+-)?{OFFICE}s),?[ ](?:{_CAPITAL}[ ]?)+$")
# 'chairman A, finance director B': an office with no owner of its own goes with the one before.
_NEXT_OFFICE = re.compile(r"(?:,|,?\sand)\s$")


def _led_party(sentence: str, start: int) -> str | None:
    """Whose delegation is led, or who is represented, by whoever is named there."""
    led = _LED_BY.search(sentence, 0, start)
    whom = next(filter(None, led.groups()), "") if led else ""
    if _TEAM.search(whom):
        whom = _TEAM.sub("", whom.rpartition(" and ")[2])  # 'A under X and the B team led by Y'
    return None if not whom or _SEVERAL.search(whom) else party_in(whom)


def _overlap(a: Somebody, b: Somebody) -> bool:
    return a.start < b.start + len(b.words) and b.start < a.start + len(a.words)


def _named(sentence: str, name: NameMention, names: Sequence[NameMention]) -> Somebody:
    """A named person with the office that stands before the name or in apposition behind it."""
    offices = offices_held(sentence, name.start, name.end)
    start = min((office.start for office in offices), default=name.start)
    end = max((office.end for office in offices), default=name.end)
    start, end = min(start, name.start), max(end, name.end)
    roles = [office.role for office in offices if office.role]
    behind = owner_behind(sentence, name.end)
    held = [party_of_office(office, names) for office in offices]
    # A name beside the office says more than the delegation, and that more than a common noun.
    led = _led_party(sentence, start)
    parties = [
        led if led and states_named(led) else None,
        *(party for party in held if party and party[0].isupper()),
        led,
        *held,
        _owner_before(sentence, start),
        party_in(behind) if behind else None,
    ]
    return Somebody(
        start,
        sentence[start:end],
        name.text,
        _telling(roles),
        next((party for party in parties if party), None),
    )


def _telling(roles: Sequence[str]) -> str | None:
    """The office that tells most: the function at the talks, else the longest wording."""
    at_talks = [role for role in roles if _AT_TALKS.search(role)]
    return max(at_talks or roles, key=len, default=None)


def _groups(sentence: str) -> Iterator[Somebody]:
    """'Egyptian, Qatari and Israeli officials': one for each party."""
    for match in _GROUP.finditer(sentence):
        listed = list(_NAME.finditer(sentence, match.start("list"), match.end("list")))
        # 'According to Ada Renholt, Norwegian officials': the list begins with the first state.
        others = [index for index, name in enumerate(listed) if not states_named(name.group())]
        parties = listed[others[-1] + 1 :] if others else listed
        for name in parties:
            words = sentence[parties[0].start() : match.end()]
            for party in states_named(name.group()):
                yield Somebody(parties[0].start(), words, None, match["office"], party)


def _of_lists(sentence: str, names: tuple[NameMention, ...]) -> Iterator[Somebody]:
    """'representatives from Qatar and Egypt', 'the heads of the A and the B': one for each."""
    aside = [match.span() for match in _PARENTHESES.finditer(sentence)]
    inline = [n for n in names if not any(begin < n.start < end for begin, end in aside)]
    for match in _OF.finditer(sentence):
        for owner, listed in _listed(sentence, match.end(), inline):
            words = sentence[match.start() : listed.end]
            named = f"{owner} {listed.text}".strip()
            states = states_named(named)
            if match["link"] == "of" and not _is_state(listed.text, states):
                office = match["office"]
                single = _SINGLE.search(office) and not _GROUP_NEXT.match(sentence, listed.end)
                office = _PLURALS.sub("", office) if single else office
                article = "the " if sentence[: listed.start].endswith("the ") else ""
                role = f"{office} of {article}{listed.text}"
                yield Somebody(
                    match.start(), words, None, role, states[0] if states else listed.text
                )
            else:
                party = states[0] if states else listed.text
                yield Somebody(match.start(), words, None, match["office"], party)


def _listed(
    sentence: str, start: int, names: Sequence[NameMention]
) -> Iterator[tuple[str, NameMention]]:
    """The names enumerated from `start` on, each with its owner: 'Qatar, and Israel's Shin Bet'."""
    position = start
    owner = ""
    for name in names[bisect_left(names, start, key=attrgetter("start")) :]:
        gap = _PARENTHESES.sub("", sentence[position : name.start])
        gap = re.sub(r"^[ ](?=,| and )", "", gap)
        first = position == start
        owned = gap in ("’s ", "'s ")
        if not (owned or (gap in ("", "the ") if first else _NEXT_LISTED.match(gap))):
            return
        position = name.end
        if sentence[name.end : name.end + 3] in ("’s ", "'s ") and sentence[name.end + 3].isupper():
            owner = name.text
            continue
        yield owner, name
        owner = ""


def _is_state(name: str, states: tuple[str, ...]) -> bool:
    return len(states) == 1 and name in (states[0], *aliases_of(states[0]))


def _owner_before(sentence: str, start: int) -> str | None:
    """The state right before a name: "Brazil's Marina Lopes"."""
    owner = _OWNER_BEFORE.search(sentence, max(start - 40, 0), start)
    return party_in(owner["owner"]) if owner and states_named(owner["owner"]) else None


def party_of_office(office: OfficeHeld, names: Sequence[NameMention]) -> str | None:
    """Whom the office acts for; the subject of a minister's department is nobody.

    Args:
        office: an office with the words that say whose it is.
        names: the names in its sentence.
    """
    if _AGAINST_STATE.search(office.role) or _FORMER.match(office.role):
        return None
    if armed := _ARMED.search(f"{office.role} {office.owner}"):
        return f"{armed['who'].casefold()}s"
    own = states_named(office.owner) if is_of_state(office.owner) else ()
    whole = f"{office.role} {office.owner}"
    states = own if len(own) == 1 else states_named(whole) if is_of_state(whole) else ()
    if states:
        return states[0] if len(states) == 1 else None
    if _PRONOUN.match(office.owner):
        return None
    return _owning(office) if office.is_owned else _organised(office, names)


def _owning(office: OfficeHeld) -> str | None:
    """The party of the owner of an office."""
    if _DEPARTMENT.search(office.role):
        return None
    owner = _TEAM.sub("", _DETERMINER.sub("", office.owner))
    return party_in(owner) or (owner if office.role and _BRIEF.fullmatch(owner) else None)


def _organised(office: OfficeHeld, names: Sequence[NameMention]) -> str | None:
    """The body that the words right before an office name."""
    if _PORTFOLIO.search(office.role) or "central bank" in office.owner.casefold():
        acronyms = [word for word in office.owner.split() if len(word) > 1 and word.isupper()]
        return acronyms[0] if len(acronyms) == 1 else None
    owner = _KIND.sub("", office.owner).strip()
    body = party_in(owner) or owner
    is_named = any(name.text == body for name in names)
    return body if body and (is_named or _ORGANISED.search(body)) else None


def party_in(words: str) -> str | None:
    """The party that words name: their one state, else their one organisation or body."""
    states = states_named(words) if is_of_state(words) else ()
    if states:
        return states[0] if len(states) == 1 else None
    # Behind a word, a capital counts even where it is the first.
    organisations = [name.text for name in find_names(f"of the {words}")]
    if organisations:
        return organisations[-1] if len(organisations) == 1 else None
    bodies = [body.text for body in find_holders(words, ()) if words.endswith(body.text)]
    return bodies[0] if len(bodies) == 1 else None
