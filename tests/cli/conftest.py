"""The command line as users run it, in a folder with articles to read."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer.cli import main

from ..loopback import ARTICLES, QUESTIONS, LoopbackModel, model

__all__ = ["ARTICLES", "QUESTIONS", "LoopbackModel", "model"]

COMMAND = Path(sys.executable).with_name("summarizer")


@dataclass(frozen=True)
class Ended:
    """How a run ended, and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own to work in, with three articles in `talks`."""
    talks = tmp_path / "talks"
    talks.mkdir()
    for name, text in ARTICLES.items():
        (talks / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def open_stances(working_folder: Path) -> None:
    """Ends each article with a stance whose holder is open, so that `passage` has to ask."""
    for path in (working_folder / "talks").iterdir():
        with path.open("a", encoding="utf-8") as article:
            article.write("\nThe ministry met the dockers' union, but it rejected a pause.\n")


@pytest.fixture
def summarizer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command within this process, which saves the imports."""

    def run(*arguments: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["summarizer", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, *capsys.readouterr())

    return run


@pytest.fixture
def process() -> Run:
    """Runs a command as a process of its own."""

    def run(*arguments: object) -> Ended:
        ended = subprocess.run(  # noqa: S603 - the command is the project's own
            [COMMAND, *map(str, arguments)], capture_output=True, encoding="utf-8", check=False
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return run
