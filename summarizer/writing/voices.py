"""Who says it: the sources by their labels, and whoever they quote."""

from collections.abc import Sequence

from summarizer.comparison.parties import same_party
from summarizer.grounding.english_names import counts_things, with_article
from summarizer.models import Claim, Comparison, Position
from summarizer.writing.phrases import is_pronoun, listing, lowered


def speaker(claim: Claim) -> str | None:
    """Whoever a source quotes for a claim, ready to follow `citing`.

    Absent for its own voice, and for a party that speaks of its own position.
    """
    name = claim.item.attribution.speaker
    if name is None or not name.strip() or is_pronoun(name):
        return None
    if isinstance(claim.item, Position) and any(same_party(name, p) for p in claim.item.parties):
        return None
    name = lowered(name, (evidence.quote for evidence in claim.item.evidence))
    # Some sources, not the sources: nobody knows which.
    unknown = claim.item.attribution.kind == "anonymous" and counts_things(name)
    return name if unknown else with_article(name)


def speakers(claims: Sequence[Claim]) -> dict[str, str | None]:
    """For each source, in order of appearance, whom it quotes for these claims."""
    found: dict[str, str | None] = {}
    for claim in claims:
        found[claim.source] = found.get(claim.source) or speaker(claim)
    return found


def told_by(claims: Sequence[Claim]) -> str:
    """The sources as the subject of a sentence.

    `000 and 004, both citing The New York Times,`; `000 (citing the Health Ministry) and 003`.
    """
    found = speakers(claims)
    voices = set(found.values())
    labels = listing(tuple(found))
    if voices == {None}:
        return labels
    if len(voices) == 1:
        both = {1: "", 2: "both "}.get(len(found), "all ")
        return f"{labels}, {both}citing {voices.pop()},"
    return listing([f"{label} (citing {who})" if who else label for label, who in found.items()])


def in_brackets(claims: Sequence[Claim]) -> str:
    """The sources behind a value: `(000 and 004, both citing The New York Times)`."""
    found = speakers(claims)
    if len(found) > 1 and len(set(found.values())) > 1:
        return f"({'; '.join(f'{s}, citing {who}' if who else s for s, who in found.items())})"
    return f"({told_by(claims).rstrip(',')})"


def by(claims: Sequence[Claim], comparison: Comparison) -> str:
    """The sources in brackets behind what they say: `(only 004, citing AFP)`."""
    alone = len(speakers(claims)) == 1 and len(comparison.sources) > 1
    told = in_brackets(claims)
    return f"(only {told[1:]}" if alone else told


def of_many(claims: Sequence[Claim], verb: str) -> str:
    """The verb, given in its singular (`reports`), as the number of sources wants it."""
    return verb.removesuffix("s") if len(speakers(claims)) > 1 else verb


def only(source: str, comparison: Comparison) -> str:
    """`only 004`; simply `004` where there is no other source."""
    return f"only {source}" if len(comparison.sources) > 1 else source
