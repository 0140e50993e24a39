"""Participants: code finds the people whom an article puts at the reported talks.

Tried with the embedded model as judge of each person first: it missed whom code does not, at four
seconds a sentence (see docs/decisions).
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.articles.dates import find_days
from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.attendance import (
    Presence,
    is_at_talks_with,
    is_subject_of_talks,
    told_presence,
)
from summarizer.extraction.cast import Character, Seen, find_cast
from summarizer.extraction.mentions import names_in
from summarizer.extraction.people import Somebody, enumerated, people_in
from summarizer.extraction.sides import Sides
from summarizer.extraction.unnamed import unnamed_in
from summarizer.grounding.names import find_names
from summarizer.grounding.saying import REPORTS
from summarizer.models import Article, Meeting
from summarizer.models.draft import ParticipantDraft

_AT_TALKS = re.compile(
    r"\b(?:met|meets?|took part|taking part|takes? part|participat\w+|attend\w*|chair(?:ed|s|ing)"
    r"|were (?:also )?present|sat down|sits? down|delegations? (?:led|headed)"
    r"|represented by|joined by|(?:held|holds?|holding|ended|concluded|closed|resumed"
    r"|opened|began|entered|wrapped up)"
    r" (?:[\w-]+ ){0,5}?(?:talks|negotiations|session)|sat (?:across|opposite)"
    r"|(?:meeting|talks|negotiations|summit|round|session)s?\b[^.;]{0,40}?\b(?:between|with|among"
    r"|included?|brought|of)|meeting (?:\w+ )?with|negotiat(?:ing|ed) with)\b",
    re.IGNORECASE,
)
_MET = re.compile(r"\b(?:met|meets?|meeting|held talks|spoke with)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|would|expected|scheduled|set|due|planned|about|are|is) (?:to )?(?:be |also )?"
    r"(?:meet|attend|join|take part|travel|be joined|be present|hold|resume|sit)",
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

_LONG_AGO = re.compile(
    r"\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter)"
    r"|(?:weeks|months|years) (?:ago|earlier))\b"
)
_WHOLE = 5
"""Sentences that make an article, rather than a note."""

_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|outside|around|across|to)\s(?:the\s)?$")
_LATER = re.compile(
    r"\b(?:next|another|further|follow-up|later this|in (?:early |late |mid-)?(?:January"
    r"|February|March"
    r"|April|May|June|July|August|September|October|November|December))\b"
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)

_Enumerations = dict[tuple[int, int], tuple[int, int]]
"""By number of the sentence and offset of the person: the bounds of the enumeration around."""


def find_participants(article: Article, meeting: Meeting | None) -> Iterator[ParticipantDraft]:
    """The people whom the article's sentences put at the reported talks.

    Named persons come with the sentence that gives their office and those that put them there, so
    that a family name later on goes with the full name before.

    Args:
        article: the article.
        meeting: the meeting it reports, if that could be read; sentences that speak of another
            place or another day are left out.
    """
    sentences = dict(reporting_sentences(article))
    sides = Sides(article, sentences)
    cast = find_cast(article)
    enumerations = _enumerations(cast, sentences)
    for character in cast:
        yield from _drafts_of(character, sentences, meeting, sides, enumerations)
    for number, text in sentences.items():
        if _is_other_meeting(text, meeting):
            continue
        at_talks = _AT_TALKS.search(text) is not None and not _is_elsewhere(text, meeting)
        offices = [
            person
            for person in people_in(text, names_in(article, number))
            if person.name is None and at_talks and not _only_speaks(text, person)
        ]
        for person in offices:
            presence = told_presence(text, person.start, person.start + len(person.words))
            yield _draft(number, person, presence or _presence(text))
        named = [one.somebody for one in _seen_in(cast, number)]
        for person, presence in unnamed_in(text, names_in(article, number)):
            if not any(person.words.endswith(office.words) for office in offices) and not any(
                one.start <= person.start < one.start + len(one.words) for one in named
            ):
                yield _draft(number, person, presence)


def find_named_people(article: Article) -> Iterator[ParticipantDraft]:
    """Everybody the article names with an office, at the talks or not."""
    for character in find_cast(article):
        if character.role and character.party:
            one = next(one for one in character.seen if one.somebody.role)
            yield _draft_of(character, one, "attended")


def _drafts_of(
    character: Character,
    sentences: dict[int, str],
    meeting: Meeting | None,
    sides: Sides,
    enumerations: _Enumerations,
) -> Iterator[ParticipantDraft]:
    if _is_no_person(character, sentences):
        return
    told = [
        (one, _told(one, sentences[one.sentence], meeting, enumerations)) for one in character.seen
    ]
    placed = [(one, presence) for one, presence in told if presence]
    presence: Presence | None = None
    for kind in ("attended", "absent", "expected"):
        if any(found == kind for _, found in placed):
            presence = kind
            break
    if presence is None and sides.is_negotiator(character):
        presence = "unstated"
    if presence is None:
        return
    cited = dict.fromkeys([_introduction(character), *(one for one, p in placed if p == presence)])
    for one in sorted(cited, key=lambda one: one.sentence):
        yield _draft_of(character, one, presence)


def _seen_in(cast: Sequence[Character], number: int) -> Iterator[Seen]:
    return (one for member in cast for one in member.seen if one.sentence == number)


def _is_no_person(character: Character, sentences: dict[int, str]) -> bool:
    """Whether the name is rather that of a place or a company.

    News tells of people who they are; a name of which a whole article tells nothing is no person's.
    """
    if character.role or character.party:
        return False
    if any(one.somebody.name != character.name for one in character.seen):
        return False
    return len(sentences) > _WHOLE or any(
        _PLACE_BEFORE.search(sentences[one.sentence], 0, one.somebody.start)
        for one in character.seen
    )


def _enumerations(cast: Sequence[Character], sentences: dict[int, str]) -> _Enumerations:
    """Where the enumeration each person stands in begins and ends."""
    bounds: _Enumerations = {}
    lines: dict[int, list[Somebody]] = {}
    for character in cast:
        for one in character.seen:
            lines.setdefault(one.sentence, []).append(one.somebody)
    for number, people in lines.items():
        for listed in enumerated(sentences[number], people):
            whole = (listed[0].start, listed[-1].start + len(listed[-1].words))
            bounds |= {(number, person.start): whole for person in listed}
    return bounds


def _introduction(character: Character) -> Seen:
    """Where the article gives the office, or else the fullest name."""
    with_office = [one for one in character.seen if one.somebody.role and _is_full(one, character)]
    full = [one for one in character.seen if _is_full(one, character)]
    return (with_office or full)[0]


def _is_full(one: Seen, character: Character) -> bool:
    return one.somebody.name == character.name


def _told(
    one: Seen, text: str, meeting: Meeting | None, enumerations: _Enumerations
) -> Presence | None:
    """What the sentence says of the person's presence at the reported talks."""
    person = one.somebody
    listed = enumerations.get((one.sentence, person.start))
    presence = told_presence(text, person.start, person.start + len(person.words), listed=listed)
    if presence == "expected" and _is_next_round(text, meeting):
        return None
    if presence and (presence != "attended" or not _is_other_meeting(text, meeting)):
        return presence
    if _is_elsewhere(text, meeting) or not _AT_TALKS.search(text) or _only_speaks(text, person):
        return None
    if _presence(text) == "expected" and _is_next_round(text, meeting):
        return None
    end = person.start + len(person.words)
    # A bare name beside a word for talks may be there for any reason.
    if person.role or is_subject_of_talks(text, end) or is_at_talks_with(text, person.start):
        return _presence(text)
    return None


