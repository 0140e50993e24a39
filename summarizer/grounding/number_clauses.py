"""The clause of a sentence that states one of its numbers."""

import re
from collections.abc import Sequence

from summarizer.grounding.numbers import NumberMention, find_numbers

_BREAK = re.compile(r"[;:(\u2013\u2014]\s*|(?<!\d),\s+|,\s+(?!\d)")
_JOIN = re.compile(
    r"\b(?:and|but|while|whereas|although|though|plus|against|or|as well as)\s+"
    r"|\bin (?:exchange|return)"
    r" for\b|\bfor the (?=release|return|freedom)",
    re.IGNORECASE,
)
# 'most of them women, were killed': an aside between those counted and their verb.
_ASIDE = re.compile(
    r"(?:most|many|more than|including|among|mainly|mostly|some|the majority|both|nearly all|almost"
    r" all|all|of wh\w+|who|whose|half|a third|as|such as|or|down|up)\b[^,;:.]*,\s*"
)
_END = re.compile(r"[;:)\u2013\u2014]|,\s|[.!?][\"\u201d]?\s*$|[.!?]\s")


def number_clauses(sentence: str, mentions: Sequence[NumberMention]) -> tuple[tuple[int, int], ...]:
    """Offsets of the clause of each number: the words around it up to those of its neighbours.

    Args:
        sentence: the text.
        mentions: its numbers that count, in reading order.
    """
    starts: list[int] = []
    for index in range(len(mentions)):
        # Where nothing parts two numbers they share a clause: '90 dockers struck for two days'.
        shared = starts[-1] if starts else 0
        starts.append(_start(sentence, mentions, index, shared))
    clauses: list[tuple[int, int]] = []
    for mention, start in zip(mentions, starts, strict=True):
        limit = next((other for other in starts if other >= mention.end), len(sentence))
        end = _end(sentence, mention.end, limit)
        clauses.append((start, max(end, mention.end)))
    return tuple(clauses)


def outside_numbers(sentence: str, position: int) -> int:
    """The offset, moved to the next word if it lies within a number."""
    for mention in find_numbers(sentence):
        if mention.start < position < mention.end:
            rest = sentence[mention.end :]
            return mention.end + len(rest) - len(rest.lstrip(" ,"))
    return position


def _start(sentence: str, mentions: Sequence[NumberMention], index: int, shared: int) -> int:
    start = mentions[index].start
    floor = mentions[index - 1].end if index else 0
    breaks = [found.end() for found in _BREAK.finditer(sentence, floor, start)]
    if index:
        breaks += [found.start() for found in _JOIN.finditer(sentence, floor, start)]
    return max((at for at in breaks if at <= start), default=shared)


def _end(sentence: str, position: int, limit: int) -> int:
    while (found := _END.search(sentence, position, limit)) is not None:
        if not found[0].startswith(","):
            break
        aside = _ASIDE.match(sentence, found.end(), limit)
        if aside is None:
            break
        position = aside.end()
    end = found.start() if found else limit
    return len(sentence[:end].rstrip(" ,"))
