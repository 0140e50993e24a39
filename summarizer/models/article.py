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


class Article(Frozen):
    """The exact text of one article. Offsets everywhere refer to `text`, which nothing alters."""

    id: str = Field(min_length=1, description="Short stable name, taken from the file's stem.")
    text: str = Field(min_length=1)
    source: str = Field(description="Where it was read: a file name or a URL.")
    title: str | None = None
    outlet: str | None = Field(default=None, description="Who published it, if the text says so.")
    published: date | None = Field(default=None, description="The date line, if there is one.")
    language: str = Field(default="en", description="ISO 639-1 code.")
    sentences: tuple[Span, ...] = Field(
        description="In reading order, not overlapping; numbered from 1 in prompts."
    )
    boilerplate: tuple[Boilerplate, ...] = ()

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
