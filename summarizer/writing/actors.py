"""Who does what: a sentence must not hand one party's act or stance to another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from summarizer.comparison.parties import same_party
from summarizer.grounding.words import stem, word_key
from summarizer.models import Comparison, NextStep, Participant, Party, Position, Proposal
from summarizer.writing.grounds import Grounds
from summarizer.writing.lexicon import words

_STANCES: dict[str, str] = {
    "demands": r"demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|require[sd]?|call(?:s|ed|ing)? for"
    r"|condition(?:s|ed)?|seek(?:s|ing)?|sought|want(?:s|ed)?",
    "offers": r"offer(?:s|ed|ing)?|propose[sd]?|proposing|put(?:s)? forward|tabled",
    "accepts": r"accept(?:s|ed|ing)?|agree[sd]?|agreeing|approve[sd]?|endorse[sd]?|concede[sd]?",
    "rejects": r"reject(?:s|ed|ing)?|refuse[sd]?|refusing|turn(?:s|ed)? down|rule[sd]? out"
    r"|oppose[sd]?|dismiss(?:es|ed)",
    "threatens": r"threaten(?:s|ed|ing)?|warn(?:s|ed|ing)?",
    "urges": r"urge[sd]?|urging|call(?:s|ed|ing)? on|appeal(?:s|ed)? to",
    "criticises": r"critici[sz]e[sd]?|accuse[sd]?|accusing|blame[sd]?|slam(?:s|med)?"
    r"|condemn(?:s|ed)?",
}
_FAMILY = {
    "demands": "demands", "conditions": "demands", "seeks": "demands",
    "insists": "demands", "offers": "offers",
    "accepts": "accepts", "concedes": "accepts", "rejects": "rejects",
    "threatens": "threatens", "urges": "urges", "criticises": "criticises",
}  # fmt: skip
_VERB = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<{name}>{forms})" for name, forms in _STANCES.items())
    + r")(?!\w)",
    re.IGNORECASE,
)
_OPPOSITE = {"accepts": "rejects", "rejects": "accepts"}
_NEGATED = re.compile(
    r"\b(?:not|never|no longer|cannot|\w+n[’']t|refus\w+ to|declin\w+ to|unwilling to)\W+"
    r"(?:\w+\W+)?$",
    re.IGNORECASE,
)
_IS_NOUN = re.compile(
    r"(?:\b(?:a|an|the|its|their|his|her|any|this|that)|['’]s?)\W+$", re.IGNORECASE
)
_BY = re.compile(r"^(?:\W+\w+ly)?\W+by\W+", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_PASSED_OVER = words(
    """a an the and or of in on at to for by with from as is are was were be been being has have
    had that which who whom while but its their his her both also not only still would will
    could may might should according citing reports report reported said says say put puts"""
)
_WINDOW = 60
"""Characters before a verb, or behind its `by`, in which its actor is looked for in a quote."""


@dataclass(frozen=True)
class Act:
    """A stance and whoever is said to take it."""

    party: str
    stance: str


def party_names(comparison: Comparison) -> tuple[str, ...]:
    """Every name under which the comparison's items speak of somebody who acts."""
    found: list[str] = []
    for finding in comparison.findings:
        for claim in finding.claims:
            match claim.item:
                case Position() as item:
                    found += [*item.parties, *([item.addressee] if item.addressee else [])]
                case Proposal() as item:
                    found += [*item.proposers, *item.accepted_by, *item.rejected_by]
                case Participant() as item:
                    found += [name for name in (item.party, item.name) if name]
                case NextStep() as item:
                    found += [item.actor] if item.actor else []
                case Party() as item:
                    found += [item.name, *item.aliases]
                case _:
                    pass
    bare = (re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE) for name in found)
    return tuple(sorted({name for name in bare if name}, key=len, reverse=True))


def misplaced_stances(text: str, grounds: Grounds) -> Iterator[Act]:
    """The stances of a sentence that its findings give to somebody else."""
    names = party_names(grounds.comparison)
    allowed = [
        *_typed(grounds),
        *chain.from_iterable(stances(quote, names) for quote in grounds.quotes),
        *stances(grounds.told, names),
    ]
    for act in stances(text, names):
        if not any(act.stance == a.stance and same_actor(act.party, a.party) for a in allowed):
            yield act


