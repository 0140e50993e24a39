"""What percentages, sums of money and quantities of goods measure, found by code.

The words around the number say it ('a quota of 900 tonnes'), or they leave it open ('the union
wants 9 percent') and it is what the talk is of: in the sentence, in the amounts before it, in the
sentences before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.extraction.amount_states import AmountState, amount_state
from summarizer.extraction.amount_verbs import goods_verb, money_verb, money_verb_behind
from summarizer.extraction.families import (
    Family,
    Measured,
    family_near,
    family_of,
    family_of_setting,
    is_vague,
)
from summarizer.extraction.phrases import (
    AmountPhrase,
    amount_phrases,
    phrase_behind,
    words_before,
)
from summarizer.extraction.votes import share_of_voters
from summarizer.grounding.numbers import NumberMention

_UNITS = re.compile(
    r"^(?:(?:metric|cubic|board|square|short|long|nautical)\s)?(?:tonnes?|tons?|t|kg|kilograms?|km|mi"
    r"|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|hectares?|ha|acres?|lit(?:re|er)s?|gallons?"
    r"|barrels?|bushels?|degrees?|(?:mega|giga|tera|kilo)watts?(?:[ -]hours?)?|[MGTk]Wh?|bpd"
    r"|cusecs?|feet|k?t|Mt|\u00b0?\s?[CF])$",
    re.IGNORECASE,
)
# Currencies without a code of their own to go by.
_COINS = re.compile(r"^(?:crowns|kroner|kronor|krone|dinars?|shillings?|birr|naira|cedis?)$")
_TO_A_CURRENCY = re.compile(
    r"(?:\s[a-z]+)?\s(?:to|against|per) the (?:US |U\.S\. )?"
    r"(?:dollar|euro|pound|yen|yuan|rouble|ruble)\b"
)
_OLD_OR_NEW = re.compile(
    r",\s(?:up|down)\s(?:from|by)?\s*$|\b(?:up|down)\s(?:by\s[^,;.]{1,25}\s)?from\s*$"
)
_BY_SO_MUCH = re.compile(r",\s(?P<way>up|down)\s(?:by\s)?(?:about\s|around\s|nearly\s|almost\s)?$")
_OF_A_BASE = re.compile(r"\s+of\b")
# '$880 million of claims'
_OF_GOODS = re.compile(r"\s+(?:worth\s+)?of\b")
_NO_PURPOSE = (
    "",
    "cash",
    "stock",
    "shares",
    "advance",
    "return",
    "exchange",
    "addition",
    "instalments",
)
_A_PIECE = re.compile(
    r"\s+(?:in\s(?:cash|stock)\s+)?(?:for\s+)?(?:an?|per|each|every)\s+(?:[A-Z][\w\u2019']*\s+)?"
    r"(share|tonne|ton|barrel|head|hour|litre|kilo|kilogram|worker|person"
    r"|passenger|unit|bushel|megawatt-hour)\b|-an?-(share|tonne|barrel|hour)\b",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s+(?:an?|per|each)\s+(month|week|year|season|day|night|ticket|visit|game|match)\b"
)
_GOODS = ("tonne", "ton", "barrel", "litre", "kilo", "kilogram", "bushel", "megawatt-hour", "unit")
_PER_SHARE = re.compile(r"\b(?:an?|per|each|every)\s(?:[A-Z][\w\u2019']*\s)?share\b")
_HIGHEST_PER_SHARE = 1000.0
"""Below it a price, where shares are bid for, is that of one of them."""
# 'Trade between the two', 'Unemployment is at'
_HEAD_OF = re.compile(r"\s(?:between|among|of|for|on|in|(?:is|was|stands|stood|remains) at)\s[a-z]")
_STOCK = re.compile(r"(?:shares?|stocks?)$", re.IGNORECASE)
# 'a two-point increase in income tax', 'a 40% cut in the quota'
_CHANGE_IN = re.compile(
    r"[\s-](?:[a-z]+\s){0,2}?(?P<change>increases?|rises?|hikes?|cuts?|reductions?|raises?|drops?|falls?"
    r"|decreases?|decline)\s(?:in|to|of|on)\s(?:(?:the|its|their|his|her|all|[\w-]+[\u2019']s?)\s)*"
)
# '1.1bn rand ($62m)'
_CONVERTED = re.compile(
    r"\s*\((?:(?:or|about|around|roughly|some|nearly|almost|over|more than|worth|equal to)\s)*"
)
_CURRENCY = re.compile(
    r"\b(?:currency|dollar|euro|pound|sterling|yen|yuan|renminbi|ruble|rouble|rupee|peso|real|rand"
    r"|lira|won|baht|ringgit|rupiah|franc|krona|krone|zloty|forint|koruna|hryvnia|shilling|naira"
    r"|cedi|kwacha|birr|dinar|dirham|riyal|rial|shekel|dong|taka|kyat|leu|lev|sol|bolivar"
    r"|greenback)$",
    re.IGNORECASE,
)
_OWNS = re.compile(r"\b(?:own(?:s|ed|ing)?|hold(?:s|ing)?|held)$")
_OF_A_COMPANY = re.compile(
    r"\sof\s(?:the\s|its\s|[A-Z][\w\u2019']*[\u2019']s?\s)?(?:[a-z]+\s)?"
    r"(?:company|firm|group|bank|business|carrier|airline|lender|operator|(?:voting\s)?(?:shares?|stock"
    r"|capital|equity)|joint venture)\b"
)
_WRITES_OFF = re.compile(
    r"\b(?:writ(?:e|es|ing|ten)|wrote)\s(?:off|down)$"
    r"|\b(?:forg(?:ive|ives|iving|iven|ave)|cancel(?:s|led|ed|ing|ling)?)$"
)
_OWED = re.compile(
    r"[^,;.]{0,50}\b(?:ow(?:e|es|ed|ing)|debts?|loans?|claims?|principal|arrears|bonds?|borrowings?)\b"
)
_PLUS = re.compile(r"\b(?:plus|and|with)(?:\s+an?)?$", re.IGNORECASE)
_CUT = re.compile(
    r"\b(?:cuts?|reduc(?:e|es|ed|ing|tions?)|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|f[ae]ll(?:s"
    r"|en)?"
    r"|drop(?:s|ped)?|down|shr[aiu]nk|declines?d?|trim(?:s|med)?|slip(?:s|ped)?|slid(?:es)?"
    r"|weaken(?:s|ed)?|tumble[sd]?|plunge[sd]?|sank|narrow(?:s|ed)|dip(?:s|ped)?)\b",
    re.IGNORECASE,
)
_INCREASE = re.compile(
    r"\b(?:r[io]ses?|risen|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|hikes?|up|gr[eo]w(?:s|n)?"
    r"|climb(?:s|ed)?|jump(?:s|ed)?|uplifts?|lift(?:s|ed)?|surge[sd]?|soar(?:s|ed)?"
    r"|strengthen(?:s|ed)?|widen(?:s|ed))\b",
    re.IGNORECASE,
)
_NEAR_VERB = 45
"""Characters before a number in which the verb of a change stands."""

_TALKED_OF = 300
"""Characters of the article before a sentence that tell what the talk is of."""

_BESIDE = 100
"""Characters before a sentence whose words may name what one of its amounts measures."""

_INTO = re.compile(r"\s+(?:into|towards?)\s")

_COMPARABLE = 20.0
"""How many times as large as the other one of two amounts of one thing may be."""

# 'puts it at', 'gave the total as', 'reckons it is nearer': another number for what was counted.
TAKES_UP = re.compile(
    r"\b(?:put|puts|putting|estimate[sd]?|reckon(?:s|ed)?|gave|gives?|say(?:s)?|said|claim(?:s|ed)?"
    r"|count(?:s|ed)?)\s+(?:that\s+)?(?:it|(?:the|a|an)\s+(?:\w+\s+)?(?:figure|number|total"
    r"|toll|count"
    r"|cost|bill|sum|share|estimate)s?)"
    r"(?:[\u2019']s| is| was| would be)?(?:\s+(?:at|as|to be))?,?$"
    r"|\bthe\s+(?:true|real|actual|right|correct|official)\s+(?:figure|number|total|toll|count)"
    r"\s+(?:is|was)$",
    re.IGNORECASE,
)
# 'Zambia 38 percent and Malawi 22 percent', '5 percent now, another 2 percent next year'
_LISTED = re.compile(
    r"[^.;:]{0,30}?(?:,|\band\b|\bor\b|\bthen\b|\bplus\b)+\s*(?:and\s+)?(?:another\s+(?:of\s+)?"
    r"|a further\s+|the\s+)?(?:[A-Z][\w\u2019-]*\s+){0,3}"
)
_SETTLED: frozenset[AmountState] = frozenset(
    ("demanded", "offered", "agreed", "proposed", "rejected", "threatened", "announced", "in force",
     "acceptable", "recommended")
)  # fmt: skip
_BARGAINED: frozenset[AmountState] = frozenset(
    ("demanded", "offered", "agreed", "proposed", "rejected", "acceptable", "recommended")
)
_LOOSE = frozenset(
    """
    total overall combined annual yearly additional extra new current existing present proposed
    final initial average estimated last next further improved planned maximum minimum flat
    huge big one ones
    large small whole entire own high low higher lower raw earlier
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Amount:
    """What a number measures.

    Attributes:
        subject: the sentence's words for it; empty where they leave it open.
        name: its normalised name.
        state: whether it is demanded, offered, agreed …; 'other' where that makes no sense.
        is_term: whether it is something that sides demand, offer and agree on.
        mention: the number.
    """

    subject: str
    name: str
    state: AmountState
    is_term: bool
    mention: NumberMention

    @property
    def measure(self) -> str:
        """The normalised name with the state: 'pay demanded'."""
        return self.name if self.state == "other" else f"{self.name} {self.state}"


