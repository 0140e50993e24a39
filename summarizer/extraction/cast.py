"""Everybody an article names, each once, with office and party from wherever it gives them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.articles.reporting import is_heading, reporting_sentences
from summarizer.extraction.mentions import names_in
from summarizer.extraction.organisations import Organisations
from summarizer.extraction.people import Somebody, people_in
from summarizer.grounding.countries import countries_in
from summarizer.grounding.holders import find_holders
from summarizer.grounding.offices import OFFICE, RANK, same_office
from summarizer.grounding.parties import states_named
from summarizer.grounding.persons import called_by, same_person
from summarizer.grounding.saying import REPORTS
from summarizer.models import Article

_OWN = re.compile(r"\b(?P<pronoun>its|their|his|her)\s$", re.IGNORECASE)
_COUNTERPART = re.compile(
    r"(?:(?P<whose>[A-Z][\w-]+)\s)?(?:counterpart|opposite number),?\s(?:the\s)?$"
)
_COUNTERPART_FIRST = re.compile(r"(?:counterpart|opposite number),?\s")
_MINISTER = re.compile(
    r"(?:minister(?: (?:of|for) [\w ]+)?|(?<!general )secretary|premier"
    r"|central bank (?:governor|chief|head)"
    r"|central banker)$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"(?:former|ousted)\b|ex-", re.IGNORECASE)
_AMERICAN = re.compile(
    r"\b(?:Commerce|Treasury|Defense|State|Labor|Agriculture|Homeland Security|Transportation"
    r"|Interior"
    r"|Energy) Secretary$|^Secretary of (?:State|Defense|Commerce|the Treasury|Labor)|^Trade"
    r" Representative$"
)
_HEAD_OF_STATE = re.compile(r"(?:Vice |Acting |Interim )?(?:President|Chancellor)")
_MAYOR = re.compile(r"^(?:deputy )?mayor$", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?P<city>[A-Z][A-Z’' .-]+[A-Z])(?:,[^()\n]{0,30})?(?:[ ]\([A-Za-z][^()\n]{1,20}\))?"
    r"[ ][–—-]+[ ]",
    re.MULTILINE,
)
_EXECUTIVE = re.compile(
    r"\b(?:executive|chair(?:man|woman|person)?|finance chief|finance director|C[EFO]O)\b",
    re.IGNORECASE,
)
_OWNED_OFFICE = re.compile(rf"(?P<owner>.+?)['’]s?[ ](?:[a-z-]+[ ]){{0,3}}{OFFICE}$")
_SPEAKS = re.compile(rf"^,?\s(?:{REPORTS})\b")
_ADJECTIVE = re.compile(r"[A-Z][\w-]+")
_WHOSE = frozenset(
    [
        "ministry",
        "government",
        "department",
        "party",
        "union",
        "company",
        "group",
        "team",
        "military",
        "army",
        "bank",
        "board",
    ]
)
"""What belongs to whoever stands before: 'his ministry's mediator', 'her party's leader'."""

_SEVERAL_ACCOMPANIED = re.compile(r"\b(?:were|are)[ ](?:accompanied|flanked)[ ]by[ ]")
_ACCOMPANIES = re.compile(r"\b(?:accompanied|flanked)[ ]by[ ](?:his|her|the)?[ ]?$")
_RANK = re.compile(rf"(?:(?:Major|Lieutenant|Brigadier)[ ])?{RANK}")
_NOUN_BEFORE = re.compile(r"\bthe (?P<noun>[a-z]+)\s$", re.IGNORECASE)
_OPENING = 3
"""Sentences from the top that name the sides."""


@dataclass(frozen=True)
class Seen:
    """Somebody in the sentence of this number."""

    sentence: int
    somebody: Somebody


@dataclass(frozen=True)
class Character:
    """A person under all the article's mentions; `name` is the fullest."""

    name: str
    role: str | None
    party: str | None
    seen: tuple[Seen, ...]

    def is_called(self, words: str) -> bool:
        """Whether the article calls the person so somewhere."""
        return any(one.somebody.words == words for one in self.seen)


