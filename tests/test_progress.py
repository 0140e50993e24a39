"""The events of a run, as a server sends them and a browser's program reads them back."""

from typing import get_args

import pytest
from pydantic import ValidationError

from summarizer import compare, merge
from summarizer.articles.load import article_from_text
from summarizer.models import NegotiationReport
from summarizer.progress import (
    EVENTS,
    ArticleProgress,
    ArticleRead,
    ArticlesLoaded,
    BriefingWritten,
    Event,
    LoadedArticle,
    Note,
    SourceMissing,
    Spent,
    StageProgress,
)

ARTICLE = article_from_text("Talks\n\nThey met in Oslo on 4 May.\n", id="wire", source="wire.txt")

EXAMPLES: tuple[Event, ...] = (
    StageProgress(stage="read", done=1, total=2),
    ArticlesLoaded(articles=(LoadedArticle(id="wire", source="wire.txt", title="<b>\x1b[2J"),)),
    ArticleProgress(article="wire", done=2, planned=6),
    ArticleRead(article="wire", items=9, refused=1, by="model", seconds=1.5),
    SourceMissing(source="late.txt", reason="It is empty."),
    Spent(
        calls=3, cached_calls=1, prompt_tokens=300, completion_tokens=30, replayed=False,
        cost=0.01, currency="EUR", seconds=4.5, seconds_left=None,
    ),
    Note(level="info", text="Loading the model"),
    BriefingWritten(briefing=merge([NegotiationReport(article=ARTICLE)])),
)  # fmt: skip


def test_there_is_an_example_of_every_event():
    assert {type(event) for event in EXAMPLES} == set(get_args(get_args(Event)[0]))


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: event.type)
def test_event_is_read_back_as_it_was_sent(event: Event):
    line = event.model_dump_json()
    assert "\n" not in line
    assert "\x1b" not in line
    assert EVENTS.validate_json(line) == event


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: event.type)
def test_every_event_and_field_of_it_is_described(event: Event):
    schema = EVENTS.json_schema()
    name = type(event).__name__
    assert schema["$defs"][name]["description"]
    assert event.type in schema["discriminator"]["mapping"]


@pytest.mark.parametrize(
    "line", ['{"type": "gossip"}', '{"type": "note", "level": "info", "text": "x", "more": 1}']
)
def test_what_is_no_event_is_refused(line: str):
    with pytest.raises(ValidationError):
        EVENTS.validate_json(line)


def test_events_of_a_briefing_carry_it_whole():
    briefing = merge([NegotiationReport(article=ARTICLE)])
    read = EVENTS.validate_json(BriefingWritten(briefing=briefing).model_dump_json())
    assert isinstance(read, BriefingWritten)
    assert read.briefing.comparison == compare([NegotiationReport(article=ARTICLE)])
