from pathlib import Path

import pytest

from .conftest import LoopbackModel, Run


def told(text: str) -> dict[str, str]:
    """What doctor says, by the name in front of it."""
    return dict((part.strip() for part in line.split("  ", 1)) for line in text.splitlines())


def test_without_any_model_it_says_what_to_do(summarizer: Run):
    ended = summarizer("doctor")
    rows = told(ended.out)
    assert (ended.code, ended.err) == (4, "")
    assert (rows["engine"], rows["model"], rows["strategy"]) == ("none", "-", "-")
    assert "summarizer model pull" in rows["to mend"]
    assert rows["weights"].startswith("absent")


@pytest.mark.parametrize(
    ("options", "engine", "model", "strategy"),
    [
        ("--base-url http://127.0.0.1:1/v1 --model qwen3:8b", "remote", "qwen3:8b", "article"),
        ("--gguf small.gguf", "embedded", "small", "passage"),
        ("--gguf small.gguf --strategy article", "embedded", "small", "article"),
    ],
)
def test_engine_is_named_with_the_reason(
    summarizer: Run, options: str, engine: str, model: str, strategy: str
):
    Path("small.gguf").touch()
    ended = summarizer("doctor", *options.split())
    rows = told(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert (rows["engine"], rows["model"], rows["strategy"]) == (engine, model, strategy)
    assert "is set" in rows["why"]
    assert "to mend" not in rows
    assert rows["openai"][0].isdigit()


def test_key_alone_means_the_remote_engine_and_stays_secret(
    summarizer: Run, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("OPENAI_API_KEY", "very-secret")
    ended = summarizer("doctor")
    assert told(ended.out)["engine"] == "remote"
    assert "very-secret" not in ended.out


def test_replay_is_named_with_its_folder(summarizer: Run, model: LoopbackModel):
    summarizer("brief", "talks", "--record", "recorded", *model.options)
    asked = model.calls
    rows = told(summarizer("doctor", "--replay", "recorded").out)
    assert (rows["engine"], rows["model"]) == ("replay", "loopback")
    assert "recorded are played" in rows["why"]
    assert model.calls == asked
