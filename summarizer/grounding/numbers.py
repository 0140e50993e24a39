"""Numbers in news English, with the qualifier, the unit and the noun their words give them.

`find_numbers` reads a text; `number_values` and `unsupported_numbers` answer whether a number is
stated in it. Digits are never matched by similarity.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from summarizer.grounding.numerals import NUMERAL_START, Numeral, numeral_at
from summarizer.models import Qualifier

NumberKind = Literal[
    "count", "duration", "percent", "money", "date", "year", "time", "ordinal", "age", "identifier"
]


@dataclass(frozen=True)
class NumberMention:
    """One number of a text.

    `start:end` is the whole expression with its qualifier and unit words ("at least 25",
    "approximately two months"), `number_start:number_end` the digits or number words alone.
    Durations are in days: a week 7, a month 30, a year 365 (and twelve months are a year).
    `date` is the kind of calendar days and of spans that only place something in time ("two weeks
    ago", "the past 24 hours"). A vague number ("dozens", "several hundred") stands with the least
    it can mean, twice its magnitude, as `at_least`, and writes no number.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    text: str
    value: float
    kind: NumberKind
    qualifier: Qualifier = "exact"
    upper: float | None = None
    unit: str | None = None
    noun: str | None = None
    written: tuple[float, ...] = ()
    """The numbers as they are written, before any conversion to days."""
    vague: bool = False


def _listed(words: str) -> list[str]:
    return words.split()


_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_TO = r"\s?(?:[-\u2013\u2014,/]|\bto\b|\band\b|\bor\b|\buntil\b|\bthrough\b|&)\s?(?:the\s)?"
_CURRENCY_CODES = r"(?:EUR|USD|GBP|CHF|JPY|CNY|INR|ILS|CAD|AUD|SEK|NOK|DKK|PLN|ZAR|BRL|MXN|RUB)"
_CURRENCY_SIGNS = {
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₪": "ILS", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
}  # fmt: skip
_CURRENCY_WORDS = {
    "dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD",
    "new zealand dollar": "NZD", "hong kong dollar": "HKD", "singapore dollar": "SGD",
    "taiwan dollar": "TWD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD",
    "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "INR", "shekel": "ILS", "rouble": "RUB", "ruble": "RUB",
    "korean won": "KRW", "lira": "TRY", "rand": "ZAR", "peso": "MXN", "franc": "CHF",
    "swiss franc": "CHF", "krona": "SEK", "krone": "NOK", "zloty": "PLN", "hryvnia": "UAH",
    "riyal": "SAR", "dirham": "AED",
}  # fmt: skip
_DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0,
    "fortnight": 14.0, "month": 30.0, "year": 365.0, "decade": 3650.0, "century": 36500.0,
}  # fmt: skip
_DURATION_UNIT = (
    r"(seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|century|centuries)"
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        _listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth"),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}  # fmt: skip
_ORDINAL_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

_SIGN = r"(?:(?:US|CA|C|AU|A|NZ|HK|NT|S|R)?[$€£¥₹₪₽₩₺₴])"
# Searched in the lower-cased text: three times faster than ignoring case.
_START = re.compile(
    rf"{NUMERAL_START}|{_SIGN}(?=\s?\d)|(?<!\w)(?:"
    rf"{_CURRENCY_CODES}(?=\s?\d)|{_MONTHS}(?=\s\d)|{_WEEKDAYS}(?=,?\s\(?\d)"
    rf"|(?:{'|'.join(_ORDINAL_TENS)})-|(?:{'|'.join(_ORDINALS)})(?!\w)"
    r"|an?(?=\s(?:hour|day|week|fortnight|month|year|decade|century)\b(?!-?long))"
    r"|(?:hour|day|week|month|year|decade|century)-?long(?!\w))".lower()
)

_MONTH_FIRST = re.compile(
    rf"{_MONTHS}\s{_DAY}(?:{_TO}(?:{_MONTHS}\s)?{_DAY}(?!\s[a-z])){{0,6}}(?:,?\s{_YEAR}(?![\d,]))?"
    rf"|{_MONTHS}(?:,|\sof)?\s{_YEAR}(?!\d)"
)
_DAY_FIRST = re.compile(
    rf"{_DAY}(?:{_TO}{_DAY}){{0,6}}\s(?:of\s)?{_MONTHS}(?!\w)(?:,?\s{_YEAR}(?![\d,]))?"
)
_WEEKDAY_DAY = re.compile(
    rf"{_WEEKDAYS}(?:\s\(({_DAY})\)|,?\s(?:the\s)?({_DAY})(?=\s*(?:[.,;:)\u2013\u2014]|$)))"
)
_NUMERIC_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)|\d{1,2}/\d{1,2}(?![\d/])"
)
_TIME = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?(?:[ap]\.?m\b\.?|GMT|UTC|CET|EST|EDT|BST))?"
    r"|\d{1,2}(?:\.\d{2})?\s?[ap](?:\.m\.|m\b)"
    r"|\d{1,2}h\d{2}(?!\w)|\d{4}\s(?:GMT|UTC)\b|\d{1,2}\s?(?:o[\u2019']clock|GMT|UTC|CET)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"({_YEAR})(?:s\b|[-\u2013/](\d{{4}}|\d{{2}})(?!\d)|(?![\d%]|[.,]\d|\s\d{{3}}\b))"
)
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|since|by|from|until|till|of|during|before|after|late|early|mid|pre|post|the|this"
    rf"|its|to|and|year|spring|summer|autumn|fall|winter|end|{_MONTHS})[\s-]|\()$",
    re.IGNORECASE,
)
_DECADE = re.compile(r"[1-9]0s\b")
_DIGIT_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)\b")
_WORD_ORDINAL = re.compile(
    rf"(?:({'|'.join(_ORDINAL_TENS)})-)?({'|'.join(_ORDINALS)})(?!\w)", re.IGNORECASE
)
_NAME_BEFORE_DIGITS = re.compile(r"(?:(?<![\w-])|(?<=-))([A-Za-z]+)[-\u2011]?$")
_LABEL_BEFORE = re.compile(
    r"\b(?:Resolution|Article|Section|Chapter|Annex|Paragraph|Clause|Protocol|Directive|Regulation"
    r"|Law|Act|Title|Order|Decree|Form|Flight|Route|Highway|Channel|Unit|Area|Zone|Line|Gate"
    r"|Pillar|Bill|Proposition|Measure|Boeing|Airbus|Rule|Page|Figure|Table|Case|Group of|No\.)\s$"
    r"|(?:\bno\. ?|#)$"
)
_STEP_BEFORE = re.compile(r"\b(?:phase|stage|round|tier|level|step|option)\s$", re.IGNORECASE)

