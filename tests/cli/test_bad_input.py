"""What users get wrong, and what is out of order around them: one sentence and an exit code."""

import os
import re
from pathlib import Path

import pytest

from .conftest import ARTICLES, LoopbackModel, Run

CLOSED = ("--base-url", "http://127.0.0.1:1/v1", "--model", "m")
"""An endpoint at which nobody listens."""


def is_one_sentence(text: str) -> bool:
    return text.startswith("Error: ") and text.count("\n") == 1 and text.endswith((".\n", ".)\n"))


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ("brief talks", 4, "run `summarizer model pull`, or set OPENAI_API_KEY"),
        ("extract talks/wire.txt --model m", 4, "needs a key or an address"),
        ("brief nowhere.txt", 3, "no file nowhere.txt: check the name"),
        ("extract nowhere.txt", 3, "no file nowhere.txt: check the name"),
        ("extract talks", 3, "talks is a folder: name an article"),
        ("brief empty.txt", 3, "empty.txt is empty: put the article's text into it"),
        ("brief binary.txt", 3, "binary.txt is not UTF-8 text: save the article"),
        ("brief pictures", 3, "pictures holds no article: put files"),
        ("brief talks --replay nowhere", 3, "no recorded answers in nowhere"),
        (
            "brief talks -o briefing.pdf",
            2,
            "end it in .md, .html, .json or .docx, or give --format",
        ),
        ("brief talks -o empty.txt/b.md", 2, "cannot be written .*: name another place"),
        ("brief talks --reports empty.txt/r", 2, "cannot be written .*: name another place"),
        ("brief talks --base-url http://127.0.0.1:1/v1", 2, "no model; add --model"),
        ("brief talks --base-url 127.0.0.1 --model m", 2, "should start with http://"),
        ("brief talks --timeout 0", 2, "'timeout' has no meaning"),
        ("brief talks --gguf nowhere.gguf", 2, "no model file nowhere.gguf"),
        ("brief talks --replay a --record b", 2, "leave out --record or --replay"),
        ("brief", 2, "Missing argument .*see `summarizer brief --help`"),
        ("bref talks", 2, "No such command 'bref'.*see `summarizer --help`"),
        ("compare nowhere.json", 3, "no file nowhere.json: check the name"),
        ("compare talks", 3, "talks cannot be read .*: name a file"),
        ("compare talks/wire.txt", 3, "make one with `summarizer extract`"),
        ("render binary.txt", 3, "make one with `summarizer brief"),
        ("schema letter", 2, "'letter' is not one of 'report', 'comparison', 'briefing'"),
        ("model path", 4, "run `summarizer model pull`"),
    ],
)
def test_mistake_is_told_in_one_sentence(
    process: Run, working_folder: Path, arguments: str, code: int, says: str
):
    (working_folder / "empty.txt").touch()
    (working_folder / "binary.txt").write_bytes(bytes(range(256)))
    (working_folder / "pictures").mkdir()
    (working_folder / "pictures" / "port.png").touch()
    ended = process(*arguments.split())
    assert (ended.code, ended.out) == (code, "")
    assert is_one_sentence(ended.err)
    assert re.search(says, ended.err)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads it all")
@pytest.mark.parametrize("locked", ["talks/wire.txt", "talks"])
def test_what_may_not_be_read_is_told(process: Run, working_folder: Path, locked: str):
    (working_folder / locked).chmod(0)
    ended = process("extract" if locked.endswith(".txt") else "brief", locked)
    (working_folder / locked).chmod(0o700)
    assert (ended.code, ended.out) == (3, "")
    assert is_one_sentence(ended.err)
    assert "check its permissions" in ended.err


def test_endpoint_nobody_listens_at_is_told(process: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SUMMARIZER_RETRY_DEADLINE", "0")
    ended = process("brief", "talks", "-q", *CLOSED)
    assert (ended.code, ended.out) == (5, "")
    assert is_one_sentence(ended.err)
    assert "see whether the server runs and the base URL is right" in ended.err


def test_model_that_never_answers_validly_is_told(process: Run, model: LoopbackModel):
    model.script = lambda _: {"weather": "fine"}
    ended = process("brief", "talks", "-q", "--strategy", "article", *model.options)
    assert (ended.code, ended.out) == (7, "")
    assert is_one_sentence(ended.err)
    assert "gave no valid answer" in ended.err
    assert "choose another model" in ended.err


def test_refused_key_ends_the_run(
    process: Run, model: LoopbackModel, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SUMMARIZER_CONCURRENCY", "1")
    monkeypatch.setenv("OPENAI_API_KEY", "expired")
    model.script = lambda _: 401
    ended = process("brief", "talks", "-q", *model.options)
    assert (ended.code, ended.out) == (2, "")
    assert is_one_sentence(ended.err)
    assert "refuses the key (401); set one" in ended.err
    assert model.calls == 1
    assert model.keys == {"Bearer expired"}


def test_request_that_was_not_recorded_is_told(
    summarizer: Run, model: LoopbackModel, working_folder: Path
):
    assert summarizer("brief", "talks", "--record", "recorded", *model.options).code == 0
    changed = ARTICLES["wire"].replace("1,400", "1,500")
    (working_folder / "talks" / "wire.txt").write_text(changed, encoding="utf-8")
    ended = summarizer("brief", "talks", "-q", "--replay", "recorded")
    assert (ended.code, ended.out) == (6, "")
    assert is_one_sentence(ended.err)
    assert "it was not asked when they were recorded; record them anew" in ended.err


def test_strategy_that_was_not_recorded_is_told(summarizer: Run, model: LoopbackModel):
    summarizer("brief", "talks", "--record", "recorded", *model.options)
    ended = summarizer("brief", "talks", "--replay", "recorded", "--strategy", "passage")
    assert (ended.code, ended.out) == (2, "")
    assert "only for article" in ended.err
