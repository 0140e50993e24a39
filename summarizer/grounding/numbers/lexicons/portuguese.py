"""Portuguese, of Brazil and of Portugal."""

from summarizer.grounding.numbers.lexicon import Lexicon

PORTUGUESE = Lexicon(
    comma=True,
    numbers={
        "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6,
        "sete": 7, "oito": 8, "nove": 9, "dez": 10, "onze": 11, "doze": 12, "treze": 13,
        "catorze": 14, "quatorze": 14, "quinze": 15, "dezesseis": 16, "dezasseis": 16,
        "dezessete": 17, "dezassete": 17, "dezoito": 18, "dezenove": 19, "dezanove": 19,
        "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60,
        "setenta": 70, "oitenta": 80, "noventa": 90, "cem": 100, "cento": 100, "duzentos": 200,
        "duzentas": 200, "trezentos": 300, "trezentas": 300, "quatrocentos": 400,
        "quatrocentas": 400, "quinhentos": 500, "quinhentas": 500, "seiscentos": 600,
        "seiscentas": 600, "setecentos": 700, "setecentas": 700, "oitocentos": 800,
        "oitocentas": 800, "novecentos": 900, "novecentas": 900,
    },
    scales={
        "dúzia": 12, "dúzias": 12, "mil": 10**3, "milhão": 10**6, "milhões": 10**6, "mi": 10**6,
        "bilhão": 10**9, "bilhões": 10**9, "bi": 10**9, "trilhão": 10**12, "trilhões": 10**12,
    },
    magnitudes={
        "dezenas de milhares": 20_000, "centenas de milhares": 200_000, "dezenas": 20,
        "dúzias": 24, "centenas": 200, "milhares": 2000, "milhões": 2 * 10**6,
    },
    parts={
        "metade": 0.5, "um terço": 1 / 3, "dois terços": 2 / 3, "um quarto": 0.25,
        "três quartos": 0.75, "um quinto": 0.2,
    },
    times={
        "minuto": "minute", "minutos": "minute", "hora": "hour", "horas": "hour", "dia": "day",
        "dias": "day", "semana": "week", "semanas": "week", "mês": "month", "meses": "month",
        "ano": "year", "anos": "year", "década": "decade", "décadas": "decade",
    },
    pairs={},
    currencies={
        "real": "BRL", "reais": "BRL", "dólar": "USD", "dólares": "USD", "euro": "EUR",
        "euros": "EUR", "libras": "GBP", "ienes": "JPY", "yuans": "CNY",
    },
    months=(
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
        "outubro", "novembro", "dezembro",
    ),
    percent=r"%|por cento",
    points=r"pontos? percentua(?:l|is)|p\.p\.",
    bounds={
        "about": r"cerca de|aproximadamente|quase|por volta de|em torno de|perto de|uns|umas",
        "at_least": r"pelo menos|ao menos|no mínimo|não menos d[eo] que|não menos de",
        "at_most": r"até|no máximo|não mais (?:d[eo] )?que|não mais de",
        "more_than": r"mais de|acima de|superior a|mais do que",
        "less_than": r"menos de|abaixo de|inferior a|menos do que",
    },
    bounds_behind={"at_least": r"ou mais|no mínimo", "at_most": r"ou menos|no máximo"},
    between=("entre", r"\se\s"),
    to=r"\s(?:a|até)\s|\s?[-\u2013\u2014]\s?",
    either=r"\sou\s",
    link=r"\s(?:e\s)?",
    half_more=r"\se\smei[oa](?!\w)",
    month_link=r"º?\s(?:de\s)?",
    year_before=r"em|de|desde|até|ano|do ano de|entre|para|início de|fim de",
    when_before=r"há|(?:n[oa]s?|pel[oa]s)\s(?:últim|próxim)[oa]s|faz|daqui a",
    when_behind=r"atrás|depois|antes|mais tarde",
    age_before=r"aos|idade de",
    age_behind=r"anos(?:\s?[,)]|\sde idade)",
    noun=r"\s(?:de\s)?([^\W\d_]{3,}s)(?!\w)",
    name_before=r"artigo|resolução|lei|decreto|capítulo|sala|voo|rodovia|nº|número",
)  # fmt: skip
"""Reading of Portuguese."""
