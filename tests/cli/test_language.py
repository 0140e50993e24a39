"""`--language`: reports in any, briefings in English so far."""

from pathlib import Path

import pytest

from summarizer.models import NegotiationReport

from .conftest import LoopbackModel, Run


def test_a_briefing_in_another_language_is_refused_before_anything_is_asked(
    summarizer: Run, model: LoopbackModel
) -> None:
    ended = summarizer("brief", "talks", "--language", "pt", *model.options)
    assert (ended.code, ended.out) == (2, "")
    assert "Briefings are written in English only, not in Portuguese" in ended.err
    assert "summarizer extract --language pt" in ended.err
    assert model.calls == 0


@pytest.mark.parametrize("code", ["xx", "por", "portuguese"])
def test_a_code_that_names_no_language_is_told(
    summarizer: Run, model: LoopbackModel, code: str
) -> None:
    ended = summarizer("extract", "talks/wire.txt", "--language", code, *model.options)
    assert ended.code == 2
    assert "ISO 639-1" in ended.err


def test_a_report_can_be_made_for_readers_of_another_language(
    summarizer: Run, model: LoopbackModel
) -> None:
    ended = summarizer(
        "extract",
        "talks/gazette.txt",
        "--strategy",
        "passage",
        "--language",
        "PT",
        "-q",
        *model.options,
    )
    assert ended.code == 0
    report = NegotiationReport.model_validate_json(ended.out)
    assert report.article.text == Path("talks/gazette.txt").read_text(encoding="utf-8")
    assert report.provenance
    assert any(body["messages"][-1]["content"].startswith("From English") for body in model.asked)
