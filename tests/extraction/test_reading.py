"""Asking, judging, and asking once more; what fails is listed and loses nothing else."""

import asyncio
from collections.abc import Callable
from typing import Annotated, Any

import pytest
from pydantic import Field

from summarizer.engines.base import Request
from summarizer.engines.schema import answer_model, text_of
from summarizer.exceptions import InvalidAnswerError, UnreachableError, UnrecordedRequestError
from summarizer.extraction.question import Question
from summarizer.extraction.reading import Reader
from summarizer.models import AnyItem, Article, NextStep, Usage
from summarizer.models.draft import FigureDraft, NextStepDraft

MakeArticle = Callable[[str], Article]
Answer = answer_model("Said", words=text_of(200))
TEXT = "The union will meet. The port will vote. The senate will decide."
RIGHT = {"The union": "will meet", "The port": "will vote", "The senate": "will decide"}


@pytest.fixture
def article(article_of: MakeArticle) -> Article:
    return article_of(TEXT)


def questions() -> list[Question]:
    def drafts(number: int) -> Callable[[Any], tuple[NextStepDraft, ...]]:
        return lambda answer: tuple(
            NextStepDraft(sentence=number, words=words) for words in answer.words.split("|")
        )

    return [
        Question(task="positions", sentence=n, text=who, answer=Answer, drafts=drafts(n))
        for n, who in enumerate(RIGHT, start=1)
    ]


def asked_for(request: Request) -> str:
    return next(m.content for m in reversed(request.messages) if m.content in RIGHT)


def is_again(request: Request) -> bool:
    return request.messages[-1].content not in RIGHT


def right(request: Request) -> dict[str, str]:
    return {"words": RIGHT[asked_for(request)]}


def actions(items: list[AnyItem]) -> list[str]:
    return [item.action for item in items if isinstance(item, NextStep)]


async def read(article: Article, engine: Any, slots: int = 3) -> tuple[list[AnyItem], Reader]:
    reader = Reader(article, engine, asyncio.Semaphore(slots))
    return await reader.read(questions()), reader


async def test_items_come_in_the_order_of_the_questions(article: Article, engine_of: Any) -> None:
    items, reader = await read(article, engine_of(right))
    assert actions(items) == ["will meet", "will vote", "will decide"]
    assert reader.answered == 3
    assert reader.rejected == []


@pytest.mark.parametrize("slots", [1, 2, 3])
async def test_as_many_questions_run_as_there_are_slots(
    article: Article, engine_of: Any, slots: int
) -> None:
    engine = engine_of(right)
    await read(article, engine, slots)
    assert engine.most_busy == slots


async def test_a_refused_item_is_asked_for_once_more_with_the_reason(
    article: Article, engine_of: Any
) -> None:
    def script(request: Request) -> dict[str, str]:
        if asked_for(request) == "The port" and not is_again(request):
            return {"words": "will strike"}
        return right(request)

    engine = engine_of(script)
    items, reader = await read(article, engine)
    [again] = [request for request in engine.asked if is_again(request)]
    assert again.messages[-2].role == "assistant"
    assert "will strike" in again.messages[-2].content
    assert "does not say 'will strike'" in again.messages[-1].content
    assert actions(items) == ["will meet", "will vote", "will decide"]
    assert reader.rejected == []
    assert reader.usage == Usage(calls=4, prompt_tokens=40, completion_tokens=8)


async def test_what_fails_twice_is_listed_and_asked_no_third_time(
    article: Article, engine_of: Any
) -> None:
    engine = engine_of(
        lambda request: (
            {"words": "will strike"} if asked_for(request) == "The port" else right(request)
        )
    )
    items, reader = await read(article, engine)
    assert actions(items) == ["will meet", "will decide"]
    assert len(engine.asked) == 4
    [rejected] = reader.rejected
    assert (rejected.part, rejected.rule, rejected.sentence) == ("next_step", "words", 2)
    assert "will strike" in rejected.offered


async def test_what_stood_at_first_stands_and_is_not_doubled(
    article: Article, engine_of: Any
) -> None:
    def script(request: Request) -> dict[str, str]:
        if asked_for(request) == "The port":
            return {"words": "will vote" if is_again(request) else "will vote|will strike"}
        return right(request)

    items, reader = await read(article, engine_of(script))
    assert actions(items) == ["will meet", "will vote", "will decide"]
    assert reader.rejected == []


def listing(number: int, most: int) -> Question:
    """A question for a list of steps, which can be asked about some of them alone."""

    def drafts(answer: Any) -> tuple[NextStepDraft, ...]:
        return tuple(NextStepDraft(sentence=number, words=words) for words in answer.steps)

    return Question(
        task="positions",
        sentence=number,
        text="The union",
        answer=answer_model("Steps", steps=Annotated[list[str], Field(max_length=most)]),
        drafts=drafts,
        narrowed=lambda refused: listing(number, len(refused)),
    )


