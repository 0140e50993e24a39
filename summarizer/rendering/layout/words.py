"""The words in which a document names relations, confidence, dates and speakers.

The tables hold phrases of the catalogues, in English; the functions tell in the language spoken.
"""

from collections.abc import Sequence
from datetime import date

from summarizer.models.comparison import Comparison, Confidence, Relation
from summarizer.models.evidence import Attribution, SpeakerKind
from summarizer.models.quantity import DateRange
from summarizer.rendering.catalog import number_words, say

RELATION_WORDS: dict[Relation, str] = {
    "agreement": "Agreement",
    "compatible": "Compatible",
    "update": "Update",
    "different_definition": "Different definitions",
    "attributed_dispute": "Attributed dispute",
    "conflict": "Conflict",
    "characterisation": "Different wording",
    "deadlock": "Deadlock",
    "single_source": "Single source",
}

RELATION_MEANINGS: dict[Relation, str] = {
    "agreement": "The sources say the same.",
    "compatible": "The sources say it with different precision, and both can be true.",
    "update": "A later report gives another value; both are kept.",
    "different_definition": "The sources count or describe different things.",
    "attributed_dispute": "Different speakers, each named, say different things.",
    "conflict": "The sources contradict each other, and nothing in them explains why.",
    "characterisation": "The same fact in words that label or judge it differently.",
    "deadlock": "One party requires what another refuses.",
    "single_source": "Only one origin says so.",
}

CONFIDENCE_WORDS: dict[Confidence, str] = {
    "high": "High confidence",
    "moderate": "Moderate confidence",
    "low": "Low confidence",
}

_CONFIDENCE_WITHIN: dict[Confidence, str] = {
    "high": "high confidence",
    "moderate": "moderate confidence",
    "low": "low confidence",
}

CONFIDENCE_MEANING = (
    "Confidence says how well the sources support a finding. "
    "It says nothing about how likely an outcome is. "
    "Origins are independent of each other: sources that hand on one report are one origin."
)

QUOTES_MEANING = "Each number above leads to the words it rests on, as the source prints them."

_UNNAMED: dict[SpeakerKind, str] = {
    "narration": "the article itself",
    "named": "a person",
    "official": "an official body",
    "anonymous": "an unnamed source",
    "outlet": "another publication",
}

# strftime's month names follow the process's locale, which another program may have set.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day_words(day: date) -> str:
    """'3 May 2024'."""
    month = say(_MONTHS[day.month - 1])
    return say("{day} {month} {year}", day=day.day, month=month, year=day.year)


def range_words(days: DateRange) -> str:
    """'3 May 2024', or '3 May 2024 to 5 May 2024'."""
    if days.start == days.end:
        return day_words(days.start)
    return say("{first} to {last}", first=day_words(days.start), last=day_words(days.end))


def count_words(number: int, singular: str) -> str:
    """'1 call', '2 calls', '12,000 calls'."""
    return f"{number_words(number)} {say(singular if number == 1 else f'{singular}s')}"


def list_words(words: Sequence[str]) -> str:
    """'reading, judging and writing'."""
    *first, last = words
    return f"{', '.join(first)} {say('and')} {last}" if first else last


def more_left_open_words(comparison: Comparison) -> str:
    """How many pairs are left open beside those that are listed."""
    pairs = count_words(comparison.more_left_open, "further pair")
    if comparison.more_left_open == 1:
        return say("{pairs} of statements for which less speaks is left open as well.", pairs=pairs)
    return say("{pairs} of statements for which less speaks are left open as well.", pairs=pairs)


def origin_words(*origins: int) -> str:
    """'1 origin', '3 origins'; '2 to 4 origins' of several findings."""
    least, most = min(origins), max(origins)
    told = count_words(most, "origin")
    return told if least == most else say("{first} to {last}", first=number_words(least), last=told)


def strength_words(confidence: Confidence, *origins: int) -> str:
    """'2 origins, high confidence', as it stands within a sentence."""
    return f"{origin_words(*origins)}, {say(_CONFIDENCE_WITHIN[confidence])}"


def speaker_words(attribution: Attribution) -> str:
    """Whose word a quote is, with what weakens it: unnamed, second-hand."""
    said = [attribution.speaker or say(_UNNAMED[attribution.kind])]
    if attribution.speaker and attribution.kind == "anonymous":
        said.append(say("unnamed"))
    if attribution.spoken:
        said.append(say("said {day}", day=attribution.spoken))
    if not attribution.firsthand:
        said.append(say("reported second-hand"))
    return ", ".join(said)


def missing_words(number: int) -> str:
    """'1 source is missing'."""
    sources = count_words(number, "source")
    if number == 1:
        return say("{sources} is missing", sources=sources)
    return say("{sources} are missing", sources=sources)
