import asyncio
import json
import threading
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from summarizer.engines import opening
from summarizer.engines.manifest import Manifest, load_manifest
from summarizer.engines.opening import open_engine
from summarizer.engines.pull import pull
from summarizer.engines.replay import record, replay
from summarizer.engines.retry import RetryPolicy
from summarizer.engines.settings import Settings
from summarizer.exceptions import InputError, ModelDownloadError, UnrecordedRequestError
from summarizer.models import Usage

from .conftest import LIMA, City, Endpoint, Reply, answers, fails, request

PERU, CHILE = "Capital of Peru?", "Capital of Chile?"


def ask(settings: Settings, *questions: str) -> list:
    """One run of the program that asks `questions` in turn."""

    async def run() -> list:
        engine = open_engine(settings)
        try:
            return [await engine.ask(request(question), City) for question in questions]
        finally:
            await engine.aclose()

    return asyncio.run(run())


@pytest.fixture
def settings(endpoint: Endpoint) -> Settings:
    return Settings(base_url=endpoint.url, model="m", api_key="k-secret", cache=False)


@pytest.fixture
def folder(tmp_path: Path, endpoint: Endpoint, settings: Settings) -> Path:
    """Answers to two questions, recorded; the endpoint is asked twice for them."""
    endpoint.replies = [LIMA, answers('{\n  "city": "Santiago"\n}')]
    with record(tmp_path / "recorded", "m", "passage"):
        ask(settings, PERU, CHILE)
    return tmp_path / "recorded"


def test_replay_gives_the_recorded_answers(folder, endpoint):
    with replay(folder):
        peru, chile = ask(Settings(), PERU, CHILE)
    assert (peru.value.city, chile.value.city) == ("Lima", "Santiago")
    assert chile.text == '{\n  "city": "Santiago"\n}'
    assert peru.usage == Usage(calls=1, prompt_tokens=10, completion_tokens=5)
    assert endpoint.calls == 2


def test_order_of_questions_does_not_matter(folder):
    with replay(folder):
        assert [given.value.city for given in ask(Settings(), CHILE, PERU)] == ["Santiago", "Lima"]


def test_replay_needs_neither_key_nor_address_and_ignores_them(folder, endpoint):
    with replay(folder):
        ask(Settings(base_url="http://127.0.0.1:1/v1", model="other", api_key="k"), PERU)
    assert endpoint.calls == 2


def test_setting_names_the_recording_too(folder):
    assert ask(Settings(replay=folder), PERU)[0].value.city == "Lima"


def test_engine_says_that_it_replays_whose_answers(folder):
    engine = open_engine(Settings(replay=folder))
    assert (engine.kind, engine.model) == ("replay", "m")
    asyncio.run(engine.aclose())


def test_every_run_plays_from_the_start(folder):
    with replay(folder):
        assert ask(Settings(), PERU)[0].value == ask(Settings(), PERU)[0].value


def test_replay_holds_in_other_threads(folder, endpoint, settings):
    given = []
    with replay(folder):
        thread = threading.Thread(target=lambda: given.extend(ask(settings, PERU)))
        thread.start()
        thread.join()
    assert given[0].value.city == "Lima"
    assert endpoint.calls == 2


def test_replay_ends_with_its_block(folder, endpoint, settings):
    with replay(folder):
        pass
    ask(settings, PERU)
    assert endpoint.calls == 3


def test_replay_touches_no_cache(folder):
    cached = Settings(cache=True)
    with replay(folder):
        ask(cached, PERU)
    assert not cached.cache_dir.exists()


def test_nothing_is_downloaded_during_a_replay(folder, tmp_path):
    with replay(folder), pytest.raises(ModelDownloadError):
        pull(tmp_path, progress=None)


@pytest.mark.parametrize(
    ("questions", "reason"),
    [
        (["Capital of Cuba?"], "it was not asked when they were recorded"),
        ([PERU, PERU], "asked more often"),
    ],
)
def test_request_without_recording_is_one_sentence(folder, questions, reason):
    with replay(folder), pytest.raises(UnrecordedRequestError) as missing:
        ask(Settings(), *questions)
    assert f"the 'capital' question “{questions[-1]}" in str(missing.value)
    assert reason in str(missing.value)


def test_changed_schema_is_told_from_a_new_question(folder):
    class Town(City):
        country: str

    async def run() -> None:
        engine = open_engine(Settings())
        await engine.ask(request(PERU), Town)

    with replay(folder), pytest.raises(UnrecordedRequestError, match="schema has changed"):
        asyncio.run(run())


def test_unplayed_answers_are_reported(folder):
    with replay(folder) as played:
        ask(Settings(), CHILE)
        assert played.unused == [PERU]
        ask(Settings(), PERU)
        assert played.unused == []


def test_reask_is_replayed(tmp_path, endpoint, settings):
    endpoint.replies = [answers("{}"), LIMA]
    with record(tmp_path, "m", "article"):
        ask(settings, PERU)
    with replay(tmp_path) as played:
        given = ask(Settings(), PERU)[0]
    assert (given.value.city, given.usage.calls) == ("Lima", 2)
    assert not played.unused