_MODIFIER = (
    r"(?:more|additional|extra|further|consecutive|straight|full|whole|calendar|working|business)"
)
_DURATION_AFTER = re.compile(
    rf"(?:[\s-]|\s{_MODIFIER}\s)?(?<![\dA-Za-z]){_DURATION_UNIT}(?![A-Za-z])(?:[\u2019'](?![A-Za-z]))?(?:[\s-]long\b)?",
    re.IGNORECASE,
)
_UNIT_SYMBOL_AFTER = re.compile(r"\s?(hrs?|mins?|secs?)\b")
_UNIT_LONG = re.compile(r"(hour|day|week|month|year|decade|century)-?long", re.IGNORECASE)
_A_UNIT = re.compile(
    r"(an?)\s(hour|day|week|fortnight|month|year|decade|century)(?![\w-])", re.IGNORECASE
)
_HALF_A_UNIT = re.compile(r"\san?\s(hour|day|week|month|year|decade|century)(?!\w)")
_AND_A_HALF = re.compile(r"\sand\sa\shalf(?!\w)")
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|within|lasting|last|lasts|lasted|another|half|least|than|about|around|nearly|almost"
    r"|roughly|approximately|over|under|to|of|takes?|took|spans?|spanning|during)\s$",
    re.IGNORECASE,
)
_SINCE_BEFORE = re.compile(r"\b(?:for|of|lasting|lasted|lasts?)\s+(?:\w+\s){0,2}$", re.IGNORECASE)
_RELATIVE_BEFORE = re.compile(
    r"\b(?:the|these|those|over|in|during|within|for)\s(?:past|last|previous|preceding|next|coming"
    r"|recent|following)\s$",
    re.IGNORECASE,
)
_RELATIVE_AFTER = re.compile(
    r"\s(?:ago|earlier|later|before|after(?!\swhich)|since|prior|hence|from\snow|beforehand)\b",
    re.IGNORECASE,
)
_PERCENT_AFTER = re.compile(
    r"\s?%(?:\spoints?)?|[\s-]?per[\s-]?cent(?:age)?(?:[\s-]points?)?(?!\w)"
    r"|\spct\b|\s?p\.?p\.?\b|\spoints?\sof\sper\s?cent",
    re.IGNORECASE,
)
_CURRENCY_AFTER = re.compile(
    rf"[\s-]({'|'.join(sorted(_CURRENCY_WORDS, key=len, reverse=True))}|{_CURRENCY_CODES}"
    rf"|[€£])(?:s|as)?(?![\w]|\sof\s(?!aid))"
    r"|\s?([€£])",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[\s-]years?[\s-](?:old|of\sage)s?\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged|ages?(?:\sof)?)\s(?:between\s)?$", re.IGNORECASE)
