"""The embedded model's weights: which file they are, where it lies, and whether it is whole."""

import hashlib
import shutil
from pathlib import Path

FILE_NAME = "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"
"""Qwen2.5-Coder-1.5B-Instruct, Q4_K_M, Apache-2.0, as its makers publish it."""

SIZE = 1_117_320_768
"""Bytes of the file."""

SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
"""The file is known by its content, not by where it came from."""


def locate(model_dir: Path) -> Path | None:
    """The weights file in `model_dir`, if it is there and of the right size."""
    path = model_dir / FILE_NAME
    return path if path.is_file() and path.stat().st_size == SIZE else None


def verify(path: Path) -> bool:
    """Whether the file at `path` is the pinned one, byte for byte; takes about a second."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == SHA256


def partial_folder(model_dir: Path) -> Path:
    """The folder in `model_dir` for what an unfinished download has brought so far."""
    return model_dir / "partial"


def remove(model_dir: Path) -> bool:
    """Remove the weights and what an interrupted download left; tell whether there was any."""
    path, partial = model_dir / FILE_NAME, partial_folder(model_dir)
    present = path.is_file() or partial.is_dir()
    path.unlink(missing_ok=True)
    if partial.is_dir():
        shutil.rmtree(partial)
    return present
