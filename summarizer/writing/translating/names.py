"""Whether the names of a sentence can be found in its translation."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from summarizer.grounding.countries import find_countries
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.name_spelling import folded_name, same_family_name
from summarizer.grounding.names import NameMention, find_names
from summarizer.grounding.persons import called_by
from summarizer.models import Comparison

_SKELETON = (
    ("sch", "s"), ("sh", "s"), ("ch", "k"), ("th", "t"), ("kh", "k"), ("ph", "b"), ("gh", "g"),
    ("q", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("v", "b"), ("f", "b"), ("p", "b"),
    ("d", "t"), ("l", "r"), ("j", "g"),
)  # fmt: skip
"""Letters that transliterations and scripts without such sounds write for one another."""

_ENOUGH = 0.88
"""Similarity from which two rows of consonants are one name in two scripts."""


def known_names(comparison: Comparison) -> frozenset[str]:
    """The names of a comparison that are spelled alike in all languages of one script.

    Persons by the name they are called by; outlets; parties of one word that are no countries.
    Countries, organs of state and institutions have other names in other languages: whether
    those are the right ones is nothing that code can tell.
    """
    return frozenset(name for name in _known(comparison) if name)


def lost_names(text: str, translation: str, known: Collection[str]) -> tuple[str, ...]:
    """The names that the translation has less often than the sentence, each once.

    Letters with accents, inflected endings and close spellings count as the name; in other scripts
    a name is compared by its consonants.

    Args:
        text: the sentence in English, with marks for what is kept anyway.
        translation: with the same marks.
        known: names as `known_names` gives them; full names of persons are known by their form.
    """
    read = _Reading(translation)
    stated = Counter(name for mention in find_names(text) for name in _kept(mention, known))
    return tuple(name for name, times in stated.items() if read.times(name) < times)


def _known(comparison: Comparison) -> Iterator[str]:
    for person in comparison.people:
        for name in filter(None, (person.name, *person.aliases)):
            yield from called_by(name)
    for source in comparison.sources:
        yield source.article.outlet or ""
    for finding in comparison.findings:
        for claim in finding.claims:
            said = claim.item.attribution
            if said.kind == "outlet" or (said.kind == "named" and " " not in (said.speaker or "")):
                yield re.sub(r"^[Tt]he ", "", said.speaker or "")
            yield from filter(_is_plain_name, getattr(claim.item, "parties", ()))


def _is_plain_name(party: str) -> bool:
    """One capitalised word that no language translates: "Hamas", neither "Egypt" nor "NATO"."""
    return party.istitle() and party.isalpha() and not find_countries(party)


def _kept(mention: NameMention, known: Collection[str]) -> Collection[str]:
    """What of a name has to stay: of a full name the word by which the person is called."""
    if mention.text in known:
        return (mention.text,)
    return called_by(mention.text) if is_person_name(mention.text, mention.title) else ()


def _runs(wanted: list[str], words: list[str]) -> int:
    """How often the words of a name stand one after the other."""
    width = len(wanted)
    return sum(words[i : i + width] == wanted for i in range(len(words) - width + 1))


class _Reading:
    """A translation, as names are looked for in it."""

    def __init__(self, translation: str) -> None:
        from anyascii import anyascii

        # "l'Evening Gazette": what is elided stands apart from the name.
        plain = re.sub(r"['’]", " ", translation)
        self.words = folded_name(plain).split()
        capitalised = (word for word in plain.split() if any(map(str.isupper, word)))
        self.names = folded_name(" ".join(capitalised)).split()
        self.is_latin = all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2190 for c in translation)
        self.consonants = [skeleton(anyascii(word)) for word in re.findall(r"\w+", translation)]

    def times(self, name: str) -> int:
        """How often the name stands there, as far as its script lets it be told."""
        wanted = folded_name(name).split()
        if len(wanted) > 1:
            # A title of several words is spelled out, or translated where letters differ.
            return _runs(wanted, self.words) if self.is_latin else len(self.words)
        found = sum(_is_spelling(wanted[0], word) for word in self.names)
        return found if self.is_latin else max(found, self._by_consonants(wanted[0]))

    def _by_consonants(self, name: str) -> int:
        from rapidfuzz.distance import JaroWinkler

        wanted = skeleton(name)
        if len(wanted) < 2:
            return len(self.consonants)
        return sum(
            wanted in consonants or JaroWinkler.similarity(wanted, consonants) >= _ENOUGH
            for consonants in self.consonants
        )


def _is_spelling(name: str, word: str) -> bool:
    inflected = word.startswith(name) and len(word) <= len(name) + 3
    return inflected or (len(name) > 3 and same_family_name(name, word))


def skeleton(romanised: str) -> str:
    """The consonants of a word, with one letter for all that scripts write for one another."""
    letters = romanised.casefold()
    for written, plain in _SKELETON:
        letters = letters.replace(written, plain)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^bgkmnrst]", "", letters))
