"""Translations: their numbers and names stand in the words that were translated."""

import pytest

from summarizer.grounding.gloss import bears_out


@pytest.mark.parametrize(
    ("language", "words", "into", "gloss", "stands"),
    [
        ("pt", "um aumento de 7%", "en", "a rise of 7%", True),
        ("pt", "um aumento de 7%", "en", "a rise of 17%", False),
        ("pt", "uma trégua de dez dias", "en", "a truce of ten days", True),
        ("pt", "uma trégua de dez dias", "en", "a truce of 10 days", True),
        ("pt", "3,8 milhões de euros", "en", "3.8 million euros", True),
        ("pt", "1.350 estivadores", "en", "1,350 dockers", True),
        ("pt", "1.350 estivadores", "en", "1.350 dockers", False),
        (
            "pt",
            "a ministra Helena Fontoura recusou",
            "en",
            "minister Helena Fontoura refused",
            True,
        ),
        ("pt", "a ministra recusou", "en", "minister Helena Fontoura refused", False),
        ("ar", "هدنة مدتها ستة أشهر", "en", "a truce of six months", True),
        ("ar", "تعرض سمارة ٣٢٠ مليون متر", "en", "سمارة offers 320 million metres", True),
        ("ar", "تعرض سمارة ٣٢٠ مليون متر", "en", "Samara offers 320 million metres", False),
        ("ar", "تعرض سمارة الماء", "en", "النهضة offers water", False),
        ("en", "the union rejects a truce", "ar", "النقابة ترفض الهدنة", False),
        ("pt", "a greve", "en", "", False),
    ],
)
def test_what_a_translation_adds_does_not_stand(
    language: str, words: str, into: str, gloss: str, stands: bool
) -> None:
    assert bears_out(words, gloss, language=language, into=into) is stands
