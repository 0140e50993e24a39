from pathlib import Path

import pytest

from summarizer.models import Comparison

from .conftest import LoopbackModel, Run

IDLE = {
    "north": "The dockers' union and the port of Sellhaven met in Sellhaven on 4 May for wage "
    "talks. The union demands 8.25 percent more pay.",
    "south": "The dockers' union and the port of Sellhaven met in Sellhaven on 4 May for wage "
    "talks. The port named a claim of 8.25 percent excessive.",
}
"""Articles that give one number for what their words do not show to be one thing."""


@pytest.fixture
def reports(summarizer: Run, model: LoopbackModel) -> list[Path]:
    summarizer("brief", "talks", "--reports", "reports", *model.options)
    model.asked.clear()
    return sorted(Path("reports").iterdir())


def test_stored_reports_are_compared_without_a_model(
    summarizer: Run, model: LoopbackModel, reports: list[Path]
):
    ended = summarizer("compare", *reports)
    assert (ended.code, ended.err, model.calls) == (0, "", 0)
    comparison = Comparison.model_validate_json(ended.out)
    assert len(comparison.sources) == 3
    assert comparison.findings


def test_comparison_goes_to_a_file(summarizer: Run, reports: list[Path]):
    ended = summarizer("compare", *reports, "-o", "comparison.json")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert Comparison.model_validate_json(Path("comparison.json").read_bytes()).findings


def test_report_given_twice_is_refused(summarizer: Run, reports: list[Path]):
    ended = summarizer("compare", reports[0], reports[0])
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("Error: ")


@pytest.mark.parametrize(
    ("given", "is_markdown"),
    [
        ([], False),
        (["-f", "json"], False),
        (["-f", "md"], True),
        (["-o", "side_by_side.md"], True),
        (["-o", "side_by_side.json"], False),
        (["-o", "side_by_side.md", "-f", "json"], False),
    ],
)
def test_format_is_named_or_follows_the_suffix(
    summarizer: Run, reports: list[Path], given: list[str], *, is_markdown: bool
):
    ended = summarizer("compare", *reports, *given)
    written = Path(given[1]).read_text("utf-8") if "-o" in given else ended.out
    assert ended.code == 0
    assert written.startswith("# 3 reports side by side") is is_markdown
    assert written.startswith("{") is not is_markdown


@pytest.mark.parametrize("name", ["side_by_side.html", "side_by_side.txt", "side_by_side"])
def test_suffix_that_names_no_format_is_refused(summarizer: Run, reports: list[Path], name: str):
    ended = summarizer("compare", *reports, "-o", name)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"Error: {name} cannot be written: end its name in .json or .md, or give --format.\n"
    )
    assert not Path(name).exists()


@pytest.fixture
def open_reports(summarizer: Run, model: LoopbackModel) -> list[Path]:
    Path("idle").mkdir()
    for name, text in IDLE.items():
        (Path("idle") / f"{name}.txt").write_text(f"{name}\n\n{text}\n", encoding="utf-8")
    summarizer("brief", "idle", "--reports", "open", "--no-judge", *model.options)
    model.asked.clear()
    return sorted(Path("open").iterdir())


def test_without_an_engine_option_no_model_is_asked(
    summarizer: Run, model: LoopbackModel, open_reports: list[Path]
):
    ended = summarizer("compare", *open_reports)
    assert Comparison.model_validate_json(ended.out).left_open
    assert (ended.code, model.calls) == (0, 0)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ([], 1),
        (["--strategy", "passage"], 0),
        (["--strategy", "passage", "--judge"], 1),
        (["--no-judge"], 0),
    ],
)
def test_a_model_that_is_named_judges_what_is_left_open(
    summarizer: Run, model: LoopbackModel, open_reports: list[Path], given: list[str], asked: int
):
    ended = summarizer("compare", *open_reports, *model.options, "--no-cache", *given)
    comparison = Comparison.model_validate_json(ended.out)
    assert (ended.code, model.calls) == (0, asked)
    assert (comparison.judge is not None) is bool(asked)


def test_a_judge_that_is_not_there_is_an_error(
    summarizer: Run, open_reports: list[Path], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("summarizer.engines.choice.local_extra_installed", lambda: False)
    ended = summarizer("compare", *open_reports, "--judge")
    assert (ended.code, ended.out) == (4, "")
