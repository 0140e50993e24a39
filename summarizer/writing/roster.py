"""Who took part in which meeting."""

from collections.abc import Mapping, Sequence

from summarizer.grounding.english_names import is_plural, with_article
from summarizer.models import Comparison, Finding, Participant, Round
from summarizer.writing.assertions import person
from summarizer.writing.phrases import listing, on_day, sentence, unlike
from summarizer.writing.voices import only


def roster_sentences(
    findings: Sequence[Finding], comparison: Comparison
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who took part, meeting by meeting, each sentence with the ids of the findings it tells.

    Persons whom several sources name are told first, then those of one source each.

    Args:
        findings: findings about participants.
        comparison: the comparison they belong to.
    """
    places = {round_.id: place for place, round_ in enumerate(comparison.rounds)}
    told: list[tuple[str, tuple[str, ...]]] = []
    groups: dict[tuple[str | None, str, bool], list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: places.get(f.claims[0].round or "", len(places))):
        presences = [c.item.presence for c in finding.claims if isinstance(c.item, Participant)]
        presence = min(presences, key=tuple(_DID).index)
        alone = len(finding.sources) == 1
        groups.setdefault((finding.claims[0].round, presence, alone), []).append(finding)
    named_before: str | None = ""
    for (round_id, presence, alone), group in sorted(
        groups.items(), key=lambda entry: places.get(entry[0][0] or "", len(places))
    ):
        where = "" if named_before == round_id else _in_round(round_id, comparison)
        named_before = round_id
        by_source: dict[str, list[Finding]] = {}
        for finding in group:
            by_source.setdefault(finding.sources[0], []).append(finding)
        if alone and len(by_source) > 1:
            text = f"{_DID[presence][2]}{where}, by one source each: {_bracketed(by_source)}"
        else:
            people = listing(_people(group))
            text = f"{people} {_DID[presence][len(group) > 1 or is_plural(people)]}{where}"
            if alone:
                text = f"{only(group[0].sources[0], comparison)} reports that {text}"
        told.append((sentence(text), tuple(finding.id for finding in group)))
    return tuple(told)


_DID: Mapping[str, tuple[str, str, str]] = {
    "attended": ("took part", "took part", "also took part"),
    "expected": ("was expected to take part", "were expected to take part", "also expected"),
    "absent": ("did not take part", "did not take part", "did not take part"),
    "unstated": ("acted for a side", "acted for their sides", "also acted for their sides"),
}
"""What one person did, what several did, and what a list of them begins with."""


def _bracketed(by_source: Mapping[str, Sequence[Finding]]) -> str:
    return "; ".join(
        f"{people.removesuffix(')')}; {label})" if people.endswith(")") else f"{people} ({label})"
        for label, group in by_source.items()
        for people in [listing(_people(group))]
    )


def _people(findings: Sequence[Finding]) -> tuple[str, ...]:
    """The people, each once; unnamed ones of one role together, as those of all their parties."""
    named = [_named_most_fully(finding) for finding in findings]
    roles: dict[str, list[str]] = {}
    told: list[str] = []
    for item in named:
        together = item.name is None and item.role and item.party and is_plural(item.role)
        if not (together and item.role and item.party):
            told.append(person(item))
        elif item.role in roles:
            roles[item.role].append(with_article(item.party))
        else:
            roles[item.role] = [with_article(item.party)]
            told.append(item.role)
    return unlike(
        f"{entry} of {listing(unlike(roles[entry]))} (not named)" if entry in roles else entry
        for entry in told
    )


def _in_round(round_id: str | None, comparison: Comparison) -> str:
    if len(comparison.rounds) < 2:
        return " in the talks"
    found = next((round_ for round_ in comparison.rounds if round_.id == round_id), None)
    return f" in {round_name(found)}" if found else ""


def round_name(found: Round) -> str:
    """`the talks in Paris on Sunday, 28 January 2024`, as far as it is known."""
    where = f" in {found.venue}" if found.venue else ""
    return f"the talks{where} {on_day(found.day, found.date)}".rstrip()


def _named_most_fully(finding: Finding) -> Participant:
    people = [claim.item for claim in finding.claims if isinstance(claim.item, Participant)]
    return max(people, key=lambda item: (len(item.name or ""), len(item.role or "")))
