"""Runs of capitalised words that belong together, before titles are told from names."""

import re
from collections.abc import Iterator, Mapping

from summarizer.grounding.countries import find_countries
from summarizer.grounding.name_tokens import Token
from summarizer.grounding.name_words import (
    BODIES,
    CALENDAR,
    FIELDS,
    HEADS_OF_TITLES,
    LINKS,
    ORDINARY_ENDING,
    ORGANISATION_WORDS,
    PARTICLES,
    PARTS_OF_TITLES,
    SECTORS,
)

_LINKED = re.compile(r"(?:of|for|on)(?:\sthe)?$")
_IN_BRACKETS = re.compile(r"\s\((?:the\s)?(?P<short>[A-Z]{2,9})\)")
_SMALL_IN_NAMES = frozenset(("of", "for", "on", "and", "the", "in", "de", "da", "do"))
_OWNING_PLURAL = re.compile(r"(?:[Pp]eople|[Cc]hildren|\w*[Mm]en)$")
_THE = re.compile(r"\b[Tt]he\s$")


def find_abbreviated(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    """Words with their initials in brackets behind: 'Union of Bus and Rail Crews (UBRC)'."""
    ends = {token.end: index for index, token in enumerate(tokens)}
    for found in _IN_BRACKETS.finditer(text):
        last = ends.get(found.start())
        if last is None:
            continue
        initials = ""
        for first in range(last, max(last - 12, -1), -1):
            token = tokens[first]
            if "\n" in text[token.end : found.start()] or not (
                token.is_capital or token.text in _SMALL_IN_NAMES
            ):
                break
            if token.is_capital:
                initials = token.text[0] + initials
            if initials == found["short"] and first < last:
                yield tokens[first : last + 1]
                break


def find_runs(
    text: str, tokens: list[Token], abbreviated: Mapping[int, list[Token]]
) -> Iterator[list[Token]]:
    """Capitalised words with only spaces, particles and "of the" between them.

    Those that have an abbreviation are a run whatever stands between them.
    """
    run: list[Token] = []
    covered = 0
    for index, token in enumerate(tokens):
        if token.start < covered:
            continue
        if whole := abbreviated.get(token.start):
            if run:
                yield run
            yield whole
            run, covered = [], whole[-1].end
            continue
        if token.is_capital and token.text not in CALENDAR:
            if run and (_belongs(text, run, token) or _is_one_body(text, run, tokens, index)):
                run.append(token)
                continue
            if run:
                yield run
            run = [token]
        elif run and not _may_join(text, run, tokens, index):
            yield run
            run = []
    if run:
        yield run


def _belongs(text: str, run: list[Token], token: Token) -> bool:
    between = text[run[-1].end : token.start]
    if token.opens or not between or "\n" in between:
        return False
    if between.isspace() or (between == ". " and run[-1].text in HEADS_OF_TITLES):
        return True
    if between[0] in "'’":
        return _is_of_members(run[-1].text, between) and token.text in ORGANISATION_WORDS
    words = between.split()
    if words and between[0].isspace() and PARTICLES.issuperset(words):
        return True
    is_office = run[-1].text in {"Secretary", "Undersecretary", "Chief"} and token.text in {
        "State",
        "Staff",
    }
    linked = is_office or run[-1].text in ORGANISATION_WORDS
    return linked and _LINKED.fullmatch(between.strip()) is not None


def _is_of_members(word: str, between: str) -> bool:
    """Whether a plural owns what comes next: "Rail Workers' Union", "People's Party"."""
    if between in ("' ", "’ "):
        return word.endswith("s")
    return between in ("'s ", "’s ") and _OWNING_PLURAL.search(word) is not None


def _is_one_body(text: str, run: list[Token], tokens: list[Token], index: int) -> bool:
    """Whether the words go on with 'and' in one name: 'the Iron and Steel Federation'.

    Two bodies would have an article each.
    """
    if text[run[-1].end : tokens[index].start] != " and ":
        return False
    if not _THE.search(text, max(run[0].start - 5, 0), run[0].start):
        return False
    if any(token.text in BODIES for token in run) and " of " in text[run[0].start : run[-1].end]:
        # "the Ministry of Trade and Industry"
        return _names_sector(tokens[index : index + 2], text)
    whole = text[run[0].start : run[-1].end]
    if run[-1].is_acronym or run[-1].text in ORGANISATION_WORDS - SECTORS:
        return False
    if any(c.end - c.start == len(whole) for c in find_countries(whole)):
        return False
    last = tokens[index]
    for token in tokens[index + 1 : index + 3]:
        if not token.is_capital or not text[last.end : token.start].isspace():
            break
        last = token
    return last is not tokens[index] and last.text in BODIES


def _names_sector(tokens: list[Token], text: str) -> bool:
    """Whether the first words are one more thing a body is for, not a body of their own."""
    last = tokens[0]
    if len(tokens) > 1 and tokens[1].is_capital and text[last.end : tokens[1].start].isspace():
        last = tokens[1]
    return (
        last.text in SECTORS | (PARTS_OF_TITLES - HEADS_OF_TITLES) | FIELDS
        or ORDINARY_ENDING.search(last.text.lower()) is not None
    )


def _may_join(text: str, run: list[Token], tokens: list[Token], index: int) -> bool:
    """Whether the lower-case word can stand inside a name: another capital must follow it."""
    between = text[run[-1].end : tokens[index].end]
    if between in ("'s", "’s"):
        return _OWNING_PLURAL.search(run[-1].text) is not None
    if between == " and":
        return _THE.search(text, max(run[0].start - 5, 0), run[0].start) is not None
    return (PARTICLES | LINKS | {"the"}).issuperset(between.split())
