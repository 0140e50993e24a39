"""Who took part in which meeting."""

from collections.abc import Sequence

from summarizer.models import Comparison, Finding, Participant, Round
from summarizer.writing.assertions import person
from summarizer.writing.phrases import is_plural, listing, on_day, sentence, unlike
from summarizer.writing.voices import only


def roster_sentences(
    findings: Sequence[Finding], comparison: Comparison
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who took part, meeting by meeting, each sentence with the ids of the findings it tells.

    Persons whom several sources name are told together; those of a single source as its own.

    Args:
        findings: findings about participants.
        comparison: the comparison they belong to.
    """
    told: list[tuple[str, tuple[str, ...]]] = []
    groups: dict[tuple[str | None, str, tuple[str, ...]], list[Finding]] = {}
    for finding in findings:
        presences = [c.item.presence for c in finding.claims if isinstance(c.item, Participant)]
        presence = "attended" if "attended" in presences else presences[0]
        source = finding.sources if len(finding.sources) == 1 else ()
        groups.setdefault((finding.claims[0].round, presence, source), []).append(finding)
    for (round_id, presence, source), group in groups.items():
        people = listing(unlike(_named_most_fully(finding) for finding in group))
        many = len(group) > 1 or is_plural(people)
        did = {
            "attended": "took part",
            "expected": "were expected to take part" if many else "was expected to take part",
            "absent": "did not take part",
        }[presence]
        text = f"{people} {did}{_in_round(round_id, comparison)}"
        if source:
            text = f"{only(source[0], comparison)} reports that {text}"
        told.append((sentence(text), tuple(finding.id for finding in group)))
    return tuple(told)


def _in_round(round_id: str | None, comparison: Comparison) -> str:
    if len(comparison.rounds) < 2:
        return " in the talks"
    found = next((round_ for round_ in comparison.rounds if round_.id == round_id), None)
    return f" in {round_name(found)}" if found else ""


def round_name(found: Round) -> str:
    """`the talks in Paris on Sunday, 28 January 2024`, as far as it is known."""
    where = f" in {found.venue}" if found.venue else ""
    return f"the talks{where} {on_day(found.day, found.date)}".rstrip()


def _named_most_fully(finding: Finding) -> str:
    people = [claim.item for claim in finding.claims if isinstance(claim.item, Participant)]
    return person(max(people, key=lambda item: (len(item.name or ""), len(item.role or ""))))
