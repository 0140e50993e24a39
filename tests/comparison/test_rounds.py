from datetime import date

import pytest

from summarizer.comparison import compare

MAY_6 = date(2030, 5, 6)  # a Monday


def meeting(venue="Vienna", day=None, on=None, people=()):
    return {"venue": venue, "day": day, "date": on, "people": people}


# Two meetings as two sources report them, and whether they are one.
PAIRS = {
    "weekday and date agree": (
        meeting(day="on Monday", people=["Ana Kovacs"]),
        meeting(on=MAY_6, people=["Ana Kovacs"]),
        True,
    ),
    "another weekday": (
        meeting(day="Friday", people=["Ana Kovacs"]),
        meeting(on=MAY_6, people=["Ana Kovacs"]),
        False,
    ),
    "another date": (
        meeting(on=date(2030, 5, 13), people=["Ana Kovacs"]),
        meeting(on=MAY_6, people=["Ana Kovacs"]),
        False,
    ),
    "another venue": (
        meeting(venue="Oslo", on=MAY_6, people=["Ana Kovacs"]),
        meeting(on=MAY_6, people=["Ana Kovacs"]),
        False,
    ),
    "the venue written out": (
        meeting(venue="central Vienna", day="Monday", people=["Ana Kovacs"]),
        meeting(day="Monday", people=["Ana Kovacs"]),
        True,
    ),
    "same weekday, nobody in common": (
        meeting(day="Monday", people=["Ana Kovacs"]),
        meeting(day="Monday", people=["Ivo Brandt"]),
        False,
    ),
    "no day, same venue and person": (
        meeting(people=["Ana Kovacs"]), meeting(on=MAY_6, people=["Ana Kovacs"]), True,
    ),
    "no day, nobody in common": (
        meeting(people=["Ivo Brandt"]), meeting(on=MAY_6, people=["Ana Kovacs"]), False,
    ),
    "one date, one of them without a venue": (
        meeting(venue=None, on=MAY_6, people=["Ana Kovacs"]),
        meeting(on=MAY_6, people=["Ana Kovacs"]),
        True,
    ),
    "one date without a venue, nobody in common": (
        meeting(venue=None, on=MAY_6, people=["Ivo Brandt"]),
        meeting(on=MAY_6, people=["Ana Kovacs"]),
        False,
    ),
    "no venue": (
        meeting(venue=None, people=["Ana Kovacs"]),
        meeting(on=MAY_6, people=["Ana Kovacs"]),
        False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_which_reports_are_about_one_meeting(name, make_report):
    first, second, together = PAIRS[name]

    comparison = compare([make_report("a", meeting=first), make_report("b", meeting=second)])

    assert ([r.sources for r in comparison.rounds] == [("a", "b")]) is together


def test_weekday_is_dated_by_another_source(make_report):
    comparison = compare(
        [
            make_report("a", meeting=meeting(day="Monday", people=["Ana Kovacs"])),
            make_report("b", meeting=meeting(on=MAY_6, people=["Ana Kovacs"])),
        ]
    )

    (round_,) = comparison.rounds
    assert round_.date is not None
    assert round_.date.start == MAY_6
    assert "The date comes from b." in round_.explanation


def test_a_weekday_a_week_later_is_another_meeting(make_report):
    comparison = compare(
        [
            make_report(
                label, meeting=meeting(day="Monday", people=["Ana Kovacs"]), published=published
            )
            for label, published in (("a", MAY_6), ("b", date(2030, 5, 13)))
        ]
    )

    assert [r.sources for r in comparison.rounds] == [("a",), ("b",)]


def test_a_dayless_report_that_fits_two_meetings_joins_neither(make_report):
    comparison = compare(
        [
            make_report("a", meeting=meeting(on=MAY_6, people=["Ana Kovacs"])),
            make_report("b", meeting=meeting(on=date(2030, 6, 3), people=["Ana Kovacs"])),
            make_report("c", meeting=meeting(people=["Ana Kovacs"])),
        ]
    )

    assert sorted(r.sources for r in comparison.rounds) == [("a",), ("b",), ("c",)]


def test_a_report_without_a_meeting_is_in_no_round(make_report):
    comparison = compare([make_report("a"), make_report("b", meeting=None)])

    assert [r.sources for r in comparison.rounds] == [("a",)]


def test_dated_rounds_stand_in_the_order_of_time(make_report):
    comparison = compare(
        [
            make_report("a", meeting=meeting(on=date(2030, 6, 3))),
            make_report("b", meeting=meeting(on=MAY_6)),
        ]
    )

    assert [r.sources for r in comparison.rounds] == [("b",), ("a",)]


def killed(count, speaker="the ministry"):
    return {
        "stated": str(count), "value": count, "measure": "people killed", "place": "Karsk",
        "speaker": speaker,
    }  # fmt: skip


def test_an_undated_round_is_later_if_a_count_that_only_grows_has_grown(make_report):
    comparison = compare(
        [
            make_report("a", meeting=meeting(day="Friday"), figures=[killed(310)]),
            make_report("b", meeting=meeting(on=MAY_6), figures=[killed(280)]),
        ]
    )

    assert [r.sources for r in comparison.rounds] == [("b",), ("a",)]
    assert "has grown from “280” to “310”" in comparison.rounds[1].explanation


def test_unknown_order_is_said(make_report):
    comparison = compare(
        [
            make_report("a", meeting=meeting(day="Friday")),
            make_report("b", meeting=meeting(on=MAY_6)),
        ]
    )

    for round_ in comparison.rounds:
        assert "do not say whether it came before or after" in round_.explanation


def test_a_meeting_an_article_mentions_in_passing_is_no_round(make_report):
    report = make_report("a", meeting=meeting(on=MAY_6))
    (reported,) = report.meetings
    passing = reported.model_copy(update={"scope": "mentioned", "venue": "Oslo"})
    both = report.model_copy(update={"meetings": (passing, reported)})

    comparison = compare([both])

    assert [round_.venue for round_ in comparison.rounds] == ["Vienna"]
    assert [f.subject for f in comparison.findings if f.topic == "meeting"] == [
        "meeting, Vienna, 2030-05-06",
        "another meeting: Oslo",
    ]


def test_a_timeline_has_every_round_in_its_place(make_report):
    days = [date(2030, 5, day) for day in (27, 6, 20, 13)]
    comparison = compare(
        [
            make_report(label, meeting=meeting(on=day, people=["Ana Kovacs"]))
            for label, day in zip("abcd", days, strict=True)
        ]
    )

    assert [r.date.start for r in comparison.rounds if r.date] == sorted(days)
    assert [r.sources for r in comparison.rounds] == [("b",), ("d",), ("c",), ("a",)]


def test_one_wire_story_is_about_one_meeting_though_nobody_is_named(make_report):
    wire = "Envoys of both sides met behind closed doors for nine hours, the agency reported."
    told = {"venue": None, "day": "Monday", "people": (), "said": wire}
    edited = {**told, "said": wire.replace("nine", "some nine")}

    comparison = compare([make_report("a", meeting=told), make_report("b", meeting=edited)])

    assert [r.sources for r in comparison.rounds] == [("a", "b")]
