"""The meeting an article reports: where, when, in what way, and how it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.articles.dates import DayMention, find_days
from summarizer.articles.reporting import is_heading, reporting_sentences
from summarizer.extraction.mentions import names_in
from summarizer.grounding.countries import find_countries
from summarizer.grounding.names import NameMention
from summarizer.grounding.saying import REPORTS
from summarizer.models import Article
from summarizer.models.draft import MeetingDraft

_TOP = 10
"""Sentences from the top among which the reported meeting is looked for."""

_TALKS = (
    r"(?:(?:talks|negotiations?|meetings?|sessions?|summit|rounds?|discussions?|gathering|hearing"
    r"|conference(?!\s(?:call|cent(?:re|er)|room|hall))|bargaining)\b(?!\s(?:table|team"
    r"|committee|point|room)))"
)
_MEET = (
    r"(?:met|meets?|meeting|sat[ ]down|sit[ ]down|(?:held|holds?|holding)[ ](?:\w+[ ]){0,3}?talks"
    r"|gathered|convened?|(?:spoke|talked|spoken)[ ](?:by|over|on)[ ](?:the[ ])?(?:tele)?phone"
    r"|telephoned|reconvened?|to[ ](?:discuss|negotiate)|received[ ](?:his|her)[ ]"
    r"|(?:return(?:ed|s)?[ ]to|back[ ]at)[ ]the[ ](?:negotiating|bargaining)[ ]table"
    r"|(?:signed|initiall?ed)(?=[^.;]*\bceremony\b))"
)
_EVENT = re.compile(rf"\b(?:{_MEET}|{_TALKS})\b", re.IGNORECASE)
# What has no meeting in it: 'a shareholders' meeting' is one, 'meeting demands' is none.
_NO_EVENT = re.compile(
    r"\bmeet(?:s|ing)?[ ](?:the[ ]|its[ ]|their[ ]|all[ ]|a[ ])?(?:\w+[ ])?(?:demands?|targets?"
    r"|needs?"
    r"|conditions?|deadline|goals?|costs?|halfway)|\b(?:news|press)[ ]conference|\btalks?[ ]of[ ]"
    r"|[ ]round[ ]the[ ]clock|\bmet[ ](?:\w+[ ])?late\b|\bpledge\b.{0,60}\bmet\b|\b(?:was"
    r"|were)[ ]met\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are)[ ](?:due|expected|scheduled|set|planned|likely|to)|plans?[ ]to"
    r"|scheduled|planned|due|ahead[ ]of)\b[^,;.]{0,60}$|^[^,;.]{0,40}\b(?:will|(?:is|are)[ ](?:due"
    r"|expected|scheduled|set|planned)|would)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:further|next|new|another|follow-up|additional|earlier|previous|last"
    r"|later)[ ](?:\w+[ ])?$",
    re.IGNORECASE,
)
_STATUSES: tuple[tuple[Literal["suspended", "concluded", "ongoing"], re.Pattern[str]], ...] = (
    ("suspended", re.compile(r"\b(?:suspend\w*|adjourn\w*|paused|broken[ ]off|broke[ ]off|stalled"
                             r"|called[ ]off|postponed|walk(?:ed|ing)[ ]out)\b", re.IGNORECASE)),
    ("concluded", re.compile(r"\b(?:end(?:ed|s)|conclud\w+|clos(?:ed|es)|broke(?:n)?[ ](?:up|down)"
                             r"|collapsed?|fail(?:ed|s)|finish\w+|wrapped[ ]up|agreed|reached"
                             r"|emerged"
                             r"|at[ ]the[ ]end[ ]of|after[ ](?:a[ ]|the[ ]|\w+[ ])*(?:talks|session"
                             r"|meeting)|settled)\b", re.IGNORECASE)),
    ("ongoing", re.compile(r"\b(?:continu\w+|ongoing|under[ ]?way|resum\w+"
                           r"|return(?:ed|s)?[ ]to[ ]the|back[ ]at[ ]the|are[ ](?:meeting|holding"
                           r"|talking|negotiating)|entered[ ]|began|begun|opened|kicked[ ]off"
                           r"|taking[ ]place|take[ ]place|still[ ])", re.IGNORECASE)),
)  # fmt: skip
_PHONE = re.compile(
    r"\b(?:(?:tele)?phone|(?:phone|conference)[ ]call|telephoned|the[ ]call)\b", re.IGNORECASE
)
_INDIRECT = re.compile(
    r"\b(?:indirect|proximity[ ]talks|shuttl\w+|(?:meeting|met|met[ ]with)\b[^.;]{0,40}\bseparately"
    r"|separately[ ]with|in[ ]separate[ ]rooms)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:met|held|at[ ]a[ ]meeting|meeting\b[^.;]*?\bwas)\b", re.IGNORECASE)
_FACING = re.compile(
    r"\b(?:met|meet|meets|meeting|sat[ ]down|gathered|convened|summit|session|table)\b",
    re.IGNORECASE,
)
_SINGLE_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last[ ]night"
    r"|overnight"
    r"|\d{1,2}(?:st|nd|rd|th)?[ ](?:[A-Z][a-z]+)|[A-Z][a-z]+[ ]\d{1,2}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_NOT_ITS_DAY = re.compile(
    rf"\b(?:since[ ][^,;.]{{1,30}}[ ]on|by|until|till|since|before|from|every|next"
    rf"|{REPORTS}(?:[ ][\w’'-]+){{0,4}}?(?:[ ](?:late"
    r"|early))?(?:[ ]on)?)[ ]$",
    re.IGNORECASE,
)
# 'In a filing on Friday the company said it had met': the day of the statement.
_SAID = re.compile(rf"\b{REPORTS}\b")
_NEAR = 45
"""Characters behind a day within which the verb stands that it is the day of."""

_DATELINE = re.compile(r"[^a-z]*[ ,(—–-]*(?:\w+[ ])?")
_FIRST_DAY = re.compile(r"\b\d{1,2}(?:[ ](?:and|to|or)[ ]|[-–])$")
_AT = re.compile(r"\b(?P<where>in|at|inside|outside|(?<=flew[ ])to"
                 r"|(?<=led[ ])to)[ ](?P<the>(?:the[ ]|an?[ ])?(?:(?!in"
                 r"|at)[a-z-]+[ ]){0,3}?"
                 r"(?:(?:city|town|village|capital|port|resort|island)[ ]of[ ])?)$")  # fmt: skip
_PLACED = re.compile(
    r"(?:city|town|village|capital|port|resort|island)[ ]of[ ]$|^(?:the[ ])?$|^(?:(?:the|an?)[ ])?"
    r"(?:\w+[ ])?(?:hotel|palace|castle|headquarters|offices?)[ ](?:in|of)[ ]$"
)
# What the talks are about may lie elsewhere: 'talks on sea borders in the Aegean'.
_SUBJECT = re.compile(
    r"\b(?:on|over|about|concerning|aimed[ ]at|to[ ](?:end|free|halt|stop|settle|resolve|share))[ ]"
    r"(?!(?:\w+day|\d|[A-Z][a-z]+[ ]\d|the[ ](?:sidelines|margins)))"
)
_GOES_ON = re.compile(
    r"\b(?:continu\w+|resum\w+|ended|opened|began|broke|collapsed|took[ ]place|held|\w+day)\b"
)
_FOR_TALKS = re.compile(
    rf"^(?:[ ](?:on|late|early)[ ][\w ]{{3,20}}?)?[ ](?:for[ ](?:[\w-]+[ ]){{0,4}}?{_TALKS}"
    r"|to[ ](?:discuss|negotiate|meet|hold[ ]talks))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Candidate:
    """A sentence that speaks of a meeting, with what it says of it."""

    number: int
    day: str | None
    venue: str | None
    is_ahead: bool

    @property
    def weight(self) -> tuple[bool, int, int]:
        """What decides: what has taken place first, then how much is told, then the place."""
        told = (self.day is not None) + (self.venue is not None)
        return not self.is_ahead, told, -self.number


def find_meeting(article: Article) -> Iterator[MeetingDraft]:
    """The meeting the article reports; none if it speaks of none.

    Of the meetings its top speaks of it is one that has begun, rather than one ahead, and the one
    of which most is told.
    """
    candidates = list(_candidates(article))
    if not candidates:
        return
    chosen = max(candidates, key=lambda candidate: candidate.weight)
    text = article.sentence(chosen.number)
    status = "planned" if chosen.is_ahead else _status(text)
    if status == "unknown" and not (chosen.day or chosen.venue):
        return
    venue = chosen.venue or next((one.venue for one in candidates if one.venue), None)
    yield MeetingDraft(
        sentence=chosen.number,
        words=text,
        venue=venue,
        day=chosen.day,
        mode=_mode(text, venue),
        status=status,
    )


def _candidates(article: Article) -> Iterator[_Candidate]:
    for index, (number, text) in enumerate(reporting_sentences(article)):
        if index >= _TOP:
            return
        if is_heading(article, number):
            continue
        events = [
            event
            for event in _EVENT.finditer(text)
            if not any(no.start() <= event.start() < no.end() for no in _NO_EVENT.finditer(text))
            and not _FURTHER.search(text, 0, event.start())
        ]
        if not events:
            continue
        event = events[0]
        day = _day(text, event)
        yield _Candidate(
            number=number,
            day=day.text if day else None,
            venue=_venue(text, events, day, names_in(article, number)),
            is_ahead=_is_ahead(text, event),
        )


def _is_ahead(text: str, event: re.Match[str]) -> bool:
    low = max(event.start() - 80, 0)
    return bool(
        _AHEAD.search(text[low : event.start()]) or _AHEAD.match(text[event.end() :])
    ) and not re.fullmatch(r"met|held.*", event.group(), re.IGNORECASE)


def _day(text: str, event: re.Match[str]) -> DayMention | None:
    """The day of the meeting: the one nearest to the word for it, not that of a statement."""
    days = [
        _with_first(text, day)
        for day in find_days(text)
        if _SINGLE_DAY.search(day.text)
        and not _is_of_other(text[max(day.start - 60, 0) : day.start])
        and not _DATELINE.fullmatch(text[: day.start])
        and not _SAID.search(text[day.end : max(min(event.start(), day.end + _NEAR), day.end)])
    ]
    return min(days, key=lambda day: abs(day.start - event.end()), default=None)


def _is_of_other(before: str) -> bool:
    """Whether the words before a day make it that of a statement or of something else."""
    found = _NOT_ITS_DAY.search(before)
    return found is not None and not _EVENT.search(found.group())


def _with_first(text: str, day: DayMention) -> DayMention:
    """'2 and 3 May' for '3 May'."""
    first = _FIRST_DAY.search(text, max(day.start - 12, 0), day.start)
    if first is None:
        return day
    return DayMention(first.start(), day.end, text[first.start() : day.end])


def _venue(
    text: str,
    events: Sequence[re.Match[str]],
    day: DayMention | None,
    names: Sequence[NameMention],
) -> str | None:
    """The place of the meeting: 'talks in Geneva', 'continued on Friday in Geneva'.

    Right behind the word for the meeting is the best, then beside its day: between them may stand
    the place of what the talks are about.
    """
    places: list[tuple[bool, bool, int, str]] = []
    for name in names:
        at = _AT.search(text[max(name.start - 40, 0) : name.start])
        if at is None or not _PLACED.search(at["the"]) or _is_no_place(text, name):
            continue
        before = [event for event in events if event.end() <= name.start]
        if at["where"] == "to" and before:
            continue
        if not before and _FOR_TALKS.match(text[name.end :]):
            places.append((at["where"] != "in", False, 0, name.text))
        if not before or re.search(r"[;.]", text[before[-1].end() : name.start]):
            continue
        gap = text[before[-1].end() : name.start]
        subject = _SUBJECT.search(gap)
        if subject and not _GOES_ON.search(gap, subject.end()):
            continue
        far = _distance(day, name) if day else name.start
        is_apart = gap.strip() not in ("in", "at", "in the")
        places.append((at["where"] != "in", is_apart, far, name.text))
    return min(places)[-1] if places else None


def _distance(day: DayMention, name: NameMention) -> int:
    """Characters between the two."""
    return name.start - day.end if name.start >= day.end else day.start - name.end


def _is_no_place(text: str, name: NameMention) -> bool:
    """Whether the name is a person's, a nation's adjective, or the owner of something."""
    adjectives = {c.name for c in find_countries(name.text) if c.form == "adjective"}
    owns = text[name.end : name.end + 2] in ("'s", "’s")
    return name.title is not None or bool(adjectives) or owns


def _mode(text: str, venue: str | None) -> Literal["in_person", "indirect", "phone", "unknown"]:
    if _INDIRECT.search(text):
        return "indirect"
    if _PHONE.search(text):
        return "phone"
    return "in_person" if venue or _FACING.search(text) else "unknown"


def _status(text: str) -> Literal["ongoing", "concluded", "suspended", "unknown"]:
    """How the meeting stands by the sentence's verbs; one that people 'met' for is over."""
    for status, words in _STATUSES:
        if words.search(text):
            return status
    return "concluded" if _PAST.search(text) else "unknown"
