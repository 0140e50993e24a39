"""Asking a model to list something of a chunk of an article."""

from collections.abc import Callable, Sequence
from typing import Any

from summarizer.articles.language import language_name
from summarizer.engines.schema import AnswerModel
from summarizer.extraction.chunks import Chunk
from summarizer.extraction.question import Question
from summarizer.models import Article
from summarizer.models.draft import AnyDraft


def listing_question(
    article: Article,
    chunk: Chunk,
    what: str,
    *,
    answer: type[AnswerModel],
    drafts: Callable[[Any], tuple[AnyDraft, ...]],
    narrowed: Callable[[Sequence[AnyDraft]], Question],
) -> Question:
    """The question for a list; the chunk stands before what is asked.

    So a server that keeps a prompt's beginning reads each chunk once, not once a question. Items
    that rest on sentences which are another chunk's own are left to that chunk.

    Args:
        article: the article.
        chunk: the part of it that is shown.
        what: what to list, and what there is to know about it.
        answer: the schema of the list.
        drafts: the items a valid answer offers.
        narrowed: the question about refused items alone.
    """

    def own(answered: Any) -> tuple[AnyDraft, ...]:
        return tuple(d for d in drafts(answered) if not chunk.shows_again(d.sentence))

    return Question(
        task="report" if article.language == "en" else "report_abroad",
        sentence=chunk.own[0][0],
        text=f"{chunk.text}\n\n{_language_note(article)}List: {what}",
        answer=answer,
        drafts=own,
        narrowed=narrowed,
        part=what.splitlines()[0].replace(" ", "_"),
    )


def _language_note(article: Article) -> str:
    if article.language == "en":
        return ""
    return (
        f"The article is in {language_name(article.language)}: copy its words as they stand there; "
        "write labels in English.\n"
    )