_NAME_BEFORE_AGE = re.compile(r"[A-Z][\w\u2019'-]+,\s$")
_MEASURE_AFTER = re.compile(
    r"\s?(?:°\s?[CF]\b|[CF](?!\w)|(?:km|kg|cm|mm|ha|mph|GWh?|MWh?|TWh|kWh|sq)\b)"
)

_ABOUT = (
    r"(?:it\sis\s)?estimated\s(?:that|at)|about|around|some|roughly|nearly|almost|approximately|approx\.|circa|an\sestimated|estimated"
    r"|close\sto|in\sthe\sregion\sof|(?:on|in)\sthe\sorder\sof|more\sor\sless|or\sso"
)
_AT_LEAST = (
    r"at\s(?:the\s(?:very\s)?)?least|(?:no|not)\s(?:fewer|less|lower)\sthan|a\sminimum\sof"
    r"|(?:at\s)?a\sminimum|minimum(?:\sof)?|upwards?\sof"
)
_AT_MOST = (
    r"up\sto|at\s(?:the\s(?:very\s)?)?most|(?:no|not)\s(?:more|longer|higher|greater|larger)\sthan"
    r"|not\sexceeding|a\smaximum\sof|(?:at\s)?a\smaximum|maximum(?:\sof)?|as\s(?:many|much|long)\sas"
    r"|capped\sat"
)
_MORE_THAN = (
    r"(?:(?:slightly|far|significantly)\s)?(?:more|greater|higher|longer|larger)\sthan"
    r"|(?:well\s|just\s)?(?:over|above)"
    r"|in\sexcess\sof|exceed(?:s|ed|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)?"
)
_LESS_THAN = (
    r"(?:(?:slightly|far|significantly)\s)?(?:less|fewer|lower|shorter|smaller)\sthan"
    r"|(?:well\s|just\s)?(?:under|below)|just\sshort\sof"
)
_DETERMINER = r"(?:\s(?:a\s)?(?:another|further|additional|an\sadditional|an\sextra))?"
_QUALIFIER_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<about>{_ABOUT})|(?P<at_least>{_AT_LEAST})|(?P<at_most>{_AT_MOST})"
    rf"|(?P<more_than>{_MORE_THAN})|(?P<less_than>{_LESS_THAN})|(?P<between>between)){_DETERMINER}"
    r"\s(?:a\s)?$",
    re.IGNORECASE,
)
_QUALIFIER_AFTER = re.compile(
    r"(?P<about>(?:\s[a-z]+)?\sor\sso\b|-odd\b|-ish\b|,\sgive\sor\stake)"
    r"|(?P<at_least>(?:\s[a-z]+)?\s(?:or|and)\s(?:more|over|above|longer|older)\b(?!\sthan)"
    r"|\+|[\s-]plus\b(?=\s[a-z]|[.,;])|\sat\s(?:the\s)?(?:least|minimum)\b(?=\s*(?:[.,;)]|$)))"
    r"|(?P<at_most>(?:\s[a-z]+)?\sor\s(?:less|fewer|under|below|younger)\b(?!\sthan)"
    r"|\sat\s(?:the\s)?(?:most|maximum)\b)",
    re.IGNORECASE,
)
_QUALIFIERS: tuple[Qualifier, ...] = ("about", "at_least", "at_most", "more_than", "less_than")
# "talks about 25 hostages", "a dispute over 500 jobs", "15 per cent over three years".
_TOPIC_BEFORE = re.compile(
    r"\b(?:talk\w*|speak\w*|spoken?|ask\w*|concern\w*|worr\w+|news|information|complain\w*|details"
    r"|questions?|tell|told|doubts?|disput\w+|row|clash\w*|conflict|negotiat\w+|deals?|agreements?"
    r"|argu\w+|disagree\w*|differences|deadlock|anger|angry|protest\w*|strikes?|war|fight\w*"
    r"|control|votes?|critici\w+|rights|warn\w*)\s$",
    re.IGNORECASE,
)
_LONGER_BEFORE = re.compile(
    r"\b(?:for|lasting|lasted|lasts?|after|than|of|took|takes?|is|was|been|just|well)\s$",
    re.IGNORECASE,
)

