"""Figures of several claims drawn to scale: where every value lies, and what its words leave open.

What a claim leaves open is the comparison's own reading of it, so that two claims that are called
compatible are seen to overlap.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil, floor, inf, isfinite, log10
from typing import ClassVar, Literal

from summarizer.comparison.intervals import Interval, possible
from summarizer.models.comparison import Claim, Finding
from summarizer.models.quantity import Qualifier, Quantity
from summarizer.models.report import Figure
from summarizer.rendering.catalog import number_words, say
from summarizer.rendering.layout.footnotes import Footnotes, Mark, citations_of
from summarizer.rendering.layout.statements import Support, support_of
from summarizer.writing.chronology import earlier_and_later
from summarizer.writing.values import amount

_UNITS = {"day": "days", "percent": "percent", "percentage point": "percentage points"}
_CURRENCY = re.compile("[A-Z]{3}")
_LARGE = {1e12: "trillion", 1e9: "billion", 1e6: "million"}
_LARGE_ALONE = {1e12: "trillions", 1e9: "billions", 1e6: "millions"}
_STEPS = (1, 2, 5, 10)

_MOST_STEPS = 2.999
"""Steps of an axis before it is widened to whole ones: then it has three to five ticks."""

_LEAST_SPREAD = 0.02
"""Share of its largest value that an axis shows at least, so that equal values look equal."""

_ROOM, _ROOM_FOR_ARROW = 0.55, 0.75
"""How far an axis reaches from its middle at least, as a share of what the values span."""

_LEAST_STEP = 1e-9
_DRAWN_BELOW = 1e18
"""Beyond it, neighbouring numbers of a computer are too far apart to be drawn."""

_KEY: dict[Qualifier, str] = {
    "exact": "plain number",
    "about": "“about”, with what the comparison takes it to leave open",
    "at_least": "“at least”: this or more",
    "more_than": "“more than”: above it, not the number itself",
    "at_most": "“at most”: this or less",
    "less_than": "“less than”: below it, not the number itself",
    "between": "from one value to another",
}
_ROUNDED = "round number, with what rounding leaves open"


@dataclass(frozen=True)
class Tick:
    """A number on an axis. `at` is where, in percent of the axis from its low end."""

    at: float
    words: str


@dataclass(frozen=True)
class Stroke:
    """What is drawn for one value: positions in percent of the axis from its low end.

    `at` is the value stated, `low` and `high` are the ends of what its words leave possible.
    """

    shape: Qualifier
    at: float
    low: float
    high: float

    @property
    def is_open_below(self) -> bool:
        """Whether no low end is given; `low` is then the end of the axis."""
        return self.shape in ("at_most", "less_than")

    @property
    def is_open_above(self) -> bool:
        """Whether no high end is given; `high` is then the end of the axis."""
        return self.shape in ("at_least", "more_than")

    @property
    def stated(self) -> tuple[float, float] | None:
        """From where to where the words themselves reach, if they name more than one value."""
        if self.is_open_above:
            return self.at, self.high
        return (self.low, self.high) if self.is_open_below or self.shape == "between" else None

    @property
    def implied(self) -> tuple[float, float] | None:
        """From where to where they may reach as well, as "about" and round numbers do."""
        low, high = self.low, self.at if self.is_open_above else self.high
        unstated = self.stated is None or self.is_open_above
        return (low, high) if unstated and low < high else None


@dataclass(frozen=True)
class Reading:
    """The value of one claim in words and drawn; `age` says which side of an update it is on."""

    source: str
    words: str
    marks: tuple[Mark, ...]
    stroke: Stroke
    age: Literal["earlier", "later"] | None = None


@dataclass(frozen=True)
class Scale:
    """The values of one finding over a common axis, in `unit`."""

    finding: str
    subject: str
    unit: str
    support: Support
    ticks: tuple[Tick, ...]
    readings: tuple[Reading, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The quotes it rests on, in reading order."""
        return tuple(mark for reading in self.readings for mark in reading.marks)


@dataclass(frozen=True)
class KeyEntry:
    """A stroke and what it stands for."""

    stroke: Stroke
    words: str


@dataclass(frozen=True)
class Intervals:
    """Figures drawn to scale, each over an axis of its own, with the key to what is drawn."""

    kind: ClassVar[str] = "intervals"
    scales: tuple[Scale, ...]
    key: tuple[KeyEntry, ...]


def intervals_of(findings: Iterable[Finding], notes: Footnotes) -> Intervals | None:
    """The figures among the findings that more than one claim speaks to; none, no plot."""
    scales = tuple(
        _scale(finding, quantities, notes)
        for finding in findings
        if len(quantities := _quantities(finding)) > 1
    )
    return Intervals(scales, _key(scales)) if scales else None


def _quantities(finding: Finding) -> tuple[Quantity, ...]:
    """What its claims state; nothing if one of them cannot be drawn."""
    quantities = tuple(c.item.quantity for c in finding.claims if isinstance(c.item, Figure))
    values = chain.from_iterable((q.value, q.upper or 0.0) for q in quantities)
    # Not a number is not below anything either.
    drawn = all(abs(value) < _DRAWN_BELOW for value in values)
    return quantities if drawn and len(quantities) == len(finding.claims) else ()


