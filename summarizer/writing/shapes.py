"""What a phrase taken from an article can follow in a sentence of ours.

Judged by function words and by the word that stands before the phrase in its article, and
strictly: what is not surely a noun phrase or an infinitive is quoted by those who ask.
"""

import re
from collections.abc import Iterable
from itertools import pairwise, takewhile
from typing import Literal

from summarizer.grounding.english_names import is_plural_noun
from summarizer.writing.lexicon import words
from summarizer.writing.quoting import quoted

Shape = Literal["noun", "infinitive", "bare", "subordinate", "clause", "fragment"]
"""noun: `a truce`; infinitive: `to wait`; bare: `wait`; subordinate: `every duty be lifted`, which
wants `that`; clause: a sentence of its own, or most of one; fragment: `of 3 percent`."""

FINITE = words(
    """is are was were has have had will would can could should must may might shall does did
    says said can't can’t won’t cannot isn't aren't wasn't weren't won't doesn't didn't took gave
    went came began broke chose fell knew saw spoke wrote drew rose stands foresees provides
    requires allows includes proposes covers becomes begins seeks gets goes comes makes takes gives
    keeps wants fails collapsed"""
)
_SUBORDINATE = words(
    """that which who whose where if until unless before after once when as because since while
    what how why"""
)
_PRONOUNS = words("he she it they we i you who this that these those there")
_MODALS = words(
    "to will would can could must shall should may might not cannot can't can’t won't won’t never"
)
_DETERMINERS = words(
    """a an the all any some no every each its his her your our their my this that these those both
    such several many more most another"""
)
_PREPOSITIONS = words(
    """of for from in on at by with to as into about over under between against within during
    despite including without until unless because than like after before per plus via amid"""
)
_NOT_VERBS = words(
    """half twice only even also just nearly about around almost roughly approximately not what
    how why whether when where if and or but so up out off next last first instead other article
    phase section resolution chapter annex stage round step point level route highway type number
    year page day week line zone unit flight bill less least"""
)
_VERBS = words(
    """suspend extend withdraw abolish accept agree allow reduce remove resume lower mobilise
    mobilize concede consider continue negotiate recognise recognize ratify give take make let
    send bring go come become join leave keep sell dismantle disarm reopen renegotiate contribute
    postpone begin ensure provide impose broker bargain hire grant refer transfer restore prevent
    cancel relinquish hand discuss enter reach reject approve build create introduce limit"""
)
"""Verbs that are hardly ever nouns, so that one at the start of a phrase is an infinitive."""
_NOUN_OR_VERB = words(
    """pause share swap exchange release free lift cut raise halt end freeze scrap ease drop delay
    open"""
)
"""Verbs that are nouns as well, and verbs at least before a bare plural: `pause tariffs`."""
_AMOUNT = re.compile(
    r"(?:(?:nearly|about|around|roughly|almost|approximately|some|up to|at least|more than|over"
    r"|under|all|half)\s)*(?:[£$€]?\d|hundreds|thousands|dozens|two\b|three\b|four\b|five\b|six\b)"
)
_PARTICLE = re.compile(r"(?:over|up|out|back|down|off|away|in)\s(?:the|a|an|its|their|all|\d)")
_OBJECT = re.compile(r"(?:it|them|him|us|those)\b")
_A_UNIT = re.compile(
    r"(?:a|an|the|each|every)\s(?:year|month|week|day|hour|head|share|tonne|ton|barrel|litre"
    r"|person|time|side|second)\b"
)
_ACTS = re.compile(
    r"(?<=\s)(?!(?:as|this|its|plus|minus|towards|besides|always|unless|across|days|weeks|months"
    r"|years|times|hours)\b)[a-z]{3,}(?:ed|[^s]s)"
    r"\s(?!(?:a|an)\s(?:year|month|week|day|share|tonne))"
    r"(?:the|an?|its|their|his|her|no|any)\s|(?<=\s)(?:calls for|lasted)\s"
)
"""A verb with its object, as in `the offer undervalued the company`."""
_SUBORDINATE_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_SUBORDINATE))})\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")
_ABROAD = words(
    """de del della dei do da dos das em na nas um uma os que por para com sem la les des du une
    et aux dans sur avec el una unos y il lo gli di che der den dem das ein eine einen nicht mit
    im zu auf het een voor niet"""
)
_ENGLISH = words("the of and to that in on for with by from at is are was were be will not its it")


