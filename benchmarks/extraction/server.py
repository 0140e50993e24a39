"""The embedded model behind a port, with the parameters that the embedded engine gives it."""

import secrets
from collections.abc import Generator
from contextlib import contextmanager

from xllamacpp import CommonParams, Server

from benchmarks.extraction.reading import Endpoint
from summarizer import Settings
from summarizer.engines.choice import EMBEDDED_MODEL, embedded_weights
from summarizer.engines.embedded import CONTEXT_TOKENS, PROMPT_CACHE_MIB, available_processors


@contextmanager
def embedded_server(settings: Settings) -> Generator[Endpoint]:
    """Load the model and answer on a loopback port of its own.

    Raises:
        SystemExit: the weights are not there.
    """
    gguf = embedded_weights(settings)
    if gguf is None:
        raise SystemExit("The embedded model is not there: run `summarizer model pull`.")
    key = secrets.token_urlsafe(32)
    params = CommonParams()
    params.model.path = str(gguf)
    params.model_alias = {EMBEDDED_MODEL}
    params.hostname = "127.0.0.1"
    params.port = 0
    params.api_keys = [key]
    params.n_ctx = CONTEXT_TOKENS
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = available_processors()
    params.cache_ram_mib = PROMPT_CACHE_MIB
    params.webui = False
    params.verbosity = 0
    server = Server(params)
    yield Endpoint(f"{server.listening_address}/v1", key, EMBEDDED_MODEL)
    del server
