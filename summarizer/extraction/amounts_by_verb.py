"""Amounts that a verb names: 'the strike cost the port N', 'exported N tonnes of steel'."""

import re

from summarizer.extraction.amount_names import of_family
from summarizer.extraction.amount_verbs import goods_verb, money_verb, money_verb_behind
from summarizer.extraction.families import family_of
from summarizer.extraction.stated_amounts import Amount, StatedAmount

_INTO = re.compile(r"\s+(?:into|towards?)\s")


def goods_by_verb(stated: StatedAmount) -> Amount | None:
    """What is done with a quantity of goods: 'exported 2 million tons of steel'."""
    name = goods_verb(stated.head) if stated.kind != "percent" else None
    if name is None or (stated.kind == "money" and name not in ("exports", "imports")):
        return None
    of = next((p for p in stated.phrases if p.link == "of"), None)
    return stated.amount(of.words if of else "", name, is_term=name == "purchases")


def money_by_verb(stated: StatedAmount) -> Amount | None:
    """What a sum is by the verb beside it: 'the strike has cost the port 2 million'."""
    if stated.kind != "money":
        return None
    name = money_verb(stated.head) or money_verb_behind(stated.sentence, stated.mention.end)
    if name is None:
        return None
    family = family_of(name, stated.kind)
    if family and family.name == name:
        return of_family(stated, family, _into(stated), "")
    return stated.amount(_into(stated), name)


def _into(stated: StatedAmount) -> str:
    """Where money goes: 'pays 9 million into the health plan'."""
    if _INTO.match(stated.sentence, stated.mention.end) is None:
        return ""
    return next((p.words for p in stated.phrases if p.link == "purpose"), "")
