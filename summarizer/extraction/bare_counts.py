"""What numbers count that no noun follows: what was counted before, or what they are set at."""

import math
import re
from collections.abc import Sequence

from summarizer.extraction.another_number import COMPARABLE, TAKES_UP, are_comparable
from summarizer.extraction.count_states import CountState
from summarizer.extraction.measures import is_person
from summarizer.extraction.phrases import amount_phrases, words_before
from summarizer.extraction.plain_nouns import plain_noun
from summarizer.extraction.stated_amounts import Amount
from summarizer.extraction.stated_numbers import StatedNumber
from summarizer.extraction.told_before import Counted, ToldBefore
from summarizer.models.draft import FigureDraft

# 'keep warheads at N', 'job cuts would be limited to N'
_SET_AT = re.compile(
    r"\b(?:keep|kept|hold|held|limit|cap|capp|freez|froze|fix|set|cut|rais|lower|reduc|maintain"
    r"|increas|bring|brought|trim|fell|fall|rose|ris|drop|climb)(?:e|es|ed|s|ing|ting|ped|ping|n|en)?\b"
    r"[^,;.]{0,60}\s(?:at|to)$"
)
_WITHOUT_VERB = re.compile(r"^(?:keep|hold|limit|cap|freeze|fix|set|cut|maintain)\s")
# 'a limit of 120,000'
_LIMIT = re.compile(
    r"\b(?P<what>limit|cap|ceiling|quota|threshold|target|minimum|maximum|floor)\sof$"
)
# 'want a return to 60'
_OF_ANOTHER_NOUN = re.compile(r"\b(?:an?|the)\s\w+\s(?:to|from)\s$")
_THERE = re.compile(r"\bthere (?:are|were)\b|\b(?:has|have|had) (?:only |just )?$", re.IGNORECASE)
_MILLION = 1e6


def limit_set(stated: StatedNumber, told: ToldBefore) -> FigureDraft | None:
    """A bare number that a limit is set at: of what was counted last, if comparable in size."""
    limit = _LIMIT.search(words_before(stated.sentence, stated.mention))
    if limit is None:
        return None
    what = limit["what"]
    near = _comparable(stated, told.counted_near(stated))
    counted = next((other for other in near if other.noun), None)
    if counted is not None:
        return stated.draft(counted.noun_for(stated), f"{counted.measure} {what}")
    for number, amount in reversed(told.amounts):
        is_near = stated.number - number <= 1 and amount.mention.kind == "count"
        if is_near and stated.mention.value <= COMPARABLE * amount.mention.value:
            return stated.draft(amount.mention.noun or "", f"{amount.name} {what}")
    return stated.draft("", what)


def set_at(stated: StatedNumber, told: ToldBefore) -> FigureDraft | None:
    """'keep deployed warheads at N', 'job cuts would be limited to N': what a bare number is of."""
    head = words_before(stated.sentence, stated.mention)
    if not _SET_AT.search(head):
        return None
    for phrase in amount_phrases(stated.sentence, stated.mention):
        words = _WITHOUT_VERB.sub("", phrase.words)
        plain = plain_noun(words[:1].lower() + words[1:])
        if phrase.link == "level" and plain.endswith("s") and not plain.endswith("ss"):
            told.counted.append(Counted(words, stated.number, stated.mention.value, "other", plain))
            return stated.draft(words, plain)
    return None


def unit_left_out(stated: StatedNumber, told: ToldBefore, near: Sequence[Counted]) -> Amount | None:
    """The amount whose unit a bare offer or demand goes without: 'Norway offered 240'."""
    if stated.supposed == "other":
        return None
    value = stated.mention.value
    for number, amount in reversed(told.amounts):
        size = amount.mention.value
        if near and near[0].sentence >= number:
            return None
        is_sum = amount.state == "other" and value >= _MILLION
        in_goods = not is_sum and amount.mention.kind == "count" and stated.number - number <= 1
        if in_goods and value * size > 0 and are_comparable(value, size):
            return amount
    return None


def taken_up(stated: StatedNumber, near: Sequence[Counted]) -> Counted | None:
    """What 'put the figure at 600' is another number for: of what was counted the most alike."""
    if not TAKES_UP.search(words_before(stated.sentence, stated.mention)):
        return None
    alike = [other for other in _comparable(stated, near) if other.sentence < stated.number]
    if not alike:
        return None
    last = [other for other in alike if other.sentence == alike[0].sentence]
    return min(last, key=lambda other: abs(math.log(other.value / stated.mention.value)))


def counted_before(
    stated: StatedNumber, state: CountState, near: Sequence[Counted]
) -> Counted | None:
    """What a bare number counts: whom its state can be of, or what was last counted."""
    if state not in ("other", "laid off"):
        return next((other for other in near if is_person(other.noun)), None)
    alike = [other for other in _comparable(stated, near) if other.noun]
    if not alike or _OF_ANOTHER_NOUN.search(stated.lead):
        return None
    last = alike[0]
    is_here = last.sentence == stated.number
    return last if is_here or stated.supposed != "other" or _THERE.search(stated.clause) else None


def _comparable(stated: StatedNumber, near: Sequence[Counted]) -> list[Counted]:
    value = stated.mention.value
    return [
        other for other in near if value * other.value > 0 and are_comparable(value, other.value)
    ]
