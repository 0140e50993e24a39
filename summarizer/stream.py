"""A run as a stream of events, for web apps and whatever else shows one while it goes on."""

import asyncio
from collections.abc import AsyncGenerator, Sequence

from summarizer.engines.settings import Settings
from summarizer.inputs.gather import AnyName
from summarizer.loading import NEWEST
from summarizer.models import Length
from summarizer.pipeline import abrief
from summarizer.progress import Event


async def brief_events(
    sources: Sequence[AnyName] | AnyName,
    *,
    feeds: Sequence[AnyName] = (),
    newest: int = NEWEST,
    settings: Settings | None = None,
    judge: bool | None = None,
    length: Length = "full",
    focus: str | None = None,
) -> AsyncGenerator[Event]:
    """Read articles, compare them, write the briefing, and tell each step as it happens.

    The last event is `BriefingWritten`. Events wait for a slow reader, none is lost, and the run
    never waits for them. A generator that is closed early ends the run: questions under way are
    dropped, connections and the embedded model are let go. Leaving an `async for` loop closes it
    some time later; `async with contextlib.aclosing(brief_events(...))` closes it at once.

    Args:
        sources: files, folders, http(s) addresses, "-"; this and what follows is as in `abrief`.
        feeds: files and addresses of feeds.
        newest: how many entries of each feed are read.
        settings: which model reads and writes.
        judge: whether the model is asked about the statements that code leaves open.
        length: how much is told.
        focus: what the briefing is limited to.

    Yields:
        What `summarizer.progress` describes.

    Raises:
        SummarizerError: as `abrief` does, behind the events of what went well before.
    """
    events: asyncio.Queue[Event | None] = asyncio.Queue()
    run = asyncio.create_task(
        abrief(
            sources,
            feeds=feeds,
            newest=newest,
            settings=settings,
            judge=judge,
            length=length,
            focus=focus,
            progress=events.put_nowait,
        )
    )
    run.add_done_callback(lambda _: events.put_nowait(None))
    try:
        while (event := await events.get()) is not None:
            yield event
        await run
    finally:
        run.cancel()
        await asyncio.gather(run, return_exceptions=True)
