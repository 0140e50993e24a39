"""The normalised name of an amount, once its words are known: of a family, or called by a noun.

'the fuel duty by 5 percent' is a tax increase, 'trade fell 9 percent' a trade decrease, 'oil at $81
a barrel' an oil price per barrel.
"""

import re

from summarizer.extraction.amount_states import amount_state
from summarizer.extraction.families import Family
from summarizer.extraction.phrases import AmountPhrase
from summarizer.extraction.plain_nouns import plain_noun
from summarizer.extraction.stated_amounts import SETTLED, Amount, StatedAmount

A_PIECE = re.compile(
    r"\s+(?:in\s(?:cash|stock)\s+)?(?:for\s+)?(?:an?|per|each|every)\s+(?:[A-Z][\w\u2019']*\s+)?"
    r"(share|tonne|ton|barrel|head|hour|litre|kilo|kilogram|worker|person"
    r"|passenger|unit|bushel|megawatt-hour)\b|-an?-(share|tonne|barrel|hour)\b",
    re.IGNORECASE,
)
_GOODS = ("tonne", "ton", "barrel", "litre", "kilo", "kilogram", "bushel", "megawatt-hour", "unit")
_PER_SHARE = re.compile(r"\b(?:an?|per|each|every)\s(?:[A-Z][\w\u2019']*\s)?share\b")
_HIGHEST_PER_SHARE = 1000.0
"""Below it a price, where shares are bid for, is that of one of them."""
# 'Trade between the two', 'Unemployment is at'
_HEAD_OF = re.compile(r"\s(?:between|among|of|for|on|in|(?:is|was|stands|stood|remains) at)\s[a-z]")
_STOCK = re.compile(r"(?:shares?|stocks?)$", re.IGNORECASE)
CURRENCY = re.compile(
    r"\b(?:currency|dollar|euro|pound|sterling|yen|yuan|renminbi|ruble|rouble|rupee|peso|real|rand"
    r"|lira|won|baht|ringgit|rupiah|franc|krona|krone|zloty|forint|koruna|hryvnia|shilling|naira"
    r"|cedi|kwacha|birr|dinar|dirham|riyal|rial|shekel|dong|taka|kyat|leu|lev|sol|bolivar"
    r"|greenback)$",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\b(?:cuts?|reduc(?:e|es|ed|ing|tions?)|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|f[ae]ll(?:s"
    r"|en)?"
    r"|drop(?:s|ped)?|down|shr[aiu]nk|declines?d?|trim(?:s|med)?|slip(?:s|ped)?|slid(?:es)?"
    r"|weaken(?:s|ed)?|tumble[sd]?|plunge[sd]?|sank|narrow(?:s|ed)|dip(?:s|ped)?)\b",
    re.IGNORECASE,
)
_INCREASE = re.compile(
    r"\b(?:r[io]ses?|risen|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|hikes?|up|gr[eo]w(?:s|n)?"
    r"|climb(?:s|ed)?|jump(?:s|ed)?|uplifts?|lift(?:s|ed)?|surge[sd]?|soar(?:s|ed)?"
    r"|strengthen(?:s|ed)?|widen(?:s|ed))\b",
    re.IGNORECASE,
)
_NEAR_VERB = 45
"""Characters before a number in which the verb of a change stands."""


def of_family(stated: StatedAmount, family: Family, words: str, change: str) -> Amount:
    """An amount of a family.

    Args:
        stated: the amount.
        family: what is bargained over.
        words: the sentence's words for it.
        change: 'cut' or 'increase' where it is only how much that changes.
    """
    name = family.name
    if piece := A_PIECE.match(stated.sentence, stated.mention.end):
        unit = piece[1] or piece[2]
        name = f"{'price' if unit == 'share' else name} per {unit}"
    if name == "emissions" and not change:
        change = "cut" if CUT.search(stated.sentence) else ""
    elif name == "price" and _is_of_one_share(stated):
        name = "price per share"
    # A percentage of pay is always a rise unless it is called a cut.
    if change and not (name == "pay" and change == "increase"):
        change = change if family.is_term or change != "cut" else "decrease"
        name = f"{name} {change}"
    return stated.amount(words, name, is_term=family.is_term)


def by_noun(stated: StatedAmount, words: str, *, share: bool, way: str = "") -> Amount | None:
    """An amount of what is no family's, called by its noun; None where the words are but a name.

    Args:
        stated: the amount.
        words: the sentence's words for it.
        share: whether it is a share of that.
        way: 'increase' or 'decrease' where it is only how much that has changed.
    """
    is_first = stated.sentence.startswith(words) and _is_common(stated, words)
    noun = plain_noun(words[:1].lower() + words[1:] if is_first else words)
    if not noun:
        return None
    name = f"share of {noun}" if share else noun
    if way and not share:
        name = f"{noun} {way}"
    if stated.kind == "money" and not share:
        name = _priced(stated, noun)
    near = amount_state(stated.head[-_NEAR_VERB:], _NEAR_VERB, _NEAR_VERB)
    said = near if stated.kind == "count" and near in SETTLED else "other"
    return Amount(words, name, said, is_term=said != "other", mention=stated.mention)


def change_of(stated: StatedAmount, phrase: AmountPhrase) -> str:
    """'cut' or 'increase' where the number is how much something changes, not what it is."""
    if phrase.link == "level":
        return ""
    words = phrase.words
    if phrase.link == "change":
        start = stated.mention.start
        words += " " + stated.sentence[max(start - _NEAR_VERB, 0) : start]
    if CUT.search(words):
        return "cut"
    return "increase" if _INCREASE.search(words) else ""


def way_of(stated: StatedAmount, phrase: AmountPhrase) -> str:
    """Whither what is only counted has changed: 'trade fell 9 percent'."""
    if phrase.link != "change":
        return ""
    return {"cut": "decrease", "increase": "increase"}.get(change_of(stated, phrase), "")


def _priced(stated: StatedAmount, noun: str) -> str:
    """What so much money is paid for: 'shares rose to A$9.34', 'oil fell to $81 a barrel'."""
    piece = A_PIECE.match(stated.sentence, stated.mention.end)
    if piece and piece[1] in _GOODS:
        return f"{noun} price per {piece[1]}"
    if CURRENCY.search(noun):
        return "exchange rate"
    return "share price" if _STOCK.search(noun) else noun


def _is_common(stated: StatedAmount, word: str) -> bool:
    """Whether a capitalised word is no name: the article has it in lower case, or a plural."""
    low = word[:1].lower() + word[1:]
    plural = word.endswith("s") and " " not in word
    if " " not in word and _HEAD_OF.match(stated.sentence, len(word)):
        return True
    return plural or re.search(rf"\b{re.escape(low)}\b", stated.article) is not None


def _is_of_one_share(stated: StatedAmount) -> bool:
    """Whether a price so small is that of a share, where shares are bid for."""
    is_small = stated.kind == "money" and stated.mention.value < _HIGHEST_PER_SHARE
    return is_small and _PER_SHARE.search(stated.article) is not None
