"""Whether an amount is demanded, offered, agreed, in force … : read off the words around it."""

import re
from typing import Literal

AmountState = Literal[
    "demanded", "offered", "agreed", "in force", "announced", "threatened", "proposed", "rejected",
    "acceptable", "recommended", "paid", "lost", "other",
]  # fmt: skip


def _cues(*rows: tuple[AmountState, str]) -> tuple[tuple[AmountState, re.Pattern[str]], ...]:
    return tuple((state, re.compile(rf"\b(?:{cue})", re.IGNORECASE)) for state, cue in rows)


# Nouns beside verbs: 'its claim of 9 percent', 'the 4 percent offer'.
_CUES = _cues(
    ("demanded", r"demand(?:s|ed|ing)?\b|claim(?:s|ed)?\b(?! (?:that|responsib|the lives))"
     r"|want(?:s|ed|ing)?\b|ask(?:s|ed|ing)?"
     r" for|call(?:s|ed|ing)? for|insist(?:s|ed|ing)?\b|seek(?:s|ing)?\b|sought\b|hold(?:s|ing)?"
     r" out for|held out for|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|lobb(?:ies|ied|ying)"
     r" for"
     r"|(?:can(?:not|[\u2019']t)|will not|won[\u2019']t|would not|refus(?:es|ed|ing) to)"
     r" (?:sell|settle|accept"
     r"|go home|sign|agree)\b.{0,30}\b(?:less|below|under|without)|(?:at least|no less than"
     r"|not less than)(?= .{0,30}must)"
     r"|anything (?:below|under|less|short)|needs?\b"),
    ("offered", r"offer(?:s|ed|ing)?\b|tabl(?:es|ed|ing)\b(?! an? (?:settlement|compromise))"
     r"|bids?\b|packages?\b"
     r"|put forward|on the table|pledg(?:e|es|ed|ing)\b"
        r"|hint(?:s|ed|ing)? at"
     r"|(?<!not )(?:ready|willing|prepared) to\b"
     r"|(?:could|can|would|might) (?:not )?(?:go|move|stretch) (?:up to"
     r"|to(?= [\d$€£])|as (?:far|high)"
     r"|beyond|above|higher|\W{0,2}up to)|(?:not|n[\u2019']t|refus\w+ to) (?:go|move) (?:beyond"
     r"|above|higher)|(?:go|goes|gone|went|move) no (?:further|higher|farther)"
     r"|takeover proposals?"),
    ("agreed", r"agree(?:s|d|ing|ment)?\b|settle(?:s|d|ment)?\b|deal\b|pact\b|accord\b|signed\b"
     r"|compromised? (?:on|at)(?= (?:\d|an?\b|[$\u20ac\u00a3]))|approv(?:es|ed|ing)\b"
     r"|accept(?:s|ed|ing)?\b|struck\b"
     r"|came away with"),
    ("in force", r"currently\b|existing\b|present\b|in force|took effect|ha(?:s|ve) (?:charged"
        r"|levied"
     r"|applied|imposed)|impos(?:ed|es)\b|appl(?:y|ies|ied)\b|charg(?:es|ed)\b|levied\b"
     r"|was paid|already\b|at present|since\b"),
    ("announced", r"(?:decision|decided|decree|order|ordered|moved)(?: in \w+| last \w+| this \w+)?"
     r" to (?:impose|levy|charge|raise|introduce|lift|lower|cut)\b|announc(?:e|es|ed|ing)\b(?! by)"
     r"|(?:is|are|was|were) (?:due|set"
        r"|to) (?:to )?(?:take"
     r" effect|start|begin|apply|come into)|will (?:impose|levy|charge|raise|apply|introduce"
     r"|face)\b"
     r"|(?:takes?|taking) effect|from next|plans?\b(?= (?:to|for)\b)|plann(?:ed|ing)\b"),
    ("threatened", r"threat(?:en)?(?:s|ed|ing)?\b|retaliat\w*|warn(?:s|ed|ing)?\b"
     r"|would impose\b.{0,60}\b(?:if|unless)"),
    ("proposed", r"counter(?:s|ed|ing)? with\b"
     r"|tabl(?:es|ed|ing)\b(?= an? (?:settlement|compromise))"
     r"|propos(?:e|es|ed|ing|als?)\b"
     r"|suggest(?:s|ed|ing|ion)?\b|circulat(?:es|ed|ing)\b|float(?:s|ed|ing)?\b"
     r"|under (?:the|an?) (?:\w+ )?(?:draft|text|plan|outline|proposal|blueprint|scheme|formula)"
     r"|draft\b|outline\b"),
    ("acceptable", r"(?:could|can|would|will)(?: not)? (?:live with|accept|settle for)"),
    ("recommended", r"recommend(?:s|ed|ing|ations?)?\b|advis(?:e|es|ed|ing)\b|advice\b"),
    ("rejected", r"reject(?:s|ed|ing)?\b|turn(?:s|ed|ing)? down|thrown out|dismiss(?:es|ed)?\b"
     r"|rul(?:es|ed|ing) out|spurn(?:s|ed)?\b|vot(?:ed|es) down"),
    ("paid", r"(?:has|have|had|was|were|been|already) paid\b|received\b|spent\b|disbursed\b"),
    ("lost", r"los(?:es?|ing|t)\b"),
)  # fmt: skip
_WOULD = re.compile(r"\b(?:would|could|should|might)\b", re.IGNORECASE)
# What stands behind these is told of its own.
_BREAK = re.compile(
    r";|[\u2014\u2013]|,\s+(?:while|whereas|but|although|though|as|which|who|where)\b|\b(?:while|whereas)\b"
    r"|\.\s|:\s|,\s+(?:saying|adding|noting|warning|arguing)\b"
)
# What an amount hangs on is not what it is: 'will raise it to 35 percent if no deal is reached'.
_CONDITION = re.compile(r"\b(?:if|unless|until)\b", re.IGNORECASE)
# 'rejected the 4 percent offer', 'dropped its demand for 9 percent': the amount is still the offer.
_OVERRIDDEN = ("offered", "demanded", "proposed")
# 'repeats the claim: 9 percent'
_NAMELY = re.compile(r"[:\u2013\u2014]\s*$")
_SAME_PHRASE = 60
_SOUGHT: tuple[AmountState, ...] = ("demanded", "offered", "proposed", "recommended", "rejected")
# 'a settlement of N'
_DEAL = re.compile(
    r"\b(?:an?|the|any|its|their|her|his)\s(?:[\w-]+\s){0,2}?(?:settlement|deal|agreement|accord|pact)"
    r"(?:\s(?:of|at|on|worth|with|under which)|[:,])\s[^,;]{0,40}$"
)
_VERB_OF_DEAL = 25
"""Characters before a deal in which the verb stands that says it is only sought."""
_BEHIND_COSTS = 3
"""How much nearer a cue behind the number must stand than one before it."""


