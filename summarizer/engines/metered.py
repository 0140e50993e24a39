"""What a run's questions take, counted in one place, whoever answers."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from summarizer.engines.base import Answer, AnswerT, Engine, EngineAround, Request
from summarizer.engines.pace import Pace
from summarizer.engines.settings import Settings
from summarizer.exceptions import InvalidAnswerError
from summarizer.models import Usage
from summarizer.progress import ProgressListener, Spent


@dataclass(frozen=True)
class Prices:
    """What a remote model costs, in `currency` for a million tokens.

    Attributes:
        prompt: for tokens sent; None where it is not known.
        completion: for tokens answered; None where it is not known.
        currency: ISO 4217 code.
    """

    prompt: float | None
    completion: float | None
    currency: str

    @classmethod
    def of(cls, settings: Settings) -> "Prices":
        """The prices that are set."""
        return cls(settings.price_in, settings.price_out, settings.currency)

    def cost(self, usage: Usage) -> float | None:
        """What `usage` costs, if both prices are known."""
        if self.prompt is None or self.completion is None:
            return None
        spent = usage.prompt_tokens * self.prompt + usage.completion_tokens * self.completion
        return spent / 1_000_000


class Metered(EngineAround):
    """An engine that tells after each answer what all answers have taken so far.

    An answer that is not valid costs as much as one that is, and is counted.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        prices: Prices,
        pace: Pace,
        progress: ProgressListener,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Count what `engine` takes, from now on.

        Args:
            engine: who is asked.
            prices: what its tokens cost; a model of one's own costs nothing per token.
            pace: is told of each answer, and tells the time left.
            progress: is told what was spent.
            clock: tells the seconds from any fixed point.
        """
        super().__init__(engine)
        self._prices = prices
        self._pace = pace
        self._progress = progress
        self._clock = clock
        self._begun = clock()
        self._usage = Usage()

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        """The engine's answer, its cost told; see `Engine.ask`."""
        try:
            given = await self._engine.ask(request, answer)
        except InvalidAnswerError as failure:
            self._count(failure.usage or Usage())
            raise
        self._count(given.usage)
        return given

    def tell(self) -> None:
        """Tell what was spent so far."""
        replayed = self.kind == "replay"
        left = self._pace.seconds_left()
        self._progress(
            Spent(
                calls=self._usage.calls,
                cached_calls=self._usage.cached_calls,
                prompt_tokens=self._usage.prompt_tokens,
                completion_tokens=self._usage.completion_tokens,
                replayed=replayed,
                cost=self._prices.cost(self._usage) if self.kind == "remote" else None,
                currency=self._prices.currency,
                seconds=round(self._clock() - self._begun, 3),
                seconds_left=None if left is None else round(left, 3),
            )
        )

    def _count(self, usage: Usage) -> None:
        self._usage += usage
        asked = usage.calls > 0 and self.kind != "replay"
        self._pace.answered(self._clock(), asked=asked)
        self.tell()
