"""Which claims of an update came first."""

from summarizer.models import Claim, Figure, Finding
from summarizer.writing.values import values


def earlier_and_later(finding: Finding) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims of an update, parted into those overtaken and the latest ones.

    A dated figure counts by its date, anything else by its round, in the comparison's order;
    where neither tells them apart, the last value given is the later one.
    """
    claims = finding.claims
    dated = [
        claim.item.as_of.end if isinstance(claim.item, Figure) and claim.item.as_of else None
        for claim in claims
    ]
    days = [day for day in dated if day is not None]
    if len(days) == len(claims) and len(set(days)) > 1:
        latest = max(days)
        late = [day == latest for day in days]
    elif len({claim.round for claim in claims}) > 1:
        last = max(_round_number(claim) for claim in claims)
        late = [_round_number(claim) == last for claim in claims]
    else:
        last_value = values(claims, finding.subject)[-1].claims
        late = [claim in last_value for claim in claims]
    pairs = list(zip(claims, late, strict=True))
    return (
        tuple(claim for claim, is_late in pairs if not is_late),
        tuple(claim for claim, is_late in pairs if is_late),
    )


def _round_number(claim: Claim) -> int:
    return int(claim.round[1:]) if claim.round else 0
