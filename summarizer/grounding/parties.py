"""The party behind the words used for it: states by names, adjectives, capitals and organs."""

import re
from functools import cache
from pathlib import Path

from summarizer.grounding.countries import countries_in

_ORGANS = Path(__file__).with_name("organs.tsv")


@cache
def _organs() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of organs' names with their states, longest names first."""
    rows = [
        line.split("\t")
        for line in _ORGANS.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    named = [(organ, row[0]) for row in rows for organ in row[1:]]
    return tuple(
        (re.compile(rf"(?<![\w’'-]){re.escape(organ)}(?![\w-])"), state)
        for organ, state in sorted(named, key=lambda pair: -len(pair[0]))
    )


def states_named(words: str) -> tuple[str, ...]:
    """The states the words name, by name, adjective, capital or organ, in a stable order.

    'CIA Director' → ('United States',); 'Qatari and Egyptian officials' → ('Qatar', 'Egypt').
    """
    organs = (state for pattern, state in _organs() if pattern.search(words))
    return tuple(dict.fromkeys((*countries_in(words), *organs)))


def is_organ(name: str) -> bool:
    """Whether the name is that of a state's organ, not of a person: 'Shin Bet', 'Kremlin'."""
    return any(pattern.fullmatch(name) for pattern, _ in _organs())


_NOT_THE_STATE = re.compile(
    r"\b(?:resistance|rebels?|militants?|militias?|movement|opposition|famil(?:y|ies)|relatives|unions?"
    r"|workers|farmers|fishermen|teachers|nurses|drivers|compan(?:y|ies)|journalists?|newspapers?"
    r"|media|people|public|protesters|prisoners|hostages|captives|groups?|activists|exporters"
    r"|producers|industry|islanders|settlers|residents)\b",
    re.IGNORECASE,
)


def party_name(words: str, near: str) -> str | None:
    """The state the words stand for ('Israeli officials' → 'Israel'), if the text near names it.

    Args:
        words: what an item calls the party.
        near: the evidence and the sentences next to it.

    Returns:
        The canonical name of the state, or None where the words name no state, several, a body
        that is not its government ('Palestinian prisoners', 'French farmers'), or a state that the
        text near does not mention under any of its names.
    """
    if _NOT_THE_STATE.search(words):
        return None
    named = states_named(words)
    return named[0] if len(named) == 1 and named[0] in states_named(near) else None
