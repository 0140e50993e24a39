# ruff: noqa: E501
"""Both strategies, from an article to its report, with an engine that answers from a script."""

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from summarizer.engines.base import Request
from summarizer.exceptions import InvalidAnswerError, UnreachableError
from summarizer.extraction.extract import Strategy, extract_report
from summarizer.models import Article, NegotiationReport
from summarizer.progress import Progress

MakeArticle = Callable[[str], Article]
TEXT = """Dock talks resume in Sellhaven

Norwegian Labour Minister Ada Renholt met the dockers' union in Sellhaven on Tuesday to settle a dispute over pay. Some 1,400 workers have been on strike for 19 days. The dockers' union rejected the port's offer of a pay rise of 4 percent over three years. The ministers will meet again on Thursday.

Read more: Ten strikes that changed Europe
"""
ITEMS = {
    "matter": {"sentence": 2, "words": "a dispute over pay", "negotiation": "labour"},
    "meeting": {"sentence": 2, "words": "in Sellhaven on Tuesday", "venue": "Sellhaven", "day": "Tuesday", "mode": "in person", "status": "ongoing"},
    "participants": [{"sentence": 2, "words": "Norwegian Labour Minister Ada Renholt", "name": "Ada Renholt", "role": "Labour Minister", "party": "Norwegian", "presence": "attended"}],
    "figures": [{"sentence": 3, "words": "Some 1,400 workers have been on strike", "number": "1,400", "counted": "workers", "state": "on strike"}],
    "proposals": [{"sentence": 4, "words": "the port's offer of a pay rise of 4 percent over three years", "proposer": "port", "status": "rejected", "rejected_by": "dockers' union", "accepted_by": None}],
    "positions": [{"sentence": 4, "words": "rejected the port's offer of a pay rise", "party": "dockers' union", "stance": "rejects"}],
    "next_steps": [{"sentence": 5, "words": "will meet again on Thursday", "actor": "ministers", "when": "Thursday"}],
}  # fmt: skip


@pytest.fixture
def article(article_of: MakeArticle) -> Article:
    return article_of(TEXT)


def report_of(
    article: Article, engine: Any, strategy: Strategy, **kwargs: Any
) -> NegotiationReport:
    slots = asyncio.Semaphore(2)
    return asyncio.run(extract_report(article, engine, strategy=strategy, slots=slots, **kwargs))


def test_an_article_in_one_answer_fills_every_part(article: Article, engine_of: Any) -> None:
    engine = engine_of({"report": ITEMS})
    report = report_of(article, engine, "article")
    assert len(engine.asked) == 1
    assert report.matter is not None
    assert [meeting.venue for meeting in report.meetings] == ["Sellhaven"]
    assert [(p.name, p.party) for p in report.participants] == [("Ada Renholt", "Norway")]
    assert [(f.measure, f.quantity.value) for f in report.figures] == [("workers on strike", 1400)]
    assert [(p.proposers, p.rejected_by) for p in report.proposals] == [
        (("port",), ("dockers' union",))
    ]
    assert [(p.parties, p.stance) for p in report.positions] == [(("dockers' union",), "rejects")]
    assert [step.when for step in report.next_steps] == ["Thursday"]
    assert report.rejected == ()
    assert report.provenance is not None
    assert report.provenance.strategy == "article"
    assert [prompt.task for prompt in report.provenance.prompts] == ["report"]


def test_the_article_is_shown_with_numbers_and_without_boilerplate(
    article: Article, engine_of: Any
) -> None:
    engine = engine_of({"report": ITEMS})
    report_of(article, engine, "article")
    shown = engine.asked[0].messages[-1].content.splitlines()
    assert shown[1].startswith("[2] Norwegian Labour Minister")
    assert not any("Ten strikes" in line for line in shown)


def changed(part: str, **fields: Any) -> dict[str, Any]:
    items = json.loads(json.dumps(ITEMS))
    one = items[part][0] if isinstance(items[part], list) else items[part]
    one.update(fields)
    return items


@pytest.mark.parametrize(
    ("part", "fields", "rule"),
    [
        ("figures", {"sentence": 99}, "evidence"),
        ("figures", {"sentence": 0}, "evidence"),
        ("figures", {"sentence": 6, "words": "Ten strikes", "number": "Ten"}, "evidence"),
        ("figures", {"number": "1,500"}, "number"),
        ("positions", {"party": "Velmora"}, "name"),
        ("positions", {"party": "port"}, "speaker"),
        ("participants", {"name": "Mira Oyen"}, "name"),
        ("proposals", {"words": "a bonus of 900 euros"}, "words"),
        ("next_steps", {"sentence": 3}, "words"),
        ("meeting", {"words": "in Geneva on Monday"}, "words"),
    ],
)
def test_what_is_made_up_is_asked_for_again_and_refused(
    article: Article, engine_of: Any, part: str, fields: dict[str, Any], rule: str
) -> None:
    engine = engine_of({"report": changed(part, **fields)})
    report = report_of(article, engine, "article")
    assert len(engine.asked) == 2
    assert [rejected.rule for rejected in report.rejected] == [rule]
    kept = report.meetings if part == "meeting" else getattr(report, part)
    assert kept == ()


