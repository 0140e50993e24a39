"""The people a sentence names, with their offices; unnamed ones by office and party."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.grounding.countries import aliases_of
from summarizer.grounding.names import NameMention, find_names, is_person_name
from summarizer.grounding.parties import is_organ, states_named

_KINDS = (
    r"(?:prime|deputy|vice|foreign|finance|trade|defen[cs]e|interior|energy|intelligence|security"
    r"|economy|labou?r|climate|environment|agriculture|fisheries|chief|lead|top|senior|special"
    r"|general|acting|executive|permanent|opposition|union|government|party)"
)
_HEADS = (
    r"(?:minister|president|premier|chancellor|secretary(?:[- ]general)?|director|chief|head|boss"
    r"|leader|chair(?:man|woman|person)?|commissioner|envoy|ambassador|negotiator|mediator"
    r"|representative|official|delegate|delegation|general|king|emir|sheikh|executive|CEO|officer"
    r"|advis[eo]r|governor|mayor|senator|lawmaker|diplomat|bishop|captain|colonel|lawyer)"
)
_OFFICE = rf"(?i:(?:{_KINDS}[ -])*{_HEADS})"
_OFFICES = rf"(?i:(?:{_KINDS}[ -])*{_HEADS}(?:e?s)?)"
_CAPITAL = r"[A-Z][\w’'.&-]*"
_ADJECTIVES = (
    r"(?i:(?:senior|top|unidentified|unnamed|high-ranking|high-level|leading|other|former|several"
    r"|local|foreign)[ ])*"
)
# 'CIA Director ', 'the head of Egyptian intelligence, ': an office right before a name.
_BEFORE = re.compile(
    rf"(?:{_CAPITAL}[ ])*\b{_OFFICE}(?:[ ]of[ ](?:the[ ])?[\w’'-]+(?:[ ][\w’'-]+){{0,3}})?,?[ ]$"
)
# 'Mossad director A; that of the Shin Bet, ': the office of the person before, of something else.
_THAT_OF = re.compile(
    rf"\b(?P<office>{_OFFICE})\b[^.]*?[;,][ ](?:and[ ])?that[ ]of[ ]"
    r"(?P<of>(?:the[ ])?[^,;]{2,40}),[ ]$"
)
# ', the Prime Minister of Qatar,': an office in apposition behind a name.
_BEHIND = re.compile(
    rf"^,[ ](?:appointed[ ])?(?:the[ ]|an?[ ])?(?P<office>(?:{_CAPITAL}[ ])*(?:[a-z-]+[ ]){{0,2}}?"
    rf"{_OFFICE}\b(?:[ ](?:of|for)[ ](?:the[ ])?[\w’'-]+(?:[ ][\w’'-]+){{0,3}}?)?)"
    r"(?=[,;.)]|$|[ ](?:and|who|said|met)\b)"
)
_NAMES = rf"{_CAPITAL}(?:[ ]{_CAPITAL})*"
# 'US, Egyptian and Israeli officials'
_GROUP = re.compile(
    rf"(?P<list>(?:{_NAMES}(?:,[ ](?:and[ ])?|[ ]and[ ]))*{_NAMES})[ ]"
    rf"{_ADJECTIVES}(?P<office>{_OFFICES})\b"
)
# 'the heads of the …', 'representatives from …'
_OF = re.compile(
    rf"\b(?:[Tt]he[ ]|[Aa]n?[ ])?{_ADJECTIVES}(?P<office>{_OFFICES})[ ](?P<link>of|from)[ ]"
)
_NEXT_LISTED = re.compile(r"^(?:,[ ]and[ ]|,[ ]|[ ]and[ ])(?:of[ ])?(?:the[ ])?$")
_PARENTHESES = re.compile(r"\([^)]*\)")
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


def people_in(sentence: str) -> tuple[Somebody, ...]:
    """The people of a sentence, in reading order, each once."""
    names = find_names(sentence)
    named = [
        _named(sentence, name)
        for name in names
        if is_person_name(name.text, name.title) and not is_organ(name.text)
    ]
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


def _overlap(a: Somebody, b: Somebody) -> bool:
    return a.start < b.start + len(b.words) and b.start < a.start + len(a.words)


def _named(sentence: str, name: NameMention) -> Somebody:
    """A named person with the office that stands before the name or in apposition behind it."""
    before = _BEFORE.search(sentence[: name.start])
    behind = _BEHIND.search(sentence[name.end :])
    start = before.start() if before else name.start
    end = name.end + behind.end() if behind else name.end
    pointed = _THAT_OF.search(sentence[: name.start]) if before is None else None
    offices = [before.group().strip(" ,")] if before else []
    offices += [f"{pointed['office']} of {pointed['of']}"] if pointed else []
    offices += [behind["office"]] if behind else []
    role = max(offices, key=len) if offices else None
    return Somebody(start, sentence[start:end], name.text, role, _party(" ".join(offices)))


def _groups(sentence: str) -> Iterator[Somebody]:
    """'Egyptian, Qatari and Israeli officials': one for each party."""
    for match in _GROUP.finditer(sentence):
        for party in states_named(match["list"]):
            yield Somebody(match.start(), match.group(), None, match["office"], party)


def _of_lists(sentence: str, names: tuple[NameMention, ...]) -> Iterator[Somebody]:
    """'representatives from Qatar and Egypt', 'the heads of the A and the B': one for each."""
    for match in _OF.finditer(sentence):
        for owner, listed in _listed(sentence, match.end(), names):
            words = sentence[match.start() : listed.end]
            named = f"{owner} {listed.text}".strip()
            states = states_named(named)
            if match["link"] == "of" and not _is_state(listed.text, states):
                office = _PLURALS.sub("", match["office"])
                article = "the " if sentence[: listed.start].endswith("the ") else ""
                role = f"{office} of {article}{listed.text}"
                yield Somebody(
                    match.start(), words, None, role, states[0] if states else listed.text
                )
            else:
                party = states[0] if states else listed.text
                yield Somebody(match.start(), words, None, match["office"], party)


def _listed(
    sentence: str, start: int, names: tuple[NameMention, ...]
) -> Iterator[tuple[str, NameMention]]:
    """The names enumerated from `start` on, each with its owner: 'Qatar, and Israel's Shin Bet'."""
    aside = [match.span() for match in _PARENTHESES.finditer(sentence)]
    position = start
    owner = ""
    for name in names:
        if name.start < start or any(begin < name.start < end for begin, end in aside):
            continue
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


def _party(words: str) -> str | None:
    """Whom the words act for: the one state they name, else the one organisation."""
    states = states_named(words)
    if states:
        return states[0] if len(states) == 1 else None
    organisations = [name.text for name in find_names(words)]
    return organisations[0] if len(organisations) == 1 else None
