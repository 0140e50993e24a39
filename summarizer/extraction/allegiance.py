"""For whom somebody speaks: the party behind a person, an office, or a description."""

import re
from collections.abc import Iterable, Sequence

from summarizer.extraction.cast import Character, find_cast
from summarizer.extraction.organisations import Organisations
from summarizer.grounding.countries import find_countries
from summarizer.grounding.names import find_names
from summarizer.grounding.offices import OFFICE, OFFICE_KIND, same_office
from summarizer.grounding.parties import party_name, states_named
from summarizer.grounding.persons import same_person
from summarizer.grounding.quotes import locate
from summarizer.models import Article, Evidence, Item, Participant, Span

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
        self._article = article
        self._text = article.text
        self._organisations = Organisations(article)
        self._cast = [member for member in find_cast(article) if member.party]
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
        return self._full(self._behind(name, position))

    def of_people(self, people: Iterable[Participant]) -> list[Participant]:
        """The people with the party the article gives them anywhere, under its full name.

        Where the sentences that put somebody at the talks do not name the party, the words that do
        become evidence as well.
        """
        return [self._with_party(person) for person in people]

    def naming(self, item: Item, parties: Iterable[str]) -> tuple[Evidence, ...]:
        """The words that name the parties, where nothing near the item's evidence does.

        Args:
            item: an item whose parties the article may call otherwise there ('his side').
            parties: the parties' full names.
        """
        named = (self._named(party, item) for party in parties)
        return tuple(dict.fromkeys(evidence for evidence in named if evidence))

    def aliases(self, party: str) -> tuple[str, ...]:
        """The other names the article has for a party."""
        return self._organisations.aliases(party)

    def _with_party(self, person: Participant) -> Participant:
        member = self._member(person.name or person.party or "")
        said = member.party if member else person.party
        if said is None:
            return person
        party = self._full(said)
        evidence = (*person.evidence, *self.naming(person, [party]))
        return person.model_copy(update={"party": party, "evidence": evidence})

    def _named(self, party: str, item: Item) -> Evidence | None:
        """Where the party is named, if not in the sentences of the evidence."""
        near = " ".join(
            self._article.text[span.start : span.end]
            for span in self._article.sentences
            if any(span.start < said.end and said.start < span.end for said in item.evidence)
        )
        if party_name(party, near) or locate(party, near):
            return None
        found = locate(party, self._text)
        if found is None:
            country = next((c for c in find_countries(self._text) if c.name == party), None)
            found = Span(start=country.start, end=country.end) if country else None
        return Evidence.of(self._article, found.start, found.end) if found else None

    def _member(self, name: str) -> Character | None:
        named = next((one for one in self._cast if same_person(one.name, name)), None)
        return named or next((one for one in self._cast if one.is_called(name)), None)

    def _full(self, name: str) -> str:
        return self._organisations.meant_by(name) or name

    def _behind(self, name: str, position: int) -> str:
        if _OFFICE_ALONE.fullmatch(name):
            return self._of_office(name, position) or name
        if found := _SPEAKING_FOR.fullmatch(name):
            whom = found["whom"]
            behind = party_name(whom, self._text) or self._described(whom)
            return behind or (whom if find_names(f"of {whom}") else name)
        return self._of_person(name) or self._described(name) or name

    def _of_person(self, name: str) -> str | None:
        member = self._member(name)
        return member.party if member else None

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
