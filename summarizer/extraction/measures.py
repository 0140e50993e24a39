"""What a count counts, in normalised words: 'captives held', 'workers on strike', 'jobs lost'.

The vocabulary is open: whatever no rule names is called by the noun it counts.
"""

import re

from summarizer.extraction.amount_states import AmountState, amount_state
from summarizer.extraction.count_states import CountState
from summarizer.extraction.plain_nouns import plain_noun

_CAPTIVES = re.compile(r"\b(?:hostage|captive|abductee|kidnapped)", re.IGNORECASE)
_PRISONERS = re.compile(r"\b(?:prisoner|detainee|inmate|jailed|convict)", re.IGNORECASE)
_PERSONS = re.compile(
    r"\b(?:people|persons?|men|women|child(?:ren)?|boys|girls|civilians?|citizens|residents|troops"
    r"|soldiers?|sailors?|hostages?|captives?|abductees|prisoners?|detainees?|inmates?|convicts"
    r"|casualties|victims|staff|employees|members|others|dead|wounded|missing|families|refugees"
    r"|migrants|journalists|medics|police(?:men)?|deputies|delegates|lives|strikers|nurses|doctors"
    r"|mercenaries|guerrillas|militants|rebels|insurgents|combatants|conscripts|students|pupils"
    r"|patients|adults|nationals|guards|officials|diplomats|pilots|crew|personnel"
    r"|[a-z]+(?:ers|men|women|ians|ists))\b"
    r"|^[A-Z][a-z]+s\b"
)
_THINGS = re.compile(
    r"\b(?:numbers|orders|papers|offers|powers|quarters|centers|chapters|letters|matters|containers"
    r"|tankers|trawlers|freighters|steamers|bombers|fighters jets|cruisers|computers|towers|rivers"
    r"|acres|hours|dollars|answers|partners|shutters|frontiers)\b",
    re.IGNORECASE,
)
_LABOUR = re.compile(r"\b(?:jobs|posts|positions|roles)\b", re.IGNORECASE)
_STRIKERS = re.compile(r"\b(?:strikers|striking)\b", re.IGNORECASE)
_DEMONYM = re.compile(r"^[A-Z][a-z]+(?:ans|ians|is|ards|ens)$")
_ANYBODY = re.compile(
    r"^(?:people|persons|men and women|workers|households|families)$", re.IGNORECASE
)
# 'The companies together employ 900 people'
_EMPLOYED = re.compile(r"\bemploy(?:s|ed|ing)?\b|\bworkforce of\b", re.IGNORECASE)
# 'had handed out 5 million in grants to 900 people'
_HANDED_TO = re.compile(
    r"\b(?:hand|giv|gav|pa(?:y|id)|distribut|award|grant|disburs|deliver)\w*\b.{0,60}\sto\s"
    r"(?:(?:about|some|around|nearly|almost|more than|over|at least|up to)\s)?\d"
)
# 'held in Belgian prisons', 'freed from jail'
_IN_PRISON = re.compile(
    r"\b(?:in|from|of)\s(?:[\w\u2019'-]+\s){0,3}?(?:prisons?|jails?|cells|penitentiar\w+)\b"
)
_OF_STAFF = re.compile(r"^(?:staff|employees|workers|personnel|workforce)$", re.IGNORECASE)
_VOTED = re.compile(r"\b(?:vot(?:e|ed|es|ing)|ballots?)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\bagainst\b|\bno\b", re.IGNORECASE)
_NEAR = 45
"""Characters before a count in which the verb that demands or offers it stands."""

_OF_THINGS: frozenset[CountState] = frozenset(("taken", "released", "to be released", "missing"))
"""What can happen to ships, villages and the like; a village where people died is not dead."""

_ASKED: frozenset[AmountState] = frozenset(("demanded", "offered", "proposed", "threatened"))


def is_person(noun: str) -> bool:
    """Whether a counted noun is of persons."""
    return _PERSONS.search(noun) is not None and _THINGS.search(noun) is None


def count_measure(counted: str, state: CountState, clause: str) -> str:
    """The normalised name of what is counted, the same for the same thing.

    Args:
        counted: the noun that is counted.
        state: what has happened to those counted.
        clause: the words that state the number.
    """
    if state == "bodies recovered":
        return state
    person = is_person(counted)
    if _STRIKERS.search(counted) or (state == "on strike" and person):
        return "workers on strike"
    if state == "protesting" and person:
        return "protesters"
    if state == "laid off" and (person or _LABOUR.search(counted)):
        return "jobs lost"
    if state == "other" or not (person or state in _OF_THINGS):
        return _plain(counted, clause)
    return f"{_group(counted, state, clause)} {state}".casefold()


def asked_for(
    sentence: str, clause: int, start: int, end: int, *, supposed: bool = False
) -> AmountState:
    """Whether things counted are demanded or offered, by the words right before the number.

    Args:
        sentence: the text that counts them.
        clause: offset where the words begin that state the number.
        start: offset of the number.
        end: offset behind it.
        supposed: whether what only 'would' be is taken to be proposed.
    """
    first = max(clause, start - _NEAR)
    near = sentence[first:end]
    state = amount_state(near, start - first, end - first, supposed=supposed)
    if state == "threatened" and "threat" not in near:
        return "other"
    return state if state in _ASKED else "other"


def _plain(counted: str, clause: str) -> str:
    """What nothing is said to have happened to, by its noun."""
    noun = plain_noun(counted) or (counted if _DEMONYM.match(counted) else counted.casefold())
    if _EMPLOYED.search(clause) and _ANYBODY.match(counted):
        return "people employed"
    if _HANDED_TO.search(clause) and _ANYBODY.match(counted):
        return "recipients"
    if is_person(counted) and _VOTED.search(clause):
        return "votes against" if _AGAINST.search(clause) else f"{noun} voting"
    if _OF_STAFF.match(counted):
        return "staff"
    return noun


def _group(counted: str, state: CountState, clause: str) -> str:
    """Whom a state is said of, in the words of the vocabulary; the noun itself for things."""
    if not is_person(counted):
        return plain_noun(counted) or counted
    if _PRISONERS.search(counted) and state in ("released", "to be released", "arrested"):
        return "prisoners"
    in_prison = _IN_PRISON.search(clause) and not _CAPTIVES.search(f"{counted} {clause}")
    if in_prison and state in ("released", "to be released", "held"):
        return "prisoners"
    captive = _CAPTIVES.search(counted) or _CAPTIVES.search(clause)
    if state in ("taken", "held", "held for years", "to be released", "released") or (
        captive and state != "killed"
    ):
        return "captives"
    return "people"