def amount_state(sentence: str, start: int, end: int, *, supposed: bool = True) -> AmountState:
    """How far an amount has come, by the nearest cue of its clause, else of its sentence.

    Args:
        sentence: the text that states the amount.
        start: offset of the amount.
        end: offset behind it.
        supposed: whether what only 'would' be is taken to be proposed.
    """
    low, high = _clause(sentence, start, end)
    state = _nearest(sentence, low, high, start, end)
    if state is None and _NAMELY.search(sentence, 0, low):
        state = _nearest(sentence, 0, start, start, end)
    if supposed and state is None and _WOULD.search(sentence, low, start):
        return "proposed"
    return state or "other"


def _clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    low = max((found.end() for found in _BREAK.finditer(sentence, 0, start)), default=0)
    behind = (_BREAK.search(sentence, end), _CONDITION.search(sentence, end))
    return low, min((found.start() for found in behind if found), default=len(sentence))


def _nearest(sentence: str, low: int, high: int, start: int, end: int) -> AmountState | None:
    found: list[tuple[int, AmountState]] = []
    for state, cue in _CUES:
        for match in cue.finditer(sentence, low, high):
            if match.end() <= start:
                found.append((start - match.end(), state))
            elif match.start() >= end:
                found.append(((match.start() - end) * _BEHIND_COSTS, state))
    if not found:
        return None
    found.sort()
    state = found[0][1]
    if state == "agreed" and (sought := _sought_deal(sentence, low, start)):
        return sought
    if state == "rejected":
        for distance, other in found:
            if distance < _SAME_PHRASE and other in _OVERRIDDEN:
                return other
    return state


def _sought_deal(sentence: str, low: int, start: int) -> AmountState | None:
    """How far a deal has come that is no more than sought: 'tabled a settlement of N'."""
    deal = _DEAL.search(sentence, low, start)
    if deal is None:
        return None
    first = max(low, deal.start() - _VERB_OF_DEAL)
    for state, cue in _CUES:
        if state not in _SOUGHT:
            continue
        verb = cue.search(sentence, first, start)
        if verb is not None and verb.start() < deal.start():
            return state
    return None
