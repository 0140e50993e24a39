"""Prompt files: YAML front matter with task, version and examples, then the instructions."""

import json
from functools import cache
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, JsonValue

from summarizer.engines.base import Message, Request
from summarizer.engines.untrusted import disarmed
from summarizer.models import PromptVersion
from summarizer.resources import resource_folder


class Example(BaseModel):
    """One worked example from an invented negotiation: what is asked, and the right answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    input: str
    answer: dict[str, JsonValue]


class Prompt(BaseModel):
    """A task for a model.

    Instructions and examples come first and never change within a version, so that a server's
    prefix cache serves them; the article's words come last.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    task: str
    version: int
    max_tokens: int
    examples: tuple[Example, ...] = ()
    instructions: str

    @property
    def stamp(self) -> PromptVersion:
        """Task and version, for provenance."""
        return PromptVersion(task=self.task, version=self.version)

    def request(self, question: str) -> Request:
        """The request that puts `question` to a model behind instructions and examples."""
        messages = [Message("system", self.instructions)]
        for example in self.examples:
            messages.append(Message("user", example.input))
            messages.append(Message("assistant", _compact(example.answer)))
        messages.append(Message("user", disarmed(question)))
        return Request(self.task, self.version, tuple(messages), self.max_tokens)


@cache
def load_prompt(task: str) -> Prompt:
    """Read `prompts/<task>.md`.

    Raises:
        ValueError: the file has no front matter, or it does not fit.
    """
    text = (resource_folder("prompts") / f"{task}.md").read_text(encoding="utf-8")
    head, matter, body = text.split("---\n", 2)
    if head:
        raise ValueError(f"prompt {task} does not start with front matter")
    fields: dict[str, Any] = yaml.safe_load(matter)
    return Prompt(task=task, instructions=body.strip(), **fields)


def _compact(answer: dict[str, JsonValue]) -> str:
    """JSON without spaces: models answer as their examples do, and spaces are tokens too."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
