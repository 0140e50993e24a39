"""Whether a translation may stand: judged by code against the English sentence.

Told exactly: every number, source and quotation, and their order. Told by word lists, where the
language has them: bounds, doubt, negation, "only", months, terms of negotiations. Told roughly:
language, length, untranslated words, names. That the words between mean the same is not told.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import cast

from summarizer.articles.language import guess_language, language_name
from summarizer.grounding.name_spelling import folded_name
from summarizer.writing.hedges import hedges_in
from summarizer.writing.translating.language import BOUNDS, TargetLanguage, Weight
from summarizer.writing.translating.names import lost_names
from summarizer.writing.translating.protecting import MARK, Protected

_MARKUP = frozenset("<>[]{}|`*_#\\~")
_QUOTES = frozenset('“”„‟«»‹›「」『』"＂')
_BRACKETS = re.compile(r"[()（）]")
_JOINERS = frozenset("\u200c\u200d")
_LONE_SIGNS = re.compile(r"(?<!\d)[.!?…。！？؟।](?=\s+\S)")
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_LETTERS = 40
_COPIED = 4
"""Words in a row that stand in both sentences in small letters: so many were not translated."""
_PLAIN_ENGLISH = re.compile(r"\b(?:and|citing|which|says|said|their|would|were)\b")
"""Words that no language with a table has."""
_TIMES_AS_LONG = (0.5, 2.2)
_TIMES_AS_LONG_IN_SYLLABLES = (0.12, 1.0)
_SYLLABLES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH_OF_DATE = re.compile(
    rf"(?<=\d )(?:{'|'.join(_MONTHS)})\b|\b(?:{'|'.join(_MONTHS)})(?= \d)"
    r"|\b(?:January|February|April|June|July|August|September|October|November|December)\b"
)
_ENGLISH: dict[Weight, re.Pattern[str]] = {
    "negation": re.compile(
        r"\b(?:not|never|no|none|nobody|neither|nor|without|cannot|\w+n[’']t)\b", re.IGNORECASE
    ),
    "only": re.compile(r"\bonly\b", re.IGNORECASE),
}
_TOLD: dict[Weight, str] = {
    "doubt": "a word of doubt such as “reportedly”",
    "negation": "the negation",
    "only": "the word “only”",
}


@dataclass(frozen=True)
class Offer:
    """A translation that is offered for a sentence, both with marks."""

    sentence: Protected
    translation: str
    language: TargetLanguage
    names: Collection[str] = ()

    @property
    def words(self) -> str:
        """The translation without marks."""
        return MARK.sub(" ", self.translation)

    @property
    def english(self) -> str:
        """The sentence without marks."""
        return MARK.sub(" ", self.sentence.text)


def objections(offer: Offer) -> tuple[str, ...]:
    """What speaks against a translation, each in a sentence; nothing does if it may stand."""
    return tuple(reason for rule in _RULES for reason in rule(offer))


def _marks(offer: Offer) -> Iterator[str]:
    wanted, given = MARK.findall(offer.sentence.text), MARK.findall(offer.translation)
    if wanted != given:
        marks = " ".join(f"{{{number}}}" for number in wanted) or "no marks"
        yield f"Keep {marks}, each once and in this order."


def _digits(offer: Offer) -> Iterator[str]:
    wanted, given = (Counter(_numerals(text)) for text in (offer.english, offer.words))
    # Where months have no names, their numbers come in: 1月.
    months = Counter(_MONTHS.index(found) + 1 for found in _MONTH_OF_DATE.findall(offer.english))
    if wanted - given or (given - wanted) - months:
        told = ", ".join(map(str, wanted.elements())) or "none"
        yield f"Besides the marks, these numbers and no others stand in digits: {told}."


def _numerals(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]


def _form(offer: Offer) -> Iterator[str]:
    words, english = offer.words, offer.english
    if any(unicodedata.category(c) in {"Cc", "Cf", "Co"} and c not in _JOINERS for c in words):
        yield "Write one line of plain text."
    if (_MARKUP & set(words)) - set(english):
        yield "Write no markup."
    if (_QUOTES & set(words)) - set(english):
        yield "Write no quotation marks: the marks bring their own."
    if len(_BRACKETS.findall(words)) != len(_BRACKETS.findall(english)):
        yield "Keep the brackets as they are, and put none around the marks."
    if len(_LONE_SIGNS.findall(words)) > len(_LONE_SIGNS.findall(english)):
        yield "Write one sentence."


def _language(offer: Offer) -> Iterator[str]:
    code = offer.language.code
    if sum(char.isalpha() for char in offer.words) < _ENOUGH_LETTERS:
        return
    if guess_language(offer.words) == "en" and not _outranks_english(offer.words, code):
        yield f"Write it in {language_name(code)}."


def _outranks_english(words: str, code: str) -> bool:
    from py3langid import rank  # pyright: ignore  # noqa: PGH003

    ranked = [found for found, _ in cast("list[tuple[str, float]]", rank(words))]
    return code not in ranked or ranked.index(code) < ranked.index("en")


def _copied(offer: Offer) -> Iterator[str]:
    words, translated = _WORD.findall(offer.english), _WORD.findall(offer.words)
    given = f" {' '.join(translated)} "
    for start in range(len(words) - _COPIED + 1):
        run = words[start : start + _COPIED]
        if all(word.islower() for word in run) and f" {' '.join(run)} " in given:
            yield f"Translate “{' '.join(run)}” as well."
            return
    if offer.language.is_tabled and (left := _PLAIN_ENGLISH.search(offer.words)):
        yield f"Translate “{left[0]}” as well."


def _length(offer: Offer) -> Iterator[str]:
    given, wanted = (sum(map(str.isalpha, text)) for text in (offer.words, offer.english))
    least, most = _TIMES_AS_LONG_IN_SYLLABLES if _SYLLABLES.search(offer.words) else _TIMES_AS_LONG
    if wanted < _ENOUGH_LETTERS:
        least, most = 0.0, 2 * most
    if given < least * wanted or (wanted and not given):
        yield "Leave nothing out."
    if given > most * wanted + 10:
        yield "Add nothing."


def _bounds(offer: Offer) -> Iterator[str]:
    patterns = offer.language.patterns
    for mark in MARK.finditer(offer.translation):
        number = int(mark[1])
        if not patterns or not 0 < number <= len(offer.sentence.pieces):
            continue
        qualifier = offer.sentence.pieces[number - 1].qualifier
        if qualifier in BOUNDS:
            if not _is_bounded(offer, mark, patterns[BOUNDS[qualifier][0]]):
                told = qualifier.replace("_", " ")
                yield f"Keep “{told}”: “{offer.language.bound(qualifier)} {mark[0]}”."
        elif qualifier == "exact":
            bounds = "|".join(patterns[weight] for weight in ("approximate", "lower", "upper"))
            if re.search(rf"(?:{bounds})\s$", offer.translation[: mark.start()], re.IGNORECASE):
                yield f"{mark[0]} is exact: write no word of caution before it."


def _is_bounded(offer: Offer, mark: re.Match[str], pattern: str) -> bool:
    """Whether such a word stands before the mark, or right behind it, in its own clause."""
    before = re.split(r"[;:,(){}]", offer.translation[: mark.start()])[-1]
    behind = re.split(r"[;:,(){}]", offer.translation[mark.end() :])[0]
    near = f"{' '.join(before.split()[-5:])} | {' '.join(behind.split()[:4])}"
    return re.search(pattern, near, re.IGNORECASE) is not None


def _weights(offer: Offer) -> Iterator[str]:
    stated = {weight for weight, pattern in _ENGLISH.items() if pattern.search(offer.english)}
    if "doubt" in hedges_in(offer.english):
        stated.add("doubt")
    for weight, pattern in offer.language.patterns.items():
        if weight in stated and not re.search(pattern, offer.words, re.IGNORECASE):
            yield f"Keep {_TOLD[weight]}: “{offer.language.weighing[weight][0]}”."
    if offer.language.is_tabled and "negation" not in stated:
        yield from _denial(offer)


def _denial(offer: Offer) -> Iterator[str]:
    """Which sentence denies what the English does not: only the plain word for "not" tells."""
    plain = offer.language.weighing["negation"][0]
    if re.search(rf"(?<!\w){plain}(?!\w)", offer.words, re.IGNORECASE):
        yield "Deny nothing that the sentence does not deny."


def _months(offer: Offer) -> Iterator[str]:
    months = offer.language.months
    if not months:
        return
    wanted = Counter(_MONTHS.index(found) for found in _MONTH_OF_DATE.findall(offer.english))
    for number, times in wanted.items():
        found = re.findall(rf"(?<!\w){months[number]}(?!\w)", offer.words, re.IGNORECASE)
        if len(found) != times:
            yield f"Keep the month {_MONTHS[number]}: {months[number]}."


def _terms(offer: Offer) -> Iterator[str]:
    for term in offer.language.terms:
        if term.is_in(offer.english) and not term.is_kept_in(offer.words):
            yield f"Translate “{term.english}…” as “{term.forms[0]}” or a form of it."


def _names(offer: Offer) -> Iterator[str]:
    for name in lost_names(offer.sentence.text, offer.translation, offer.names):
        yield f"Keep the name {name}, as often as it stands there."


def _places(offer: Offer) -> Iterator[str]:
    """Who stands between which marks: a name that changes sides says or does another's thing."""
    english, given = (
        [_called(part) for part in MARK.split(text)[::2]]
        for text in (offer.sentence.text, offer.translation)
    )
    shared = set[str]().union(*english) & set[str]().union(*given)
    moved = {
        name
        for there, here in zip(english, given, strict=False)
        for name in (here - there) & shared
    }
    for name in sorted(moved):
        yield f"Keep {name.capitalize()} between the same marks."


def _called(text: str) -> set[str]:
    """The capitalised words of a text, accents and small differences of spelling aside."""
    return {folded_name(word) for word in _WORD.findall(text) if word[0].isupper()}


_RULES: tuple[Callable[[Offer], Iterator[str]], ...] = (
    _marks, _digits, _form, _language, _copied, _length, _bounds,
    _weights, _months, _terms, _names, _places,
)  # fmt: skip
