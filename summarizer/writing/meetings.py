"""Where and when a meeting took place, who was represented, and how it was judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.comparison.parties import bare_name, same_party
from summarizer.grounding.english_names import with_article
from summarizer.models import Assessment, Claim, Comparison, Finding, Meeting, Round
from summarizer.writing.assertions import assertion
from summarizer.writing.context import in_context
from summarizer.writing.phrases import (
    listing,
    lowered,
    mentions,
    names,
    on_day,
    quoted,
)
from summarizer.writing.voices import of_many, speakers

_MET = {
    "in_person": "met",
    "indirect": "held indirect talks",
    "phone": "spoke by phone",
    "unknown": "met for talks",
}


@dataclass(frozen=True)
class _Judgement:
    """Words in which somebody judged the talks, and the claims that quote them."""

    words: str
    judge: str | None
    claims: tuple[Claim, ...]


def held(claim: Claim, comparison: Comparison) -> str:
    """That a meeting took place, as a clause, dated as far as any source of its round dates it."""
    if not isinstance(claim.item, Meeting):
        return assertion(claim)
    round_ = _round_of(claim, comparison)
    dated = claim.item
    if round_ is not None:
        dated = dated.model_copy(
            update={
                "venue": dated.venue or round_.venue,
                "day": dated.day or round_.day,
                "date": dated.date or round_.date,
            }
        )
    return assertion(claim.model_copy(update={"item": dated}))


def gathering(finding: Finding, comparison: Comparison) -> str:
    """Who met where and when, as a clause; without those who met where they are not known."""
    items = [claim.item for claim in finding.claims if isinstance(claim.item, Meeting)]
    mode = next((item.mode for item in items if item.mode != "unknown"), "unknown")
    happened = all(item.status not in {"planned", "suspended"} for item in items)
    round_ = _round_of(finding.claims[0], comparison)
    said = " ".join(evidence.quote for claim in finding.claims for evidence in claim.item.evidence)
    sides = _represented(round_, comparison) if round_ else ()
    told = all(mentions(said, [bare_name(side), side]) for side in sides)
    if round_ is None or len(sides) < 2 or mode not in _MET or not happened or not told:
        return held(finding.claims[0], comparison)
    where = f" in {round_.venue}" if round_.venue else ""
    when = on_day(round_.day, round_.date)
    return f"representatives of {names(sides)} {_MET[mode]}{where} {when}".rstrip()


def judgements(findings: Iterable[Finding], comparison: Comparison) -> tuple[str, ...]:
    """How the talks were judged, one clause for each judge, or source that judges itself.

    Empty where no claim of the findings is a judgement.
    """
    judges: dict[str | None, list[_Judgement]] = {}
    for finding in findings:
        for judgement in _judged(finding, comparison):
            judges.setdefault(judgement.judge, []).append(judgement)
    told: list[str] = []
    for judge, judged in judges.items():
        if judge is None:
            told += [_by_sources(judgement) for judgement in judged]
            continue
        called = [f"{quoted(j.words)} {_labels(j.claims)}" for j in judged if _is_adjective(j)]
        said = [f"{quoted(j.words)} {_labels(j.claims)}" for j in judged if not _is_adjective(j)]
        them = "them" if called or told else "the talks"
        parts = [f"called {'them' if told else 'the talks'} {listing(called)}"] if called else []
        parts += [f"said of {them}: {listing(said)}"] if said else []
        told.append(f"{judge} {listing(parts)}")
    return tuple(told)


def judges_of(finding: Finding) -> frozenset[str]:
    """Those whose judgement on the talks a finding tells, in the articles' words."""
    found = ((claim, _assessment(claim)) for claim in finding.claims)
    return frozenset(
        judge
        for claim, judged in found
        if judged and (judge := judged.by or claim.item.attribution.speaker)
    )


def _labels(claims: Sequence[Claim]) -> str:
    """The sources without those they quote, who stand in the sentence already."""
    return f"({listing(tuple(speakers(claims)))})"


def _by_sources(judgement: _Judgement) -> str:
    labels, words = listing(tuple(speakers(judgement.claims))), quoted(judgement.words)
    if _is_adjective(judgement):
        return f"{labels} {of_many(judgement.claims, 'calls')} the talks {words}"
    return f"{labels} {of_many(judgement.claims, 'says')} of the talks: {words}"


def _is_adjective(judgement: _Judgement) -> bool:
    """Whether the judgement is an adjective, as far as can be told: `constructive`."""
    return len(judgement.words.split()) == 1


def _judged(finding: Finding, comparison: Comparison) -> tuple[_Judgement, ...]:
    told: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in finding.claims:
        found = _assessment(claim)
        if found is not None:
            words = in_context(found.evidence, found.words, comparison)
            judge = found.by or claim.item.attribution.speaker
            named = with_article(lowered(judge, [found.evidence.quote])) if judge else None
            told.setdefault((words, named), []).append(claim)
    return tuple(_Judgement(*said, tuple(claims)) for said, claims in told.items())


def _assessment(claim: Claim) -> Assessment | None:
    """The judgement a claim is about."""
    if not isinstance(claim.item, Meeting):
        return None
    for found in claim.item.assessments:
        if mentions(claim.value, [found.words]) or mentions(found.words, [claim.value]):
            return found
    return None


def _round_of(claim: Claim, comparison: Comparison) -> Round | None:
    return next((found for found in comparison.rounds if found.id == claim.round), None)


def _represented(round_: Round, comparison: Comparison) -> tuple[str, ...]:
    """The parties for whom somebody was there, those whom most sources name first."""
    present = sorted(
        (
            (-len({m.source for m in person.mentions if m.presence == "attended"}), person.party)
            for person in comparison.people
            if person.party
            and round_.id in person.rounds
            and any(mention.presence == "attended" for mention in person.mentions)
        ),
        key=lambda entry: entry[0],
    )
    sides: list[str] = []
    for _, party in present:
        if not any(same_party(party, side) for side in sides):
            sides.append(party)
    return tuple(sides)
