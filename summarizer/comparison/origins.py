"""Whose word a statement is in the end, and how many independent words a finding rests on."""

from collections.abc import Iterable, Sequence

from summarizer.comparison.labels import Sourced
from summarizer.comparison.vocabulary import (
    initials_match,
    same_passage,
    specific_concepts,
    words,
)
from summarizer.grounding.names import same_person
from summarizer.models.comparison import Claim
from summarizer.models.evidence import Attribution


class Speakers:
    """Canonical names of everyone the articles quote."""

    def __init__(self, sourced: Iterable[Sourced]) -> None:
        speakers = {
            (item.attribution.speaker, item.attribution.kind == "named")
            for source in sourced
            for item in source.report.items()
            if item.attribution.speaker and item.attribution.kind != "anonymous"
        }
        self._canonical: dict[str, str] = {}
        heads: list[tuple[str, bool]] = []
        # The shortest form is the canonical one, so the order of the articles plays no part.
        for name, is_person in sorted(speakers, key=lambda s: (len(words(s[0])), len(s[0]), s)):
            head = next(
                (
                    head
                    for head, also_person in heads
                    if same_speaker(head, name)
                    or (is_person and also_person and same_person(head, name))
                ),
                None,
            )
            if head is None:
                heads.append((name, is_person))
            self._canonical[name] = head or name

    def origin(self, attribution: Attribution, label: str) -> str:
        """The origin of a statement: the speaker quoted, or the source itself.

        An unnamed source is a separate one for each article: nobody can tell whether two of them
        are the same.
        """
        if not attribution.speaker or attribution.kind == "narration":
            return label
        if attribution.kind == "anonymous":
            return f"{attribution.speaker} ({label})"
        return self._canonical.get(attribution.speaker, attribution.speaker)


def same_speaker(a: str, b: str) -> bool:
    """Whether two names stand for one organ or publication, or write a speaker alike."""
    meant_a, meant_b = specific_concepts(a), specific_concepts(b)
    if meant_a and meant_a == meant_b:
        return True
    if min(len(meant_a), len(meant_b)) >= 2 and (meant_a <= meant_b or meant_b <= meant_a):
        return True
    return initials_match(a, b) or initials_match(b, a)


def independent_origins(claims: Sequence[Claim]) -> int:
    """The number of independent origins among claims.

    Claims share one where they have the same origin, or where their passages are nearly the same
    text (a wire story carried by two sources).
    """
    groups: list[list[Claim]] = []
    for claim in claims:
        joined = [group for group in groups if any(_one_origin(claim, c) for c in group)]
        merged = [claim, *(other for group in joined for other in group)]
        groups = [group for group in groups if group not in joined] + [merged]
    return max(len(groups), 1)


def _one_origin(a: Claim, b: Claim) -> bool:
    return a.origin == b.origin or copied(a, b)


def copied(a: Claim, b: Claim) -> bool:
    """Whether two claims rest on one passage that both sources carry."""
    return any(same_passage(x.quote, y.quote) for x in a.item.evidence for y in b.item.evidence)
