"""Putting words together into English: lists, quotes, number of the verb, days.

The words put together come from articles, so nothing here relies on their grammar more than it
must: where a phrase does not fit into a sentence of ours, it is quoted.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from summarizer.comparison.parties import same_party
from summarizer.grounding.english_names import is_plural, with_article
from summarizer.models import DateRange
from summarizer.writing.lexicon import words
from summarizer.writing.quoting import quoted
from summarizer.writing.shapes import FINITE

_FUNCTION_WORDS = words(
    """a an the about around approximately roughly nearly almost some more at up less fewer over
    under between no all any several many its their his her our this that these those to not
    for of in on by with from as if another each every both one two three four five six seven
    eight nine ten eleven twelve dozens hundreds thousands"""
)
_PRONOUNS = words("he she it they we i you who this that these those")
_JOINTS = words("a an the of for from in on at by with to and or that as than into about over")
_GOING_ON = words(
    "where which who whose whom including when because although conditional provided instead"
)
_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(
    rf"(?:on |between )?(?:\d{{1,2}} and )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
)
_SEVERAL = re.compile(r"[A-Z]\w+, [A-Z]\w+$")
"""Two parties that a headline names as one: `Japan, India`."""
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
    text = re.sub(r'"([^"“”]*)"', r"“\1”", text)
    text = text[:1].upper() + text[1:]
    return text if re.search(r"[.!?]['\"”’)]*$", text) else f"{text}."


def whole(text: str) -> str:
    """The text without a bracket or a quotation mark that is opened or closed in it alone."""
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].rstrip()
    for opening, closing in (("“", "”"), ('"', '"')):
        marks = text.count(opening) + (text.count(closing) if opening != closing else 0)
        if marks % 2:
            text = text.replace(opening, "").replace(closing, "")
    return text


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


def fragment(text: str) -> str:
    """The words quoted as the piece of a sentence they are, with dots where they break off."""
    text = re.sub(r"^[^()]*\)\s*", "", text)
    text = re.sub(r"^(?:but|and|or|so|while|whereas)\s+", "", text.strip().rstrip(".,;:"))
    found = _WORD.findall(text)
    before = "… " if found and found[0].casefold() in FINITE | _GOING_ON else ""
    after = " …" if found and found[-1].casefold() in _JOINTS else ""
    return quoted(f"{before}{text}{after}")


def shortened(text: str, most: int) -> str:
    """The first words of a text, `most` of them, with dots where it went on."""
    found = text.split()
    return text if len(found) <= most else f"{' '.join(found[:most]).rstrip(',;:')} …"


def names(parts: Sequence[str]) -> str:
    """The names as one subject or object of a sentence."""
    told = [part for part in parts if not _SEVERAL.match(part)]
    for part in parts:
        for one in part.split(", ") if _SEVERAL.match(part) else ():
            if not any(same_party(one, other) for other in told):
                told.append(one)
    return listing(unlike(with_article(part) for part in told))


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
    if _DATE.fullmatch(words.strip()):
        return (
            words.strip()
            if words.strip().startswith(("on ", "between "))
            else f"on {words.strip()}"
        )
    if re.fullmatch(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", words.strip().lower()):
        return f"on {words.strip().split()[-1].capitalize()}"
    return f"({quoted(words)})"


def mentions(text: str, sought: Collection[str]) -> bool:
    """Whether one of the words or phrases stands in the text as a whole."""
    return any(
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in sought
    )
