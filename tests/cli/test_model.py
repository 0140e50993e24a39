from pathlib import Path

import pytest

from summarizer.engines import weights

from .conftest import Run


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A file of the weights' name and size that takes no room."""
    path = tmp_path / "models" / weights.FILE_NAME
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(weights.SIZE)
    return path


def test_path_of_the_weights_is_printed(summarizer: Run, installed: Path):
    ended = summarizer("model", "path")
    assert (ended.code, ended.out, ended.err) == (0, f"{installed}\n", "")


def test_weights_are_removed_once(summarizer: Run, installed: Path):
    ended = summarizer("model", "remove")
    assert (ended.code, ended.out, ended.err) == (0, "", "Removed the embedded model.\n")
    assert not installed.exists()
    assert summarizer("model", "remove").err == "There was nothing to remove.\n"


def test_fetching_is_told_on_stderr_and_ends_in_the_path(
    summarizer: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    def pull(model_dir, progress):
        progress.say("Downloading")
        for done in range(0, 101, 5):
            progress.advance(done * 10_000_000, 1_000_000_000)
        return model_dir / "model.gguf"

    monkeypatch.setattr("summarizer.engines.pull.pull", pull)
    ended = summarizer("model", "pull")
    assert (ended.code, ended.out) == (0, f"{tmp_path / 'models' / 'model.gguf'}\n")
    assert ended.err.splitlines()[:3] == ["Downloading", "  0 of 1,000 MB", "  100 of 1,000 MB"]
    assert len(ended.err.splitlines()) == 12
