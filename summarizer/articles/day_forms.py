"""The forms in which English news prose words days, and how each is read.

A form is a pattern and a function that tells the days from what the pattern matched. The names of
days and months must be capitalised: "may" and "march" are mostly something else.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from summarizer.models import DateRange


@dataclass(frozen=True)
class View:
    """From where the words are read: the day of publication, and which way they look."""

    anchor: date | None
    ahead: bool = False

    def direction(self, match: re.Match[str]) -> "Direction":
        """The side of the anchor on which the matched day lies."""
        if match["by"]:
            return "nearest"  # a deadline that has passed is worded like one to come
        return "ahead" if self.ahead else "back"


@dataclass(frozen=True)
class Form:
    """A way to word a day, and how its days are told from a match in view of the anchor.

    `days` raises ValueError or OverflowError for days that no calendar has.
    """

    pattern: re.Pattern[str]
    days: Callable[[re.Match[str], View], DateRange | None]


Direction = Literal["back", "ahead", "nearest"]


# --- words ------------------------------------------------------------------------------------

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_COUNTS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_STEPS = {"last": -1, "past": -1, "this": 0, "the": 0, "next": 1, "coming": 1}


def _any_of(names: Iterable[str]) -> str:
    return "|".join(form for name in names for form in (name, name.upper()))


_WEEKDAY = rf"(?:{_any_of(_WEEKDAYS)})"
_FULL_MONTH = rf"(?:{_any_of(_MONTHS)})"
_MONTH = rf"(?:{_FULL_MONTH}|(?:Sept|SEPT|{_any_of(name[:3] for name in _MONTHS)})\b\.?)"
# "May" and "March" also begin sentences about permission and processions.
_BARE_MONTH = (
    rf"(?:(?!May\b|March\b|MAY\b|MARCH\b){_FULL_MONTH}"
    rf"|{_MONTH}(?=,?\s+(?:of\s+)?(?:19|20)\d\d\b)|\A(?:May|March)\Z"
    r"|(?:(?<=\b[Ii]n )|(?<=\bof )|(?<=\b[Ss]ince )|(?<=\buntil )|(?<=\b[Ll]ast )"
    r"|(?<=\b[Tt]his )|(?<=\bnext )|(?<=\bby )|(?<=\b[Dd]uring ))(?:May|March))"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|\s+percent\b)"
_YEAR = (
    r"(?:(?:,?\s+|\s+of\s+)(?P<year>(?:19|20)\d{2})(?![\d%]|[.,]\d)"
    r"|,?\s+(?:of\s+)?(?P<which_year>last|this|next)\s+year\b)"
)
_BY = r"(?:(?P<by>[Bb]y)\s+(?:the\s+)?)?"
_TO = r"(?:\s*[-\u2013\u2014]\s*|\s+(?:to|until|through|(?(between)and|to))\s+)"
_NOT_WITHIN_A_NUMBER = r"(?<![\w.,/$\u20ac\u00a3-])"
_NOT_A_COUNT = r"(?<!\b[Ii]n )"  # "in May 12 people died"


def _weekday_number(name: str) -> int:
    return _WEEKDAYS.index(name.title())


def _month_number(name: str) -> int:
    return [month[:3] for month in _MONTHS].index(name[:3].title()) + 1


def _count(words: str) -> int:
    if words.isdecimal():
        return int(words)
    return 1 if words in {"a", "an"} else _COUNTS.index(words)


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


# --- days -------------------------------------------------------------------------------------


def _single(day: date) -> DateRange:
    return DateRange(start=day, end=day)


def _month_around(day: date) -> DateRange:
    first = day.replace(day=1)
    return DateRange(start=first, end=first + relativedelta(months=1, days=-1))


def _week_around(day: date) -> DateRange:
    """The week of a day, whether weeks begin on Sunday or on Monday."""
    if day.isoweekday() == 7:  # the last day of one week or the first of the next
        return DateRange(start=day - timedelta(days=6), end=day + timedelta(days=6))
    sunday = day - timedelta(days=day.isoweekday())
    return DateRange(start=sunday, end=sunday + timedelta(days=7))


def _weekend_of(day: date) -> DateRange:
    sunday = day + timedelta(days=7 - day.isoweekday())
    return DateRange(start=sunday - timedelta(days=1), end=sunday)


def _year_around(day: date) -> DateRange:
    return DateRange(start=date(day.year, 1, 1), end=date(day.year, 12, 31))


_PERIODS: dict[str, Callable[[date], DateRange]] = {
    "week": _week_around, "weekend": _weekend_of, "month": _month_around, "year": _year_around,
}  # fmt: skip


def _later(day: date, count: int, unit: str) -> date:
    """The day so many units later, or earlier if the count is negative."""
    match unit:
        case "month":
            return day + relativedelta(months=count)
        case "year":
            return day + relativedelta(years=count)
        case "day":
            return day + timedelta(days=count)
        case _:
            return day + timedelta(weeks=count)


def _closest(candidates: Iterable[DateRange], anchor: date, side: Direction) -> DateRange | None:
    """The candidate that lies next to the anchor on the given side of it."""
    if side == "back":
        candidates = (days for days in candidates if days.start <= anchor)
    elif side == "ahead":
        candidates = (days for days in candidates if days.end >= anchor)
    return min(
        candidates,
        key=lambda days: min(abs(days.start - anchor), abs(days.end - anchor)),
        default=None,
    )


def _in_its_year(
    match: re.Match[str], view: View, side: Direction, days_in: Callable[[int], DateRange]
) -> DateRange | None:
    """The days in the year the words give, otherwise in the year that lies next to the anchor."""
    if match["year"]:
        return days_in(int(match["year"]))
    if view.anchor is None:
        return None
    if match["which_year"]:
        return days_in(view.anchor.year + _STEPS[match["which_year"]])
    candidates: list[DateRange] = []
    for year in (view.anchor.year - 1, view.anchor.year, view.anchor.year + 1):
        try:
            candidates.append(days_in(year))
        except ValueError:  # no such day in this year
            continue
    return _closest(candidates, view.anchor, side)


# --- forms ------------------------------------------------------------------------------------


def _iso_day(match: re.Match[str], _view: View) -> DateRange:
    return _single(date(int(match["year"]), int(match["month"]), int(match["day"])))


def _numeric_day(match: re.Match[str], _view: View) -> DateRange | None:
    """Only where one order of day and month is possible; between points the day comes first."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["mark"] == "." or first > 12 or first == second:
        return _single(date(year, second, first))
    return _single(date(year, first, second)) if second > 12 else None


