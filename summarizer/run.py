"""One run: an engine opened and metered, and articles read through it side by side."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from summarizer.concurrency import together
from summarizer.engines.choice import Strategy, choose_engine
from summarizer.engines.metered import Metered, Prices
from summarizer.engines.opening import open_engine
from summarizer.engines.pace import Pace
from summarizer.engines.settings import Settings
from summarizer.exceptions import InvalidAnswerError, RunError, UnreachableError
from summarizer.extraction.extract import extract_report
from summarizer.models import Article, NegotiationReport
from summarizer.progress import (
    ArticleRead,
    Event,
    Note,
    ProgressListener,
    SourceMissing,
    StageProgress,
)

ReportListener = Callable[[NegotiationReport], None]


@dataclass(frozen=True)
class Run:
    """What the stages of a run share.

    Attributes:
        engine: who answers.
        strategy: how articles are read.
        language: ISO 639-1 code of the language in which reports are to be understood.
        progress: is told how the run goes.
        slots: how many questions may be under way at a time, over all articles.
    """

    engine: Metered
    strategy: Strategy
    language: str
    progress: ProgressListener
    slots: asyncio.Semaphore

    async def read(self, article: Article) -> NegotiationReport:
        """Read one article.

        Raises:
            InvalidAnswerError, UnreachableError, UnrecordedRequestError: the model did not answer.
        """
        report = await extract_report(
            article,
            self.engine,
            strategy=self.strategy,
            language=self.language,
            slots=self.slots,
            progress=self.progress,
        )
        self.progress(_read(report))
        return report

    async def read_all(
        self, articles: Sequence[Article], on_report: ReportListener = lambda _: None
    ) -> list[NegotiationReport | RunError]:
        """Read articles side by side: each one's report, or why there is none, in their order.

        Args:
            articles: what to read.
            on_report: is handed each report as soon as it is made.

        Raises:
            ConfigurationError, UnrecordedRequestError: what would meet every article.
        """
        # One after the other where the engine takes one question at a time: reports come early.
        gate = asyncio.Semaphore(self.engine.concurrency)
        settled = 0

        async def settle(article: Article) -> NegotiationReport | RunError:
            nonlocal settled
            async with gate:
                try:
                    outcome = await self.read(article)
                except (InvalidAnswerError, UnreachableError) as failure:
                    outcome = failure
            if isinstance(outcome, NegotiationReport):
                on_report(outcome)
            else:
                self.progress(
                    SourceMissing(source=article.source, article=article.id, reason=str(outcome))
                )
            settled += 1
            self.progress(StageProgress(stage="read", done=settled, total=len(articles)))
            return outcome

        self.progress(StageProgress(stage="read", total=len(articles)))
        return await together(settle(article) for article in articles)


@asynccontextmanager
async def open_run(settings: Settings, progress: ProgressListener) -> AsyncGenerator[Run]:
    """A run whose engine is closed when the block ends, however it ends.

    Args:
        settings: who answers and how.
        progress: is told how the run goes, and what it took when the block has ended well.

    Raises:
        NoEngineError: no model is available.
        ConfigurationError: settings contradict each other.
        InputError: the recorded answers to play cannot be read.
    """
    strategy = choose_engine(settings).strategy
    opened = open_engine(settings, progress=lambda text: progress(Note(level="info", text=text)))
    pace = Pace(at_a_time=opened.concurrency)

    def tell(event: Event) -> None:
        pace.note(event)
        progress(event)

    engine = Metered(opened, prices=Prices.of(settings), pace=pace, progress=progress)
    slots = asyncio.Semaphore(engine.concurrency)
    try:
        yield Run(engine, strategy, settings.language, tell, slots)
        engine.tell()
    finally:
        await engine.aclose()


def _read(report: NegotiationReport) -> ArticleRead:
    usage = report.provenance.usage if report.provenance else None
    return ArticleRead(
        article=report.article.id,
        items=sum(1 for _ in report.items()),
        refused=len(report.rejected),
        by="model" if usage and (usage.calls or usage.cached_calls) else "rules",
        seconds=usage.seconds if usage else None,
    )
