import asyncio
from contextlib import suppress
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer.engines.base import Answer, EngineKind, Request
from summarizer.engines.metered import Metered, Prices
from summarizer.engines.pace import Pace
from summarizer.engines.settings import Settings
from summarizer.exceptions import InvalidAnswerError, UnreachableError
from summarizer.models import Usage
from summarizer.progress import ArticleProgress, Event, Spent

ASKED = Request("capital", 1, (), max_tokens=10)
CALL = Usage(calls=1, prompt_tokens=100, completion_tokens=10)
KEPT = Usage(cached_calls=1)


class City(BaseModel):
    """A small answer."""


class Scripted:
    """An engine that takes what its script says, each answer a second."""

    model, concurrency = "scripted", 1

    def __init__(self, script: list[Usage | Exception], kind: EngineKind = "remote") -> None:
        self.script, self.kind, self.now, self.closed = script, kind, 50.0, False

    async def ask(self, request: Request, answer: type[Any]) -> Answer[Any]:
        del request
        self.now += 1
        took = self.script.pop(0)
        if isinstance(took, Exception):
            raise took
        return Answer(answer(), "{}", took)

    async def aclose(self) -> None:
        self.closed = True


def spent(engine: Scripted, prices: Prices = Prices(None, None, "USD")) -> list[Spent]:  # noqa: B008
    """What is told when all of the script is asked for."""
    told: list[Event] = []
    pace = Pace(at_a_time=1)
    metered = Metered(
        engine, prices=prices, pace=pace, progress=told.append, clock=lambda: engine.now
    )
    pace.note(ArticleProgress(article="a", done=2, planned=6))

    async def run() -> None:
        while engine.script:
            with suppress(InvalidAnswerError, UnreachableError):
                await metered.ask(ASKED, City)
        await metered.aclose()

    asyncio.run(run())
    assert engine.closed
    assert all(isinstance(event, Spent) for event in told)
    return [event for event in told if isinstance(event, Spent)]


def test_each_answer_adds_to_what_was_spent():
    told = spent(Scripted([CALL, KEPT, CALL]))
    assert [(e.calls, e.cached_calls, e.prompt_tokens, e.completion_tokens) for e in told] == [
        (1, 0, 100, 10),
        (1, 1, 100, 10),
        (2, 1, 200, 20),
    ]
    assert [e.seconds for e in told] == [1, 2, 3]


def test_answers_that_are_not_valid_are_paid_for():
    [told] = spent(Scripted([InvalidAnswerError("It looped.", CALL + CALL)]))
    assert (told.calls, told.completion_tokens) == (2, 20)


def test_a_question_that_nobody_answers_costs_nothing():
    told = spent(Scripted([UnreachableError("Gone."), InvalidAnswerError("Never."), CALL]))
    assert [e.calls for e in told] == [0, 1]


@pytest.mark.parametrize(
    ("kind", "prices", "cost"),
    [
        ("remote", Prices(2.0, 10.0, "EUR"), (100 * 2 + 10 * 10) / 1_000_000),
        ("remote", Prices(0.0, 0.0, "EUR"), 0),
        ("remote", Prices(None, None, "EUR"), None),
        # A model of one's own, and a recording, are not paid for by the token.
        ("embedded", Prices(2.0, 10.0, "EUR"), None),
        ("replay", Prices(2.0, 10.0, "EUR"), None),
    ],
)
def test_cost_is_tokens_at_the_prices_set(kind: EngineKind, prices: Prices, cost: float | None):
    [told] = spent(Scripted([CALL], kind), prices)
    assert told.cost == (None if cost is None else pytest.approx(cost))
    assert told.currency == "EUR"


@pytest.mark.parametrize(
    ("kind", "took", "left"), [("remote", CALL, 12), ("remote", KEPT, None), ("replay", CALL, None)]
)
def test_time_left_rests_on_what_was_really_asked(
    kind: EngineKind, took: Usage, left: float | None
):
    told = spent(Scripted([took] * 6, kind))
    # Four of six questions are left, each asked three times so far, a second each.
    assert told[-1].seconds_left == left
    assert {event.replayed for event in told} == {kind == "replay"}


def test_prices_are_those_of_the_settings():
    assert Prices.of(Settings(price_in=1.5, price_out=6, currency="CHF")) == Prices(1.5, 6, "CHF")
    assert Prices.of(Settings()).cost(CALL) is None