def _calendar_day(match: re.Match[str], view: View) -> DateRange | None:
    month = _month_number(match["month"] or match["month_behind"])
    number = _number(match["day"] or match["day_before"])

    def day_in(year: int) -> DateRange:
        day = date(year, month, number)
        if match["weekday"] and day.weekday() != _weekday_number(match["weekday"]):
            raise ValueError(f"{day} is no {match['weekday']}")
        return _single(day)

    return _in_its_year(match, view, view.direction(match), day_in)


def _day_range(match: re.Match[str], view: View) -> DateRange | None:
    if match["month"]:
        first_day, first_month = match["day"], match["month"]
        last_day, last_month = match["last_day"], match["last_month"] or first_month
    else:
        last_day, last_month = match["last_day_before"], match["last_month_behind"]
        first_day, first_month = match["day_before"], match["month_behind"] or last_month

    def days_in(year: int) -> DateRange:
        start = date(year, _month_number(first_month), _number(first_day))
        end = date(year, _month_number(last_month), _number(last_day))
        return DateRange(start=start - relativedelta(years=start > end), end=end)

    return _in_its_year(match, view, "ahead" if view.ahead else "back", days_in)


def _part_of_month(match: re.Match[str], view: View) -> DateRange | None:
    month, part = _month_number(match["month"]), match["part"].lower()

    def days_in(year: int) -> DateRange:
        whole = _month_around(date(year, month, 1))
        if part in {"late", "end"}:
            start = whole.end if match["by"] else date(year, month, 21)
            return DateRange(start=start, end=whole.end)
        first, last = (11, 20) if part in {"mid", "middle"} else (1, 10)
        return DateRange(start=date(year, month, first), end=date(year, month, last))

    return _in_its_year(match, view, view.direction(match), days_in)


def _month(match: re.Match[str], view: View) -> DateRange | None:
    month, which = _month_number(match["month"]), (match["which"] or "").lower()
    side: Direction = "ahead" if view.ahead else "back"
    if which in {"last", "next"} and view.anchor is not None:
        this_month = _month_around(view.anchor)
        one_day = timedelta(days=1)
        if which == "last":
            view, side = View(this_month.start - one_day), "back"
        else:
            view, side = View(this_month.end + one_day), "ahead"
    return _in_its_year(match, view, side, lambda year: _month_around(date(year, month, 1)))


