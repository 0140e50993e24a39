"""Pairs of findings that may be about one thing, found without looking at every pair."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.comparison.drafts import labels_of
from summarizer.comparison.one_matter import Matters
from summarizer.models.comparison import Finding, Relation, Topic

MANY_IN_BLOCK = 30
"""Findings of one block beyond which it is passed over.

What so many have in common tells nothing about any two, and the pairs stay proportional to the
findings.
"""

FITTING: frozenset[Relation] = frozenset(("agreement", "compatible", "single_source"))
"""Relations of findings that another finding may join: what differs already is told as it is."""


@dataclass(frozen=True)
class Candidate:
    """Two findings that may be about one thing.

    `weight` says how much speaks for it, so that the likeliest are listed first.
    """

    findings: tuple[Finding, Finding]
    weight: float
    may_contradict: bool
    explanation: str


def joinable(findings: Iterable[Finding], topic: Topic) -> tuple[Finding, ...]:
    """The findings about a topic that may be about the same thing as another."""
    return tuple(f for f in findings if f.topic == topic and f.relation in FITTING)


def pairs_in_blocks(
    findings: Sequence[Finding],
    keys: Callable[[Finding], Iterable[Hashable]],
    matters: Matters,
) -> Iterator[tuple[Finding, Finding]]:
    """Every two findings on one matter that have a block in common and no source, each pair once.

    What one source tells as two things is two things.

    Args:
        findings: in the order in which pairs are to come.
        keys: the blocks of a finding.
        matters: which sources write about one matter.
    """
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        for key in set(keys(finding)):
            blocks[key].append(index)
    pairs = {
        pair
        for block in blocks.values()
        if len(block) <= MANY_IN_BLOCK
        for pair in combinations(block, 2)
    }
    for i, j in sorted(pairs):
        here, there = labels_of(findings[i].claims), labels_of(findings[j].claims)
        if set(here).isdisjoint(there) and matters.one(here[0], there[0]):
            yield findings[i], findings[j]
