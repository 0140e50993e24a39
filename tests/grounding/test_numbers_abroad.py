"""Numbers in Portuguese, Arabic and Hebrew."""

import pytest

from summarizer.grounding.numbers import NumberMention, find_numbers, unsupported_numbers


def only(text: str, language: str = "en") -> NumberMention:
    (mention,) = find_numbers(text, language=language)
    return mention


@pytest.mark.parametrize(
    ("text", "words", "value", "kind", "unit"),
    [
        ("1.200 reféns", "1.200", 1200, "count", None),
        ("3,5 milhões de pessoas", "3,5 milhões", 3.5e6, "count", None),
        ("3 mil milhões de euros", "3 mil milhões de euros", 3e9, "money", "EUR"),
        ("R$ 2 milhões", "R$ 2 milhões", 2e6, "money", "BRL"),
        ("R$ 1.250,50", "R$ 1.250,50", 1250.5, "money", "BRL"),
        ("US$ 3,5 bilhões", "US$ 3,5 bilhões", 3.5e9, "money", "USD"),
        ("vinte e cinco navios", "vinte e cinco", 25, "count", None),
        ("duzentos e cinquenta mil soldados", "duzentos e cinquenta mil", 250_000, "count", None),
        ("um milhão e meio de toneladas", "um milhão e meio", 1.5e6, "count", None),
        ("uma dúzia de barcos", "uma dúzia", 12, "count", None),
        ("dois meses e meio", "dois meses e meio", 75, "duration", "day"),
        ("uma semana de greve", "uma semana", 7, "duration", "day"),
        ("nove por cento", "nove por cento", 9, "percent", "percent"),
        ("2 pontos percentuais", "2 pontos percentuais", 2, "percent", "percentage point"),
        ("metade dos navios", "metade", 50, "percent", "percent"),
        ("há dois meses", "dois meses", 60, "date", "day"),
        ("15 de março de 2025", "15 de março de 2025", 15, "date", None),
        ("João Silva, de 84 anos, disse", "84", 84, "age", None),
        ("o artigo 50", "50", 50, "identifier", None),
        ("a 28ª rodada", "28ª", 28, "ordinal", None),
    ],
)
def test_portuguese(text: str, words: str, value: float, kind: str, unit: str | None) -> None:
    mention = only(text, "pt")
    assert (mention.text, mention.value, mention.kind) == (words, value, kind)
    assert mention.unit == unit


@pytest.mark.parametrize(
    ("text", "words", "value", "kind", "unit"),
    [
        ("٢٥ رهينة", "٢٥", 25, "count", None),
        ("١٬٢٠٠ أسير", "١٬٢٠٠", 1200, "count", None),
        ("٣٫٥ مليون دولار", "٣٫٥ مليون دولار", 3.5e6, "money", "USD"),
        ("26 ألف قتيل", "26 ألف", 26_000, "count", None),
        ("خمسة وعشرين رهينة", "خمسة وعشرين", 25, "count", None),
        ("مئة وخمسة وعشرين سفينة", "مئة وخمسة وعشرين", 125, "count", None),
        ("ألفين وخمسمئة عامل", "ألفين وخمسمئة", 2500, "count", None),
        ("هدنة لمدة شهرين", "شهرين", 60, "duration", "day"),
        ("لمدة ستة أسابيع", "ستة أسابيع", 42, "duration", "day"),
        ("نحو 5 في المئة", "نحو 5 في المئة", 5, "percent", "percent"),
        ("نصف الأعضاء", "نصف", 50, "percent", "percent"),
        ("قبل شهرين", "شهرين", 60, "date", "day"),
        ("عام 2024", "2024", 2024, "year", None),
        ("7 أكتوبر", "7 أكتوبر", 7, "date", None),
    ],
)
def test_arabic(text: str, words: str, value: float, kind: str, unit: str | None) -> None:
    mention = only(text)
    assert (mention.text, mention.value, mention.kind) == (words, value, kind)
    assert mention.unit == unit


