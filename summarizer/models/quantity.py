"""Numbers and dates with the precision their words give them."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from summarizer.models.base import Frozen

Qualifier = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between"]


class Quantity(Frozen):
    """A value or a range with its unit.

    `value` is the number the words state (their lower one for `between`); `upper` is given for
    `between` only. Durations are in days whatever the words say: a week is 7, a month 30, a year
    365.
    """

    value: float = Field(description="Stated number, durations in days.")
    upper: float | None = Field(default=None, description="Upper end of a range.")
    qualifier: Qualifier = "exact"
    unit: str = Field(
        description=(
            "What one of it is: 'day' for durations, 'percent', an ISO 4217 code for money, "
            "otherwise the counted noun in the singular ('hostage', 'tonne')."
        )
    )
    text: str = Field(min_length=1, description="The article's words, qualifier included.")

    @model_validator(mode="after")
    def _range_has_two_ends(self) -> Self:
        if (self.upper is not None) != (self.qualifier == "between"):
            raise ValueError("an upper end belongs to 'between' and only there")
        if self.upper is not None and self.upper < self.value:
            raise ValueError("a range runs from the lower to the upper end")
        return self


class DateRange(Frozen):
    """Days from `start` to `end`, both included; one day where they are equal."""

    start: date
    end: date

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"{self.end} lies before {self.start}")
        return self
