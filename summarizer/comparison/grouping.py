"""Groups of items that belong together, found without comparing everything with everything."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import Any, TypeVar

from summarizer.models.comparison import Claim

T = TypeVar("T")

MANY = 100
"""Items from which it pays to look for those that read alike."""


def never_alike(_: object) -> Hashable:
    """The reading of items of which no two are looked at as one."""
    return None


def grouped(
    items: Sequence[T],
    keys: Callable[[T], Iterable[Hashable]],
    strength: Callable[[T, T], int],
    reading: Callable[[T], Hashable] = never_alike,
    source: Callable[[T], Hashable] = never_alike,
) -> tuple[tuple[T, ...], ...]:
    """Group items so that within a group every two belong together.

    The strongest pairs are joined first, and two groups are joined only if all their pairs may
    be: an item that fits one member and not another stays out.

    Args:
        items: what to group; their order decides between pairs of one strength.
        keys: blocks of an item; items without a common block are never compared.
        strength: how well two items belong together; 0 keeps them apart. Symmetric.
        reading: all of an item that its strength with others rests on. Items that read the same
            are looked at once, as copies of an article are; None is like nothing else.
        source: who says an item. Two items of one source are compared themselves, even where one of
            them reads like another source's.

    Returns:
        Groups in the order of their first items; members in the order of `items`.
    """
    first: dict[Hashable, int] = {}
    copies: dict[int, list[int]] = {}
    for index, item in enumerate(items):
        read = reading(item) if len(items) >= MANY else None
        kept = index if read is None else first.setdefault(read, index)
        if kept != index and not strength(items[kept], item):
            kept = index
        copies.setdefault(kept, []).append(index)
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index in copies:
        for key in set(keys(items[index])):
            blocks[key].append(index)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}

    def together(i: int, j: int) -> bool:
        """Whether what one source says both here and there may stand in one group."""
        if len(copies[i]) == len(copies[j]) == 1:
            return True
        here = {said_by: a for a in copies[i] if (said_by := source(items[a])) is not None}
        both = [(here[said_by], b) for b in copies[j] if (said_by := source(items[b])) in here]
        return all(strength(items[a], items[b]) > 0 for a, b in both)

    strengths = {
        (i, j): found
        for i, j in pairs
        if (found := strength(items[i], items[j])) > 0 and together(i, j)
    }
    group_of = {index: [index] for index in copies}
    for i, j in sorted(strengths, key=lambda pair: (-strengths[pair], pair)):
        left, right = group_of[i], group_of[j]
        if left is right:
            continue
        if all((min(a, b), max(a, b)) in strengths for a in left for b in right):
            left.extend(right)
            for index in right:
                group_of[index] = left
    unique = {
        id(group): sorted(copy for kept in group for copy in copies[kept])
        for group in group_of.values()
    }
    return tuple(tuple(items[i] for i in group) for group in sorted(unique.values()))


_WHERE_IT_STANDS: Any = {
    "evidence": True,
    "attribution": True,
    "terms": {"__all__": {"evidence"}},
    "assessments": {"__all__": {"evidence"}},
}


def claim_reading(claim: Claim) -> Hashable:
    """All that a claim says, and whose word it is, but for the place where it stands."""
    item = claim.item
    own = claim.origin == claim.source
    return (
        claim.round,
        None if own else claim.origin,
        item.model_dump_json(exclude=_WHERE_IT_STANDS),
        item.attribution.kind,
        tuple(evidence.quote for evidence in item.evidence),
    )
