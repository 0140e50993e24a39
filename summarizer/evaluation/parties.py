"""Whether two names are those of one party."""

from collections.abc import Iterable

from summarizer.evaluation.words import contain, significant
from summarizer.grounding.countries import aliases_of
from summarizer.grounding.parties import party_name, states_named


def same_party(first: str, second: str) -> bool:
    """Whether two names are one party's.

    A state is compared by its canonical name ('US', 'the White House', 'United States') and is
    nobody else. Others are the same if one name contains the words of the other: 'the union', 'the
    dockers' union'.
    """
    one, other = _state(first), _state(second)
    if one or other:
        return one == other
    return contain(significant(first), significant(second))


def share_party(asked: Iterable[str], named: Iterable[str]) -> bool:
    """Whether the two have a party in common; nobody being asked for, anybody will do."""
    wanted, offered = tuple(asked), tuple(named)
    return not wanted or any(same_party(one, other) for one in wanted for other in offered)


def _state(name: str) -> str | None:
    """The state that a name stands for."""
    return states_named(name)[0] if aliases_of(name) else party_name(name, name)
