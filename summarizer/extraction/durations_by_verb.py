"""What a time is the length of by the verb before it: 'went on for', 'shorten this to'."""

import re
from collections.abc import Sequence

from summarizer.extraction.durations_by_words import OF_WHAT
from summarizer.extraction.lasting_things import (
    Lasting,
    hostile,
    kinds_named,
    last_named,
    length_of,
)
from summarizer.extraction.noun_phrases import phrase_before
from summarizer.extraction.phrases import words_before
from summarizer.extraction.plain_nouns import plain_noun
from summarizer.grounding.numbers import NumberMention

_TAKEN = ("take", "takes", "took", "taken", "taking")
_WITHIN = re.compile(r"within\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|the other|a second|the second|the first|a similar|the same)\b", re.IGNORECASE
)
# 'visas to last three years', 'the process now takes as long as nine months'
_LASTS = re.compile(
    r"(?P<what>.*?)\s(?:(?:to|that|which|would|will|could|can|should|must|has|have|had|now"
    r"|currently|already|only|not|still)\s)*(?:last(?:s|ed|ing)?(?:\sfor)?|tak(?:e|es|en|ing)|took"
    r"|(?:runs?|ran|running|valid|go(?:es)?\son|went\son|drag(?:s|ged)\son|continue[sd]?|held"
    r"|stretch(?:ed|es)?)\s(?:for|over))\s*$"
)
_LATER_DONE = re.compile(
    r"\sto\s(?:[a-z]+ly\s)?[a-z]+\s(?:(?:the|its|their|his|her|an?|own|new)\s)*"
    r"(?P<task>[a-z-]{4,}(?:\s[a-z-]+(?:ment|tion|ing|al|sion)\b)?)"
)
# 'A similar arrangement in 2022 held for'
_WHENEVER = re.compile(
    r"\s(?:in\s(?:19|20)\d\d|last\s(?:week|month|year|spring|summer|autumn|fall|winter))$"
)
_NOTHING = re.compile(r"\b(?:nothing|anything|something)$", re.IGNORECASE)
# 'My brother has been waiting for surgery for', 'a process that had been stalled for'
_HAS_BEEN = re.compile(
    r"(?P<what>[^,;]{0,60}?)\s(?:that\s|which\s|who\s)?(?:has|have|had|[\u2019']s)\s(?:now\s|already\s)?been\s"
    r"(?P<does>[a-z]+(?:ing|ed|en|zen|ll))\b[^,;.]{0,50}?\sfor$"
)
_GOES_ON = re.compile(r"running|going|dragging|raging|lasting|continuing|simmering|festering")
_IT = re.compile(r"\b(?:it|this|that|they|he|she|we|one|which|who)$", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:collaps(?:e|es|ed|ing)|unravel\w*|br(?:oke|eaks?|oken) down|f[ae]ll(?:en)? apart|ended"
    r"|failed|crumbled)\s*$"
)
# 'to be paid over two financial years'
_PAID_OVER = re.compile(
    r"\b(?:paid(?:\sout)?|repaid|disbursed|payable)(?:\sin\s[a-z]+)?(?:\sover|\sacross)?$"
)
# 'The nominee then has two weeks to win the backing of lawmakers'
_HAS = re.compile(
    r"\b(?:ha[sd]|have|having|giv(?:e|es|ing)|gave|given|left with)(?:\s[\w\u2019'-]+){0,3}$"
)
_TO_DO = re.compile(r"\s(?:to|in\swhich\sto|from\s[^,;.]{3,40}?\sto)\s[a-z]+")
# 'reserves cover less than one month of imports', 'fuel enough for ten days'
_SUFFICES = re.compile(
    r"(?P<what>.*?)\s(?:(?:now|only|currently|would|will|could|can|to|is|are|was|were)\s)*"
    r"(?:cover(?:s|ed|ing)?|(?:enough|sufficient)\sfor|suffic(?:e|es|ed|ing)\sfor)\s*$"
)
# 'shorten this to 90 days'
_CHANGES_IT = re.compile(
    r"\b(?:shorten|cut|reduce|halve|extend|lengthen|stretch|prolong|bring)\w*\s(?:it|this|that|them)"
    r"(?:\sdown)?(?:\sfrom\s[^,;.]{1,20})?\sto\s*$"
)
_EXTENDS_TALKS = re.compile(
    r"\b(?:extend|prolong)\w*\s(?:[\w\u2019'-]+\s){0,4}?"
    r"(?:talks|negotiations?|discussions|bargaining)\b"
)


def so_far(head: str) -> Lasting | None:
    """How long something has gone on: 'has been waiting for', 'had been stalled for'."""
    found = _HAS_BEEN.search(head)
    if found is None or kinds_named(found["what"]) - {"agreement"}:
        return None
    if _GOES_ON.fullmatch(found["does"]):
        noun = plain_noun(phrase_before(found["what"]))
        return Lasting(f"{noun} duration") if noun else None
    return Lasting(f"time {found['does']}", found["does"])


def by_verb(  # noqa: PLR0911
    sentence: str, words: str, mention: NumberMention, earlier: Sequence[Lasting]
) -> Lasting | None:
    """What the verb before the time tells: 'extend the talks for', 'shorten it to', 'within'."""
    head = words_before(sentence, mention)
    if _EXTENDS_TALKS.search(words) or _EXTENDS_TALKS.search(head):
        return Lasting("talks extension duration")
    if earlier and _CHANGES_IT.search(head):
        return earlier[-1]
    if _ENDED.search(head) and not OF_WHAT.match(sentence, mention.end):
        return _said_of(head, earlier)
    if _PAID_OVER.search(head):
        return Lasting("payment duration")
    has_so_long = _HAS.search(head) and _TO_DO.match(sentence, mention.end)
    if has_so_long or _WITHIN.match(mention.text):
        return Lasting("deadline")
    if suffices := _SUFFICES.match(head):
        return _said_of(suffices["what"], ())
    return _lasts(sentence, head, mention, earlier)


def _lasts(
    sentence: str, head: str, mention: NumberMention, earlier: Sequence[Lasting]
) -> Lasting | None:
    """What a verb of lasting is said of: 'visas to last three years', 'the walkout went on for'."""
    found = _LASTS.match(head)
    if found is None or _IT.search(found["what"]):
        return None
    if _NOTHING.search(found["what"]):
        return Lasting("agreement duration")
    if (done := _LATER_DONE.match(sentence, mention.end)) and head.endswith(_TAKEN):
        # 'Zambia took four years to complete its restructuring'
        return Lasting(f"{done['task']} duration")
    return _said_of(found["what"], earlier)


def _said_of(subject: str, earlier: Sequence[Lasting]) -> Lasting | None:
    """The length of what a subject names; of what was last told the length, where it is open."""
    last = phrase_before(_WHENEVER.sub("", subject))
    where = last if plain_noun(last) else subject
    if named := last_named(where):
        return length_of(hostile(named, subject), "")
    if _ANOTHER.search(subject) and earlier:
        return Lasting(earlier[-1].measure, last)
    noun = plain_noun(last)
    return Lasting(f"{noun} duration") if noun else None
