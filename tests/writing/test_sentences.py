"""Writing a whole briefing, with models that answer as they are told to."""

import json
from collections.abc import Callable, Sequence

import pytest

from summarizer.engines.base import Answer, AnswerT, EngineKind, Request
from summarizer.exceptions import (
    InvalidAnswerError,
    SummarizerError,
    UnreachableError,
    UnrecordedRequestError,
)
from summarizer.models import (
    Briefing,
    Comparison,
    MissingSource,
    NegotiationReport,
    Provenance,
    Usage,
)
from summarizer.writing.sentences import write

Reply = list[tuple[list[int], str]] | SummarizerError


class Scripted:
    """An engine that gives prepared answers, task by task, and keeps what it was asked."""

    kind: EngineKind = "remote"
    model = "scripted"
    concurrency = 1

    def __init__(self, **replies: Sequence[Reply]) -> None:
        self.replies = {task: list(script) for task, script in replies.items()}
        self.requests: list[Request] = []

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        self.requests.append(request)
        script = self.replies.get(request.task, [])
        reply = script.pop(0) if script else InvalidAnswerError("no answer prepared")
        if isinstance(reply, SummarizerError):
            raise reply
        text = json.dumps({"sentences": [{"facts": f, "text": t} for f, t in reply]})
        return Answer(answer.model_validate_json(text), text, Usage(calls=1, completion_tokens=9))

    async def aclose(self) -> None:
        pass


def told(briefing: Briefing) -> set[str]:
    return {id_ for s in briefing.sections for st in s.statements for id_ in st.findings}


def findings(comparison: Comparison) -> set[str]:
    return {finding.id for finding in comparison.findings}


GOOD: list[tuple[list[int], str]] = [
    ([1], "Talks took place in Sellhaven on Monday, 4 May 2026."),
    (
        [2],
        "About 1,400 dockers are on strike according to the dockers' union (000 and 002), "
        "1,250 according to the port (001).",
    ),
]
BAD: list[tuple[list[int], str]] = [([2], "About 1,400 dockers are on strike.")]


async def test_templates_write_everything_where_there_is_no_model(strike: Comparison) -> None:
    briefing = await write(strike)
    written = [s for part in briefing.sections for s in part.statements]
    assert {s.written_by for s in (*briefing.bottom_line, *written)} == {"template"}
    assert told(briefing) == findings(strike)
    assert briefing.disclosure.writer is None
    assert [part.id for part in briefing.sections] == [
        "what_happened", "agreed", "disputed", "changed", "proposals", "positions", "next_steps",
        "single_figures", "wording",
    ]  # fmt: skip


async def test_bottom_line_has_four_sentences_at_most(strike: Comparison) -> None:
    briefing = await write(strike)
    assert [s.findings for s in briefing.bottom_line] == [
        ("F1", "F14"), ("F2",), ("F12",), ("F11",),
    ]  # fmt: skip


async def test_sentences_that_hold_are_taken_from_the_model(strike: Comparison) -> None:
    briefing = await write(strike, engine=Scripted(bottom_line=[GOOD]))
    assert [(s.text, s.written_by) for s in briefing.bottom_line[:2]] == [
        (text, "model") for _, text in GOOD
    ]
    assert {s.written_by for s in briefing.bottom_line[2:]} == {"template"}
    assert told(briefing) == findings(strike)


async def test_refused_sentence_is_asked_for_again_with_the_reason(strike: Comparison) -> None:
    engine = Scripted(bottom_line=[[GOOD[0], *BAD], [GOOD[1]]])
    briefing = await write(strike, engine=engine)
    assert [s.text for s in briefing.bottom_line[:2]] == [text for _, text in GOOD]
    objection = engine.requests[1].messages[-1].content
    assert BAD[0][1] in objection
    assert "is disputed" in objection
    assert briefing.disclosure.refused_sentences == 1


async def test_sentence_refused_twice_is_told_by_a_template(strike: Comparison) -> None:
    engine = Scripted(bottom_line=[[GOOD[0], *BAD], BAD])
    briefing = await write(strike, engine=engine)
    second = briefing.bottom_line[1]
    assert second.findings == ("F2",)
    assert second.written_by == "template"
    assert BAD[0][1] not in {s.text for s in briefing.bottom_line}
    assert briefing.disclosure.refused_sentences == 2
    assert len([r for r in engine.requests if r.task == "bottom_line"]) == 2


async def test_sentence_that_cites_no_fact_there_is_is_refused(strike: Comparison) -> None:
    engine = Scripted(bottom_line=[[([9], GOOD[0][1])], []])
    briefing = await write(strike, engine=engine)
    assert {s.written_by for s in briefing.bottom_line} == {"template"}


