"""Whether two names stand for one party."""

import re
from collections.abc import Iterable

from summarizer.comparison.labels import Sourced
from summarizer.comparison.vocabulary import WORD, initials_match, words
from summarizer.grounding.countries import find_countries

_BARE = frozenset(
    words(
        "the a of government governments state administration movement group organisation "
        "organization authorities officials official negotiators delegation side party faction "
        "leaders leadership"
    )
)
_KIND = re.compile(
    r"\b(?:resistance|rebel|militant|armed|opposition|insurgent|guerrilla|separatist)\s+"
    r"(?=(?:movement|group|organi[sz]ation|faction|party)\b)",
    re.IGNORECASE,
)
"""Words that tell a group's kind where they stand before the word for a group."""


def bare_name(name: str) -> str:
    """A party's name without what may be left out of it: "the Qatari government" → "Qatar".

    What a group is may be left out as well ("the Moro resistance movement" → "moro"), unless
    nothing else is said of it.

    States get their canonical name; other names keep their words in lower case.
    """
    kept = _kept(_KIND.sub("", name)) or _kept(name)
    said = " ".join(kept) or name
    states = find_countries(said)
    if len(states) == 1 and (states[0].start, states[0].end) == (0, len(said)):
        return states[0].name
    return said.casefold()


def _kept(name: str) -> list[str]:
    return [word for word in WORD.findall(name) if word.casefold() not in _BARE]


def same_party(a: str, b: str) -> bool:
    """Whether two names are one party's: the same but for "the government of", or initials."""
    if bare_name(a) == bare_name(b):
        return True
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return initials_match(short.strip("\"'“”\u2018\u2019 ").replace(".", ""), long)


class PartyNames:
    """Canonical names of the parties of several reports, their aliases included.

    An alias counts only in so far as a report lists it, and only where it does not belong to two
    parties.
    """

    def __init__(self, sourced: Iterable[Sourced]) -> None:
        self._groups: list[list[str]] = []
        self._known: dict[str, str] = {}
        for source in sourced:
            for party in source.report.parties:
                self._note((party.name, *party.aliases))

    def _note(self, names: tuple[str, ...]) -> None:
        for group in self._groups:
            if same_party(names[0], group[0]):
                group.extend(name for name in names if name not in group)
                return
        self._groups.append(list(names))

    def canonical(self, name: str) -> str:
        """One name for everything that names the same party; the name itself if none is known."""
        if name not in self._known:
            matches = [
                group for group in self._groups if any(same_party(name, other) for other in group)
            ]
            self._known[name] = bare_name(matches[0][0] if len(matches) == 1 else name)
        return self._known[name]

    def same(self, a: str, b: str) -> bool:
        """Whether both names stand for one party."""
        return self.canonical(a) == self.canonical(b) or same_party(a, b)
