import asyncio
import logging
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from summarizer.engines.base import Answer
from summarizer.engines.cache import (
    AnswerCache,
    CacheContents,
    CachedEngine,
    cache_contents,
    cache_path,
    clear_cache,
)
from summarizer.engines.opening import open_engine
from summarizer.engines.settings import Settings
from summarizer.exceptions import InvalidAnswerError
from summarizer.models import Usage

from .conftest import City, answers, request


class Counting:
    """An engine that answers the same again and again, and counts."""

    kind = "remote"
    model = "m"
    concurrency = 3

    def __init__(self) -> None:
        self.asked = 0
        self.closed = False

    async def ask(self, _, answer):
        self.asked += 1
        text = '{"city": "Lima"}'
        return Answer(answer.model_validate_json(text), text, Usage(calls=1, prompt_tokens=9))

    async def aclose(self) -> None:
        self.closed = True


@pytest.fixture
def engine() -> Counting:
    return Counting()


@pytest.fixture
async def opened(engine, tmp_path):
    """Opens a cached engine on the test's folder, as each run of the program does."""
    cached: list[CachedEngine] = []

    def reopen(*, endpoint: str = "here", asking: object = engine) -> CachedEngine:
        cached.append(CachedEngine(asking, AnswerCache(tmp_path), endpoint=endpoint))
        return cached[-1]

    yield reopen
    for each in cached:
        await each.aclose()


async def test_second_run_asks_nobody(engine, opened):
    first = await opened().ask(request(), City)
    second = await opened().ask(request(), City)
    assert engine.asked == 1
    assert (second.value, second.text) == (first.value, first.text)
    assert second.usage == Usage(cached_calls=1)


class Town(BaseModel):
    """Another schema that the same text fits."""

    city: str
    country: str | None = None


@pytest.mark.parametrize(
    ("question", "answer", "endpoint"),
    [
        (request("Capital of Chile?"), City, "here"),
        (replace(request(), version=2), City, "here"),
        (replace(request(), task="town"), City, "here"),
        (replace(request(), max_tokens=51), City, "here"),
        (request(), Town, "here"),
        (request(), City, "there"),
    ],
    ids=["message", "version", "task", "limit", "schema", "endpoint"],
)
async def test_another_question_is_asked(engine, opened, question, answer, endpoint):
    await opened().ask(request(), City)
    await opened(endpoint=endpoint).ask(question, answer)
    assert engine.asked == 2


async def test_another_model_is_asked(opened):
    await opened().ask(request(), City)
    other = Counting()
    other.model = "n"
    await opened(asking=other).ask(request(), City)
    assert other.asked == 1


async def test_failure_is_not_kept(endpoint):
    settings = Settings(base_url=endpoint.url, model="m")
    endpoint.replies = [answers("{}")]
    for _ in range(2):
        opened = open_engine(settings)
        with pytest.raises(InvalidAnswerError):
            await opened.ask(request(), City)
        await opened.aclose()
    assert endpoint.calls == 4
    assert cache_contents(settings.cache_dir).entries == 0


async def test_answer_that_is_no_longer_valid_is_asked_anew(engine, opened, tmp_path):
    await opened().ask(request(), City)
    with sqlite3.connect(cache_path(tmp_path)) as answers_:
        answers_.execute("UPDATE answers SET answer = '{}'")
    answers_.close()
    given = await opened().ask(request(), City)
    assert engine.asked == 2
    assert given.value.city == "Lima"


async def test_closing_closes_the_engine(engine, opened):
    await opened().aclose()
    assert engine.closed


def _corrupt(path: Path) -> None:
    path.write_bytes(b"this is no database, " * 100)


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("spoil", [_corrupt, _folder])
async def test_spoilt_file_costs_no_run(engine, opened, tmp_path, caplog, spoil):
    spoil(cache_path(tmp_path))
    cached = opened()
    with caplog.at_level(logging.WARNING):
        await cached.ask(request(), City)
        await cached.ask(request(), City)
    assert engine.asked == 2
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "summarizer cache clear" in caplog.text


async def test_locked_file_costs_no_run(engine, opened, tmp_path, monkeypatch, caplog):
    await opened().ask(request(), City)
    monkeypatch.setattr("summarizer.engines.cache.LOCK_SECONDS", 0.1)
    lock = sqlite3.connect(cache_path(tmp_path), isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    await opened().ask(request("Capital of Chile?"), City)
    lock.close()
    assert engine.asked == 2
    assert "locked" in caplog.text


def test_clearing_a_corrupt_file_mends_it(tmp_path):
    _corrupt(cache_path(tmp_path))
    assert clear_cache(tmp_path).entries == 0
    cache = AnswerCache(tmp_path)
    cache.keep("k", model="m", task="t", answer="{}")
    assert cache.find("k") == "{}"
    cache.close()


async def test_contents_are_counted_and_cleared(opened, tmp_path):
    assert cache_contents(tmp_path).size == 0
    for city in ("Peru", "Chile"):
        await opened().ask(request(city), City)
    assert cache_contents(tmp_path).entries == 2
    assert clear_cache(tmp_path).size > 0
    assert cache_contents(tmp_path) == CacheContents(cache_path(tmp_path), 0, 0)


def test_several_processes_keep_answers_at_a_time(tmp_path):
    script = (
        "import sys; from pathlib import Path; from summarizer.engines.cache import AnswerCache\n"
        "cache = AnswerCache(Path(sys.argv[1]))\n"
        "for n in range(50): cache.keep(f'{sys.argv[2]}-{n}', model='m', task='t', answer='{}')\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path), name])  # noqa: S603
        for name in ("a", "b", "c")
    ]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    assert cache_contents(tmp_path).entries == 150


def test_caching_can_be_left_off(endpoint):
    async def run() -> None:
        engine = open_engine(Settings(base_url=endpoint.url, model="m", cache=False))
        await engine.ask(request(), City)
        await engine.aclose()

    asyncio.run(run())
    asyncio.run(run())
    assert endpoint.calls == 2
