"""Items and answers in a few words, for lists that people read."""

from functools import singledispatch

from summarizer.evaluation.gold import GoldFigure, GoldParticipant, GoldPosition, GoldProposal
from summarizer.models import (
    Figure,
    Item,
    NextStep,
    Participant,
    Position,
    Proposal,
)

_PARTS = {
    "matter": "matter", "meeting": "meetings", "party": "parties", "participant": "participants",
    "proposal": "proposals", "position": "positions", "sticking_point": "sticking_points",
    "figure": "figures", "next_step": "next_steps", "wording": "wording",
}  # fmt: skip


def part_of(item: Item) -> str:
    """The part of a report to which an item belongs."""
    return _PARTS[getattr(item, "kind", "")]


@singledispatch
def brief(item: object) -> str:
    """What an item or an answer says, in a few words."""
    return getattr(item, "kind", "")


@brief.register
def _(item: Figure) -> str:
    quantity = item.quantity
    return f"{item.measure}: {_ends(quantity.value, quantity.upper)} ({quantity.qualifier})"


@brief.register
def _(item: GoldFigure) -> str:
    return f"{item.measure}: {_ends(item.value, item.upper)} ({item.qualifier})"


@brief.register
def _(item: Participant) -> str:
    return ", ".join(filter(None, (item.name, item.role, item.party)))


@brief.register
def _(item: GoldParticipant) -> str:
    return ", ".join(filter(None, (item.name, item.role, *item.party)))


@brief.register
def _(item: Proposal) -> str:
    return f"by {_all(item.proposers)}"


@brief.register
def _(item: GoldProposal) -> str:
    return f"by {_all(item.proposed_by)}"


@brief.register
def _(item: Position) -> str:
    return f"{_all(item.parties)} {item.stance}"


@brief.register
def _(item: GoldPosition) -> str:
    return _all(item.party)


@brief.register
def _(item: NextStep) -> str:
    return item.actor or "nobody named"


def _ends(value: float, upper: float | None) -> str:
    return f"{value:,.10g}" if upper is None else f"{value:,.10g} to {upper:,.10g}"


def _all(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "nobody named"