def find_cast(article: Article) -> tuple[Character, ...]:
    """Everybody the article names, in the order of their first mention.

    A family name alone goes with the full name the article gives elsewhere. The party is the one
    the person's office names anywhere, under the organisation's full name; where an office only
    says "its" or "her counterpart", whom the words before mean.
    """
    sentences = tuple(reporting_sentences(article))
    seen = [
        Seen(number, person)
        for number, text in sentences
        for person in people_in(text, names_in(article, number))
        # Headings may capitalise any word.
        if person.name and (person.role or not is_heading(article, number))
    ]
    full = {person.somebody.name or "" for person in seen}
    seen += [*_by_family_name(article, full), *_by_given_name(article, full)]
    seen.sort(key=lambda one: (one.sentence, one.somebody.start))
    named_first = sorted(seen, key=lambda one: -len((one.somebody.name or "").split()))
    groups: list[list[Seen]] = []
    for one in named_first:
        known = next((group for group in groups if _is_same(group[0], one)), None)
        if known is None:
            groups.append([one])
        else:
            known.append(one)
    casting = _Casting(article, dict(sentences))
    ordered = [sorted(group, key=_place) for group in groups]
    return casting.characters(sorted(ordered, key=lambda group: _place(group[0])))


def _place(one: Seen) -> tuple[int, int]:
    return one.sentence, one.somebody.start


def _is_same(one: Seen, other: Seen) -> bool:
    return same_person(one.somebody.name or "", other.somebody.name or "")


def _by_family_name(article: Article, full: set[str]) -> Iterator[Seen]:
    families = {
        family for name in full if " " in name for family in (name.split()[-1], *called_by(name))
    }
    families |= {" ".join(name.split()[-2:]) for name in full if name.count(" ") > 1}
    for number, text in reporting_sentences(article):
        for name in names_in(article, number):
            if name.text in families - full:
                yield Seen(number, Somebody(name.start, text[name.start : name.end], name.text,
                                            None, None))  # fmt: skip


def _by_given_name(article: Article, full: set[str]) -> Iterator[Seen]:
    """Where news goes on to call people by their given names, as in Thailand or Iceland."""
    given = {name.split()[0]: name for name in full if " " in name}
    called = [
        (number, name) for number, _ in reporting_sentences(article)
        for name in names_in(article, number) if name.text in given
    ]  # fmt: skip
    families = {family for _, name in called for family in called_by(given[name.text])}
    alone = {
        name.text
        for number, _ in reporting_sentences(article)
        for name in names_in(article, number)
        if name.text in families
    }
    for number, name in called:
        whole = given[name.text]
        if name.text not in full and not called_by(whole) & alone:
            yield Seen(number, Somebody(name.start, name.text, whole, None, None))


