import os

import pytest

from summarizer.engines.embedded import available_processors
from summarizer.engines.opening import open_engine
from summarizer.engines.settings import Settings
from summarizer.exceptions import ConfigurationError

from .conftest import City, request


@pytest.mark.parametrize(
    ("quota", "processors"),
    [("max 100000", 64), ("200000 100000", 2), ("50000 100000", 1), ("", 64), (None, 64)],
)
def test_threads_stay_within_the_containers_quota(quota, processors, monkeypatch, tmp_path):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    cgroup = tmp_path / "cpu.max"
    if quota is not None:
        cgroup.write_text(quota)
    assert available_processors(cgroup) == processors


async def test_file_that_is_no_model_is_one_sentence(tmp_path):
    pytest.importorskip("xllamacpp")
    gguf = tmp_path / "not-a-model.gguf"
    gguf.write_bytes(b"no model" * 1000)
    said: list[str] = []
    engine = open_engine(Settings(gguf=gguf), progress=said.append)
    assert (engine.kind, engine.model, engine.concurrency) == ("embedded", "not-a-model", 1)
    with pytest.raises(ConfigurationError, match=r"not-a-model\.gguf cannot be loaded"):
        await engine.ask(request(), City)
    assert said == ["Loading not-a-model"]
    await engine.aclose()


async def test_nothing_is_loaded_before_the_first_question(tmp_path):
    gguf = tmp_path / "not-a-model.gguf"
    gguf.write_bytes(b"no model")
    said: list[str] = []
    engine = open_engine(Settings(gguf=gguf), progress=said.append)
    await engine.aclose()
    assert not said