_RANGE_LINK = re.compile(r"-?\s(?:to|or)\s(?:about\s|around\s)?|-to-|-or-|\s?[-\u2013\u2014]\s?")
_BETWEEN_BEFORE = re.compile(r"\bbetween\s$", re.IGNORECASE)
_BETWEEN_LINK = re.compile(r"\s(?:and|to)\s")
_FROM_BEFORE = re.compile(r"(?<!ranging )(?<!ranged )(?<!range )(?<!ranges )\bfrom\s$")
_LIST_LINK = re.compile(r"\s?(?:,|,?\s(?:and|or|to|then)|/)\s?(?:from\s|then\s)?$")

_ONE_BEFORE = re.compile(
    r"\b(?:least|most|than|only|exactly|just|about|up\sto|killed|wounded|injured|another|for)\s$",
    re.IGNORECASE,
)
_ONE_COUNTS = re.compile(
    r"[\s-](?:person|man|woman|child|people|worker|soldier|civilian|member|vote|seat|country|state"
    r"|party|phase|round|step|condition|euro|dollar|pound|per\s?cent|percent)\b|\s?%"
)

_NOUN_WORD = re.compile(r"\s([A-Za-z][\w\u2019'-]*)")
_OF_THE = re.compile(r"\sof\s(?:the|its|their|these|those|all)(?=\s)")
_IRREGULAR_PLURALS = frozenset(
    _listed(
        "people men women children staff troops personnel police cattle sheep fish media data crew "
        "militia per-cent servicemen servicewomen policemen fishermen businessmen aircraft"
    )
)
_ATTRIBUTIVE_PLURALS = frozenset(
    _listed("rights arms sports goods sales news customs human jobs economics savings")
)
_NOT_PLURAL = re.compile(
    r"(?:ss|us|is|ous|\u2019s|'s)$|^(?:was|has|does|says|as|its|his|this|yes|perhaps|always|besides"
    r"|times|plus|across|whereas|afterwards|sometimes|towards|overseas|less)$"
)
_NOT_IN_NOUN = frozenset(
    _listed(
        """
        a an the and or but of in on at to for from by with without within against among
        between into over under about after before since until during that which who whom
        whose when where while if as than then so not no nor only also still now already yet
        even just is are was were be been being am has have had having do does did will
        would shall should can could may might must remain remained remains later earlier
        ago each per including
        """
    )
)


@lru_cache(maxsize=256)
def find_numbers(text: str) -> tuple[NumberMention, ...]:
    """Every number of the text, in reading order, not overlapping.

    "one" is reported only where it clearly counts; "this week" and "last month" are not numbers.
    """
    mentions: list[NumberMention] = []
    lowered = _lowered(text)
    position = floor = 0
    while (trigger := _START.search(lowered, position)) is not None:
        mention = _read(text, trigger.start(), floor)
        if mention is None:
            position = trigger.end()
            continue
        mentions.append(mention)
        position = floor = mention.end
    return _shared_units(text, mentions)


def number_values(text: str) -> frozenset[float]:
    """Every number the text states, of whatever kind, as written and (durations) in days."""
    return frozenset(value for mention in find_numbers(text) for value in _values(mention))


def unsupported_numbers(text: str, evidence: str) -> tuple[str, ...]:
    """The numbers written in `text` which `evidence` does not state, in the words of `text`.

    Notation does not matter (`1,200`, `1 200`, `twelve hundred`); digits do, and so does what they
    measure: a duration is supported by the same duration in any unit ("two-month" and "60 days"),
    money by the same currency, a counted noun by a count and not by a date or a percentage. A bare
    number is supported by any, a vague one only by the same vague one, 1 by "one" or "single".
    """
    stated = find_numbers(evidence)
    has_one = re.search(r"\b(?:one|single|sole)\b", evidence, re.IGNORECASE) is not None
    return tuple(
        text[mention.number_start : mention.end]
        for mention in find_numbers(text)
        if not _is_supported(mention, stated) and not (has_one and mention.written == (1.0,))
    )


