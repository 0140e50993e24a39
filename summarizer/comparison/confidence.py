"""How well a finding is supported, by the rules written down in docs/relations.md.

Analytic confidence in the sense of ICD 203: it grades the sources, not the likelihood of what
they say.
"""

import re
from collections.abc import Sequence

from summarizer.models.comparison import Claim, Confidence, Relation

_DISPUTED = frozenset(("conflict", "attributed_dispute"))
_HEDGED = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|rumou?red|unconfirmed|not been (?:\w+ )?confirmed)\b",
    re.IGNORECASE,
)


def confidence_in(claims: Sequence[Claim], relation: Relation, origins: int) -> Confidence:
    """Grade a finding.

    Args:
        claims: what it rests on.
        relation: how the claims relate.
        origins: number of independent origins among them.
    """
    if relation in _DISPUTED:
        return "low"
    firm = [claim for claim in claims if is_firm(claim)]
    if not firm:
        return "low"
    if relation == "agreement" and origins >= 2:
        return "high" if len({claim.origin for claim in firm}) >= 2 else "moderate"
    return "moderate"


def is_firm(claim: Claim) -> bool:
    """Whether the source answers for it, or names who does: not anonymous, hearsay or hedged."""
    attribution = claim.item.attribution
    if attribution.kind in {"anonymous", "outlet"} or not attribution.firsthand:
        return False
    return not any(_HEDGED.search(evidence.quote) for evidence in claim.item.evidence)
