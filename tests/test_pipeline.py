"""The way together, as apps go it, with a model on loopback."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from summarizer import (
    Settings,
    abrief,
    aextract,
    ajudge,
    amerge,
    brief,
    compare,
    extract,
    judge,
    merge,
    replay,
)
from summarizer.articles.load import article_from_text, load_article
from summarizer.engines import opening
from summarizer.engines.remote import RemoteEngine
from summarizer.engines.replay import record
from summarizer.exceptions import (
    ConfigurationError,
    InputError,
    InvalidAnswerError,
    NoEngineError,
    UnrecordedRequestError,
    UserError,
)
from summarizer.models import Briefing, MissingSource, NegotiationReport
from summarizer.progress import (
    ArticleProgress,
    ArticleRead,
    ArticlesLoaded,
    BriefingWritten,
    Event,
    SourceMissing,
    Spent,
    StageProgress,
)

from .loopback import ARTICLES, QUESTIONS, LoopbackModel, mentions, model, question, well_read

__all__ = ["model"]

LANGUAGES = Path(__file__).parent / "languages"


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    folder = tmp_path / "talks"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def settings(model: LoopbackModel) -> Settings:
    return Settings(base_url=model.url, model="loopback", cache=False)


@pytest.fixture
def all_at_once(settings: Settings) -> Settings:
    """Every question about every article is under way at a time."""
    return settings.model_copy(update={"concurrency": len(ARTICLES) * QUESTIONS})


@pytest.fixture
def reports(talks: Path, settings: Settings) -> list[NegotiationReport]:
    return [extract(path, settings=settings) for path in sorted(talks.iterdir())]


def written_by(briefing: Briefing) -> set[str]:
    sections = (statement for section in briefing.sections for statement in section.statements)
    return {statement.written_by for statement in (*briefing.bottom_line, *sections)}


async def test_every_function_gives_what_its_twin_for_event_loops_gives(
    talks: Path, settings: Settings, reports: list[NegotiationReport]
):
    # The plain ones are called while a loop runs, as in a notebook.
    path = talks / "wire.txt"
    assert extract(path, settings=settings) == await aextract(path, settings=settings)
    assert merge(reports, settings=settings) == await amerge(reports, settings=settings)
    assert brief(talks, settings=settings) == await abrief(talks, settings=settings)


def test_all_of_it_is_the_steps_in_turn(
    talks: Path, settings: Settings, reports: list[NegotiationReport]
):
    assert brief([talks], settings=settings) == merge(reports, settings=settings)


def test_loaded_article_is_read_like_its_file(talks: Path, settings: Settings):
    path = talks / "wire.txt"
    article = load_article(path)
    assert extract(article, settings=settings) == extract(str(path), settings=settings)


def test_without_a_model_reports_are_merged_by_templates(
    reports: list[NegotiationReport], model: LoopbackModel
):
    model.asked.clear()
    briefing = merge(reports, missing=[MissingSource(source="late.txt", reason="It is empty.")])
    assert written_by(briefing) == {"template"}
    assert briefing.disclosure.writer is None
    assert [entry.source for entry in briefing.missing] == ["late.txt"]
    assert model.calls == 0


def test_model_phrases_what_it_is_given(
    reports: list[NegotiationReport], model: LoopbackModel, settings: Settings
):
    def repeating(body):
        facts = [line.split(". ", 1) for line in question(body).splitlines()[1:]]
        return {"sentences": [{"facts": [int(number)], "text": text} for number, text in facts]}

    model.script = repeating
    briefing = merge(reports, settings=settings)
    assert "model" in written_by(briefing)
    assert briefing.disclosure.writer
    assert briefing.disclosure.writer.model == "loopback"


@pytest.fixture
def left_open(settings: Settings) -> list[NegotiationReport]:
    """Reports with one number for what their words do not show to be one thing."""
    met = "The dockers' union and the port of Sellhaven met in Sellhaven on 4 May for wage talks."
    said = (
        "The union demands 8.25 percent more pay.",
        "The port named a claim of 8.25 percent excessive.",
    )
    texts = [f"Talks\n\n{met} {words}\n" for words in said]
    articles = [
        article_from_text(text, id=f"a{number}", source=f"{number}.txt")
        for number, text in enumerate(texts)
    ]
    return [extract(article, settings=settings) for article in articles]


@pytest.mark.parametrize(
    ("strategy", "told", "asked"),
    [
        ("article", None, 1),
        ("article", False, 0),
        ("passage", None, 0),
        ("passage", True, 1),
    ],
)
def test_a_model_trusted_with_whole_articles_judges_what_is_left_open(
    left_open: list[NegotiationReport],
    model: LoopbackModel,
    settings: Settings,
    strategy: str,
    *,
    told: bool | None,
    asked: int,
):
    model.asked.clear()
    merge(left_open, settings=settings.model_copy(update={"strategy": strategy}), judge=told)
    assert sum(question(body).startswith("Pair 1\n") for body in model.asked) == asked


async def test_a_comparison_is_judged_by_itself(
    left_open: list[NegotiationReport], settings: Settings
):
    comparison = compare(left_open)
    assert comparison.left_open
    after = judge(comparison, settings=settings)
    assert after == await ajudge(comparison, settings=settings)
    assert after.judge
    assert after.judge.model == "loopback"


def test_what_was_judged_can_be_replayed(
    left_open: list[NegotiationReport], settings: Settings, tmp_path: Path
):
    with record(tmp_path / "recorded", "loopback", "article"):
        live = judge(compare(left_open), settings=settings)
    with replay(tmp_path / "recorded") as played:
        again = judge(compare(left_open))
        assert not played.unused
    assert (again.findings, again.left_open) == (live.findings, live.left_open)


def test_comparing_does_not_mind_the_order(reports: list[NegotiationReport]):
    assert compare(reports) == compare(reports[::-1])


@pytest.mark.parametrize("function", [compare, merge])
def test_nothing_to_compare_is_an_error(function):
    with pytest.raises(InputError):
        function([])


def test_replay_answers_without_the_model(
    talks: Path, settings: Settings, model: LoopbackModel, tmp_path: Path
):
    with record(tmp_path / "recorded", "loopback", "article"):
        live = brief(talks, settings=settings)
    model.close()
    with replay(tmp_path / "recorded") as played:
        again = brief(talks)
        assert not played.unused
    assert again.disclosure.replayed
    assert again.model_copy(update={"disclosure": live.disclosure}) == live


async def test_replay_holds_inside_a_running_loop(
    talks: Path, settings: Settings, model: LoopbackModel, tmp_path: Path
):
    with record(tmp_path / "recorded", "loopback", "article"):
        await abrief(talks, settings=settings)
    asked = model.calls
    with replay(tmp_path / "recorded"):
        inside, outside = brief(talks, settings=settings), await abrief(talks, settings=settings)
    assert inside == outside
    assert model.calls == asked


def test_request_that_was_not_recorded_raises(
    talks: Path, settings: Settings, model: LoopbackModel, tmp_path: Path
):
    with record(tmp_path / "recorded", "loopback", "article"):
        extract(talks / "wire.txt", settings=settings)
    with replay(tmp_path / "recorded"), pytest.raises(UnrecordedRequestError):
        brief(talks)
    assert model.calls == QUESTIONS


def test_progress_tells_of_every_question_and_stage(talks: Path, settings: Settings):
    told: list[Event] = []
    brief(talks, settings=settings, progress=told.append)
    stages = [(e.stage, e.done, e.total) for e in told if isinstance(e, StageProgress)]
    for reached in (
        [stage for stage, done, _ in stages if done == 0],
        [stage for stage, done, total in stages if done == total],
    ):
        assert reached == ["load", "read", "compare", "write"]
    for name in ARTICLES:
        of_it = [e for e in told if isinstance(e, ArticleProgress) and e.article == name]
        assert [e.done for e in of_it] == list(range(QUESTIONS + 1))
        assert {e.planned for e in of_it} == {QUESTIONS}


def test_progress_names_each_article_and_what_its_report_holds(talks: Path, settings: Settings):
    told: list[Event] = []
    reports: list[NegotiationReport] = []
    brief(talks, settings=settings, progress=told.append, on_report=reports.append)
    [loaded] = [e for e in told if isinstance(e, ArticlesLoaded)]
    assert [(one.id, one.title) for one in loaded.articles] == [
        (name, text.splitlines()[0]) for name, text in ARTICLES.items()
    ]
    read = {e.article: e for e in told if isinstance(e, ArticleRead)}
    assert {id_: (e.items, e.refused, e.by) for id_, e in read.items()} == {
        report.article.id: (len(list(report.items())), len(report.rejected), "model")
        for report in reports
    }
    assert all(e.seconds is not None for e in read.values())


def test_progress_ends_with_what_was_spent_and_the_briefing(
    talks: Path, settings: Settings, model: LoopbackModel
):
    told: list[Event] = []
    priced = settings.model_copy(update={"price_in": 2.0, "price_out": 10.0, "currency": "EUR"})
    briefing = brief(talks, settings=priced, progress=told.append)
    assert told[-1] == BriefingWritten(briefing=briefing)
    spent = told[-2]
    assert isinstance(spent, Spent)
    assert (spent.calls, spent.prompt_tokens) == (model.calls, 100 * model.calls)
    # Of each answer's 110 tokens 100 were sent, at 2 euros a million, and 10 answered, at 10.
    assert spent.cost == pytest.approx(model.calls * (100 * 2.0 + 10 * 10.0) / 1_000_000)
    assert spent.currency == "EUR"


@pytest.mark.parametrize("function", [extract, judge, merge])
def test_every_function_tells_what_it_spent(
    function: Callable[..., object],
    talks: Path,
    settings: Settings,
    left_open: list[NegotiationReport],
    model: LoopbackModel,
):
    given = {extract: talks / "wire.txt", judge: compare(left_open), merge: left_open}[function]
    before = model.calls
    told: list[Event] = []
    function(given, settings=settings, progress=told.append)
    spent = [event for event in told if isinstance(event, Spent)]
    assert spent[-1].calls == model.calls - before > 0


def test_source_that_is_missing_is_told_as_soon_as_it_is_known(
    talks: Path, settings: Settings, model: LoopbackModel
):
    (talks / "empty.txt").touch()
    model.script = lambda body: {} if mentions(body, "1,250") else well_read(body)
    told: list[Event] = []
    briefing = brief(talks, settings=settings, progress=told.append)
    missing = [event for event in told if isinstance(event, SourceMissing)]
    assert [(Path(e.source).name, e.article) for e in missing] == [
        ("empty.txt", None),
        ("monitor.txt", "monitor"),
    ]
    assert {(e.source, e.reason) for e in missing} == {
        (entry.source, entry.reason) for entry in briefing.missing
    }
    assert told.index(missing[0]) < next(
        place for place, event in enumerate(told) if isinstance(event, ArticlesLoaded)
    )


@pytest.mark.parametrize("kind", get_args(get_args(Event)[0]))
def test_listener_that_raises_at_any_event_ends_the_run_and_closes_the_engine(
    kind: type, talks: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    class AppError(Exception):
        pass

    def raising(event: Event) -> None:
        if isinstance(event, kind):
            raise AppError

    opened = closed = 0

    class Watched(RemoteEngine):
        def __init__(self, *args: Any, **more: Any) -> None:
            nonlocal opened
            opened += 1
            super().__init__(*args, **more)

        async def aclose(self) -> None:
            nonlocal closed
            closed += 1
            await super().aclose()

    monkeypatch.setattr(opening, "RemoteEngine", Watched)
    (talks / "empty.txt").touch()
    porto = (LANGUAGES / "porto.txt").read_text(encoding="utf-8")
    (talks / "porto.txt").write_text(porto, encoding="utf-8")
    by_passage = settings.model_copy(update={"strategy": "passage"})
    with pytest.raises(AppError):
        brief(talks, settings=by_passage, progress=raising)
    assert opened == closed


def test_reports_are_handed_on_while_others_are_read(
    talks: Path, settings: Settings, model: LoopbackModel
):
    kept: list[NegotiationReport] = []
    there_when_asked: list[int] = []

    def noting(body):
        there_when_asked.append(len(kept))
        return well_read(body)

    model.script = noting
    one_at_a_time = settings.model_copy(update={"concurrency": 1})
    briefing = brief(talks, settings=one_at_a_time, on_report=kept.append)
    assert there_when_asked[: 3 * QUESTIONS] == [n for n in range(3) for _ in range(QUESTIONS)]
    assert {report.article for report in kept} == {
        source.article for source in briefing.comparison.sources
    }


def test_listener_that_raises_ends_the_run(talks: Path, settings: Settings):
    def full(report: NegotiationReport) -> None:
        raise UserError(f"There is no room for {report.article.id}.")

    with pytest.raises(UserError, match="no room for"):
        brief(talks, settings=settings, on_report=full)


def test_article_that_fails_is_named_and_the_rest_is_told(
    talks: Path, settings: Settings, model: LoopbackModel
):
    model.script = lambda body: {} if mentions(body, "1,250") else well_read(body)
    briefing = brief(talks, settings=settings)
    (missing,) = briefing.missing
    assert missing.source == str(talks / "monitor.txt")
    assert "gave no valid answer" in missing.reason
    assert len(briefing.comparison.sources) == 2


def test_failure_that_would_meet_every_article_stops_all_questions(
    talks: Path, all_at_once: Settings, model: LoopbackModel
):
    model.script = lambda body: 401 if mentions(body, "1,250") else model.hold(body)
    with pytest.raises(ConfigurationError, match="refuses the key"):
        brief(talks, settings=all_at_once)


def test_failing_run_leaves_no_task_behind(
    talks: Path, all_at_once: Settings, model: LoopbackModel
):
    model.script = lambda body: 401 if mentions(body, "1,250") else model.hold(body)

    async def run() -> set:
        with pytest.raises(ConfigurationError):
            await abrief(talks, settings=all_at_once)
        return asyncio.all_tasks() - {asyncio.current_task()}

    assert asyncio.run(run()) == set()


def test_where_all_fail_the_model_is_blamed_before_the_files(
    talks: Path, settings: Settings, model: LoopbackModel
):
    (talks / "gazette.txt").write_text("", encoding="utf-8")
    model.script = lambda _: {}
    with pytest.raises(InvalidAnswerError):
        brief(talks, settings=settings)


def test_files_are_looked_at_before_a_model_is_looked_for(talks: Path):
    for path in talks.iterdir():
        path.write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="is empty"):
        brief(talks)
    with pytest.raises(InputError, match="No article is named"):
        brief([])


def test_no_model_is_an_error_for_reading(talks: Path):
    with pytest.raises(NoEngineError):
        brief(talks)
    with pytest.raises(NoEngineError):
        extract(talks / "wire.txt")
