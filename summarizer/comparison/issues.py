"""Issues that negotiations turn on, recognised in the words of a position or proposal.

An issue carries its direction: a wage rise and a wage cut are two issues, and so are a pause in
the fighting and its end. What the table does not know is compared by its words instead.
"""

import re

_TRUCE = r"(?:cease-?fires?|truces?|armistice)"
_FIGHTING = r"(?:war|fighting|hostilities|offensive|conflicts?)"
_PAY = r"(?:wages?|pay|salar(?:y|ies))"
_TARIFFS = r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))"
_RISE = r"(?:rises?|raises?|increases?|hikes?|uplift)"
_CUT = r"(?:cuts?|reductions?|reduc(?:e|ed|ing)|lower(?:ed|ing)?)"
_LIFT = r"(?:remov(?:al|e|ed|ing)|lift(?:ed|ing)?|abolish(?:ed|ing)?|scrap(?:ped|ping)?)"
_NEAR = r"\W+(?:[\w'\u2019.%-]+\W+){0,3}"


def _either_order(first: str, second: str) -> str:
    return rf"\b(?:{first}{_NEAR}{second}|{second}{_NEAR}{first})\b"


_ISSUES = {
    "an end to the fighting": (
        rf"\b(?:permanent|lasting|continuous|definitive|indefinite)\W+(?:\w+\W+)?{_TRUCE}\b"
        rf"|\b(?:end(?:ing|s)?|cessation)\b{_NEAR}{_FIGHTING}\b"
    ),
    "a withdrawal": r"\b(?:withdraw(?:al|s|n|ing)?|pull(?:s|ing)?[ -]?(?:out|back)|exit)\b",
    "a pay rise": _either_order(_PAY, _RISE),
    "a pay cut": _either_order(_PAY, _CUT),
    "a pay freeze": _either_order(_PAY, r"freezes?"),
    "shorter working hours": r"\b(?:shorter|reduced)\W+(?:working\W+)?(?:hours|week)\b",
    "redundancies": r"\b(?:redundanc(?:y|ies)|lay-?offs?|job\W+(?:cuts|losses))\b",
    "the removal of tariffs": _either_order(_LIFT, _TARIFFS),
    "lower tariffs": _either_order(_CUT, _TARIFFS),
    "higher tariffs": _either_order(_RISE, _TARIFFS),
    "a lower quota": _either_order(_CUT, r"quotas?"),
    "a higher quota": _either_order(_RISE, r"quotas?"),
    "emission cuts": _either_order(_CUT, r"emissions?"),
    "a phase-out of fossil fuels": rf"\bphas(?:e|ing)[ -]?out\b{_NEAR}(?:fossil|coal|oil)\b",
    "the lifting of sanctions": _either_order(_LIFT, r"sanctions?"),
}
_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _ISSUES.items()}

_CONDITION = re.compile(
    r"\b(?:only\s+if|only\s+after|on\s+(?:the\s+)?condition\s+(?:that|of)|in\s+exchange\s+for"
    r"|in\s+return\s+for|as\s+long\s+as|provided|unless|until|before|after|if"
    r"|(?<!\binsistence\s)(?<!\binsisting\s)(?<!\binsists\s)(?<!\binsist\s)on)\b",
    re.IGNORECASE,
)
"""What a demand is tied to begins here. What is insisted on is the demand itself."""


def issues_of(text: str, *, conditional: bool = False) -> frozenset[str]:
    """The issues a statement is about.

    What stands behind "before", "only if", "in exchange for" is not what is demanded but what it
    is tied to, and is left out.

    Args:
        text: content of a position, or its like.
        conditional: whether the stance is that of setting a condition.
    """
    said = main_clause(text, conditional=conditional)
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(said))


def main_clause(text: str, *, conditional: bool = False) -> str:
    """What a statement demands, without what it is tied to; for a condition the other way round."""
    main, behind = _parted(text)
    return behind if conditional and behind else main


_TIED = re.compile(
    r"\b(?:if|unless|provided|only|as\s+long\s+as|in\s+(?:exchange|return)\s+for|condition(?:s|al)?)\b",
    re.IGNORECASE,
)


def is_tied(text: str) -> bool:
    """Whether a statement says on what it depends, so that its opposite need not exclude it."""
    return _TIED.search(text) is not None


def _parted(text: str) -> tuple[str, str]:
    found = _CONDITION.search(text)
    if found is None or not text[: found.start()].strip():
        return text, ""
    return text[: found.start()], text[found.end() :]
