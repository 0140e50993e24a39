"""The strategy for capable models: the article, sentences numbered, and a question a section."""

from collections.abc import Callable, Iterator, Sequence

from summarizer.extraction.chunks import Chunk, chunks_of
from summarizer.extraction.figures import find_figures
from summarizer.extraction.listed_figures import figure_list_questions
from summarizer.extraction.listing import listing_question
from summarizer.extraction.question import Question
from summarizer.extraction.reading import Reader
from summarizer.extraction.sections import SECTIONS, Section
from summarizer.models import AnyItem, Article
from summarizer.models.draft import AnyDraft


async def read_article(reader: Reader, on_plan: Callable[[int], None]) -> list[AnyItem]:
    """Every item of the model's answers that the article supports.

    Args:
        reader: asks and judges.
        on_plan: is told how many questions there are.

    Raises:
        UnreachableError, UnrecordedRequestError: as the engine does.
    """
    article = reader.article
    questions = list(article_questions(article))
    on_plan(len(questions))
    items = await reader.read(questions)
    # What a number of an English sentence counts, code reads better than small models, and free.
    return items + (reader.judge_all(find_figures(article)) if article.language == "en" else [])


def article_questions(article: Article) -> Iterator[Question]:
    """The questions about an article, chunk by chunk; what opens it is asked of the first."""
    for place, chunk in enumerate(chunks_of(article)):
        for section in SECTIONS:
            if place == 0 or not section.opening:
                yield _question(article, chunk, section)
        if article.language != "en":
            yield from figure_list_questions(article, chunk)


def _question(
    article: Article, chunk: Chunk, section: Section, most: int | None = None
) -> Question:
    def narrowed(refused: Sequence[AnyDraft]) -> Question:
        return _question(article, chunk, section, most=len(refused))

    return listing_question(
        article,
        chunk,
        section.name,
        answer=section.answer(article.language, most or section.most_of(len(chunk.own))),
        drafts=section.drafts,
        narrowed=narrowed,
    )
