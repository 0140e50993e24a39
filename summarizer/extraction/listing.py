"""Asking a model to list something of a chunk of an article."""

from collections.abc import Callable, Sequence
from typing import Any

from summarizer.articles.language import language_name
from summarizer.engines.schema import AnswerModel
from summarizer.extraction.chunks import Chunk
from summarizer.extraction.question import Question
from summarizer.grounding.cited import cited_anew
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
    that rest on sentences which are another chunk's own are left to that chunk. An item that
    copies words of one sentence and cites another rests on that with the words.

    Args:
        article: the article.
        chunk: the part of it that is shown.
        what: what to list, and what there is to know about it.
        answer: the schema of the list.
        drafts: the items a valid answer offers.
        narrowed: the question about refused items alone.
    """

    def own(answered: Any) -> tuple[AnyDraft, ...]:
        offered = (cited_anew(article, draft, chunk.shown) for draft in drafts(answered))
        return tuple(draft for draft in offered if not chunk.shows_again(draft.sentence))

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
