"""Families of what is bargained over, by the words that news uses for them.

Articles name one thing in several words ('wages', 'salary', 'a pay rise'); a family's name is what
all of them are called, so that their figures can be compared.
"""

import re
from dataclasses import dataclass
from typing import Literal

Measured = Literal["percent", "money", "count"]


@dataclass(frozen=True)
class Family:
    """What is bargained over.

    Attributes:
        name: what it is called.
        words: the words news uses for it.
        measured: the kinds of numbers it is stated in.
        is_term: whether sides demand, offer and agree on it; else it is only counted.
        setting: words of the talks in which an amount that nothing names is one of it.
    """

    name: str
    words: re.Pattern[str]
    measured: frozenset[Measured]
    is_term: bool = True
    setting: re.Pattern[str] | None = None


def _family(
    name: str, words: str, *measured: Measured, is_term: bool = True, setting: str | None = None
) -> Family:
    pattern = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    around = re.compile(rf"\b(?:{setting})\b", re.IGNORECASE) if setting else None
    return Family(name, pattern, frozenset(measured), is_term, around)


# The more specific first: a fuel duty is a tax, a lump sum no pay rise.
FAMILIES = (
    _family(
        "payment",
        r"lump sums?|bonus(?:es)?|one-offs?|payments?|signing-on fees?|stipends?"
        r"|repayments?",
        "money",
    ),
    _family(
        "pay",
        r"(?<!to )(?<!will )(?<!would )(?<!could )(?<!must )(?<!should )(?<!not )pay"
        r"|raises?(?= of)|^raises?$|wages?|salar(?:y|ies)|earnings|paycheques?"
        r"|paychecks?",
        "percent",
        "money",
        setting=r"(?<!European )(?<!African )(?<!Customs )(?<!customs )unions?"
        r"|strikes?|strikers|walkouts?|employers?|workers|staff"
        r"|ballot|contracts?|nurses|doctors|teachers",
    ),
    _family("emissions", r"emissions?|carbon|greenhouse gas(?:es)?", "percent", "count"),
    _family(
        "tax",
        r"tax(?:es)?|VAT|(?:fuel|stamp|excise|alcohol|tobacco|inheritance) dut(?:y|ies)"
        r"|lev(?:y|ies)|surcharges?",
        "percent",
        "money",
    ),
    _family(
        "tariff",
        r"tariffs?|(?<!night )(?<!active )(?<!guard )(?<!jury )(?<!heavy )(?<!on )(?<!off )"
        r"dut(?:y|ies)(?! of care)",
        "percent",
        setting=r"trade|imports?|exports?|customs|exporters|importers",
    ),
    _family(
        "quota",
        r"quotas?|catch(?:es)?|TACs?|allocations?",
        "count",
        setting=r"fish(?:ing|eries|ermen)?|stocks?|boats|fleets?|trawlers?",
    ),
    _family("debt limit", r"(?:debt|borrowing) (?:limit|ceiling|brake|cap)", "money", "percent"),
    _family("debt", r"debts?|arrears|haircuts?", "money", "percent"),
    _family("deficit", r"(?:budget )?deficits?|shortfalls?", "money", "percent"),
    _family("compensation", r"compensation|damages|reparations|severance", "money"),
    _family("fine", r"fines?|penalt(?:y|ies)|break(?:-up)? fees?", "money"),
    _family("ransom", r"ransoms?", "money"),
    _family("investment", r"investments?|invest(?:s|ed|ing)?", "money"),
    _family(
        "loan",
        r"loans?|credits?|lending|bailouts?|lending program(?:me)?s?|credit lines?",
        "money",
        setting=r"IMF|International Monetary Fund|lenders?|borrowers?|creditors?",
    ),
    _family(
        "interest rate",
        r"interest(?: rates?)?|(?:key|base|benchmark|policy|lending|mortgage) rates?|coupons?",
        "percent",
    ),
    _family("bond", r"(?:euro)?bonds?|notes?|debentures?", "money"),
    _family("fee", r"fees?|tuition", "money"),
    _family("grants", r"grants?", "money"),
    _family(
        "funding",
        r"(?<!pension )(?<!hedge )(?<!equity )(?<!wealth )(?<!investment )(?<!buyout )(?-i:funds?)"
        r"|funding|financ(?:e|ing)|aid|subsid(?:y|ies)|pledges?"
        r"|contributions?",
        "money",
        setting=r"climate|donors?|developing|summit|relief",
    ),
    _family(
        "price",
        r"bids?|prices?|takeovers?"
        r"|takeover (?:offers?|proposals?)|merger (?:plans?|deals?|proposals?)|buyouts?"
        r"|acquisitions?|per share|a share|apiece",
        "money",
        setting=r"shareholders?|merger|shares|suitor|target",
    ),
    _family("budget", r"budgets?|spending", "money", "percent"),
    _family("stake", r"stakes?|shareholdings?|equity", "percent"),
    _family(
        "votes", r"votes?|ballots?|in favou?r|majorit(?:y|ies)", "percent", "count", is_term=False
    ),
    _family("cost", r"costs?|bill", "money", is_term=False),
    _family("turnout", r"turnout", "percent", is_term=False),
    _family("inflation", r"inflation|consumer prices", "percent", is_term=False),
    _family("exports", r"exports?|shipments", "percent", "money", "count", is_term=False),
    _family("imports", r"imports?", "percent", "money", "count", is_term=False),
)