@pytest.mark.parametrize(
    ("text", "words", "value", "kind", "unit"),
    [
        ("1,200 אסירים", "1,200", 1200, "count", None),
        ("עשרים וחמישה חטופים", "עשרים וחמישה", 25, "count", None),
        ("שלוש מאות אלף תושבים", "שלוש מאות אלף", 300_000, "count", None),
        ("שלושה עשר ימים", "שלושה עשר ימים", 13, "duration", "day"),
        ("הפסקה של חודשיים", "חודשיים", 60, "duration", "day"),
        ("שבועיים וחצי", "שבועיים וחצי", 17.5, "duration", "day"),
        ("5 אחוזים", "5 אחוזים", 5, "percent", "percent"),
        ("3.5 מיליון דולר", "3.5 מיליון דולר", 3.5e6, "money", "USD"),
        ("לפני חודשיים", "חודשיים", 60, "date", "day"),
        ("בן 84", "84", 84, "age", None),
        ("15 במרץ 2025", "15 במרץ 2025", 15, "date", None),
    ],
)
def test_hebrew(text: str, words: str, value: float, kind: str, unit: str | None) -> None:
    mention = only(text)
    assert (mention.text, mention.value, mention.kind) == (words, value, kind)
    assert mention.unit == unit


@pytest.mark.parametrize(
    ("text", "words", "qualifier", "value", "upper"),
    [
        ("cerca de 250 navios", "cerca de 250", "about", 250, None),
        ("pelo menos 25", "pelo menos 25", "at_least", 25, None),
        ("mais de 26.422 pessoas", "mais de 26.422", "more_than", 26422, None),
        ("entre 40 e 45 navios", "entre 40 e 45", "between", 40, 45),
        ("dois ou três meses", "dois ou três meses", "between", 60, 90),
        ("dezenas de navios", "dezenas", "at_least", 20, None),
        ("بنحو 250 سفينة", "بنحو 250", "about", 250, None),
        ("ما لا يقل عن 25", "ما لا يقل عن 25", "at_least", 25, None),
        ("أكثر من 26 ألفا", "أكثر من 26 ألفا", "more_than", 26_000, None),
        ("بين 40 و45 سفينة", "بين 40 و45", "between", 40, 45),
        ("عشرات الآلاف", "عشرات الآلاف", "at_least", 20_000, None),
        ("כ-250 ספינות", "כ-250", "about", 250, None),
        ("לפחות 25", "לפחות 25", "at_least", 25, None),
        ("יותר מ-26 אלף", "יותר מ-26 אלף", "more_than", 26_000, None),
        ("בין 40 ל-45", "בין 40 ל-45", "between", 40, 45),
    ],
)
def test_bounds_and_ranges(
    text: str, words: str, qualifier: str, value: float, upper: float | None
) -> None:
    mention = only(text, "pt")
    assert (mention.text, mention.qualifier) == (words, qualifier)
    assert (mention.value, mention.upper) == (value, upper)


@pytest.mark.parametrize(
    "text", ["um acordo", "uma proposta", "يوم الاثنين", "ביום שני", "באר שבע"]
)
def test_articles_and_names_are_no_numbers(text: str) -> None:
    assert find_numbers(text, language="pt") == ()


def test_the_language_decides_what_a_point_and_a_comma_are() -> None:
    assert only("1.200").value == 1.2
    assert only("1.200", "pt").value == 1200
    assert only("3,5", "pt").value == 3.5


@pytest.mark.parametrize(
    ("text", "evidence", "missing"),
    [
        ("25 navios", "vinte e cinco navios", ()),
        ("60 dias", "dois meses", ()),
        ("26 navios", "vinte e cinco navios", ("26",)),
    ],
)
def test_numbers_are_supported_in_portuguese(
    text: str, evidence: str, missing: tuple[str, ...]
) -> None:
    assert unsupported_numbers(text, evidence, language="pt") == missing
