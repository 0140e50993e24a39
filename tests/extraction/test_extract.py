"""What a report says of how it was made."""

import asyncio

import pytest

from summarizer.extraction.extract import extract_report

NOTHING_TO_ASK = "The miners sang all night in the rain."


@pytest.mark.parametrize(("kind", "seconds"), [("embedded", 2.5), ("replay", None)])
async def test_report_says_how_long_a_model_took(article_of, engine_of, kind, seconds):
    engine = engine_of({})
    engine.kind = kind
    times = iter([100.0, 102.5])
    report = await extract_report(
        article_of(NOTHING_TO_ASK),
        engine,
        strategy="passage",
        slots=asyncio.Semaphore(1),
        clock=lambda: next(times),
    )
    assert report.provenance is not None
    assert report.provenance.usage.seconds == seconds
