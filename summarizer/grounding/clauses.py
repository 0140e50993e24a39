"""What a clause says beside its number: where, and which groups a count includes."""

import re

from summarizer.grounding.countries import find_countries
from summarizer.grounding.names import find_names

_GROUPS = re.compile(
    r"\b(?:including|among them|most(?:ly)? of (?:them|whom)|mostly|the majority of them)"
    r"(?:\s+(?:were|are|being))?\s+([^.;:()–—]+)",
    re.IGNORECASE,
)
_TAIL = re.compile(r",?\s+(?:were|was|have|has|had|who|which|when|during|in|by|after|since)\b.*")
# 'drivers, cleaners and cooks', after which a comma ends the list.
_LIST = re.compile(r"[^,]+(?:,\s[^,]+)*?,?\sand\s[^,]+")
_COMMA_OR_AND = re.compile(r",?\s+and\s+|,\s*")
_PLACE = re.compile(
    r"\b(?:in|inside|within|to|into|on|at|from|across)\s+"
    r"(?:(?:the|southern|northern|eastern|western|central)\s+){0,3}$"
)
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
    return tuple(part.strip() for part in parts if part.strip())


def place_of(clause: str) -> str | None:
    """The first place a clause names: a name behind 'in', 'to', 'from' and the like."""
    adjectives = {c.start for c in find_countries(clause) if c.form == "adjective"}
    for name in find_names(clause):
        if (
            _PLACE.search(clause, max(name.start - _NEAR, 0), name.start)
            and name.start not in adjectives
        ):
            return name.text
    return None
