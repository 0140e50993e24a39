"""When and by whom an article says it was published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from summarizer.articles.dates import DayMention, find_days, resolve_day
from summarizer.articles.lines import lines
from summarizer.models import Span

_TOP_LINES = 5
_LAST_LINES = 3
_LONGEST_DATE = 60


@dataclass(frozen=True)
class Stamp:
    """A date stamp or a news agency's dateline: words about the article, not of its text."""

    span: Span
    published: date | None = None
    updated: date | None = None
    outlet: str | None = None


def find_stamps(text: str) -> tuple[Stamp, ...]:
    """The stamps of an article in reading order.

    A stamp begins a line at the top: a label ("Published:", "date") with a day, a full date that
    has the line to itself or is set off from the text, or an agency's dateline. The last lines are
    stamps only where they are labelled. A date within a sentence is none, nor are dates that
    begin several lines, as those of a chronology do.
    """
    spans = lines(text)
    top, last = spans[:_TOP_LINES], spans[_TOP_LINES:][-_LAST_LINES:]
    unlabelled = [stamp for line in spans if (stamp := _plain_date(text, line))]
    if len({stamp.published for stamp in unlabelled}) > 1:
        unlabelled = []
    return tuple(
        stamp
        for line in (*top, *last)
        for stamp in (
            *_labelled_dates(text, line),
            *(stamp for stamp in unlabelled if line in top and stamp.span.overlaps(line)),
            *(_dateline(text, line) if line in top else ()),
        )
    )


def find_outlet(text: str, stamps: tuple[Stamp, ...]) -> str | None:
    """Who published the article: its dateline's agency, or the name behind a "Source:" line."""
    for stamp in stamps:
        if stamp.outlet is not None:
            return stamp.outlet
    spans = lines(text)
    for line in (*spans[:_TOP_LINES], *spans[_TOP_LINES:][-_LAST_LINES:]):
        match = SOURCE_LINE.fullmatch(text, line.start, line.end)
        if match is not None:
            return match["outlet"]
    return None


def find_publication_day(stamps: tuple[Stamp, ...]) -> date | None:
    """The day of publication; that of the last update where no other is given."""
    return next(
        (stamp.published for stamp in stamps if stamp.published),
        next((stamp.updated for stamp in stamps if stamp.updated), None),
    )


_NAME = (
    r"(?:[A-Z\u00c0-\u00de\d][\w.&'\u2019-]*|[\w-]+\.\w+|of|the|and|de|do|da|di|du|la|le|el|al|&)"
)
SOURCE_LINE = re.compile(
    rf"\(?(?:Source|Via|Originally published (?:by|in|on))\s*:?\s+"
    rf"(?P<outlet>(?!of\b){_NAME}(?:[ ,/]+{_NAME}){{0,6}}?)\)?\.?"
)
"""A line that says whose article it is, and nothing else."""

