"""Articles made of a text, and an engine that answers from a script."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from summarizer.articles.load import article_from_text
from summarizer.engines.base import Answer, Request
from summarizer.models import Article, Usage

Script = Callable[[Request], Any]
"""What the engine answers to a request: fields, or an error to raise."""


@pytest.fixture(scope="session")
def article_of() -> Callable[[str], Article]:
    """The article that a text is."""
    return lambda text: article_from_text(text, id="a", source="a.txt")


@dataclass
class ScriptedEngine:
    """Answers by a script, and keeps what it was asked."""

    script: Script
    asked: list[Request] = field(default_factory=list)
    schemas: list[type[Any]] = field(default_factory=list)
    busy: int = 0
    most_busy: int = 0
    kind: str = "replay"
    model: str = "scripted"
    concurrency: int = 1

    async def ask(self, request: Request, answer: type[Any]) -> Answer[Any]:
        self.asked.append(request)
        self.schemas.append(answer)
        self.busy += 1
        self.most_busy = max(self.most_busy, self.busy)
        # Later questions are answered first: order must not depend on it.
        for _ in range(max(20 - len(self.asked), 1)):
            await asyncio.sleep(0)
        self.busy -= 1
        said = self.script(request)
        if isinstance(said, Exception):
            raise said
        value = answer.model_validate(said)
        usage = Usage(calls=1, prompt_tokens=10, completion_tokens=2)
        return Answer(value=value, text=value.model_dump_json(), usage=usage)

    async def aclose(self) -> None: ...


@pytest.fixture
def engine_of() -> Callable[[Script | Mapping[str, Any]], ScriptedEngine]:
    """An engine that answers by a function of the request, or by its task."""

    def make(script: Script | Mapping[str, Any]) -> ScriptedEngine:
        if callable(script):
            return ScriptedEngine(script)
        return ScriptedEngine(lambda request: script[request.task])

    return make
