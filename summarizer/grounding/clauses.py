"""What a clause says beside its number: where, and which groups a count includes."""

import re
from datetime import date

from summarizer.articles.dates import find_days, resolve_day
from summarizer.grounding.countries import find_countries
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import find_names
from summarizer.grounding.parties import is_organ
from summarizer.models import DateRange

_GROUPS = re.compile(
    r"\b(?:including|among them|most(?:ly)? of (?:them|whom)|mostly|the majority of them)"
    r"(?:\s+(?:were|are|being))?\s+([^.;:()–—]+)",
    re.IGNORECASE,
)
_TAIL = re.compile(r",?\s+(?:were|was|have|has|had|who|which|when|during|in|by|after|since)\b.*")
# 'drivers, cleaners and cooks', after which a comma ends the list.
_LIST = re.compile(r"[^,]+(?:,\s[^,]+)*?,?\sand\s[^,]+")
# 'three whom the army killed' says what happened, not who is among them.
_TELLS = re.compile(r"\s(?:the|who|whom|which|that|were|was|had|has)\s")
_AS_OF = re.compile(r"\bas (?:of|at)\s+", re.IGNORECASE)
_NEXT = 12
"""Characters that may stand before the day: 'as of late on'."""

_COMMA_OR_AND = re.compile(r",?\s+and\s+|,\s*")
_DIRECTION = r"(?:(?:the|southern|northern|eastern|western|central|occupied)\s+){0,3}$"
_PLACE = re.compile(rf"\b(?:in|inside|within|across|near|around)\s+{_DIRECTION}")
# Behind these a country or one of its parts is a place; any other name may be an organisation's.
_TOWARDS = re.compile(rf"\b(?:to|into|on|at|from)\s+{_DIRECTION}")
_NEAR = 60
"""Characters before a name in which its preposition is looked for."""


def counted_groups(sentence: str, number_end: int) -> tuple[str, ...]:
    """The groups a count is said to include, in the sentence's words.

    'killed 310 people, most of them women, …' → ('women',). Only what stands behind the number
    and before the next one is taken to speak of it.

    Args:
        sentence: the text that states the count.
        number_end: offset in it behind the number.
    """
    behind = sentence[number_end:]
    next_number = re.search(r"\d", behind)
    found = _GROUPS.search(behind[: next_number.start()] if next_number else behind)
    if found is None:
        return ()
    listed = _TAIL.sub("", found.group(1).strip())
    several = _LIST.match(listed)
    parts = _COMMA_OR_AND.split(several.group()) if several else [listed.split(",")[0]]
    return tuple(part.strip() for part in parts if part.strip() and not _TELLS.search(part))


def as_of(clause: str, published: date | None) -> DateRange | None:
    """The day up to which a clause says that it counts: 'as of Friday'.

    Args:
        clause: the words that state the count.
        published: day of the article, from which relative days are reckoned.
    """
    found = _AS_OF.search(clause)
    days = find_days(clause[found.end() :]) if found else ()
    if not days or days[0].start > _NEXT:
        return None
    return resolve_day(days[0].text, published)


def place_of(clause: str) -> str | None:
    """The first place a clause names: a name behind 'in', or a country's behind 'to' and 'from'.

    Persons, organs of state and adjectives ('in Norwegian waters') are none.
    """
    countries = {country.start: country.form for country in find_countries(clause)}
    for name in find_names(clause):
        form = countries.get(name.start)
        if form == "adjective" or is_organ(name.text) or is_person_name(name.text, name.title):
            continue
        near = max(name.start - _NEAR, 0)
        towards = form is not None and _TOWARDS.search(clause, near, name.start)
        if towards or _PLACE.search(clause, near, name.start):
            return name.text
    return None
