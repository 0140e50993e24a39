"""Answers kept on disk by what was asked, so that no question is paid for twice."""

import hashlib
import json
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.engines.base import Answer, AnswerT, Engine, EngineAround, Request
from summarizer.engines.wire import question_body
from summarizer.models import Usage

logger = logging.getLogger(__name__)

ResultT = TypeVar("ResultT")

LOCK_SECONDS = 5
"""How long to wait for another process that is writing an answer."""

_TABLE = """
    CREATE TABLE IF NOT EXISTS answers (
        key TEXT PRIMARY KEY, model TEXT NOT NULL, task TEXT NOT NULL, answer TEXT NOT NULL
    ) WITHOUT ROWID
"""


@dataclass(frozen=True)
class CacheContents:
    """Where answers are kept, how many, and how many bytes they take on disk."""

    path: Path
    entries: int
    size: int


class AnswerCache:
    """Answers in an SQLite file, which several processes may use at a time.

    A cache saves time and money and must never cost a run: when the file is corrupt, locked or
    not writable, a warning is logged, and from then on nothing is found and nothing is kept.
    """

    def __init__(self, folder: Path) -> None:
        """A cache in `folder`, which is made at the first use."""
        self.path = cache_path(folder)
        self._connection: sqlite3.Connection | None = None
        self._unusable = False

    def find(self, key: str) -> str | None:
        """The answer kept under `key`."""
        query = "SELECT answer FROM answers WHERE key = ?"
        row = self._try(lambda answers: answers.execute(query, (key,)).fetchone())
        return row[0] if row else None

    def keep(self, key: str, *, model: str, task: str, answer: str) -> None:
        """Keep `answer` under `key`, with what a person needs to make sense of the entry."""
        query = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)"
        self._try(lambda answers: answers.execute(query, (key, model, task, answer)))

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _try(self, use: Callable[[sqlite3.Connection], ResultT]) -> ResultT | None:
        if self._unusable:
            return None
        try:
            self._connection = self._connection or _connect(self.path)
            return use(self._connection)
        except (sqlite3.Error, OSError) as error:
            logger.warning(
                "Answers are not kept in this run because %s cannot be used (%s); "
                "`summarizer cache clear` starts it anew.",
                self.path,
                error,
            )
            self._unusable = True
            self.close()
            return None


class CachedEngine(EngineAround):
    """An engine that looks for a kept answer before it asks, and keeps what it is told."""

    def __init__(self, engine: Engine, cache: AnswerCache, *, endpoint: str) -> None:
        """Keep `engine`'s answers in `cache`.

        Args:
            engine: who is asked.
            cache: where answers are kept.
            endpoint: whose model it is: two servers may give one name to different models.
        """
        super().__init__(engine)
        self._cache = cache
        self._endpoint = endpoint

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        """The kept answer, or the engine's; see `Engine.ask`."""
        key = self._key(request, answer)
        kept = self._kept(key, answer)
        if kept is not None:
            return kept
        given = await self._engine.ask(request, answer)
        self._cache.keep(key, model=self.model, task=request.task, answer=given.text)
        return given

    async def aclose(self) -> None:
        """Let go of the file and of the engine."""
        self._cache.close()
        await super().aclose()

    def _kept(self, key: str, answer: type[AnswerT]) -> Answer[AnswerT] | None:
        text = self._cache.find(key)
        if text is None:
            return None
        try:
            return Answer(answer.model_validate_json(text), text, Usage(cached_calls=1))
        except ValidationError:
            # The rules of the answer have become stricter than its schema tells.
            return None

    def _key(self, request: Request, answer: type[BaseModel]) -> str:
        # The order of a schema's properties is kept: some servers answer in that order.
        asked = {
            "endpoint": self._endpoint,
            "prompt": [request.task, request.version],
            "body": question_body(self.model, request),
            "schema": answer.model_json_schema(),
        }
        return hashlib.sha256(json.dumps(asked).encode()).hexdigest()


def cache_path(folder: Path) -> Path:
    """The file in `folder` that holds the answers."""
    return folder / "answers.sqlite3"


def cache_contents(folder: Path) -> CacheContents:
    """What is kept in `folder`; a file that cannot be read counts no entries."""
    path = cache_path(folder)
    size = sum(part.stat().st_size for part in _parts(path) if part.is_file())
    if not size:
        return CacheContents(path, 0, 0)
    try:
        with closing(_connect(path)) as answers:
            entries = answers.execute("SELECT count(*) FROM answers").fetchone()[0]
    except sqlite3.Error:
        entries = 0
    return CacheContents(path, entries, size)


def clear_cache(folder: Path) -> CacheContents:
    """Remove all kept answers, and tell what was there."""
    contents = cache_contents(folder)
    for part in _parts(contents.path):
        part.unlink(missing_ok=True)
    return contents


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    # With no isolation level each statement is its own transaction.
    answers = sqlite3.connect(path, timeout=LOCK_SECONDS, isolation_level=None)
    try:
        answers.execute("PRAGMA journal_mode = WAL")
        answers.execute("PRAGMA synchronous = NORMAL")
        answers.execute(_TABLE)
    except sqlite3.Error:
        answers.close()
        raise
    return answers


def _parts(path: Path) -> tuple[Path, ...]:
    """The file and those that SQLite puts beside it."""
    return path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")
