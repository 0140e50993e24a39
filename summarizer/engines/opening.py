"""From settings to an engine that answers."""

from collections.abc import Callable

from summarizer.engines.base import Engine
from summarizer.engines.cache import AnswerCache, CachedEngine
from summarizer.engines.chat import Chat
from summarizer.engines.choice import choose_engine, embedded_weights
from summarizer.engines.embedded import EmbeddedEngine
from summarizer.engines.remote import RemoteEngine
from summarizer.engines.replay import ReplayEngine
from summarizer.engines.retry import RetryPolicy
from summarizer.engines.settings import Settings
from summarizer.engines.tape import current_tape, under_tape


def open_engine(settings: Settings, *, progress: Callable[[str], None] = lambda _: None) -> Engine:
    """The engine that `settings` lead to, ready to be asked; close it with `aclose()`.

    Nothing is connected or loaded before the first question that no kept answer answers. Inside
    `replay()` it is always a replay, and what a recording plays never touches the cache.

    Args:
        settings: who answers, how patiently, and whether answers are kept.
        progress: is told in a sentence when something takes a while.

    Raises:
        NoEngineError: nothing that could answer is set or installed.
        ConfigurationError: settings contradict each other.
        InputError: the recorded answers to play cannot be read.
    """
    bent = under_tape(settings)
    choice = choose_engine(bent)
    policy = RetryPolicy(timeout=bent.timeout, deadline=bent.retry_deadline)
    if choice.kind == "replay" and bent.replay is not None:
        tape = current_tape()
        played = tape.played if tape else {}
        return ReplayEngine(bent.replay, choice.model, choice.strategy, played=played)
    gguf = embedded_weights(bent)
    if choice.kind == "embedded" and gguf is not None:
        engine = EmbeddedEngine(gguf, model=choice.model, policy=policy, progress=progress)
        endpoint = f"{gguf.name}, {gguf.stat().st_size} bytes"
    else:
        chat = Chat(
            model=choice.model,
            base_url=bent.base_url,
            api_key=bent.api_key.get_secret_value() if bent.api_key else None,
            policy=policy,
        )
        engine = RemoteEngine(chat, concurrency=bent.concurrency or RemoteEngine.CONCURRENCY)
        endpoint = chat.endpoint
    if not bent.cache:
        return engine
    return CachedEngine(engine, AnswerCache(bent.cache_dir), endpoint=endpoint)
