"""A report as a person reads it."""

import pytest

from summarizer.articles.load import article_from_text
from summarizer.models import Attribution, Evidence, NegotiationReport, Position, RejectedItem
from summarizer.rendering.report_as_markdown import render_report

from ..gold.reports import gold_reports


@pytest.mark.parametrize("report", gold_reports(), ids=lambda report: report.article.id[:3])
def test_every_quote_is_shown(report: NegotiationReport) -> None:
    shown = " ".join(render_report(report).replace("\\", "").split())
    for item in report.items():
        for evidence in item.evidence:
            if item.kind != "party":
                assert " ".join(evidence.quote.split()) in shown


def _report(content: str, **parts: object) -> NegotiationReport:
    article = article_from_text(f"The union wants {content}.", id="a", source="a.txt")
    start = article.text.index(content)
    evidence = Evidence.of(article, start, start + len(content))
    position = Position(parties=("union",), stance="seeks", content=content, evidence=(evidence,))
    return NegotiationReport.model_validate({"article": article, "positions": (position,), **parts})


def test_what_the_item_says_in_the_words_of_its_quote_is_told_once() -> None:
    assert render_report(_report("more pay")).count("more pay") == 1


def test_empty_parts_have_no_chapter() -> None:
    shown = render_report(_report("more pay"))
    assert [line for line in shown.splitlines() if line.startswith("## ")] == ["## Positions"]


def test_markup_in_an_article_shows_as_text() -> None:
    shown = render_report(_report("<script>alert(1)</script> **now**"))
    assert "\\<script>" in shown
    assert "\\*\\*now\\*\\*" in shown


def test_what_was_refused_is_told_with_its_reason() -> None:
    refused = RejectedItem(
        part="next_step", offered="{}", sentence=1, rule="words", reason="Not said."
    )
    assert "- Next step: Not said. {}" in render_report(_report("pay", rejected=(refused,)))


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("A source", "according to a source"),
        ("The Harbour Post", "according to the Harbour Post"),
        ("dockers' union", "according to the dockers' union"),
        ("Mira Oyen", "according to Mira Oyen"),
    ],
)
def test_whose_word_an_item_is_reads_as_a_sentence(speaker: str, told: str) -> None:
    article = article_from_text(f"{speaker} wants more pay.", id="a", source="a.txt")
    said, named = "more pay", speaker
    position = Position(
        parties=("union",),
        stance="seeks",
        content=said,
        evidence=(Evidence.of(article, article.text.index(said), article.text.index(said) + 8),),
        attribution=Attribution(
            speaker=named, kind="named", evidence=Evidence.of(article, 0, len(named))
        ),
    )
    report = NegotiationReport.model_validate({"article": article, "positions": (position,)})

    assert told in render_report(report)
