"""Amounts that a set form of words names by itself: 'N to the dollar', 'a deal worth N'."""

import re

from summarizer.extraction.amount_names import A_PIECE, CURRENCY, CUT, by_noun, of_family, way_of
from summarizer.extraction.families import family_of
from summarizer.extraction.noun_phrases import phrase_behind
from summarizer.extraction.plain_nouns import plain_noun
from summarizer.extraction.stated_amounts import TO_A_CURRENCY, Amount, StatedAmount
from summarizer.extraction.votes import share_of_voters

_PER = re.compile(
    r"\s+(?:an?|per|each)\s+(month|week|year|season|day|night|ticket|visit|game|match)\b"
)
# 'a two-point increase in income tax', 'a 40% cut in the quota'
_CHANGE_IN = re.compile(
    r"[\s-](?:[a-z]+\s){0,2}?(?P<change>increases?|rises?|hikes?|cuts?|reductions?|raises?|drops?|falls?"
    r"|decreases?|decline)\s(?:in|to|of|on)\s(?:(?:the|its|their|his|her|all|[\w-]+[\u2019']s?)\s)*"
)
_OWNS = re.compile(r"\b(?:own(?:s|ed|ing)?|hold(?:s|ing)?|held)$")
_OF_A_COMPANY = re.compile(
    r"\sof\s(?:the\s|its\s|[A-Z][\w\u2019']*[\u2019']s?\s)?(?:[a-z]+\s)?"
    r"(?:company|firm|group|bank|business|carrier|airline|lender|operator|(?:voting\s)?(?:shares?|stock"
    r"|capital|equity)|joint venture)\b"
)
_WRITES_OFF = re.compile(
    r"\b(?:writ(?:e|es|ing|ten)|wrote)\s(?:off|down)$"
    r"|\b(?:forg(?:ive|ives|iving|iven|ave)|cancel(?:s|led|ed|ing|ling)?)$"
)
_OWED = re.compile(
    r"[^,;.]{0,50}\b(?:ow(?:e|es|ed|ing)|debts?|loans?|claims?|principal|arrears|bonds?|borrowings?)\b"
)
_ONE_OFF = re.compile(r"\b(?:one-off|one-time|lump[ -]sum|single)\s$", re.IGNORECASE)
_DEAL_WORTH = re.compile(
    r"\b(?:(?:(?:all|part)-?(?:share|stock|cash|paper)|takeover|merger|buyout|acquisition|tie-up)\s)"
    r"(?:deal|agreement|transaction|plan|offer)?\s?(?:worth|valued at)$"
)
_OF_SO_MANY = re.compile(r"\s+of\s+(?:the|its|their|all|those)\s+(?:[\d][\d,.]*)(?=\s)")


def currency(stated: StatedAmount) -> Amount | None:
    """'the peso slipped 0.4% against the dollar'."""
    if stated.kind != "percent":
        return None
    for phrase in stated.phrases:
        if CURRENCY.search(phrase.words) and (way := way_of(stated, phrase)):
            return stated.amount(phrase.words, f"currency {way}")
    return None


def votes(stated: StatedAmount) -> Amount | None:
    """'55 percent voted in favour', '62% of those asked back the plan'."""
    if stated.kind != "percent":
        return None
    name = share_of_voters(stated.sentence, stated.head, stated.mention.end)
    return stated.amount("", name) if name else None


def exchange_rate(stated: StatedAmount) -> Amount | None:
    """'129 to the dollar'."""
    found = TO_A_CURRENCY.match(stated.sentence, stated.mention.end)
    return stated.amount("", "exchange rate") if found else None


def per_share(stated: StatedAmount) -> Amount | None:
    """'A$9.60 in cash for each Harrow share'."""
    piece = A_PIECE.match(stated.sentence, stated.mention.end)
    if stated.kind != "money" or piece is None or "share" not in piece.groups():
        return None
    return stated.amount("", "price per share", is_term=True)


def price(stated: StatedAmount) -> Amount | None:
    """'two million subscribers at 15 euros a month'."""
    piece = _PER.match(stated.sentence, stated.mention.end)
    if stated.kind != "money" or piece is None or not stated.head.endswith(" at"):
        return None
    return stated.amount("", f"price per {piece[1]}")


def owned(stated: StatedAmount) -> Amount | None:
    """'the pension fund, which owns 14.2%'."""
    if stated.kind != "percent" or not _OWNS.search(stated.head):
        return None
    if stated.is_of_a_base and not _OF_A_COMPANY.match(stated.sentence, stated.mention.end):
        return None
    return stated.amount("", "stake owned")


def written_off(stated: StatedAmount) -> Amount | None:
    """'write off 40% of what they are owed'."""
    writes_off = _WRITES_OFF.search(stated.head)
    if writes_off is None:
        return None
    if not (writes_off[0].startswith(("writ", "wrote")) and stated.kind == "money") and not (
        _OWED.match(stated.sentence, stated.mention.end)
    ):
        return None
    return stated.amount("", "debt cut", is_term=True)


def change_in(stated: StatedAmount) -> Amount | None:
    """'a two-point increase in income tax': what follows the change is what changes."""
    found = _CHANGE_IN.match(stated.sentence, stated.mention.end)
    words = phrase_behind(stated.sentence, found.end()) if found else ""
    if stated.kind != "percent" or found is None or not words:
        return None
    change = "cut" if CUT.search(found["change"]) else "increase"
    family = family_of(words, "percent") or family_of(words, "count")
    if family:
        return of_family(stated, family, words, change)
    way = "decrease" if change == "cut" else "increase"
    return by_noun(stated, words, share=False, way=way)


def one_off(stated: StatedAmount) -> Amount | None:
    """'a one-off 900 euros'."""
    if stated.kind != "money" or not _ONE_OFF.search(stated.sentence[: stated.mention.start]):
        return None
    return stated.amount("", "payment", is_term=True)


def deal_value(stated: StatedAmount) -> Amount | None:
    """'an all-share deal worth 6.3 billion euros': in talks of companies, what is paid."""
    if stated.kind != "money" or not _DEAL_WORTH.search(stated.head):
        return None
    return stated.amount("", "deal value")


def of_so_many(stated: StatedAmount) -> Amount | None:
    """'41% of the 50,000 tonnes': a share of what the next number counts."""
    found = _OF_SO_MANY.match(stated.sentence, stated.mention.end)
    if stated.kind != "percent" or found is None:
        return None
    words = phrase_behind(stated.sentence, found.end())
    noun = plain_noun(words)
    return stated.amount(words, f"share of {noun}") if noun else None
