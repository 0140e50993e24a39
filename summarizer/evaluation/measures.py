"""The labels under which gold files count, and whether a report's figure counts the same.

A report names its measures in an open vocabulary, a gold file by labels. A rule says by which words
a figure has a label, so that 'hostages abducted' and 'captives taken' are both `captives_taken`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast

import yaml
from pydantic import TypeAdapter, model_validator

from summarizer.models import Figure
from summarizer.models.base import Frozen

OTHER = "other"
"""The label of figures that may be missed at no cost."""

_BUILTIN = Path(__file__).with_name("measures.yaml")

Stems = tuple[str, ...]
"""Beginnings of words, in lower case; any of them will do."""


class MeasureRule(Frozen):
    """By which words a figure has a label.

    The words are those of its measure if they suffice, else of measure, subject and unit together:
    'captives held' with the subject 'hostages taken in May' counts those held.
    """

    needs: tuple[Stems, ...] = ()
    """Of every group some stem begins a word."""

    excludes: Stems = ()
    """None of these does."""

    place: Stems = ()
    """Where it is counted: what the figure's place, else its words, must name if they name one."""

    elsewhere: Stems = ()
    """Places that it is not."""

    @model_validator(mode="before")
    @classmethod
    def _groups_alone_are_what_it_needs(cls, rule: object) -> object:
        return {"needs": cast("object", rule)} if isinstance(rule, list) else rule

    def counts(self, figure: Figure) -> bool:
        """Whether a figure has the rule's label."""
        measure = _plain(figure.measure)
        whole = _plain(f"{figure.measure} {figure.subject} {figure.quantity.unit}")
        said = self._is_said(measure) or self._is_said(whole)
        return said and self._is_there(_plain(figure.place or ""), whole)

    def _is_said(self, words: str) -> bool:
        needed = all(_begins_word(group, words) for group in self.needs)
        return needed and not _begins_word(self.excludes, words)

    def _is_there(self, place: str, words: str) -> bool:
        """Whether the place fits; a figure that names none of the places is not held to be off."""
        for named in (place, words):
            if _begins_word(self.place, named):
                return True
            if _begins_word(self.elsewhere, named):
                return False
        return True


@cache
def builtin_measures() -> Mapping[str, MeasureRule]:
    """The rules of the labels that every gold file may use."""
    content = yaml.safe_load(_BUILTIN.read_text(encoding="utf-8"))
    return TypeAdapter(dict[str, MeasureRule]).validate_python(content["measures"])


def _plain(words: str) -> str:
    return words.replace("_", " ").casefold()


def _begins_word(stems: Sequence[str], words: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(stem)}", words) for stem in stems)
