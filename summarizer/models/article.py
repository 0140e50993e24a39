"""An article as it was loaded, and where its sentences lie."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from summarizer.models.base import Frozen


class Span(Frozen):
    """Half-open interval of character offsets into an article's text."""

    start: int = Field(ge=0, description="Offset of the first character.")
    end: int = Field(gt=0, description="Offset behind the last character.")

    @model_validator(mode="after")
    def _is_not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"empty span {self.start}:{self.end}")
        return self

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Boilerplate(Span):
    """A stretch of the article that is not its reporting, or reports a thing a second time."""

    kind: Literal["promotion", "credit", "caption", "repetition"] = Field(
        description=(
            "promotion: links to other articles; credit: photo or source lines; "
            "caption: text under a picture; repetition: a line that stands elsewhere already."
        )
    )


class HiddenText(Frozen):
    """Text that a file holds and no reader of it sees; dropped before anything reads the article.

    Hidden text is how instructions to a model are smuggled into a page, so that it is reported.
    """

    kind: Literal[
        "element", "comment", "invisible_character", "direction_mark", "tag_character"
    ] = Field(
        description=(
            "element: not shown on the page; comment: markup's own; invisible_character: of no "
            "width; direction_mark: reorders what stands around it; tag_character: spells "
            "letters nobody sees."
        )
    )
    characters: int = Field(gt=0, description="How many were dropped, all places together.")
    excerpt: str = Field(
        default="", max_length=80, description="How the dropped text begins, where it is text."
    )


class Article(Frozen):
    """The exact text of one article. Offsets everywhere refer to `text`, which nothing alters."""

    id: str = Field(
        min_length=1, description="Short stable name, made of the file's name or the address."
    )
    text: str = Field(
        min_length=1, description="As it was taken from its file or page, without hidden text."
    )
    source: str = Field(description="Where it was read: a file name or a URL.")
    title: str | None = None
    author: str | None = Field(default=None, description="Who wrote it, if its metadata say so.")
    outlet: str | None = Field(
        default=None, description="Who published it, if its metadata or its text say so."
    )
    url: str | None = Field(default=None, description="Its http(s) address, if it has one.")
    published: date | None = Field(
        default=None, description="From its metadata, or the date line of its text."
    )
    language: str = Field(default="en", description="ISO 639-1 code.")
    sentences: tuple[Span, ...] = Field(
        description="In reading order, not overlapping; numbered from 1 in prompts."
    )
    boilerplate: tuple[Boilerplate, ...] = ()
    hidden: tuple[HiddenText, ...] = Field(
        default=(), description="What was dropped because no reader sees it."
    )

    @model_validator(mode="after")
    def _spans_lie_in_the_text(self) -> Self:
        for span in (*self.sentences, *self.boilerplate):
            if span.end > len(self.text):
                raise ValueError(f"span {span.start}:{span.end} ends behind the text")
        for before, after in zip(self.sentences, self.sentences[1:], strict=False):
            if after.start < before.end:
                raise ValueError(f"sentences overlap at {after.start}")
        return self

    def sentence(self, number: int) -> str:
        """The text of the sentence with this number (1 is the first).

        Raises:
            IndexError: the article has no such sentence.
        """
        if not 1 <= number <= len(self.sentences):
            raise IndexError(f"article {self.id} has no sentence {number}")
        span = self.sentences[number - 1]
        return self.text[span.start : span.end]

    def is_boilerplate(self, span: Span) -> bool:
        """Whether the span touches a boilerplate stretch."""
        return any(span.overlaps(stretch) for stretch in self.boilerplate)