# Heads that leave open what is offered, raised or capped.
_VAGUE = re.compile(
    r"\b(?:offers?|proposals?|demands?|claims?|packages?|deals?|rate|levels?|ceilings?|limits?"
    r"|caps?|targets?|goals?|increases?|rises?|raises?|cuts?|reductions?|hikes?|uplifts?|totals?"
    r"|sums?|amounts?|numbers?|figures?|share|settlements?|agreements?|plans?|drafts?"
    r"|compromises?|counter-?(?:offers?|proposals?)|thresholds?|minimums?|maximums?|floors?|minimum"
    r"|maximum|value)$",
    re.IGNORECASE,
)
# 'the fill rate', 'a success rate': a rate that says what it is of.
_OWN_RATE = re.compile(
    r"(?:^|\s)(?!(?:the|an?|its|new|old|flat|full|higher|lower|same|current|top|going|final|annual|average|present"
    r"|single|standard|lowest|highest|minimum|maximum|proposed|agreed)\s)[a-z-]+\srates?$"
)


def family_of(phrase: str, kind: Measured) -> Family | None:
    """The family a noun phrase belongs to; of several, that of its last word.

    Args:
        phrase: words that name what is measured.
        kind: kind of the number that measures it.
    """
    found = [
        (match.end(), -index, family)
        for index, family in enumerate(FAMILIES)
        if kind in family.measured
        for match in family.words.finditer(phrase)
    ]
    return max(found, key=lambda hit: hit[:2])[2] if found else None


def family_near(text: str, position: int, kind: Measured) -> tuple[Family, str] | None:
    """The family a text speaks of nearest to a position, and its word for it.

    Args:
        text: the text.
        position: offset in it.
        kind: kind of the number that is to be measured.
    """
    found = [
        (max(position - match.end(), match.start() - position), index, match[0])
        for index, family in enumerate(FAMILIES)
        if kind in family.measured and family.is_term
        for match in family.words.finditer(text)
    ]
    if not found:
        return None
    _, index, word = min(found)
    return FAMILIES[index], word


_SURE = 3
"""Words of a setting from which on it is taken to be that of the talks."""


def family_of_setting(text: str, kind: Measured) -> Family | None:
    """The family of terms that talks such as an article reports are about.

    Args:
        text: the article.
        kind: kind of the number that is to be measured.
    """

    def weight(family: Family) -> int:
        around = family.setting.findall(text) if family.setting else []
        return 2 * len(family.words.findall(text)) + len(around)

    families = [family for family in FAMILIES if kind in family.measured and family.setting]
    best = max(families, key=weight, default=None)
    return best if best and weight(best) >= _SURE else None


def is_vague(phrase: str) -> bool:
    """Whether the phrase does not say of what it is: 'its improved offer', 'a total'."""
    return _VAGUE.search(phrase) is not None and _OWN_RATE.search(phrase) is None
