"""What a rule looks at, and what it may object."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.writing.grounds import Grounds, label_pattern, named_labels
from summarizer.writing.tellers import SOURCE_COUNT

Rule = Literal[
    "form", "citation", "number", "name", "date", "words", "source", "all_sources",
    "single_source", "dispute", "update", "hedge", "cause", "negation", "actor", "future",
    "scope",
]  # fmt: skip


@dataclass(frozen=True)
class Objection:
    """Why a sentence is refused; `reason` is one sentence that its writer can act on."""

    rule: Rule
    reason: str


@dataclass(frozen=True)
class Sentence:
    """A sentence to be judged, and the findings it cites."""

    text: str
    grounds: Grounds

    @cached_property
    def masked(self) -> str:
        """The sentence without labels and counts of sources, whose digits state nothing."""
        without_counts = SOURCE_COUNT.sub(" sources ", self.text)
        return label_pattern(self.grounds.labels).sub("it", without_counts)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The sources it names."""
        return named_labels(self.text, self.grounds.labels)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """The numbers it states."""
        return find_numbers(self.masked)


def listed(parts: Sequence[str]) -> str:
    """The parts, each once, for an objection."""
    return ", ".join(dict.fromkeys(parts))
