"""The words for offices, and offices compared: 'the head of the CIA' and 'CIA Director' are one."""

import re

from summarizer.grounding.countries import find_countries

OFFICE = (
    r"(?:minister|president|premier|chancellor|secretary(?:[- ]general)?|director|chief|head|boss"
    r"|leader|chair(?:man|woman|person)?|commissioner|envoy|ambassador|negotiator|mediator"
    r"|representative|official|delegate|delegation|general|king|emir|sheikh|executive|C[EFOT]O"
    r"|officer"
    r"|advis[eo]r|governor|mayor|senator|lawmaker|diplomat|speaker|bishop|captain|colonel|lawyer"
    r"|under-?secretary|coordinator|facilitator|moderator|counsel|commander|rapporteur|ombudsman|archbishop"
    r"|arbitrator|treasurer|counterpart|superintendent|judge)"
)
"""The head word of an office or function, in the singular, as part of a pattern."""

RANK = (
    r"(?:General|Gen|Colonel|Col|Captain|Capt|Major|Maj|Admiral|Adm|Commander|Marshal|Brigadier"
    r"|Brig)"
)
"""A military rank before a name, as part of a pattern."""

OFFICE_KIND = (
    r"(?:prime|deputy|vice|foreign|finance|trade|defen[cs]e|interior|energy|intelligence|security"
    r"|economy|labou?r|climate|environment|agriculture|fisheries|chief|lead|top|senior|special"
    r"|general|acting|executive|permanent|opposition|union|government|party)"
)
"""A word that says which office of its head word it is, as part of a pattern."""

_SEVERAL = re.compile(rf"\b(?:{OFFICE}(?<=s)es|{OFFICE}s|delegation)$", re.IGNORECASE)
_KINDS = (
    ("prime minister", r"prime minister|premier|head of (?:the )?government"),
    ("monarch", r"emir|king|sultan|head of state"),
    ("head", r"director|chief|head|boss|leader"),
    ("minister", r"minister"),
    ("president", r"president"),
    ("secretary", r"secretary"),
    ("envoy", r"envoy|ambassador"),
    ("commissioner", r"commissioner"),
    ("chair", r"chair(?:man|woman|person)?"),
)
_KIND = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS)
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SMALL = frozenset(["the", "a", "an", "of", "for", "to", "and", "state", "general", "deputy"])


def names_several(role: str) -> bool:
    """Whether a role is that of a group: 'officials', 'senior negotiators', 'delegation'."""
    return _SEVERAL.search(role) is not None


def same_office(a: str, b: str) -> bool:
    """Whether two roles of one party are the same office: same kind, and head of the same thing.

    An abbreviation is the same as the name whose initials it holds. An office of no known kind is
    the same only as itself.
    """
    kind = _kind(a)
    if kind is None or kind[0] != (_kind(b) or ("", ""))[0]:
        return a.casefold() == b.casefold()
    of_a, of_b = _of(a, kind[1]), _of(b, (_kind(b) or ("", ""))[1])
    folded_a = frozenset(word.casefold() for word in of_a)
    folded_b = frozenset(word.casefold() for word in of_b)
    return folded_a == folded_b or _abbreviates(of_a, of_b) or _abbreviates(of_b, of_a)


def _kind(role: str) -> tuple[str, str] | None:
    """Kind of the office, and the words that say so."""
    for kind, pattern in _KIND:
        found = pattern.search(role)
        if found:
            return kind, found.group()
    return None


def _of(role: str, office: str) -> tuple[str, ...]:
    """What the office is over: the role's words but for the office itself and any state."""
    bare = role.replace(office, " ")
    for country in reversed(find_countries(bare)):
        bare = bare[: country.start] + " " + bare[country.end :]
    bare = re.sub(r"[’']s\b", " ", bare)
    return tuple(word for word in _WORD.findall(bare) if word.casefold() not in _SMALL)


def _abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return (
        len(short) == 1
        and short[0].isupper()
        and len(long) > 1
        and short[0] == "".join(word[0].upper() for word in long)
    )
