"""Whether evidence supports the names in what was written."""

import re
from collections.abc import Iterable, Iterator

from summarizer.grounding.countries import countries_in, find_countries
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.name_spelling import folded_name
from summarizer.grounding.name_tokens import find_tokens
from summarizer.grounding.name_words import (
    CALENDAR,
    OPENERS,
    ORDINARY_ENDING,
    ORDINARY_NOUNS,
    PARTS_OF_TITLES,
)
from summarizer.grounding.names import NameMention, find_names
from summarizer.grounding.quotes import locate
from summarizer.grounding.words import STOP_WORDS, stem, word_key, words_of


def unsupported_names(
    text: str, evidence: str, aliases: Iterable[Iterable[str]] = ()
) -> tuple[str, ...]:
    """The names in `text` of which `evidence` has no form.

    Typography does not matter. A country is supported by any of its names, adjectives and seats of
    government, an acronym by the words it abbreviates, an organisation by its words in any order,
    a person by the name itself or, if `aliases` knows the name, by another of its forms or the
    family name alone.

    Args:
        text: What was written.
        evidence: What it must rest on.
        aliases: Groups of names, each of one person or thing.
    """
    groups = [tuple(group) for group in aliases]
    missing: list[str] = []
    for mention in (*find_names(text), *_opening_names(text, evidence)):
        if not _is_supported(mention, text, evidence, groups) and mention.text not in missing:
            missing.append(mention.text)
    return tuple(missing)


def _opening_names(text: str, evidence: str) -> Iterator[NameMention]:
    """First words of sentences that look like no ordinary word and stand alone."""
    found = {mention.start for mention in find_names(text)}
    stems = {stem(word.key) for word in words_of(evidence)}
    for token in find_tokens(text):
        lower = token.text.lower()
        ordinary = lower in OPENERS or lower in ORDINARY_NOUNS or ORDINARY_ENDING.search(lower)
        if not (token.opens and token.is_capital) or ordinary or token.start in found:
            continue
        if token.text in CALENDAR or token.text in PARTS_OF_TITLES:
            continue
        if stem(word_key(token.text)) not in stems:
            yield NameMention(token.start, token.end, token.text)


def _is_supported(
    mention: NameMention, text: str, evidence: str, groups: list[tuple[str, ...]]
) -> bool:
    name = mention.text
    return (
        _stands_in(name, evidence)
        or _is_country_of(mention, text, evidence)
        or _abbreviates(name, evidence)
        or _has_alias_in(name, evidence, groups)
        or (not is_person_name(name, mention.title) and _has_all_words(name, evidence))
    )


def _stands_in(name: str, evidence: str) -> bool:
    if name.isupper() and len(name) <= 4:
        return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", evidence) is not None
    return locate(name, evidence) is not None


def _is_country_of(mention: NameMention, text: str, evidence: str) -> bool:
    """Whether the name is that of a country, and every country in it stands in the evidence."""
    inside = [
        country
        for country in find_countries(text)
        if mention.start <= country.start and country.end <= mention.end
    ]
    covered = sum(country.end - country.start for country in inside)
    letters = mention.end - mention.start
    return (
        bool(inside)
        and covered >= letters - len(inside)
        and {country.name for country in inside} <= set(countries_in(evidence))
    )


def _abbreviates(name: str, evidence: str) -> bool:
    if not (name.isupper() and name.isalpha() and len(name) > 1):
        return False
    return any(
        "".join(word[0] for word in other.text.split() if word[0].isupper()) == name
        for other in find_names(evidence)
    )


def _has_alias_in(name: str, evidence: str, groups: list[tuple[str, ...]]) -> bool:
    folded = folded_name(name)
    for group in groups:
        if folded not in {folded_name(alias) for alias in group}:
            continue
        for alias in group:
            family = alias.split()[-1] if is_person_name(alias) else alias
            if _stands_in(alias, evidence) or _stands_in(family, evidence):
                return True
    return False


def _has_all_words(name: str, evidence: str) -> bool:
    stems = {stem(word.key) for word in words_of(evidence)}
    named = countries_in(evidence)
    return all(
        word.key in STOP_WORDS
        or stem(word.key) in stems
        or any(
            country.name in named and country.form != "seat"
            for country in find_countries(word.text)
        )
        for word in words_of(name)
    )
