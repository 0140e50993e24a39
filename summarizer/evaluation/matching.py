"""Which answer goes with which item, so that as many as possible go together."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

_Answer = TypeVar("_Answer")
_Offer = TypeVar("_Offer")


def match(
    answers: Sequence[_Answer],
    offers: Sequence[_Offer],
    fits: Callable[[_Answer, _Offer], bool],
) -> Mapping[int, int]:
    """The largest matching of answers and items, by augmenting paths (Kuhn's algorithm).

    No item goes with two answers. Answers take items in their order, and give one up only where
    another answer would have none.

    Args:
        answers: what a careful reader found.
        offers: what a report says.
        fits: whether an item is what an answer asks for.

    Returns:
        The index of the item for the index of each answer that has one.
    """
    candidates = [
        [o for o, offer in enumerate(offers) if fits(answer, offer)] for answer in answers
    ]
    holder: dict[int, int] = {}

    def place(answer: int, tried: set[int]) -> bool:
        # Those that are free first: nothing is moved without need.
        for offer in sorted(candidates[answer], key=lambda offer: offer in holder):
            if offer in tried:
                continue
            tried.add(offer)
            if offer not in holder or place(holder[offer], tried):
                holder[offer] = answer
                return True
        return False

    for answer in range(len(answers)):
        place(answer, set())
    return {answer: offer for offer, answer in sorted(holder.items(), key=lambda pair: pair[1])}
