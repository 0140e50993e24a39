"""A comparison as a person checks it, finding by finding."""

import pytest

from summarizer.articles.load import article_from_text
from summarizer.comparison import compare
from summarizer.models import Comparison, Evidence, NegotiationReport, Position
from summarizer.rendering.comparison_as_markdown import render_comparison

from ..gold.reports import gold_reports


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(gold_reports())


def _plain(shown: str) -> str:
    return " ".join(shown.replace("\\", "").split())


def test_every_finding_has_its_relation_explanation_and_quotes(comparison: Comparison) -> None:
    found = [part.split("\n## ")[0] for part in render_comparison(comparison).split("\n### ")[1:]]
    sections = {part.split()[0]: _plain(part) for part in found}
    assert len(sections) == len(comparison.findings)
    for finding in comparison.findings:
        section = sections[finding.id]
        assert section.startswith(_plain(f"{finding.id} {finding.subject}"))
        assert finding.relation.replace("_", " ") in section.lower()
        assert f"{finding.confidence} confidence" in section
        assert _plain(finding.explanation) in section
        for claim in finding.claims:
            assert f"**{claim.source}**" in section
            assert all(_plain(evidence.quote) in section for evidence in claim.item.evidence)


def test_rounds_come_first_and_say_why_reports_belong_together(comparison: Comparison) -> None:
    shown = render_comparison(comparison)
    first = next(line for line in shown.splitlines() if line.startswith("- **R1**"))
    assert "2024-01-28" in first
    assert "000, 001, 002, 004" in first
    assert shown.index("## Rounds") < shown.index("## Figures")


def test_markup_in_an_article_shows_as_text() -> None:
    article = article_from_text("The union wants <b>more</b> *pay*.", id="a", source="a.txt")
    evidence = Evidence.of(article, 16, 33)
    position = Position(
        parties=("union",), stance="seeks", content=evidence.quote, evidence=(evidence,)
    )
    report = NegotiationReport(article=article, positions=(position,))
    shown = render_comparison(compare([report]))
    assert "<b>" not in shown.replace("\\<", "")
    assert "\\*pay\\*" in shown


def test_empty_parts_have_no_chapter() -> None:
    report = NegotiationReport(article=article_from_text("No news.", id="a", source="a.txt"))
    shown = render_comparison(compare([report]))
    assert [line for line in shown.splitlines() if line.startswith("## ")] == ["## Sources"]


def test_what_is_left_open_is_told_with_the_words_to_judge_it_by(comparison: Comparison) -> None:
    shown = render_comparison(comparison.model_copy(update={"more_left_open": 2}))
    chapter = _plain(shown.split("## Left open")[1].split("\n## ")[0])
    assert comparison.left_open
    for pair in comparison.left_open:
        assert f"**{' and '.join(pair.findings)}** {_plain(pair.explanation)}" in chapter
        for claim in pair.claims:
            assert all(_plain(evidence.quote) in chapter for evidence in claim.item.evidence)
    assert "2 further pairs of statements" in chapter
