import pytest

from summarizer.engines import doctor, weights
from summarizer.engines.doctor import diagnose
from summarizer.engines.settings import Settings


def test_choice_is_told_with_its_reason(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "k-secret")
    found = diagnose(Settings())
    assert (found.engine, found.strategy) == ("remote", "article")
    assert "A key" in found.why
    assert found.remedies == ()
    assert "k-secret" not in found.model_dump_json()


def test_versions_are_told_without_importing():
    found = diagnose(Settings())
    assert found.versions["openai"]
    assert set(found.versions) == set(doctor.PACKAGES)


@pytest.mark.parametrize(
    ("installed", "remedies"),
    [
        (True, ("summarizer model pull",)),
        (False, ("pip install 'summarizer[local]'", "summarizer model pull")),
    ],
)
def test_missing_model_comes_with_the_commands_that_mend_it(monkeypatch, installed, remedies):
    monkeypatch.setattr("summarizer.engines.choice.local_extra_installed", lambda: installed)
    monkeypatch.setattr(doctor, "local_extra_installed", lambda: installed)
    found = diagnose(Settings())
    assert found.engine is None
    assert found.weights.state == "absent"
    assert found.remedies == remedies


@pytest.mark.parametrize(
    ("content", "state"),
    [(b"weigh", "incomplete"), (b"WEIGHTS", "altered"), (b"weights", "verified")],
)
def test_weights_are_checked(monkeypatch, tmp_path, content, state):
    import hashlib

    monkeypatch.setattr(weights, "SIZE", 7)
    monkeypatch.setattr(weights, "SHA256", hashlib.sha256(b"weights").hexdigest())
    path = tmp_path / "models" / weights.FILE_NAME
    path.parent.mkdir()
    path.write_bytes(content)
    found = diagnose(Settings(api_key="k"))
    assert (found.weights.state, found.weights.size) == (state, len(content))
    assert bool(found.remedies) is (state != "verified")


def test_cache_is_told(tmp_path):
    found = diagnose(Settings())
    assert found.cache.path.parent == tmp_path / "cache"
    assert (found.cache.entries, found.cache.size) == (0, 0)
