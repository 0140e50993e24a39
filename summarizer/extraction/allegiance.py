"""For whom somebody speaks: the party behind a person, an office, or a description."""

import re
from collections.abc import Sequence

from summarizer.grounding.countries import find_countries
from summarizer.grounding.names import find_names, same_person
from summarizer.grounding.offices import OFFICE, OFFICE_KIND, same_office
from summarizer.grounding.parties import party_name, states_named
from summarizer.models import Article, Participant

_DESCRIBED = (
    r"(?:movement|group|resistance|organi[sz]ation|militia|union|leadership|management|party"
    r"|faction|federation|association|company|bloc)"
)
_DESCRIPTION = re.compile(rf"(?:^|\s)(?:{_DESCRIBED}\s?)+$", re.IGNORECASE)
_CAPITAL = r"[A-Z][\w’'-]*[\w]"
_PLAIN = re.compile(r"(?:armed|militant|Islamist|insurgent|rebel|same|main)")
_SPEAKING_FOR = re.compile(
    rf"(?i:(?:{OFFICE_KIND}\s)?{OFFICE}(?:e?s)?)\s(?:of|from)\s(?:the\s)?(?P<whom>.+)"
)
_OFFICE_ALONE = re.compile(
    rf"(?:{OFFICE_KIND}[ -]){{0,2}}{OFFICE}(?: of (?:the )?(?:government|state))?", re.IGNORECASE
)


class Allegiances:
    """The parties behind the names that one article uses."""

    def __init__(self, article: Article, people: Sequence[Participant]) -> None:
        """Read an article.

        Args:
            article: the article.
            people: everybody it names with an office and a party.
        """
        self._text = article.text
        self._people = sorted(people, key=lambda person: person.evidence[0].start)

    def party(self, name: str, position: int) -> str:
        """The party for which whoever is called so speaks; the name itself if that is not said.

        A person speaks for the party of the office the article gives ('Prime Minister'), an office
        alone for that of its last named holder, 'leaders of the union' for the union, and 'the
        group' for the one group that is named so ('the Islamist group Hamas').

        Args:
            name: what the article calls the party.
            position: offset in the article's text at which it does.
        """
        if _OFFICE_ALONE.fullmatch(name):
            return self._of_office(name, position) or name
        if found := _SPEAKING_FOR.fullmatch(name):
            whom = found["whom"]
            behind = party_name(whom, self._text) or self._described(whom)
            return behind or (whom if find_names(f"of {whom}") else name)
        return self._of_person(name) or self._described(name) or name

    def _of_person(self, name: str) -> str | None:
        return next(
            (_party(person) for person in self._people if same_person(person.name or "", name)),
            None,
        )

    def _of_office(self, office: str, position: int) -> str | None:
        """The party of whoever was last named before with the office."""
        before = [person for person in self._people if person.evidence[0].start < position]
        return next(
            (
                _party(person)
                for person in reversed(before)
                if same_office(_without_state(person.role or ""), office)
            ),
            None,
        )

    def _described(self, name: str) -> str | None:
        """The name within a description ('Hamas resistance movement'), or the one behind it."""
        description = _DESCRIPTION.search(name)
        if description is None:
            return None
        rest = name[: description.start()]
        if rest and not states_named(rest) and not _PLAIN.fullmatch(rest):
            alone = re.compile(rf"(?<![\w’'-]){re.escape(rest)}(?!\s(?i:{_DESCRIBED})|[\w’'-])")
            return rest if find_names(f"of {rest}") and alone.search(self._text) else None
        kind = description.group().split()[-1]
        before = re.findall(rf"\b({_CAPITAL})\s(?i:{kind})\b", self._text)
        behind = re.findall(rf"\b{kind.lower()}\s({_CAPITAL})", self._text)
        named = {*before, *behind}
        names = {name for name in named if not find_countries(name) and find_names(f"of {name}")}
        return names.pop() if len(names) == 1 else None


def _party(person: Participant) -> str | None:
    """The party a person's office acts for; none for a role that is not the state's own."""
    role = person.role or ""
    return party_name(role, role) if states_named(role) else person.party


def _without_state(role: str) -> str:
    bare = role
    for country in reversed(find_countries(role)):
        bare = bare[: country.start] + bare[country.end :]
    return re.sub(r"\s+of\s*$", "", bare.strip())
