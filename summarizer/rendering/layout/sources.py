"""The articles compared, each described: who wrote and published it, when, and what it hid."""

from collections.abc import Iterable, Iterator

from summarizer.models.article import Article, HiddenText
from summarizer.models.comparison import Source
from summarizer.rendering.catalog import say
from summarizer.rendering.layout.links import article_link
from summarizer.rendering.layout.tables import Cell, Group, Table, cell
from summarizer.rendering.layout.words import count_words, day_words

_KINDS: dict[str, str] = {
    "element": "hidden element",
    "comment": "comment",
    "invisible_character": "invisible characters",
    "direction_mark": "marks of direction",
    "tag_character": "tag characters",
}


def sources_table(sources: tuple[Source, ...]) -> Table:
    """Every article with what it says of itself (ICD 206); who wrote it, where any says so."""
    names_authors = any(source.article.author for source in sources)
    columns = (
        say("Source"),
        say("Title"),
        *([say("Author")] if names_authors else []),
        say("Outlet"),
        say("Published"),
        say("Read from"),
    )
    groups = (Group(tuple(_described(source, names_authors=names_authors))) for source in sources)
    return Table(say("Articles compared"), columns, tuple(groups))


def _described(source: Source, *, names_authors: bool) -> Iterator[Cell]:
    article = source.article
    yield cell(source.label)
    yield _stated(article.title)
    if names_authors:
        yield _stated(article.author)
    yield _stated(article.outlet)
    yield _stated(day_words(article.published) if article.published else None)
    yield cell(article.source, note=_left_out(article), link=article_link(article))


def _stated(words: str | None) -> Cell:
    return cell(words) if words else Cell(note=say("not stated"))


def _left_out(article: Article) -> str:
    """What the file held and no reader of it sees: it may have been meant for a model."""
    return "; ".join(_hidden_words(article.hidden))


def _hidden_words(hidden: Iterable[HiddenText]) -> Iterator[str]:
    for text in hidden:
        kind = say(_KINDS[text.kind])
        yield say(
            "left out: {characters} no reader sees ({what})",
            characters=count_words(text.characters, "character"),
            what=f"{kind}: “{text.excerpt}”" if text.excerpt else kind,
        )
