"""How numbers are read: value, unit, qualifier, kind, and what supports what."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding.numbers import (
    NumberMention,
    find_numbers,
    number_values,
    unsupported_numbers,
)
from summarizer.grounding.numbers.cutting import cuts_numeral
from summarizer.grounding.numbers.numerals import numeral_at


def only(text: str) -> NumberMention:
    (mention,) = find_numbers(text)
    return mention


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200 jobs", 1200),
        ("1 200 jobs", 1200),
        ("1\u00a0200 jobs", 1200),
        ("1\u202f200 jobs", 1200),
        ("1’200 jobs", 1200),
        ("1.200.000 jobs", 1_200_000),
        ("12,34,567 voters", 1_234_567),
        ("26,422 voters", 26422),
        ("3.5 tonnes", 3.5),
        ("twelve hundred jobs", 1200),
        ("two hundred and five boats", 205),
        ("one hundred twenty-three boats", 123),
        ("two thousand five hundred boats", 2500),
        ("a million boats", 1_000_000),
        ("half a million boats", 500_000),
        ("a quarter of a million boats", 250_000),
        ("two and a half million boats", 2_500_000),
        ("a million and a half boats", 1_500_000),
        ("1.1 million boats", 1_100_000),
        ("2½ tonnes", 2.5),
        ("2 1/2 tonnes", 2.5),
        ("a dozen boats", 12),
        ("half a dozen boats", 6),
        ("two dozen boats", 24),
        ("3bn tonnes", 3_000_000_000),
        ("2m tonnes", 2_000_000),
        ("five lakh farmers", 500_000),
    ],
)
def test_notation_is_read_to_its_value(text: str, value: float) -> None:
    assert only(text).value == value


def test_a_single_point_before_three_digits_is_a_decimal_point() -> None:
    assert only("a rate of 1.200 was agreed").value == 1.2


@pytest.mark.parametrize(
    ("text", "words", "qualifier", "value", "upper"),
    [
        ("about 250 boats", "about 250", "about", 250, None),
        ("some 5,000 strikers", "some 5,000", "about", 5000, None),
        ("An estimated 1,140 people", "An estimated 1,140", "about", 1140, None),
        ("It is estimated that 25 may fail", "25", "about", 25, None),
        ("nearly 40 ministers", "nearly 40", "about", 40, None),
        ("almost two years", "almost two years", "about", 730, None),
        ("ten boats or so", "ten boats or so", "about", 10, None),
        ("up to 300 boats", "up to 300", "at_most", 300, None),
        ("no more than 12 seats", "no more than 12", "at_most", 12, None),
        ("as many as 400 pilots", "as many as 400", "at_most", 400, None),
        ("at least 25 of them", "at least 25", "at_least", 25, None),
        ("no fewer than 30 states", "no fewer than 30", "at_least", 30, None),
        ("a minimum of 30 days", "a minimum of 30 days", "at_least", 30, None),
        ("30 days or more", "30 days or more", "at_least", 30, None),
        ("15 or more ships", "15 or more", "at_least", 15, None),
        ("More than 26,000 residents", "More than 26,000", "more_than", 26000, None),
        ("a little over 300 ships", "a little over 300", "more_than", 300, None),
        ("north of 300 ships", "north of 300", "more_than", 300, None),
        (">300 ships", ">300", "more_than", 300, None),
        ("approaching 300 ships", "approaching 300", "about", 300, None),
        ("perhaps 300 ships", "perhaps 300", "about", 300, None),
        ("nearer $170 million", "nearer $170 million", "about", 170e6, None),
        ("barely three weeks", "barely three weeks", "about", 21, None),
        ("within 30 days", "within 30 days", "at_most", 30, None),
        ("anything below 350", "below 350", "at_least", 350, None),
        ("nothing that lasted less than 30 years", "less than 30 years", "at_least", 10950, None),
        ("It will not sell below \u20ac55", "below \u20ac55", "at_least", 55, None),
        ("would not raise the rate above 16%", "above 16%", "at_most", 16, None),
        ("refused to go beyond 90 days", "90 days", "at_most", 90, None),
        ("has refused any truce longer than 30 days", "longer than 30 days", "at_most", 30, None),
        ("go no further than two years", "no further than two years", "at_most", 730, None),
        ("fees are limited to \u00a39,535", "\u00a39,535", "at_most", 9535, None),
        ("They are close to a 60-day truce", "60-day", "exact", 60, None),
        ("under a three-year plan", "three-year", "exact", 1095, None),
        ("They handed over 23 soldiers", "23", "exact", 23, None),
        ("could not say how more than 200 left", "more than 200", "more_than", 200, None),
        ("~300 ships", "~300", "about", 300, None),
        ("40-some ships", "40-some", "about", 40, None),
        ("as few as 300 ships", "as few as 300", "at_least", 300, None),
        ("a week or two", "a week or two", "between", 7, 14),
        ("tariffs of from 5 to 7 percent", "5 to 7 percent", "between", 5, 7),
        ("scores of ships", "scores", "at_least", 20, None),
        ("just over $3 billion", "just over $3 billion", "more_than", 3e9, None),
        ("in excess of 90%", "in excess of 90%", "more_than", 90, None),
        ("fewer than 10 ships", "fewer than 10", "less_than", 10, None),
        ("just under half of the fleet", "just under half", "less_than", 50, None),
        ("between 30 and 60 ships", "between 30 and 60", "between", 30, 60),
        ("30 to 60 ships", "30 to 60", "between", 30, 60),
        ("30–60 ships", "30–60", "between", 30, 60),
        ("3 to 5 million tonnes", "3 to 5 million", "between", 3e6, 5e6),
        ("two to three weeks", "two to three weeks", "between", 14, 21),
        ("a two- to three-month freeze", "two- to three-month", "between", 60, 90),
        ("$3-5bn", "$3-5bn", "between", 3e9, 5e9),
        ("between 5% and 7%", "between 5% and 7%", "between", 5, 7),
        ("exactly 40 ships", "40", "exact", 40, None),
        ("dozens of ships", "dozens", "at_least", 24, None),
        ("hundreds of ships", "hundreds", "at_least", 200, None),
        ("several hundred ships", "several hundred", "at_least", 200, None),
    ],
)
def test_qualifiers_and_ranges(
    text: str, words: str, qualifier: str, value: float, upper: float | None
) -> None:
    mention = only(text)
    assert (mention.text, mention.qualifier) == (words, qualifier)
    assert (mention.value, mention.upper) == (value, upper)


@pytest.mark.parametrize(
    "text",
    [
        "ministers held talks about 25 trawlers",
        "a dispute over 500 jobs",
        "negotiators clashed over 12 seats",
        "15 per cent over three years",
    ],
)
def test_topic_and_period_prepositions_are_no_qualifiers(text: str) -> None:
    assert all(mention.qualifier == "exact" for mention in find_numbers(text))


@pytest.mark.parametrize(
    "text",
    [
        "The tariff was raised from 5 to 10 percent",
        "The tariff went up from 5 to 10 percent",
        "a cut in the quota from 5 to 10 percent",
        "The tariff, widened from 5 percent to 10 percent",
    ],
)
def test_a_change_from_one_value_to_another_is_no_range(text: str) -> None:
    first, second = find_numbers(text)
    assert (first.value, first.unit, first.upper) == (5, "percent", None)
    assert (second.value, second.unit) == (10, "percent")


def test_amounts_of_another_unit_make_no_range() -> None:
    assert [mention.value for mention in find_numbers("from 3.5 percent to $1,200.50")] == [
        3.5, 1200.5,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "percent", "noun"),
    [
        ("two-thirds of the members", "two-thirds", 200 / 3, "members"),
        ("a third of members", "a third", 100 / 3, "members"),
        ("half the fleet", "half", 50, None),
        ("cut emissions by half", "half", 50, None),
        ("3/4 of voters", "3/4", 75, "voters"),
        ("one-in-five workers", "one-in-five", 20, "workers"),
        ("one in five workers", "one in five", 20, "workers"),
        ("nine out of ten dockers", "nine out of ten", 90, "dockers"),
        ("three in every four ports", "three in every four", 75, "ports"),
    ],
)
def test_a_part_of_a_whole_is_in_percent(
    text: str, words: str, percent: float, noun: str | None
) -> None:
    mention = only(text)
    assert (mention.text, mention.kind, mention.unit) == (words, "percent", "percent")
    assert (mention.value, mention.noun) == (pytest.approx(percent), noun)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("three out of four mediators", [3, 4]),
        ("one in 30 days", [30]),
        ("the latter half of the year", []),
        ("half a tonne", [0.5]),
    ],
)
def test_what_is_no_part_of_a_whole_is_none(text: str, values: list[float]) -> None:
    assert [mention.value for mention in find_numbers(text)] == values


def test_percentage_points_are_not_percent() -> None:
    assert only("two percentage points").unit == "percentage point"
    assert only("two percent").unit == "percent"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("a two-month freeze", 60),
        ("approximately two months", 60),
        ("a seven-day walkout", 7),
        ("a 24-hour walkout", 1),
        ("36 hours", 1.5),
        ("two years", 730),
        ("12 months", 365),
        ("a fortnight", None),
        ("for a fortnight", 14),
        ("a week-long pause", 7),
        ("a month-long pause", 30),
        ("for a week", 7),
        ("another month", None),
        ("for another 30 days", 30),
        ("half a year", 182.5),
        ("a year and a half", 547.5),
        ("a month-and-a-half", 45),
        ("three-quarters of a year", 273.75),
        ("a half-day strike", 0.5),
        ("three more days", 3),
        ("a six-week-long pause", 42),
    ],
)
def test_durations_are_in_days(text: str, days: float | None) -> None:
    mentions = [mention for mention in find_numbers(text) if mention.kind == "duration"]
    assert [(mention.value, mention.unit) for mention in mentions] == (
        [] if days is None else [(days, "day")]
    )


@pytest.mark.parametrize(
    "text",
    [
        "a week ago",
        "two weeks ago",
        "three days later",
        "less than a week after the vote",
        "over the past 24 hours",
        "in the next two years",
    ],
)
def test_spans_that_only_say_when_are_dates(text: str) -> None:
    assert only(text).kind == "date"


@pytest.mark.parametrize("text", ["this week", "last month", "the year began", "a day of rage"])
def test_calendar_words_without_a_number_are_none(text: str) -> None:
    assert find_numbers(text) == ()


def test_a_pause_that_would_last_days_is_a_duration() -> None:
    assert only("a pause that would last 30 days").kind == "duration"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$3.5 billion", 3.5e9, "USD"),
        ("3.5 billion dollars", 3.5e9, "USD"),
        ("US$5", 5, "USD"),
        ("C$20m", 20e6, "CAD"),
        ("€2m", 2e6, "EUR"),
        ("£5k", 5000, "GBP"),
        ("40 euros", 40, "EUR"),
        ("EUR 500", 500, "EUR"),
        ("100 Swiss francs", 100, "CHF"),
        ("60 million yuan", 60e6, "CNY"),
        ("5 crore rupees", 5e7, "INR"),
        ("Rs 500 crore", 5e9, "INR"),
        ("40 million Egyptian pounds", 4e7, "EGP"),
    ],
)
def test_money_has_its_currency(text: str, value: float, unit: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.value, mention.unit) == ("money", value, unit)


@pytest.mark.parametrize("text", ["15%", "15 per cent", "15 percent", "15 percentage points"])
def test_percent_in_all_spellings(text: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.value, mention.text) == ("percent", 15, text)


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("the October 7 summit", "date", {7}),
        ("7 October 2024", "date", {7, 2024}),
        ("on Nov. 24", "date", {24}),
        ("November 24 and 30", "date", {24, 30}),
        ("between November 24 and 30", "date", {24, 30}),
        ("from 24 to 30 November", "date", {24, 30}),
        ("on 3, 4 and 5 May", "date", {3, 4, 5}),
        ("this Sunday (28)", "date", {28}),
        ("2024-01-28", "date", {2024, 28}),
        ("28/01/2024", "date", {28, 1, 2024}),
        ("March 2024", "date", {2024}),
        ("in 2025", "year", {2025}),
        ("the 2015 Paris Agreement", "year", {2015}),
        ("in 2023/24", "year", {2023, 24}),
        ("by mid-2026", "year", {2026}),
        ("the 1990s", "year", {1990}),
        ("at 14:30", "time", {14, 30}),
        ("at 10 a.m. sharp", "time", {10}),
        ("a third round", "ordinal", {3}),
        ("the 28th round", "ordinal", {28}),
        ("the twenty-first round", "ordinal", {21}),
        ("phase two will follow", "ordinal", {2}),
        ("Resolution 2728", "identifier", {2728}),
        ("Article 50", "identifier", {50}),
        ("Room 204", "identifier", {204}),
        ("24 Harbour Street", "identifier", {24}),
        ("They won 3-2", "identifier", {3, 2}),
        ("at 14.30, talks began", "time", {14, 30}),
        ("COP29 ended", "identifier", {29}),
        ("the G7 met", "identifier", {7}),
        ("an F-16 jet", "identifier", {16}),
        ("an 84-year-old man", "age", {84}),
        ("aged 12", "age", {12}),
        ("Ines Duarte, 45, said", "age", {45}),
    ],
)
def test_kinds_that_are_not_counts(text: str, kind: str, written: set[float]) -> None:
    mention = only(text)
    assert (mention.kind, set(mention.written)) == (kind, written)


def test_a_count_that_looks_like_a_year_is_a_count() -> None:
    assert only("killed 2024 cattle").kind == "count"
    assert only("at least 1998 of them").kind == "count"


@pytest.mark.parametrize(
    "text",
    ["no one came", "one of the ports", "one another", "a one-sided offer", "one has to wait",
     "net zero", "a zero-sum game"],
)  # fmt: skip
def test_one_and_zero_are_left_out_where_they_may_not_count(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize("text", ["at least one boat", "one person died", "a one-year freeze"])
def test_one_counts_where_it_clearly_does(text: str) -> None:
    assert len(find_numbers(text)) == 1


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("253 boats in the harbour", "boats"),
        ("dozens of boats", "boats"),
        ("30 nautical miles", "nautical miles"),
        ("200 cubic metres of water", "cubic metres"),
        ("300 or so workers", "workers"),
        ("240 Danish prisoners", "Danish prisoners"),
        ("26,422 Norwegians have left", "Norwegians"),
        ("100 Verdi members walked out", "Verdi members"),
        ("12 of the ports", "ports"),
        ("more than 100 laid-off workers would return", "laid-off workers"),
        ("28 reportedly closed", None),
        ("25 of them", None),
        ("four in the enclave", None),
    ],
)
def test_counted_noun(text: str, noun: str | None) -> None:
    assert only(text).noun == noun


def test_spans_point_at_the_words() -> None:
    text = "It closed more than 26,000 shops for approximately two months."
    for mention in find_numbers(text):
        assert text[mention.start : mention.end] == mention.text
    first, second = find_numbers(text)
    assert text[first.number_start : first.number_end] == "26,000"
    assert text[second.number_start : second.number_end] == "two"


def test_numbers_of_a_list_share_the_unit_of_the_last() -> None:
    assert [mention.value for mention in find_numbers("pauses of 30, 60 or 90 days")] == [
        30, 60, 90,
    ]  # fmt: skip
    assert {mention.unit for mention in find_numbers("pauses of 30, 60 or 90 days")} == {"day"}


def test_number_values_hold_both_magnitudes_of_a_duration() -> None:
    assert number_values("two months and 7 October") == {2, 60, 7}


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("1,200 jobs", "twelve hundred jobs"),
        ("1200 jobs", "1 200 jobs"),
        ("a million people", "1m people"),
        ("1,000,000 people", "a million people"),
        ("2 months", "a two-month freeze"),
        ("60 days", "a two-month freeze"),
        ("two months", "60 days"),
        ("7 days", "a week-long pause"),
        ("a year", "12 months"),
        ("for one year", "twelve months"),
        ("5 percent", "from 5 to 10 percent"),
        ("1 hostage taker, at least one person", "one of them"),
        ("7 October", "the October 7 attack"),
        ("dozens of ships", "dozens were seized"),
        ("$3.5 billion", "3.5 billion dollars"),
        ("a figure of 25", "25% of workers"),
    ],
)
def test_supported_in_another_notation(text: str, evidence: str) -> None:
    assert unsupported_numbers(text, evidence) == ()


@pytest.mark.parametrize(
    ("text", "evidence", "missing"),
    [
        ("33 boats", "42 boats", ("33",)),
        ("26,422 boats", "26,423 boats", ("26,422",)),
        ("200 boats", "hundreds of boats", ("200",)),
        ("hundreds of boats", "240 boats", ("hundreds",)),
        ("2 days", "two months", ("2 days",)),
        ("5 boats", "25 boats", ("5",)),
        ("about 30 or 40 boats", "30 boats", ("40",)),
        ("at least 7 boats", "on 17 May", ("7",)),
        ("7 boats", "on May 7", ("7",)),
        ("25 workers", "25% of workers", ("25",)),
        ("5 million dollars", "5 million euros", ("5 million dollars",)),
        ("30 boats", "30 days", ("30",)),
    ],
)
def test_other_digits_do_not_support(text: str, evidence: str, missing: tuple[str, ...]) -> None:
    assert unsupported_numbers(text, evidence) == missing


@pytest.mark.parametrize(
    ("text", "part", "cut"),
    [
        ("25 boats", "5 boats", True),
        ("25,000 boats", "000 boats", True),
        ("twenty-five boats", "five boats", True),
        ("a million boats", "million boats", False),
        ("25 boats", "25 boats", False),
        ("1.25 boats", "25 boats", True),
    ],
)
def test_a_span_may_not_cut_a_numeral(text: str, part: str, cut: bool) -> None:
    start = text.index(part)
    assert cuts_numeral(text, start, start + len(part)) is cut


@given(st.integers(min_value=0, max_value=10**12))
def test_every_grouping_reads_to_the_same_integer(number: int) -> None:
    plain = numeral_at(str(number), 0)
    assert plain is not None
    for separator in (",", "\u00a0", "\u202f"):
        grouped = numeral_at(f"{number:,}".replace(",", separator), 0)
        assert grouped is not None
        assert grouped.value == plain.value == number


@given(st.text(max_size=200))
def test_any_text_is_read_without_overlap(text: str) -> None:
    mentions = find_numbers(text)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.start <= mention.number_start < mention.number_end <= mention.end
        assert (mention.upper is None) == (mention.qualifier != "between")
    for before, after in pairwise(mentions):
        assert before.end <= after.start


@given(st.text(alphabet="ab ,.-19$%'½dayone toandhunredmilfw\n", max_size=80))
def test_every_text_supports_its_own_numbers(text: str) -> None:
    assert unsupported_numbers(text, text) == ()


def test_a_long_article_is_read_quickly() -> None:
    text = "The union said 4,200 drivers would stop for two weeks from 7 March. " * 360
    started = time.perf_counter()
    find_numbers(text)
    assert time.perf_counter() - started < 0.5


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("with no single country to receive more than $20 million", 20e6, "at_most"),
        ("None of the lenders may claim more than $20 million", 20e6, "at_most"),
        ("It would cap shipments at 900 cars", 900, "at_most"),
        ("They agreed on a limit of 900 cars", 900, "at_most"),
        ("It received more than $20 million", 20e6, "more_than"),
        ("It cost about 1.1bn rand ($62m)", 62e6, "about"),
        ("It cost 1.1bn rand ($62m)", 62e6, "exact"),
        ("Of that, less than a tenth was paid", 10, "less_than"),
        ("They cut it by half a percentage point", 0.5, "exact"),
        ("They lost 815m rand a day", 815e6, "exact"),
        ("It is paid over two financial years", 730, "exact"),
    ],
)
def test_bounds_parts_and_sums_of_news(text: str, value: float, qualifier: str) -> None:
    last = find_numbers(text)[-1]
    assert (last.value, last.qualifier) == (value, qualifier)
