"""A question to the model about an article's words, and how its answer is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from summarizer.models.draft import AnyDraft


@dataclass(frozen=True)
class Question:
    """What is asked about a sentence or several.

    `task` names the prompt, `sentence` is the first of those asked about, `text` is what follows
    the prompt's instructions, `answer` is the schema, and `drafts` turns a valid answer into the
    items it offers. `narrowed` gives the schema and the reading of a second answer that offers
    only so many of the refused items again; a question without it has one item, or a list that
    the second answer may keep as short as it is told. `part` is the part of the report that is
    asked for, where the task does not say it.
    """

    task: str
    sentence: int
    text: str
    answer: type[BaseModel]
    drafts: Callable[[Any], tuple[AnyDraft, ...]]
    narrowed: "Callable[[Sequence[AnyDraft]], Question] | None" = None
    part: str | None = None

    def about(self, refused: Sequence[AnyDraft]) -> "Question":
        """The question about the refused items alone, as far as it can be narrowed."""
        return self.narrowed(refused) if self.narrowed else self