def misplaced_deeds(text: str, grounds: Grounds) -> Iterator[tuple[str, str]]:
    """Party and verb of a sentence where the quotes know the verb, but of other parties only."""
    names = party_names(grounds.comparison)
    passages = [*grounds.quotes, *grounds.told.splitlines()]
    for party, word in _deeds(text, names):
        known = [p for p in passages if _root(word) in map(_root, _TOKEN.findall(p))]
        if known and not any(_does(passage, party, word, names) for passage in known):
            yield party, word


def stances(text: str, names: Sequence[str]) -> Iterator[Act]:
    """The stances a text tells, with those who take them; stances of nobody known are left out."""
    for clause in re.split(r"[;:\n]|\bwhile\b|\bwhereas\b|\bbut\b|\.\s", text):
        floor = 0
        for found in _VERB.finditer(clause):
            before, after = clause[floor : found.start()], clause[found.end() :]
            if _IS_NOUN.search(clause[: found.start()]):
                continue
            stance = next(name for name, words_ in found.groupdict().items() if words_)
            if _NEGATED.search(clause[: found.start()]):
                stance = _OPPOSITE.get(stance, f"not {stance}")
            by = _BY.match(after)
            agents = _first_group(after[by.end() :], names) if by else _last_group(before, names)
            yield from (Act(agent, stance) for agent in agents)
            floor = found.end()


def _typed(grounds: Grounds) -> Iterator[Act]:
    for claim in grounds.claims:
        if isinstance(claim.item, Position):
            for party in claim.item.parties:
                yield Act(party, _FAMILY[claim.item.stance])
        elif isinstance(claim.item, Proposal):
            yield from (Act(party, "offers") for party in claim.item.proposers)
            yield from (Act(party, "rejects") for party in claim.item.rejected_by)
            yield from (Act(party, "accepts") for party in claim.item.accepted_by)


def _last_group(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """The party named last in a text, and those joined to it by `and` or a comma."""
    found = _mentions(text, names)
    group: list[str] = []
    for place in reversed(range(len(found))):
        start, _, name = found[place]
        group.append(name)
        joint = text[found[place - 1][1] : start] if place else ""
        if not place or not re.fullmatch(r"\W*(?:and|or|,)?\W*(?:the\W+)?", joint):
            break
    return tuple(group)


def _first_group(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """The party named first in a text, and those joined to it."""
    found = _mentions(text, names)
    group: list[str] = []
    for place, (start, _, name) in enumerate(found):
        joint = text[found[place - 1][1] : start] if place else text[:start]
        if place == 0 and len(joint) > _WINDOW:
            break
        if place and not re.fullmatch(r"\W*(?:and|or|,)?\W*(?:the\W+)?", joint):
            break
        group.append(name)
    return tuple(group)


def _mentions(text: str, names: Sequence[str]) -> list[tuple[int, int, str]]:
    if not names:
        return []
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)"
    return [(m.start(), m.end(), m.group()) for m in re.finditer(pattern, text, re.IGNORECASE)]


def _deeds(text: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each party with the word that follows it."""
    found = _mentions(text, names)
    for place, (_, end, name) in enumerate(found):
        until = found[place + 1][0] if place + 1 < len(found) else len(text)
        following = re.split(r"[,;:.()]", text[end:until], maxsplit=1)[0]
        if re.match(r"['’]", following):
            continue
        for token in _TOKEN.findall(following):
            if token.casefold() not in _PASSED_OVER:
                yield name, token
                break


def _does(passage: str, party: str, word: str, names: Iterable[str]) -> bool:
    """Whether a passage has the party close before the word, or behind it with `by`."""
    known = [name for name in names if same_actor(name, party)] or [party]
    for found in _TOKEN.finditer(passage):
        if _root(found.group()) != _root(word):
            continue
        before = passage[max(0, found.start() - _WINDOW) : found.start()]
        by = re.search(r"\bby\b(.*)", passage[found.end() : found.end() + _WINDOW])
        if _mentions(f"{before} {by[1] if by else ''}", known):
            return True
    return False


def same_actor(a: str, b: str) -> bool:
    """Whether two names may stand for one actor: one party, or one name inside the other."""
    return (
        a.casefold() == b.casefold()
        or same_party(a, b)
        or bool(_mentions(a, [b]) or _mentions(b, [a]))
    )


def _root(word: str) -> str:
    return stem(word_key(word))
