"""What happened to those who are counted, or is done with them: killed, held, on strike."""

import re
from typing import Literal

CountState = Literal[
    "killed", "injured", "believed dead", "missing", "taken", "held", "held for years",
    "to be released", "released",
    "bodies recovered", "displaced", "arrested", "on strike", "laid off",
    "protesting", "in need", "other",
]  # fmt: skip


def _cues(*rows: tuple[CountState, str]) -> tuple[tuple[CountState, re.Pattern[str]], ...]:
    return tuple((state, re.compile(pattern, re.IGNORECASE)) for state, pattern in rows)


_DEAD = r"(?:dead|killed|died|deceased)"
_GIVE_UP = r"(?:release|free|return|hand over|swap|exchange|let go)"
# Asked in this order: what is more specific, or overrides what stands beside it, comes first.
_CUES = _cues(
    ("bodies recovered", r"\b(?:bod(?:y|ies)|remains of|corpses)\b"),
    (
        "believed dead",
        rf"\b(?:reportedly|believed|feared|presumed|thought|estimated|may|might|could|likely)\b"
        rf".{{0,40}}\b{_DEAD}\b",
    ),
    (
        "to be released",
        r"\b(?:would|will|shall|should|to) (?:also |first )?(?:be (?:released|freed|returned"
        r"|handed over|swapped|exchanged|flown (?:out|home))|go home|walk free)\b"
        # A bare 'be freed' is never told as done: 'asked that they be freed', 'may be freed'.
        r"|\bbe (?:\w+ )?(?:released|freed|let go|handed over|swapped|set free)\b"
        rf"|\b(?:would|will|to) (?:also |first )?{_GIVE_UP}\b"
        r"|\b(?:propos|offer|suggest|demand|agre)\w+\s(?:to\s)?(?:return|swap|exchang|releas|free"
        r"|trad|hand(?:ing)? over)\w*\b.{0,60}\bfor\s"
        r"|\b(?:exchange|swap|release)\b.{0,60}\b(?:cover|includ|involv|provid)\w*",
    ),
    (
        "held",
        r"\b(?:(?<!his )(?<!her )(?<!their )(?<!the )(?<!human )remain(?:s|ing)?"
        r"|still h[eo]ld(?:s|ing)?|kept|in captivity|in custody"
        r"|(?:is|are) (?:\w+ )?(?:being )?held|held (?:captive|hostage|by|in)"
        r"|h[eo]ld(?:s|ing)?\b.{0,40}\b(?:prisoners|hostages|captives|detainees))\b",
    ),
    (
        "displaced",
        r"\b(?:displaced|homeless|fled|evacuated|uprooted|(?:from|left|lost"
        r"|fleeing) their homes)\b",
    ),
    ("missing", r"\b(?:missing|unaccounted for|trapped)\b"),
    (
        "released",
        r"\b(?:released|freed|let go|handed over|swapped|set free"
        r"|exchanged (?:[\w-]+ ){0,3}(?:prisoners|captives"
        r"|hostages|detainees|soldiers|fighters)|(?:the )?(?:release|return"
        r"|exchange|swap) of|in (?:exchange|return) for|left (?:\w+ )?alive|rescued|walked free"
        r"|returned home|went home|came home|flown home)\b",
    ),
    (
        "taken",
        r"\b(?:kidnapped|abducted|captured|seized|carried off|taken (?:captive|hostage|prisoner)"
        r"|t(?:ook|aking|aken)\b.{0,20}\b(?:hostages?|captives?|prisoners?))\b",
    ),
    (
        "killed",
        rf"\b(?:{_DEAD}|kill(?:s|ing)?|deaths?|fatalities|(?:death )?toll|lives)\b",
    ),
    ("injured", r"\b(?:injured|wounded|hurt)\b"),
    ("arrested", r"\b(?:arrested|detained|jailed)\b"),
    (
        "on strike",
        r"\b(?:on strike|stay(?:s|ed|ing)? (?:away from|off) (?:work|the job)"
        r"|walk(?:s|ed|ing)? (?:out(?! of\b)|off)|walkout|strikers|downed tools"
        r"|striking)\b",
    ),
    (
        "protesting",
        r"\b(?:demonstrat(?:e|es|ed|ing)|ralli(?:ed|es)|rallying|protest(?:ed|ing)|marched|marching"
        r"|picketed|picketing|took to the streets)\b",
    ),
    (
        "in need",
        r"\b(?:rel(?:y|ies|ied)|depend(?:s|ed)?|dependent|reliant) (?:\w+ )?(?:up)?on "
        r"(?:[\w-]+ ){0,2}?"
        r"(?:aid|relief|assistance|handouts|rations|help)\b"
        r"|\bneed(?:s|ed|ing)? (?:[\w-]+ ){0,2}?(?:aid|help|food|shelter|assistance|relief|water)\b"
        r"|\bin need of\b"
        r"|\b(?:go(?:es|ing)? hungry|starving"
        r"|(?:fac\w+|risk\w*|suffer\w*) (?:\w+ )?(?:hunger|famine|starvation))\b",
    ),
    (
        "laid off",
        r"\b(?:laid off|lay(?:ing)? off|dismissed|redundan(?:t|cies)|(?:job|staff) cuts|sacked)\b"
        r"|\b(?:jobs|posts|positions|roles)\b.{0,30}\b(?:go|cut|lost|axed|at risk|disappear|shed"
        r"|eliminated|scrapped)\b|\b(?:cut(?:s|ting)?|los[est]+|losing|axe|shed|eliminat\w+"
        r"|scrap)\b"
        r".{0,30}\b(?:jobs|posts|positions|roles)\b",
    ),
)  # fmt: skip
# 'The strike, called in May by about 900 pilots'
_CALLED_BY = re.compile(r"\b(?:called|begun|started|launched|staged)\b[^,;]{0,25}\sby\b")
_A_STRIKE = re.compile(r"\b(?:strike|walkout|stoppage)\b", re.IGNORECASE)
_PLANNED_WALKOUT = re.compile(r"\b(?:vote[ds]?|ballot\w*|favour|favor)\b", re.IGNORECASE)
# 'demands the release of 40 prisoners'
_SOUGHT = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|ask(?:s|ed|ing)? for|want(?:s|ed)?"
    r"|seek(?:s|ing)?"
    r"|sought|offer(?:s|ed|ing)?|propos(?:es|ed|ing)|would|will|insist(?:s|ed|ing)? on)\b"
    r".{0,60}\b(?:release|return|exchange|swap|freedom) of\b",
    re.IGNORECASE,
)
# 'a deal to free the 48 hostages still held'
_THE_HELD = re.compile(
    r"\b(?:the|all)\s(?:\w+\s)?\d[\d,]*\s(?:[\w-]+\s){1,3}?(?:(?:still|being)\s)*"
    r"(?:held|in captivity)\b"
)
_IN_RETURN = re.compile(r"\bin (?:exchange|return) for\b")
_AHEAD_OF_IT = re.compile(
    rf"\b(?:offer\w*|propos\w*|demand\w*|want\w*|would|could|will|insist\w*|draft|plan)\b"
    rf"|\bto {_GIVE_UP}\b",
    re.IGNORECASE,
)
_FOR_YEARS = re.compile(
    r"\bfor (?:many |several |more than |over |nearly |almost |\w+ )?(?:years|decades)\b"
)
_HELD_CAPTIVE = re.compile(
    r"\b(?:held (?:captive|hostage)|in captivity|kidnapped)\b", re.IGNORECASE
)


