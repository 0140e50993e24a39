"""States and bodies of states under all their names: Qatar, Qatari, Doha."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

_TABLE = Path(__file__).with_name("countries.tsv")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['\u2019][^\W_]{2,})*")
# "The Washington Post", "Times of Israel", "Sea of Japan", "New Mexico", "George Washington".
_NEWSPAPER_AFTER = re.compile(
    r"\s(?:Post|Times|Journal|Tribune|Herald|Gazette|Mail|Star|Standard|Examiner|Globe|Sun"
    r"|Telegraph|Chronicle|Daily|Today|News|Mirror|Observer|Inquirer|Dispatch|Courier|Guardian"
    r"|Sea|Ocean|Strait|Channel|Consensus|Agreement|Accord|Accords|Convention|Protocol|Treaty)\b"
)
_OTHER_PLACE_BEFORE = re.compile(
    r"(?:\b(?:Times|Post|Voice|Sea|Gulf|Strait|Bay|Straits)\sof\s|\b(?:New|George|South\sNew)\s)$"
)
# The word for a capital is the government behind "Doha proposed", a place in "talks in Doha".
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|around|across|through|via|to|left|leave|visit\w*|reach\w*)\s$"
)
# "Paris Saint-Germain", "London Metal Exchange": names of their own.
# "Air Canada", "British Airways", "US Steel": companies.
_FIRM_BEFORE = re.compile(r"\bAir\s$")
_FIRM_AFTER = re.compile(
    r"\s(?:Airlines?|Airways|Air(?! Force)|Steel|Motors?|Telecom|Rail(?:ways)?|Petroleum|Gas"
    r"|Oil|Express"
    r"|Foods|Pharma|Electric|Mobile|Insurance|Holdings|Re|Cargo|Shipping|Cement|Sugar|Tobacco"
    r"|Aluminium)"
    r"(?!\s(?:Minist|Secretary|Department|Commission|Authority|Board|Envoy|Policy|Union))\b"
)
_MEETING_AFTER = re.compile(
    r"\s(?:talks|summit|meetings?|conference|negotiations|round|hotel|airport)\b"
)
_NAME_AFTER = re.compile(
    r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I\b)[A-Z][a-z]+(?:-[A-Z]|\s[A-Z][a-z]+\b)"
)


@dataclass(frozen=True)
class CountryMention:
    """A place in a text that names a country; `name` is its canonical name.

    `form` tells how: by a name ("USA"), an adjective or its people ("American"), or the seat of its
    government ("Washington").
    """

    start: int
    end: int
    name: str
    form: Literal["name", "adjective", "seat"]


@dataclass(frozen=True)
class _Alias:
    words: tuple[str, ...]
    name: str
    form: Literal["name", "adjective", "seat"]


@lru_cache(maxsize=2048)
def find_countries(text: str) -> tuple[CountryMention, ...]:
    """Every mention of a country, in reading order; the longest name at a place wins.

    Case counts ("US" but not "us"). A seat of government stands for its country unless it is where
    something happens ("in Paris"); titles of newspapers, seas and treaties name no country.
    """
    words = [(_plain(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]
    mentions: list[CountryMention] = []
    index = 0
    while index < len(words):
        alias = _alias_at(words, index)
        if alias is None:
            index += 1
            continue
        start, end = words[index][1], words[index + len(alias.words) - 1][2]
        if not _is_other_thing(text, start, end, alias):
            mentions.append(CountryMention(start, end, alias.name, alias.form))
        index += len(alias.words)
    return tuple(mentions)


def countries_in(text: str) -> tuple[str, ...]:
    """Canonical names of the countries the text names, each once, in the order of appearance."""
    return tuple(dict.fromkeys(mention.name for mention in find_countries(text)))


def country_of(words: str) -> str | None:
    """The one country a short phrase is about: "the Israeli government" is Israel's.

    A name or an adjective outweighs a seat of government ("the Qatari delegation to Paris").

    Returns:
        Its canonical name; None if the phrase names none or several.
    """
    mentions = find_countries(words)
    by_name = {mention.name for mention in mentions if mention.form != "seat"}
    named = by_name or {mention.name for mention in mentions}
    return named.pop() if len(named) == 1 else None


def aliases_of(name: str) -> frozenset[str]:
    """Every name, adjective and seat of the country that `name` is one of; empty if unknown."""
    canonical = {alias.name for alias in _aliases_by_first_word().get(_first_word(name), ())
                 if alias.words == _split(name)}  # fmt: skip
    return frozenset(written for country, _, written in _written_aliases() if country in canonical)


def _is_other_thing(text: str, start: int, end: int, alias: _Alias) -> bool:
    if _NEWSPAPER_AFTER.match(text, end) and alias.form != "adjective":
        return True
    if _OTHER_PLACE_BEFORE.search(text, max(0, start - 20), start):
        return True
    if _FIRM_BEFORE.search(text, max(0, start - 6), start) or _FIRM_AFTER.match(text, end):
        return True
    if alias.form != "seat":
        return False
    return (
        _PLACE_BEFORE.search(text, max(0, start - 12), start) is not None
        or _MEETING_AFTER.match(text, end) is not None
        or _NAME_AFTER.match(text, end) is not None
    )


def _alias_at(words: Sequence[tuple[str, int, int]], index: int) -> _Alias | None:
    for alias in _aliases_by_first_word().get(words[index][0], ()):
        here = words[index : index + len(alias.words)]
        if tuple(word for word, _, _ in here) == alias.words:
            return alias
    return None


@cache
def _aliases_by_first_word() -> dict[str, tuple[_Alias, ...]]:
    by_first: dict[str, list[_Alias]] = {}
    for country, form, written in _written_aliases():
        alias = _Alias(_split(written), country, form)
        by_first.setdefault(alias.words[0], []).append(alias)
    return {
        first: tuple(sorted(aliases, key=lambda alias: -len(alias.words)))
        for first, aliases in by_first.items()
    }


@cache
def _written_aliases() -> tuple[tuple[str, Literal["name", "adjective", "seat"], str], ...]:
    return tuple(_read_table())


def _read_table() -> Iterator[tuple[str, Literal["name", "adjective", "seat"], str]]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            country = row["name"]
            yield country, "name", country
            for written in filter(None, row["other_names"].split(";")):
                yield country, "name", written
            for written in filter(None, row["adjectives"].split(";")):
                yield country, "adjective", written
            for written in filter(None, row["seats"].split(";")):
                yield country, "seat", written


def _split(name: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in _WORD.findall(name))


def _first_word(name: str) -> str:
    return next(iter(_split(name)), "")


def _plain(word: str) -> str:
    """Without accents, curly apostrophes and the points of an abbreviation."""
    decomposed = word if word.isascii() else unicodedata.normalize("NFKD", word)
    return "".join(char for char in decomposed if char.isalnum())