def test_faults_are_not_recorded(tmp_path, endpoint, settings, monkeypatch):
    monkeypatch.setattr(opening, "RetryPolicy", partial(RetryPolicy, first_wait=0))
    endpoint.replies = [fails(500), Reply(body=LIMA.body[:40]), LIMA]
    with record(tmp_path, "m", "passage"):
        ask(settings, PERU)
    assert endpoint.calls == 3
    with replay(tmp_path) as played:
        assert ask(Settings(), PERU)[0].value.city == "Lima"
    assert not played.unused


def test_spelling_a_model_insists_on_is_recognised(tmp_path, endpoint, settings):
    def reasoning_model(body: dict) -> Reply:
        for name in ("max_tokens", "temperature", "seed"):
            if name in body:
                return fails(400, code="unsupported_parameter", param=name)
        return LIMA

    endpoint.replies = [reasoning_model]
    with record(tmp_path, "m", "passage"):
        ask(settings, PERU)
    with replay(tmp_path):
        assert ask(Settings(), PERU)[0].value.city == "Lima"


def test_recording_leaves_the_cache_aside(tmp_path, endpoint, settings):
    cached = settings.model_copy(update={"cache": True})
    ask(cached, PERU)
    with record(tmp_path, "m", "passage"):
        ask(cached, PERU)
    assert endpoint.calls == 2
    with replay(tmp_path):
        assert ask(Settings(), PERU)[0].value.city == "Lima"


def test_failed_recording_leaves_the_one_before(folder, settings):
    before = (folder / "passage.yaml").read_text()
    with suppress(RuntimeError), record(folder, "m", "passage"):
        ask(settings, "Capital of Cuba?")
        raise RuntimeError
    assert (folder / "passage.yaml").read_text() == before


def test_recording_anew_replaces_the_one_before(folder, settings):
    with record(folder, "m", "passage"):
        ask(settings, "Capital of Cuba?")
    with replay(folder) as played:
        ask(Settings(), "Capital of Cuba?")
        assert not played.unused


def test_manifest_lists_the_strategies_recorded(folder, settings):
    with record(folder, "m", "article"):
        ask(settings, PERU)
    recorded = Manifest(model="m", strategy="passage", strategies=("article", "passage"))
    assert load_manifest(folder) == recorded


def test_strategy_is_chosen_by_argument(folder, endpoint, settings):
    endpoint.replies = [answers('{"city": "LIMA"}')]
    with record(folder, "m", "article"):
        ask(settings, PERU)
    for strategy, city in (("article", "LIMA"), ("passage", "Lima"), (None, "Lima")):
        with replay(folder, strategy):
            assert ask(Settings(), PERU)[0].value.city == city


@pytest.mark.parametrize("manifest", [None, "a: [", "model: m\n", "\x00"])
def test_folder_without_recordings_is_one_sentence(tmp_path, manifest):
    if manifest is not None:
        (tmp_path / "manifest.yaml").write_text(manifest)
    with pytest.raises(InputError), replay(tmp_path):
        pass


@pytest.mark.parametrize("cassette", [None, "- asked: {", "- 1\n", "\x00"])
def test_cassette_that_cannot_be_read_is_one_sentence(folder, cassette):
    (folder / "passage.yaml").unlink()
    if cassette is not None:
        (folder / "passage.yaml").write_text(cassette)
    with replay(folder), pytest.raises(InputError, match=r"cassette .*passage|passage\.yaml is no"):
        ask(Settings(), PERU)


def test_server_that_counts_nothing_can_be_recorded(tmp_path, endpoint, settings):
    message = {"role": "assistant", "content": '{"city": "Lima"}'}
    endpoint.replies = [Reply(body=json.dumps({"choices": [{"message": message}]}).encode())]
    with record(tmp_path, "m", "passage"):
        ask(settings, PERU)
    with replay(tmp_path):
        assert ask(Settings(), PERU)[0].usage == Usage(calls=1)


def test_nothing_private_is_recorded(folder):
    text = (folder / "passage.yaml").read_text()
    for private in ("secret", "127.0.0.1", "cookie", "authorization", "private", "1700000000"):
        assert private not in text.lower()


def test_recording_twice_writes_the_same_bytes(folder, settings, endpoint):
    before = (folder / "passage.yaml").read_bytes()
    endpoint.replies = [*endpoint.replies, *endpoint.replies]
    with record(folder, "m", "passage"):
        ask(settings, PERU, CHILE)
    assert (folder / "passage.yaml").read_bytes() == before


def test_recorded_body_is_what_went_over_the_wire(folder, endpoint):
    import yaml

    recorded = yaml.safe_load((folder / "passage.yaml").read_text())
    assert [json.dumps(pair["asked"]) for pair in recorded] == [
        json.dumps(body) for body in endpoint.bodies
    ]