# '160 badly wounded or sick soldiers' are freed or held, and wounded only beside.
_SUCH = re.compile(
    r"(?P<many>\d\s|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|of|all|the)\s)"
    r"(?:(?:badly|seriously|severely|gravely|critically)\s)?(?:wounded|injured|sick|ill)"
    r"(?:(?:,|\s(?:and|or))\s(?:(?:badly|seriously|severely|gravely|critically)\s)?"
    r"(?:wounded|injured|sick|ill|disabled|elderly))?\s(?=(?:[\w-]+\s)?(?:soldiers|prisoners|captives"
    r"|hostages|detainees|fighters|troops|servicemen|men|women|civilians|people)\b)",
    re.IGNORECASE,
)
_SWAP = re.compile(r"\b(?:exchanges?|swaps?|releases?|evacuat\w+)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:would|will|to be|is to|are to|shall)\b", re.IGNORECASE)


def count_state(clause: str, sentence: str, *, is_open: bool = False) -> CountState:
    """The state of those who are counted, by the words of the clause.

    Args:
        clause: the words that state the number.
        sentence: the whole sentence.
        is_open: whether the clause leaves open whom it counts; then the sentence may say what
            became of them ('… were killed, 12 of them in the north').
    """
    state = _first(clause)
    if state == "other" and _CALLED_BY.search(clause) and _A_STRIKE.search(sentence):
        state = "on strike"
    if state == "injured" and _is_of_the_swapped(clause, sentence):
        state = "to be released" if _AHEAD.search(sentence) else "released"
    if state == "held":
        return "held for years" if _FOR_YEARS.search(clause) else "held"
    if state == "on strike" and _PLANNED_WALKOUT.search(clause):
        return "other"
    if state == "to be released" and _THE_HELD.search(clause):
        return "held"
    if state == "released" and _is_sought(clause, sentence):
        return "to be released"
    if state == "missing" and _HELD_CAPTIVE.search(sentence):
        # "still missing after being kidnapped and held hostage" counts captives.
        return "held"
    return _first(sentence) if state == "other" and is_open else state


def _is_sought(clause: str, sentence: str) -> bool:
    """Whether a release is only asked for or offered."""
    in_return = _IN_RETURN.search(clause) and _AHEAD_OF_IT.search(sentence)
    return bool(_SOUGHT.search(clause) or in_return)


def _is_of_the_swapped(clause: str, sentence: str) -> bool:
    """Whether the wounded are those exchanged, and not wounded in what is told."""
    others = _first(_SUCH.sub(r"\g<many>", clause))
    return others == "other" and _SWAP.search(sentence) is not None


def _first(text: str) -> CountState:
    for state, cue in _CUES:
        if cue.search(text):
            return state
    return "other"
