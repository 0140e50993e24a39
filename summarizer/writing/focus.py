"""A comparison limited to what a reader asks about."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

from pydantic import BaseModel

from summarizer.comparison.vocabulary import concepts
from summarizer.exceptions import UserError
from summarizer.models import Attribution, Comparison, Evidence, Finding, Person
from summarizer.writing.phrases import listing, quoted

_NOT_SAID = (Attribution, Evidence)
"""Parts of an item that say where it comes from, and not what it is about."""

_SUGGESTIONS = 4

_About = Callable[[str], bool]


def focused(comparison: Comparison, focus: str) -> Comparison:
    """The findings, people, open pairs and gaps that are about something, under their own ids.

    A text is about a focus where it has all its words, or words that news uses for the same
    ("captives" for "hostages"). Rounds and sources stay: they are what the rest is told against.

    Args:
        comparison: all that was found.
        focus: a few words, such as `hostages`; several matters are parted by commas.

    Raises:
        UserError: nothing is about it; the sentence names words that would find something.
    """
    about = _about(focus)
    findings = tuple(finding for finding in comparison.findings if any(map(about, _texts(finding))))
    if not findings:
        raise UserError(
            f"Nothing that the sources report is about {quoted(focus)}: try a word of theirs, such "
            f"as {listing([quoted(word) for word in _frequent(comparison)])}."
        )
    kept = {finding.id for finding in findings}
    return comparison.model_copy(
        update={
            "findings": findings,
            "people": tuple(p for p in comparison.people if any(map(about, _names(p)))),
            "gaps": tuple(gap for gap in comparison.gaps if about(gap.question)),
            "left_open": tuple(
                pair for pair in comparison.left_open if kept.issuperset(pair.findings)
            ),
            "more_left_open": 0,
        }
    )


def _about(focus: str) -> _About:
    """Whether a text has every word of one of the matters that the commas part.

    Raises:
        UserError: the focus has no word that could be looked for.
    """
    wanted = [concepts(matter) for matter in focus.split(",")]
    if not all(wanted):
        raise UserError(
            f"{quoted(focus)} is no focus: name what you want to read about, such as “hostages” "
            "or “wages, working hours”."
        )
    return lambda text: any(matter <= concepts(text) for matter in wanted)


def _texts(finding: Finding) -> Iterator[str]:
    yield finding.subject
    for claim in finding.claims:
        yield " ".join((claim.value, *_strings(claim.item)))


def _strings(value: object) -> Iterator[str]:
    """Every text of an item, its parts included, without evidence and attribution."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel) and not isinstance(value, _NOT_SAID):
        for name in type(value).model_fields:
            yield from _strings(getattr(value, name))
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _strings(part)


def _names(person: Person) -> Iterable[str]:
    named = (mention.role or "" for mention in person.mentions)
    return filter(None, (person.name, person.role, person.party, *person.aliases, *named))


def _frequent(comparison: Comparison) -> Sequence[str]:
    """Words that occur in most findings' subjects, as they are written there first."""
    written: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for finding in comparison.findings:
        words = [w for w in re.findall(r"[^\W\d_]{4,}", finding.subject) if concepts(w)]
        for word in words:
            written.setdefault(word.casefold(), word)
        counted.update({word.casefold() for word in words})
    # Equals in the order of their first finding, whatever order a set has.
    ranked = sorted(written, key=lambda word: -counted[word])
    return [written[word] for word in ranked[:_SUGGESTIONS]]
