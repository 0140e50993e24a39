"""What a scoring finds: how many of each kind were asked for, offered and right."""

from typing import Literal

from pydantic import Field, computed_field

from summarizer.models.base import Frozen

Part = Literal["figures", "participants", "proposals", "positions", "next_steps"]
PARTS: tuple[Part, ...] = ("figures", "participants", "proposals", "positions", "next_steps")
"""The parts of a report that are scored, in the order in which they are shown."""


class Tally(Frozen):
    """Items of one kind. Scores are absent where there is nothing to divide by."""

    asked: int = Field(default=0, ge=0, description="Items a careful reader found.")
    offered: int = Field(default=0, ge=0, description="Items of the report, the neutral left out.")
    matched: int = Field(default=0, ge=0, description="Pairs of the two that go together.")

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            asked=self.asked + other.asked,
            offered=self.offered + other.offered,
            matched=self.matched + other.matched,
        )

    @computed_field
    @property
    def precision(self) -> float | None:
        """Share of the offered items that are right."""
        return self.matched / self.offered if self.offered else None

    @computed_field
    @property
    def recall(self) -> float | None:
        """Share of the asked items that were found."""
        return self.matched / self.asked if self.asked else None

    @computed_field
    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        both = self.asked + self.offered
        return 2 * self.matched / both if both else None


class Rate(Frozen):
    """How many of some items are as they should be."""

    right: int = Field(default=0, ge=0)
    of: int = Field(default=0, ge=0)

    def __add__(self, other: "Rate") -> "Rate":
        return Rate(right=self.right + other.right, of=self.of + other.of)

    @computed_field
    @property
    def share(self) -> float | None:
        """The right ones' share; absent where there are none at all."""
        return self.right / self.of if self.of else None


SlipKind = Literal["missed", "extra", "qualifier", "attribution", "ungrounded"]


class Slip(Frozen):
    """One item that was missed, is too much, or is not as it should be."""

    kind: SlipKind
    part: str = Field(description="Part of the report.")
    item: str = Field(description="The item in a few words.")
    quote: str = Field(description="The words of the article it rests on.")
    reason: str = ""


class Counts(Frozen):
    """The scores of one article, or of several together."""

    figures: Tally = Tally()
    participants: Tally = Tally()
    proposals: Tally = Tally()
    positions: Tally = Tally()
    next_steps: Tally = Tally()
    qualifier: Rate = Field(default=Rate(), description="Of the matched figures.")
    attribution: Rate = Field(default=Rate(), description="Of the matched figures.")
    grounded: Rate = Field(
        default=Rate(), description="Items of the report that break no rule of grounding."
    )
    ungrounded: int = Field(default=0, ge=0, description="Items that break one.")
    rejected: int = Field(default=0, ge=0, description="Items that were refused and not reported.")
    calls: int = Field(default=0, ge=0, description="Requests the model answered.")
    cached_calls: int = Field(default=0, ge=0, description="Requests answered from the cache.")
    tokens: int = Field(default=0, ge=0, description="Tokens of prompts and answers.")
    seconds: float | None = Field(
        default=None, description="Seconds that reading took, where the reports say."
    )

    def tally(self, part: Part) -> Tally:
        """The tally of a part."""
        return getattr(self, part)

    def __add__(self, other: "Counts") -> "Counts":
        seconds = [value for value in (self.seconds, other.seconds) if value is not None]
        return Counts(
            figures=self.figures + other.figures,
            participants=self.participants + other.participants,
            proposals=self.proposals + other.proposals,
            positions=self.positions + other.positions,
            next_steps=self.next_steps + other.next_steps,
            qualifier=self.qualifier + other.qualifier,
            attribution=self.attribution + other.attribution,
            grounded=self.grounded + other.grounded,
            ungrounded=self.ungrounded + other.ungrounded,
            rejected=self.rejected + other.rejected,
            calls=self.calls + other.calls,
            cached_calls=self.cached_calls + other.cached_calls,
            tokens=self.tokens + other.tokens,
            seconds=sum(seconds) if seconds else None,
        )


class ArticleScore(Frozen):
    """The scores of one article's report, and every item that is not as it should be."""

    article: str = Field(description="Id of the article.")
    counts: Counts
    slips: tuple[Slip, ...] = ()


class Score(Frozen):
    """The scores of several reports; those of the total are over all items together."""

    articles: tuple[ArticleScore, ...]
    total: Counts
    median_seconds: float | None = Field(description="Median seconds an article, where known.")
    unread: tuple[str, ...] = Field(
        default=(), description="Ids of articles in the gold that no report was given for."
    )
