"""The same thing said twice becomes one item with the evidence of both."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from summarizer.models import Evidence, Item

ItemT = TypeVar("ItemT", bound=Item)


def merged(items: Iterable[ItemT], key: Callable[[ItemT], Hashable]) -> tuple[ItemT, ...]:
    """One item for each key, with the evidence of all that share it."""
    groups: dict[Hashable, list[ItemT]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return tuple(joined(group) for group in groups.values())


def grouped(items: Iterable[ItemT], same: Callable[[ItemT, ItemT], bool]) -> list[list[ItemT]]:
    """The items in groups of those that are the same as the first of their group."""
    groups: list[list[ItemT]] = []
    for item in items:
        known = next((group for group in groups if same(group[0], item)), None)
        if known is None:
            groups.append([item])
        else:
            known.append(item)
    return groups


def joined(group: Sequence[ItemT]) -> ItemT:
    """The first of the items with the evidence of all."""
    evidence: dict[Evidence, None] = dict.fromkeys(e for item in group for e in item.evidence)
    return group[0].model_copy(update={"evidence": tuple(evidence)})
