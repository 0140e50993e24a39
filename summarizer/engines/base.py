"""What it means to answer a prompt, whoever answers it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

from pydantic import BaseModel

from summarizer.engines.untrusted import disarmed
from summarizer.models import Usage

AnswerT = TypeVar("AnswerT", bound=BaseModel)

EngineKind = Literal["remote", "embedded", "replay"]


@dataclass(frozen=True)
class Message:
    """One chat message. `content` is data: it is sent as it is and never rendered as a template."""

    role: Literal["system", "user", "assistant"]
    content: str

    def as_wire(self) -> Mapping[str, str]:
        """The message as the chat completions protocol spells it."""
        return {"role": self.role, "content": self.content}


@dataclass(frozen=True)
class Request:
    """A question to a model: which prompt asks, its messages, and how long the answer may be."""

    task: str
    version: int
    messages: tuple[Message, ...]
    max_tokens: int

    def again(self, answer: str, objection: str) -> "Request":
        """The same question asked once more, with the refused answer and what is wrong with it."""
        replies = (Message("assistant", disarmed(answer)), Message("user", disarmed(objection)))
        return Request(
            task=self.task,
            version=self.version,
            messages=(*self.messages, *replies),
            max_tokens=self.max_tokens,
        )


@dataclass(frozen=True)
class Answer(Generic[AnswerT]):
    """A validated answer, the text it was read from, and what it took."""

    value: AnswerT
    text: str
    usage: Usage


class Engine(Protocol):
    """Whoever answers prompts."""

    @property
    def kind(self) -> EngineKind:
        """Which of the three engines it is."""
        ...

    @property
    def model(self) -> str:
        """Name of the model as requests carry it."""
        ...

    @property
    def concurrency(self) -> int:
        """How many questions it answers at a time without loss."""
        ...

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        """Ask, and return an answer that validates as `answer`.

        Raises:
            UnreachableError: the endpoint stayed out of reach for the whole retry policy.
            InvalidAnswerError: no answer validated, the model refused, or the answer was cut off.
            UnrecordedRequestError: replaying, and the cassette has no such request.
        """
        ...

    async def aclose(self) -> None:
        """Let go of connections and processes."""
        ...


class EngineAround:
    """An engine that passes on what it does not do itself to the one it is put around."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def kind(self) -> EngineKind:
        """Which engine answers."""
        return self._engine.kind

    @property
    def model(self) -> str:
        """Name of the model as requests carry it."""
        return self._engine.model

    @property
    def concurrency(self) -> int:
        """How many questions the engine answers at a time."""
        return self._engine.concurrency

    async def aclose(self) -> None:
        """Let go of the engine."""
        await self._engine.aclose()
