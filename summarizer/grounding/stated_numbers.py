"""The number of a sentence that somebody points at, the clause that states it, and its quantity."""

import re

from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.grounding.quotes import locate
from summarizer.models import Quantity

_BREAK = re.compile(r"[,;:()–—]\s+|\b(?:and|that|which|who)\s+")
_FAR = 40
"""Characters before a number from which its clause is looked for."""

_OPENING = " ([“‘"
"""What belongs to the words behind it."""

_LEAD = re.compile(r"(?<![\w’'-])(?:(?!(?:and|that|which|who|of)\b)[\w’'-]+\s+){1,3}$")
"""The words before a number that its verb may be one of: 'still holds', 'were killed with'."""


def number_meant(
    sentence: str, number: str, words: tuple[int, int], *, language: str = "en"
) -> NumberMention | None:
    """The mention in a sentence of the number that is meant; None if it does not state it.

    Digits count: "5" is not the number of "25 ships", nor are "60 days" those of "two months".

    Args:
        sentence: the text that states the number.
        number: the number as it was copied; words for digits are the same number.
        words: offsets of the words that were copied with it; of several mentions of one number
            the one in them counts, or the nearest.
        language: ISO 639-1 code of the sentence.
    """
    stated = find_numbers(sentence, language=language)
    copied = {
        (mention.value, mention.written) for mention in find_numbers(number, language=language)
    }
    mentions = [mention for mention in stated if locate(number, mention.text)] or [
        mention for mention in stated if (mention.value, mention.written) in copied
    ]

    def distance(mention: NumberMention) -> int:
        return max(words[0] - mention.number_end, mention.number_start - words[1], 0)

    return min(mentions, key=distance, default=None)


def stating_clause(
    sentence: str, mention: NumberMention, words: tuple[int, int]
) -> tuple[int, int]:
    """Offsets of the words that state a number, with the verb before it.

    They run from the cited words, or the last clause before the number if that is nearer, to the
    end of the cited words; a bracket or a quotation that only opens there is left out.
    """
    lead = _LEAD.search(sentence, max(mention.start - _FAR, 0), mention.start)
    first = min(words[0], lead.start() if lead else mention.start)
    before = sentence[first : mention.start]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    if breaks and len(before) > _FAR:
        first += breaks[-1]
    return first, max(mention.end, len(sentence[: words[1]].rstrip(_OPENING)))


def quantity_of(mention: NumberMention, counted: str) -> Quantity:
    """What the number says, in the unit it gives, else in what it counts."""
    return Quantity(
        value=mention.value,
        upper=mention.upper,
        qualifier=mention.qualifier,
        unit=mention.unit or mention.noun or counted,
        text=mention.text,
    )
