"""Currencies: the signs before an amount and the words behind it, as ISO 4217 codes."""

import re
from dataclasses import replace

from summarizer.grounding.numbers.mention import NumberMention

CODES = (
    r"(?:EUR|USD|GBP|CHF|JPY|CNY|INR|ILS|CAD|AUD|NZD|SEK|NOK|DKK|PLN|ZAR|BRL|MXN|RUB|UAH|KRW|TRY"
    r"|SAR|AED|EGP|PKR|HKD|SGD|Rs\.?)"
)
_SIGNS = {
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₪": "ILS", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₦": "NGN", "₱": "PHP", "RS": "INR", "RS.": "INR",
}  # fmt: skip
SIGN = r"[$€£¥₹₪₽₩₺₴₦₱]"
SIGN_OF_STATE = r"(?:US|CA|C|AU|A|NZ|HK|NT|S|R)\$"
# A bare name stands for the currency that news in English mostly mean by it.
_WORDS = {
    "dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD",
    "new zealand dollar": "NZD", "hong kong dollar": "HKD", "singapore dollar": "SGD",
    "taiwan dollar": "TWD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD",
    "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "egyptian pound": "EGP",
    "lebanese pound": "LBP", "sudanese pound": "SDG", "syrian pound": "SYP", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "indian rupee": "INR",
    "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "nepalese rupee": "NPR",
    "shekel": "ILS", "israeli shekel": "ILS", "rouble": "RUB", "ruble": "RUB",
    "russian rouble": "RUB", "russian ruble": "RUB", "korean won": "KRW", "lira": "TRY",
    "turkish lira": "TRY", "lebanese lira": "LBP", "rand": "ZAR", "peso": "MXN",
    "mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP",
    "colombian peso": "COP", "philippine peso": "PHP", "franc": "CHF", "swiss franc": "CHF",
    "cfa franc": "XOF", "krona": "SEK", "swedish krona": "SEK", "krone": "NOK",
    "danish krone": "DKK", "norwegian krone": "NOK", "zloty": "PLN", "forint": "HUF",
    "hryvnia": "UAH", "riyal": "SAR", "rial": "IRR", "dirham": "AED", "kuwaiti dinar": "KWD",
    "iraqi dinar": "IQD", "jordanian dinar": "JOD", "naira": "NGN", "kenyan shilling": "KES",
    "reais": "BRL", "kroner": "NOK", "kronor": "SEK",
}  # fmt: skip
_SIGN_BEFORE = re.compile(rf"({SIGN}|{SIGN_OF_STATE}|{CODES})\s?")
_AFTER = re.compile(
    rf"[\s-]({'|'.join(sorted(_WORDS, key=len, reverse=True))}|{CODES}"
    rf"|[€£])(?:s|as)?(?![\w]|\sof\s(?!aid))"
    r"|\s?([€£])",
    re.IGNORECASE,
)


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency that the sign or code at `start` means, and where the amount begins."""
    found = _SIGN_BEFORE.match(text, start)
    return found and (_SIGNS.get(found[1].upper(), found[1].upper()), found.end())


def amount(text: str, mention: NumberMention) -> NumberMention | None:
    """The mention as money, if the name of a currency follows it."""
    found = _AFTER.match(text, mention.end)
    if found is None:
        return None
    word = (found[1] or found[2]).lower()
    code = _WORDS.get(word) or _SIGNS.get(word) or word.upper()
    return replace(mention, end=found.end(), kind="money", unit=code)
