from pathlib import Path

import pytest

from summarizer.engines import weights


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> bytes:
    content = b"weights"
    monkeypatch.setattr(weights, "SIZE", len(content))
    monkeypatch.setattr(weights, "SHA256", "9a1a1e6f1fd5b3c0b6f5a5d3e1d7ad55")
    return content


@pytest.mark.usefixtures("pinned")
@pytest.mark.parametrize(
    ("content", "found"), [(b"weights", True), (b"weight", False), (None, False)]
)
def test_weights_are_found_by_name_and_size(tmp_path, content, found):
    path = tmp_path / weights.FILE_NAME
    if content is not None:
        path.write_bytes(content)
    assert (weights.locate(tmp_path) == path) is found


def test_content_decides_whether_the_file_is_the_pinned_one(tmp_path):
    path = tmp_path / weights.FILE_NAME
    path.write_bytes(b"weights")
    assert not weights.verify(path)


@pytest.mark.parametrize("left", ["weights", "partial", None])
def test_removing_takes_what_an_interrupted_download_left(tmp_path: Path, left):
    if left == "weights":
        (tmp_path / weights.FILE_NAME).touch()
    if left == "partial":
        weights.partial_folder(tmp_path).mkdir()
    assert weights.remove(tmp_path) is (left is not None)
    assert not list(tmp_path.iterdir())
