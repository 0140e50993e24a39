"""A run as a stream of events, as a web app reads it, with a model on loopback."""

import asyncio
import threading
from contextlib import aclosing
from pathlib import Path

import pytest

from summarizer import Settings, abrief, brief_events, replay, stream
from summarizer.engines import opening
from summarizer.engines.remote import RemoteEngine
from summarizer.engines.replay import record
from summarizer.exceptions import ConfigurationError, InputError
from summarizer.progress import (
    ArticleProgress,
    ArticleRead,
    ArticlesLoaded,
    BriefingWritten,
    Event,
    Spent,
    StageProgress,
)

from .loopback import ARTICLES, LoopbackModel, mentions, model, well_read

__all__ = ["model"]


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    folder = tmp_path / "talks"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def settings(model: LoopbackModel) -> Settings:
    # One question at a time: the events of two runs come in the same order.
    return Settings(base_url=model.url, model="loopback", cache=False, concurrency=1)


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Is set when an engine was closed."""
    done = threading.Event()

    class Watched(RemoteEngine):
        async def aclose(self) -> None:
            await super().aclose()
            done.set()

    monkeypatch.setattr(opening, "RemoteEngine", Watched)
    return done


def without_times(events: list[Event]) -> list[Event]:
    return [
        event.model_copy(update={"seconds": 0.0, "seconds_left": None})
        if isinstance(event, Spent | ArticleRead)
        else event
        for event in events
    ]


def other_tasks() -> set[asyncio.Task[object]]:
    return asyncio.all_tasks() - {asyncio.current_task()}


async def test_stream_tells_what_the_listener_is_told(talks: Path, settings: Settings):
    heard: list[Event] = []
    briefing = await abrief(talks, settings=settings, progress=heard.append)
    streamed = [event async for event in brief_events(talks, settings=settings)]
    assert without_times(streamed) == without_times(heard)
    assert streamed[-1] == BriefingWritten(briefing=briefing)


async def test_events_come_while_the_run_goes_on(
    talks: Path, settings: Settings, model: LoopbackModel
):
    answered = threading.Event()

    def waiting(body):
        if mentions(body, "1,250"):
            assert answered.wait(20)
        return well_read(body)

    model.script = waiting
    async for event in brief_events(talks, settings=settings):
        if isinstance(event, ArticleRead) and event.article == "gazette":
            # The second article's questions are held until the first one's news has come.
            answered.set()
    assert answered.is_set()


async def test_reader_that_is_slow_holds_up_nothing_and_loses_nothing(
    talks: Path, settings: Settings, model: LoopbackModel, closed: threading.Event
):
    events = brief_events(talks, settings=settings)
    first = await anext(events)
    # The run goes to its end although nobody reads on.
    assert await asyncio.to_thread(closed.wait, 20)
    rest = [event async for event in events]
    assert sum(isinstance(event, ArticleRead) for event in rest) == len(ARTICLES)
    spent = [event.calls for event in rest if isinstance(event, Spent)]
    assert spent == [*range(1, model.calls + 1), model.calls]
    assert isinstance(rest[-1], BriefingWritten)
    assert first.type == "stage_progress"


async def test_closing_early_ends_the_run_and_lets_its_connections_go(
    talks: Path, settings: Settings, model: LoopbackModel, closed: threading.Event
):
    model.script = model.hold
    async with aclosing(brief_events(talks, settings=settings)) as events:
        async for event in events:
            if isinstance(event, ArticleProgress):
                break
        assert not closed.is_set()
    assert closed.is_set()
    assert other_tasks() == set()


async def test_loop_that_is_left_ends_the_run(
    talks: Path, settings: Settings, model: LoopbackModel, closed: threading.Event
):
    model.script = model.hold
    async for event in brief_events(talks, settings=settings):
        if isinstance(event, ArticleProgress):
            break
    for _ in range(200):
        if closed.is_set() and not other_tasks():
            break
        await asyncio.sleep(0.01)
    assert closed.is_set()
    assert other_tasks() == set()


async def test_reader_that_is_cancelled_ends_the_run(
    talks: Path, settings: Settings, model: LoopbackModel, closed: threading.Event
):
    model.script = model.hold
    begun = asyncio.Event()

    async def read() -> None:
        async with aclosing(brief_events(talks, settings=settings)) as events:
            async for event in events:
                if isinstance(event, ArticleProgress):
                    begun.set()

    reader = asyncio.create_task(read())
    await begun.wait()
    reader.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reader
    assert closed.is_set()
    assert other_tasks() == set()


async def test_stream_that_nobody_reads_asks_nothing(
    talks: Path, settings: Settings, model: LoopbackModel
):
    await brief_events(talks, settings=settings).aclose()
    assert model.calls == 0


async def test_error_comes_out_behind_the_events_before_it(
    talks: Path, settings: Settings, model: LoopbackModel, closed: threading.Event
):
    model.script = lambda body: 401 if mentions(body, "1,250") else well_read(body)
    told: list[Event] = []

    async def read() -> None:
        async for event in brief_events(talks, settings=settings):
            told.append(event)  # noqa: PERF401 - what came before the error counts

    with pytest.raises(ConfigurationError, match="refuses the key"):
        await read()
    assert [event.article for event in told if isinstance(event, ArticleRead)] == ["gazette"]
    assert closed.is_set()
    assert other_tasks() == set()


async def test_what_cannot_be_loaded_raises_behind_the_stage(tmp_path: Path):
    events = brief_events(tmp_path / "nothing")
    assert await anext(events) == StageProgress(stage="load", total=1)
    with pytest.raises(InputError, match="There is no file"):
        await anext(events)


async def test_stream_replays_inside_replay(
    talks: Path, settings: Settings, model: LoopbackModel, tmp_path: Path
):
    with record(tmp_path / "recorded", "loopback", "article"):
        await abrief(talks, settings=settings)
    asked = model.calls
    with replay(tmp_path / "recorded"):
        told = [event async for event in brief_events(talks)]
    assert model.calls == asked
    assert {event.replayed for event in told if isinstance(event, Spent)} == {True}
    assert any(isinstance(event, ArticlesLoaded) for event in told)


async def test_stream_takes_feeds_length_and_focus(
    talks: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    taken: dict[str, object] = {}

    async def run(sources: object, **wishes: object) -> None:
        taken.update(wishes, sources=sources)

    monkeypatch.setattr(stream, "abrief", run)
    wishes = {"feeds": ["a.rss"], "newest": 3, "judge": True, "length": "page", "focus": "pay"}
    assert [event async for event in brief_events(talks, settings=settings, **wishes)] == []
    assert taken.items() >= {**wishes, "sources": talks, "settings": settings}.items()
