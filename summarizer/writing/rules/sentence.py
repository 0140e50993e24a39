"""What a rule looks at, and what it may object."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.writing.grounds import Grounds, named_labels, without_labels
from summarizer.writing.tellers import SOURCE_COUNT

QUOTED = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
_CONTRAST = re.compile(r"[;:]|\b(?:while|whereas|but|although|where)\b|(?<![A-Z])\.\s")

Rule = Literal[
    "form", "citation", "number", "name", "date", "words", "source", "all_sources",
    "single_source", "dispute", "update", "hedge", "cause", "negation", "actor", "future",
    "scope", "quote", "polarity", "joint",
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
        return self._masked(self.text)

    @cached_property
    def own(self) -> str:
        """The sentence but for the words it quotes, which the rule on quotations judges."""
        return QUOTED.sub(lambda found: f"“{'x' * (len(found.group()) - 2)}”", self.text)

    @cached_property
    def own_masked(self) -> str:
        """The same without labels and counts of sources."""
        return self._masked(self.own)

    def _masked(self, text: str) -> str:
        return without_labels(SOURCE_COUNT.sub(" sources ", text), self.grounds.labels)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The sources it names."""
        return named_labels(self.own, self.grounds.labels)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """The numbers it states."""
        return find_numbers(self.masked)

    @cached_property
    def segments(self) -> tuple[str, ...]:
        """Its parts between semicolons, colons and contrasts, each told by sources of its own."""
        return contrasted(self.own)


def contrasted(text: str) -> tuple[str, ...]:
    """The parts of a text between semicolons, colons and contrasts."""
    return tuple(part for part in _CONTRAST.split(text) if part.strip())


def listed(parts: Sequence[str]) -> str:
    """The parts, each once, for an objection."""
    return ", ".join(dict.fromkeys(parts))
