from pathlib import Path

import pytest

from summarizer.models import NegotiationReport

from .conftest import QUESTIONS, LoopbackModel, Run


@pytest.mark.usefixtures("open_stances")
@pytest.mark.parametrize("strategy", ["article", "passage"])
def test_report_goes_to_stdout_as_json(summarizer: Run, model: LoopbackModel, strategy: str):
    ended = summarizer("extract", "talks/wire.txt", "--strategy", strategy, *model.options)
    report = NegotiationReport.model_validate_json(ended.out)
    assert ended.code == 0
    assert ended.err == ""
    assert report.provenance is not None
    assert (report.provenance.strategy, report.provenance.usage.calls) == (strategy, model.calls)
    assert report.article.text == Path("talks/wire.txt").read_text(encoding="utf-8")
    assert report.figures[0].evidence[0].quote in report.article.text


def test_report_goes_to_a_file(summarizer: Run, model: LoopbackModel):
    command = ("extract", "talks/wire.txt", "-q", "-o", "reports/wire.json", *model.options)
    ended = summarizer(*command)
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    NegotiationReport.model_validate_json(Path("reports/wire.json").read_bytes())


def test_second_run_asks_nothing(summarizer: Run, model: LoopbackModel):
    for _ in range(2):
        assert summarizer("extract", "talks/wire.txt", *model.options).code == 0
    assert model.calls == QUESTIONS


def test_environment_names_the_model(
    summarizer: Run, model: LoopbackModel, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("OPENAI_BASE_URL", model.url)
    monkeypatch.setenv("OPENAI_API_KEY", "key")
    monkeypatch.setenv("OPENAI_MODEL", "asked")
    assert summarizer("extract", "talks/wire.txt").code == 0
    assert [body["model"] for body in model.asked] == ["asked"] * QUESTIONS
    assert model.keys == {"Bearer key"}


def test_recorded_answers_make_a_report(summarizer: Run, model: LoopbackModel):
    assert summarizer("brief", "talks", "--record", "recorded", *model.options).code == 0
    asked = model.calls
    ended = summarizer("extract", "talks/wire.txt", "--replay", "recorded")
    assert NegotiationReport.model_validate_json(ended.out).provenance
    assert model.calls == asked


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        (("--format", "md"), True),
        (("-o", "wire.md"), True),
        (("-o", "wire.md", "--format", "json"), False),
        (("-o", "wire.json"), False),
    ],
)
def test_markdown_is_for_people(
    summarizer: Run, model: LoopbackModel, options: tuple[str, ...], *, shown: bool
):
    ended = summarizer("extract", "talks/wire.txt", "-q", *options, *model.options)
    assert ended.code == 0
    files = [Path(option) for option in options if option.startswith("wire.")]
    text = files[0].read_text(encoding="utf-8") if files else ended.out
    assert text.startswith("# " if shown else "{")
    assert ("## Figures" in text) is shown
