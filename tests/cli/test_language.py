"""`--language`: reports and briefings for readers of another language."""

from pathlib import Path

import pytest

from summarizer.models import Briefing, NegotiationReport

from .conftest import LoopbackModel, Run


def test_a_briefing_is_translated_sentence_by_sentence(
    summarizer: Run, model: LoopbackModel
) -> None:
    ended = summarizer("brief", "talks", "--language", "pt", "-f", "json", *model.options)
    assert (ended.code, ended.err) == (0, "")
    briefing = Briefing.model_validate_json(ended.out)
    assert briefing.language == "pt"
    assert briefing.disclosure.translator
    statements = [
        *briefing.bottom_line,
        *(s for part in briefing.sections for s in part.statements),
    ]
    assert briefing.disclosure.untranslated == sum(s.translation is None for s in statements)
    asked = [body["messages"][-1]["content"] for body in model.asked]
    assert any(question.startswith("Into Portuguese") for question in asked)
    assert not any(question.startswith("From English") for question in asked)


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


def test_a_small_model_that_translates_is_told_of(summarizer: Run, model: LoopbackModel) -> None:
    ended = summarizer(
        "brief", "talks", "--language", "pt", "--strategy", "passage", *model.options
    )
    assert ended.code == 0
    assert "A small model translates the sentences" in ended.err
