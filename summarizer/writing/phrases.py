"""Putting words together into English: lists, articles, number of the verb, shape of a phrase.

The words put together come from articles, so nothing here relies on their grammar more than it
must: where a phrase does not fit into a sentence of ours, it is quoted.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import takewhile
from typing import Literal

from summarizer.models import DateRange
from summarizer.writing.lexicon import words

Shape = Literal["noun", "infinitive", "bare", "subordinate", "clause"]
"""noun: `a truce`; infinitive: `to wait`; bare: `wait`; subordinate: `every duty be lifted`, which
wants `that`; clause: a sentence of its own."""

_FINITE = words(
    """is are was were has have had will would can could should must may might shall does did
    says said isn't aren't wasn't weren't won't doesn't didn't"""
)
_SUBORDINATE = words(
    "that which who whose where if until unless before after once when as because since while"
)
_FUNCTION_WORDS = words(
    """a an the about around approximately roughly nearly almost some more at up less fewer over
    under between no all any several many its their his her our this that these those to not
    for of in on by with from as if another each every both one two three four five six seven
    eight nine ten eleven twelve dozens hundreds thousands"""
)
_PLURALS = words(
    """people women men children police staff crew media mediators negotiators officials
    representatives delegates families workers rebels militants"""
)
_ORGANS = words(
    """agency alliance army association assembly authority bank board cabinet commission committee
    congress council court department directorate federation government group kingdom league
    ministry movement nations netherlands office organisation organization parliament
    philippines post senate secretariat state states times treasury tribunal union house"""
)
_PRONOUNS = words("he she it they we i you who this that these those")
_MODALS = words(
    "to will would can could must shall should may might not cannot can't can’t won't won’t"
)
_DETERMINERS = words(
    "a an the all any some no every each its his her their our this that these those both"
)
_JOINTS = words("a an the of for from in on at by with to and or that as than into about over")
_OF = re.compile(r"\s+(?:of|for|from|in|on|at|by|with|to|who|that|which|and|still|now)\s+")
_WORD = re.compile(r"[\w'’-]+")


