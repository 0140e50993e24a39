"""The parties of a negotiation, named from what its participants, proposals and positions say."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.organisations import Organisations
from summarizer.grounding.countries import aliases_of, find_countries
from summarizer.grounding.holders import find_holders
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import find_names
from summarizer.grounding.offices import OFFICE
from summarizer.models import Article, Evidence, Participant, Party, Position, Proposal, Span

_Role = Literal["party", "mediator", "host", "guarantor", "observer", "other"]

_ROLE_WORDS: tuple[tuple[_Role, str], ...] = (
    ("mediator", r"chaired|mediat(?:ed|es|ing|ion)|broker(?:ed|s|ing)|arbitrat(?:ed|es|ing)"
                 r"|facilitat(?:ed|es|ing)"),
    ("host", r"host(?:ed|s|ing)?"),
    ("guarantor", r"guarant(?:eed|ees|eeing)"),
)  # fmt: skip
_OFFICES: tuple[tuple[_Role, re.Pattern[str]], ...] = (
    ("mediator", re.compile(r"\b(?:mediator|arbitrator|facilitator)s?\b", re.IGNORECASE)),
    ("observer", re.compile(r"\bobservers?\b", re.IGNORECASE)),
    ("guarantor", re.compile(r"\bguarantors?\b", re.IGNORECASE)),
)
_MEDIATES = re.compile(r"\b(?:mediat\w*|broker\w*|go-between|facilitat\w*)\b", re.IGNORECASE)
_AS_OBSERVER = re.compile(r"\bas (?:an )?observers?\b", re.IGNORECASE)
_DONE_BY_OTHERS = re.compile(r"\b(?:mediated|brokered|facilitated)\sby\b", re.IGNORECASE)
_SENT_TO = re.compile(r"\b(?:for|to|in|on)\s(?:the\s)?$")
_NEAR = 80
"""Characters beside a name within which a word for mediation tells its role."""

_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_LISTED = re.compile(r",\s+and\s+|,\s+|\s+and\s+")
_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_SPEAKS_ONLY = re.compile(
    rf"\b(?:{OFFICE}s?|spokes(?:man|woman|person)|sources?|analysts?|experts?|commuters?)$",
    re.IGNORECASE,
)
_FROM_OUTSIDE = {"urges", "criticises"}
"""Stances that whoever is no side takes as well."""

_NOBODY = frozenset(
    """party parties side sides bloc delegation delegations country countries state states nation
    nations member members team teams leadership office group council board industry""".split()  # noqa: SIM905
)
"""Words that mean whoever was named before, or everybody."""

_PLAIN_NOUN = re.compile(r"[a-z]+")
_TOP = 5
"""Sentences from the top that say between whom the talks are."""


def name_parties(
    article: Article,
    participants: Iterable[Participant],
    proposals: Iterable[Proposal],
    positions: Iterable[Position],
) -> Iterator[Party]:
    """Each party once under its full name, with its aliases and the first words that name it.

    A party is a state, an organisation, or a body such as 'families of the hostages'; persons and
    words that name nobody are none. Those who mediate, host, guarantee or observe are third
    parties, unless they take a position of their own; a mediator is one even then.
    """
    people = list(participants)
    stances = list(positions)
    roll = _Roll(article)
    for name, evidence in _between(article):
        roll.enter(name, evidence)
    for person in people:
        if person.party:
            roll.enter(person.party, person.evidence[0])
    for position in stances:
        for name in position.parties:
            roll.enter(name, position.evidence[0])
    for proposal in proposals:
        for name in proposal.proposers:
            roll.enter_proposer(name, proposal.evidence[0])
        for name in (*proposal.rejected_by, *proposal.accepted_by):
            roll.enter(name, proposal.evidence[0])
    for name, evidence in roll.third_parties():
        roll.enter(name, evidence)
    taking: dict[str | None, set[str]] = {}
    for position in stances:
        for name in position.parties:
            taking.setdefault(roll.full_name(name), set()).add(position.stance)
    parties = [
        Party(
            name=name,
            aliases=roll.organisations.aliases(name),
            role=roll.role(name, people, taking.get(name, set())),
            evidence=(roll.naming(name) or evidence,),
        )
        for name, evidence in roll.entered.items()
    ]
    yield from sorted(parties, key=lambda party: party.evidence[0].start)


class _Roll:
    """The parties of one article, each entered once."""

    def __init__(self, article: Article) -> None:
        self.organisations = Organisations(article)
        self.entered: dict[str, Evidence] = {}
        self._article = article
        self._sentences = [text for _, text in reporting_sentences(article)]

    def enter(self, name: str, evidence: Evidence) -> None:
        full = self.full_name(name)
        if full is not None:
            self.entered.setdefault(full, evidence)

    def enter_proposer(self, name: str, evidence: Evidence) -> None:
        """Enter whoever makes an offer: somebody, whatever the noun ('the port's offer')."""
        bare = _ARTICLE.sub("", name.strip())
        if _PLAIN_NOUN.fullmatch(bare) and not (_is_nobody(bare) or self.full_name(bare)):
            self.entered.setdefault(bare, evidence)
        else:
            self.enter(name, evidence)

    def full_name(self, name: str) -> str | None:
        """The full name of a party; None for words that name none."""
        bare = _ARTICLE.sub("", name.strip())
        full = self.organisations.meant_by(bare)
        if full is None and self._is_body(bare):
            full = bare
        if full is None:
            return None
        alike = [known for known in self.entered if known.casefold() == full.casefold()]
        if " " not in full and not alike:  # 'the union' where one 'rail union' is known
            alike = [known for known in self.entered if known.split()[-1] == full]
        return alike[0] if len(alike) == 1 else full

    def _is_body(self, name: str) -> bool:
        """Whether the words are an organisation's name, or describe a body of people."""
        if name in self.organisations.names or name == self.organisations.government:
            return True
        if _is_nobody(name) or _is_person(name):
            return False
        if any(holder.end == len(name) for holder in find_holders(name, ())):
            return True
        # 'The port rejected …': a plain noun that takes a side.
        plain = name.islower() and len(name.split()) <= 2
        return plain and re.search(rf"\b[Tt]he {re.escape(name)}\b", self._article.text) is not None

    def naming(self, name: str) -> Evidence | None:
        """Where the article first names the party in full, or else by another of its names."""
        text = self._article.text
        spans = (
            *(
                Span(start=found.start(), end=found.end())
                for called in self._called(name)
                for found in re.finditer(rf"(?<![\w’'-]){re.escape(called)}(?![\w-])", text)
            ),
            # 'Chinese diplomats', 'Beijing said'
            *(
                Span(start=country.start, end=country.end)
                for country in find_countries(text)
                if country.name == name
            ),
        )
        named = next((span for span in spans if self._is_told(span)), None)
        return Evidence.of(self._article, named.start, named.end) if named else None

    def _is_told(self, span: Span) -> bool:
        """Whether the words stand in a sentence of the news, not in a dateline or a menu."""
        sentences = self._article.sentences
        return not self._article.is_boilerplate(span) and any(map(span.overlaps, sentences))

    def role(self, name: str, people: Iterable[Participant], stances: set[str]) -> _Role:
        """What the party is in the talks, by its people's offices and by what it does."""
        own = [person.role or "" for person in people if person.party == name]
        for role, office in _OFFICES:
            if own and all(office.search(words) for words in own):
                return role
        if stances and not stances <= _FROM_OUTSIDE:
            return "party"
        for role, verbs in _ROLE_WORDS:
            if any(self._does(called, verbs) for called in self._called(name)):
                return role
        if any(self._is_near(called, _AS_OBSERVER) for called in self._called(name)):
            return "observer"
        if aliases_of(name) and any(
            self._is_near(called, _MEDIATES, _SENT_TO) for called in self._called(name)
        ):
            return "mediator"
        return "other" if stances and not own else "party"

    def third_parties(self) -> Iterator[tuple[str, Evidence]]:
        """Those who are said to mediate, host or guarantee, with the words that say so."""
        for mention in (*find_names(self._article.text), *find_countries(self._article.text)):
            called = self._article.text[mention.start : mention.end]
            if is_person_name(called) and not self.organisations.meant_by(called):
                continue
            if any(self._does(called, verbs) for _, verbs in _ROLE_WORDS):
                name = self.full_name(called)
                if name:
                    yield name, Evidence.of(self._article, mention.start, mention.end)

    def _called(self, name: str) -> tuple[str, ...]:
        """The words by which the article calls a party."""
        return (name, *(sorted(aliases_of(name)) or self.organisations.aliases(name)))

    def _does(self, called: str, verbs: str) -> bool:
        """Whether somebody called so does what the verbs say, or it is done by them."""
        doing = re.compile(
            rf"(?<![\w’'-]){re.escape(called)}(?:,? (?:which|who)|,? [\w ]{{1,30}}, (?:which|who))?"
            rf"(?: (?:is|are|was|were|has|have|been|also|will|would|now"
            rf"|jointly)){{0,3}} (?:{verbs})\b(?! by)"
            rf"|\b(?:{verbs}) (?:jointly )?by (?:the )?(?:[\w ,]{{1,40}} and (?:the )?)?"
            rf"{re.escape(called)}\b(?!['’]s)"
            rf"|(?<![\w’'-]){re.escape(called)}-(?:{verbs})\b"
        )
        return any(called in text and doing.search(text) for text in self._sentences)

    def _is_near(
        self, called: str, words: re.Pattern[str], not_behind: re.Pattern[str] | None = None
    ) -> bool:
        for text in self._sentences:
            for found in re.finditer(rf"(?<![\w’'-]){re.escape(called)}(?![\w-])", text):
                if not_behind and not_behind.search(text, 0, found.start()):
                    continue
                if words is _MEDIATES and _DONE_BY_OTHERS.search(
                    text[found.end() : found.end() + _NEAR]
                ):
                    continue
                near = text[max(found.start() - _NEAR, 0) : found.end() + _NEAR]
                if words.search(near):
                    return True
        return False


def _is_nobody(name: str) -> bool:
    return _SPEAKS_ONLY.search(name) is not None or name.casefold() in _NOBODY


def _is_person(name: str) -> bool:
    return is_person_name(name) and all(word[0].isupper() for word in name.split())


def _between(article: Article) -> Iterator[tuple[str, Evidence]]:
    """'Talks between the dockers' union and the port': those between whom they are."""
    for index, (number, text) in enumerate(reporting_sentences(article)):
        if index >= _TOP:
            return
        start = article.sentences[number - 1].start
        for holder in find_holders(text):
            if not _BETWEEN.search(text, 0, holder.start):
                continue
            evidence = Evidence.of(article, start + holder.start, start + holder.end)
            for name in _LISTED.split(holder.text):
                yield name, evidence
