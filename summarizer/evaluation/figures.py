"""Whether a figure is the one a careful reader found, and what of it is right."""

from math import isclose

from summarizer.evaluation.gold import GoldFigure
from summarizer.evaluation.speakers import same_speaker
from summarizer.models import Figure, Quantity

_UNITS = {
    "hour": 1 / 24, "hours": 1 / 24,
    "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365,
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
"""Units that are no single ones, in days or in single units."""

_ROUNDED = 5e-4
"""By how much a fraction may differ: two thirds are written 0.667."""


def has_value(answer: GoldFigure, quantity: Quantity) -> bool:
    """Whether a quantity is the number found, both ends of it if it is a range.

    Durations are compared in days (a month is 30) and amounts in single units, also where a
    report's unit is 'month' or 'million dollars'; a share may be a fraction or in percent.
    """
    scales = [_scale(quantity.unit)]
    if quantity.unit == "percent":
        scales.append(1 / 100)
    if (answer.upper is None) != (quantity.upper is None):
        return False
    ends = ((answer.value, quantity.value), (answer.upper or 0, quantity.upper or 0))
    return any(
        all(isclose(asked, offered * scale, abs_tol=_ROUNDED) for asked, offered in ends)
        for scale in scales
    )


def has_qualifier(answer: GoldFigure, figure: Figure) -> bool:
    """Whether the figure is as precise as its words; a range is always 'between'."""
    asked = answer.qualifier if answer.upper is None else "between"
    return figure.quantity.qualifier == asked


def has_speaker(answer: GoldFigure, figure: Figure) -> bool:
    """Whether the figure is the word of the same speaker, or of the article itself."""
    return same_speaker(answer.attributed_to, figure.attribution.speaker)


def _scale(unit: str) -> float:
    first = unit.casefold().split()[:1]
    return _UNITS.get(first[0], 1) if first else 1
