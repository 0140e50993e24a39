import json
from pathlib import Path

import pytest

from summarizer.models import Briefing, NegotiationReport

from ..loopback import question, well_read
from .conftest import QUESTIONS, LoopbackModel, Run


@pytest.mark.parametrize("option", [(), ("--quiet",)])
def test_briefing_goes_to_stdout_and_nothing_to_a_stderr_that_is_no_terminal(
    summarizer: Run, model: LoopbackModel, option: tuple[str, ...]
):
    ended = summarizer("brief", "talks", *option, *model.options)
    assert (ended.code, ended.err) == (0, "")
    assert "1,250 dockers are on strike" in ended.out
    assert ended.out.startswith("# ")


@pytest.mark.parametrize(
    ("options", "start"),
    [
        ("-o made/b.md", "# "),
        ("-o made/b.MARKDOWN", "# "),
        ("-o made/b.html", "<!doctype html>"),
        ("-o made/b.htm", "<!doctype html>"),
        ("-o made/b.json", "{"),
        ("-o made/b -f html", "<!doctype html>"),
        ("-o made/b.md -f json", "{"),
    ],
)
def test_format_follows_suffix_unless_it_is_named(
    summarizer: Run, model: LoopbackModel, working_folder: Path, options: str, start: str
):
    ended = summarizer("brief", "talks", "-q", *options.split(), *model.options)
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    (made,) = (working_folder / "made").iterdir()
    assert made.read_text(encoding="utf-8").lower().startswith(start)


def test_format_can_be_named_for_stdout(summarizer: Run, model: LoopbackModel):
    ended = summarizer("brief", "talks", "-f", "json", *model.options)
    briefing = Briefing.model_validate_json(ended.out)
    assert len(briefing.comparison.sources) == 3


def test_files_and_folders_may_be_named_together_and_twice(summarizer: Run, model: LoopbackModel):
    ended = summarizer("brief", "talks/wire.txt", "talks", "-f", "json", *model.options)
    sources = Briefing.model_validate_json(ended.out).comparison.sources
    assert sorted(source.article.id for source in sources) == ["gazette", "monitor", "wire"]


