"""Days in Portuguese, Arabic and Hebrew: names of days and months, and words such as "tomorrow".

The names of one language are no words of another, so all are looked for in any text.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from summarizer.articles.day_forms import Form, View
from summarizer.models import DateRange

# From Monday, as Python counts them.
_WEEKDAYS = (
    ("segunda-feira", "الاثنين", "الإثنين", "יום שני"),
    ("terça-feira", "الثلاثاء", "יום שלישי"),
    ("quarta-feira", "الأربعاء", "יום רביעי"),
    ("quinta-feira", "الخميس", "יום חמישי"),
    ("sexta-feira", "الجمعة", "יום שישי"),
    ("sábado", "يوم السبت", "יום שבת"),
    ("domingo", "الأحد", "יום ראשון"),
)
# In Arabic both the names of the Levant and those used elsewhere.
_MONTHS = (
    ("janeiro", "يناير", "كانون الثاني", "ינואר"),
    ("fevereiro", "فبراير", "شباط", "פברואר"),
    ("março", "مارس", "آذار", "מרץ", "מרס"),
    ("abril", "أبريل", "إبريل", "نيسان", "אפריל"),
    ("maio", "مايو", "أيار", "מאי"),
    ("junho", "يونيو", "حزيران", "יוני"),
    ("julho", "يوليو", "تموز", "יולי"),
    ("agosto", "أغسطس", "آب", "אוגוסט"),
    ("setembro", "سبتمبر", "أيلول", "ספטמבר"),
    ("outubro", "أكتوبر", "تشرين الأول", "אוקטובר"),
    ("novembro", "نوفمبر", "تشرين الثاني", "נובמבר"),
    ("dezembro", "ديسمبر", "كانون الأول", "דצמבר"),
)
_DISTANCES = {
    "anteontem": -2, "ontem": -1, "hoje": 0, "amanhã": 1, "depois de amanhã": 2,
    "أمس": -1, "اليوم": 0, "غدا": 1, "غداً": 1,
    "שלשום": -2, "אתמול": -1, "היום": 0, "מחר": 1, "מחרתיים": 2,
}  # fmt: skip
_NEXT = r"\s(?:que vem|المقبل|القادم|הבא)|próxim[oa]\s"
_LAST = r"\s(?:passad[oa]|الماضي|שעבר)|últim[oa]\s"

_WEEKDAY_NUMBERS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


def _calendar_day(match: re.Match[str], view: View) -> DateRange | None:
    day, month = int(match["day"]), _MONTH_NUMBERS[match["month"].lower()]
    if match["year"]:
        return _single(date(int(match["year"]), month, day))
    if view.anchor is None:
        return None
    years = range(view.anchor.year - 1, view.anchor.year + 2)
    leap_day = (month, day) == (2, 29)
    days = [date(year, month, day) for year in years if not leap_day or _is_leap(year)]
    return _nearest(days, view.anchor, ahead=view.ahead)


def _weekday(match: re.Match[str], view: View) -> DateRange | None:
    if view.anchor is None:
        return None
    number = _WEEKDAY_NUMBERS[match["weekday"].lower()]
    words = match.group().lower()
    following, past = re.search(_NEXT, words), re.search(_LAST, words)
    days = [
        day
        for day in (view.anchor + timedelta(days=distance) for distance in range(-7, 8))
        if day.weekday() == number and not (day == view.anchor and (following or past))
    ]
    return _nearest(days, view.anchor, ahead=bool(following) or (view.ahead and not past))


def _relative_day(match: re.Match[str], view: View) -> DateRange | None:
    if view.anchor is None:
        return None
    return _single(view.anchor + timedelta(days=_DISTANCES[match["relative"].lower()]))


def _nearest(days: Iterable[date], anchor: date, *, ahead: bool) -> DateRange | None:
    """The day next to the anchor, or the anchor itself, on the side asked for."""
    beside = [day for day in days if (day >= anchor if ahead else day <= anchor)]
    return _single(min(beside, key=lambda day: abs(day - anchor))) if beside else None


def _single(day: date) -> DateRange:
    return DateRange(start=day, end=day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


FORMS_ABROAD = (
    Form(
        re.compile(
            rf"(?<![\d.,/])(?<!\d-)(?P<day>\d{{1,2}})º?\s(?:de\s|من\s|ב|ל)?"
            rf"(?P<month>{_any_of(_MONTH_NUMBERS)})(?!\w)(?:,?\s(?:de\s)?(?P<year>(?:19|20)\d\d))?(?!\w)",
            re.IGNORECASE,
        ),
        _calendar_day,
    ),
    Form(
        re.compile(
            r"(?:próxim[oa]\s|últim[oa]\s|(?<!\w)يوم\s|(?<!\w)[בה])?(?<![A-Za-zÀ-ÿ])"
            rf"(?P<weekday>{_any_of(_WEEKDAY_NUMBERS)})(?!\w)"
            r"(?:\s(?:passad[oa]|que vem|الماضي|المقبل|القادم|שעבר|הבא)(?!\w))?",
            re.IGNORECASE,
        ),
        _weekday,
    ),
    Form(
        re.compile(rf"(?<!\w)(?P<relative>{_any_of(_DISTANCES)})(?!\w)", re.IGNORECASE),
        _relative_day,
    ),
)
