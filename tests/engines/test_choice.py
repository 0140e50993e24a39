from pathlib import Path

import pytest

from summarizer.engines import choice, weights
from summarizer.engines.choice import DEFAULT_REMOTE_MODEL, EMBEDDED_MODEL, choose_engine
from summarizer.engines.manifest import Manifest, save_manifest
from summarizer.engines.settings import Settings
from summarizer.exceptions import ConfigurationError, InputError, NoEngineError

URL = "http://127.0.0.1:11434/v1"


@pytest.fixture
def weights_there(tmp_path: Path) -> None:
    path = tmp_path / "models" / weights.FILE_NAME
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(weights.SIZE)


@pytest.fixture
def gguf(tmp_path: Path) -> Path:
    path = tmp_path / "qwen3-8b.gguf"
    path.touch()
    return path


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    save_manifest(tmp_path, Manifest(model="m", strategy="passage", strategies=("passage",)))
    return tmp_path


@pytest.mark.usefixtures("weights_there")
@pytest.mark.parametrize(
    ("given", "kind", "model", "strategy"),
    [
        ({}, "embedded", EMBEDDED_MODEL, "passage"),
        ({"strategy": "article"}, "embedded", EMBEDDED_MODEL, "article"),
        ({"api_key": "k"}, "remote", DEFAULT_REMOTE_MODEL, "article"),
        ({"api_key": "k", "model": "x"}, "remote", "x", "article"),
        ({"base_url": URL, "model": "x"}, "remote", "x", "article"),
        ({"base_url": URL, "model": "x", "strategy": "passage"}, "remote", "x", "passage"),
        ({"api_key": "k", "engine": "embedded"}, "embedded", EMBEDDED_MODEL, "passage"),
    ],
)
def test_settings_lead_to_an_engine(given, kind, model, strategy):
    chosen = choose_engine(Settings(**given))
    assert (chosen.kind, chosen.model, chosen.strategy) == (kind, model, strategy)
    assert chosen.why.endswith(".")


def test_model_file_runs_in_process_even_where_a_key_is_set(gguf):
    chosen = choose_engine(Settings(gguf=gguf, api_key="k"))
    assert (chosen.kind, chosen.model) == ("embedded", "qwen3-8b")


def test_recording_is_played_before_anything_else(recorded, gguf):
    chosen = choose_engine(Settings(replay=recorded, api_key="k", gguf=gguf))
    assert (chosen.kind, chosen.model, chosen.strategy) == ("replay", "m", "passage")


@pytest.mark.parametrize(
    ("given", "error", "sentence"),
    [
        ({}, NoEngineError, "summarizer model pull"),
        ({"model": "gpt-x"}, NoEngineError, "The model gpt-x needs a key or an address"),
        ({"engine": "remote"}, NoEngineError, "needs OPENAI_API_KEY"),
        ({"base_url": URL}, ConfigurationError, "add --model"),
        ({"gguf": "missing.gguf"}, ConfigurationError, r"no model file missing\.gguf"),
        ({"replay": "missing"}, InputError, "no recorded answers in missing"),
    ],
)
def test_nothing_that_could_answer_is_one_sentence(given, error, sentence):
    with pytest.raises(error, match=sentence):
        choose_engine(Settings(**given))


def test_three_ways_out_are_named_where_nothing_is_installed(monkeypatch):
    monkeypatch.setattr(choice, "local_extra_installed", lambda: False)
    with pytest.raises(NoEngineError) as refused:
        choose_engine(Settings())
    for way in ("OPENAI_API_KEY", "--base-url", "pip install 'summarizer[local]'"):
        assert way in str(refused.value)


def test_strategy_that_was_not_recorded_is_refused(recorded):
    with pytest.raises(ConfigurationError, match="'article', only for passage"):
        choose_engine(Settings(replay=recorded, strategy="article"))


def test_weights_of_another_size_do_not_count(tmp_path):
    path = tmp_path / "models" / weights.FILE_NAME
    path.parent.mkdir()
    path.write_bytes(b"half")
    with pytest.raises(NoEngineError):
        choose_engine(Settings())
