"""An article to its report, by the strategy that suits the model."""

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Literal

from summarizer.articles.language import language_name
from summarizer.engines.base import Engine
from summarizer.exceptions import InvalidAnswerError
from summarizer.extraction.article import read_article
from summarizer.extraction.assembly import assemble
from summarizer.extraction.gloss import glossed
from summarizer.extraction.passage import read_passages
from summarizer.extraction.reading import Reader
from summarizer.models import Article, NegotiationReport, Provenance
from summarizer.progress import ArticleProgress, Note, ProgressListener, ignore_progress

Strategy = Literal["passage", "article"]


async def extract_report(
    article: Article,
    engine: Engine,
    *,
    strategy: Strategy,
    language: str = "en",
    slots: asyncio.Semaphore,
    progress: ProgressListener = ignore_progress,
    clock: Callable[[], float] = monotonic,
) -> NegotiationReport:
    """Read one article through an engine.

    Args:
        article: what to read.
        engine: who answers.
        strategy: 'passage' asks short questions about single sentences that code finds; 'article'
            asks for each section of the report with the article in view. Code finds sentences in
            English; an article in another language is read by 'article' in any case.
        language: ISO 639-1 code of the language in which free text is to be understood; where the
            article's is another, items carry a translation of what they say.
        slots: how many questions may be under way at a time, over all articles of a run.
        progress: is told what is planned, and after each answer.
        clock: tells the seconds from any fixed point; a replay's are not kept.

    Raises:
        InvalidAnswerError: not one question was answered validly.
        UnreachableError: the endpoint stayed out of reach.
        UnrecordedRequestError: replaying, and a request is not in the cassette.
    """
    planned = done = 0
    if article.language != "en" and strategy == "passage":
        strategy = "article"
        progress(Note(level="warning", text=_beyond_rules(article)))

    def plan(more: int) -> None:
        nonlocal planned
        planned += more
        progress(ArticleProgress(article=article.id, done=done, planned=planned))

    def answered() -> None:
        nonlocal done
        done += 1
        progress(ArticleProgress(article=article.id, done=done, planned=planned))

    reader = Reader(article, engine, slots, answered)
    read = read_passages if strategy == "passage" else read_article
    begun = clock()
    items = await read(reader, plan)
    if article.language != language:
        items = await glossed(reader, items, language, plan)
    seconds = None if engine.kind == "replay" else round(clock() - begun, 3)
    # A passage that nobody answers is a rejection among what code has found.
    if reader.failures and not reader.answered and not (strategy == "passage" and items):
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
            usage=reader.usage.model_copy(update={"seconds": seconds}),
        ),
    )


def _beyond_rules(article: Article) -> str:
    """That a model which is not trusted with whole articles has to read one by itself."""
    return (
        f"{article.id} is in {language_name(article.language)}, which rules cannot read and a "
        "small model reads poorly: check its items, or name a capable model with --model or --gguf."
    )
