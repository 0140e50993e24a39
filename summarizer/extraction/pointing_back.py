"""Whom 'she', 'The group' or 'Both unions' mean, among those whom the sentences before name."""

import re
from collections.abc import Iterator

from summarizer.extraction.mentions import names_in
from summarizer.extraction.representing import representing
from summarizer.grounding.cited import BOTH
from summarizer.grounding.holders import find_holders
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import find_names
from summarizer.grounding.offices import OFFICE_KIND
from summarizer.grounding.parties import states_named
from summarizer.grounding.subjects import (
    is_placed,
)
from summarizer.models import Article

_AT_PLACE = re.compile(r"\b(?:in|at|near|to|outside)\s(?:the\s)?$")
_BARE_OFFICE = re.compile(
    rf"(?:{OFFICE_KIND}\s)*(?:minister|president|premier|chancellor|secretary|commissioner|envoy|mediator"
    r"|ambassador|governor|chair(?:man|woman)|negotiator|chief)"
)
# '"…," she said', 'The minister added', or but a quotation: it speaks of whoever did before.
_GOES_ON = re.compile(
    rf"(?:He|She)\s|[“\"][^“”\"]+(?:[”\"]\s(?:he|she)\s|[”\"]?$)|The\s{_BARE_OFFICE.pattern}\s"
)
_NAME = r"(?:[Tt]he\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)*"
_TWO = re.compile(rf"{_NAME}\sand\s{_NAME}")
# 'He said …', '"…," she said': the sentence speaks of whoever was named before.
_THEY_GO_ON = re.compile(r"(?:It|They)\s(?:has|have|had|also|\w+ed|wants?|said)\b")


def body_meant(article: Article, number: int, name: str) -> str | None:
    """The one body that the sentence before names, for 'The group has asked'."""
    text = article.sentence(number)
    if number == 1 or not text.startswith(f"The {name} ") or name.endswith("s"):
        return None
    before = article.sentence(number - 1)
    people = people_named(article, number - 1)
    bodies = [
        found.text
        for found in names_in(article, number - 1)
        if found.text not in people
        and not states_named(found.text)
        and not _AT_PLACE.search(before, 0, found.start)
    ]
    whole = [body for body in bodies if not any(_is_initials(body, other) for other in bodies)]
    only = tuple(dict.fromkeys(whole))
    return only[0] if len(only) == 1 else None


def _is_initials(short: str, name: str) -> bool:
    return short != name and short == "".join(word[0] for word in name.split() if word[0].isupper())


def opening_meant(article: Article, number: int, name: str) -> str | None:
    """Who 'The minister' or 'Both unions' that opens a sentence are, where it was told before."""
    text = article.sentence(number)
    if number > 1 and text.startswith(f"The {name} ") and _BARE_OFFICE.fullmatch(name):
        return next(person_meant(article, number - 1), None)
    both = BOTH.match(text)
    if both and text.startswith(f"{name} ", both.end()):
        return _two_before(article, number, name)
    return None


def _two_before(article: Article, number: int, noun: str) -> str | None:
    """The two whom a sentence before names side by side: 'the unions, Untu and Satawu'."""
    pair = re.compile(rf"\b{re.escape(noun)},?\s(?P<two>{_NAME}\sand\s{_NAME})\b")
    for earlier in range(number - 1, 0, -1):
        if apposed := pair.search(article.sentence(earlier)):
            return apposed["two"]
    for earlier in range(number - 1, max(number - 4, 0), -1):
        told = article.sentence(earlier)
        for holder in find_holders(told, names_in(article, earlier)):
            if _TWO.fullmatch(holder.text) and not is_placed(told, holder.start):
                return holder.text
    return None


def person_meant(article: Article, number: int) -> Iterator[str]:
    """The person 'he' or 'she' in the next sentence mostly means.

    It is the one a sentence names first, or where it goes on with 'he', the one of the sentence
    before.
    """
    text = article.sentence(number)
    holders = find_holders(text, names_in(article, number))
    if number > 1 and _GOES_ON.match(text):
        yield from person_meant(article, number - 1)
        return
    for name in people_named(article, number)[:1]:
        holder = next((h for h in holders if name in text[h.start : h.end]), None)
        yield representing(text, holders, holder) if holder else name


def people_named(article: Article, number: int) -> tuple[str, ...]:
    """The people a sentence names, by their whole names or by the first or last of them alone."""
    named = (name for name in find_names(article.text) if is_person_name(name.text, name.title))
    parts = {part for name in named for part in (name.text.split()[0], name.text.split()[-1])}
    return tuple(
        name.text
        for name in names_in(article, number)
        if is_person_name(name.text, name.title) or name.text in parts
    )


def subject_meant(article: Article, number: int) -> Iterator[str]:
    """Whom a sentence is about: the first holder that stands before its verb."""
    text = article.sentence(number)
    if number > 1 and _THEY_GO_ON.match(text):
        yield from subject_meant(article, number - 1)
        return
    holders = find_holders(text, names_in(article, number))
    for holder in holders:
        if not is_placed(text, holder.start):
            yield representing(text, holders, holder)
            return
