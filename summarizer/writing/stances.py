"""Stances in a text: who demands, offers, accepts, rejects, threatens, urges or criticises what."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.comparison.parties import same_party
from summarizer.grounding.countries import find_countries

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
_NOUNS: dict[str, str] = {
    "demands": r"demands?|insistence|requirement|conditions?|call for",
    "offers": r"offers?|proposals?|draft",
    "accepts": r"acceptance|approval|endorsement|consent",
    "rejects": r"rejection|refusal|opposition|dismissal|veto",
    "threatens": r"threats?|warnings?",
    "urges": r"appeals?",
    "criticises": r"criticism|condemnation|accusations?",
}
_NOUN = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<{name}>{forms})" for name, forms in _NOUNS.items()) + r")(?!\w)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:['’]s?|(?<=[a-z])['’])\s+(?:[\w-]+\s+){0,2}$")
_OWNER_BEHIND = re.compile(r"^\s+(?:put forward |made |tabled )?(?:by|from)\s+", re.IGNORECASE)
_MATTER_END = re.compile(r"[,(“]|\band\b")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\W+(?:(?:all|not|also|both|\w+ly)\W+)*$",
    re.IGNORECASE,
)
_IS_NOUN = re.compile(
    r"(?:\b(?:a|an|the|its|their|his|her|any|this|that)|['’]s?)\W+$", re.IGNORECASE
)
_BY = re.compile(r"^(?:\W+\w+ly)?\W+by\W+", re.IGNORECASE)
_WINDOW = 60
"""Characters before a verb, or behind its `by`, in which its actor is looked for in a quote."""


@dataclass(frozen=True)
class Act:
    """A stance, whoever is said to take it, and what it is said to be about."""

    party: str
    stance: str
    matter: str = field(default="", compare=False)


def is_stance(word: str) -> bool:
    """Whether a verb tells a stance."""
    return _VERB.fullmatch(word) is not None


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
            if not by and found.group().casefold().endswith("ed") and _PASSIVE.search(before):
                continue
            agents = _first_group(after[by.end() :], names) if by else _last_group(before, names)
            matter = "" if by else _matter(after, names)
            yield from (Act(agent, stance, matter) for agent in agents)
            floor = found.end()


def _matter(after: str, names: Sequence[str]) -> str:
    """What stands behind a stance, up to the next party, stance or part of the sentence."""
    ends = [start for start, _, _ in mentions_of(after, names)[:1]]
    ends += [end.start() for end in (_VERB.search(after), _MATTER_END.search(after)) if end]
    return after[: min(ends, default=None)]


def owned_stances(text: str, names: Sequence[str]) -> Iterator[Act]:
    """The stances a text tells as nouns: `the union's rejection`, `an offer by the port`."""
    for clause in re.split(r"[;:\n]|\.\s", text):
        for found in _NOUN.finditer(clause):
            stance = next(name for name, words_ in found.groupdict().items() if words_)
            before, after = clause[: found.start()], clause[found.end() :]
            owned, behind = _OWNED.search(before), _OWNER_BEHIND.match(after)
            if owned:
                agents = _last_group(before[: owned.start()], names, until_end=True)
            elif behind:
                agents = _first_group(after[behind.end() :], names)
            else:
                agents = ()
            yield from (Act(agent, stance) for agent in agents)


def stances_against(text: str, names: Sequence[str]) -> Iterator[Act]:
    """The stances that somebody unnamed takes against a party named right behind the verb."""
    for found in _VERB.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        clause = re.split(r"[,;:.()]|\b(?:that|while|but)\b", before)[-1]
        passed = _BY.match(after) or _IS_NOUN.search(before) or mentions_of(clause, names)
        if passed or not clause.strip():
            continue
        stance = next(name for name, words in found.groupdict().items() if words)
        for start, _, name in mentions_of(after, names)[:1]:
            if re.fullmatch(r"\s+(?:the\s+)?", after[:start]):
                yield Act(name, stance)


def same_actor(a: str, b: str) -> bool:
    """Whether two names may stand for one actor: one party, or one name inside the other."""
    return (
        a.casefold() == b.casefold() or same_party(a, b) or bool(_named(a, [b]) or _named(b, [a]))
    )


def mentions_of(
    text: str, names: Sequence[str], forms: Collection[str] = ("name", "adjective")
) -> list[tuple[int, int, str]]:
    """Where a text has one of the names, or a country among them by another of its own."""
    found = _named(text, names)
    taken = [(start, end) for start, end, _ in found]
    found += [
        (country.start, country.end, country.name)
        for country in find_countries(text)
        if country.form in forms
        and any(same_party(country.name, name) for name in names)
        and not any(start < country.end and country.start < end for start, end in taken)
    ]
    return sorted(found)


def _named(text: str, names: Sequence[str]) -> list[tuple[int, int, str]]:
    if not names:
        return []
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)"
    return [(m.start(), m.end(), m.group()) for m in re.finditer(pattern, text, re.IGNORECASE)]


def _last_group(text: str, names: Sequence[str], *, until_end: bool = False) -> tuple[str, ...]:
    """The party named last in a text, at its end if asked, and those joined to it."""
    found = mentions_of(text, names)
    if until_end and found and found[-1][1] < len(text.rstrip()):
        return ()
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
    found = mentions_of(text, names)
    group: list[str] = []
    for place, (start, _, name) in enumerate(found):
        joint = text[found[place - 1][1] : start] if place else text[:start]
        if place == 0 and len(joint) > _WINDOW:
            break
        if place and not re.fullmatch(r"\W*(?:and|or|,)?\W*(?:the\W+)?", joint):
            break
        group.append(name)
    return tuple(group)