def test_an_empty_answer_makes_a_report_of_what_code_finds(
    article: Article, engine_of: Any
) -> None:
    nothing: dict[str, Any] = {
        key: [] if isinstance(value, list) else None for key, value in ITEMS.items()
    }
    report = report_of(article, engine_of({"report": nothing}), "article")
    assert report.meetings == report.figures == report.positions == ()


def passages(request: Request) -> dict[str, Any]:
    """The right answer to each question about the article."""
    question = request.messages[-1].content
    if request.task == "meeting":
        return {"words": "in Sellhaven on Tuesday", "venue": "Sellhaven", "day": "Tuesday", "mode": "in person", "status": "ongoing", "subject": "a dispute over pay", "negotiation": "labour"}  # fmt: skip
    if request.task == "figures":
        numbers = question.rsplit("Numbers: ", 1)[1].split(" | ")
        states = {"19 days": "length of a strike", "1,400": "on strike"}
        counted = {"4 percent": {"counted": "pay"}}
        return {"figures": [
            {"number": number, "words": number, "state": states.get(number, "other")} | counted.get(number, {})
            for number in numbers
        ]}  # fmt: skip
    if request.task == "proposals":
        return {"words": "the port's offer of a pay rise of 4 percent over three years", "status": "proposed", "proposer": "not said", "answered_by": "not said"}  # fmt: skip
    assert request.task == "next_steps"
    return {
        "steps": [
            {"words": "will meet again on Thursday", "actor": "ministers", "when": "Thursday"}
        ]
    }


def test_passages_fill_every_part(article: Article, engine_of: Any) -> None:
    engine = engine_of(passages)
    report = report_of(article, engine, "passage")
    assert [meeting.day for meeting in report.meetings] == ["Tuesday"]
    assert [(p.name, p.party) for p in report.participants] == [("Ada Renholt", "Norway")]
    assert ("workers on strike", 1400) in [(f.measure, f.quantity.value) for f in report.figures]
    assert ("strike duration", 19) in [(f.measure, f.quantity.value) for f in report.figures]
    assert [(p.proposers, p.status, p.rejected_by) for p in report.proposals] == [
        (("port",), "rejected", ("dockers' union",))
    ]
    assert [(p.parties, p.stance) for p in report.positions] == [(("dockers' union",), "rejects")]
    assert [step.action for step in report.next_steps] == ["will meet again on Thursday"]
    assert {party.name for party in report.parties} == {"Norway", "port", "dockers' union"}
    assert report.rejected == ()
    assert report.provenance is not None
    assert report.provenance.usage.calls == len(engine.asked)


def test_passages_ask_nothing_about_boilerplate(article: Article, engine_of: Any) -> None:
    engine = engine_of(passages)
    report_of(article, engine, "passage")
    assert not any("Ten strikes" in request.messages[-1].content for request in engine.asked)


def test_made_up_words_of_a_passage_are_refused(article: Article, engine_of: Any) -> None:
    def script(request: Request) -> dict[str, Any]:
        answer = passages(request)
        if request.task == "proposals":
            answer["words"] = "a pay rise of 40 percent"
        return answer

    report = report_of(article, engine_of(script), "passage")
    assert report.proposals == ()
    assert [(rejected.part, rejected.rule) for rejected in report.rejected] == [
        ("proposal", "words")
    ]


def test_progress_counts_every_question(article: Article, engine_of: Any) -> None:
    told: list[Progress] = []
    engine = engine_of(passages)
    report_of(article, engine, "passage", progress=told.append)
    assert [step.done for step in told] == list(range(len(engine.asked) + 1))
    assert {step.total for step in told} == {len(engine.asked)}


def test_one_question_without_an_answer_does_not_lose_the_article(
    article: Article, engine_of: Any
) -> None:
    def script(request: Request) -> Any:
        failed = InvalidAnswerError("It looped.")
        return failed if request.task == "figures" else passages(request)

    report = report_of(article, engine_of(script), "passage")
    assert report.figures == ()
    assert report.meetings
    assert {rejected.rule for rejected in report.rejected} == {"answer"}


@pytest.mark.parametrize("strategy", ["passage", "article"])
@pytest.mark.parametrize("error", [InvalidAnswerError("Never valid."), UnreachableError("Gone.")])
def test_an_article_without_any_answer_is_an_error(
    article: Article, engine_of: Any, strategy: Strategy, error: Exception
) -> None:
    with pytest.raises(type(error), match=re.escape(str(error))):
        report_of(article, engine_of(lambda _: error), strategy)
