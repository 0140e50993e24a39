import hashlib
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from summarizer.engines import weights
from summarizer.engines.pull import pull
from summarizer.engines.source import Source, SourceUnavailableError
from summarizer.exceptions import ModelDownloadError

CONTENT = b"the pinned file"


class Told:
    """Progress that remembers what it was told."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.shares: list[float] = []

    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    def advance(self, done: int, total: int) -> None:
        self.shares.append(done / total)


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "SIZE", len(CONTENT))
    monkeypatch.setattr(weights, "SHA256", hashlib.sha256(CONTENT).hexdigest())


@pytest.fixture
def told() -> Told:
    return Told()


def has(content: bytes, name: str = "the shelf") -> Source:
    def fetch(folder: Path, _) -> Path:
        path = folder / "delivered"
        path.write_bytes(content)
        return path

    return Source(name, fetch)


def lacks(reason: str, name: str = "the moon") -> Source:
    def fetch(*_) -> Path:
        raise SourceUnavailableError(reason)

    return Source(name, fetch)


def test_first_source_that_has_the_file_delivers_it(tmp_path, told):
    path = pull(tmp_path, told, sources=[lacks("too far"), has(CONTENT), lacks("never asked")])
    assert path == weights.locate(tmp_path)
    assert path.read_bytes() == CONTENT
    assert [entry.name for entry in tmp_path.iterdir()] == [weights.FILE_NAME]
    assert told.said[1:] == ["Not from the moon: too far"]


def test_what_is_downloaded_how_much_and_where_to_is_said_first(tmp_path, told):
    pull(tmp_path, told, sources=[has(CONTENT)])
    for part in (weights.FILE_NAME, "GB", str(tmp_path)):
        assert part in told.said[0]


def test_file_that_is_there_is_not_fetched(tmp_path, told):
    pull(tmp_path, told, sources=[has(CONTENT)])
    told.said.clear()
    pull(tmp_path, told, sources=[])
    assert not told.said


def test_altered_file_is_fetched_anew(tmp_path, told):
    (tmp_path / weights.FILE_NAME).write_bytes(CONTENT[::-1])
    assert pull(tmp_path, told, sources=[has(CONTENT)]).read_bytes() == CONTENT


def test_wrong_file_is_never_put_in_place(tmp_path, told):
    with pytest.raises(ModelDownloadError, match="the shelf: its file is not the pinned one"):
        pull(tmp_path, told, sources=[has(CONTENT[::-1])])
    assert weights.locate(tmp_path) is None


def test_every_source_is_named_with_its_reason(tmp_path, told):
    with pytest.raises(ModelDownloadError, match=r"the moon: too far; the sea: too deep.*--gguf"):
        pull(tmp_path, told, sources=[lacks("too far"), lacks("too deep", "the sea")])


def test_lack_of_room_is_told_before_anything_is_fetched(tmp_path, told, monkeypatch):
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(0))
    with pytest.raises(ModelDownloadError, match=r"0\.2 GB more are needed"):
        pull(tmp_path, told, sources=[has(CONTENT)])


def test_folder_that_cannot_be_made_is_one_sentence(tmp_path, told):
    (tmp_path / "models").touch()
    with pytest.raises(ModelDownloadError, match="cannot be made"):
        pull(tmp_path / "models", told, sources=[has(CONTENT)])
