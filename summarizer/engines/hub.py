"""The weights from where their makers publish them."""

from importlib import import_module
from pathlib import Path
from typing import Any

from summarizer.engines import weights
from summarizer.engines.source import PullProgress, SourceUnavailableError

REPOSITORY = "Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF"
REVISION = "f86cb2c1fa58255f8052cc32aeede1b7482d4361"

REACH_SECONDS = 5
"""How long the hub may take to say that it is there; where it is blocked, nobody should wait."""


def fetch_from_hub(folder: Path, progress: PullProgress) -> Path:
    """Download the weights into `folder` through huggingface_hub, which resumes by itself.

    Mirrors and proxies are huggingface_hub's own settings (`HF_ENDPOINT` and others).

    Args:
        folder: where the file is put.
        progress: is told the bytes that have arrived.

    Raises:
        SourceUnavailableError: the hub cannot be reached, or the download broke off.
    """
    try:
        import httpx

        hub: Any = import_module("huggingface_hub")
    except ImportError as error:
        raise SourceUnavailableError("huggingface_hub is not installed") from error
    try:
        # hf_hub_download would try for twenty seconds to reach a hub that is not there.
        address = hub.hf_hub_url(REPOSITORY, weights.FILE_NAME, revision=REVISION)
        hub.get_hf_file_metadata(address, token=False, timeout=REACH_SECONDS)
        path = hub.hf_hub_download(
            REPOSITORY,
            weights.FILE_NAME,
            revision=REVISION,
            local_dir=folder,
            token=False,
            etag_timeout=REACH_SECONDS,
            tqdm_class=_meter(progress),
        )
    except (OSError, httpx.HTTPError, RuntimeError) as error:
        raise SourceUnavailableError(f"it cannot be reached ({type(error).__name__})") from error
    return Path(path)


def _meter(progress: PullProgress) -> type[Any]:
    """A progress bar that draws nothing and tells `progress`."""
    tqdm: Any = import_module("tqdm").tqdm

    class Meter(tqdm):
        def __init__(self, *args: Any, **options: Any) -> None:
            tqdm.__init__(self, *args, **{**options, "disable": True})
            self._done = int(options.get("initial") or 0)

        def update(self, n: float | None = 1) -> None:
            self._done += int(n or 0)
            progress.advance(self._done, weights.SIZE)

    return Meter
