"""One article as it was taken from what people have."""

from dataclasses import dataclass
from datetime import date

from summarizer.exceptions import SummarizerError
from summarizer.models import HiddenText


@dataclass(frozen=True)
class Document:
    """One article as it was taken from what people have, before anything reads it.

    Attributes:
        text: What was extracted, without hidden text; becomes `Article.text`, so that every offset
            counts its characters.
        source: Where it was read, for people: a file name, an address, `stdin`; with the line
            where a file holds several articles.
        name: What the article's id is made of: the file's name without its ending, the last part
            of the address, `stdin`, or the id that a line of JSON gives.
        title: As the metadata have it, as everything below; None where they do not say.
        author: Who wrote it.
        outlet: Who published it.
        url: Its address; http(s) only.
        published: The calendar day that the metadata name, in whatever zone they name it.
        language: ISO 639-1 code.
        hidden: What was dropped because no reader sees it.
    """

    text: str
    source: str
    name: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    hidden: tuple[HiddenText, ...] = ()


@dataclass(frozen=True)
class Unread:
    """What was named and could not be read.

    Attributes:
        source: As in a document.
        failure: Why, in a sentence that says what to do.
    """

    source: str
    failure: SummarizerError
