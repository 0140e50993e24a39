"""A question to the model about one sentence, and how its answer is read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from summarizer.models.draft import AnyDraft


@dataclass(frozen=True)
class Question:
    """What is asked about one sentence.

    `task` names the prompt, `text` is what follows its instructions, `answer` is the schema, and
    `drafts` turns a valid answer into the items it offers.
    """

    task: str
    sentence: int
    text: str
    answer: type[BaseModel]
    drafts: Callable[[Any], tuple[AnyDraft, ...]]
