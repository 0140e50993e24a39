"""Offices that participants hold, and which two descriptions of one are the same."""

import re
from dataclasses import dataclass

from summarizer.comparison.parties import PartyNames
from summarizer.comparison.vocabulary import concepts, initials_match, words
from summarizer.grounding.countries import find_countries
from summarizer.models.report import Participant

_SEVERAL = frozenset(
    words(
        "official officials representative representatives delegation delegations delegate "
        "delegates negotiator negotiators envoys sources source mediators members member staff "
        "team aides heads chiefs bosses leaders directors ministers presidents counterparts "
        "executives senior"
    )
)
"""Words of roles that several people hold at once, so that they identify nobody."""

_HEAD = "head"

_Held = tuple[str, str | None]
"""A role and the party its holder acts for, in an article's words."""


@dataclass(frozen=True)
class _Office:
    """A role reduced to what tells it from others: head of what, minister of what."""

    is_head: bool
    of: frozenset[str]
    text: str

    @property
    def identifies(self) -> bool:
        """Whether one person at a time holds it."""
        return bool(self.of)

    def same_as(self, other: "_Office") -> bool:
        if self.is_head != other.is_head or not (self.identifies and other.identifies):
            return False
        if self.of == other.of:
            return True
        return any(
            initials_match(word, long.text)
            for short, long in ((self, other), (other, self))
            for word in re.findall(r"\b[A-Z]{2,}\b", short.text)
            if short.of == frozenset((word.casefold(),))
        )


class Offices:
    """Judges descriptions of offices, each pair of them once."""

    def __init__(self, parties: PartyNames) -> None:
        self._parties = parties
        self._offices: dict[_Held, _Office] = {}
        self._judged: dict[tuple[_Held, _Held], bool] = {}

    def same(self, a: Participant, b: Participant) -> bool:
        """Whether both hold one office that one person at a time holds. Symmetric."""
        held = (a.role or "", a.party), (b.role or "", b.party)
        if held not in self._judged:
            self._judged[held] = self._judge(*held)
        return self._judged[held]

    def for_others(self, a: Participant, b: Participant) -> bool:
        """Whether the two act for different parties."""
        return bool(a.party and b.party) and not self._parties.same(a.party or "", b.party or "")

    def _judge(self, a: _Held, b: _Held) -> bool:
        if a[1] and b[1] and not self._parties.same(a[1], b[1]):
            return False
        return self._office(a).same_as(self._office(b))

    def _office(self, held: _Held) -> _Office:
        if held not in self._offices:
            self._offices[held] = self._reduced(*held)
        return self._offices[held]

    def _reduced(self, role: str, party: str | None) -> _Office:
        if set(words(role)) & _SEVERAL:
            return _Office(is_head=False, of=frozenset(), text=role)
        meant = concepts(self._without_party(role, party))
        return _Office(is_head=_HEAD in meant, of=meant - {_HEAD}, text=role)

    def _without_party(self, role: str, party: str | None) -> str:
        """A role without the state it is held for: "Qatari prime minister" is a prime minister."""
        if party is None:
            return role
        for mention in reversed(find_countries(role)):
            if self._parties.same(mention.name, party):
                role = role[: mention.start] + role[mention.end :]
        return role
