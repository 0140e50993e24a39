"""Numbers that name or order something instead of counting it."""

import re

from summarizer.grounding.numbers.calendar import MONTH
from summarizer.grounding.numbers.mention import (
    NumberMention,
    before,
    digit_groups,
    plain_mention,
)

ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
         "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
         "seventeenth", "eighteenth", "nineteenth", "twentieth"),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}  # fmt: skip
ORDINAL_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

_DIGIT_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)\b")
_WORD_ORDINAL = re.compile(
    rf"(?:({'|'.join(ORDINAL_TENS)})-)?({'|'.join(ORDINALS)})(?!\w)", re.IGNORECASE
)
_NAME_BEFORE_DIGITS = re.compile(r"(?:(?<![\w-])|(?<=-))([A-Za-z]+)[-\u2011]?$")
_A_MONTH = re.compile(MONTH)
_LABEL_BEFORE = re.compile(
    r"\b(?:Resolution|Article|Section|Chapter|Annex|Paragraph|Clause|Protocol|Directive|Regulation"
    r"|Law|Act|Title|Order|Decree|Form|Flight|Route|Highway|Channel|Unit|Area|Zone|Line|Gate"
    r"|Pillar|Bill|Proposition|Measure|Boeing|Airbus|Rule|Page|Figure|Table|Case|Group of|No\."
    r"|Room|Suite|Building|Terminal|Pier|Platform)\s$"
    r"|(?:\bno\. ?|#|\bnumber )$"
)
_CODE = re.compile(r"24/7(?!\d)|\d+[A-Z]{1,2}\b(?<![CFK])(?<!\d[MG]W)")
_ADDRESS = re.compile(
    r"\d+(?:\s[A-Z][\w'\u2019.-]*){1,3}?\s(?:Street|Avenue|Road|Drive|Lane|Boulevard|Square|Plaza"
    r"|Terrace|St\.|Ave\.)(?!\w)"
)
_SCORE = re.compile(r"\d{1,2}[-\u2013]\d{1,2}(?!\s?%|[\d-]|\s[a-z]{2,}s\b)")
_SCORE_BEFORE = re.compile(r"\b(?:won|wins?|lost|loses?|beaten|drew|draws?)\s$")
_WORD = re.compile(r"\d[\w/]*")


def identifier_at(text: str, start: int, floor: int) -> NumberMention | None:
    """The digits at `start` where they are part of a name: "COP29", "Article 50", a score."""
    if not text[start].isdigit():
        return None
    name = before(_NAME_BEFORE_DIGITS, text, start, floor)
    if name is not None and not name[1].islower() and not _A_MONTH.fullmatch(name[1]):
        return _identifier(text, name.start(1), start)
    if before(_LABEL_BEFORE, text, start, floor) or _CODE.match(text, start):
        return _identifier(text, start, start)
    if _ADDRESS.match(text, start):
        return _identifier(text, start, start)
    if (score := _SCORE.match(text, start)) and before(_SCORE_BEFORE, text, start, floor):
        return plain_mention(text, start, score.end(), "identifier", digit_groups(score[0]))
    return None


def ordinal_at(text: str, start: int) -> NumberMention | None:
    """The ordinal that begins at `start`: "28th", "twenty-first"."""
    if found := _DIGIT_ORDINAL.match(text, start):
        return plain_mention(text, start, found.end(), "ordinal", (float(found[1]),))
    found = _WORD_ORDINAL.match(text, start)
    if found is None:
        return None
    value = ORDINALS[found[2].lower()] + (ORDINAL_TENS[found[1].lower()] if found[1] else 0)
    return plain_mention(text, start, found.end(), "ordinal", (float(value),))


def _identifier(text: str, start: int, digits: int) -> NumberMention:
    found = _WORD.match(text, digits)
    end = found.end() if found else digits + 1
    return plain_mention(text, start, end, "identifier", digit_groups(text[digits:end]))
