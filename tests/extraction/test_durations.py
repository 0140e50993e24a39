"""What a length of time is the length of."""

import pytest

from summarizer.extraction.durations import find_duration
from summarizer.extraction.lasting_things import Lasting
from summarizer.grounding.numbers import find_numbers


def duration(sentence: str, *earlier: str) -> Lasting | None:
    [mention] = [mention for mention in find_numbers(sentence) if mention.kind == "duration"]
    before = [Lasting(measure) for measure in earlier]
    return find_duration(sentence, (0, len(sentence)), mention, before)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The shelling would fall silent for three weeks.", "truce duration"),
        ("They agreed to extend the truce for another 30 days.", "truce extension duration"),
        ("Dockers have been on strike for 19 days.", "strike duration"),
        ("A 72-hour walkout begins at noon.", "strike duration"),
        ("The bank answers within ten days.", "deadline"),
        ("A wage contract over three years.", "agreement duration"),
        ("The rise is spread over two years.", "agreement duration"),
        ("Norway put off the duty for 60 days.", "delay duration"),
        ("The duties are suspended for 90 days.", "suspension duration"),
        ("They extended contract talks for seven days.", "talks extension duration"),
        ("Raises of 18% over three years are demanded.", "agreement duration"),
        ("Lorvik is seeking $3.2 billion over 38 months.", "agreement duration"),
        ("Velmora pressed for visas to last three years.", "visas duration"),
        ("The process now takes as long as nine months.", "process duration"),
        ("Lorvik took almost four years to complete its restructuring.", "restructuring duration"),
        ("The last writers' strike, in 2023, went on for 148 days.", "strike duration"),
        ("A truce declared in May collapsed within a week.", "truce duration"),
        ("They would accept nothing that lasted less than 30 years.", "agreement duration"),
        ("They offered to free them within two weeks if the truce is extended.", "deadline"),
        ("They leave if the 90-day truce is extended.", "truce duration"),
        ("A trial period of four years was suggested.", "trial period duration"),
    ],
)
def test_a_time_is_that_of_what_its_words_name(sentence: str, expected: str) -> None:
    assert duration(sentence) == Lasting(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "They met for six hours.",
        "After two weeks of talks they parted.",
        "A five-day session ended in Lorvik.",
        "It took 40 minutes.",
    ],
)
def test_how_long_a_meeting_took_is_of_no_weight(sentence: str) -> None:
    assert duration(sentence) is None


def test_other_times_are_told_with_the_words_for_what_lasts() -> None:
    assert duration("No plant would close for two years.") == Lasting(
        "duration", "No plant would close"
    )


def test_a_bare_demand_is_for_what_lasted_before() -> None:
    assert duration("Norway wants 90 days.", "truce duration") == Lasting("truce duration")


def test_what_is_shortened_is_what_lasted_before() -> None:
    assert duration("Lorvik would shorten this to 90 days.", "process duration") == Lasting(
        "process duration"
    )
