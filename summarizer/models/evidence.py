"""The words an item rests on, and who said them."""

from typing import Literal

from pydantic import Field

from summarizer.models.article import Article, Span
from summarizer.models.base import Frozen


class Evidence(Span):
    """A verbatim quote: `article.text[start:end] == quote` holds wherever both are kept."""

    article: str = Field(description="Id of the article the quote is taken from.")
    quote: str = Field(min_length=1)

    @classmethod
    def of(cls, article: Article, start: int, end: int) -> "Evidence":
        """The evidence that quotes `article.text[start:end]`."""
        return cls(article=article.id, start=start, end=end, quote=article.text[start:end])

    def stands_in(self, article: Article) -> bool:
        """Whether the quote is found in the article at its offsets."""
        return article.id == self.article and article.text[self.start : self.end] == self.quote


SpeakerKind = Literal["narration", "named", "official", "anonymous", "outlet"]


class Attribution(Frozen):
    """Whose word a statement is, seen from the article that carries it."""

    speaker: str | None = Field(
        default=None,
        description="Person, organ or publication the article quotes, in the article's words.",
    )
    kind: SpeakerKind = Field(
        default="narration",
        description=(
            "narration: the article says it in its own voice; named: a named person; official: an "
            "organ such as a ministry or a press office; anonymous: an unnamed source; outlet: "
            "another publication."
        ),
    )
    firsthand: bool = Field(
        default=True,
        description="False where the article hands on what another publication reported.",
    )
    spoken: str | None = Field(
        default=None, description="When it was said, in the article's words."
    )
    evidence: Evidence | None = Field(
        default=None, description="The words that name the speaker; absent for narration."
    )