_LABEL = re.compile(
    r"(?:(?P<updated>(?:last\s+)?(?:updated|modified))"
    r"|(?:first\s+|originally\s+)?(?:published|posted)|(?:publication\s+|publish\s+)?date(?:\s+published)?)"
    r"(?:\s*:|\s+on\b|\s+at\b)?\s+",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:,?\s+(?:at\s+|[-\u2013|/]\s*)?\d{1,2}(?:(?:[:.h]\d{2}){1,2}(?:\s*(?i:[ap]\.?m\b\.?))?"
    r"|\s*(?i:[ap]\.?m\b\.?))(?:\s*\(?(?:UTC|GMT|[A-Z]{1,3}T|Z)\b(?:[+-]\d{1,2})?\)?)?)?"
)
_SEPARATOR = re.compile(r"\s*(?:[|\u00b7\u2022/:;]|[-\u2013\u2014]+)\s*")
# Behind a labelled stamp the text proper begins; "Published 12 March in the journal" goes on.
_BEGINNING = re.compile(r"\s+[\"'\u201c\u2018\u00ab(]?[A-Z\u00c0-\u00de]")
_AGENCY = (
    r"\((?!(?:Updated?|Opinion|Analysis|Exclusive|Video|Photos?|Live|Breaking|Watch)\))"
    r"(?P<{}>[A-Z][\w&.-]*(?:/[A-Z]\w*)*|Agence France-Presse|(?:The )?Associated Press"
    r"|Thomson Reuters)\)"
)
_DASH = r"\s*\.?\s*[-\u2013\u2014]+\s*"
_PLACE = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de .,'/-]{2,40}"
_PLACE_AND_DAY = re.compile(
    rf"{_PLACE}(?:,\s*|\s+[-\u2013\u2014(]\s*)(?P<day>[\w., ]{{6,25}}?)\)?{_DASH}"
)
"""A dateline without an agency: "MARLOW, 4 May 2026 - "; it has to name a whole date."""
_DATELINE = re.compile(
    rf"(?:(?:{_PLACE}|[A-Z\u00c0-\u00de][\w .,'/-]{{2,40}},\s*(?=\w+\.?\s\w+))?"
    rf"(?P<day>[\w., ]{{3,25}}?)?\s*{_AGENCY.format('agency')}{_DASH}"
    r"|\((?P<initials>[A-Z]{2,6})\)\s+(?=[A-Z\u201c\"]))"
)


def _labelled_dates(text: str, line: Span) -> Iterator[Stamp]:
    """The labelled dates with which a line begins, one behind the other."""
    start = line.start
    while label := _LABEL.match(text, start, line.end):
        mention = _day_at(text, label.end(), line)
        end = mention and _end_of_date(text, mention, line)
        if mention is None or end is None:
            return
        separator = _SEPARATOR.match(text, end, line.end)
        if end < line.end and not separator and not _BEGINNING.match(text, end, line.end):
            return
        end = separator.end() if separator else end
        day = _full_date(mention)
        yield Stamp(
            span=Span(start=start, end=end),
            published=None if label["updated"] else day,
            updated=day if label["updated"] else None,
        )
        start = end


def _plain_date(text: str, line: Span) -> Stamp | None:
    """A full date at the start of a line, alone or set off from what follows."""
    mention = _day_at(text, line.start, line)
    day = mention and _full_date(mention)
    if mention is None or day is None:
        return None
    end = _end_of_date(text, mention, line)
    separator = _SEPARATOR.match(text, end, line.end)
    is_iso = mention.text[:4].isdecimal() and bool(_BEGINNING.match(text, end, line.end))
    if end < line.end and not separator and not is_iso:
        return None
    return Stamp(
        span=Span(start=line.start, end=separator.end() if separator else end), published=day
    )


def _dateline(text: str, line: Span) -> Iterator[Stamp]:
    """An agency's dateline: "LONDON, March 3 (Reuters) - "."""
    match = _DATELINE.match(text, line.start, line.end)
    if match is None:
        yield from _placed_date(text, line)
    if match is None or match.end() == line.end:
        return
    days = [day for mention in find_days(match.group()) if (day := _full_date(mention))]
    yield Stamp(
        span=Span(start=match.start(), end=match.end()),
        published=days[0] if days else None,
        outlet=match["agency"] or match["initials"],
    )


def _placed_date(text: str, line: Span) -> Iterator[Stamp]:
    """A place in capitals with the day of writing, set off from the text."""
    match = _PLACE_AND_DAY.match(text, line.start, line.end)
    if match is None or match.end() == line.end:
        return
    mentions = find_days(match["day"])
    day = _full_date(mentions[0]) if len(mentions) == 1 else None
    if day is not None and mentions[0].text == match["day"].strip():
        yield Stamp(span=Span(start=match.start(), end=match.end()), published=day)


def _day_at(text: str, start: int, line: Span) -> DayMention | None:
    """The day that the words at `start` name, if they begin with one."""
    mentions = find_days(text[start : min(line.end, start + _LONGEST_DATE)])
    if not mentions or mentions[0].start != 0:
        return None
    return DayMention(start, start + mentions[0].end, mentions[0].text)


def _full_date(mention: DayMention) -> date | None:
    """The date of a mention that needs no other day to be understood."""
    days = resolve_day(mention.text, anchor=None)
    return days.start if days is not None and days.start == days.end else None


def _end_of_date(text: str, mention: DayMention, line: Span) -> int:
    time = _TIME.match(text, mention.end, line.end)
    return time.end() if time else mention.end
