"""Whether two names stand for one party."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

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


@lru_cache(maxsize=65536)
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
    return initials_match(_acronym(short), long)


def _acronym(name: str) -> str:
    return name.strip("\"'“”\u2018\u2019 ").replace(".", "")


def _keys(name: str) -> set[str]:
    """What two names of one party have in common, one of these at least."""
    initials = "".join(word[0] for word in WORD.findall(name) if word[0].isupper())
    return {bare_name(name), *((_acronym(name), _acronym(name).removesuffix("A"), initials))} - {""}


class PartyNames:
    """Canonical names of the parties of several reports, their aliases included.

    An alias counts only in so far as a report lists it, and only where it does not belong to two
    parties. A name that is the end of one other party's and of no more ("Dockers' Union" of "Port
    Dockers' Union") is that party's, unless a report lists both.
    """

    def __init__(self, sourced: Iterable[Sourced]) -> None:
        self._groups: list[list[str]] = []
        self._by_head: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._by_end: dict[str, set[int]] = defaultdict(set)
        self._listed: list[set[str]] = []
        self._known: dict[str, str] = {}
        self._judged: dict[tuple[str, str], bool] = {}
        for source in sourced:
            for party in source.report.parties:
                self._note((party.name, *party.aliases), source.label)

    def _note(self, names: tuple[str, ...], label: str) -> None:
        candidates = sorted({index for key in _keys(names[0]) for index in self._by_head[key]})
        group = next(
            (index for index in candidates if same_party(names[0], self._groups[index][0])), None
        )
        if group is None:
            group = len(self._groups)
            self._groups.append([])
            self._listed.append(set())
            for key in _keys(names[0]):
                self._by_head[key].append(group)
            for end in _ends(names[0]):
                self._by_end[end].add(group)
        self._listed[group].add(label)
        for name in names:
            if name not in self._groups[group]:
                self._groups[group].append(name)
                for key in _keys(name):
                    self._by_name[key].add(group)

    def canonical(self, name: str) -> str:
        """One name for everything that names the same party; the name itself if none is known."""
        if name not in self._known:
            self._known[name] = bare_name(self._fullest(name))
        return self._known[name]

    def _fullest(self, name: str) -> str:
        """The name of the party meant, as it is listed first."""
        candidates = {index for key in _keys(name) for index in self._by_name[key]}
        matches = [
            index
            for index in candidates
            if any(same_party(name, other) for other in self._groups[index])
        ]
        if len(matches) > 1:
            return name
        longer = self._by_end[bare_name(name)] - set(matches)
        if len(longer) != 1:
            return self._groups[matches[0]][0] if matches else name
        (whole,) = longer
        if matches and self._listed[matches[0]] & self._listed[whole]:
            return self._groups[matches[0]][0]
        return self._groups[whole][0]

    def same(self, a: str, b: str) -> bool:
        """Whether both names stand for one party."""
        pair = (a, b) if a <= b else (b, a)
        if pair not in self._judged:
            self._judged[pair] = self.canonical(a) == self.canonical(b) or same_party(a, b)
        return self._judged[pair]


_LEAST_OF_AN_END = 2
"""Words by which the end of a name tells whose it is: "union" alone is anybody's."""


def _ends(name: str) -> Iterator[str]:
    """The shorter names that end as this one does."""
    kept = bare_name(name).split()
    for start in range(1, len(kept) - _LEAST_OF_AN_END + 1):
        yield " ".join(kept[start:])
