"""Findings about proposals: which offers two sources speak of, and what each says of them."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from summarizer.comparison.claims import Claims, grouped, length_of, same_proposal
from summarizer.comparison.drafts import Draft, labels_of, one_each
from summarizer.comparison.labels import Sourced
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.models.comparison import Claim, Relation
from summarizer.models.report import Proposal


def proposal_findings(
    sourced: Sequence[Sourced], claims: Claims, parties: PartyNames
) -> Iterator[Draft]:
    """The findings about all proposals, one a proposal."""
    offered = [
        claims.of(source, proposal, proposal.summary)
        for source in sourced
        for proposal in source.report.proposals
    ]
    for group in grouped(
        offered, lambda _: ("proposal",), lambda a, b: int(same_proposal(a, b, parties))
    ):
        said = one_each(group)
        offers = [claim.item for claim in said if isinstance(claim.item, Proposal)]
        relation = _relation(offers)
        yield Draft(
            topic="proposal",
            relation=relation,
            subject=offers[0].summary,
            claims=said,
            explanation=_explain(relation, said, offers),
        )


def _relation(offers: Sequence[Proposal]) -> Relation:
    if len(offers) == 1:
        return "single_source"
    pairs = list(combinations(offers, 2))
    same_status = all(a.status == b.status for a, b in pairs)
    same_form = all(len(_lengths(a)) == len(_lengths(b)) for a, b in pairs)
    return "agreement" if same_status and same_form else "compatible"


def _lengths(offer: Proposal) -> tuple[str, ...]:
    return tuple(term.text for term in offer.terms if term.clause == "duration")


def _explain(relation: Relation, said: Sequence[Claim], offers: Sequence[Proposal]) -> str:
    labels = labels_of(said)
    if relation == "single_source":
        return f"Only {labels[0]} speaks of this proposal, as far as can be told."
    sentences = [
        f"{listed(labels)} {verb(labels, 'speaks', 'speak')} of one proposal{_why(offers)}."
    ]
    lengths = [(claim.source, _lengths(offer)) for claim, offer in zip(said, offers, strict=True)]
    if any(several for _, several in lengths):
        sentences.append(
            "; ".join(
                f"{label} has {listed((quoted(text) for text in several), 'and then')}"
                for label, several in lengths
                if several
            )
            + "."
        )
    if len({len(several) for _, several in lengths if several}) > 1:
        sentences.append("Added up, the phases are the length that the others give.")
    statuses = dict.fromkeys(
        (claim.source, offer.status.replace("_", " "))
        for claim, offer in zip(said, offers, strict=True)
    )
    if len({status for _, status in statuses}) > 1:
        sentences.append(
            "Its state is given as "
            + listed(f"{status} ({label})" for label, status in statuses)
            + "."
        )
    return " ".join(sentences)


def _why(offers: Sequence[Proposal]) -> str:
    if all(offer.status == "implemented" and length_of(offer) for offer in offers):
        return ", which was carried out"
    refusers = dict.fromkeys(name for offer in offers for name in offer.rejected_by)
    if all(offer.rejected_by for offer in offers):
        return f", which {listed(refusers)} refused"
    return ""
