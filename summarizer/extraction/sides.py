"""The sides of a negotiation, and who negotiates for one though no sentence puts them at the table.

News names whoever speaks for a side with office and party and seldom says in so many words that
they sat at the table.
"""

import re
from collections.abc import Iterator, Mapping

from summarizer.extraction.attendance import bargains, negotiates_by_office
from summarizer.extraction.cast import Character, Seen
from summarizer.extraction.mentions import names_in
from summarizer.extraction.organisations import Organisations
from summarizer.grounding.countries import countries_in
from summarizer.grounding.holders import find_holders, is_bystander
from summarizer.grounding.parties import states_named
from summarizer.grounding.saying import REPORTS
from summarizer.models import Article

_NOT_AT_TABLE = re.compile(
    r"\b(?:spokes(?:man|woman|person)|opposition|analyst|economist|former|ex-|outgoing|candidate"
    r"|columnist|adviser to|judge|professor)\b",
    re.IGNORECASE,
)
# Heads of state and government take stances from afar.
_AFAR = re.compile(
    r"\b(?:prime minister|premier|chancellor|president|king|queen|emir|sultan|monarch|mayor"
    r"|governor|senator|representative|lawmaker|mp)\b",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"\b(?:deputy|vice|union|federation|association|company)\b", re.IGNORECASE)
_ACTS = re.compile(
    rf"^(?:[’']s \w+)?(?:,[^,]{{0,80}},|,| \([^()]{{1,20}}\))? (?:also |has |have |had |then |later"
    rf" |\w+ly ){{0,2}}(?:{REPORTS}|limited (?:him|her)self|left|came|went|made|gave|put|sought"
    r"|held|took|brought|sent|began|(?!called off|accused|involved|based|backed)[a-z]+ed)\b"
)
_SPOKEN = re.compile(
    rf"(?:\b{REPORTS}|according to|asked by|statement by|quoted)\s"
    r"(?:(?:the|its|his|her|their)\s)?$",
    re.IGNORECASE,
)
_REACH = 100
"""Characters from a person within which what they do is looked for."""

_SUMMIT = re.compile(r"\b(?:summit|conference|plenary|delegates)\b|\bCOP\s?\d*\b", re.IGNORECASE)
"""Where every state may take part."""

_TOP = 3
"""Sentences from the top that name the sides."""


class Sides:
    """Who makes and answers offers in one article's negotiation."""

    def __init__(self, article: Article, sentences: Mapping[int, str]) -> None:
        """Read an article.

        Args:
            article: the article.
            sentences: its sentences by number.
        """
        self._text = article.text
        self._sentences = sentences
        self._organisations = Organisations(article)
        self._bargaining = frozenset(self._bargain(article))
        top = " ".join(sentences[number] for number in sorted(sentences)[:_TOP])
        self._named_first = frozenset(countries_in(top))
        self._is_summit = _SUMMIT.search(top) is not None

    def is_negotiator(self, character: Character) -> bool:
        """Whether somebody negotiates by office, or acts in the talks for one of their sides.

        Heads of state and government, spokespersons and former holders of an office speak of talks
        from afar; whoever else speaks or acts with an office of a side is taken to be part of it.
        """
        role = character.role or ""
        if _NOT_AT_TABLE.search(role):
            return False
        if negotiates_by_office(role):
            return True
        return character.party is not None and self._acts_for(character, character.party)

    def _acts_for(self, character: Character, party: str) -> bool:
        role = character.role or ""
        if states_named(party) and _AFAR.search(role) and not _DEPUTY.search(role):
            return False
        if any(self._bargains(one) for one in character.seen):
            return True
        if not role and is_bystander(character.name, self._text):
            return False
        return self._is_side(party) and any(map(self._acts, character.seen))

    def _is_side(self, party: str) -> bool:
        if party in self._bargaining or party in self._named_first:
            return True
        if self._is_summit and states_named(party):
            return True
        return self._organisations.is_negotiating_body(party)

    def _bargain(self, article: Article) -> Iterator[str]:
        """Those that make or answer offers themselves."""
        for number, text in self._sentences.items():
            for holder in find_holders(text, names_in(article, number)):
                if bargains(text, holder.end):
                    yield self._organisations.meant_by(holder.text) or holder.text

    def _bargains(self, one: Seen) -> bool:
        return bargains(self._sentences[one.sentence], _end(one))

    def _acts(self, one: Seen) -> bool:
        text, start = self._sentences[one.sentence], one.somebody.start
        return bool(
            _ACTS.match(text[_end(one) : _end(one) + _REACH])
            or _SPOKEN.search(text, max(start - _REACH, 0), start)
        )


def _end(one: Seen) -> int:
    return one.somebody.start + len(one.somebody.words)