async def test_only_what_was_refused_is_asked_for_again(article: Article, engine_of: Any) -> None:
    def script(request: Request) -> dict[str, Any]:
        return {"steps": ["will meet"] if is_again(request) else ["will meet", "will go", "union"]}

    engine = engine_of(script)
    reader = Reader(article, engine, asyncio.Semaphore(1))
    items = await reader.read([listing(1, most=9)])
    objection = engine.asked[1].messages[-1].content
    assert "- \u201cwill go\u201d: The sentence does not say 'will go'" in objection
    assert "will meet" not in objection
    assert "union\u201d" not in objection
    assert [
        schema.model_json_schema()["properties"]["steps"]["maxItems"] for schema in engine.schemas
    ] == [9, 1]
    assert actions(items) == ["will meet", "union"]
    assert reader.rejected == []


async def test_what_two_refused_numbers_share_does_not_confuse_them(
    article: Article, engine_of: Any
) -> None:
    def drafts(answer: Any) -> tuple[FigureDraft, ...]:
        return tuple(
            FigureDraft(
                sentence=1, words="The union", number=number, counted="union", measure="unions"
            )
            for number in answer.words.split("|")
        )

    engine = engine_of(lambda _: {"words": "40|50"})
    reader = Reader(article, engine, asyncio.Semaphore(1))
    await reader.read([Question("positions", 1, "The union", Answer, drafts)])
    lines = engine.asked[1].messages[-1].content.splitlines()[1:]
    assert [line.split(":")[0] for line in lines] == ["- \u201c40\u201d", "- \u201c50\u201d"]


@pytest.mark.parametrize("fails", ["first", "second"])
async def test_an_answer_that_stays_invalid_is_paid_for_all_the_same(
    article: Article, engine_of: Any, fails: str
) -> None:
    spent = Usage(calls=3, prompt_tokens=900, completion_tokens=600)

    def script(request: Request) -> Any:
        if fails == "first" or is_again(request):
            return InvalidAnswerError("No valid answer.", spent)
        return {"words": "will strike"}

    reader = Reader(article, engine_of(script), asyncio.Semaphore(1))
    await reader.read(questions()[:1])
    answered = Usage(calls=1, prompt_tokens=10, completion_tokens=2)
    assert reader.usage == (spent if fails == "first" else spent + answered)


async def test_one_invalid_answer_does_not_lose_the_others(
    article: Article, engine_of: Any
) -> None:
    def script(request: Request) -> Any:
        if asked_for(request) == "The port":
            return InvalidAnswerError("No valid answer.")
        return right(request)

    items, reader = await read(article, engine_of(script))
    assert actions(items) == ["will meet", "will decide"]
    assert len(reader.failures) == 1
    [rejected] = reader.rejected
    assert (rejected.part, rejected.rule, rejected.sentence) == ("positions", "answer", 2)
    assert rejected.reason == "No valid answer."


async def test_an_invalid_second_answer_does_not_lose_the_first(
    article: Article, engine_of: Any
) -> None:
    def script(request: Request) -> Any:
        if asked_for(request) == "The port":
            if is_again(request):
                return InvalidAnswerError("No valid answer.")
            return {"words": "will vote|will strike"}
        return right(request)

    items, reader = await read(article, engine_of(script))
    assert actions(items) == ["will meet", "will vote", "will decide"]
    assert [(r.part, r.rule) for r in reader.rejected] == [("next_step", "words")]


@pytest.mark.parametrize("error", [UnreachableError("Gone."), UnrecordedRequestError("New.")])
async def test_an_engine_out_of_reach_ends_the_reading(
    article: Article, engine_of: Any, error: Exception
) -> None:
    with pytest.raises(type(error)):
        await read(article, engine_of(lambda _: error))


async def test_every_question_is_told_when_it_is_done(article: Article, engine_of: Any) -> None:
    told: list[None] = []
    engine = engine_of(lambda _: InvalidAnswerError("No."))
    reader = Reader(article, engine, asyncio.Semaphore(1), lambda: told.append(None))
    await reader.read(questions())
    assert len(told) == 3


def test_drafts_of_code_are_judged_too(article: Article, engine_of: Any) -> None:
    reader = Reader(article, engine_of(right), asyncio.Semaphore(1))
    offered = [
        NextStepDraft(sentence=1, words="will meet"),
        NextStepDraft(sentence=1, words="will strike"),
    ]
    assert actions(reader.judge_all(offered)) == ["will meet"]
    assert [rejected.rule for rejected in reader.rejected] == ["words"]
