"""What the numbers before a number measured, for those that leave open what they measure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.extraction.count_states import CountState
from summarizer.extraction.lasting_things import Lasting
from summarizer.extraction.stated_amounts import Amount
from summarizer.extraction.stated_numbers import StatedNumber
from summarizer.grounding.numbers import NumberMention

_REACH = 3
"""Sentences for which a noun is remembered that a bare number may count."""


@dataclass(frozen=True)
class Counted:
    """Something that was counted: what, in which sentence, how many, and as what."""

    noun: str
    sentence: int
    value: float
    state: CountState
    measure: str

    def noun_for(self, stated: StatedNumber) -> str:
        """The noun if it is near enough to a number that counts it too to be among its words."""
        return self.noun if stated.number - self.sentence <= 1 else ""


@dataclass
class ToldBefore:
    """What the numbers before measured, for those that leave it open."""

    amounts: list[tuple[int, Amount]] = field(default_factory=list[tuple[int, Amount]])
    counted: list[Counted] = field(default_factory=list[Counted])
    durations: list[Lasting] = field(default_factory=list[Lasting])

    def counted_near(self, stated: StatedNumber) -> Sequence[Counted]:
        """What was counted shortly before a number, the last first."""
        return [one for one in reversed(self.counted) if stated.number - one.sentence <= _REACH]

    def amounts_near(self, stated: StatedNumber) -> Sequence[tuple[int, Amount]]:
        """The amounts shortly before a number, and earlier ones of the same sum."""
        return [
            (number, amount) for number, amount in self.amounts
            if stated.number - number <= _REACH or _is_same_sum(stated.mention, amount.mention)
        ]  # fmt: skip


def _is_same_sum(one: NumberMention, other: NumberMention) -> bool:
    return one.kind == "money" and (one.unit, one.value) == (other.unit, other.value)
