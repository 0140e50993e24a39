"""Which language a text is written in."""

import pytest

from summarizer.articles.language import guess_language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The union and the port operators met on Tuesday in Geneva to discuss the wages."),
        ("pt", "Os sindicatos e o governo não chegaram a um acordo sobre os salários."),
        ("es", "Las partes acordaron una tregua y la liberación de los prisioneros de guerra."),
        ("fr", "Les syndicats rejettent l'offre du gouvernement et appellent à la grève générale."),
        ("de", "Die Gewerkschaft lehnt das Angebot der Arbeitgeber ab und ruft zu Streiks auf."),
        ("ar", "التقى المسؤولون في باريس لمناقشة وقف إطلاق النار وتبادل الأسرى."),
        ("he", "המשלחת יצאה לקהיר כדי לדון בהפסקת האש ובשחרור החטופים."),
    ],
)  # fmt: skip
def test_language_is_told_from_a_sentence(code, text):
    assert guess_language(text) == code


@pytest.mark.parametrize("text", ["", "Acordo", "12 345 678 \u2014 !", "Ja, nein."])
def test_text_of_a_few_letters_is_taken_for_english(text):
    assert guess_language(text) == "en"
