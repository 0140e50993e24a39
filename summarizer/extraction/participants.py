"""Participants: code finds the people whom a sentence puts at the reported talks.

Tried with the embedded model as judge of each person first: it missed whom code does not, at four
seconds a sentence (see docs/decisions).
"""

import re
from collections.abc import Iterator
from typing import Literal

from summarizer.articles.dates import find_days
from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.people import Somebody, people_in
from summarizer.grounding.names import find_names
from summarizer.grounding.saying import REPORTS
from summarizer.models import Article, Meeting
from summarizer.models.draft import ParticipantDraft

_AT_TALKS = re.compile(
    r"\b(?:met|meets?|took part|taking part|takes? part|participat\w+|attend\w*"
    r"|were (?:also )?present|join(?:s|ed|ing)?|sat down|sits? down|delegations? (?:led|headed)"
    r"|represented by"
    r"|(?:meeting|talks|negotiations|summit|round|session)s?\b[^.;]{0,40}?\b(?:between|with|among"
    r"|included?|brought|of)|meeting (?:\w+ )?with|negotiat(?:ing|ed) with)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|expected|scheduled|set|due|planned|about|are|is) (?:to )?(?:be |also )?"
    r"(?:meet|attend|join|take part|travel|be joined|be present|hold|resume|sit)",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"^[^,;]{0,30}\b(?:stayed away|did not (?:attend|take part|join)|skipped|boycotted"
    r"|(?:was|were) (?:absent|not (?:present|invited)))",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    rf"^(?:[’']s \w+)?(?:,[^,]{{0,60}},|,)? (?:also |has |have )?"
    rf"(?:{REPORTS}|called|asked|limited (?:him|her|it)self)\b"
)
_SPOKEN = re.compile(
    rf"(?:\b{REPORTS}|according to|asked by|statement by|quoted)\s+(?:the\s+)?$", re.IGNORECASE
)
_NEAR = 100
"""Characters from a person within which what they do is looked for."""

_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)


def find_participants(article: Article, meeting: Meeting | None) -> Iterator[ParticipantDraft]:
    """The people whom the article's sentences put at the reported talks.

    Args:
        article: the article.
        meeting: the meeting it reports, if that could be read; sentences that speak of another
            place or another day are left out.
    """
    for number, text in reporting_sentences(article):
        if not _AT_TALKS.search(text) or _is_elsewhere(text, meeting):
            continue
        for person in people_in(text):
            if not _only_speaks(text, person):
                yield ParticipantDraft(
                    sentence=number,
                    words=person.words,
                    name=person.name,
                    role=person.role,
                    party=person.party,
                    presence=_presence(text, person),
                )


def find_named_people(article: Article) -> Iterator[ParticipantDraft]:
    """Everybody the article names with an office, at the talks or not."""
    for number, text in reporting_sentences(article):
        for person in people_in(text):
            if person.name and person.role and person.party:
                yield ParticipantDraft(
                    sentence=number,
                    words=person.words,
                    name=person.name,
                    role=person.role,
                    party=person.party,
                )


def _only_speaks(text: str, person: Somebody) -> bool:
    """Whether the person is there as the source of a statement."""
    end = person.start + len(person.words)
    return bool(
        _SPEAKS.search(text[end : end + _NEAR])
        or _SPOKEN.search(text, max(person.start - _NEAR, 0), person.start)
    )


def _is_elsewhere(text: str, meeting: Meeting | None) -> bool:
    """Whether the sentence speaks of another day or place than the reported meeting's."""
    if meeting is None or (meeting.venue and meeting.venue in text):
        return False
    return _other_day(text, meeting) or _other_place(text, meeting)


def _other_day(text: str, meeting: Meeting) -> bool:
    day = _WEEKDAY.search(meeting.day or "")
    named = {
        found.group().casefold()
        for mention in find_days(text)
        if (found := _WEEKDAY.search(mention.text))
    }
    return bool(named) and (day is None or day.group().casefold() not in named)


def _other_place(text: str, meeting: Meeting) -> bool:
    met = _AT_TALKS.search(text)
    if met is None or meeting.venue is None:
        return False
    behind = text[met.end() : met.end() + 60]
    return any(behind[: name.start].endswith(" in ") for name in find_names(behind))


def _presence(text: str, person: Somebody) -> Literal["attended", "expected", "absent"]:
    end = person.start + len(person.words)
    if _AWAY.search(text[end : end + _NEAR]):
        return "absent"
    return "expected" if _AHEAD.search(text) else "attended"
