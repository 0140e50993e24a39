"""What a run tells about itself while it works: typed events.

Every event is a frozen model with a `type` of its own, so that an app can match on classes, send
`event.model_dump_json()` to a browser, and read it back with `EVENTS.validate_json(line)`. A run's
events come in this order: `StageProgress` whenever a stage begins and gets further;
`SourceMissing` for each source that cannot be loaded, and `ArticlesLoaded` once for all others;
then of each article `ArticleProgress` and at last either `ArticleRead` or `SourceMissing`, articles
mixed; `Spent` after each answer and once more when the last question is settled; `BriefingWritten`
as the very last, where a briefing is written. A `Note` may come at any time.
"""

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from summarizer.models import Briefing
from summarizer.models.base import Frozen

Stage = Literal["load", "read", "compare", "judge", "write", "translate"]


class StageProgress(Frozen):
    """A stage begins (`done` is 0), gets further, or ends (`done` is `total`).

    What is counted depends on the stage: sources in `load`, articles in `read`, reports in
    `compare`, questions to the model in `judge`, `write` and `translate`. A total of 0 stands for a
    stage in which there is nothing to wait for.
    """

    type: Literal["stage_progress"] = "stage_progress"
    stage: Stage
    done: int = Field(default=0, ge=0)
    total: int = Field(ge=0)


class LoadedArticle(Frozen):
    """What is known of an article before anything reads it.

    Its words come from a file or a page that anybody may have written: show them as plain text.
    """

    id: str = Field(description="Names the article in all later events and in the briefing.")
    source: str = Field(description="Where it was read: a file name or an address.")
    title: str | None = None
    outlet: str | None = None


class ArticlesLoaded(Frozen):
    """All articles that are going to be read, in the order in which they were named."""

    type: Literal["articles_loaded"] = "articles_loaded"
    articles: tuple[LoadedArticle, ...]


class ArticleProgress(Frozen):
    """So many of the questions about an article are settled; more may be planned on the way."""

    type: Literal["article_progress"] = "article_progress"
    article: str = Field(description="The article's id.")
    done: int = Field(ge=0, description="Questions answered, or given up.")
    planned: int = Field(ge=0, description="Questions known so far, those done included.")


class ArticleRead(Frozen):
    """An article's report is made."""

    type: Literal["article_read"] = "article_read"
    article: str = Field(description="The article's id.")
    items: int = Field(ge=0, description="Items in its report, each with its evidence.")
    refused: int = Field(ge=0, description="Items that were offered and do not stand.")
    by: Literal["rules", "model"] = Field(description="rules: no model was asked about it.")
    seconds: float | None = Field(
        default=None, ge=0, description="What reading took; absent in a replay."
    )


class SourceMissing(Frozen):
    """A source cannot be loaded or read; the briefing is written without it, and says so."""

    type: Literal["source_missing"] = "source_missing"
    source: str = Field(description="As it was named: a file name or an address.")
    article: str | None = Field(
        default=None, description="The article's id, where the source was loaded."
    )
    reason: str = Field(description="One sentence.")


class Spent(Frozen):
    """What the run has taken since it began, all stages and articles together."""

    type: Literal["spent"] = "spent"
    calls: int = Field(ge=0, description="Requests answered by the model.")
    cached_calls: int = Field(ge=0, description="Requests answered from the cache, for nothing.")
    prompt_tokens: int = Field(ge=0, description="Tokens sent, as the endpoint counts them.")
    completion_tokens: int = Field(ge=0, description="Tokens answered.")
    replayed: bool = Field(description="Answers were recorded; they took this when they were.")
    cost: float | None = Field(
        default=None,
        ge=0,
        description="In `currency`, at the prices set; absent without prices or a remote model.",
    )
    currency: str = Field(description="ISO 4217 code.")
    seconds: float = Field(ge=0, description="Since the model was made ready.")
    seconds_left: float | None = Field(
        default=None,
        ge=0,
        description=(
            "Estimated until the questions known so far are settled; absent until enough "
            "questions were really asked to tell, and in a replay."
        ),
    )


class Note(Frozen):
    """A sentence for the person who waits."""

    type: Literal["note"] = "note"
    level: Literal["info", "warning"] = Field(
        description="warning: bears on the result and is worth keeping; info: tells why it takes."
    )
    text: str


class BriefingWritten(Frozen):
    """The briefing is there, and the run at its end."""

    type: Literal["briefing_written"] = "briefing_written"
    briefing: Briefing


Event = Annotated[
    StageProgress | ArticlesLoaded | ArticleProgress | ArticleRead | SourceMissing | Spent | Note
    | BriefingWritten,
    Field(discriminator="type"),
]  # fmt: skip

EVENTS: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads events back: `EVENTS.validate_json(line)`; `EVENTS.json_schema()` describes them."""

ProgressListener = Callable[[Event], None]
"""Is called with each event in the thread and event loop of the run, which waits for it.

What it raises ends the run: questions under way are dropped, connections and the embedded model
are let go, and the exception comes out of the function that was called.
"""


def ignore_progress(_: Event) -> None:
    """A listener that does nothing."""
