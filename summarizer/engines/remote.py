"""A model behind an OpenAI-compatible endpoint: OpenAI, Azure, Ollama, vLLM, llama.cpp, others."""

from summarizer.engines.base import Answer, AnswerT, EngineKind, Request
from summarizer.engines.chat import Chat


class RemoteEngine:
    """Asks an endpoint over the network, a few questions at a time.

    Azure's endpoint is reached through its OpenAI-compatible base URL
    (`https://<resource>.openai.azure.com/openai/v1`).
    """

    CONCURRENCY = 4
    """Questions at a time where nothing is set: well below common rate limits."""

    def __init__(self, chat: Chat, *, concurrency: int = CONCURRENCY) -> None:
        self._chat = chat
        self._concurrency = concurrency

    @property
    def kind(self) -> EngineKind:
        """It is the remote engine."""
        return "remote"

    @property
    def model(self) -> str:
        """Name of the model as requests carry it."""
        return self._chat.model

    @property
    def concurrency(self) -> int:
        """How many questions are asked at a time."""
        return self._concurrency

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        """Ask the endpoint; see `Engine.ask`."""
        return await self._chat.ask(request, answer)

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._chat.aclose()
