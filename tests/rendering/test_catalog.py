"""The catalogues of phrases: complete, without dead wood, and safe to fill."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import summarizer.rendering
from summarizer.models import Mention
from summarizer.models.comparison import Confidence
from summarizer.models.report import ClauseKind, ProposalStatus
from summarizer.rendering.catalog import (
    catalog,
    catalog_languages,
    number_words,
    say,
    speaking,
    spoken,
    within_a_sentence,
)
from summarizer.writing.sections import HEADINGS
from summarizer.writing.translating.language import tabled_languages

LANGUAGES = catalog_languages()
FOLDER = Path(summarizer.rendering.__file__).parent
SAID = re.compile(r'\bsay\((?:"([^"]*)"|([^,)]*))')
COUNTED = re.compile(r'\bcounted\([^"]*"([^"]*)"')

# What is said by the name it has in a report or a comparison, and the headings that come with a
# briefing: calls in which no phrase can be read.
BY_NAME: dict[str, list[str]] = {
    "section.heading": [*HEADINGS.values()],
    "mention.presence": [*get_args(Mention.model_fields["presence"].annotation)],
    "proposal.status.replace('_', ' ')": [
        status.replace("_", " ") for status in get_args(ProposalStatus) if status != "unknown"
    ],
    "'Other terms' if kind == 'other' else kind.capitalize()": [
        "Other terms",
        *(kind.capitalize() for kind in get_args(ClauseKind) if kind != "other"),
    ],
    "finding.confidence.capitalize()": [level.capitalize() for level in get_args(Confidence)],
    "reading.age": ["earlier", "later"],
    "singular if number == 1 else f'{singular}s'": [],  # whoever counts names the noun
}


def strings(value: object) -> Iterator[str]:
    """The strings in a value, the keys of tables left out."""
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from strings(part)
        case tuple():
            for part in value:
                yield from strings(part)
        case _:
            pass


def phrases_of(argument: ast.expr, module: object) -> list[str]:
    """What a call may say: its literals, or all that the table it looks into holds."""
    known = BY_NAME.get(ast.unparse(argument))
    if known is not None:
        return known
    match argument:
        case ast.Constant(value=str(phrase)):
            return [phrase]
        case ast.IfExp(body=first, orelse=second):
            return [*phrases_of(first, module), *phrases_of(second, module)]
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)) if hasattr(module, name):
            return [*strings(getattr(module, name))]
        case _:
            pytest.fail(f"cannot tell what say({ast.unparse(argument)}) says")


def calls(tree: ast.AST) -> Iterator[tuple[str, list[ast.expr]]]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=("say" | "count_words") as name), args=args):
                yield name, args
            case _:
                pass


def phrases_in_code() -> Iterator[str]:
    for file in sorted(FOLDER.rglob("*.py")):
        name = ".".join(file.relative_to(FOLDER.parents[1]).with_suffix("").parts)
        module: Any = importlib.import_module(name.removesuffix(".__init__"))
        for called, args in calls(ast.parse(file.read_text(encoding="utf-8"))):
            if called == "say":
                yield from phrases_of(args[0], module)
            else:
                (noun,) = phrases_of(args[1], module)
                yield from (noun, f"{noun}s")


def phrases_in_templates() -> Iterator[str]:
    for file in sorted((FOLDER / "templates").glob("*.html")):
        text = file.read_text(encoding="utf-8")
        for phrase, name in SAID.findall(text):
            yield from [phrase] if phrase else BY_NAME[name]
        for noun in COUNTED.findall(text):
            yield from (noun, f"{noun}s")


USED = {*phrases_in_code(), *phrases_in_templates()}


def test_every_language_with_words_of_caution_has_a_catalogue():
    assert set(LANGUAGES) == set(tabled_languages())


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_every_phrase_that_is_said(language: str):
    assert sorted(USED - set(catalog(language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_of_a_catalogue_is_said_somewhere(language: str):
    assert sorted(set(catalog(language)) - USED) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_keep_their_placeholders(language: str):
    def placeholders(phrase: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}", phrase))

    for phrase, translation in catalog(language).items():
        assert isinstance(translation, str), phrase
        assert translation.strip() == translation != "", phrase
        assert placeholders(translation) == placeholders(phrase), phrase


def test_phrases_come_in_the_language_spoken():
    with speaking("de"):
        assert say("Bottom line") == "Das Wichtigste"
        with speaking("pt"):
            assert say("Next steps") == "Próximos passos"
        assert say("{sources} are missing", sources="3 Quellen") == "3 Quellen fehlen"
    assert (spoken(), say("Bottom line")) == ("en", "Bottom line")


@pytest.mark.parametrize("language", ["en", "ja", "../catalogs/de"])
def test_phrases_stay_english_where_there_is_no_catalogue(language: str):
    with speaking(language):
        assert (spoken(), say("Bottom line")) == ("en", "Bottom line")


def test_unknown_phrase_stays_english():
    with speaking("de"):
        assert say("A phrase nobody translated") == "A phrase nobody translated"


def test_what_fills_a_phrase_is_no_phrase_itself():
    with speaking("es"):
        told = say("limited to “{focus}”", focus="{0.__class__} {day} Sources")
    assert told == "limitado a «{0.__class__} {day} Sources»"


@pytest.mark.parametrize(
    ("language", "whole", "decimal"),
    [("en", "12,000", "1,200.5"), ("de", "12\u202f000", "1\u202f200,5")],
)
def test_numbers_are_written_as_in_the_language(language: str, whole: str, decimal: str):
    with speaking(language):
        assert (number_words(12_000), number_words(1200.5, 1)) == (whole, decimal)


@pytest.mark.parametrize(
    ("language", "within"), [("en", "agreement"), ("es", "agreement"), ("de", "Agreement")]
)
def test_only_german_keeps_capitals_within_a_sentence(language: str, within: str):
    with speaking(language):
        assert within_a_sentence("Agreement") == within