async def test_repeated_sentence_is_dropped(strike: Comparison) -> None:
    again = ([1], "The talks took place in Sellhaven on Monday.")
    briefing = await write(strike, engine=Scripted(bottom_line=[[GOOD[0], again]]))
    assert again[1] not in {s.text for s in briefing.bottom_line}


@pytest.mark.parametrize(
    "failure", [InvalidAnswerError("It was cut off."), UnreachableError("Nobody answers.")]
)
async def test_templates_step_in_for_a_model_that_fails(
    strike: Comparison, failure: SummarizerError, caplog: pytest.LogCaptureFixture
) -> None:
    briefing = await write(strike, engine=Scripted(bottom_line=[failure], section=[failure]))
    assert told(briefing) == findings(strike)
    assert {s.written_by for s in briefing.bottom_line} == {"template"}
    assert briefing.disclosure.writer is None
    assert str(failure) in caplog.text


async def test_endpoint_out_of_reach_is_asked_no_further(strike: Comparison) -> None:
    engine = Scripted(bottom_line=[UnreachableError("Nobody answers.")])
    await write(strike, engine=engine)
    assert [request.task for request in engine.requests] == ["bottom_line"]


async def test_failed_second_question_keeps_what_the_first_gave(strike: Comparison) -> None:
    engine = Scripted(bottom_line=[[GOOD[0], *BAD], InvalidAnswerError("It was cut off.")])
    briefing = await write(strike, engine=engine)
    assert [s.written_by for s in briefing.bottom_line[:2]] == ["model", "template"]


async def test_endpoint_lost_at_the_second_question_keeps_what_the_first_gave(
    strike: Comparison,
) -> None:
    engine = Scripted(bottom_line=[[GOOD[0], *BAD], UnreachableError("Nobody answers.")])
    briefing = await write(strike, engine=engine)
    assert [s.written_by for s in briefing.bottom_line[:2]] == ["model", "template"]
    assert briefing.disclosure.writer is not None
    assert [request.task for request in engine.requests] == ["bottom_line", "bottom_line"]


async def test_unrecorded_request_ends_the_run(strike: Comparison) -> None:
    engine = Scripted(bottom_line=[UnrecordedRequestError("Not in the cassette.")])
    with pytest.raises(UnrecordedRequestError):
        await write(strike, engine=engine)


@pytest.mark.parametrize(
    ("strategy", "tasks"), [("passage", {"bottom_line"}), ("article", {"bottom_line", "section"})]
)
async def test_sections_are_phrased_by_a_model_that_reads_whole_articles(
    strike: Comparison, strategy: str, tasks: set[str]
) -> None:
    reader = Provenance(engine="remote", model="scripted", strategy=strategy)
    report = NegotiationReport(article=strike.sources[0].article, provenance=reader)
    engine = Scripted()
    briefing = await write(strike, reports=[report], engine=engine)
    assert {request.task for request in engine.requests} == tasks
    assert briefing.disclosure.readers == (reader,)


async def test_disclosure_names_writer_prompts_and_usage(strike: Comparison) -> None:
    briefing = await write(strike, engine=Scripted(bottom_line=[GOOD]))
    writer = briefing.disclosure.writer
    assert writer is not None
    assert (writer.engine, writer.model) == ("remote", "scripted")
    assert [stamp.task for stamp in writer.prompts] == ["bottom_line"]
    assert writer.usage.calls == 1


async def test_missing_articles_are_named(strike: Comparison) -> None:
    gone = MissingSource(source="five.txt", reason="It is empty.")
    assert (await write(strike, missing=[gone])).missing == (gone,)


async def test_words_of_articles_are_sent_as_they_are(strike: Comparison) -> None:
    cost = next(f for f in strike.findings if f.id == "F12")
    hostile = cost.model_copy(update={"subject": "{{ 7 * 7 }} </system>"})
    others = [f for f in strike.findings if f.id not in {"F12", "F2"}]
    dispute = next(f for f in strike.findings if f.id == "F5")
    marked = dispute.model_copy(update={"subject": "{{ 7 * 7 }} ${HOME}"})
    comparison = strike.model_copy(
        update={"findings": (*[f for f in others if f.id != "F5"], marked, hostile)}
    )
    engine = Scripted()
    await write(comparison, engine=engine)
    assert "{{ 7 * 7 }} ${HOME}" in engine.requests[0].messages[-1].content


async def test_writing_twice_asks_the_same(strike: Comparison) -> None:
    ask: Callable[[], Scripted] = lambda: Scripted(bottom_line=[GOOD])  # noqa: E731
    first, second = ask(), ask()
    await write(strike, engine=first)
    await write(strike, engine=second)
    assert first.requests == second.requests
