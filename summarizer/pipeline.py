"""The whole way, from files to a briefing, for apps and for the command line.

Each function that asks a model exists twice: `abrief`, `aextract`, `ajudge`, `amerge` for code that
runs in an event loop, and `brief`, `extract`, `judge`, `merge` for code that does not.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from contextvars import copy_context
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

from summarizer.articles.language import language_name
from summarizer.articles.load import article_ids, find_articles, load_article
from summarizer.comparison import compare as compare_reports
from summarizer.comparison.same_thing import judge as judge_pairs
from summarizer.concurrency import together
from summarizer.engines.base import Engine
from summarizer.engines.choice import Strategy, choose_engine
from summarizer.engines.opening import open_engine
from summarizer.engines.settings import Settings
from summarizer.exceptions import (
    ConfigurationError,
    InputError,
    InvalidAnswerError,
    NoEngineError,
    SummarizerError,
    UnreachableError,
    UserError,
)
from summarizer.extraction.extract import extract_report
from summarizer.models import Article, Briefing, Comparison, MissingSource, NegotiationReport
from summarizer.progress import Progress, ProgressListener, ignore_progress
from summarizer.writing.sentences import write

BRIEFING_LANGUAGES = ("en",)
"""ISO 639-1 codes of the languages in which briefings can be written."""

AnyPath = str | PathLike[str]
ReportListener = Callable[[NegotiationReport], None]

_Result = TypeVar("_Result")


async def aextract(
    article: AnyPath | Article,
    *,
    settings: Settings | None = None,
    progress: ProgressListener = ignore_progress,
) -> NegotiationReport:
    """Read one article.

    Args:
        article: a text file, or an article loaded before.
        settings: which model reads and how; by default what environment and settings file say.
        progress: is told after each answer of the model.

    Raises:
        InputError: the file cannot be read.
        NoEngineError: no model is available.
        ConfigurationError: the endpoint refuses the key or the model.
        UnreachableError, InvalidAnswerError, UnrecordedRequestError: the model did not answer.
    """
    settings = settings or Settings()
    loaded = article if isinstance(article, Article) else load_article(Path(article))
    async with _engine(settings, progress) as engine:
        return await extract_report(
            loaded,
            engine,
            strategy=choose_engine(settings).strategy,
            language=settings.language,
            slots=asyncio.Semaphore(engine.concurrency),
            progress=progress,
        )


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
        progress: is told when the model has to be loaded.

    Raises:
        NoEngineError: no model is available.
        ConfigurationError: the endpoint refuses the key or the model.
        UnrecordedRequestError: replaying, and a request is not in the cassette.
    """
    async with _engine(settings or Settings(), progress) as engine:
        return await judge_pairs(comparison, engine)


async def amerge(
    reports: Sequence[NegotiationReport],
    *,
    settings: Settings | None = None,
    judge: bool | None = None,
    missing: Sequence[MissingSource] = (),
    progress: ProgressListener = ignore_progress,
) -> Briefing:
    """Compare reports, write the briefing and verify it.

    Without any model the briefing is written from templates.

    Args:
        reports: one report an article.
        settings: which model writes; by default what environment and settings file say.
        judge: whether the model is asked about the statements that code leaves open; by default
            where it is trusted with whole articles, which is the strategy `article`.
        missing: articles that could not be read, with the reason; the briefing names them.
        progress: is told when a stage begins.

    Raises:
        InputError: there is no report, or two are of the same article.
        ConfigurationError: briefings cannot be written in the language that is set.
        UnrecordedRequestError: replaying, and a request is not in the cassette.
    """
    settings = settings or Settings()
    _require_written(settings.language)
    progress(Progress("compare", total=len(reports)))
    comparison = compare(reports)
    try:
        strategy = choose_engine(settings).strategy
    except NoEngineError:
        return await write(comparison, reports=reports, engine=None, missing=missing)
    async with _engine(settings, progress) as engine:
        if _asks(judge, strategy):
            comparison = await judge_pairs(comparison, engine)
        return await write(
            comparison, reports=reports, engine=engine, missing=missing, progress=progress
        )


