"""Days and periods as news prose words them, and the dates they stand for.

A word such as "Sunday" stands for a date only in view of the day on which the article was
published, the anchor. Where the words leave a choice the range covers it, and where they leave too
much of it there is no date: an article that is dated wrongly contradicts others without cause.
"""

import re
from dataclasses import dataclass
from datetime import date

from summarizer.articles.day_forms import FORMS, Form, View
from summarizer.articles.days_abroad import FORMS_ABROAD
from summarizer.models import DateRange


@dataclass(frozen=True)
class DayMention:
    """Words that name a day or a period, and where they stand in the text."""

    start: int
    end: int
    text: str


def find_days(text: str) -> tuple[DayMention, ...]:
    """The expressions in the text that name a day or a period, in reading order.

    Of overlapping expressions the one that starts first, then the longer one, is kept.
    """
    return tuple(DayMention(match.start(), match.end(), match.group()) for match, _ in _find(text))


def resolve_day(words: str, anchor: date | None, *, ahead: bool = False) -> DateRange | None:
    """The days the words stand for; None where that cannot be told.

    A weekday, or a day of the year without its year, is the latest such day up to the anchor,
    unless the words point ahead ("next", "coming", "by"). A week runs from Sunday to Sunday, for it
    begins on Sunday or Monday depending on the country. "Late" in a month is from the 21st, "early"
    up to the 10th. "Three weeks ago" is accurate to half a week.

    Args:
        words: An expression as `find_days` finds it, or one among words such as "on" and
            "evening" that do not change it.
        anchor: The day on which the words were published, if known.
        ahead: Whether the words speak of something to come: "will meet on Friday".
    """
    found = _find(words)
    if len(found) != 1:
        return None
    ((match, form),) = found
    if not _PLAIN.fullmatch(f"{words[: match.start()]} {words[match.end() :]}"):
        return None
    try:
        return form.days(match, View(anchor, ahead=ahead))
    except (ValueError, OverflowError):  # 30 February, or a year beyond the calendar
        return None


# Words around an expression that leave its date as it is.
_PLAIN = re.compile(
    r"(?:[^\w]|\b(?:on|in|at|of|the|during|late|early|earlier|later|before dawn|dawn|morning|noon|"
    r"midday|afternoon|evening|night|midnight|local time"
    r"|em|no|na|dia|à noite|de manhã|في|مساء|صباح|ב|בערב|בבוקר)\b)*",
    re.IGNORECASE,
)


def _find(text: str) -> list[tuple[re.Match[str], Form]]:
    matches = sorted(
        (
            (match, form)
            for form in (*FORMS, *FORMS_ABROAD)
            for match in form.pattern.finditer(text)
        ),
        key=lambda found: (found[0].start(), -found[0].end()),
    )
    kept: list[tuple[re.Match[str], Form]] = []
    for match, form in matches:
        if not kept or match.start() >= kept[-1][0].end():
            kept.append((match, form))
    return kept
