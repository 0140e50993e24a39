"""The people a sentence names, with their offices; unnamed ones by office and party."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from summarizer.grounding.countries import aliases_of
from summarizer.grounding.holders import find_holders
from summarizer.grounding.names import NameMention, find_names, is_person_name
from summarizer.grounding.offices import OFFICE, OFFICE_KIND
from summarizer.grounding.parties import is_organ, states_named

_ONE = rf"(?i:(?:{OFFICE_KIND}[ -]){{0,3}}{OFFICE})"
_SOME = rf"(?i:(?:{OFFICE_KIND}[ -]){{0,3}}{OFFICE}(?:e?s)?)"
_CAPITAL = r"(?<![\w’'.&-])[A-Z][\w’'.&-]*"
_ADJECTIVES = (
    r"(?i:(?:senior|top|unidentified|unnamed|high-ranking|high-level|leading|other|former|several"
    r"|local|foreign)[ ]){0,3}"
)
# 'CIA Director ', 'the head of Egyptian intelligence, ': an office right before a name.
_BEFORE = re.compile(
    rf"(?:{_CAPITAL}[ ]){{0,4}}\b{_ONE}(?:[ ]of[ ](?:the[ ])?[\w’'-]+(?:[ ][\w’'-]+){{0,3}})?,?[ ]$"
)
# 'Mossad director A; that of the Shin Bet, ': the office of the person before, of something else.
_THAT_OF = re.compile(
    rf"\b(?P<office>{_ONE})\b[^.]*?[;,][ ](?:and[ ])?that[ ]of[ ]"
    r"(?P<of>(?:the[ ])?[^,;]{2,40}),[ ]$"
)
# ', the Prime Minister of Qatar,': an office in apposition behind a name.
_BEHIND = re.compile(
    rf"^,[ ](?:appointed[ ])?(?:the[ ]|an?[ ])?"
    rf"(?P<office>(?:{_CAPITAL}[ ]){{0,4}}(?:[a-z’'-]+[ ]){{0,2}}?"
    rf"{_ONE}\b(?:[ ](?:of|for)[ ](?:the[ ])?[\w’'-]+(?:[ ][\w’'-]+){{0,3}}?)?)"
    r"(?=[,;.)]|$|[ ](?:and|who|said|met)\b)"
)
_NAMES = rf"{_CAPITAL}(?:[ ]{_CAPITAL}){{0,4}}"
_NAME = re.compile(_NAMES)
# 'US, Egyptian and Israeli officials'
_GROUP = re.compile(
    rf"(?P<list>(?:{_NAMES}(?:,[ ](?:and[ ])?|[ ]and[ ])){{0,9}}{_NAMES})[ ]"
    rf"{_ADJECTIVES}(?P<office>{_SOME})\b"
)
# 'the heads of the …', 'representatives from …'
_OF = re.compile(
    rf"\b(?:[Tt]he[ ]|[Aa]n?[ ])?{_ADJECTIVES}(?P<office>{_SOME})[ ](?P<link>of|from)[ ]"
)
_NEXT_LISTED = re.compile(r"^(?:,[ ]and[ ]|,[ ]|[ ]and[ ])(?:of[ ])?(?:the[ ])?$")
_OFFICE_LAST = re.compile(rf"\b{_SOME}$")
_OF_WHAT = re.compile(r"\s(?:of|for)\s(?:the\s)?")
_PARENTHESES = re.compile(r"\([^()]*\)")
_PLURALS = re.compile(r"(?<=ss)es$|(?<!s)s$")
_NEAR = 200
"""Characters from a name within which its office is looked for."""


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
    low = max(name.start - _NEAR, 0)
    before = _BEFORE.search(sentence, low, name.start)
    behind = _BEHIND.search(sentence[name.end : name.end + _NEAR])
    start = before.start() if before else name.start
    end = name.end + behind.end() if behind else name.end
    pointed = _THAT_OF.search(sentence, low, name.start) if before is None else None
    offices = [before.group().strip(" ,")] if before else []
    offices += [f"{pointed['office']} of {pointed['of']}"] if pointed else []
    offices += [behind["office"]] if behind else []
    role = max(offices, key=len) if offices else None
    return Somebody(start, sentence[start:end], name.text, role, _party(" ".join(offices)))


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


def _party(words: str) -> str | None:
    """Whom the words act for: the one state they name, else the one organisation or body."""
    states = states_named(words)
    if states:
        return states[0] if len(states) == 1 else None
    organisations = [name.text for name in find_names(words)]
    owners = (_OFFICE_LAST.sub("", part) for part in _OF_WHAT.split(words))
    bodies = [body.text for owner in owners for body in find_holders(owner, ())]
    found = organisations or bodies
    return found[0] if len(found) == 1 else None