def _is_supported(mention: NumberMention, stated: tuple[NumberMention, ...]) -> bool:
    if mention.vague:
        return any(other.vague and other.value == mention.value for other in stated)
    if mention.unit == "day":
        days = {days for other in stated if other.unit == "day" for days in _ends(other)}
        return days.issuperset(_ends(mention))
    numbers = {
        number for other in stated if _measures_alike(mention, other) for number in other.written
    }
    return numbers.issuperset(mention.written)


def _measures_alike(mention: NumberMention, other: NumberMention) -> bool:
    bare = other.kind == "count" and other.noun is None
    if mention.kind == "money":
        return bare or (other.kind == "money" and other.unit == mention.unit)
    if mention.kind == "percent":
        return bare or other.kind == "percent"
    if mention.kind == "count" and mention.noun is not None:
        return other.kind in {"count", "ordinal", "age"}
    return True


def _lowered(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _before(
    pattern: re.Pattern[str], text: str, start: int, floor: int = 0
) -> re.Match[str] | None:
    """The pattern, which ends in `$`, directly before `start` and not before `floor`."""
    return pattern.search(text, max(floor, start - 45), start)


def _ends(mention: NumberMention) -> tuple[float, ...]:
    return (mention.value,) if mention.upper is None else (mention.value, mention.upper)


def _values(mention: NumberMention) -> tuple[float, ...]:
    if mention.unit == "day":
        return (*mention.written, *_ends(mention))
    return mention.written


def _read(text: str, start: int, floor: int) -> NumberMention | None:
    return (
        _identifier(text, start, floor)
        or _date_or_time(text, start, floor)
        or _ordinal(text, start)
        or _unit_alone(text, start, floor)
        or _quantity(text, start, floor)
    )


def _plain(
    text: str, start: int, end: int, kind: NumberKind, written: tuple[float, ...]
) -> NumberMention:
    return NumberMention(
        start=start, end=end, number_start=start, number_end=end, text=text[start:end],
        value=written[0], kind=kind, written=written,
    )  # fmt: skip


def _identifier(text: str, start: int, floor: int) -> NumberMention | None:
    if not text[start].isdigit():
        return None
    before = _before(_NAME_BEFORE_DIGITS, text, start, floor)
    if before is not None and not before[1].islower() and not re.fullmatch(_MONTHS, before[1]):
        end = _end_of_word(text, start)
        return _plain(text, before.start(1), end, "identifier", _digit_groups(text[start:end]))
    if _before(_LABEL_BEFORE, text, start, floor):
        end = _end_of_word(text, start)
        return _plain(text, start, end, "identifier", _digit_groups(text[start:end]))
    if re.match(r"24/7(?!\d)|\d+[A-Z]{1,2}\b(?<![CFK])(?<!\d[MG]W)", text[start : start + 12]):
        end = _end_of_word(text, start)
        return _plain(text, start, end, "identifier", _digit_groups(text[start:end]))
    return None


def _end_of_word(text: str, start: int) -> int:
    found = re.compile(r"\d[\w/]*").match(text, start)
    return found.end() if found else start + 1


def _digit_groups(written: str) -> tuple[float, ...]:
    return tuple(float(digits) for digits in re.findall(r"\d+", written))


def _date_or_time(text: str, start: int, floor: int) -> NumberMention | None:
    for pattern in (_MONTH_FIRST, _WEEKDAY_DAY, _DAY_FIRST, _NUMERIC_DATE):
        if found := pattern.match(text, start):
            return _date(text, start, found)
    if found := _TIME.match(text, start):
        return _plain(text, start, found.end(), "time", _digit_groups(found[0]))
    if found := _DECADE.match(text, start):
        return _plain(text, start, found.end(), "year", (float(found[0][:2]),))
    if (found := _YEARS.match(text, start)) and _is_year(text, found, floor):
        return _plain(text, start, found.end(), "year", _digit_groups(found[0]))
    return None


def _date(text: str, start: int, found: re.Match[str]) -> NumberMention | None:
    written = _digit_groups(found[0])
    if found.re is _NUMERIC_DATE:
        if re.fullmatch(r"\d/(?:[234568]|10)", found[0]) and written[0] < written[1]:
            return None
        if "-" in found[0]:
            # The month of an ISO date is a name in disguise, not a number the text states.
            written = (written[2], written[0])
    return _plain(text, start, found.end(), "date", written)


def _is_year(text: str, found: re.Match[str], floor: int) -> bool:
    if _before(_YEAR_BEFORE, text, found.start(), floor) or found[2]:
        return True
    if found[0].endswith("s"):
        return True
    after = text[found.end() : found.end() + 40]
    counts = _noun(text, found.end()) is not None or re.match(
        r"\s?(?:%|per\s?cent)|[\s-](?:thousand|million|billion)", after
    )
    return not (counts or _qualifier_before(text, floor, found.start()) is not None)


def _ordinal(text: str, start: int) -> NumberMention | None:
    if found := _DIGIT_ORDINAL.match(text, start):
        return _plain(text, start, found.end(), "ordinal", (float(found[1]),))
    found = _WORD_ORDINAL.match(text, start)
    if found is None:
        return None
    value = _ORDINALS[found[2].lower()] + (_ORDINAL_TENS[found[1].lower()] if found[1] else 0)
    return _plain(text, start, found.end(), "ordinal", (float(value),))


def _unit_alone(text: str, start: int, floor: int) -> NumberMention | None:
    """A unit that stands for one of it: "week-long", "for a week", "a month ago"."""
    if found := _UNIT_LONG.match(text, start):
        days = _DAYS[found[1].lower()]
        mention = _plain(text, start, found.end(), "duration", (1.0,))
        mention = replace(mention, number_end=found.end(1), value=days, unit="day")
        return _qualified(text, mention, floor)
    found = _A_UNIT.match(text, start)
    if found is None:
        return None
    end, days, written = found.end(), _DAYS[found[2].lower()], 1.0
    if half := _AND_A_HALF.match(text, end):
        end, days, written = half.end(), days * 1.5, 1.5
    mention = replace(
        _plain(text, start, end, "duration", (written,)),
        number_end=found.end(1), value=days, unit="day",
    )  # fmt: skip
    relative = _is_relative(text, floor, mention)
    is_length = half or _before(_LENGTH_BEFORE, text, start, floor)
    if not (relative or is_length):
        return None
    mention = replace(mention, kind="date") if relative else mention
    return _qualified(text, mention, floor)


def _quantity(text: str, start: int, floor: int) -> NumberMention | None:
    sign = re.compile(rf"({_SIGN}|{_CURRENCY_CODES})\s?").match(text, start)
    number_start = sign.end() if sign else start
    numeral = numeral_at(text, number_start, suffixed=sign is not None)
    if numeral is None or not _counts(text, numeral):
        return None
    mention = NumberMention(
        start=start, end=numeral.end, number_start=number_start, number_end=numeral.end,
        text="", value=numeral.value, kind="count", written=(numeral.value,), vague=numeral.vague,
    )  # fmt: skip
    if numeral.vague:
        mention = replace(mention, written=(), qualifier="at_least")
    else:
        mention = _negative(text, _ranged(text, mention, numeral, floor))
    mention = _with_unit(text, mention, sign[1] if sign else None, floor)
    return _qualified(text, mention, floor)


def _counts(text: str, numeral: Numeral) -> bool:
    """Whether "one" is a number here; other numerals always are."""
    if text[numeral.start : numeral.end].lower() != "one":
        return True
    if re.compile(r"-?\s(?:to|or)\s(?:two|three|\d)|[\s-]?%").match(text, numeral.end):
        return True
    if _ONE_COUNTS.match(text, numeral.end):
        return True
    unit = _DURATION_AFTER.match(text, numeral.end)
    if unit is not None and (unit[1].lower() != "day" or unit[0].startswith("-")):
        return True
    before = _before(_ONE_BEFORE, text, numeral.start)
    return before is not None and not re.compile(r"\s(?:of|another)\b").match(text, numeral.end)


def _ranged(text: str, mention: NumberMention, first: Numeral, floor: int) -> NumberMention:
    between = _before(_BETWEEN_BEFORE, text, mention.start, floor)
    percent = _PERCENT_AFTER.match(text, first.end)
    unit = percent or (_DURATION_AFTER.match(text, first.end) if between else None)
    link_at = unit.end() if unit else first.end
    link = (_BETWEEN_LINK if between else _RANGE_LINK).match(text, link_at)
    if link is None or (not between and _before(_FROM_BEFORE, text, mention.start, floor)):
        return mention
    sign = re.compile(rf"{_SIGN}").match(text, link.end())
    second_start = sign.end() if sign else link.end()
    second = numeral_at(
        text, second_start, suffixed=sign is not None or text[mention.start] in "$€£"
    )
    if second is None or second.vague or _is_date_at(text, second_start):
        return mention
    low = first.value
    if first.scale == 1 and second.scale > 1 and low * second.scale < second.value:
        low *= second.scale
    if low >= second.value or (" or " in link[0] and second.value - low > 1):
        return mention
    return replace(
        mention, end=second.end, number_end=second.end, value=low, upper=second.value,
        qualifier="between", written=(low, second.value),
    )  # fmt: skip


def _is_date_at(text: str, start: int) -> bool:
    return bool(_DAY_FIRST.match(text, start) or _NUMERIC_DATE.match(text, start))


def _negative(text: str, mention: NumberMention) -> NumberMention:
    """A minus sign directly before the number, after a space and not at the line's beginning."""
    if not re.search(r"[^\n][ (][-\u2212]$", text[max(0, mention.start - 3) : mention.start]):
        return mention
    return replace(
        mention, start=mention.start - 1, number_start=mention.start - 1, value=-mention.value,
        written=tuple(-value for value in mention.written),
    )  # fmt: skip


def _with_unit(text: str, mention: NumberMention, sign: str | None, floor: int) -> NumberMention:
    if sign is not None:
        code = _CURRENCY_SIGNS.get(sign.upper(), sign.upper())
        return replace(mention, kind="money", unit=code)
    return (
        _percentage(text, mention)
        or _age(text, mention, floor)
        or _duration(text, mention, floor)
        or _amount(text, mention)
        or _count(text, mention, floor)
    )


def _percentage(text: str, mention: NumberMention) -> NumberMention | None:
    found = _PERCENT_AFTER.match(text, mention.end)
    return found and replace(mention, end=found.end(), kind="percent", unit="percent")


def _age(text: str, mention: NumberMention, floor: int) -> NumberMention | None:
    if found := _AGE_AFTER.match(text, mention.end):
        return replace(mention, end=found.end(), kind="age")
    if _before(_AGE_BEFORE, text, mention.start, floor) or _is_age_between_commas(text, mention):
        return replace(mention, kind="age")
    return None


def _is_age_between_commas(text: str, mention: NumberMention) -> bool:
    return (
        0 < mention.value < 120
        and text[mention.end : mention.end + 1] == ","
        and text[mention.start : mention.end].isdigit()
        and _before(_NAME_BEFORE_AGE, text, mention.start) is not None
    )


def _duration(text: str, mention: NumberMention, floor: int) -> NumberMention | None:
    found = _DURATION_AFTER.match(text, mention.end) or _HALF_A_UNIT.match(text, mention.end)
    if found is not None:
        unit = {"centuries": "century"}.get(found[1].lower(), found[1].lower().removesuffix("s"))
    elif found := _UNIT_SYMBOL_AFTER.match(text, mention.end):
        unit = {"h": "hour", "m": "minute", "s": "second"}[found[1][0]]
    else:
        return None
    lasting = replace(
        mention, end=found.end(), kind="duration", unit="day", value=_in_days(mention.value, unit),
        upper=None if mention.upper is None else _in_days(mention.upper, unit),
    )  # fmt: skip
    return replace(lasting, kind="date") if _is_relative(text, floor, lasting) else lasting


def _in_days(number: float, unit: str) -> float:
    if unit == "month" and number % 12 == 0:
        return number / 12 * _DAYS["year"]
    return round(number * _DAYS[unit], 9)


def _amount(text: str, mention: NumberMention) -> NumberMention | None:
    found = _CURRENCY_AFTER.match(text, mention.end)
    if found is None:
        return None
    word = (found[1] or found[2]).lower()
    code = _CURRENCY_WORDS.get(word) or _CURRENCY_SIGNS.get(word) or word.upper()
    return replace(mention, end=found.end(), kind="money", unit=code)


def _count(text: str, mention: NumberMention, floor: int) -> NumberMention:
    if found := _MEASURE_AFTER.match(text, mention.end):
        return replace(mention, end=found.end(), noun=found[0].strip())
    noun = _noun(text, mention.end)
    if noun is None and _before(_STEP_BEFORE, text, mention.start, floor):
        return replace(mention, kind="ordinal")
    return replace(mention, noun=noun)


def _is_relative(text: str, floor: int, mention: NumberMention) -> bool:
    """Whether the span of time only says when: "two weeks ago", "over the past 24 hours"."""
    if _before(_RELATIVE_BEFORE, text, mention.start, floor):
        return True
    after = _RELATIVE_AFTER.match(text, mention.end)
    if after is None:
        return False
    return "ago" in after[0] or not _before(_SINCE_BEFORE, text, mention.start, floor)


def _qualified(text: str, mention: NumberMention, floor: int) -> NumberMention:
    start, end, qualifier = mention.start, mention.end, mention.qualifier
    if (before := _qualifier_before(text, floor, start)) and _qualifies(text, before, mention):
        start = before.start()
        if qualifier == "exact":
            qualifier = _qualifier_of(before)
    if mention.kind != "age" and (after := _QUALIFIER_AFTER.match(text, end)):
        end = after.end()
        if qualifier == "exact":
            qualifier = _qualifier_of(after)
    return replace(mention, start=start, end=end, qualifier=qualifier, text=text[start:end])


def _qualifier_before(text: str, floor: int, start: int) -> re.Match[str] | None:
    return _before(_QUALIFIER_BEFORE, text, start, floor)


def _qualifier_of(found: re.Match[str]) -> Qualifier:
    groups = found.groupdict()
    for qualifier in _QUALIFIERS:
        if groups.get(qualifier):
            return qualifier
    return "exact"


def _qualifies(text: str, before: re.Match[str], mention: NumberMention) -> bool:
    """Not so where "about" and "over" introduce a topic or a period."""
    word = before[0].split()[0].lower()
    if word == "between":
        return mention.upper is not None
    if word not in {"about", "over"}:
        return True
    if word == "over" and mention.unit == "day":
        return _before(_LONGER_BEFORE, text, before.start()) is not None
    return _before(_TOPIC_BEFORE, text, before.start()) is None


def _noun(text: str, start: int) -> str | None:
    """The noun phrase that begins at `start`, up to its first plural."""
    if of_the := _OF_THE.match(text, start):
        start = of_the.end()
    position, first = start, None
    for _ in range(4):
        found = _NOUN_WORD.match(text, position)
        if found is None or found[1].lower() in _NOT_IN_NOUN:
            return None
        first = found.start(1) if first is None else first
        if _is_plural(text, found):
            return text[first : found.end()]
        position = found.end()
    return None


def _is_plural(text: str, found: re.Match[str]) -> bool:
    word = found[1]
    if word.lower() in _IRREGULAR_PLURALS:
        return True
    if not word.endswith("s") or _NOT_PLURAL.search(word.lower()) or len(word) < 4:
        return False
    following = _NOUN_WORD.match(text, found.end())
    continues = (
        following is not None
        and following[1].lower() not in _NOT_IN_NOUN
        and (following[1].lower() in _IRREGULAR_PLURALS or following[1].endswith("s"))
    )
    attributive = word[0].isupper() or word.lower() in _ATTRIBUTIVE_PLURALS
    return not (continues and attributive)


def _shared_units(text: str, mentions: list[NumberMention]) -> tuple[NumberMention, ...]:
    """Give the unit of the last number of a list to those before it: "30, 60 or 90 days"."""
    shared = list(mentions)
    for index in range(len(shared) - 2, -1, -1):
        this, following = shared[index], shared[index + 1]
        if this.kind != "count" or this.noun is not None or this.vague:
            continue
        if following.kind not in {"duration", "percent", "money"} or this.end != this.number_end:
            continue
        if _LIST_LINK.fullmatch(text[this.end : following.start]) is None:
            continue
        factor = following.value / following.written[0] if following.unit == "day" else 1.0
        shared[index] = replace(
            this, kind=following.kind, unit=following.unit, value=round(this.value * factor, 9),
            upper=None if this.upper is None else round(this.upper * factor, 9),
        )  # fmt: skip
    return tuple(shared)