class _Casting:
    """Finds out whom each person of an article acts for."""

    def __init__(self, article: Article, sentences: dict[int, str]) -> None:
        self._article = article
        self._sentences = sentences
        self._organisations = Organisations(article)
        self._offices = [
            person
            for text in sentences.values()
            for person in people_in(text)
            if person.name is None and person.party
        ]
        top = " ".join(text for _, text in sorted(sentences.items())[:_OPENING])
        self._sides = countries_in(top)
        self._cast: list[Character] = []

    def characters(self, groups: Sequence[Sequence[Seen]]) -> tuple[Character, ...]:
        self._cast = [_character(group) for group in groups]
        for index, character in enumerate(self._cast):
            self._cast[index] = replace(character, party=self._party(character))
        return tuple(self._cast)

    def _party(self, character: Character) -> str | None:
        said = character.party
        if said is None or said.casefold() in _WHOSE:
            said = self._antecedent(character) or said or self._same_office(character)
        if said is None:
            return self._by_role(character.role or "")
        owner = next((one for one in self._cast if same_person(one.name, said)), None)
        if owner is not None and owner is not character and owner.party:
            return owner.party  # "Marchand's trade minister"
        return self._organisations.meant_by(said) or said

    def _by_role(self, role: str) -> str | None:
        """Whom the office itself points to: 'Faroese minister', 'Interior Minister'."""
        adjective = _ADJECTIVE.match(role)
        people = self._organisations.called_after(adjective.group()) if adjective else None
        if people:
            return people
        if _FORMER.match(role):
            return None
        if us := self._american(role):
            return us
        if _MAYOR.search(role):
            city = _dateline_city(self._article.text)
            is_named = city and re.search(rf"\b{re.escape(city)}\b", self._article.text)
            return city if is_named else None
        if _MINISTER.search(role) or _HEAD_OF_STATE.fullmatch(role):
            return self._organisations.government
        return self._organisations.meant_by("company") if _EXECUTIVE.search(role) else None

    def _american(self, role: str) -> str | None:
        """The United States for offices that bear this name there alone, if they are a side."""
        is_side = "United States" in countries_in(self._article.text)
        return "United States" if is_side and _AMERICAN.search(role) else None

    def _same_office(self, character: Character) -> str | None:
        """The party of the one unnamed holder of the same office: 'the union's mediator'."""
        if character.role is None:
            return None
        parties = {
            person.party
            for person in self._offices
            if person.role and same_office(person.role, character.role)
        }
        return parties.pop() if len(parties) == 1 else None

    def _antecedent(self, character: Character) -> str | None:
        """Whom 'its leader', 'her deputy' and 'her counterpart' belong to."""
        for one in character.seen:
            before = _before(self._sentences[one.sentence], one.somebody)
            if counterpart := _COUNTERPART.search(before):
                named = states_named(counterpart["whose"] or "")
                return named[0] if len(named) == 1 else self._other_side(one, before)
            if _SEVERAL_ACCOMPANIED.search(before):
                continue
            if _ACCOMPANIES.search(before):
                person = self._person_before(one)
                return person.party if person else None
            own = _OWN.search(before)
            if own is None:
                continue
            if own["pronoun"].casefold() in ("his", "her"):
                person = self._person_before(one)
                return person.party if person else None
            return self._body_before(one, before[: own.start()])
        return None

    def _other_side(self, one: Seen, before: str) -> str | None:
        person = self._person_before(one)
        near = [state for state in countries_in(before) if not person or state != person.party]
        if len(near) == 1:
            return near[0]
        others = [side for side in self._sides if not person or side != person.party]
        return others[0] if len(self._sides) == 2 and len(others) == 1 else None

    def _person_before(self, one: Seen) -> Character | None:
        """Who is named last before the words, at most two sentences back."""
        before = [
            (_place(seen), character)
            for character in self._cast
            for seen in character.seen
            if _place(seen) < _place(one) and seen.sentence >= one.sentence - 2
        ]
        return max(before, key=lambda pair: pair[0])[1] if before else None

    def _body_before(self, one: Seen, before: str) -> str | None:
        """The body named last in the words before, else first in the sentence before."""
        bodies = [body for body in find_holders(before) if body.start or not body.text.isupper()]
        if bodies:
            # 'The union broke off talks with the carrier, its leader said': the subject's.
            text = self._sentences[one.sentence]
            reported = before.endswith((", ", ", and ")) and _SPEAKS.match(
                text[one.somebody.start + len(one.somebody.words) :]
            )
            body = bodies[0 if reported else -1].text
            # 'the guild's chief negotiator; its president': the guild's.
            owned = _OWNED_OFFICE.match(body)
            return owned["owner"] if owned else body
        earlier = self._sentences.get(one.sentence - 1, "")
        first = next(iter(find_holders(earlier)), None)
        if first is None:
            return None
        kind = _NOUN_BEFORE.search(earlier, 0, first.start)
        return f"{kind['noun']} {first.text}" if kind else first.text


def _before(sentence: str, person: Somebody) -> str:
    """What stands before somebody, 'counterpart' included, which is no office."""
    if counterpart := _COUNTERPART_FIRST.match(person.words):
        return sentence[: person.start + counterpart.end()]
    return sentence[: person.start]


def _dateline_city(text: str) -> str | None:
    """The city an agency's report is sent from: 'OSLO (AP) —'."""
    dateline = _DATELINE.search(text)
    return dateline["city"].title() if dateline else None


def _character(group: Sequence[Seen]) -> Character:
    names = [one.somebody.name or "" for one in group]
    roles = [one.somebody.role for one in group if one.somebody.role]
    offices = [role for role in roles if not _RANK.fullmatch(role)]
    return Character(
        name=max(names, key=len),
        role=next(iter(offices or roles), None),
        party=next((one.somebody.party for one in group if one.somebody.party), None),
        seen=tuple(group),
    )
