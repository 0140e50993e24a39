"""Several news articles about one negotiation in, one verified briefing out.

>>> from summarizer import brief
>>> briefing = brief(["seeds/"])  # doctest: +SKIP

`extract` reads one article, `compare` lays reports side by side, `judge` asks a model about what
that leaves open, `merge` writes the briefing from reports, `brief` does all of it; `aextract`,
`ajudge`, `amerge` and `abrief` are the same for event loops. `progress=` is called with each event
of a run, and `brief_events` yields them; `summarizer.progress` describes them. Inside
`replay(folder)` recorded answers are played and nothing reaches the network. `render` turns a
briefing into Markdown, HTML or JSON.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.engines.replay import replay
    from summarizer.engines.settings import Settings
    from summarizer.exceptions import SummarizerError
    from summarizer.models import Article, Briefing, Comparison, NegotiationReport
    from summarizer.pipeline import (
        abrief,
        aextract,
        ajudge,
        amerge,
        brief,
        compare,
        extract,
        judge,
        merge,
    )
    from summarizer.rendering import render
    from summarizer.stream import brief_events

__all__ = [
    "Article", "Briefing", "Comparison", "NegotiationReport", "Settings", "SummarizerError",
    "abrief", "aextract", "ajudge", "amerge", "brief", "brief_events", "compare", "extract",
    "judge", "merge", "render", "replay",
]  # fmt: skip

_HOMES = {
    "replay": "engines.replay",
    "Settings": "engines.settings",
    "SummarizerError": "exceptions",
    "Article": "models",
    "Briefing": "models",
    "Comparison": "models",
    "NegotiationReport": "models",
    "render": "rendering",
    "brief_events": "stream",
} | dict.fromkeys(
    ("abrief", "aextract", "ajudge", "amerge", "brief", "compare", "extract", "judge", "merge"),
    "pipeline",
)


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for: `import summarizer` stays light."""
    if name == "__version__":
        from importlib.metadata import version

        return version("summarizer")
    if name not in _HOMES:
        raise AttributeError(f"module 'summarizer' has no attribute '{name}'")
    return getattr(import_module(f"summarizer.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__, "__version__"]
