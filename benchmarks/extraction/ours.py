"""Ours: the `passage` strategy, through the public interface, without kept answers."""

from benchmarks.extraction.reading import Endpoint, Reading
from summarizer import Settings, extract
from summarizer.models import Article


def read(article: Article, endpoint: Endpoint) -> Reading:
    settings = Settings(
        engine="remote",
        base_url=endpoint.base_url,
        api_key=endpoint.api_key,
        model=endpoint.model,
        strategy="passage",
        cache=False,
        concurrency=1,
    )
    return Reading(extract(article, settings=settings))