def _weekday(match: re.Match[str], view: View) -> DateRange | None:
    if view.anchor is None:
        return None
    number, which = _weekday_number(match["weekday"]), (match["which"] or "").lower().split()
    if match["which_week"]:
        if view.anchor.isoweekday() == 7 or number == 6:
            return None  # a Sunday is the first day of one week or the last of another
        monday = view.anchor - timedelta(days=view.anchor.weekday())
        return _single(monday + timedelta(days=number, weeks=_STEPS[match["which_week"]]))
    side: Direction = "ahead" if view.ahead or match["by"] else "back"
    if which:
        sides: dict[int, Direction] = {-1: "back", 0: side, 1: "ahead"}
        side = sides[_STEPS[which[-1]]]
    days = (view.anchor + timedelta(days=distance) for distance in range(-31, 32))
    candidates = [
        _single(day)
        for day in days
        if day.weekday() == number
        and (match["day"] is None or day.day == int(match["day"]))
        and not (day == view.anchor and which in (["last"], ["next"]))
    ]
    return _closest(candidates, view.anchor, side)


def _relative_day(match: re.Match[str], view: View) -> DateRange | None:
    if view.anchor is None:
        return None
    words = " ".join(match.group().lower().split())
    distances = {
        "the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1,
        "the day after tomorrow": 2,
    }  # fmt: skip
    return _single(view.anchor + timedelta(days=distances.get(words, 0)))


def _relative_period(match: re.Match[str], view: View) -> DateRange | None:
    anchor, unit = view.anchor, match["unit"].lower()
    if anchor is None:
        return None
    step = _STEPS[match["which"].lower().split()[-1]]
    if unit == "weekend" and step == 0:
        weekends = (_weekend_of(_later(anchor, weeks, "week")) for weeks in (-1, 0, 1))
        return _closest(weekends, anchor, "ahead" if view.ahead else "back")
    whole = _PERIODS[unit](_later(anchor, step, unit))
    part = (match["part"] or "").lower()
    if step == 0 and part == "earlier":
        return DateRange(start=whole.start, end=anchor)
    if step == 0 and (part == "later" or (view.ahead and not part)):
        return DateRange(start=anchor, end=whole.end)
    return _edge(whole, part, is_deadline=bool(match["by"]))


def _edge(whole: DateRange, part: str, *, is_deadline: bool) -> DateRange:
    """The first, middle or last third of a period; of a deadline its last day."""
    third = (whole.end - whole.start) // 3
    if part in {"end", "late"}:
        return DateRange(start=whole.end if is_deadline else whole.end - third, end=whole.end)
    if part in {"beginning", "start", "early"}:
        return DateRange(start=whole.start, end=whole.start + third)
    if part == "middle":
        return DateRange(start=whole.start + third, end=whole.end - third)
    return whole


def _distance(match: re.Match[str], view: View) -> DateRange | None:
    if view.anchor is None:
        return None
    unit = match["unit"].lower()
    count = _count(match["count"].lower())
    day = _later(view.anchor, -count if match["side"].lower() == "ago" else count, unit)
    half = timedelta(days={"day": 0, "week": 3, "month": 15, "year": 182}[unit])
    return DateRange(start=day - half, end=day + half)