def is_foreign(text: str) -> bool:
    """Whether a phrase is of another language than English, whose shapes these are not.

    Told by function words: by two, since one stands in many a name (Rio de Janeiro), or by one
    beside a common word with a letter that English does not have.
    """
    if any(char.isalpha() and ord(char) > _LATIN for char in text):
        return True
    found = {word for word in _WORD.findall(text) if word.islower()}
    if found & _ENGLISH:
        return False
    abroad = found & _ABROAD
    return len(abroad) > 1 or (bool(abroad) and not all(map(str.isascii, found)))


_LATIN = 0x24F
"""The last letter of the scripts in which a phrase may be English."""


def shape(text: str, context: Iterable[str] = ()) -> Shape:
    """What a phrase can follow in a sentence.

    Args:
        text: the phrase.
        context: the passages it was taken from; behind `will` stands a verb, behind `that` a
            clause.
    """
    found = [word.casefold() for word in _WORD.findall(text)]
    before = words_before(text, context)
    kind: Shape
    if not found or is_foreign(text):
        return "clause"
    if re.split("['’]", found[0])[0] in _PRONOUNS | FINITE or found[0].endswith("ed"):
        kind = "clause"
    elif found[0] == "to" or found[:2] == ["not", "to"]:
        kind = "fragment" if _is_towards(found) else "infinitive"
    elif found[0] in _PREPOSITIONS or (len(found) == 1 and found[0].endswith("ly")):
        kind = "fragment"
    elif before[-1:] == ("that",):
        kind = "subordinate"
    elif _is_bare(text, found) or (_stands_for_verb(before) and _may_be_verb(text, found)):
        kind = "bare"
    else:
        main = _SUBORDINATE_WORD.split(text, maxsplit=1)[0]
        kind = "clause" if _has_verb(found) or _ACTS.search(f"{main} ") else "noun"
    return "clause" if kind in {"infinitive", "bare"} and _breaks_off(found) else kind


def _is_towards(found: list[str]) -> bool:
    """Whether `to` is a preposition here: `to both sides`."""
    return (
        found[0] == "to"
        and len(found) > 1
        and (found[1] in _DETERMINERS | {"other"} or is_plural_noun(found[1]))
    )


def _stands_for_verb(before: tuple[str, ...]) -> bool:
    """Whether the words before a phrase want a verb: `will`, `cannot do is`."""
    return (bool(before) and before[-1] in _MODALS) or before[-2:] in {("do", "is"), ("do", "was")}


def _may_be_verb(text: str, found: list[str]) -> bool:
    noun = found[0] in _DETERMINERS | {"other"} or is_plural_noun(found[0])
    return text[:1].islower() and not noun


def _has_verb(found: list[str]) -> bool:
    """Whether a finite verb stands before the first clause that hangs on the phrase."""
    return not FINITE.isdisjoint(takewhile(lambda word: word not in _SUBORDINATE, found))


def _breaks_off(found: list[str]) -> bool:
    """Whether an infinitive runs into the verb of another clause: `live with is not the same`."""
    return any(word in FINITE and before in _PREPOSITIONS for before, word in pairwise(found))


