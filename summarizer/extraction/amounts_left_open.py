"""Amounts whose own words leave open of what they are: they are of what the talk is of.

'The union wants 9 percent': in the sentence, in the amounts before it, in the headline, in the
sentences before, in the whole article.
"""

import re
from collections.abc import Iterator

from summarizer.extraction.amount_names import of_family
from summarizer.extraction.families import family_near, family_of_setting
from summarizer.extraction.stated_amounts import BARGAINED, SETTLED, Amount, StatedAmount

_PLUS = re.compile(r"\b(?:plus|and|with)(?:\s+an?)?$", re.IGNORECASE)
_TALKED_OF = 300
"""Characters of the article before a sentence that tell what the talk is of."""


def left_open(stated: StatedAmount) -> Iterator[Amount]:
    """What an amount without a name is of where it is offered, demanded and so on."""
    is_share = stated.kind == "percent" and stated.is_of_a_base
    if stated.state in SETTLED and not is_share:
        yield from talked_of(stated, "", "")
        if stated.kind == "money" and stated.state in BARGAINED:
            yield stated.amount("", "payment", is_term=True)


def talked_of(stated: StatedAmount, change: str, words: str) -> Iterator[Amount]:
    """What an amount that its own words leave open is an amount of, the nearest talk first.

    Args:
        stated: the amount.
        change: 'cut' or 'increase' where it is only how much that changes.
        words: what the sentence calls it ('its improved offer'), if anything.
    """
    if stated.kind == "money" and _PLUS.search(stated.head) and _follows_pay(stated):
        # '5 percent plus 900 euros'
        yield stated.amount("", "payment", is_term=True)
    start = stated.mention.start
    if here := family_near(stated.sentence[:start], start, stated.kind):
        subject = "" if words or " " in here[1] else here[1]
        yield of_family(stated, here[0], subject, change)
    terms = [amount for amount in stated.told if amount.is_term]
    settled = [amount for amount in terms if amount.state in BARGAINED]
    shares = [a for a in stated.told if a.name.startswith("share of ")]
    same = stated.alike(settled) or stated.alike(terms)
    if same := same or (None if change else stated.alike(shares)):
        yield stated.same(same, stated.state, change)
    if behind := family_near(stated.sentence, start, stated.kind):
        yield of_family(stated, behind[0], "", change)
    if headed := family_near(stated.headline, len(stated.headline), stated.kind):
        yield of_family(stated, headed[0], "", change)
    talk = stated.before[-_TALKED_OF:]
    if said := family_near(talk, len(talk), stated.kind):
        yield of_family(stated, said[0], "", change)
    if setting := family_of_setting(stated.article, stated.kind):
        yield of_family(stated, setting, "", change)


def _follows_pay(stated: StatedAmount) -> bool:
    """Whether a rise of pay stands before it in the sentence."""
    return any(amount.name == "pay" and amount.mention.kind == "percent" for amount in stated.here)
