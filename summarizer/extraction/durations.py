"""What a length of time is the length of: a truce, a strike, an agreement, a delay and so on."""

import re
from collections.abc import Sequence
from typing import Literal

from summarizer.extraction.durations_by_verb import by_verb, so_far
from summarizer.extraction.durations_by_words import by_words, of_what
from summarizer.extraction.lasting_things import Kind, Lasting, last_named, length_of
from summarizer.extraction.phrases import words_before
from summarizer.grounding.numbers import NumberMention

DurationState = Literal[
    "length of a truce", "length of a strike", "length of an agreement", "length of a delay",
    "length of a suspension", "deadline", "other",
]  # fmt: skip
_OF_TALKS = re.compile(
    r"(?:[\u2019'])?\s(?:of\s)?(?:[\w-]+\s){0,2}(?:talks|negotiations?|meetings?|discussions|debate"
    r"|bargaining|sessions?|conference)\b"
)
_IT_LASTS = re.compile(
    r"(?:(?:But|And|If agreed|If signed|In that case),?\s)?It\s"
    r"(?:(?:would|will|could|is|was|to|only)\s)*"
    r"(?:last(?:s|ed)?(?:\sfor)?|run(?:s|ning)?\sfor|hold\sfor)",
    re.IGNORECASE,
)
# 'a deal that her staff had been announcing for a week'
_KEEPS_SAYING = re.compile(
    r"\bbeen\s(?:announcing|saying|calling|urging|asking|demanding|promising|warning|predicting|telling|hinting)"
    r"\b[^,;.]{0,40}?\sfor$"
)
_TALK = 200
"""Characters before a sentence that say what "it" is."""
_TALKED_OF: frozenset[Kind] = frozenset(("truce", "strike", "suspension", "agreement"))


def find_duration(
    sentence: str,
    clause: tuple[int, int],
    mention: NumberMention,
    earlier: Sequence[Lasting],
    *,
    before: str = "",
) -> Lasting | None:
    """What a time is the length of; None where it is of no weight, as that of a meeting.

    Args:
        sentence: the text that states it.
        clause: offsets of the words that do.
        mention: the time.
        earlier: the times stated before, in the article's order.
        before: what the article says before the sentence.
    """
    if _OF_TALKS.match(sentence, mention.end):
        return None
    head = words_before(sentence, mention)
    if _IT_LASTS.fullmatch(head) and (it := _talked_of(before)):
        return it
    if _KEEPS_SAYING.search(head):
        return None
    if going_on := so_far(head):
        return going_on
    words = sentence[clause[0] : clause[1]]
    lasting = by_verb(sentence, words, mention, earlier) or of_what(sentence, mention)
    return lasting or by_words(sentence, clause, mention, earlier)


def _talked_of(before: str) -> Lasting | None:
    """What "It would last" is said of: the last thing that lasts in the sentence before."""
    named = last_named(before[-_TALK:], _TALKED_OF)
    return length_of(named, "") if named else None
