"""What a number counts, in normalised words: 'captives held', 'truce duration', 'pay offered'.

The words of the clause decide where they are clear; the model's choice stands where they are not.
The vocabulary is open: whatever no rule names is called by the noun it counts.
"""

import re
from collections.abc import Sequence
from typing import Literal, get_args

NumberKind = Literal["count", "duration", "percent", "money"]

CountState = Literal[
    "killed", "injured", "believed dead", "missing", "taken", "held", "to be released", "released",
    "bodies recovered", "displaced", "arrested", "on strike", "laid off", "other",
]  # fmt: skip
DurationState = Literal[
    "length of a truce", "length of a strike", "length of an agreement", "deadline", "other",
]  # fmt: skip
AmountState = Literal["demanded", "offered", "agreed", "in force", "proposed", "paid", "other"]


def states_for(kind: NumberKind) -> Sequence[str]:
    """The states a model may choose from for a number of this kind."""
    if kind == "count":
        return get_args(CountState)
    return get_args(DurationState if kind == "duration" else AmountState)


def _cues(*rows: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((state, re.compile(pattern, re.IGNORECASE)) for state, pattern in rows)


_DEAD = r"(?:dead|killed|died|deceased)"
# Asked in this order: what is more specific, or overrides what stands beside it, comes first.
_COUNT_CUES = _cues(
    ("bodies recovered", r"\b(?:bod(?:y|ies)|remains of|corpses)\b"),
    (
        "believed dead",
        rf"\b(?:reportedly|believed|feared|presumed|thought|estimated|may|might|could|likely)\b"
        rf".{{0,40}}\b{_DEAD}\b",
    ),
    (
        "to be released",
        r"\b(?:would|will|shall|should|to) (?:also )?(?:be (?:released|freed|returned|handed over"
        r"|swapped|exchanged)|go home|walk free)\b|\b(?:would|will|to) (?:release|free)\b",
    ),
    (
        "held",
        r"\b(?:remain(?:s|ing)?|still h[eo]ld(?:s|ing)?|kept|in captivity"
        r"|held (?:captive|hostage))\b",
    ),
    ("displaced", r"\b(?:displaced|homeless|fled|evacuated|uprooted|from their homes)\b"),
    ("missing", r"\b(?:missing|unaccounted for|trapped)\b"),
    (
        "released",
        r"\b(?:released|freed|let go|handed over|swapped|set free|(?:the )?(?:release|return"
        r"|exchange|swap) of|in (?:exchange|return) for)\b",
    ),
    (
        "taken",
        r"\b(?:kidnapped|abducted|captured|seized|carried off|taken (?:captive|hostage|prisoner)"
        r"|t(?:ook|aking|aken)\b.{0,20}\b(?:hostages?|captives?|prisoners?))\b",
    ),
    (
        "killed",
        rf"\b(?:{_DEAD}|kill(?:s|ing)?|deaths?|fatalities|claimed the lives|lost their lives)\b",
    ),
    ("injured", r"\b(?:injured|wounded|hurt)\b"),
    ("arrested", r"\b(?:arrested|detained|jailed)\b"),
    ("on strike", r"\b(?:on strike|walked out|walkout|strikers|downed tools|striking)\b"),
    ("laid off", r"\b(?:laid off|dismissed|redundan(?:t|cies)|job cuts|sacked)\b"),
)  # fmt: skip
_DURATION_CUES = _cues(
    (
        "length of a truce",
        r"\b(?:truce|cease-?fire|armistice|lull|pause|halt|hostilities|fall silent|fighting"
        r")\b",
    ),
    ("length of a strike", r"\b(?:strike|walkout|stoppage|lockout)\b"),
    ("deadline", r"\b(?:within|deadline|ultimatum|no later than)\b"),
    ("length of an agreement", r"\b(?:agreement|contract|deal|pact|treaty|term)\b"),
)
_EXTENSION = re.compile(r"\b(?:exten\w+|another|further|additional)\b", re.IGNORECASE)
_CAPTIVES = re.compile(r"\b(?:hostage|captive|abductee|kidnapped)", re.IGNORECASE)
_PRISONERS = re.compile(r"\b(?:prisoner|detainee|inmate|jailed|convict)", re.IGNORECASE)
_PERSONS = re.compile(
    r"\b(?:people|persons?|men|women|child(?:ren)?|boys|girls|civilians?|citizens|residents|troops"
    r"|soldiers?|sailors?|hostages?|captives?|abductees|prisoners?|detainees?|inmates?|convicts"
    r"|casualties|victims|staff|employees|members|others|dead|wounded|missing|families|refugees"
    r"|migrants|journalists|medics|police(?:men)?|[a-z]+(?:ers|men|women|ians|ists))\b"
    r"|^[A-Z][a-z]+s\b"
)
_HELD_CAPTIVE = re.compile(
    r"\b(?:held (?:captive|hostage)|in captivity|kidnapped)\b", re.IGNORECASE
)


def state_of(kind: NumberKind, clause: str, sentence: str, chosen: str) -> str:
    """The state of what is counted: by the clause's words, else the sentence's, else as chosen.

    Args:
        kind: what kind of number it is.
        clause: the words that state the number.
        sentence: the whole sentence.
        chosen: the state the model chose.
    """
    if kind in ("percent", "money"):
        return chosen
    cues = _COUNT_CUES if kind == "count" else _DURATION_CUES
    for state, pattern in cues:
        if pattern.search(clause):
            # Missing, says the clause; held, says the sentence: "still missing after being
            # kidnapped and held hostage" counts captives.
            captive = state == "missing" and _HELD_CAPTIVE.search(sentence)
            return "held" if captive else state
    if kind == "duration":
        return next((state for state, pattern in cues if pattern.search(sentence)), "other")
    # What the model chose stands where some word of the sentence bears it out.
    borne_out = any(state == chosen and pattern.search(sentence) for state, pattern in cues)
    return chosen if borne_out else "other"


def measure_of(kind: NumberKind, counted: str, state: str, clause: str) -> str:
    """The normalised name of what is counted, the same for the same thing.

    Args:
        kind: what kind of number it is.
        counted: the noun that is counted.
        state: as `state_of` gives it.
        clause: the words that state the number.
    """
    if kind == "duration":
        name = state.removeprefix("length of a ").removeprefix("length of an ")
        longer = "extension " if _EXTENSION.search(clause) else ""
        if name == state:
            return "duration" if state == "other" else state
        return f"{name} {longer}duration"
    if state == "other":
        return counted.casefold()
    if state == "bodies recovered":
        return state
    group = _group(counted, state, clause) if kind == "count" else counted
    return f"{group} {state}".casefold()


def _group(counted: str, state: str, clause: str) -> str:
    """Whom a state is said of, in the words of the vocabulary; the noun itself for things."""
    if not _PERSONS.search(counted):
        return counted
    if _PRISONERS.search(counted) and state != "held":
        return "prisoners"
    captive = _CAPTIVES.search(counted) or _CAPTIVES.search(clause)
    if state in ("taken", "held", "to be released", "released") or (captive and state != "killed"):
        return "captives"
    return "workers" if state in ("on strike", "laid off") else "people"
