"""Amounts that the phrase beside them names: 'a quota of N', 'the duty to N', 'N for schools'."""

import re

from summarizer.extraction.amount_names import by_noun, change_of, of_family, way_of
from summarizer.extraction.amounts_left_open import talked_of
from summarizer.extraction.families import Family, family_of, family_of_setting, is_vague
from summarizer.extraction.phrases import AmountPhrase
from summarizer.extraction.plain_nouns import plain_noun
from summarizer.extraction.stated_amounts import SETTLED, Amount, StatedAmount

# '$880 million of claims'
_OF_GOODS = re.compile(r"\s+(?:worth\s+)?of\b")
_NO_PURPOSE = (
    "",
    "cash",
    "stock",
    "shares",
    "advance",
    "return",
    "exchange",
    "addition",
    "instalments",
)


def named(stated: StatedAmount, phrase: AmountPhrase) -> Amount | None:
    """The amount as the phrase names it; none where it leaves open of what it is."""
    share = phrase.link == "share"
    family = _family_named(stated, phrase)
    if family is not None:
        if share:
            return stated.amount(phrase.words, f"share of {family.name}", is_term=family.is_term)
        return of_family(stated, family, phrase.words, change_of(stated, phrase))
    if not is_vague(phrase.words):
        if phrase.link == "namely":
            return None
        way = way_of(stated, phrase) if stated.kind == "percent" else ""
        return by_noun(stated, phrase.words, share=share, way=way)
    if share:
        return _share_of_it(stated, phrase)
    return next(talked_of(stated, change_of(stated, phrase), phrase.words), None)


def _share_of_it(stated: StatedAmount, phrase: AmountPhrase) -> Amount | None:
    """'40% of each car's value', 'a third of the total': of the total of what is shared out."""
    if phrase.words.casefold().endswith("value"):
        return stated.amount(phrase.words, "share of value", is_term=True)
    whole = family_of_setting(stated.article, "count")
    return stated.amount("", f"share of {whole.name}", is_term=True) if whole else None


def _family_named(stated: StatedAmount, phrase: AmountPhrase) -> Family | None:
    """The family of the phrase; a percentage may also be a change of what is not counted so."""
    if stated.kind != "percent":
        return family_of(phrase.words, stated.kind)
    whole = family_of(phrase.words, "count")
    return whole if phrase.link == "share" else family_of(phrase.words, "percent") or whole


def doubt(stated: StatedAmount, phrase: AmountPhrase) -> int:
    """How little the phrase settles: 'rise in the fuel duty' is of the duty."""
    if _family_named(stated, phrase):
        return 0
    return 1 if is_vague(phrase.words) else 2


def paid_for(stated: StatedAmount, phrase: AmountPhrase) -> Amount | None:
    """What the phrase behind the number says it goes to: '$60 million for schools'."""
    family = family_of(phrase.words, stated.kind)
    if family is not None:
        return of_family(stated, family, phrase.words, change_of(stated, phrase))
    if stated.kind != "money":
        return None
    if _OF_GOODS.match(stated.sentence, stated.mention.end):
        return by_noun(stated, phrase.words, share=False)
    noun = plain_noun(phrase.words)
    if stated.state not in SETTLED or noun in _NO_PURPOSE:
        return None
    return stated.amount(phrase.words, f"funding for {noun}", is_term=True)
