"""What a sentence may say: everything the findings it cites rest on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from summarizer.models import Claim, Comparison, Finding
from summarizer.writing.lexicon import phrases
from summarizer.writing.phrases import day_of_week, mentions
from summarizer.writing.templates import finding_sentences
from summarizer.writing.voices import speaker

_BEHIND_SOURCE = phrases(
    """and, or, both, all, alone, also, itself, citing, where, that, the, it, who, while, whereas,
    but, without, with, on, in, about, around, at least, at most, more than, fewer than, less than,
    up to, over, some, nearly, approximately, reportedly, add, adds, agree, agrees, believe,
    believes, call, calls, called, cite, cites, cited, claim, claims, confirm, confirms, contradict,
    contradicts, count, counts, describe, describes, did, differ, differs, disagree, disagrees, do,
    does, estimate, estimates, gave, give, gives, has, have, is, list, lists, mention, mentions,
    name, names, note, notes, only, put, puts, quote, quotes, report, reports, reported, say, says,
    said, speak, speaks, spoke, state, states, tell, tells, told, use, uses, write, writes, wrote"""
)
_BEHIND_NUMBER = (
    r"(?=\W*$|['’]s\b|\s*[),;:]|\.(?:\s|$)|\s+(?:of (?:an? )?)?[(“\"]|\s+(?:"
    + "|".join(_BEHIND_SOURCE)
    + r")\b)"
)
"""What follows a label that is a number, lest `11 seats` or `14 May` name a source."""
_LEADS_TO = re.compile(
    r"(?:\b(?:and|or|by|to|than|from|of|in|with|only|citing)|[(,])\s+$", re.IGNORECASE
).search
_IN_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s$"
).search
_NOT_WORDS = frozenset({"kind", "article", "start", "end", "scope", "mode", "negotiation", "unit"})


@dataclass(frozen=True)
class Grounds:
    """The findings a sentence cites, and the words they give it to work with."""

    findings: tuple[Finding, ...]
    comparison: Comparison

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all cited findings."""
        return tuple(claim for finding in self.findings for claim in finding.claims)

    @cached_property
    def sources(self) -> frozenset[str]:
        """Labels of the sources that speak to any of the findings."""
        return frozenset(claim.source for claim in self.claims)

    @cached_property
    def quotes(self) -> tuple[str, ...]:
        """The passages the claims rest on."""
        return tuple(
            dict.fromkeys(
                evidence.quote for claim in self.claims for evidence in claim.item.all_evidence()
            )
        )

    @cached_property
    def words(self) -> str:
        """All that the claims say: quotes, fields, resolved days, subjects and explanations."""
        parts = [text for claim in self.claims for text in words_of(claim)]
        parts += [f"{finding.subject}\n{finding.explanation}" for finding in self.findings]
        parts += self._meetings()
        parts += [name for group in self.aliases for name in group]
        return "\n".join(dict.fromkeys(parts))

    @cached_property
    def told(self) -> str:
        """The findings as templates tell them."""
        return "\n".join(
            text for f in self.findings for text in finding_sentences(f, self.comparison)
        )

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """What the findings rest on and how templates tell them, passage by passage."""
        values = (claim.value for claim in self.claims)
        return tuple(dict.fromkeys((*self.quotes, *values, *self.told.splitlines())))

    @cached_property
    def aliases(self) -> tuple[tuple[str, ...], ...]:
        """For every person whom the claims mention, all names and roles the sources give."""
        spoken = "\n".join(text for claim in self.claims for text in words_of(claim))
        groups = (
            tuple(filter(None, (person.name, *person.aliases, person.role)))
            for person in self.comparison.people
        )
        return tuple(group for group in groups if mentions(spoken, group))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The labels of all sources of the comparison."""
        return tuple(source.label for source in self.comparison.sources)

    @cached_property
    def speakers(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims by whoever the sources quote for them."""
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            name = speaker(claim)
            if name is not None:
                found.setdefault(name.removeprefix("the "), []).append(claim)
        return {name: tuple(claims) for name, claims in found.items()}

    def _meetings(self) -> Iterator[str]:
        # A next step is at another place, on another day than the talks that announced it.
        rounds = {claim.round for claim in self.claims if claim.item.kind != "next_step"}
        for round_ in self.comparison.rounds:
            if round_.id in rounds:
                yield from filter(None, (round_.venue, round_.day))
                if round_.date is not None:
                    yield f"{day_of_week(round_.date.start)}\n{day_of_week(round_.date.end)}"


def words_of(claim: Claim) -> Iterator[str]:
    """Everything one claim says, as texts."""
    yield claim.value
    yield from _texts(claim.item.model_dump())
    for dates in (getattr(claim.item, "date", None), getattr(claim.item, "as_of", None)):
        if dates is not None:
            yield day_of_week(dates.start)
            yield day_of_week(dates.end)


def _texts(value: object, key: str = "") -> Iterator[str]:
    """The strings in a dumped item, without those that are names of fields or kinds."""
    if isinstance(value, str):
        if key not in _NOT_WORDS:
            yield value.replace("_", " ")
    elif isinstance(value, dict):
        for name, inner in cast("dict[str, object]", value).items():
            yield from _texts(inner, name)
    elif isinstance(value, list | tuple):
        for inner in cast("Sequence[object]", value):
            yield from _texts(inner, key)


def named_labels(text: str, labels: Sequence[str]) -> tuple[str, ...]:
    """The labels that a text names, in the order of the text."""
    return tuple(label for label, _, _ in label_places(text, labels))


def label_places(text: str, labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Where a text names a label: the label, start and end.

    Labels are found as whole words, with a capital where they begin a sentence. `000` is not found
    in `1,000`, and `12` neither in `12 per cent` nor in `seats: 12`: a label that is a number
    stands where a source can stand.
    """
    known = {label.casefold(): label for label in labels}
    longest_first = sorted(labels, key=len, reverse=True)
    pattern = "|".join(map(_label, longest_first))
    for match in re.finditer(rf"(?<![\w.,$€£-])(?:{pattern})(?![\w-]|[.,]\d|%)", text):
        ends = re.match(r"\W*$|\.\s", text[match.end() :]) and match.group().isdigit()
        if match.group().isdigit() and _IN_MONTH(text[: match.start()]):
            continue
        if not ends or text[match.end() :].startswith(")") or _LEADS_TO(text[: match.start()]):
            yield known[match.group().casefold()], match.start(), match.end()


def without_labels(text: str, labels: Sequence[str], instead: str = "it") -> str:
    """The text with a word in the place of each label it names."""
    for _, start, end in reversed([*label_places(text, labels)]):
        text = f"{text[:start]}{instead}{text[end:]}"
    return text


def _label(label: str) -> str:
    if label.isdigit():
        return re.escape(label) + _BEHIND_NUMBER
    first, rest = label[:1], label[1:]
    return f"[{re.escape(first.lower())}{re.escape(first.upper())}]{re.escape(rest)}"
