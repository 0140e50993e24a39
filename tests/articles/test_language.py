"""Which language a text is written in."""

import pytest

from summarizer.articles.language import guess_language, is_language, language_name


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


@pytest.mark.parametrize(
    ("code", "name"), [("pt", "Portuguese"), ("ar", "Arabic"), ("he", "Hebrew"), ("en", "English")]
)
def test_a_language_has_an_english_name(code, name):
    assert is_language(code)
    assert language_name(code) == name


@pytest.mark.parametrize("code", ["xx", "", "PT", "por", "Portuguese"])
def test_other_codes_name_no_language(code):
    assert not is_language(code)


def test_a_language_without_a_code_is_taken_for_its_nearest_that_has_one():
    egyptian = "الناس كلها كانت عايزة تعرف هو قال ايه للوزير امبارح بالليل في المؤتمر بتاع النقابة"
    assert guess_language(egyptian) == "ar"
    assert is_language(guess_language("x" * 60))
