"""Amounts: percentages, sums of money and quantities of goods, with all that can say what they are.

What is around the number is gathered here; the files that read it say what the number measures.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.extraction.amount_states import AmountState, amount_state
from summarizer.extraction.another_number import are_comparable
from summarizer.extraction.families import Measured
from summarizer.extraction.phrases import AmountPhrase, amount_phrases, words_before
from summarizer.grounding.numbers import NumberMention

SETTLED: frozenset[AmountState] = frozenset(
    ("demanded", "offered", "agreed", "proposed", "rejected", "threatened", "announced", "in force",
     "acceptable", "recommended")
)  # fmt: skip
"""States of what sides bargain over or set."""

BARGAINED = SETTLED - {"threatened", "announced", "in force"}
"""States of what they bargain over."""

_UNITS = re.compile(
    r"^(?:(?:metric|cubic|board|square|short|long|nautical)\s)?(?:tonnes?|tons?|t|kg|kilograms?|km|mi"
    r"|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|hectares?|ha|acres?|lit(?:re|er)s?|gallons?"
    r"|barrels?|bushels?|degrees?|(?:mega|giga|tera|kilo)watts?(?:[ -]hours?)?|[MGTk]Wh?|bpd"
    r"|cusecs?|feet|k?t|Mt|\u00b0?\s?[CF])$",
    re.IGNORECASE,
)
# Currencies without a code of their own to go by.
_COINS = re.compile(r"^(?:crowns|kroner|kronor|krone|dinars?|shillings?|birr|naira|cedis?)$")
TO_A_CURRENCY = re.compile(
    r"(?:\s[a-z]+)?\s(?:to|against|per) the (?:US |U\.S\. )?"
    r"(?:dollar|euro|pound|yen|yuan|rouble|ruble)\b"
)

# '9 percent of the catch'
_OF_A_BASE = re.compile(r"\s+of\b")

_BESIDE = 100
"""Characters before a sentence whose words may name what one of its amounts measures."""


@dataclass(frozen=True)
class Amount:
    """What a number measures.

    Attributes:
        subject: the sentence's words for it; empty where they leave it open.
        name: its normalised name.
        state: whether it is demanded, offered, agreed …; 'other' where that makes no sense.
        is_term: whether it is something that sides demand, offer and agree on.
        mention: the number.
    """

    subject: str
    name: str
    state: AmountState
    is_term: bool
    mention: NumberMention

    @property
    def measure(self) -> str:
        """The normalised name with the state: 'pay demanded'."""
        return self.name if self.state == "other" else f"{self.name} {self.state}"


def is_amount(sentence: str, mention: NumberMention) -> bool:
    """Whether the number is a percentage, money, or a quantity of goods, land, power and so on.

    Args:
        sentence: the text that states it.
        mention: a number of it.
    """
    if mention.kind == "count" and TO_A_CURRENCY.match(sentence, mention.end):
        return True
    if mention.kind in ("percent", "money") or _COINS.match(mention.noun or ""):
        return True
    return mention.kind == "count" and _UNITS.match(mention.noun or "") is not None


@dataclass(frozen=True)
class StatedAmount:
    """A number that is an amount, with what may say of what.

    Attributes:
        sentence: the text that states it.
        mention: the number, for which `is_amount` holds.
        before: what the article says before the sentence.
        article: all that it says.
        here: the amounts of the sentence before it, in its order.
        earlier: those of the sentences shortly before.
    """

    sentence: str
    mention: NumberMention
    before: str = ""
    article: str = ""
    here: Sequence[Amount] = ()
    earlier: Sequence[Amount] = ()

    @cached_property
    def kind(self) -> Measured:
        """The kind of number, as families tell them apart."""
        match self.mention.kind:
            case "percent" | "money":
                return self.mention.kind
            case _:
                return "money" if _COINS.match(self.mention.noun or "") else "count"

    @cached_property
    def state(self) -> AmountState:
        """How far it has come, by the words around it."""
        return amount_state(self.sentence, self.mention.number_start, self.mention.end)

    @cached_property
    def head(self) -> str:
        """The sentence up to the number and its qualifier."""
        return words_before(self.sentence, self.mention)

    @cached_property
    def phrases(self) -> Sequence[AmountPhrase]:
        """The phrases beside it that may name it, the surest first."""
        return tuple(amount_phrases(self.sentence, self.mention))

    @property
    def headline(self) -> str:
        """The article's first line: what all of it is about."""
        return self.article.partition("\n")[0]

    @property
    def told(self) -> Sequence[Amount]:
        """The amounts before it, in the article's order."""
        return (*self.earlier, *self.here)

    @property
    def is_of_a_base(self) -> bool:
        """Whether the sentence goes on with that of which it is so much."""
        return _OF_A_BASE.match(self.sentence, self.mention.end) is not None

    def amount(self, subject: str, name: str, *, is_term: bool = False) -> Amount:
        """It as an amount of this name; what is no term is neither demanded nor offered."""
        state = self.state if is_term else "other"
        return Amount(subject, name, state, is_term, self.mention)

    def same(self, other: Amount, state: AmountState, change: str = "") -> Amount:
        """It as an amount of the same as another one, or as a change of that."""
        name = other.name
        if change and name != "pay" and not name.endswith(("cut", "increase", "decrease")):
            name = f"{name} {change}"
        beside = self.before[-_BESIDE:] + self.sentence
        subject = other.subject if other.subject in beside else ""
        return Amount(subject, name, state, other.is_term, self.mention)

    def alike(self, amounts: Sequence[Amount]) -> Amount | None:
        """The last of the amounts in the same unit and of comparable size."""
        for amount in reversed(amounts):
            if unit_of(amount.mention) == unit_of(self.mention) and (
                self.kind == "percent" or are_comparable(amount.mention.value, self.mention.value)
            ):
                return amount
        return None


def unit_of(mention: NumberMention) -> str:
    """What a number is stated in: its unit, or the noun of the goods."""
    return mention.unit or mention.noun or ""
