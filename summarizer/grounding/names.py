"""Names of persons, organisations and places, found in a text."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from summarizer.grounding.countries import find_countries
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.name_runs import find_abbreviated, find_runs
from summarizer.grounding.name_tokens import Token, find_tokens
from summarizer.grounding.name_words import (
    ALSO_SURNAMES,
    CALENDAR,
    FIELDS,
    HEADS_OF_TITLES,
    OPENERS,
    ORDINARY_ENDING,
    ORDINARY_NOUNS,
    ORGANISATION_WORDS,
    PARTS_OF_TITLES,
    PLURAL_TITLES,
    STANDING_ALONE,
)

_OF_TITLES = re.compile(
    r"(?:Secretary|Undersecretary|Minister|Chief|Chair|Director)\s(?:of|for)\s(?:State|Staff)$"
)
_MINISTER_OF = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary)\s(?:of|for)\s(?:the\s)?$")
_ABOUT = re.compile(r"\b(?:for|to|on|in)\s$")


@dataclass(frozen=True)
class NameMention:
    """A name as it stands in a text, without its possessive ending.

    `title` holds the office or honorific directly before a person's name: "CIA Director William
    Burns" is the name "CIA" and the name "William Burns" with the title "Director".
    `is_abbreviated` tells that the text gives an abbreviation for the name in brackets, as it does
    for bodies and not for persons.
    """

    start: int
    end: int
    text: str
    title: str | None = None
    is_abbreviated: bool = False


@lru_cache(maxsize=64)
def find_names(text: str) -> tuple[NameMention, ...]:
    """The names of the text: runs of capitalised words, joined by particles and "of the".

    A sentence's first word alone is a name only if it is an acronym, a country, or capitalised
    elsewhere in the text. Weekdays and months are no names; titles are kept apart.
    """
    tokens = list(find_tokens(text))
    lowered = {token.text for token in tokens if not token.is_capital}
    known = {token.text for token in tokens if token.is_capital and not token.opens}
    known |= _always_first(tokens, lowered)
    abbreviated = {run[0].start: run for run in find_abbreviated(text, tokens)}
    full = {text[run[0].start : run[-1].end] for run in abbreviated.values()}
    mentions: list[NameMention] = []
    for run in find_runs(text, tokens, abbreviated):
        if run[0].start in abbreviated:
            mentions.extend(_mention(text, run, None))
        else:
            mentions.extend(_names_of_run(text, _without_opener(text, run, known, lowered)))
    return tuple(
        replace(mention, is_abbreviated=True) if mention.text in full else mention
        for mention in mentions
    )


def _without_opener(text: str, run: list[Token], known: set[str], lowered: set[str]) -> list[Token]:
    """The run without a first word that is capitalised only for its place."""
    first = run[0]
    if first.text in {"The", "A", "An"}:
        return run[1:]
    if not first.opens or first.is_acronym or first.has_small_prefix:
        return run
    lower = first.text.lower()
    if lower in OPENERS:
        return run[1:]
    if first.text in known or first.text in PARTS_OF_TITLES:
        return run
    whole = text[first.start : run[-1].end]
    if any(country.start == 0 for country in find_countries(whole)):
        return run
    return run[1:] if len(run) == 1 or lower in lowered else run


def _always_first(tokens: list[Token], lowered: set[str]) -> set[str]:
    """Words that begin several sentences, stand nowhere in lower case, and look like no noun."""
    first = Counter(token.text for token in tokens if token.opens and token.is_capital)
    return {
        word
        for word, times in first.items()
        if times > 1
        and len(word) > 3
        and word.lower() not in lowered | OPENERS | ORDINARY_NOUNS
        and not (word.endswith("s") or ORDINARY_ENDING.search(word.lower()))
        and word not in CALENDAR
    }


def _names_of_run(text: str, run: list[Token]) -> Iterator[NameMention]:
    if (place := _place_before_person(text, run)) is not None:
        yield from _names_of_run(text, run[:place])
        run = run[place:]
    head = max((index for index in range(len(run)) if _is_title(run, index)), default=None)
    if head is None:
        yield from _mention(text, _without_department(text, run), None)
        return
    rest = run[head + 1 :]
    if rest and (of := _OF_TITLES.search(text[run[head].start : rest[0].end])) and of.end():
        rest = rest[1:]
    while rest and rest[0].text in PARTS_OF_TITLES - ALSO_SURNAMES:
        rest = rest[1:]  # "Chief Executive"
    first = head
    while first and run[first - 1].text in PARTS_OF_TITLES:
        first -= 1
    if any(token.text in ORGANISATION_WORDS for token in rest) and not is_person_name(
        text[rest[0].start : rest[-1].end]
    ):
        # "General Assembly", "Prime Minister's Office": the title belongs to the organisation.
        yield from _mention(text, run, None)
        return
    yield from _mention(text, run[:first], None)
    if rest:
        title = text[run[first].start : rest[0].start].strip()
        yield from _mention(text, rest, title)


def _without_department(text: str, run: list[Token]) -> list[Token]:
    """The name behind 'Minister of Foreign Affairs', where it follows at once."""
    if not run or not _MINISTER_OF.search(text, max(run[0].start - 20, 0), run[0].start):
        return run
    rest = run
    while rest and rest[0].text in PARTS_OF_TITLES | FIELDS:
        rest = rest[1:]
    return rest if len(rest) > 1 else run


def _place_before_person(text: str, run: list[Token]) -> int | None:
    """How many words name the country of 'envoy for Sudan Ada Renholt', if it is that."""
    if not run or not _ABOUT.search(text, max(run[0].start - 5, 0), run[0].start):
        return None
    country = next(iter(find_countries(text[run[0].start : run[-1].end])), None)
    if country is None or country.start or country.form != "name":
        return None
    rest = [token for token in run if token.start >= run[0].start + country.end]
    if len(rest) < 2 or not is_person_name(text[rest[0].start : rest[-1].end]):
        return None
    return len(run) - len(rest)


def _is_title(run: list[Token], index: int) -> bool:
    """Whether the word heads a title here; at the end of "Abir Sultan" it is a surname."""
    word = run[index].text.rstrip(".")
    if word in PLURAL_TITLES and not index and len(run) > 2:
        return True
    if word not in HEADS_OF_TITLES:
        return False
    inside = index == len(run) - 1 or word in ("Sheikh", "Sheik")
    ends_name = index > 0 and inside and word in ALSO_SURNAMES
    return (
        not ends_name
        or run[index - 1].text in PARTS_OF_TITLES
        or bool(find_countries(run[index - 1].text))
    )


def _mention(text: str, tokens: list[Token], title: str | None) -> Iterator[NameMention]:
    if not tokens:
        return
    start, end = tokens[0].start, tokens[-1].end
    name = text[start:end]
    weak = len(tokens) == 1 and name in ORGANISATION_WORDS - STANDING_ALONE
    if len(name.rstrip(".")) > 1 and not weak:
        yield NameMention(start, end, name, title)
