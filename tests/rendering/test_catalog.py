"""The catalogues of phrases: complete, and safe to fill."""

import re

import pytest

from summarizer.rendering.catalog import catalog, catalog_languages, words_in
from summarizer.rendering.layout.words import (
    CONFIDENCE_MEANING,
    CONFIDENCE_WORDS,
    RELATION_MEANINGS,
    RELATION_WORDS,
)
from summarizer.writing.sections import HEADINGS
from summarizer.writing.translating.language import tabled_languages

LANGUAGES = catalog_languages()


def placeholders(phrase: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", phrase))


def test_every_language_with_words_of_caution_has_a_catalogue():
    assert set(LANGUAGES) == set(tabled_languages())


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_every_phrase_of_the_others(language: str):
    everywhere = {phrase for other in LANGUAGES for phrase in catalog(other)}
    assert set(catalog(language)) == everywhere


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_keep_their_placeholders(language: str):
    for phrase, translation in catalog(language).items():
        assert isinstance(translation, str), phrase
        assert translation.strip() == translation != "", phrase
        assert placeholders(translation) == placeholders(phrase), phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_what_briefings_are_made_of(language: str):
    fixed = [
        *HEADINGS.values(),
        *RELATION_WORDS.values(),
        *RELATION_MEANINGS.values(),
        *CONFIDENCE_WORDS.values(),
        CONFIDENCE_MEANING,
    ]
    assert [phrase for phrase in fixed if phrase not in catalog(language)] == []


def test_phrases_come_in_the_language_asked_for():
    assert words_in("de")("Bottom line") == "Das Wichtigste"
    assert words_in("pt")("Next steps") == "Próximos passos"


@pytest.mark.parametrize("language", ["en", "ja", "../catalogs/de"])
def test_phrases_stay_english_where_there_is_no_catalogue(language: str):
    assert words_in(language)("Bottom line") == "Bottom line"


def test_unknown_phrase_stays_english():
    assert words_in("de")("A phrase nobody translated") == "A phrase nobody translated"
