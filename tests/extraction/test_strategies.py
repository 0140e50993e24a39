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
from summarizer.progress import Event

MakeArticle = Callable[[str], Article]
TEXT = """Dock talks resume in Sellhaven

Norwegian Labour Minister Ada Renholt met the dockers' union in Sellhaven on Tuesday to settle a dispute over pay. Some 1,400 workers have been on strike for 19 days. The dockers' union rejected the port's offer of a pay rise of 4 percent over three years. The ministers will meet again on Thursday.

Read more: Ten strikes that changed Europe
"""
OPEN_STANCE = "Later the ministry met the dockers' union, but it rejected a pause."
"""A sentence that does not settle whose stance it tells."""
OPEN_TEXT = TEXT.replace("on Thursday.\n", f"on Thursday. {OPEN_STANCE}\n")
ITEMS = {
    "matter": [{"sentence": 2, "words": "a dispute over pay", "negotiation": "labour"}],
    "meeting": [{"sentence": 2, "words": "in Sellhaven on Tuesday", "venue": "Sellhaven", "day": "Tuesday", "mode": "in person", "status": "ongoing"}],
    "participants": [{"sentence": 2, "words": "Norwegian Labour Minister Ada Renholt", "name": "Ada Renholt", "role": "Labour Minister", "party": "Norwegian", "presence": "attended"}],
    "proposals": [{"sentence": 4, "words": "the port's offer of a pay rise of 4 percent over three years", "proposer": "port", "status": "rejected", "rejected_by": "dockers' union", "accepted_by": None}],
    "positions": [{"sentence": 4, "words": "rejected the port's offer of a pay rise", "party": "dockers' union", "stance": "rejects"}],
    "next_steps": [{"sentence": 5, "words": "will meet again on Thursday", "actor": "ministers", "when": "Thursday"}],
}  # fmt: skip


@pytest.fixture
def article(article_of: MakeArticle) -> Article:
    return article_of(TEXT)


@pytest.fixture
def open_article(article_of: MakeArticle) -> Article:
    """The article with one sentence about which even the passage strategy asks."""
    return article_of(OPEN_TEXT)


def report_of(
    article: Article, engine: Any, strategy: Strategy, **kwargs: Any
) -> NegotiationReport:
    slots = asyncio.Semaphore(2)
    return asyncio.run(extract_report(article, engine, strategy=strategy, slots=slots, **kwargs))


def listing(items: dict[str, Any]) -> Callable[[Request], dict[str, Any]]:
    """An engine's script that lists what it is asked for."""

    def script(request: Request) -> dict[str, Any]:
        assert request.task == "report"
        question = next(m.content for m in reversed(request.messages) if "List: " in m.content)
        field = question.rsplit("List: ", 1)[1].replace(" ", "_")
        return {field: items[field]}

    return script


def test_an_article_asked_for_section_by_section_fills_every_part(
    article: Article, engine_of: Any
) -> None:
    engine = engine_of(listing(ITEMS))
    report = report_of(article, engine, "article")
    assert len(engine.asked) == 6
    assert report.matter is not None
    assert [meeting.venue for meeting in report.meetings] == ["Sellhaven"]
    assert [(p.name, p.party) for p in report.participants] == [("Ada Renholt", "Norway")]
    assert {f.quantity.value for f in report.figures} >= {1400, 19, 4}
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
    engine = engine_of(listing(ITEMS))
    report_of(article, engine, "article")
    shown = engine.asked[0].messages[-1].content.splitlines()
    assert shown[1].startswith("[2] Norwegian Labour Minister")
    assert not any("Ten strikes" in line for line in shown)


def changed(part: str, **fields: Any) -> dict[str, Any]:
    items = json.loads(json.dumps(ITEMS))
    items[part][0].update(fields)
    return items


@pytest.mark.parametrize(
    ("part", "fields", "rule"),
    [
        ("next_steps", {"sentence": 99, "words": "will meet again in May"}, "evidence"),
        ("next_steps", {"sentence": 0, "words": "will meet again in May"}, "evidence"),
        ("positions", {"sentence": 6, "words": "Ten strikes"}, "evidence"),
        ("positions", {"party": "Velmora"}, "name"),
        ("positions", {"party": "port"}, "speaker"),
        ("participants", {"name": "Mira Oyen"}, "name"),
        ("proposals", {"words": "a bonus of 900 euros"}, "words"),
        ("next_steps", {"sentence": 3, "words": "dockers' union"}, "words"),
        ("meeting", {"words": "in Geneva on Monday"}, "words"),
    ],
)
def test_what_is_made_up_is_asked_for_again_and_refused(
    article: Article, engine_of: Any, part: str, fields: dict[str, Any], rule: str
) -> None:
    engine = engine_of(listing(changed(part, **fields)))
    report = report_of(article, engine, "article")
    assert len(engine.asked) == 7
    assert [rejected.rule for rejected in report.rejected] == [rule]
    kept = report.meetings if part == "meeting" else getattr(report, part)
    assert len(kept) == len(ITEMS[part]) - 1


