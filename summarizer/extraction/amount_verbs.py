"""The verbs that say what a sum of money or a quantity of goods is: 'cost', 'exported', 'lent'."""

import re

_BEFORE_NUMBER = r"\s+(?:(?!(?:to|by|at|from|of)\b)[\w\u2019']+(?:\s+|$)){0,4}$"
_OBJECT = r"(?:\s[\w\u2019'-]+){0,4}?"


def _verbs(*rows: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(rf"\b{verb}(?:{_BEFORE_NUMBER}|$)", re.IGNORECASE)) for name, verb in rows
    )


_OF_MONEY = _verbs(
    (
        "price",
        r"(?:sell(?:s|ing)?|sold|buy(?:s|ing)?|bought|acquir(?:e|es|ed|ing)"
        r"|purchas(?:e|es|ed|ing))(?:\s[\w\u2019'-]+){0,5}?\sfor",
    ),
    ("assets managed", r"(?:manag(?:es?|ed|ing)|overse(?:es?|eing)|oversaw)(?!\sto\b)"),
    ("cost", r"cost(?:s|ing)?"),
    ("losses", r"los(?:e|es|ing|t)"),
    ("payment", r"(?<!on )(?:pay|pays|paying|paid)"),
    ("fine", r"fin(?:e[sd]|ing)"),
    ("investment", r"invest(?:s|ed|ing)?"),
    ("spending", r"spen(?:d|ds|t|ding)"),
    ("loan", r"(?:lend|lends|lent|lending)"),
    ("borrowing", r"borrow(?:s|ed|ing)?"),
    (
        "funding",
        r"(?:(?:contribut|donat|mobili[sz]|disburs|provid|pledg|allocat)(?:e|es|ed|ing)"
        r"|earmark(?:s|ed|ing)?|commit(?:s|ted|ting)?|set(?:s|ting)? aside)",
    ),
    ("money received", r"(?:received|receiving)"),
    ("savings", r"sav(?:e|es|ed|ing)"),
    ("revenue", r"(?:bring(?:s|ing)? in|rais(?:e|es|ed|ing))"),
    ("earnings", r"earn(?:s|ed|ing)?"),
)
_OF_GOODS = _verbs(
    ("exports", r"export(?:s|ed|ing)?"),
    ("imports", r"import(?:s|ed|ing)?"),
    ("shipments", r"ship(?:s|ped|ping)?"),
    (
        "production",
        r"(?:produc(?:e|es|ed|ing)|turn(?:s|ed) out|pump(?:s|ed|ing)?|min(?:ed|ing)"
        r"|harvest(?:s|ed|ing)?|generat(?:e|es|ed|ing))",
    ),
    ("purchases", r"(?:buy|buys|buying|bought|purchas(?:e|es|ed|ing))"),
    ("catch", r"(?:catch|caught|landed)"),
    (
        "pullback",
        rf"(?:pull(?:s|ed|ing)?{_OBJECT}\sback|withdr[ae]w(?:s|n|ing)?|retreat(?:s|ed|ing)?"
        rf"|mov(?:e|es|ed|ing){_OBJECT}\sback)",
    ),
)
# '$18 billion would have to be found', '$2 billion that the state has borrowed'
_TO_BE_DONE = re.compile(
    r"(?:\s(?:a|per|each) year)?\s(?:(?:would|will|must|may|might|could|should) (?:have to )?be"
    r"|ha[sd] to be|have to be|needs? to be|is|are|was|were)\s(?:also\s)?"
    r"(?P<verb>found|needed|required|saved|spent|raised|borrowed|invested|lost)\b"
)
_NEEDED = ("found", "needed", "required")
_BY_WHOM = re.compile(
    r"\s(?:that|which)\s(?:(?!that|which|and)[\w\u2019'-]+\s){1,5}?"
    r"(?:(?:has|have|had|already)\s)*(?P<verb>[a-z]+(?:ed|t))\b"
)


def money_verb(head: str) -> str | None:
    """What a sum is by the verb before it: 'the strike has cost the port N' → 'cost'.

    Args:
        head: what stands before the sum and its qualifier.
    """
    return next((name for name, verb in _OF_MONEY if verb.search(head)), None)


def goods_verb(head: str) -> str | None:
    """What a quantity is by the verb before it: 'exported N tonnes' → 'exports'.

    Args:
        head: what stands before the quantity and its qualifier.
    """
    return next((name for name, verb in _OF_GOODS if verb.search(head)), None)


def money_verb_behind(sentence: str, end: int) -> str | None:
    """What a sum is by the verb behind it: 'N that the state has borrowed' → 'borrowing'.

    Args:
        sentence: the text that states it.
        end: offset behind the sum.
    """
    found = _TO_BE_DONE.match(sentence, end) or _BY_WHOM.match(sentence, end)
    if found is None:
        return None
    return "money needed" if found["verb"] in _NEEDED else money_verb(found["verb"])
