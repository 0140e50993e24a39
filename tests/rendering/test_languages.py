"""Documents in the language of their reader, in every format."""

import io
import re
from html import unescape

import docx
import pytest

from summarizer.rendering import Format, render
from summarizer.rendering.catalog import catalog, catalog_languages
from summarizer.rendering.layout.document import lay_out
from summarizer.rendering.layout.statements import Sentence
from summarizer.writing.length import shortened

from .conftest import HOSTILE

FORMATS = pytest.mark.parametrize("form", ["md", "html", "docx", "terminal"])


def text_of(briefing, form: Format) -> str:
    """What a person reads in the document, each run of white space as one space."""
    made = render(briefing, form)
    if isinstance(made, bytes):
        body = docx.Document(io.BytesIO(made)).element.body
        made = " ".join(p.xpath("string()") for p in body.xpath(".//w:p"))
    if form == "html":
        made = re.sub(r"<(style|script)>.*?</\1>", " ", made, flags=re.DOTALL)
        made = unescape(re.sub(r"<[^>]*>", " ", made))
    return re.sub("[ \n│]+", " ", made.replace("\\", ""))


@FORMATS
@pytest.mark.parametrize("language", catalog_languages())
def test_no_phrase_of_the_documents_own_stays_english(strike, form, language):
    briefing = strike.model_copy(update={"language": language})
    told = text_of(briefing, form)
    phrases = {
        english: words
        for english, words in catalog(language).items()
        if len(english.split()) > 2 and "{" not in english
    }
    assert [english for english in phrases if english in told] == []
    assert sum(words in told for words in phrases.values()) > 8


@FORMATS
def test_headings_columns_dates_and_counts_are_spanish(spanish, form):
    told = text_of(spanish, form).replace("\N{NARROW NO-BREAK SPACE}", " ")
    for words in (
        "En resumen",
        "Última fecha mencionada: 8 de mayo de 2024 · 2 fuentes",
        "faltan 2 fuentes",
        "1 origen, confianza moderada",
        "Posiciones de cada parte",
        "Presentada por",
        "nombrado en “",
        "10 000",
    ):
        assert words in told, words


@FORMATS
def test_sentences_are_read_in_translation_and_in_english_where_none_held(spanish, form):
    told = text_of(spanish, form)
    assert "En español: 4 7." in told
    assert "Nothing explains the gap." in told
    english = "The employers offer 4 percent over two years, Harbour Post reports"
    assert (english in told) == (form == "html")


@FORMATS
@pytest.mark.parametrize("length", ["bottom-line", "page"])
def test_short_briefings_speak_the_language_too(spanish, form, length):
    told = text_of(shortened(spanish, length), form)
    assert "omitidos por extensión" in told
    assert "Artículos comparados" in told or form in ("md", "terminal")
    assert "un modelo de lenguaje generativo" in told.lower()
    assert "Rondas" not in told.replace("Qué cambió desde rondas", "")


@FORMATS
def test_a_document_leaves_no_language_behind(strike, spanish, form):
    before = render(strike, form)
    render(spanish, form)
    assert render(strike, form) == before


def test_a_paragraph_is_in_one_language(spanish):
    chapter = lay_out(spanish).chapter("disputed")
    assert chapter
    told = [block for block in chapter.blocks if isinstance(block, Sentence)]
    assert [(sentence.language, sentence.text) for sentence in told] == [
        ("es", "En español: 1 200 1 450."),
        ("en", "Nothing explains the gap."),
    ]
    assert told[0].original == spanish.sections[1].statements[0].text
    assert told[1].original is None
    assert told[0].marks
    assert [mark.number for mark in told[0].marks] == [mark.number for mark in told[1].marks]


def test_the_page_marks_what_is_in_another_language(spanish):
    page = render(spanish, "html")
    assert '<html lang="es">' in page
    assert '<h1 dir="auto" lang="en">' in page
    assert re.search(r'<span id="bottom-line-1">En español', page)
    assert re.search(r'<span id="disputed-2" lang="en">Nothing explains', page)
    assert re.search(r'class="explanation" dir="auto" lang="en"', page)


def test_a_page_without_a_catalogue_speaks_english_around_its_sentences(spanish):
    page = render(spanish.model_copy(update={"language": "sv"}), "html")
    assert '<html lang="en">' in page
    assert re.search(r'<span id="bottom-line-1" lang="sv">En español', page)
    assert "Latest date given: 8 May 2024" in page


def test_the_english_words_of_a_translated_sentence_open_without_script(spanish):
    page = render(spanish, "html")
    originals = re.findall(
        r'<details class="note"><summary>Tal como se comprobó, en inglés</summary>'
        r'<p dir="auto" lang="en">(.*?)</p></details>',
        page,
    )
    assert unescape(originals[0]) == spanish.bottom_line[0].text
    assert len(originals) == 6


def test_original_and_translation_are_escaped(hostile):
    (statement, *_) = hostile.bottom_line
    translated = statement.model_copy(update={"text": HOSTILE, "translation": HOSTILE})
    briefing = hostile.model_copy(update={"language": "es", "bottom_line": (translated,)})
    page = render(briefing, "html")
    assert "<details" in page
    assert "<script>alert" not in page
    assert len(re.findall("<script>", page)) == 1


def test_word_documents_name_the_language_of_what_stays_english(spanish, strike):
    def marked(briefing):
        body = docx.Document(io.BytesIO(render(briefing, "docx"))).element.body
        return [run.xpath("string()") for run in body.xpath("//w:r[w:rPr/w:lang/@w:val='en']")]

    marks = marked(spanish)
    assert "Nothing explains the gap." in marks
    assert spanish.title in marks
    assert not any("En español" in words for words in marks)
    quotes = {quote.text for quote in lay_out(strike).quotes}
    assert [words for words in marked(strike) if words not in quotes] == []
