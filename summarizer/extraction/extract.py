"""An article to its report, by the strategy that suits the model."""

import asyncio
from typing import Literal

from summarizer.engines.base import Engine
from summarizer.exceptions import InvalidAnswerError
from summarizer.extraction.article import read_article
from summarizer.extraction.assembly import assemble
from summarizer.extraction.passage import read_passages
from summarizer.extraction.reading import Reader
from summarizer.models import Article, NegotiationReport, Provenance
from summarizer.progress import Progress, ProgressListener, ignore_progress

Strategy = Literal["passage", "article"]


async def extract_report(
    article: Article,
    engine: Engine,
    *,
    strategy: Strategy,
    slots: asyncio.Semaphore,
    progress: ProgressListener = ignore_progress,
) -> NegotiationReport:
    """Read one article through an engine.

    Args:
        article: what to read.
        engine: who answers.
        strategy: 'passage' asks short questions about single sentences; 'article' asks one
            question about all of it.
        slots: how many questions may be under way at a time, over all articles of a run.
        progress: is told after each answer.

    Raises:
        InvalidAnswerError: not one question was answered validly.
        UnreachableError: the endpoint stayed out of reach.
        UnrecordedRequestError: replaying, and a request is not in the cassette.
    """
    planned = done = 0

    def plan(total: int) -> None:
        nonlocal planned
        planned = total
        progress(Progress("read", article.id, done, planned))

    def answered() -> None:
        nonlocal done
        done += 1
        progress(Progress("read", article.id, done, planned))

    reader = Reader(article, engine, slots, answered)
    read = read_passages if strategy == "passage" else read_article
    items = await read(reader, plan)
    if reader.failures and not reader.answered:
        raise InvalidAnswerError(str(reader.failures[0])) from reader.failures[0]
    return assemble(
        article,
        items,
        rejected=reader.rejected,
        provenance=Provenance(
            engine=engine.kind,
            model=engine.model,
            strategy=strategy,
            prompts=tuple(stamp for _, stamp in sorted(reader.prompts.items())),
            usage=reader.usage,
        ),
    )
