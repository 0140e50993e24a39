"""Days as news prose words them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.dates import find_days, resolve_day
from summarizer.models import DateRange

SUNDAY = date(2024, 1, 28)
WEDNESDAY = date(2025, 3, 12)


def days(words, anchor, **options):
    found = resolve_day(words, anchor, **options)
    return found and (found.start.isoformat(), found.end.isoformat())


def one(day):
    return (day, day)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-01-28", one("2024-01-28")),
        ("2024-01-28T10:00:00Z", one("2024-01-28")),
        ("2024/01/28", one("2024-01-28")),
        ("28 January 2024", one("2024-01-28")),
        ("January 28th, 2024", one("2024-01-28")),
        ("Jan. 28, 2024", one("2024-01-28")),
        ("Sunday, January 28, 2024", one("2024-01-28")),
        ("Sunday (January 28, 2024)", one("2024-01-28")),
        ("13/03/2025", one("2025-03-13")),
        ("03/13/2025", one("2025-03-13")),
        ("05/05/2025", one("2025-05-05")),
        ("3.4.2025", one("2025-04-03")),
        ("between November 24 and 30, 2023", ("2023-11-24", "2023-11-30")),
        ("24 to 30 November 2023", ("2023-11-24", "2023-11-30")),
        ("November 24\u201330, 2023", ("2023-11-24", "2023-11-30")),
        ("28 December to 4 January 2024", ("2023-12-28", "2024-01-04")),
        ("late November 2023", ("2023-11-21", "2023-11-30")),
        ("early May 2025", ("2025-05-01", "2025-05-10")),
        ("mid-June 2025", ("2025-06-11", "2025-06-20")),
        ("in February 2024", ("2024-02-01", "2024-02-29")),
        ("in 2023", ("2023-01-01", "2023-12-31")),
    ],
)
def test_full_date_needs_no_anchor(words, expected):
    assert days(words, None) == expected


@pytest.mark.parametrize(
    "words",
    ["Sunday", "yesterday", "this week", "October 7", "in November", "late November", "last year"],
)
def test_relative_day_has_no_date_without_an_anchor(words):
    assert resolve_day(words, None) is None


@pytest.mark.parametrize(
    ("words", "anchor", "expected"),
    [
        ("Sunday", SUNDAY, one("2024-01-28")),
        ("on Sunday evening", SUNDAY, one("2024-01-28")),
        ("this Sunday (28)", SUNDAY, one("2024-01-28")),
        ("Friday (26)", SUNDAY, one("2024-01-26")),
        ("Friday", SUNDAY, one("2024-01-26")),
        ("last Tuesday", SUNDAY, one("2024-01-23")),
        ("last Sunday", SUNDAY, one("2024-01-21")),
        ("next Friday", SUNDAY, one("2024-02-02")),
        ("the coming Friday", SUNDAY, one("2024-02-02")),
        ("by Friday", SUNDAY, one("2024-02-02")),
        ("Tuesday last week", WEDNESDAY, one("2025-03-04")),
        ("Monday of next week", WEDNESDAY, one("2025-03-17")),
        ("Yesterday", SUNDAY, one("2024-01-27")),
        ("last night", SUNDAY, one("2024-01-27")),
        ("today", SUNDAY, one("2024-01-28")),
        ("the day before yesterday", SUNDAY, one("2024-01-26")),
        ("tomorrow", SUNDAY, one("2024-01-29")),
        ("two days ago", SUNDAY, one("2024-01-26")),
        ("three weeks ago", SUNDAY, ("2024-01-04", "2024-01-10")),
        ("a year ago", WEDNESDAY, ("2023-09-12", "2024-09-10")),
        ("October 7", SUNDAY, one("2023-10-07")),
        ("October 7 last year", SUNDAY, one("2023-10-07")),
        ("January 28", SUNDAY, one("2024-01-28")),
        ("Sunday, January 28", WEDNESDAY, one("2024-01-28")),
        ("between November 24 and 30", SUNDAY, ("2023-11-24", "2023-11-30")),
        ("late November", SUNDAY, ("2023-11-21", "2023-11-30")),
        ("in November", SUNDAY, ("2023-11-01", "2023-11-30")),
        ("in March", WEDNESDAY, ("2025-03-01", "2025-03-31")),
        ("last March", WEDNESDAY, ("2024-03-01", "2024-03-31")),
        ("next March", WEDNESDAY, ("2026-03-01", "2026-03-31")),
        ("by the end of March", SUNDAY, one("2024-03-31")),
        ("by the end of January", WEDNESDAY, one("2025-01-31")),
        ("by the end of the month", WEDNESDAY, one("2025-03-31")),
        ("last month", WEDNESDAY, ("2025-02-01", "2025-02-28")),
        ("next month", SUNDAY, ("2024-02-01", "2024-02-29")),
        ("last year", SUNDAY, ("2023-01-01", "2023-12-31")),
        ("last weekend", WEDNESDAY, ("2025-03-08", "2025-03-09")),
        ("over the weekend", WEDNESDAY, ("2025-03-08", "2025-03-09")),
        ("next weekend", WEDNESDAY, ("2025-03-22", "2025-03-23")),
    ],
)
def test_relative_day_is_dated_from_the_day_of_publication(words, anchor, expected):
    assert days(words, anchor) == expected


@pytest.mark.parametrize(
    ("words", "anchor", "expected"),
    [
        # Sunday is the last day of one week or the first of the next.
        ("this week", SUNDAY, ("2024-01-22", "2024-02-03")),
        ("this week", WEDNESDAY, ("2025-03-09", "2025-03-16")),
        ("last week", WEDNESDAY, ("2025-03-02", "2025-03-09")),
        ("next week", WEDNESDAY, ("2025-03-16", "2025-03-23")),
        ("earlier this week", WEDNESDAY, ("2025-03-09", "2025-03-12")),
        ("later this week", WEDNESDAY, ("2025-03-12", "2025-03-16")),
    ],
)
def test_week_may_begin_on_sunday_or_monday(words, anchor, expected):
    assert days(words, anchor) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Friday", one("2025-03-14")),
        ("this Wednesday", one("2025-03-12")),
        ("last Friday", one("2025-03-07")),
        ("April 2", one("2025-04-02")),
        ("January 5", one("2026-01-05")),
        ("in June", ("2025-06-01", "2025-06-30")),
        ("this week", ("2025-03-12", "2025-03-16")),
        ("this weekend", ("2025-03-15", "2025-03-16")),
        ("on the 20th", one("2025-03-20")),
        ("in two weeks", ("2025-03-23", "2025-03-29")),
        ("in 10 days", one("2025-03-22")),
        ("within 48 hours", ("2025-03-12", "2025-03-14")),
        ("early next month", ("2025-04-01", "2025-04-10")),
        ("late next month", ("2025-04-21", "2025-04-30")),
        ("the middle of next month", ("2025-04-10", "2025-04-21")),
        ("early next week", ("2025-03-16", "2025-03-18")),
    ],
)
def test_words_about_the_future_point_ahead(words, expected):
    assert days(words, WEDNESDAY, ahead=True) == expected


@pytest.mark.parametrize(
    ("words", "past", "to_come"),
    [
        ("quinta-feira", "2025-03-06", "2025-03-13"),
        ("na próxima terça-feira", "2025-03-18", "2025-03-18"),
        ("15 de março de 2024", "2024-03-15", "2024-03-15"),
        ("15 de abril", "2024-04-15", "2025-04-15"),
        ("ontem", "2025-03-11", "2025-03-11"),
        ("depois de amanhã", "2025-03-14", "2025-03-14"),
        ("يوم الأحد", "2025-03-09", "2025-03-16"),
        ("الخميس المقبل", "2025-03-13", "2025-03-13"),
        ("15 نيسان", "2024-04-15", "2025-04-15"),
        ("7 أكتوبر 2023", "2023-10-07", "2023-10-07"),
        ("أمس", "2025-03-11", "2025-03-11"),
        ("ביום חמישי", "2025-03-06", "2025-03-13"),
        ("ב-15 באפריל", "2024-04-15", "2025-04-15"),
        ("מחר", "2025-03-13", "2025-03-13"),
    ],
)
def test_days_of_other_languages(words, past, to_come):
    assert days(words, WEDNESDAY) == one(past)
    assert days(words, WEDNESDAY, ahead=True) == one(to_come)


@pytest.mark.parametrize(
    "words",
    [
        "in two weeks",  # of fighting, or from now
        "within two days of the vote",
        "in the coming days",
        "in recent weeks",
        "12/03/2025",  # December or March
        "30 February 2024",
        "Monday, January 28, 2024",  # that was a Sunday
        "Saturday (28)",  # no such Saturday near the anchor
        "Tuesday last week",  # for a week that begins on Sunday or on Monday
        "since October 7",
        "two days after Sunday",
        "Friday and Saturday",
        "the end of hostilities",
        "",
    ],
)
def test_words_that_leave_a_choice_have_no_date(words):
    assert resolve_day(words, SUNDAY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met this Sunday (28) in Paris.", ["this Sunday (28)"]),
        ("The truce held between November 24 and 30.", ["between November 24 and 30"]),
        ("On March 3, 2024 the union walked out.", ["March 3, 2024"]),
        ("Talks resume in the coming days.", ["in the coming days"]),
        ("It ended on 24 November, and last week it began again.", ["24 November", "last week"]),
        ("They agreed to pay by the end of March.", ["by the end of March"]),
        ("132 hostages remain and 28 may be dead.", []),
        ("In May 12 workers died.", ["May"]),
        ("March organisers met. May they agree.", []),
        ("A two-month truce, a week-long strike, the Sunday Times.", []),
        ("Quotas fell by 3.5 million in 2023.", ["2023"]),
        ("The offer rose from 3 to 5 percent.", []),
    ],
)
def test_days_are_found_in_prose(text, expected):
    assert [mention.text for mention in find_days(text)] == expected


@given(st.text(max_size=80), st.sampled_from([None, SUNDAY, date.min, date.max]))
def test_mentions_stand_in_any_text_and_resolve_or_not(text, anchor):
    mentions = find_days(text)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert isinstance(resolve_day(mention.text, anchor), DateRange | None)
    for before, after in pairwise(mentions):
        assert before.end <= after.start


@given(
    st.sampled_from(
        ["Sunday", "by Friday", "last week", "12 years ago", "next month", "October 7",
         "early May", "this weekend", "Monday of next week", "last November", "February 29"]
    ),
    st.dates(),
    st.booleans(),
)  # fmt: skip
def test_every_anchor_is_taken(words, anchor, ahead):
    assert isinstance(resolve_day(words, anchor, ahead=ahead), DateRange | None)