def test_report_is_kept_as_soon_as_it_is_made(
    summarizer: Run, model: LoopbackModel, working_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SUMMARIZER_CONCURRENCY", "1")
    kept = working_folder / "reports"
    there_when_asked: list[list[str]] = []

    def noting(body):
        there_when_asked.append(sorted(path.stem for path in kept.iterdir()))
        return well_read(body)

    model.script = noting
    assert summarizer("brief", "talks", "--reports", "reports", *model.options).code == 0
    read_before = ([], ["gazette"], ["gazette", "monitor"])
    assert there_when_asked[: 3 * QUESTIONS] == [
        kept for kept in read_before for _ in range(QUESTIONS)
    ]
    for path in kept.iterdir():
        assert NegotiationReport.model_validate_json(path.read_bytes()).article.id == path.stem


@pytest.fixture
def without_monitor(model: LoopbackModel) -> LoopbackModel:
    """A model that cannot make anything of the article in monitor.txt."""
    model.script = lambda body: 400 if "Some 1,250" in question(body) else well_read(body)
    return model


def test_article_that_fails_does_not_lose_the_others(
    summarizer: Run, without_monitor: LoopbackModel
):
    ended = summarizer("brief", "talks", "-q", *without_monitor.options)
    assert ended.code == 1
    assert "By now 1,400 dockers are on strike" in ended.out
    assert "1,250" not in ended.out
    said = "refuses the request with 400"
    assert ended.err.startswith("Missing from the briefing: talks/monitor.txt: ")
    assert said in ended.err
    missing = [line for line in ended.out.splitlines() if "monitor.txt" in line]
    assert missing
    assert all(said in line for line in missing)


def test_missing_articles_are_in_the_stored_briefing_in_the_order_named(
    summarizer: Run, without_monitor: LoopbackModel, working_folder: Path
):
    (working_folder / "talks" / "zero.txt").touch()
    named = ("talks/zero.txt", "talks")
    ended = summarizer("brief", *named, "-f", "json", *without_monitor.options)
    assert ended.code == 1
    missing = json.loads(ended.out)["missing"]
    assert [entry["source"] for entry in missing] == ["talks/zero.txt", "talks/monitor.txt"]
    assert "is empty" in missing[0]["reason"]
    assert "refuses the request" in missing[1]["reason"]


def test_run_that_failed_goes_on_where_it_ended(summarizer: Run, without_monitor: LoopbackModel):
    assert summarizer("brief", "talks", *without_monitor.options).code == 1
    without_monitor.script = well_read
    without_monitor.asked.clear()
    assert summarizer("brief", "talks", *without_monitor.options).code == 0
    reading = [body for body in without_monitor.asked if "[1]" in question(body)]
    assert ["Some 1,250" in question(body) for body in reading] == [True] * QUESTIONS


def test_second_run_asks_nothing(summarizer: Run, model: LoopbackModel):
    first = summarizer("brief", "talks", "-q", "-f", "json", *model.options)
    asked = model.calls
    second = summarizer("brief", "talks", "-q", "-f", "json", *model.options)
    assert model.calls == asked > 0
    one, other = (Briefing.model_validate_json(ended.out) for ended in (first, second))
    assert one.model_copy(update={"disclosure": other.disclosure}) == other
    assert {reader.usage.calls for reader in other.disclosure.readers} == {0}


def test_cache_can_be_left_aside(summarizer: Run, model: LoopbackModel):
    for _ in range(2):
        assert summarizer("brief", "talks", "--no-cache", *model.options).code == 0
    assert model.calls % 2 == 0
    assert len({json.dumps(body) for body in model.asked}) == model.calls / 2
    assert ": 0 answers" in summarizer("cache", "info").out


@pytest.mark.usefixtures("open_stances")
@pytest.mark.parametrize("strategy", ["article", "passage"])
def test_recorded_run_is_replayed_without_the_model(
    summarizer: Run, model: LoopbackModel, strategy: str
):
    command = ("brief", "talks", "-q", "--strategy", strategy)
    live = summarizer(*command, "--record", "recorded", *model.options)
    asked = model.calls
    assert (live.code, live.err) == (0, "")
    replayed = summarizer(*command, "--replay", "recorded")
    assert (replayed.code, replayed.err) == (0, "")
    assert model.calls == asked
    changed = [
        (before, after)
        for before, after in zip(live.out.splitlines(), replayed.out.splitlines(), strict=True)
        if before != after
    ]
    assert ("not replayed" in changed[0][0], "no model ran" in changed[0][1]) == (True, True)
    assert all(
        before.replace("remote engine", "replay engine") == after for before, after in changed[1:]
    )


def test_model_that_phrases_badly_costs_no_briefing(
    summarizer: Run, model: LoopbackModel, caplog: pytest.LogCaptureFixture
):
    model.script = lambda body: 400 if "Facts:" in question(body) else well_read(body)
    ended = summarizer("brief", "talks", *model.options)
    assert ended.code == 0
    assert "1,250 dockers" in ended.out
    assert caplog.text.count("Templates write what the model could not") == 1


def test_a_briefing_is_told_to_length(summarizer: Run, model: LoopbackModel) -> None:
    ended = summarizer("brief", "talks", "--length", "bottom-line", "-f", "json", *model.options)
    briefing = Briefing.model_validate_json(ended.out)
    assert (ended.code, briefing.length, briefing.sections) == (0, "bottom-line", ())


def test_a_briefing_is_limited_to_a_focus(summarizer: Run, model: LoopbackModel) -> None:
    whole = Briefing.model_validate_json(
        summarizer("brief", "talks", "-f", "json", *model.options).out
    )
    ended = summarizer("brief", "talks", "--focus", "strikers", "-f", "json", *model.options)
    briefing = Briefing.model_validate_json(ended.out)
    assert (ended.code, briefing.focus) == (0, "strikers")
    assert 0 < len(briefing.comparison.findings) < len(whole.comparison.findings)
