"""What is known of a language that briefings are translated into."""

import csv
import re
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, cast

import yaml
from pydantic import BaseModel, ConfigDict

_FOLDER = Path(__file__).parent

Weight = Literal["approximate", "lower", "upper", "doubt", "negation", "only"]
"""A kind of words on which the truth of a sentence hangs."""

BOUNDS: dict[str, tuple[Weight, int]] = {
    "about": ("approximate", 0),
    "at_least": ("lower", 0),
    "more_than": ("lower", 1),
    "at_most": ("upper", 0),
    "less_than": ("upper", 1),
}
"""By qualifier of a number: the kind of words that bound it so, and which of them says it."""

_POINT = frozenset(
    ["en", "ar", "bn", "fa", "he", "hi", "ja", "ko", "ms", "sw", "ta", "th", "ur", "zh"]
)
"""Languages that mark decimals with a point; all others are taken to do so with a comma."""


class Term(BaseModel):
    """A word of negotiations: how it begins in English, and its forms in the other language.

    The first form is the one to suggest; a translation has the term if it has any of them.
    """

    model_config = ConfigDict(frozen=True)

    english: str
    forms: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Whether the English text has the term."""
        return re.search(rf"(?<!\w){re.escape(self.english)}", text, re.IGNORECASE) is not None

    def is_kept_in(self, translation: str) -> bool:
        """Whether the translation has one of its forms, be it within a compound."""
        folded = translation.casefold().replace("’", "'")
        return any(form.casefold() in folded for form in self.forms)


class TargetLanguage(BaseModel):
    """A language with its words of weight; for a language without a table they are empty."""

    model_config = ConfigDict(frozen=True)

    code: str
    conjunction: str = ","
    comma: bool = True
    months: tuple[str, ...] = ()
    weighing: dict[Weight, tuple[str, ...]] = {}
    terms: tuple[Term, ...] = ()

    @property
    def is_tabled(self) -> bool:
        """Whether its words of caution, months and terms are known."""
        return bool(self.weighing)

    def bound(self, qualifier: str) -> str | None:
        """The word by which a number has such a bound, where there is a table."""
        if qualifier not in BOUNDS or not self.is_tabled:
            return None
        weight, place = BOUNDS[qualifier]
        return self.weighing[weight][place]

    @cached_property
    def patterns(self) -> dict[Weight, str]:
        """For each kind of weight, a pattern of its words; a star stands for any ending."""
        return {
            weight: "(?<!\\w)(?:"
            + "|".join(re.escape(word).replace(r"\*", r"\w*") for word in _longest_first(words))
            + ")(?!\\w)"
            for weight, words in self.weighing.items()
        }


def target_language(code: str) -> TargetLanguage:
    """The language with this ISO 639-1 code, as far as it is known."""
    words = dict(_words().get(code, {}))
    if not words:
        return TargetLanguage(code=code, comma=code not in _POINT)
    return TargetLanguage(
        code=code,
        conjunction=words.pop("and"),
        months=words.pop("months"),
        weighing=cast("dict[Weight, tuple[str, ...]]", words),
        terms=tuple(Term(english=row["english"], forms=_forms(row[code])) for row in _rows()),
    )


def tabled_languages() -> tuple[str, ...]:
    """Codes of the languages whose words of weight are known."""
    return tuple(_words())


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("/"))


def _longest_first(words: Sequence[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


@cache
def _words() -> dict[str, dict[str, Any]]:
    return yaml.safe_load((_FOLDER / "words.yaml").read_text(encoding="utf-8"))


@cache
def _rows() -> list[dict[str, str]]:
    with (_FOLDER / "terms.tsv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))
