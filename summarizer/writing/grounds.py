"""What a sentence may say: everything the findings it cites rest on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from summarizer.models import Claim, Comparison, Finding
from summarizer.writing.phrases import day_of_week, mentions
from summarizer.writing.templates import finding_sentences
from summarizer.writing.voices import speaker

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
        rounds = {claim.round for claim in self.claims}
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
    return tuple(match.group() for match in label_pattern(labels).finditer(text))


def label_pattern(labels: Sequence[str]) -> re.Pattern[str]:
    """Finds labels as whole words; `000` is not found in `1,000`."""
    longest_first = sorted(labels, key=len, reverse=True)
    return re.compile(
        r"(?<![\w.,-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-]|[.,]\d)"
    )