async def abrief(
    paths: Sequence[AnyPath] | AnyPath,
    *,
    settings: Settings | None = None,
    judge: bool | None = None,
    progress: ProgressListener = ignore_progress,
    on_report: ReportListener = lambda _: None,
) -> Briefing:
    """Read articles, compare them and write the briefing.

    An article that fails does not lose the others: the briefing is written from the rest and
    names what is missing and why. A failure that would meet every article (a refused key, an
    unknown model, an unrecorded request) ends the run at once.

    Args:
        paths: article files, or folders of them.
        settings: which model reads and writes; by default what environment and settings file say.
        judge: whether the model is asked about the statements that code leaves open; by default
            where it is trusted with whole articles, which is the strategy `article`.
        progress: is told how the run goes.
        on_report: is handed each report as soon as it is made, for keeping.

    Raises:
        InputError: a path does not exist, or none of the files is an article.
        NoEngineError: no model is available.
        ConfigurationError: the endpoint refuses the key or the model, or briefings cannot be
            written in the language that is set.
        UnreachableError, InvalidAnswerError: the model answered for none of the articles.
        UnrecordedRequestError: replaying, and a request is not in the cassette.
    """
    settings = settings or Settings()
    _require_written(settings.language)
    named = [paths] if isinstance(paths, str | PathLike) else paths
    files = find_articles([Path(path) for path in named])
    if not files:
        raise InputError("No article is named: give files or a folder of them.")
    loaded = _load(files)
    strategy = choose_engine(settings).strategy
    async with _engine(settings, progress) as engine:
        slots = asyncio.Semaphore(engine.concurrency)
        # One after the other where the engine takes one question at a time: reports come early.
        gate = asyncio.Semaphore(engine.concurrency)

        async def read(article: Article | InputError) -> NegotiationReport | SummarizerError:
            if isinstance(article, InputError):
                return article
            async with gate:
                try:
                    report = await extract_report(
                        article,
                        engine,
                        strategy=strategy,
                        language=settings.language,
                        slots=slots,
                        progress=progress,
                    )
                except (InvalidAnswerError, UnreachableError) as failure:
                    return failure
            on_report(report)
            return report

        outcomes = await together(read(article) for article in loaded)
        reports = [outcome for outcome in outcomes if isinstance(outcome, NegotiationReport)]
        failures = {
            str(file): outcome
            for file, outcome in zip(files, outcomes, strict=True)
            if isinstance(outcome, SummarizerError)
        }
        if not reports:
            raise _gravest(failures.values())
        missing = [MissingSource(source=file, reason=str(why)) for file, why in failures.items()]
        progress(Progress("compare", total=len(reports)))
        comparison = compare(reports)
        if _asks(judge, strategy):
            comparison = await judge_pairs(comparison, engine)
        return await write(
            comparison, reports=reports, engine=engine, missing=missing, progress=progress
        )


def extract(
    article: AnyPath | Article,
    *,
    settings: Settings | None = None,
    progress: ProgressListener = ignore_progress,
) -> NegotiationReport:
    """Read one article; see `aextract`."""
    return _run(aextract(article, settings=settings, progress=progress))


def judge(
    comparison: Comparison,
    *,
    settings: Settings | None = None,
    progress: ProgressListener = ignore_progress,
) -> Comparison:
    """Ask a model about what a comparison leaves open; see `ajudge`."""
    return _run(ajudge(comparison, settings=settings, progress=progress))


def merge(
    reports: Sequence[NegotiationReport],
    *,
    settings: Settings | None = None,
    judge: bool | None = None,
    missing: Sequence[MissingSource] = (),
    progress: ProgressListener = ignore_progress,
) -> Briefing:
    """Compare reports, write the briefing and verify it; see `amerge`."""
    return _run(amerge(reports, settings=settings, judge=judge, missing=missing, progress=progress))


def brief(
    paths: Sequence[AnyPath] | AnyPath,
    *,
    settings: Settings | None = None,
    judge: bool | None = None,
    progress: ProgressListener = ignore_progress,
    on_report: ReportListener = lambda _: None,
) -> Briefing:
    """Read articles, compare them and write the briefing; see `abrief`."""
    return _run(
        abrief(paths, settings=settings, judge=judge, progress=progress, on_report=on_report)
    )


def _asks(judge: bool | None, strategy: Strategy) -> bool:  # noqa: FBT001 - as callers have it
    """Whether the model is asked about what code leaves open; docs/decisions/0012 says why."""
    return strategy == "article" if judge is None else judge


def _require_written(language: str) -> None:
    """Refuse a language in which no briefing can be written.

    Raises:
        ConfigurationError: there are no sentences in that language.
    """
    if language not in BRIEFING_LANGUAGES:
        raise ConfigurationError(
            f"Briefings are written in English only, not in {language_name(language)}: leave out "
            f"--language, or make reports with `summarizer extract --language {language}`."
        )


def _load(files: Sequence[Path]) -> list[Article | InputError]:
    """Each file's article, or why there is none.

    Raises:
        InputError: there is no article at all.
    """
    loaded: list[Article | InputError] = []
    for file, id_ in zip(files, article_ids(files), strict=True):
        try:
            loaded.append(load_article(file, id=id_))
        except InputError as failure:
            loaded.append(failure)
    failures = [entry for entry in loaded if isinstance(entry, InputError)]
    if len(failures) == len(loaded):
        raise _gravest(failures)
    return loaded


def _gravest(failures: Iterable[SummarizerError]) -> SummarizerError:
    """The failure to tell where all failed: what the model did rather than what a file holds."""
    return min(failures, key=lambda failure: isinstance(failure, UserError))


@asynccontextmanager
async def _engine(settings: Settings, progress: ProgressListener) -> AsyncGenerator[Engine]:
    engine = open_engine(settings, progress=lambda note: progress(Progress("load", note=note)))
    try:
        yield engine
    finally:
        await engine.aclose()


def _run(task: Coroutine[Any, Any, _Result]) -> _Result:
    """Run to the end, also where the caller's thread runs an event loop already (notebooks)."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(task)
    context = copy_context()
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(context.run, asyncio.run, task).result()
