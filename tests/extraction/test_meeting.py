# ruff: noqa: E501
"""The meeting an article reports, read off its top."""

from collections.abc import Callable

import pytest

from summarizer.extraction.meeting import find_meeting
from summarizer.models import Article

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dockers met the port in Lorvik on Tuesday to settle pay.", ("Lorvik", "Tuesday", "in_person", "concluded")),
        ("Talks between the union and the port broke down on Monday.", (None, "Monday", "unknown", "concluded")),
        ("Talks on a truce in the Kira Strip continued this Friday in Lorvik.", ("Lorvik", "this Friday", "in_person", "ongoing")),
        ("The ministers spoke by telephone on 4 May about wool.", (None, "4 May", "phone", "unknown")),
        ("Delegates walked out of a session at the climate summit in Windhoek on Friday.", ("Windhoek", "Friday", "in_person", "suspended")),
        ("The commissions met in the lakeside town of Aruz on 2 and 3 May.", ("Aruz", "2 and 3 May", "in_person", "concluded")),
        ("Indirect talks resumed in Lorvik on Sunday.", ("Lorvik", "Sunday", "indirect", "ongoing")),
        ("They will meet in Lorvik on Thursday.", ("Lorvik", "Thursday", "in_person", "planned")),
        ("Dockers returned to the bargaining table on Monday.", (None, "Monday", "in_person", "ongoing")),
        ("An envoy arrived in Lorvik on Thursday for talks with the port.", ("Lorvik", "Thursday", "in_person", "unknown")),
        # the place of what the talks are about is not theirs
        ("Velmora and Tessaly held talks on Tuesday on sea borders in the Aegean.", (None, "Tuesday", "unknown", "concluded")),
        ("In a filing on Friday, Tessaly said it had met lenders in Lorvik on 3 June.", ("Lorvik", "3 June", "in_person", "concluded")),
        # the day of a statement, and of other meetings, is not the meeting's
        ("The sides are close after a week of talks in Accra, mediators said on Thursday.", ("Accra", None, "in_person", "concluded")),
        ("Dockers met the port in Lorvik on Tuesday. They will meet again in Bergen on Friday.", ("Lorvik", "Tuesday", "in_person", "concluded")),
        # what lies ahead gives way to what was
        ("The sides will meet on Friday. They met in Lorvik on Tuesday.", ("Lorvik", "Tuesday", "in_person", "concluded")),
    ],
)  # fmt: skip
def test_the_meeting_has_place_day_mode_and_status(
    article_of: MakeArticle, text: str, expected: tuple[str | None, str | None, str, str]
) -> None:
    [meeting] = find_meeting(article_of(text))
    assert (meeting.venue, meeting.day, meeting.mode, meeting.status) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Teachers marched through Lisbon on Friday on the tenth day of a strike.",
        "The union said on Friday that the offer did not meet its demands.",
        "The pledge was met two years late, the minister told a news conference on Monday.",
        "Further talks are planned.",
        "Yes. No.",
    ],
)
def test_an_article_without_a_meeting_has_none(article_of: MakeArticle, text: str) -> None:
    assert list(find_meeting(article_of(text))) == []
