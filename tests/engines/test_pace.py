import pytest

from summarizer.engines.pace import Pace
from summarizer.progress import ArticleProgress, SourceMissing, StageProgress


def reading(done: int, planned: int, article: str = "wire") -> ArticleProgress:
    return ArticleProgress(article=article, done=done, planned=planned)


def pace_after(seconds: list[float], *, at_a_time: int = 1, asked: bool = True) -> Pace:
    """The pace of a run that had an answer at each of the times."""
    pace = Pace(at_a_time=at_a_time)
    for now in seconds:
        pace.answered(now, asked=asked)
    return pace


@pytest.mark.parametrize(
    ("times", "at_a_time", "left"),
    [
        ([], 1, None),
        ([100, 102, 104], 1, None),
        # The first answer waits for the model to be loaded, and sets no pace.
        ([30, 32, 34, 36], 1, 12),
        ([100, 102, 104, 106], 4, None),
        ([100, 100, 100, 100, 104], 4, 6),
    ],
)
def test_time_left_is_told_when_enough_was_asked(
    times: list[float], at_a_time: int, left: float | None
):
    pace = pace_after(times, at_a_time=at_a_time)
    pace.note(reading(len(times), len(times) + 6))
    assert pace.seconds_left() == left


def test_answers_from_the_cache_set_no_pace():
    pace = pace_after([1, 1.1, 1.2, 1.3, 1.4, 1.5], asked=False)
    pace.note(reading(6, 20))
    assert pace.seconds_left() is None
    for now in (10, 12, 14, 16):
        pace.answered(now, asked=True)
    pace.note(reading(10, 20))
    assert pace.seconds_left() == 20


def test_articles_not_begun_are_expected_to_take_what_the_others_take():
    pace = pace_after([0, 1, 2, 3])
    pace.note(StageProgress(stage="read", total=5))
    pace.note(reading(2, 2))
    pace.note(reading(2, 4, "monitor"))
    assert pace.seconds_left() == 2 + 3 * 3


def test_article_that_is_given_up_takes_no_more_time():
    pace = pace_after([0, 1, 2, 3])
    pace.note(reading(3, 4))
    pace.note(reading(1, 7, "monitor"))
    assert pace.seconds_left() == 1 + 6
    pace.note(SourceMissing(source="monitor.txt", article="monitor", reason="It is gone."))
    assert pace.seconds_left() == 1


def test_questions_that_are_asked_twice_take_twice_as_long():
    pace = pace_after([0, 1, 2, 3])
    pace.note(reading(2, 5))
    assert pace.seconds_left() == 3 * 2


def test_writing_adds_its_questions():
    pace = pace_after([0, 1, 2, 3])
    pace.note(reading(4, 4))
    assert pace.seconds_left() == 0
    pace.note(StageProgress(stage="write", done=0, total=4))
    assert pace.seconds_left() == 4
    # What is compared is no question.
    pace.note(StageProgress(stage="compare", total=100))
    assert pace.seconds_left() == 4
