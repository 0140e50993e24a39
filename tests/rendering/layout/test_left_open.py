"""What a comparison leaves open and what a model judged, as a briefing shows it."""

from typing import Any

import pytest

from summarizer.models import Briefing, Comparison, OpenPair, Provenance
from summarizer.rendering import render
from summarizer.rendering.layout.document import lay_out
from summarizer.writing.templates import finding_sentences

OPEN = "Whether “crane” and “hoist” are one thing, the words do not tell."


def compared_anew(briefing: Briefing, **changes: object) -> Briefing:
    content = dict(briefing.comparison) | changes
    return briefing.model_copy(update={"comparison": Comparison.model_validate(content)})


def chapter(briefing: Briefing, id_: str) -> tuple[Any, ...]:
    found = lay_out(briefing).chapter(id_)
    assert found is not None
    return found.blocks


@pytest.fixture
def left_open(strike: Briefing) -> Briefing:
    """The strike's briefing with one pair of claims left open and three more behind it."""
    two = next(f for f in strike.comparison.findings if len(f.claims) > 1)
    pair = OpenPair(
        topic=two.topic,
        findings=(two.id, two.id),
        claims=two.claims[:2],
        may_contradict=False,
        explanation=OPEN,
    )
    return compared_anew(strike, left_open=(pair,), more_left_open=3)


def test_pairs_left_open_are_told_with_the_quotes_to_judge_them_by(left_open: Briefing) -> None:
    told, more = chapter(left_open, "left-open")

    assert told.text == OPEN
    assert {mark.number for mark in told.marks}
    assert more.text == "3 further pairs of statements for which less speaks are left open as well."


@pytest.mark.parametrize("form", ["md", "html"])
def test_every_format_has_a_chapter_on_what_is_left_open(
    strike: Briefing, left_open: Briefing, form: str
) -> None:
    assert "What is left open" not in render(strike, form)
    assert "What is left open" in render(left_open, form)
    assert "the words do not tell" in render(left_open, form)


def test_a_model_that_judged_is_disclosed(strike: Briefing) -> None:
    judge = Provenance(engine="remote", model="judge-1")
    summary, _, models = chapter(compared_anew(strike, judge=judge), "disclosure")

    assert "judged which statements are about one thing" in summary.text
    assert "Judging what is one thing" in [
        line.text for group in models.groups for line in group.head[0].lines
    ]
    assert "judged" not in chapter(strike, "disclosure")[0].text


def test_a_finding_that_a_model_joined_says_so(strike: Briefing) -> None:
    finding = next(f for f in strike.comparison.findings if len(f.claims) > 1)
    by_model = finding.model_copy(update={"joined_by": "model"})

    told = finding_sentences(by_model, strike.comparison)
    assert told == (
        *finding_sentences(finding, strike.comparison),
        "That the sources speak of one thing here is a model's judgement.",
    )
