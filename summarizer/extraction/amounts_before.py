"""Amounts that are of the same as one told before them, or a share of it, as their words say."""

import re

from summarizer.extraction.another_number import TAKES_UP
from summarizer.extraction.stated_amounts import SETTLED, Amount, StatedAmount, unit_of

# ', up from', ', down by 5 points from'
_OLD_OR_NEW = re.compile(
    r",\s(?:up|down)\s(?:from|by)?\s*$|\b(?:up|down)\s(?:by\s[^,;.]{1,25}\s)?from\s*$"
)
_BY_SO_MUCH = re.compile(r",\s(?P<way>up|down)\s(?:by\s)?(?:about\s|around\s|nearly\s|almost\s)?$")
# '1.1bn rand ($62m)'
_CONVERTED = re.compile(
    r"\s*\((?:(?:or|about|around|roughly|some|nearly|almost|over|more than|worth|equal to)\s)*"
)
_OF_THAT = re.compile(r"\b[Oo]f (?:that|this|it|which|the total|the sum)(?: \w+)?,?$")
# 'Zambia 38 percent and Malawi 22 percent', '5 percent now, another 2 percent next year'
_LISTED = re.compile(
    r"[^.;:]{0,30}?(?:,|\band\b|\bor\b|\bthen\b|\bplus\b)+\s*(?:and\s+)?(?:another\s+(?:of\s+)?"
    r"|a further\s+|the\s+)?(?:[A-Z][\w\u2019-]*\s+){0,3}"
)


def converted(stated: StatedAmount) -> Amount | None:
    """The sum before it in another currency: '1.1bn rand ($62m)'."""
    if stated.kind != "money" or not stated.here or stated.here[-1].mention.kind != "money":
        return None
    last = stated.here[-1]
    between = stated.sentence[last.mention.end : stated.mention.start]
    return stated.same(last, last.state) if _CONVERTED.fullmatch(between) else None


def old_or_new(stated: StatedAmount) -> Amount | None:
    """'up from 5 percent' is of what stands before it, 'down 9 percent' how much it changed."""
    last = stated.here[-1] if stated.here else None
    if last is None:
        return None
    if changed := _BY_SO_MUCH.search(f"{stated.head} "):
        if stated.kind != "percent" or last.name.endswith(("decrease", "increase")):
            return None
        way = "decrease" if changed["way"] == "down" else "increase"
        return stated.amount(last.subject, f"{last.name} {way}")
    if _OLD_OR_NEW.search(f"{stated.head} ") and (same := stated.alike(stated.here)):
        return stated.same(same, stated.state)
    return None


def taken_up(stated: StatedAmount) -> Amount | None:
    """Another number for what was told before: 'the union puts it at 9 percent'."""
    taken = stated.alike(stated.earlier) if TAKES_UP.search(stated.head) else None
    return stated.same(taken, taken.state) if taken else None


def of_that(stated: StatedAmount) -> Amount | None:
    """'Of that, less than a tenth was paid out': a share of the sum told last."""
    if stated.kind != "percent" or not _OF_THAT.search(stated.head):
        return None
    sums = [a for a in stated.told if a.mention.kind == "money"]
    return stated.amount("", f"share of {sums[-1].name}") if sums else None


def listed(stated: StatedAmount) -> Amount | None:
    """What the number before is of, if only a name stands between."""
    if not stated.here:
        return None
    between = stated.sentence[stated.here[-1].mention.end : stated.mention.start]
    same = stated.alike(stated.here) if _LISTED.fullmatch(between) else None
    return stated.same(same, same.state) if same else None


def repeated(stated: StatedAmount) -> Amount | None:
    """The same sum as one told before is of the same."""
    if stated.kind != "money":
        return None
    for other in reversed(stated.told):
        same_sum = unit_of(other.mention) == unit_of(stated.mention)
        if same_sum and other.mention.value == stated.mention.value:
            return stated.same(other, stated.state if stated.state in SETTLED else other.state)
    return None
