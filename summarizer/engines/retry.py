"""The one retry policy: what is tried again, how often, after which wait, and for how long."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from summarizer.engines.faults import is_transient, never_connected, retry_after

ResultT = TypeVar("ResultT")

REASKS = 1
"""How often an answer that does not validate is asked for again."""


@dataclass(frozen=True)
class RetryPolicy:
    """How patiently one request is made.

    Only transport faults are tried again here. An answer that arrives but does not validate is
    re-asked by whoever reads it, each re-ask being a request of its own under this policy.

    Attributes:
        attempts: attempts in all, the first included.
        connections: attempts in all where no connection comes about: more often than not the
            address is wrong or the server is not running, and somebody waits to be told.
        deadline: seconds after the first attempt's start beyond which none is begun.
        timeout: seconds one attempt may take, however busily the server drips.
        first_wait: seconds before the second attempt; doubled for each further one.
        sleep: waits for a number of seconds.
        clock: seconds that only grow.
        jitter: a number from 0 to 1, drawn anew for each wait.
    """

    attempts: int = 5
    connections: int = 3
    deadline: float = 120
    timeout: float = 600
    first_wait: float = 0.5
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    clock: Callable[[], float] = time.monotonic
    jitter: Callable[[], float] = random.random

    async def run(self, attempt: Callable[[], Awaitable[ResultT]]) -> ResultT:
        """Make the request until it succeeds, fails for good, or patience ends.

        Raises:
            Exception: the last attempt's fault, as it came.
        """
        begun = self.clock()

        def patience_ended(state: RetryCallState) -> bool:
            fault = state.outcome.exception() if state.outcome else None
            most = min(self.attempts, self.connections) if never_connected(fault) else self.attempts
            next_begin = self.clock() - begun + state.upcoming_sleep
            return state.attempt_number >= most or next_begin > self.deadline

        async def timed() -> ResultT:
            async with asyncio.timeout(self.timeout):
                return await attempt()

        retrying = AsyncRetrying(
            retry=retry_if_exception(is_transient),
            wait=self._wait,
            stop=patience_ended,
            sleep=self.sleep,
            reraise=True,
        )
        return await retrying(timed)

    def _wait(self, state: RetryCallState) -> float:
        """At least what the endpoint asks for, and some jitter on top so that calls spread."""
        fault = state.outcome.exception() if state.outcome else None
        backoff = self.first_wait * 2 ** (state.attempt_number - 1)
        return max(backoff, retry_after(fault)) + backoff * self.jitter()
