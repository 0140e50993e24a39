"""Sums of money that leave their currency to one before: 'asks for 480 million euros, offers 310'.

Only round sums are read so ('310 million', '9.5 billion'), where the words around them take a sum
of money and nothing else is counted.
"""

import re
from dataclasses import replace

from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.models import Article

_SCALED = re.compile(r"(?:million|billion|trillion|bn|mn|tn|m)$", re.IGNORECASE)
_TAKES_A_SUM = re.compile(
    r"(?:\b(?:offer(?:s|ed|ing)?|bids?|bidding|pa(?:y|ys|id|ying)|ask(?:s|ed|ing)? for"
    r"|want(?:s|ed)?|seek(?:s|ing)?|sought|demand(?:s|ed|ing)?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?"
    r"|get(?:s|ting)?|got|receiv(?:e|es|ed)|accept(?:s|ed|ing)?|cost(?:s|ing)?|spen(?:d|ds|t)"
    r"|the|an?|extra|another|further|first|initial|from|to|with|at|beyond|nearer|worth|totall?ing)"
    r"|^\W*)\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:[.,;:)\u201d\"]|$|\s(?:to|for|from|in|over|by|at|a|an|per|and|but|or|then|up|down|more|less"
    r"|under|last|this|now|if|unless|proposed|offered|demanded|sought|agreed|promised|pledged|asked|wanted)\b)"
)
_COINS = re.compile(r"^(?:crowns|kroner|kronor|dinars?|shillings?|birr|cedis?)$")
_FROM = re.compile(r",?\s(?:(?:up|down)\s)?from\s(?:about\s|around\s|just\s)?")
_REACH = 2
"""Sentences before it in which the sum stands that names the currency."""


def with_currency(article: Article, sentence: int, mention: NumberMention) -> NumberMention:
    """The mention as money in the currency of the sum before it, if it is one that leaves it out.

    Args:
        article: the article, in English.
        sentence: number of the sentence that states it (1 is the first).
        mention: a number of that sentence.
    """
    if mention.kind != "count" or mention.noun:
        return mention
    if beside := _from_which(article.sentence(sentence), mention):
        return replace(mention, kind=beside.kind, unit=beside.unit)
    sum_before = _sum_before(article, sentence, mention)
    if sum_before is None or not _is_sum(article, sentence, mention):
        return mention
    return replace(
        mention, noun=sum_before.noun,
        kind=sum_before.kind, unit=sum_before.unit,
    )  # fmt: skip


def _sum_before(article: Article, sentence: int, mention: NumberMention) -> NumberMention | None:
    """The last sum of money before the number; none where other things are counted since."""
    for number in range(sentence, max(sentence - _REACH, 1) - 1, -1):
        for other in reversed(find_numbers(article.sentence(number))):
            if number == sentence and other.end > mention.start:
                continue
            if other.kind == "money" or _COINS.match(other.noun or ""):
                return other
            if other.kind == "count" and other.noun and _SCALED.search(other.text):
                return None
    return None


def _from_which(text: str, mention: NumberMention) -> NumberMention | None:
    """The amount that the number was before: 'to 36,000 euros from 33,500'."""
    for other in find_numbers(text):
        if other.kind in ("money", "percent") and _FROM.fullmatch(text, other.end, mention.start):
            return other if other.value / 5 <= mention.value <= other.value * 5 else None
    return None


def _is_sum(article: Article, sentence: int, mention: NumberMention) -> bool:
    text = article.sentence(sentence)
    return (
        _SCALED.search(text, mention.number_start, mention.number_end) is not None
        and _TAKES_A_SUM.search(text[: mention.start]) is not None
        and _GOES_ON.match(text, mention.end) is not None
    )