def is_amount(sentence: str, mention: NumberMention) -> bool:
    """Whether the number is a percentage, money, or a quantity of goods, land, power and so on.

    Args:
        sentence: the text that states it.
        mention: a number of it.
    """
    if mention.kind == "count" and _TO_A_CURRENCY.match(sentence, mention.end):
        return True
    if mention.kind in ("percent", "money") or _COINS.match(mention.noun or ""):
        return True
    return mention.kind == "count" and _UNITS.match(mention.noun or "") is not None


def find_amount(
    sentence: str,
    mention: NumberMention,
    *,
    before: str = "",
    article: str = "",
    here: Sequence[Amount] = (),
    earlier: Sequence[Amount] = (),
) -> Amount | None:
    """What the number measures; None where the words do not settle it.

    Args:
        sentence: the text that states it.
        mention: the number, for which `is_amount` holds.
        before: what the article says before the sentence.
        article: all that it says.
        here: the amounts of the sentence before it, in its order.
        earlier: those of the sentences shortly before.
    """
    return next(_Reading(sentence, mention, before, article, here, earlier).readings(), None)


@dataclass(frozen=True)
class _Reading:
    sentence: str
    mention: NumberMention
    before: str
    article: str
    here: Sequence[Amount]
    earlier: Sequence[Amount]

    @cached_property
    def kind(self) -> Measured:
        match self.mention.kind:
            case "percent" | "money":
                return self.mention.kind
            case _:
                return "money" if _COINS.match(self.mention.noun or "") else "count"

    @cached_property
    def state(self) -> AmountState:
        return amount_state(self.sentence, self.mention.number_start, self.mention.end)

    @cached_property
    def head(self) -> str:
        """The sentence up to the number and its qualifier."""
        return words_before(self.sentence, self.mention)

    @cached_property
    def _beside(self) -> str:
        """The sentence with the end of what the article says before it."""
        return self.before[-_BESIDE:] + self.sentence

    @cached_property
    def headline(self) -> str:
        """The article's first line: what all of it is about."""
        return self.article.partition("\n")[0]

    def readings(self) -> Iterator[Amount]:
        """The readings the words allow, the surest first."""
        for read in (
            self._converted, self._currency, self._votes, self._exchange_rate, self._old_or_new,
            self._per_share, self._goods, self._owned, self._written_off, self._taken_up,
            self._change_in,
        ):  # fmt: skip
            if amount := read():
                yield amount
        phrases = list(amount_phrases(self.sentence, self.mention))
        sure = [phrase for phrase in phrases if phrase.link != "purpose"]
        for phrase in sorted(sure, key=self._doubt):
            if amount := self._named(phrase):
                yield amount
        for read in (self._listed, self._by_verb, self._price, self._repeated):
            if amount := read():
                yield amount
        if self.mention.noun and self.kind == "percent":
            yield from self._plain(self.mention.noun, share=True)
        for phrase in phrases:
            if phrase.link == "purpose":
                yield from self._purpose(phrase)
        yield from self._left_open()
        if self.kind == "count" and self.mention.noun:
            same = self._alike([*self.earlier, *self.here])
            if same and same.name != self.mention.noun.casefold():
                yield self._same(same, self.state if same.is_term else "other")
            yield from self._plain(self.mention.noun, share=False)

    def _left_open(self) -> Iterator[Amount]:
        """What an amount without a name is of where it is offered, demanded and so on."""
        base = self.kind == "percent" and _OF_A_BASE.match(self.sentence, self.mention.end)
        if self.state in _SETTLED and not base:
            yield from self._talked_of("", "")
            if self.kind == "money" and self.state in _BARGAINED:
                yield self._amount("", "payment", is_term=True)

    def _amount(self, subject: str, name: str, *, is_term: bool = False) -> Amount:
        state = self.state if is_term else "other"
        return Amount(subject, name, state, is_term, self.mention)

    def _same(self, other: Amount, state: AmountState, change: str = "") -> Amount:
        name = other.name
        if change and name != "pay" and not name.endswith(("cut", "increase", "decrease")):
            name = f"{name} {change}"
        subject = other.subject if other.subject in self._beside else ""
        return Amount(subject, name, state, other.is_term, self.mention)

    def _old_or_new(self) -> Amount | None:
        """'up from 5 percent' is of what stands before it, 'down 9 percent' how much it changed."""
        last = self.here[-1] if self.here else None
        if last is None:
            return None
        if changed := _BY_SO_MUCH.search(f"{self.head} "):
            if self.kind != "percent" or last.name.endswith(("decrease", "increase")):
                return None
            way = "decrease" if changed["way"] == "down" else "increase"
            return self._amount(last.subject, f"{last.name} {way}")
        if _OLD_OR_NEW.search(f"{self.head} ") and (same := self._alike(self.here)):
            return self._same(same, self.state)
        return None

    def _goods(self) -> Amount | None:
        """What is done with a quantity of goods: 'exported 2 million tons of steel'."""
        name = goods_verb(self.head) if self.kind != "percent" else None
        if name is None or (self.kind == "money" and name not in ("exports", "imports")):
            return None
        of = next((p for p in amount_phrases(self.sentence, self.mention) if p.link == "of"), None)
        is_term = name == "purchases"
        return self._amount(of.words if of else "", name, is_term=is_term)

    def _converted(self) -> Amount | None:
        """The sum before it in another currency: '1.1bn rand ($62m)'."""
        if self.kind != "money" or not self.here or self.here[-1].mention.kind != "money":
            return None
        last = self.here[-1]
        between = self.sentence[last.mention.end : self.mention.start]
        return self._same(last, last.state) if _CONVERTED.fullmatch(between) else None

    def _currency(self) -> Amount | None:
        """'the peso slipped 0.4% against the dollar'."""
        if self.kind != "percent":
            return None
        for phrase in amount_phrases(self.sentence, self.mention):
            if phrase.link == "change" and _CURRENCY.search(phrase.words) and self._way(phrase):
                return self._amount(phrase.words, f"currency {self._way(phrase)}")
        return None

    def _per_share(self) -> Amount | None:
        """'A$9.60 in cash for each Harrow share'."""
        piece = _A_PIECE.match(self.sentence, self.mention.end)
        if self.kind != "money" or piece is None or "share" not in piece.groups():
            return None
        return self._amount("", "price per share", is_term=True)

    def _owned(self) -> Amount | None:
        """'the pension fund, which owns 14.2%'."""
        if self.kind != "percent" or not _OWNS.search(self.head):
            return None
        of = _OF_A_BASE.match(self.sentence, self.mention.end)
        if of and not _OF_A_COMPANY.match(self.sentence, self.mention.end):
            return None
        return self._amount("", "stake owned")

    def _written_off(self) -> Amount | None:
        """'write off 40% of what they are owed'."""
        writes_off = _WRITES_OFF.search(self.head)
        if writes_off is None:
            return None
        if not (writes_off[0].startswith(("writ", "wrote")) and self.kind == "money") and not (
            _OWED.match(self.sentence, self.mention.end)
        ):
            return None
        return self._amount("", "debt cut", is_term=True)

    def _change_in(self) -> Amount | None:
        """'a two-point increase in income tax': what follows the change is what changes."""
        found = _CHANGE_IN.match(self.sentence, self.mention.end)
        words = phrase_behind(self.sentence, found.end()) if found else ""
        if self.kind != "percent" or found is None or not words:
            return None
        change = "cut" if _CUT.search(found["change"]) else "increase"
        family = family_of(words, "percent") or family_of(words, "count")
        if family:
            return self._of_family(family, words, change)
        way = "decrease" if change == "cut" else "increase"
        return next(self._plain(words, share=False, phrase_change=way), None)

    def _repeated(self) -> Amount | None:
        """The same sum as one told before is of the same."""
        if self.kind != "money":
            return None
        for other in reversed([*self.earlier, *self.here]):
            same_sum = self._unit(other.mention) == self._unit(self.mention)
            if same_sum and other.mention.value == self.mention.value:
                return self._same(other, self.state if self.state in _SETTLED else other.state)
        return None

    def _exchange_rate(self) -> Amount | None:
        """'129 to the dollar'."""
        found = _TO_A_CURRENCY.match(self.sentence, self.mention.end)
        return self._amount("", "exchange rate") if found else None

    def _price(self) -> Amount | None:
        """'two million subscribers at 15 euros a month'."""
        piece = _PER.match(self.sentence, self.mention.end)
        if self.kind != "money" or piece is None or not self.head.endswith(" at"):
            return None
        return self._amount("", f"price per {piece[1]}")

    def _taken_up(self) -> Amount | None:
        """Another number for what was told before: 'the union puts it at 9 percent'."""
        taken = self._alike(self.earlier) if TAKES_UP.search(self.head) else None
        return self._same(taken, taken.state) if taken else None

    def _listed(self) -> Amount | None:
        """What the number before is of, if only a name stands between."""
        if not self.here:
            return None
        between = self.sentence[self.here[-1].mention.end : self.mention.start]
        listed = self._alike(self.here) if _LISTED.fullmatch(between) else None
        return self._same(listed, listed.state) if listed else None

    def _alike(self, amounts: Sequence[Amount]) -> Amount | None:
        """The last amount in the same unit and of comparable size."""
        for amount in reversed(amounts):
            sizes = (abs(amount.mention.value), abs(self.mention.value))
            if self._unit(amount.mention) == self._unit(self.mention) and (
                self.kind == "percent" or max(sizes) <= _COMPARABLE * min(sizes)
            ):
                return amount
        return None

    @staticmethod
    def _unit(mention: NumberMention) -> str:
        return mention.unit or mention.noun or ""

    def _votes(self) -> Amount | None:
        if self.kind != "percent":
            return None
        name = share_of_voters(self.sentence, self.head, self.mention.end)
        return self._amount("", name) if name else None

    def _by_verb(self) -> Amount | None:
        if self.kind != "money":
            return None
        name = money_verb(self.head) or money_verb_behind(self.sentence, self.mention.end)
        if name is None:
            return None
        family = family_of(name, self.kind)
        if family and family.name == name:
            return self._of_family(family, self._into(), "")
        return self._amount(self._into(), name)

    def _into(self) -> str:
        """Where money goes: 'pays 9 million into the health plan'."""
        if _INTO.match(self.sentence, self.mention.end) is None:
            return ""
        phrases = amount_phrases(self.sentence, self.mention)
        return next((phrase.words for phrase in phrases if phrase.link == "purpose"), "")

    def _named(self, phrase: AmountPhrase) -> Amount | None:
        """The amount as the phrase names it; none where it leaves open of what it is."""
        share = phrase.link == "share"
        family = self._family_of(phrase)
        if family is not None and share:
            return self._amount(phrase.words, f"share of {family.name}", is_term=family.is_term)
        if family is not None:
            return self._of_family(family, phrase.words, self._change(phrase))
        if phrase.link == "namely" and not is_vague(phrase.words):
            return None
        if not is_vague(phrase.words):
            change = self._way(phrase) if self.kind == "percent" else ""
            return next(self._plain(phrase.words, share=share, phrase_change=change), None)
        if share:
            return self._share_of_it(phrase)
        return next(self._talked_of(self._change(phrase), phrase.words), None)

    def _share_of_it(self, phrase: AmountPhrase) -> Amount | None:
        """'40% of each car's value', 'a third of the total': of the total of what is shared out."""
        if phrase.words.casefold().endswith("value"):
            return self._amount(phrase.words, "share of value", is_term=True)
        whole = family_of_setting(self.article, "count")
        return self._amount("", f"share of {whole.name}", is_term=True) if whole else None

    def _family_of(self, phrase: AmountPhrase) -> Family | None:
        """The family of the phrase; a percentage may also be a change of what is not counted so."""
        if self.kind != "percent":
            return family_of(phrase.words, self.kind)
        whole = family_of(phrase.words, "count")
        return whole if phrase.link == "share" else family_of(phrase.words, "percent") or whole

    def _doubt(self, phrase: AmountPhrase) -> int:
        """How little the phrase settles: 'rise in the fuel duty' is of the duty."""
        if self._family_of(phrase):
            return 0
        return 1 if is_vague(phrase.words) else 2

    def _purpose(self, phrase: AmountPhrase) -> Iterator[Amount]:
        family = family_of(phrase.words, self.kind)
        if family is not None:
            yield self._of_family(family, phrase.words, self._change(phrase))
        elif self.kind == "money" and _OF_GOODS.match(self.sentence, self.mention.end):
            yield from self._plain(phrase.words, share=False)
        elif (
            self.kind == "money"
            and self.state in _SETTLED
            and plain_noun(phrase.words) not in _NO_PURPOSE
        ):
            yield self._amount(
                phrase.words, f"funding for {plain_noun(phrase.words)}", is_term=True
            )

    def _plain(self, words: str, *, share: bool, phrase_change: str = "") -> Iterator[Amount]:
        """An amount of what is no family's: called by its noun."""
        is_first = self.sentence.startswith(words) and self._is_common(words)
        noun = plain_noun(words[:1].lower() + words[1:] if is_first else words)
        if not noun:
            return
        name = f"share of {noun}" if share else noun
        if phrase_change and not share:
            name = f"{noun} {phrase_change}"
        if self.kind == "money" and not share:
            name = self._priced(noun)
        near = amount_state(self.head[-_NEAR_VERB:], _NEAR_VERB, _NEAR_VERB)
        said = near if self.kind == "count" and near in _SETTLED else "other"
        yield Amount(words, name, said, is_term=said != "other", mention=self.mention)

    def _priced(self, noun: str) -> str:
        """What so much money is paid for: 'shares rose to A$9.34', 'oil fell to $81 a barrel'."""
        piece = _A_PIECE.match(self.sentence, self.mention.end)
        if piece and piece[1] in _GOODS:
            return f"{noun} price per {piece[1]}"
        if _CURRENCY.search(noun):
            return "exchange rate"
        return "share price" if _STOCK.search(noun) else noun

    def _is_common(self, word: str) -> bool:
        """Whether a capitalised word is no name: the article has it in lower case, or a plural."""
        low = word[:1].lower() + word[1:]
        plural = word.endswith("s") and " " not in word
        if " " not in word and _HEAD_OF.match(self.sentence, len(word)):
            return True
        return plural or re.search(rf"\b{re.escape(low)}\b", self.article) is not None

    def _change(self, phrase: AmountPhrase) -> str:
        """'cut' or 'increase' where the number is how much something changes, not what it is."""
        if phrase.link == "level":
            return ""
        words = phrase.words
        if phrase.link == "change":
            start = self.mention.start
            words += " " + self.sentence[max(start - _NEAR_VERB, 0) : start]
        if _CUT.search(words):
            return "cut"
        return "increase" if _INCREASE.search(words) else ""

    def _way(self, phrase: AmountPhrase) -> str:
        """Whither what is only counted has changed: 'trade fell 9 percent'."""
        if phrase.link != "change":
            return ""
        return {"cut": "decrease", "increase": "increase"}.get(self._change(phrase), "")

    def _of_family(self, family: Family, words: str, change: str) -> Amount:
        name = family.name
        if piece := _A_PIECE.match(self.sentence, self.mention.end):
            unit = piece[1] or piece[2]
            name = f"{'price' if unit == 'share' else name} per {unit}"
        if name == "emissions" and not change:
            change = "cut" if _CUT.search(self.sentence) else ""
        elif name == "price" and self._is_of_one_share:
            name = "price per share"
        # A percentage of pay is always a rise unless it is called a cut.
        if change and not (name == "pay" and change == "increase"):
            change = change if family.is_term or change != "cut" else "decrease"
            name = f"{name} {change}"
        return self._amount(words, name, is_term=family.is_term)

    def _talked_of(self, change: str, words: str) -> Iterator[Amount]:
        """What an amount that its own words leave open is an amount of: what is talked of."""
        if self.kind == "money" and _PLUS.search(self.head) and self._follows_pay():
            # '5 percent plus 900 euros'
            yield self._amount("", "payment", is_term=True)
        start = self.mention.start
        if here := family_near(self.sentence[:start], start, self.kind):
            subject = "" if words or " " in here[1] else here[1]
            yield self._of_family(here[0], subject, change)
        terms = [amount for amount in (*self.earlier, *self.here) if amount.is_term]
        settled = [amount for amount in terms if amount.state in _BARGAINED]
        shares = [a for a in (*self.earlier, *self.here) if a.name.startswith("share of ")]
        if (
            same := self._alike(settled)
            or self._alike(terms)
            or (not change and self._alike(shares))
        ):
            yield self._same(same, self.state, change)
        if behind := family_near(self.sentence, start, self.kind):
            yield self._of_family(behind[0], "", change)
        if headed := family_near(self.headline, len(self.headline), self.kind):
            yield self._of_family(headed[0], "", change)
        talk = self.before[-_TALKED_OF:]
        if said := family_near(talk, len(talk), self.kind):
            yield self._of_family(said[0], "", change)
        if setting := family_of_setting(self.article, self.kind):
            yield self._of_family(setting, "", change)

    @property
    def _is_of_one_share(self) -> bool:
        """Whether a price so small is that of a share, where shares are bid for."""
        is_small = self.kind == "money" and self.mention.value < _HIGHEST_PER_SHARE
        return is_small and _PER_SHARE.search(self.article) is not None

    def _follows_pay(self) -> bool:
        return any(
            amount.name == "pay" and amount.mention.kind == "percent" for amount in self.here
        )


def plain_noun(words: str) -> str:
    """A noun phrase in the words that stay the same from article to article.

    Names, possessives and adjectives of quantity go: 'Korean shipments' and 'total shipments' are
    'shipments'.
    """
    kept = [
        word
        for word in words.split()
        if word.islower() and word.casefold() not in _LOOSE and not re.search(r"[\u2019']", word)
    ]
    return " ".join(kept[-2:])