def _to_come(match: re.Match[str], view: View) -> DateRange | None:
    """In or within so much time; only of something to come, for "in two weeks" is also a length."""
    if view.anchor is None or not (view.ahead or match["time"]):
        return None
    count, unit = _count(match["count"].lower()), match["unit"].lower()
    if unit == "hour":
        count, unit = -(-count // 24), "day"
    day = _later(view.anchor, count, unit)
    if match["how"].lower() == "within":
        return DateRange(start=view.anchor, end=day)
    half = timedelta(days={"day": 0, "week": 3, "month": 15, "year": 182}[unit])
    return DateRange(start=day - half, end=day + half)


def _day_of_month(match: re.Match[str], view: View) -> DateRange | None:
    if view.anchor is None:
        return None
    number, days = _number(match["day"]), list[DateRange]()
    for months in (-2, -1, 0, 1, 2):
        first = view.anchor.replace(day=1) + relativedelta(months=months)
        if number <= _month_around(first).end.day:
            days.append(_single(first.replace(day=number)))
    return _closest(days, view.anchor, view.direction(match))


def _year(match: re.Match[str], _view: View) -> DateRange:
    return _year_around(date(int(match.group()), 1, 1))


def _untold(_match: re.Match[str], _view: View) -> None:
    return None


FORMS = tuple(
    Form(re.compile(pattern), days)
    for pattern, days in (
        (
            r"(?<![\d/-])(?P<year>(?:19|20)\d{2})(?P<mark>[-/])(?P<month>\d{2})(?P=mark)(?P<day>\d{2})"
            r"(?![\d/-])"
            r"(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?",
            _iso_day,
        ),
        (
            r"(?<![\d/.])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)"
            r"(?P<year>(?:19|20)\d{2})(?![\d/])",
            _numeric_day,
        ),
        (
            rf"\b{_BY}(?:(?P<weekday>{_WEEKDAY})(?:,?\s+(?P<open>\()?)(?:the\s+)?)?"
            rf"(?:{_NOT_A_COUNT}\b(?P<month>{_MONTH})\s+(?P<day>{_DAY})"
            rf"|{_NOT_WITHIN_A_NUMBER}(?P<day_before>{_DAY})\s+(?:of\s+)?"
            rf"(?P<month_behind>{_MONTH})(?!\w)){_YEAR}?(?(open)\))",
            _calendar_day,
        ),
        (
            r"\b(?:(?:(?P<between>[Bb]etween)|[Ff]rom)\s+)?"
            rf"(?:(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TO}"
            rf"(?:(?P<last_month>{_MONTH})\s+)?(?P<last_day>{_DAY})"
            rf"|{_NOT_WITHIN_A_NUMBER}(?P<day_before>{_DAY})(?:\s+(?P<month_behind>{_MONTH}))?{_TO}"
            rf"(?P<last_day_before>{_DAY})\s+(?P<last_month_behind>{_MONTH})(?!\w)){_YEAR}?",
            _day_range,
        ),
        (
            rf"\b{_BY}(?:(?:[Tt]he\s+)?(?P<part>[Ee]arly|[Mm]id|[Ll]ate"
            r"|(?:beginning|start|middle|end)(?=\s+of\b))(?:\s+of)?)"
            rf"[\s-]+(?P<month>{_FULL_MONTH})\b{_YEAR}?",
            _part_of_month,
        ),
        (
            rf"\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+)?(?P<month>{_BARE_MONTH})(?!\w){_YEAR}?",
            _month,
        ),
        (
            rf"(?<!Black )(?<!Good )(?<!Bloody )(?<!Palm )\b{_BY}"
            r"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his\s+coming|[Tt]his\s+past|[Tt]his|[Cc]oming"
            rf"|[Pp]ast)\s+)?(?P<weekday>{_WEEKDAY})\b(?!\s+(?:Times|Telegraph|Mirror|Mail|Post))"
            r"(?:\s+\((?P<day>\d{1,2})\)"
            r"|,?\s+(?:of\s+)?(?P<which_week>last|this|next)\s+week\b)?",
            _weekday,
        ),
        (
            r"(?i)\b(?:the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|yesterday|today|tonight"
            r"|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening))\b",
            _relative_day,
        ),
        (
            r"(?i)\b(?:(?P<by>by\s+)?(?:the\s+)?(?P<part>(?:end|beginning|start|middle)(?=\s+of\b)"
            r"|earlier|later|early|late)\s+(?:of\s+)?)?"
            r"(?P<which>last|this\s+past|this\s+coming|this|next|(?<=of )the"
            r"|(?:over|at)\s+the(?=\s+weekend))\s+(?P<unit>weekend|week|month|year)\b(?!-)",
            _relative_period,
        ),
        (
            rf"(?i)\b(?P<count>\d{{1,3}}|an?|{'|'.join(_COUNTS[1:])})\s+(?P<unit>day|week|month|year)s?"
            r"\s+(?P<side>ago|from\s+now)\b",
            _distance,
        ),
        (
            rf"(?i)\b(?P<how>in|within)\s+(?P<count>\d{{1,3}}|an?|{'|'.join(_COUNTS[1:])})\s+"
            r"(?P<unit>hour|day|week|month|year)s?\b(?P<time>['\u2019]s?\s+time)?"
            r"(?!\s+(?:of|after|before)\b|['\u2019-])",
            _to_come,
        ),
        (
            rf"\b(?:(?P<by>[Bb]y)|[Oo]n)\s+the\s+(?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))\b"
            rf"(?!\s+(?:of\b|[a-z]{{4,}}|{_MONTH})|-)",
            _day_of_month,
        ),
        (
            r"(?i)\b(?:in\s+|over\s+)?(?:the\s+)?(?:coming|recent|(?:next|past|last)\s+few)\s+"
            r"(?:hours|days|weeks|months|years)\b",
            _untold,
        ),
        (
            r"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\bby ))(?:19|20)\d{2}\b"
            r"(?!-|[.,]\d)|\A(?:19|20)\d{2}\Z",
            _year,
        ),
    )
)