def _draft_of(character: Character, one: Seen, presence: Presence) -> ParticipantDraft:
    person = one.somebody
    return ParticipantDraft(
        sentence=one.sentence,
        words=person.words,
        name=person.name,
        role=person.role,
        party=character.party,
        presence=presence,
    )


def _draft(number: int, person: Somebody, presence: Presence) -> ParticipantDraft:
    return ParticipantDraft(
        sentence=number,
        words=person.words,
        name=person.name,
        role=person.role,
        party=person.party,
        presence=presence,
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


def _is_next_round(text: str, meeting: Meeting | None) -> bool:
    """Whether the sentence looks ahead to a meeting after the reported one."""
    is_over = meeting is not None and meeting.status in ("concluded", "suspended")
    return is_over and _LATER.search(text) is not None


def _is_other_meeting(text: str, meeting: Meeting | None) -> bool:
    """Whether the sentence tells of people who met at another time or place."""
    return _MET.search(text) is not None and _is_elsewhere(text, meeting)


def _other_day(text: str, meeting: Meeting) -> bool:
    if (long_ago := _LONG_AGO.search(text)) and long_ago.group() not in (meeting.day or ""):
        return True
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


def _presence(text: str) -> Presence:
    return "expected" if _AHEAD.search(text) else "attended"
