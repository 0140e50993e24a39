"""Whether two attributions are to one speaker."""

import re

from summarizer.evaluation.words import contain, significant
from summarizer.grounding.parties import states_named
from summarizer.grounding.persons import same_person

_ORGAN = re.compile(
    r"\b(?:ministry|department|office|agency|bureau|authority|commission|council|committee|court"
    r"|bank|government|police|army|military|union|federation|association|service|institute)\b",
    re.IGNORECASE,
)
_FIELD_BEHIND = re.compile(r"\s(?:of|for)\s(?:the\s)?(?P<field>[\w-]+)")
_FIELD_BEFORE = re.compile(r"(?P<field>[\w-]+)(?:[’']s?)?\s$")
_CAPITAL = re.compile(r"\b[A-Z]")
_INITIALS = re.compile(r"[A-Z]{2,6}")


def same_speaker(first: str | None, second: str | None) -> bool:
    """Whether both name one speaker, or neither names any.

    One name contains the words of the other ('The New York Times', 'NYT' by its initials), they are
    spellings of one person's, or they are one organ of one state in other words ('Gaza Ministry of
    Health', 'the Health Ministry in the enclave').
    """
    if not first or not second:
        return not first and not second
    return (
        contain(significant(first), significant(second))
        or _abbreviates(first, second)
        or _abbreviates(second, first)
        or _same_organ(first, second)
        or (not _ORGAN.search(f"{first} {second}") and same_person(first, second))
    )


def _abbreviates(short: str, long: str) -> bool:
    """Whether the first is the initials of the second: 'FT', 'The Financial Times'."""
    bare = re.sub(r"^[Tt]he\s", "", long)
    initials = _INITIALS.fullmatch(re.sub(r"^[Tt]he\s", "", short))
    return initials is not None and initials[0] == "".join(_CAPITAL.findall(bare))


def _same_organ(first: str, second: str) -> bool:
    """Whether both name an organ for the same thing, and not of two states."""
    of_one, of_other = states_named(first), states_named(second)
    two_states = bool(of_one and of_other) and set(of_one).isdisjoint(of_other)
    organ = _organ(first)
    return organ is not None and organ == _organ(second) and not two_states


def _organ(words: str) -> frozenset[str] | None:
    """The organ and what it is for: 'Health Ministry in Arden', 'Arden Ministry of Health'."""
    organ = _ORGAN.search(words)
    if organ is None:
        return None
    field = _FIELD_BEHIND.match(words, organ.end()) or _FIELD_BEFORE.search(words[: organ.start()])
    return significant(f"{organ[0]} {field['field']}") if field else None
