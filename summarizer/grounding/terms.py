"""The terms of a proposal: the parts of its description, by the kind of clause each one is.

Kinds follow the provisions of the PA-X codebook, with those of trade and labour agreements added.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.grounding.numbers import find_numbers
from summarizer.models.report import ClauseKind

# Asked in this order; a part that fits none is no term.
_KINDS: tuple[tuple[ClauseKind, str], ...] = (
    ("tariff", r"tariffs?|dut(?:y|ies)|levy|levies|quotas?|customs"),
    ("wage", r"wages?|salar(?:y|ies)|pay (?:rise|increase|deal)|(?:more|higher) pay|bonus(?:es)?"),
    ("withdrawal", r"withdraw\w*|pull-?(?:out|back)|leave (?:the|its)|exit from"),
    ("release", r"releas\w*|free(?:d|ing)?|hand(?:ed|ing)? over|repatriat\w*|return of|go home"),
    ("exchange", r"exchange\w*|swap\w*"),
    ("monitoring", r"monitor\w*|observers?|inspect\w*|verif\w*|peacekeepers?"),
    ("access", r"aid|access|corridors?|crossings?|trucks|convoys?|return to their homes|fishing"),
    ("payment", r"pay(?:s|ing|ment|ments)?|compensat\w*|fund\w*|financ\w*|loans?|debt"),
    (
        "political",
        r"recogni\w*|elections?|sanctions?|relocat\w*|sovereignty|status|govern\w*|disarm\w*"
        r"|emissions?|reform\w*",
    ),
    (
        "duration",
        r"permanent (?:truce|cease-?fire)|(?:temporary|immediate) (?:truce|cease-?fire)"
        r"|suspension of hostilities|halt\w*",
    ),
)
_BY_KIND: tuple[tuple[ClauseKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{cue})\b", re.IGNORECASE)) for kind, cue in _KINDS
)
_JOINT = re.compile(
    r",?\s+(?:and,?\s+)?(?:in exchange(?: for)?|in return(?: for)?)[,\s]+"
    r"|\s+on (?:the )?condition that\s+|;\s+"
    r"|,?\s+and\s+(?=(?:would|will|allow\w*|the|more|in|a|an)\b)"
    r"|,\s+(?=(?:with|during|after|while|aiming|followed)\b)|\s+(?=(?:for the release|in exchange))"
)


@dataclass(frozen=True)
class TermSpan:
    """A term with its offsets in the text that was read."""

    start: int
    end: int
    clause: ClauseKind


def find_terms(text: str) -> tuple[TermSpan, ...]:
    """The terms a proposal's description names, in its order."""
    return tuple(_terms(text))


def _terms(text: str) -> Iterator[TermSpan]:
    start = 0
    for end, behind in [*((m.start(), m.end()) for m in _JOINT.finditer(text)), (len(text),) * 2]:
        part = text[start:end]
        kind = _kind(part)
        if kind is not None and part.strip(" ,."):
            lead = len(part) - len(part.lstrip(" ,"))
            yield TermSpan(start + lead, start + len(part.rstrip(" ,.")), kind)
        start = behind


def _kind(part: str) -> ClauseKind | None:
    mentions = find_numbers(part)
    if any(mention.kind == "duration" for mention in mentions):
        return "duration"
    for kind, pattern in _BY_KIND:
        if pattern.search(part):
            return kind
    return "payment" if any(mention.kind == "money" for mention in mentions) else None
