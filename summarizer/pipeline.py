"""The whole way, from files to a briefing, for apps and for the command line.

Each function that asks a model exists twice: `abrief`, `aextract`, `ajudge`, `amerge` for code that
runs in an event loop, and `brief`, `extract`, `judge`, `merge` for code that does not.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from summarizer.articles.language import language_name
from summarizer.comparison import compare as compare_reports
from summarizer.comparison.same_thing import judge as judge_pairs
from summarizer.engines.choice import Strategy, choose_engine
from summarizer.engines.settings import Settings
from summarizer.exceptions import (
    ConfigurationError,
    NoEngineError,
    RunError,
)
from summarizer.inputs.document import Unread
from summarizer.inputs.gather import AnyName
from summarizer.loading import NEWEST, articles_loaded, load_all, load_one
from summarizer.models import (
    Article,
    Briefing,
    Comparison,
    Length,
    MissingSource,
    NegotiationReport,
)
from summarizer.progress import (
    BriefingWritten,
    Note,
    ProgressListener,
    StageProgress,
    ignore_progress,
)
from summarizer.run import ReportListener, Run, open_run
from summarizer.writing.sentences import write
from summarizer.writing.translation import translate

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


async def aextract(
    article: AnyName | Article,
    *,
    settings: Settings | None = None,
    progress: ProgressListener = ignore_progress,
) -> NegotiationReport:
    """Read one article.

    Args:
        article: a file, an http(s) address, "-" for standard input, or an article loaded before.
        settings: which model reads and how; by default what environment and settings file say.
        progress: is told how the run goes, event by event.

    Raises:
        InputError: the article cannot be read.
        NoEngineError: no model is available.
        ConfigurationError: the endpoint refuses the key or the model.
        UnreachableError, InvalidAnswerError, UnrecordedRequestError: the model did not answer.
    """
    settings = settings or Settings()
    loaded = article if isinstance(article, Article) else await load_one(article)
    progress(articles_loaded([loaded]))
    async with open_run(settings, progress) as run:
        run.progress(StageProgress(stage="read", total=1))
        report = await run.read(loaded)
        run.progress(StageProgress(stage="read", done=1, total=1))
    return report


def compare(
    reports: Sequence[NegotiationReport], *, labels: Mapping[str, str] | None = None
) -> Comparison:
    """Lay reports side by side. No model is asked; what code cannot tell is left open and listed.

    Args:
        reports: one report an article, from any model or written by hand; the order plays no part.
        labels: short names of the sources by article id; by default derived from the ids.

    Raises:
        InputError: there is no report, or two are of the same article.
    """
    return compare_reports(reports, labels)


async def ajudge(
    comparison: Comparison,
    *,
    settings: Settings | None = None,
    progress: ProgressListener = ignore_progress,
) -> Comparison:
    """Ask a model whether the statements that a comparison leaves open are about one thing.

    Those that it takes to be so, and that fit each other, become one finding, which says on whose
    word. No contradiction ever rests on it. What the model does not answer stays left open.

    Args:
        comparison: what `compare` returned.
        settings: which model is asked; by default what environment and settings file say.
        progress: is told how the run goes, event by event.

    Raises:
        NoEngineError: no model is available.
        ConfigurationError: the endpoint refuses the key or the model.
        UnrecordedRequestError: replaying, and a request is not in the cassette.
    """
    async with open_run(settings or Settings(), progress) as run:
        return await judge_pairs(comparison, run.engine, progress=run.progress)


async def amerge(
    reports: Sequence[NegotiationReport],
    *,
    settings: Settings | None = None,
    judge: bool | None = None,
    length: Length = "full",
    focus: str | None = None,
    missing: Sequence[MissingSource] = (),
    progress: ProgressListener = ignore_progress,
) -> Briefing:
    """Compare reports, write the briefing and verify it.

    Without any model the briefing is written from templates, in English.

    Args:
        reports: one report an article.
        settings: which model writes, and in which language the briefing is read; by default what
            environment and settings file say.
        judge: whether the model is asked about the statements that code leaves open; by default
            where it is trusted with whole articles, which is the strategy `article`.
        length: how much is told: 'bottom-line', 'page' or 'full'.
        focus: what the briefing is limited to, in a few words; commas part several matters.
        missing: articles that could not be read, with the reason; the briefing names them.
        progress: is told how the run goes, event by event.

    Raises:
        InputError: there is no report, or two are of the same article.
        UserError: nothing that the sources report is about the focus.
        ConfigurationError: another language than English is set, and no model to translate.
        UnrecordedRequestError: replaying, and a request is not in the cassette.
    """
    settings = settings or Settings()
    wishes = _Wishes(judge, length, focus, settings.language)
    try:
        choose_engine(settings)
    except NoEngineError:
        if settings.language != "en":
            raise ConfigurationError(
                f"A briefing in {language_name(settings.language)} takes a model that translates "
                "it: set one (`summarizer doctor` tells how), or leave out --language."
            ) from None
        briefing = await write(
            _compared(reports, progress),
            reports=reports,
            missing=missing,
            length=length,
            focus=focus,
            progress=progress,
        )
    else:
        async with open_run(settings, progress) as run:
            briefing = await _written(reports, run, wishes, missing)
    progress(BriefingWritten(briefing=briefing))
    return briefing


async def abrief(
    sources: Sequence[AnyName] | AnyName,
    *,
    feeds: Sequence[AnyName] = (),
    newest: int = NEWEST,
    settings: Settings | None = None,
    judge: bool | None = None,
    length: Length = "full",
    focus: str | None = None,
    progress: ProgressListener = ignore_progress,
    on_report: ReportListener = lambda _: None,
) -> Briefing:
    """Read articles, compare them and write the briefing.

    An article that fails does not lose the others: the briefing is written from the rest and
    names what is missing and why. A failure that would meet every article (a refused key, an
    unknown model, an unrecorded request) ends the run at once.

    Args:
        sources: files, folders of them, http(s) addresses, and "-" for standard input; which kinds
            are read is told in docs/inputs.md.
        feeds: files and addresses of RSS and Atom feeds.
        newest: how many entries of each feed are read.
        settings: which model reads and writes, and in which language the briefing is read; by
            default what environment and settings file say.
        judge: whether the model is asked about the statements that code leaves open; by default
            where it is trusted with whole articles, which is the strategy `article`.
        length: how much is told: 'bottom-line', 'page' or 'full'.
        focus: what the briefing is limited to, in a few words; commas part several matters.
        progress: is told how the run goes, event by event; what it raises ends the run.
        on_report: is handed each report as soon as it is made, for keeping.

    Raises:
        InputError: a path does not exist, or there is no article in anything named.
        NoEngineError: no model is available.
        UserError: nothing that the sources report is about the focus.
        ConfigurationError: the endpoint refuses the key or the model.
        UnreachableError, InvalidAnswerError: the model answered for none of the articles.
        UnrecordedRequestError: replaying, and a request is not in the cassette.
    """
    settings = settings or Settings()
    wishes = _Wishes(judge, length, focus, settings.language)
    loaded = await load_all(sources, feeds=feeds, newest=newest, progress=progress)
    articles = [entry for entry in loaded if isinstance(entry, Article)]
    # Reports are compared and sentences verified in English; the briefing is translated.
    async with open_run(settings.model_copy(update={"language": "en"}), progress) as run:
        outcomes = await run.read_all(articles, on_report)
        reports = [entry for entry in outcomes if isinstance(entry, NegotiationReport)]
        missing = list(_missing(loaded, outcomes))
        if not reports:
            raise next(entry for entry in outcomes if isinstance(entry, RunError))
        briefing = await _written(reports, run, wishes, missing)
    progress(BriefingWritten(briefing=briefing))
    return briefing


@dataclass(frozen=True)
class _Wishes:
    """What a briefing is to be like."""

    judge: bool | None
    length: Length
    focus: str | None
    language: str

    def asks(self, strategy: Strategy) -> bool:
        """Whether the model is asked about what code leaves open; docs/decisions/0012 says why."""
        return strategy == "article" if self.judge is None else self.judge


async def _written(
    reports: Sequence[NegotiationReport],
    run: Run,
    wishes: _Wishes,
    missing: Sequence[MissingSource],
) -> Briefing:
    """The briefing on reports: compared, judged where that is asked for, written, translated."""
    comparison = _compared(reports, run.progress)
    if wishes.asks(run.strategy):
        comparison = await judge_pairs(comparison, run.engine, progress=run.progress)
    briefing = await write(
        comparison,
        reports=reports,
        engine=run.engine,
        missing=missing,
        length=wishes.length,
        focus=wishes.focus,
        progress=run.progress,
    )
    if wishes.language != "en" and run.strategy == "passage":
        run.progress(Note(level="warning", text=_BY_A_SMALL_MODEL))
    return await translate(briefing, wishes.language, run.engine, progress=run.progress)


_BY_A_SMALL_MODEL = (
    "A small model translates the sentences, and code cannot always tell what it garbles: check "
    "them against the English ones, or name a capable model with --model or --gguf."
)


def _missing(
    loaded: Iterable[Article | Unread], outcomes: Iterable[NegotiationReport | RunError]
) -> Iterator[MissingSource]:
    """What could not be loaded and what could not be read, in the order in which it was named."""
    read = iter(outcomes)
    for entry in loaded:
        failure = entry.failure if isinstance(entry, Unread) else next(read)
        if not isinstance(failure, NegotiationReport):
            yield MissingSource(source=entry.source, reason=str(failure))


def _compared(reports: Sequence[NegotiationReport], progress: ProgressListener) -> Comparison:
    progress(StageProgress(stage="compare", total=len(reports)))
    comparison = compare(reports)
    progress(StageProgress(stage="compare", done=len(reports), total=len(reports)))
    return comparison


def _blocking(task: Callable[_Given, Coroutine[Any, Any, _Result]]) -> Callable[_Given, _Result]:
    """The same for code that runs in no event loop."""

    @wraps(task)
    def run(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        return _run(task(*args, **kwargs))

    run.__name__ = run.__qualname__ = task.__name__.removeprefix("a")
    return run


def _run(task: Coroutine[Any, Any, _Result]) -> _Result:
    """Run to the end, also where the caller's thread runs an event loop already (notebooks)."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(task)
    context = copy_context()
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(context.run, asyncio.run, task).result()


extract = _blocking(aextract)
judge = _blocking(ajudge)
merge = _blocking(amerge)
brief = _blocking(abrief)
