"""A model run in this process by llama.cpp, asked over a loopback port of its own."""

import asyncio
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.engines.base import Answer, AnswerT, EngineKind, Request
from summarizer.engines.chat import Chat
from summarizer.engines.retry import RetryPolicy
from summarizer.exceptions import ConfigurationError

if TYPE_CHECKING:
    from xllamacpp import Server

CONTEXT_TOKENS = 8192
"""Room for prompt and answer: a long article with its prompt and report takes about 6,000."""

PROMPT_CACHE_MIB = 512
"""Memory for prompts' prefixes that are not in use; about 30 KB a token with the small model."""


class EmbeddedEngine:
    """Loads a GGUF file at the first question and answers one question at a time."""

    def __init__(
        self,
        gguf: Path,
        *,
        model: str,
        policy: RetryPolicy,
        progress: Callable[[str], None],
    ) -> None:
        """An engine that is not started yet.

        Args:
            gguf: the model file.
            model: name of the model as requests carry it.
            policy: how patiently requests are made.
            progress: is told in a sentence when the model is being loaded.
        """
        self._gguf = gguf
        self._model = model
        self._policy = policy
        self._progress = progress
        self._starting = asyncio.Lock()
        self._server: Server | None = None
        self._chat: Chat | None = None

    @property
    def kind(self) -> EngineKind:
        """It is the embedded engine."""
        return "embedded"

    @property
    def model(self) -> str:
        """Name of the model as requests carry it."""
        return self._model

    @property
    def concurrency(self) -> int:
        """One: questions at a time would share the processors and lose the prefix cache."""
        return 1

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        """Ask the model, which is loaded first if it is not yet; see `Engine.ask`.

        Raises:
            ConfigurationError: the file is not a model that llama.cpp can load.
        """
        chat = await self._started()
        return await chat.ask(request, answer)

    async def aclose(self) -> None:
        """Stop the server and give its memory back."""
        if self._chat is not None:
            await self._chat.aclose()
        # The server stops when the last reference to it goes.
        self._chat = self._server = None

    async def _started(self) -> Chat:
        async with self._starting:
            if self._chat is None:
                self._progress(f"Loading {self._model}")
                key = secrets.token_urlsafe(32)
                self._server = await asyncio.to_thread(_serve, self._gguf, self._model, key)
                self._chat = Chat(
                    model=self._model,
                    base_url=f"{self._server.listening_address}/v1",
                    api_key=key,
                    policy=self._policy,
                    trust_environment=False,
                )
            return self._chat


def _serve(gguf: Path, model: str, key: str) -> "Server":
    """Start a server on a free loopback port that answers whoever knows `key`, when loaded."""
    from xllamacpp import CommonParams, Server

    threads = available_processors()
    params = CommonParams()
    params.model.path = str(gguf)
    params.model_alias = {model}
    params.hostname = "127.0.0.1"
    params.port = 0
    params.api_keys = [key]
    params.n_ctx = CONTEXT_TOKENS
    params.n_parallel = 1
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    params.cache_ram_mib = PROMPT_CACHE_MIB
    params.webui = False
    params.endpoint_slots = False
    params.verbosity = 0
    try:
        return Server(params)
    except RuntimeError as error:
        raise ConfigurationError(
            f"{gguf} cannot be loaded as a model; if it is the embedded one, run "
            "`summarizer model remove` and `summarizer model pull`."
        ) from error


def available_processors(cgroup: Path = Path("/sys/fs/cgroup/cpu.max")) -> int:
    """How many processors this process may use: its affinity, within its container's quota."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    processors = allowed or 1
    try:
        quota, period = cgroup.read_text(encoding="ascii").split()
        return max(1, min(processors, int(quota) // int(period)))
    except (OSError, ValueError):
        return processors