def listing(parts: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; with `last` for the last joint."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def unlike(parts: Iterable[str]) -> tuple[str, ...]:
    """The parts in order, each once whatever its case."""
    seen: dict[str, str] = {}
    for part in parts:
        seen.setdefault(part.casefold(), part)
    return tuple(seen.values())


def sentence(text: str) -> str:
    """The text with a capital at its start and a full stop at its end."""
    text = re.sub(r"\s+", " ", text).strip()
    text = text[:1].upper() + text[1:]
    return text if re.search(r"[.!?]['\"”’)]*$", text) else f"{text}."


def quoted(text: str) -> str:
    """The words in quotation marks; quotation marks inside them become single ones."""
    inner = re.sub(r'"([^"]*)"', r"‘\1’", text.strip().rstrip(".,;:"))
    inner = inner.replace("“", "‘").replace("”", "’").replace('"', "")
    return f"“{inner}”"


def lowered(text: str, context: Iterable[str] = ()) -> str:
    """The text with a small first letter, if that letter is large for its place only.

    It is where the first word is a function word, or stands with a small letter in `context`.
    """
    text = text.strip().rstrip(".,;:")
    match = _WORD.match(text)
    if match is None or text[0].islower():
        return text
    small = match.group()[0].lower() + match.group()[1:]
    known = small in _FUNCTION_WORDS or any(
        re.search(rf"(?<!\w){re.escape(small)}(?!\w)", passage) for passage in context
    )
    return text[0].lower() + text[1:] if known else text


def shape(text: str, context: Iterable[str] = ()) -> Shape:
    """What a phrase can follow in a sentence.

    Judged by its function words, and by the word that stands before it in `context`, the
    passages it was taken from: behind `will` stands a verb, behind `that` a clause.
    """
    found = [word.casefold() for word in _WORD.findall(text)]
    if not found or found[0] in _PRONOUNS | _FINITE or found[0].endswith("ed"):
        return "clause"
    if found[0] == "to" or found[:2] == ["not", "to"]:
        return "infinitive"
    before = _word_before(text, context)
    if before == "that":
        return "subordinate"
    if before in _MODALS and found[0] not in _DETERMINERS and text[:1].islower():
        return "bare"
    main = takewhile(lambda word: word not in _SUBORDINATE, found)
    return "noun" if _FINITE.isdisjoint(main) else "clause"


def _word_before(text: str, context: Iterable[str]) -> str | None:
    """The word before the phrase where it was taken from; adverbs are passed over."""
    for passage in context:
        start = passage.casefold().find(text.casefold())
        found = [word.casefold() for word in _WORD.findall(passage[: max(start, 0)])]
        while found and (found[-1].endswith("ly") or found[-1] in {"also", "then"}):
            found.pop()
        if found:
            return found[-1]
    return None


def head(name: str) -> str:
    """The word a noun phrase turns on: the last one before its first preposition."""
    found = _WORD.findall(_OF.split(f"{name} ", maxsplit=1)[0])
    return found[-1] if found else name


def is_plural(name: str) -> bool:
    """Whether a noun phrase takes a plural verb. Proper names do not (Hamas, the United States)."""
    return _is_plural_word(head(name))


def counts_things(name: str) -> bool:
    """Whether a phrase names things that can be counted: `ships lying idle`, not `the duty`."""
    before_preposition = _OF.split(f"{name} ", maxsplit=1)[0]
    return any(_is_plural_word(word) for word in _WORD.findall(before_preposition))


def _is_plural_word(word: str) -> bool:
    singular_endings = ("ss", "'s", "’s", "us", "is")
    return word.casefold() in _PLURALS or (
        word.islower() and word.endswith("s") and not word.endswith(singular_endings)
    )


def fragment(text: str) -> str:
    """The words quoted as the piece of a sentence they are, with dots where they break off."""
    text = re.sub(r"^(?:but|and|or|so|while)\s+", "", text.strip().rstrip(".,;:"))
    found = _WORD.findall(text)
    before = "… " if found and found[0].casefold() in _FINITE else ""
    after = " …" if found and found[-1].casefold() in _JOINTS else ""
    return quoted(f"{before}{text}{after}")


def shortened(text: str, most: int) -> str:
    """The first words of a text, `most` of them, with dots where it went on."""
    found = text.split()
    return text if len(found) <= most else f"{' '.join(found[:most]).rstrip(',;:')} …"


def with_article(name: str) -> str:
    """`the` before the names that want it: the United States, the dockers' union."""
    name = name.strip()
    if not name or name.split()[0].casefold() in _FUNCTION_WORDS:
        return name
    if name[0].islower():
        return f"the {name}"
    if len(name.split()) < 2 or re.search(r"['’]s?\s", name):
        return name
    return f"the {name}" if head(name).casefold() in _ORGANS else name


def names(parts: Sequence[str]) -> str:
    """The names as one subject or object of a sentence."""
    return listing([with_article(part) for part in unlike(parts)])


def verb(singular: str, plural: str, subjects: Sequence[str]) -> str:
    """The form of a verb that fits its subjects."""
    many = len(unlike(subjects)) > 1 or (bool(subjects) and is_plural(subjects[0]))
    return plural if many else singular


def is_pronoun(text: str) -> bool:
    """Whether the text is a mere pronoun and names nobody."""
    return text.strip().casefold() in _PRONOUNS


def day(value: date) -> str:
    """`28 January 2024`."""
    return f"{value.day} {value:%B %Y}"


def day_of_week(value: date) -> str:
    """`Sunday, 28 January 2024`."""
    return f"{value:%A}, {day(value)}"


def on_day(words: str | None, dates: DateRange | None) -> str:
    """When something took place, ready to follow a verb; empty where nothing is known.

    A day that is not resolved is quoted as the article has it, since `last week` is counted from
    the article's day and not from the reader's.
    """
    if dates is not None and dates.start == dates.end:
        return f"on {day_of_week(dates.start)}"
    if dates is not None:
        return f"between {day(dates.start)} and {day(dates.end)}"
    if not words:
        return ""
    if re.fullmatch(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", words.strip().lower()):
        return f"on {words.strip().split()[-1].capitalize()}"
    return f"({quoted(words)})"


def mentions(text: str, sought: Collection[str]) -> bool:
    """Whether one of the words or phrases stands in the text as a whole."""
    return any(
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in sought
    )
