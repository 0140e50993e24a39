"""The party behind the words used for it: states by names, adjectives, capitals and organs."""

import re
from functools import cache, lru_cache
from pathlib import Path

from summarizer.grounding.countries import countries_in, find_countries
from summarizer.grounding.offices import OFFICE, OFFICE_KIND

_ORGANS = Path(__file__).with_name("organs.tsv")


# 'European' alone may be a continent's; these offices are the union's.
_OF_THE_UNION = re.compile(
    r"\bEuropean\s(?:\w+\s){0,2}(?:Commission(?:er)?|Parliament|Central Bank|Council)\b"
)


@cache
def _organs() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of organs' names with their states, longest names first."""
    rows = [
        line.split("\t")
        for line in _ORGANS.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    named = [(organ, row[0]) for row in rows for organ in row[1:]]
    return tuple(
        (re.compile(rf"(?<![\w’'-]){re.escape(organ)}(?![\w-])"), state)
        for organ, state in sorted(named, key=lambda pair: -len(pair[0]))
    )


@lru_cache(maxsize=8192)
def states_named(words: str) -> tuple[str, ...]:
    """The states the words name, by name, adjective, capital or organ, in a stable order.

    'CIA Director' → ('United States',); 'Qatari and Egyptian officials' → ('Qatar', 'Egypt').
    """
    organs = (state for pattern, state in _organs() if pattern.search(words))
    union = ("European Union",) if _OF_THE_UNION.search(words) else ()
    return tuple(dict.fromkeys((*countries_in(words), *organs, *union)))


def is_organ(name: str) -> bool:
    """Whether the name is that of a state's organ, not of a person: 'Shin Bet', 'Kremlin'."""
    return any(pattern.fullmatch(name) for pattern, _ in _organs())


# What a state's name may stand with and still mean those who govern it.
_GOVERNING = re.compile(
    r"(?:the|a|an|of|for|to|and|its|s|by|at|in|government|administration|authorit(?:y|ies)|cabinet"
    r"|ministry|ministers|department|treasury|office|offices|house|parliament|congress|senate|state"
    r"|side|team|army|military|forces|troops|war|press|leadership|delegates|negotiators|mediators"
    r"|officials|leaders|diplomats|envoys|sources|intelligence|affairs|service|commerce|health"
    r"|industry|transport|justice|home|interim|caretaker|former|unnamed|unidentified|central"
    rf"|republic|kingdom|junta|regime|spokes(?:man|woman|person)|{OFFICE}|(?!opposition|union|party){OFFICE_KIND})",
    re.IGNORECASE,
)
_OFFICE = re.compile(rf"{OFFICE}s?", re.IGNORECASE)
_TOKEN = re.compile(r"[\w-]+")
_PARTICLE = re.compile(r"(?:al|bin|ibn|de|von|van|da|el|di)(?:-\w+)?")


_CAPITAL_BEFORE = re.compile(r"(?P<word>[A-Z][\w&-]*)\s$")
_OWN_BODY = re.compile(
    r"\b(?:unions?|guild|association|alliance|league|federation|club|chamber|workers|institute"
    r"|foundation|(?!ministers|leaders|negotiators|mediators|directors|lawmakers|commissioners"
    r"|officers)"
    r"\w{3,}(?:ers|ists|ors|sses|men))\b",
    re.IGNORECASE,
)


def is_of_state(words: str) -> bool:
    """Whether words that name a state mean its own people: not 'Japan Iron and Steel Federation'.

    A union of states is one ('African Union', 'Russian Federation').
    """
    body = _OWN_BODY.search(words)
    countries = find_countries(words)
    # 'GM Canada', 'Universities UK': the state is part of another's name.
    for country in countries:
        beside = _CAPITAL_BEFORE.search(words, 0, country.start)
        if country.form == "name" and beside and not _GOVERNING.fullmatch(beside["word"]):
            return False
    return body is None or any(country.start <= body.start() < country.end for country in countries)


def party_name(words: str, near: str) -> str | None:
    """The state the words stand for ('Israeli officials' → 'Israel'), if the text near names it.

    Args:
        words: what an item calls the party.
        near: the evidence and the sentences next to it.

    Returns:
        The canonical name of the state, or None where the words name no state, several, a body
        that is not its government ('Palestinian prisoners', 'French farmers'), or a state that the
        text near does not mention under any of its names.
    """
    named = states_named(words)
    if len(named) != 1 or named[0] not in states_named(near):
        return None
    return named[0] if _governs(words) else None


def _governs(words: str) -> bool:
    """Whether nothing stands beside the state's name but what belongs to its government.

    Behind an office it may be its holder's name: 'Norwegian minister Ada Renholt'.
    """
    rest = words
    for country in reversed(find_countries(words)):
        rest = f"{rest[: country.start]} {rest[country.end :]}"
    for organ, _ in _organs():
        rest = organ.sub(" ", rest)
    held = False
    for token in _TOKEN.findall(rest):
        held = held or _OFFICE.fullmatch(token) is not None
        named = held and (token[0].isupper() or _PARTICLE.fullmatch(token))
        if not (named or _GOVERNING.fullmatch(token)):
            return False
    return True
