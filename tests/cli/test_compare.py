from pathlib import Path

import pytest

from summarizer.models import Comparison

from .conftest import LoopbackModel, Run


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
