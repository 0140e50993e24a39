"""Findings joined on a model's word, where nothing in them speaks against it."""

from collections.abc import Sequence
from itertools import product

from summarizer.comparison.confidence import confidence_in
from summarizer.comparison.drafts import labels_of
from summarizer.comparison.intervals import possible
from summarizer.comparison.origins import independent_origins
from summarizer.comparison.phrasing import quoted
from summarizer.models.comparison import Comparison, Finding, OpenPair
from summarizer.models.provenance import Provenance
from summarizer.models.report import Figure


def joined(comparison: Comparison, verdicts: Sequence[str | None], judge: Provenance) -> Comparison:
    """The comparison with a model's verdicts on the pairs that it leaves open.

    Args:
        comparison: as code made it.
        verdicts: "same", "different", "unsure" or None for each pair left open, in their order.
        judge: which model gave them.

    Returns:
        The comparison. Pairs judged the same whose statements fit are one finding; pairs judged
        different are gone; the others stay left open. Findings are numbered anew.
    """
    findings = {finding.id: finding for finding in comparison.findings}
    judged = list(zip(comparison.left_open, verdicts, strict=True))
    told_apart = [pair.findings for pair, verdict in judged if verdict == "different"]
    same = [pair for pair, verdict in judged if verdict == "same"]
    part_of: dict[str, str] = {}

    def head(id_: str) -> str:
        """The finding in which this one is told."""
        while id_ in part_of:
            id_ = part_of[id_]
        return id_

    kept: list[OpenPair] = []
    for pair, verdict in judged:
        first, second = map(head, pair.findings)
        if verdict == "different" or first == second:
            continue
        apart = any({head(a), head(b)} == {first, second} for a, b in told_apart)
        may_be_one = not (apart or _rivalled(pair, same)) and _may_join(
            pair, findings[first], findings[second]
        )
        if verdict == "same" and may_be_one:
            findings[first] = _one(findings[first], findings.pop(second), pair)
            part_of[second] = first
        else:
            kept.append(_still_open(pair, verdict))
    names = {id_: f"F{number}" for number, id_ in enumerate(findings, start=1)}
    return comparison.model_copy(
        update={
            "findings": tuple(
                finding.model_copy(update={"id": names[id_]}) for id_, finding in findings.items()
            ),
            "left_open": tuple(
                pair.model_copy(
                    update={"findings": tuple(names[head(id_)] for id_ in pair.findings)}
                )
                for pair in kept
            ),
            "judge": judge,
        }
    )


def _rivalled(pair: OpenPair, same: Sequence[OpenPair]) -> bool:
    """Whether a model takes one of two statements for two things that one source tells apart."""
    for one, other in (pair.claims, pair.claims[::-1]):
        for rival in same:
            if rival is pair or one not in rival.claims:
                continue
            if any(claim.source == other.source for claim in rival.claims if claim != one):
                return True
    return False


def _may_join(pair: OpenPair, a: Finding, b: Finding) -> bool:
    """Whether no source tells two things in both, and no two of their values exclude each other."""
    if pair.may_contradict or set(labels_of(a.claims)) & set(labels_of(b.claims)):
        return False
    return all(
        possible(one.item.quantity).overlaps(possible(other.item.quantity))
        for one, other in product(a.claims, b.claims)
        if isinstance(one.item, Figure) and isinstance(other.item, Figure)
    )


def _one(a: Finding, b: Finding, pair: OpenPair) -> Finding:
    """Both as one. At most compatible: that they agree would be more than a model can say."""
    claims = tuple(sorted((*a.claims, *b.claims), key=lambda claim: claim.source))
    origins = independent_origins(claims)
    first, second = (f"{quoted(claim.value)} ({claim.source})" for claim in pair.claims)
    return a.model_copy(
        update={
            "relation": "compatible",
            "claims": claims,
            "origins": origins,
            "confidence": confidence_in(claims, "compatible", origins),
            "joined_by": "model",
            "explanation": (
                f"{_told_before(a)}{_told_before(b)}That {first} and {second} are about one thing "
                "is the judgement of a model; taken so, both can be true of it."
            ),
        }
    )


def _told_before(finding: Finding) -> str:
    """What was told of a finding that several sources bear out already."""
    return "" if finding.relation == "single_source" else f"{finding.explanation} "


def _still_open(pair: OpenPair, verdict: str | None) -> OpenPair:
    if verdict == "same":
        why = (
            "what may contradict is not joined on its word alone"
            if pair.may_contradict
            else "what other statements on the same tell apart is not joined on its word alone"
        )
        told = f"A model takes them to be about one thing; {why}."
    elif verdict == "unsure":
        told = "A model could not tell either."
    else:
        return pair
    return pair.model_copy(update={"verdict": verdict, "explanation": f"{pair.explanation} {told}"})