def _scale(finding: Finding, quantities: Sequence[Quantity], notes: Footnotes) -> Scale:
    axis = axis_of(quantities)
    size = _size(axis)
    earlier = earlier_and_later(finding)[0] if finding.relation == "update" else None
    return Scale(
        finding=finding.id,
        subject=finding.subject,
        unit=_unit(quantities, size),
        support=support_of(finding),
        ticks=tuple(
            Tick(axis.place(value), _number(value / size, axis.step / size))
            for value in axis.values
        ),
        readings=tuple(
            Reading(
                source=claim.source,
                words=amount([claim], finding.subject),
                marks=notes.cite(citations_of(claim.item)),
                stroke=stroke_of(quantity, axis),
                age=_age(claim, earlier),
            )
            for claim, quantity in zip(finding.claims, quantities, strict=True)
        ),
    )


def _age(claim: Claim, earlier: tuple[Claim, ...] | None) -> Literal["earlier", "later"] | None:
    if earlier is None:
        return None
    return "earlier" if claim in earlier else "later"


@dataclass(frozen=True)
class Axis:
    """A linear axis over whole steps, from the `first` to the `last`, counted from zero."""

    step: float
    first: int
    last: int

    @property
    def values(self) -> tuple[float, ...]:
        """Where its ticks stand, in ascending order."""
        return tuple(number * self.step for number in range(self.first, self.last + 1))

    def place(self, value: float) -> float:
        """Where a value lies, in percent from the low end; one beyond an end lies at that end."""
        steps = min(max(value / self.step, self.first), self.last) - self.first
        return round(100 * steps / (self.last - self.first), 2)


def axis_of(quantities: Sequence[Quantity]) -> Axis:
    """An axis that holds all that is stated, with room at the ends, and has 3 to 5 ticks.

    It does not begin at zero unless the values lie there: what is compared are positions, not
    lengths. It does not go below zero where no value does.
    """
    spans = [possible(quantity) for quantity in quantities]
    ends = [end for end in chain.from_iterable(map(_ends, spans, quantities)) if isfinite(end)]
    least, most = min(ends), max(ends)
    whole = all(quantity.value.is_integer() for quantity in quantities)
    spread = max(
        most - least,
        _LEAST_SPREAD * max(abs(least), abs(most)),
        2.0 if whole else _LEAST_STEP,
    )
    middle = least + (most - least) / 2
    is_open_below = any(span.low == -inf for span in spans)
    is_open_above = any(span.high == inf for span in spans)
    low = middle - spread * (_ROOM_FOR_ARROW if is_open_below else _ROOM)
    high = middle + spread * (_ROOM_FOR_ARROW if is_open_above else _ROOM)
    lowest = min(quantity.value for quantity in quantities)
    if low < 0 <= lowest and (lowest > 0 or not is_open_below):
        low, high = 0.0, high - low
    step = _step((high - low) / _MOST_STEPS)
    return Axis(step, floor(low / step), ceil(high / step))


def _ends(span: Interval, quantity: Quantity) -> tuple[float, ...]:
    return (span.low, quantity.value, span.high)


def _step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20 ... and their decimal parts that is not below `least`."""
    power = floor(log10(least))
    return next(step for step in (s * 10.0**power for s in (*_STEPS, 20)) if step >= least)


def stroke_of(quantity: Quantity, axis: Axis) -> Stroke:
    """A quantity as it is drawn on the axis."""
    span = possible(quantity)
    return Stroke(
        shape=quantity.qualifier,
        at=axis.place(quantity.value),
        low=axis.place(span.low),
        high=axis.place(span.high),
    )


def _size(axis: Axis) -> float:
    """The large unit in which the axis counts; 1 where its numbers are small."""
    largest = max(map(abs, axis.values))
    return next((size for size in _LARGE if largest >= size), 1.0)


def _unit(quantities: Sequence[Quantity], size: float) -> str:
    """What the axis counts in: "million EUR", "days"; nothing for counts, which the subject names.

    The claims of a finding may each name what they count in other words.
    """
    unit = quantities[0].unit
    name = unit if _CURRENCY.fullmatch(unit) else say(_UNITS[unit]) if unit in _UNITS else ""
    if size not in _LARGE:
        return name
    return f"{say(_LARGE[size])} {name}" if name else say(_LARGE_ALONE[size])


def _number(value: float, step: float) -> str:
    """A number with the decimals that tell it from its neighbours a step away."""
    decimals = max(0, ceil(-log10(step) - 1e-9))
    return number_words(value, decimals).replace("-", "−")


def _key(scales: Iterable[Scale]) -> tuple[KeyEntry, ...]:
    """What the strokes stand for, of each kind there is one."""
    strokes = [reading.stroke for scale in scales for reading in scale.readings]
    key = [
        KeyEntry(_sample(shape), say(_KEY[shape]))
        for shape in _KEY
        if any(stroke.shape == shape for stroke in strokes)
    ]
    if any(stroke.shape == "exact" and stroke.low < stroke.high for stroke in strokes):
        key.append(KeyEntry(Stroke("exact", 50, 15, 85), say(_ROUNDED)))
    return tuple(key)


def _sample(shape: Qualifier) -> Stroke:
    match shape:
        case "exact":
            return Stroke(shape, 50, 50, 50)
        case "about":
            return Stroke(shape, 50, 15, 85)
        case "at_least" | "more_than":
            return Stroke(shape, 15, 15, 100)
        case "at_most" | "less_than":
            return Stroke(shape, 85, 0, 85)
        case "between":
            return Stroke(shape, 15, 15, 85)
