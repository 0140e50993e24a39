"""From what a user names to articles that can be read, or why one cannot."""

import asyncio
import sys
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path

from summarizer.articles.load import article_from_document, load_article
from summarizer.exceptions import InputError
from summarizer.inputs.background import in_background
from summarizer.inputs.document import Document, Unread
from summarizer.inputs.fetch import Fetcher
from summarizer.inputs.gather import AnyName, gather, is_address
from summarizer.inputs.ids import ids_of
from summarizer.models import Article
from summarizer.progress import (
    ArticlesLoaded,
    LoadedArticle,
    ProgressListener,
    SourceMissing,
    StageProgress,
)

NEWEST = 10
"""Entries of a feed that are read unless another number is asked for."""


async def load_all(
    names: Sequence[AnyName] | AnyName,
    *,
    feeds: Sequence[AnyName] = (),
    newest: int = NEWEST,
    progress: ProgressListener,
) -> list[Article | Unread]:
    """Each source's article, or why there is none, in the order named.

    Args:
        names: files, folders, http(s) addresses, and "-" for standard input.
        feeds: files and addresses of RSS and Atom feeds.
        newest: how many entries of each feed are read.
        progress: is told of each source without an article, and of the articles when all are there.

    Raises:
        InputError: a path does not exist, nothing is named, or there is no article at all.
        UnreachableError: none of the sources could be reached.
    """
    named = [names] if isinstance(names, str | PathLike) else names
    total = len(named) + len(feeds)
    if not total:
        raise InputError("No article is named: give files, folders or addresses.")
    progress(StageProgress(stage="load", total=total))
    gathering = in_background(
        gather, named, newest=newest, fetcher=Fetcher(), feeds=feeds, read_stdin=_read_stdin
    )
    found = await asyncio.wrap_future(gathering)
    loaded = _articles(found)
    missing = [entry for entry in loaded if isinstance(entry, Unread)]
    for entry in missing:
        progress(SourceMissing(source=entry.source, reason=str(entry.failure)))
    progress(StageProgress(stage="load", done=total, total=total))
    articles = [entry for entry in loaded if isinstance(entry, Article)]
    if not articles:
        raise missing[0].failure if missing else InputError("The feeds announce no article.")
    progress(articles_loaded(articles))
    return loaded


async def load_one(name: AnyName) -> Article:
    """The article in a file, at an http(s) address or, for "-", on standard input.

    Raises:
        InputError: there is no article, or there are several.
        UnreachableError: the page could not be reached.
    """
    if name != "-" and not is_address(name):
        return load_article(Path(name))
    gathering = in_background(gather, [name], newest=2, fetcher=Fetcher(), read_stdin=_read_stdin)
    found, *others = await asyncio.wrap_future(gathering)
    if others:
        raise InputError(f"{found.source} holds several articles: give it to `summarizer brief`.")
    (loaded,) = _articles([found])
    if isinstance(loaded, Unread):
        raise loaded.failure
    return loaded


def articles_loaded(articles: Iterable[Article]) -> ArticlesLoaded:
    """The event that tells which articles are going to be read."""
    return ArticlesLoaded(
        articles=tuple(
            LoadedArticle(id=one.id, source=one.source, title=one.title, outlet=one.outlet)
            for one in articles
        )
    )


def _articles(found: Sequence[Document | Unread]) -> list[Article | Unread]:
    names = [entry.name for entry in found if isinstance(entry, Document)]
    ids = iter(ids_of(names))
    return [_article(entry, next(ids)) if isinstance(entry, Document) else entry for entry in found]


def _article(document: Document, id_: str) -> Article | Unread:
    try:
        return article_from_document(document, id_)
    except InputError as failure:
        return Unread(document.source, failure)


def _read_stdin() -> bytes:
    return sys.stdin.buffer.read()
