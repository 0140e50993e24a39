"""Findings about what is confirmed, and by whom: what one source has confirmed another may not."""

from collections.abc import Hashable, Iterator, Sequence

from summarizer.comparison.claims import Claims, alike, grouped
from summarizer.comparison.drafts import Draft, labels_of
from summarizer.comparison.labels import Sourced
from summarizer.comparison.phrasing import listed, quoted
from summarizer.comparison.vocabulary import concepts
from summarizer.models.comparison import Claim, Relation
from summarizer.models.report import Confirmation

_CALLED = {
    "confirmed": "confirmed",
    "unconfirmed": "not confirmed",
    "denied": "denied",
}


def confirmation_findings(sourced: Sequence[Sourced], claims: Claims) -> Iterator[Draft]:
    """What is said to be confirmed, unconfirmed or denied, one finding for each thing."""
    stated = [
        claims.of(source, item, item.content)
        for source in sourced
        for item in source.report.confirmations
    ]
    for said in grouped(stated, _keys, lambda a, b: int(_about_one_thing(a, b))):
        relation = _relation(said)
        yield Draft(
            topic="confirmation",
            relation=relation,
            subject=_subject(said[0]),
            claims=said,
            explanation=_explain(relation, said),
        )


def _item(claim: Claim) -> Confirmation:
    if not isinstance(claim.item, Confirmation):
        raise TypeError(f"{claim.item.kind} is not a confirmation")
    return claim.item


def _keys(claim: Claim) -> Iterator[Hashable]:
    item = _item(claim)
    if item.about == "meeting":
        yield claim.round or claim.source
    else:
        yield from ((claim.round, concept) for concept in concepts(item.content))


def _about_one_thing(a: Claim, b: Claim) -> bool:
    """Whether two claims are about one thing: the meeting of one round, or much the same words."""
    left, right = _item(a), _item(b)
    if left.about != right.about or a.round != b.round:
        return False
    return left.about == "meeting" or alike(left.content, right.content)


def _relation(said: Sequence[Claim]) -> Relation:
    labels = labels_of(said)
    if len(labels) == 1:
        return "single_source"
    confirming = [claim for claim in said if _item(claim).status == "confirmed"]
    others = [claim for claim in said if _item(claim).status != "confirmed"]
    if not confirming or not others:
        return "agreement" if len({_item(claim).status for claim in said}) == 1 else "compatible"
    if len(labels_of(confirming)) == len(labels_of(others)) == len(labels):
        return "compatible"  # every source gives both
    speakers = {claim.origin for claim in confirming} & {claim.origin for claim in others}
    quoted_all = all(claim.origin != claim.source for claim in said)
    return "attributed_dispute" if quoted_all and not speakers else "conflict"


def _subject(claim: Claim) -> str:
    item = _item(claim)
    if item.about == "meeting":
        return "whether the meeting is confirmed"
    return f"whether this is confirmed: {item.content}"


def _explain(relation: Relation, said: Sequence[Claim]) -> str:
    told = "; ".join(
        f"{claim.source} has it {_CALLED[_item(claim).status]}{_by(claim)}: "
        f"{quoted(_item(claim).evidence[0].quote)}"
        for claim in said
    )
    match relation:
        case "single_source":
            return f"Only {said[0].source} says so: {told}."
        case "conflict" | "attributed_dispute":
            against = listed(claim.source for claim in said if _item(claim).status != "confirmed")
            return f"{told}. What the others have confirmed is not confirmed by {against}."
        case _:
            return f"{told}."


def _by(claim: Claim) -> str:
    speaker = claim.item.attribution.speaker
    return f" by {speaker}" if speaker else ""
