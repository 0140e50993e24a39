"""Which engine would answer, with which model, and why."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from summarizer.engines import weights
from summarizer.engines.base import EngineKind
from summarizer.engines.manifest import load_manifest
from summarizer.engines.settings import Settings
from summarizer.engines.tape import under_tape
from summarizer.exceptions import ConfigurationError, NoEngineError

Strategy = Literal["passage", "article"]

DEFAULT_REMOTE_MODEL = "gpt-5.4-mini"
"""Model asked when a key is all that is set: current, and answers by JSON Schema."""

EMBEDDED_MODEL = "qwen2.5-coder-1.5b-instruct-q4_k_m"
"""The embedded model's name as requests carry it."""

WAYS_OUT = (
    "set OPENAI_API_KEY, or point --base-url and --model at an OpenAI-compatible server, or run "
    "`pip install 'summarizer[local]'` and `summarizer model pull`"
)


@dataclass(frozen=True)
class Choice:
    """The engine that the settings lead to.

    Attributes:
        kind: which of the three engines.
        model: name of the model as requests carry it.
        strategy: how that engine's model is best given articles, or what was asked for.
        why: one sentence for a person.
    """

    kind: EngineKind
    model: str
    strategy: Strategy
    why: str


def choose_engine(settings: Settings) -> Choice:
    """Decide who answers.

    A recording is played before anything else is asked. A GGUF file names a model in process. A
    key or base URL means a remote endpoint. With none of them, the embedded model answers if it is
    installed. Nothing is started and nothing is asked over the network to find out.

    Raises:
        NoEngineError: nothing that could answer is set or installed.
        ConfigurationError: settings contradict each other, or name what is not there.
    """
    settings = under_tape(settings)
    if settings.replay is not None:
        return _replay(settings, settings.replay)
    remote = bool(settings.base_url or settings.api_key)
    if settings.engine == "embedded" or (settings.engine == "auto" and settings.gguf):
        return _embedded(settings)
    if settings.engine == "remote" or remote:
        return _remote(settings)
    if settings.model:
        raise NoEngineError(
            f"The model {settings.model} needs a key or an address: {WAYS_OUT}, without a model's "
            "name."
        )
    return _embedded(settings)


def embedded_weights(settings: Settings) -> Path | None:
    """The GGUF file the embedded engine would load, if it is there."""
    if settings.gguf is not None:
        return settings.gguf if settings.gguf.is_file() else None
    return weights.locate(settings.model_dir)


def local_extra_installed() -> bool:
    """Whether the embedded engine's library is installed; it is not imported to find out."""
    return find_spec("xllamacpp") is not None


def _replay(settings: Settings, folder: Path) -> Choice:
    manifest = load_manifest(folder)
    strategy = manifest.strategy if settings.strategy == "auto" else settings.strategy
    if strategy not in manifest.strategies:
        raise ConfigurationError(
            f"{folder} holds no answers recorded for the strategy '{strategy}', only for "
            f"{', '.join(manifest.strategies)}."
        )
    why = f"Recorded answers in {folder} are played."
    return Choice("replay", manifest.model, strategy, why)


def _remote(settings: Settings) -> Choice:
    if not settings.base_url and not settings.api_key:
        raise NoEngineError("The remote engine needs OPENAI_API_KEY, or --base-url and --model.")
    if settings.base_url and not settings.model:
        raise ConfigurationError(
            f"A base URL is set ({settings.base_url}) but no model; add --model."
        )
    model = settings.model or DEFAULT_REMOTE_MODEL
    place = f"The base URL {settings.base_url}" if settings.base_url else "A key for OpenAI"
    chosen = "" if settings.model else "; no model is set, so the default is taken"
    strategy = "article" if settings.strategy == "auto" else settings.strategy
    return Choice("remote", model, strategy, f"{place} is set{chosen}.")


def _embedded(settings: Settings) -> Choice:
    strategy = "passage" if settings.strategy == "auto" else settings.strategy
    if not local_extra_installed():
        raise NoEngineError(f"No model is available: {WAYS_OUT}.")
    if settings.gguf is not None:
        if embedded_weights(settings) is None:
            raise ConfigurationError(f"There is no model file {settings.gguf}.")
        why = f"The model file {settings.gguf} is set."
        return Choice("embedded", settings.gguf.stem, strategy, why)
    if embedded_weights(settings) is None:
        raise NoEngineError(
            "The embedded model's weights are not there yet: run `summarizer model pull`, or set "
            "OPENAI_API_KEY, or point --base-url and --model at an OpenAI-compatible server."
        )
    asked = "It is asked for" if settings.engine == "embedded" else "No key and no base URL is set"
    return Choice("embedded", EMBEDDED_MODEL, strategy, f"{asked}; the embedded model is there.")
