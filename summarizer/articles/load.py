"""From documents to articles."""

from collections.abc import Sequence
from pathlib import Path

from summarizer.articles.boilerplate import find_boilerplate, find_credits
from summarizer.articles.dateline import find_outlet, find_publication_day, find_stamps
from summarizer.articles.headline import find_title
from summarizer.articles.language import guess_language, is_language
from summarizer.articles.lines import lines
from summarizer.articles.segment import split_sentences
from summarizer.exceptions import InputError
from summarizer.inputs.document import Document, Unread
from summarizer.inputs.files import read_file
from summarizer.inputs.ids import ids_of
from summarizer.models import Article, Span


def load_article(path: Path, *, id: str | None = None) -> Article:  # noqa: A002
    """The article in a file of any kind that is read.

    Args:
        path: The file.
        id: The article's id; made of the file's name without its ending by default.

    Raises:
        InputError: the file cannot be read, holds no article, or holds several.
    """
    found, *others = read_file(path)
    if others:
        raise InputError(f"{path} holds several articles: give it to `summarizer brief`.")
    if isinstance(found, Unread):
        raise found.failure
    return article_from_document(found, id or ids_of([found.name])[0])


def article_from_document(document: Document, id: str) -> Article:  # noqa: A002
    """The article that a document is, segmented; its metadata go before what its text says.

    Args:
        document: The document, whose text is kept as it is.
        id: Short stable name.

    Raises:
        InputError: the text is empty or nothing but white space.
    """
    text, source = document.text, document.source
    if not text.strip():
        raise InputError(f"{source} is empty: put the article's text into it.")
    stamps = find_stamps(text)
    stamped = [stamp.span for stamp in stamps]
    title = _title(document, skip=[*stamped, *find_credits(text)])
    language = _language(document)
    sentences = split_sentences(text, language, skip=stamped)
    return Article(
        id=id,
        text=text,
        source=source,
        title=document.title or (text[title.start : title.end] if title else None),
        author=document.author,
        outlet=document.outlet or find_outlet(text, stamps),
        url=document.url,
        published=document.published or find_publication_day(stamps),
        language=language,
        sentences=sentences,
        boilerplate=find_boilerplate(text, sentences, title=title),
        hidden=document.hidden,
    )


def article_from_text(text: str, *, id: str, source: str) -> Article:  # noqa: A002
    """The article that a text is, segmented; the text itself is kept as it is.

    Args:
        text: The article's exact text; offsets count its characters.
        id: Short stable name.
        source: Where it was read: a file name or a URL.

    Raises:
        InputError: the text is empty or nothing but white space.
    """
    return article_from_document(Document(text=text, source=source, name=id), id)


def _title(document: Document, *, skip: Sequence[Span]) -> Span | None:
    """Where the title stands: the first line that is what metadata call it, or looks like one."""
    named = next(
        (
            line
            for line in lines(document.text)
            if document.text[line.start : line.end] == document.title
        ),
        None,
    )
    return named or find_title(document.text, skip=skip)


def _language(document: Document) -> str:
    """The ISO 639-1 code of the document's language.

    Whether a text is English its words say plainly, and better than a template that every page of
    a site is made with; which other language it is in, metadata say better.
    """
    guess, said = guess_language(document.text), document.language
    if guess == "en" or said is None or said == "en" or not is_language(said):
        return guess
    return said