def test_empty_lists_make_a_report_of_what_code_finds(article: Article, engine_of: Any) -> None:
    nothing: dict[str, Any] = {part: [] for part in ITEMS}
    report = report_of(article, engine_of(listing(nothing)), "article")
    assert report.matter is None
    assert report.meetings == report.proposals == report.positions == ()


def passages(request: Request) -> dict[str, Any]:
    """The right answer to the one question that the sentences leave open."""
    assert request.task == "positions"
    assert f"Sentence: {OPEN_STANCE}\n" in request.messages[-1].content
    return {"parties": ["ministry"]}


def test_passages_fill_every_part(open_article: Article, engine_of: Any) -> None:
    engine = engine_of(passages)
    report = report_of(open_article, engine, "passage")
    assert len(engine.asked) == 1
    assert [meeting.day for meeting in report.meetings] == ["Tuesday"]
    assert [(p.name, p.party) for p in report.participants] == [("Ada Renholt", "Norway")]
    assert ("workers on strike", 1400) in [(f.measure, f.quantity.value) for f in report.figures]
    assert ("strike duration", 19) in [(f.measure, f.quantity.value) for f in report.figures]
    assert [(p.proposers, p.status, p.rejected_by) for p in report.proposals] == [
        (("port",), "rejected", ("dockers' union",))
    ]
    assert [(p.parties, p.content) for p in report.positions] == [
        (("dockers' union",), "the port's offer of a pay rise of 4 percent over three years"),
        (("ministry",), "a pause"),
    ]
    assert [(step.action, step.when) for step in report.next_steps] == [
        ("The ministers will meet again on Thursday", "Thursday")
    ]
    assert report.rejected == ()
    assert report.provenance is not None
    assert report.provenance.usage.calls == 1
    assert [prompt.task for prompt in report.provenance.prompts] == ["positions"]


def test_whoever_offers_or_takes_a_stance_is_a_party(open_article: Article, engine_of: Any) -> None:
    report = report_of(open_article, engine_of(passages), "passage")
    assert {party.name for party in report.parties} == {
        "Norway", "port", "dockers' union", "ministry",
    }  # fmt: skip


def test_passages_that_leave_nothing_open_ask_nothing(article: Article, engine_of: Any) -> None:
    engine = engine_of(lambda _: UnreachableError("Gone."))
    report = report_of(article, engine, "passage")
    assert engine.asked == []
    assert [(p.parties, p.stance) for p in report.positions] == [(("dockers' union",), "rejects")]


def test_passages_ask_nothing_about_boilerplate(article_of: MakeArticle, engine_of: Any) -> None:
    elsewhere = OPEN_STANCE.replace("a pause", "arbitration")
    engine = engine_of(passages)
    report_of(article_of(f"{OPEN_TEXT}\nRead more: {elsewhere}\n"), engine, "passage")
    [asked] = engine.asked
    assert "arbitration" not in asked.messages[-1].content


def test_progress_counts_every_question(article: Article, engine_of: Any) -> None:
    told: list[Event] = []
    engine = engine_of(listing(ITEMS))
    report_of(article, engine, "article", progress=told.append)
    asked = len(engine.asked)
    assert [event.model_dump() for event in told] == [
        {"type": "article_progress", "article": article.id, "done": done, "planned": asked}
        for done in range(asked + 1)
    ]


def test_one_question_without_an_answer_does_not_lose_the_article(
    article: Article, engine_of: Any
) -> None:
    listed = listing(ITEMS)

    def script(request: Request) -> Any:
        asked = request.messages[-1].content
        return InvalidAnswerError("It looped.") if asked.endswith("positions") else listed(request)

    report = report_of(article, engine_of(script), "article")
    assert report.positions == ()
    assert report.meetings
    assert {rejected.rule for rejected in report.rejected} == {"answer"}


@pytest.mark.parametrize(
    ("strategy", "error"),
    [
        ("passage", UnreachableError("Gone.")),
        ("article", UnreachableError("Gone.")),
        ("article", InvalidAnswerError("Never valid.")),
    ],
)
def test_an_article_without_any_answer_is_an_error(
    open_article: Article, engine_of: Any, strategy: Strategy, error: Exception
) -> None:
    with pytest.raises(type(error), match=re.escape(str(error))):
        report_of(open_article, engine_of(lambda _: error), strategy)


def test_passages_without_a_valid_answer_keep_what_code_found(
    open_article: Article, engine_of: Any
) -> None:
    engine = engine_of(lambda _: InvalidAnswerError("Never valid."))
    report = report_of(open_article, engine, "passage")
    assert report.figures
    assert [(r.part, r.rule, r.reason) for r in report.rejected] == [
        ("positions", "answer", "Never valid.")
    ]