def _is_bare(text: str, found: list[str]) -> bool:
    """Whether a phrase begins with a verb, told by its object: `extend a truce`."""
    first, _, rest = text.partition(" ")
    first, rest = first.casefold(), rest.strip()
    if not text[:1].islower() or not first.isalpha():
        return False
    if first in _DETERMINERS | _PREPOSITIONS | _NOT_VERBS | FINITE:
        return False
    if not rest or is_plural_noun(first) or first.endswith("ing") or found[1] in {"and", "or"}:
        return False
    if first in _VERBS or (first in _NOUN_OR_VERB and is_plural_noun(found[1])):
        return found[1] not in {"talks", "rates", "rises", "of", "on"}
    has_object = _OBJECT.match(rest) or _PARTICLE.match(rest) or _AMOUNT.match(rest)
    return bool(has_object or found[1] in _DETERMINERS) and not _A_UNIT.match(rest)


def words_before(text: str, context: Iterable[str]) -> tuple[str, ...]:
    """The words before a phrase where it was taken from; adverbs next to it are passed over."""
    for passage in context:
        start = passage.casefold().find(text.casefold())
        found = [word.casefold() for word in _WORD.findall(passage[: max(start, 0)])]
        while found and (found[-1].endswith("ly") or found[-1] in {"also", "then"}):
            found.pop()
        if found:
            return tuple(found)
    return ()


def is_determined(text: str) -> bool:
    """Whether a noun phrase can stand in a sentence as it is: `a truce`, `import quotas`, `9%`.

    `mining town` cannot, since it lacks its article.
    """
    first, *_ = text.split() or [""]
    if first.casefold() in _DETERMINERS:
        return True
    if re.match(r"[£$€]?\d", first):
        return not re.search(r"\s[A-Z]", text)
    if re.match(r"\w+ing (?:it|them|\d)", text):
        return True
    if re.match(r"\w+ing (\w+)", text) and text.split()[1] in _DETERMINERS:
        return True
    nouns = _WORD.findall(
        re.split(r"\s(?:of|for|from|in|on|at|by|with|to|who|that|which|under|,)\s", text)[0]
    )
    return text[:1].islower() and bool(nouns) and is_plural_noun(nouns[-1])


_AMOUNT_OF_NOUN = re.compile(
    r"(?:[A-Z]{0,3}[£$€])?\d[\d.,]*(?:%|bn|m|tn| per ?cent| billion| million| trillion)?"
    r"(?: (?!more|less|higher|lower|extra)[a-z]+)? (?P<noun>[a-z]{3,})"
)
_UNITS = words("percent cent billion million trillion year people crude pay")


def determined(text: str) -> str:
    """The phrase with `the` where a number stands before a noun that wants it: the 4% offer."""
    found = _AMOUNT_OF_NOUN.fullmatch(text)
    if found is None or is_plural_noun(found["noun"]) or found["noun"] in _UNITS:
        return text
    return f"the {text}"


_FIRST_PERSON = re.compile(r"\b(?:I|we|us|our|ours|me|my|you|your|yours)\b")
_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her)\b")
_NAMES_SOMEBODY = re.compile(r"\b(?:the|every|each)\s|[A-Z]")
_THIRD_PERSON = re.compile(
    r"\b(?:it|they|them|do so|so do|this|these|those)(?=$|[\s,.;])(?!\s+who)"
)
_NAMES_SOMETHING = re.compile(
    r"\b(?:a|an|the|any|all|every|its|their|no)\s|[A-Z\d]|\b\w{2,}[^su\W]s\b"
)


def points_elsewhere(text: str) -> bool:
    """Whether a pronoun in a phrase stands for what the phrase itself does not name."""
    if _FIRST_PERSON.search(text):
        return True
    person = _SOMEBODY.search(text)
    if person is not None and not _NAMES_SOMEBODY.search(text[: person.start()]):
        return True
    found = _THIRD_PERSON.search(text)
    return found is not None and not _NAMES_SOMETHING.search(text[: found.start()])


def unpointed(text: str) -> str:
    """A phrase, quoted from its first word or from behind `to` where its pronouns name nobody."""
    if not points_elsewhere(text):
        return text
    to, rest = ("to ", text[3:]) if text.startswith("to ") else ("", text)
    return f"{to}{quoted(rest)}"
