"""Articles in other scripts: sentences, offsets and quotes are the text's own."""

import re
import unicodedata
from pathlib import Path

import pytest

from summarizer.articles.load import article_from_text, load_article
from summarizer.grounding.quotes import locate
from summarizer.models import Article, Evidence

LANGUAGES = Path(__file__).parents[1] / "languages"
CODES = {"porto": "pt", "water": "ar", "budget": "he"}


def article_named(name: str) -> Article:
    return load_article(LANGUAGES / f"{name}.txt")


@pytest.mark.parametrize(("name", "code"), CODES.items())
def test_the_language_of_an_article_is_told(name: str, code: str) -> None:
    assert article_named(name).language == code


@pytest.mark.parametrize(
    ("name", "count", "one"),
    [
        ("porto", 14, "A ministra do Trabalho, Helena Fontoura, abriu a reunião."),
        ("water", 11, "وقالت وزيرة الري في النهضة ليلى الدباغ إنّ الجولة كانت «صعبة لكنها مفيدة»."),
        ("budget", 14, "„זו הצעה שאי אפשר לחיות איתה”, אמרה שחף, שדחתה אותה."),
    ],
)  # fmt: skip
def test_articles_are_divided_into_their_sentences(name: str, count: int, one: str) -> None:
    article = article_named(name)
    sentences = [article.sentence(number) for number in range(1, len(article.sentences) + 1)]
    assert len(sentences) == count
    assert one in sentences


@pytest.mark.parametrize("name", CODES)
def test_nothing_of_an_article_is_lost_between_its_sentences(name: str) -> None:
    article = article_named(name)
    end = 0
    for span in article.sentences:
        assert article.text[end : span.start].strip() == ""
        end = span.end
    assert article.text[end:].strip() == ""


@pytest.mark.parametrize("name", CODES)
def test_evidence_of_any_words_is_the_text_between_its_offsets(name: str) -> None:
    article = article_named(name)
    for span in article.sentences:
        words = article.text[span.start : span.end].split()
        for first in range(0, len(words), 3):
            quote = " ".join(words[first : first + 3])
            found = locate(quote, article.text, span)
            # Half of "2.4 מיליארד" is no number of the text.
            if re.search(r"\d\.\d$|^מיליארד", quote):
                assert found is None
                continue
            evidence = Evidence.of(article, found.start, found.end)
            assert evidence.stands_in(article)
            assert quote.strip(' "“”„«».,;:!?…') in evidence.quote


SEPARATORS = {
    "as it is": lambda text: text,
    "isolated": lambda text: f"\u2067{text}\u2069",
    "marked": lambda text: f"\u200f{text}\u200f",
    "embedded": lambda text: f"\u202b{text}\u202c",
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
}


@pytest.mark.parametrize("way", SEPARATORS)
@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("אמר ראש צה״ל אתמול.", 'צה"ל'),
        ('אמר ראש צה"ל אתמול.', "צה״ל"),
        ("שָׁלוֹם לכולם, אמר השר.", "שלום לכולם"),
        ("שלום לכולם, אמר השר.", "שָׁלוֹם"),
        ("המשלחת בנווה־רם נפגשה.", "בנווה-רם"),
        ("جولة في الرُّبى يوم الخميس.", "الربى"),
        ("جولة في الربى يوم الخميس.", "الرُّبى"),
        ("قال الوفـــد إنه سيعود.", "الوفد إنه"),
        ("حصة من ٤٥٠ مليون متر.", "٤٥٠ مليون"),
        ("كانت «صعبة لكنها مفيدة».", '"صعبة لكنها مفيدة"'),
        ("A reunião da comissão de São Tomé acabou.", "comissão de São Tomé"),
    ],
)
def test_words_are_found_however_they_are_written(text: str, quote: str, way: str) -> None:
    written = f"{SEPARATORS[way](text)}"
    found = locate(quote, written)
    assert found is not None
    plain = "".join(
        char
        for char in unicodedata.normalize("NFD", written[found.start : found.end])
        if unicodedata.category(char) not in ("Mn", "Cf") and char not in 'ـ"״«»-־'
    )
    wanted = "".join(
        char
        for char in unicodedata.normalize("NFD", quote)
        if unicodedata.category(char) != "Mn" and char not in 'ـ"״-־'
    )
    assert plain == wanted


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("חצה את הגבול.", "צה"),
        ("حصة من ٤٥٠ مليون متر.", "٥٠"),
        ("حصة من ٤٥٠ مليون متر.", "٤٥"),
        ("المصافي مغلقة.", "الصافي"),
    ],
)
def test_no_part_of_a_word_or_number_is_found(text: str, quote: str) -> None:
    assert locate(quote, text) is None


def test_marks_of_direction_belong_to_no_other_offset() -> None:
    text = "\u200fשר האוצר \u2067Ana Costa\u2069 נפגש עם האיגוד. הוא חזר."
    article = article_from_text(text * 1 + "\n" + "השיחות יימשכו ביום רביעי.", id="a", source="a")
    assert article.text.startswith("\u200f")
    found = locate("שר האוצר Ana Costa נפגש", article.text)
    assert found is not None
    assert article.text[found.start : found.end] == "שר האוצר \u2067Ana Costa\u2069 נפגש"
