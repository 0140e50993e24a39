"""Findings about proposals: which offers two sources speak of, and what each says of them."""

from collections.abc import Iterator, Sequence
from itertools import product

from summarizer.comparison.claims import Claims, length_of, same_proposal, set_apart
from summarizer.comparison.drafts import Draft, labels_of
from summarizer.comparison.grouping import claim_reading, grouped
from summarizer.comparison.labels import Sourced
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.models.comparison import Claim, Relation
from summarizer.models.report import Proposal, ProposalStatus


def proposal_findings(
    sourced: Sequence[Sourced], claims: Claims, parties: PartyNames
) -> Iterator[Draft]:
    """The findings about all proposals, one a proposal.

    A source that comes back to a proposal may add to it, so all it says of it is kept.
    """
    offered = [
        claims.of(source, proposal, proposal.summary)
        for source in sourced
        for proposal in source.report.proposals
    ]
    told = grouped(
        offered, lambda claim: (claim.source,), lambda a, b: int(same_proposal(a, b, parties))
    )
    for group in grouped(
        told,
        lambda _: ("proposal",),
        lambda a, b: _are_one(a, b, parties),
        lambda several: tuple(claim_reading(claim) for claim in several),
        lambda several: several[0].source,
    ):
        said = tuple(claim for several in group for claim in several)
        relation = _relation(said)
        yield Draft(
            topic="proposal",
            relation=relation,
            subject=said[0].value,
            claims=said,
            explanation=_explain(relation, said, parties),
        )


def _are_one(a: Sequence[Claim], b: Sequence[Claim], parties: PartyNames) -> int:
    """Whether what two sources say of a proposal each is about one."""
    pairs = list(product(a, b))
    if any(set_apart(one, other, parties) for one, other in pairs):
        return 0
    return int(any(same_proposal(one, other, parties) for one, other in pairs))


def _relation(said: Sequence[Claim]) -> Relation:
    told = _by_source(said)
    if len(told) == 1:
        return "single_source"
    same_status = len({_status(offers) for offers in told.values()}) == 1
    same_form = len({_pieces(offers) for offers in told.values()}) == 1
    return "agreement" if same_status and same_form else "compatible"


def _by_source(said: Sequence[Claim]) -> dict[str, list[Proposal]]:
    told: dict[str, list[Proposal]] = {}
    for claim in said:
        if isinstance(claim.item, Proposal):
            told.setdefault(claim.source, []).append(claim.item)
    return told


_STAGES: tuple[ProposalStatus, ...] = (
    "unknown", "proposed", "under_discussion", "countered", "rejected", "accepted", "implemented",
)  # fmt: skip
"""States of a proposal in the order in which it comes to them."""


def _status(offers: Sequence[Proposal]) -> ProposalStatus:
    """How far a source says the proposal has come."""
    return _STAGES[max(_STAGES.index(offer.status) for offer in offers)]


def _pieces(offers: Sequence[Proposal]) -> int:
    """The number of phases with a length of their own."""
    return max(len(_lengths(offer)) for offer in offers)


def _lengths(offer: Proposal) -> tuple[str, ...]:
    return tuple(term.text for term in offer.terms if term.clause == "duration")


def _explain(relation: Relation, said: Sequence[Claim], parties: PartyNames) -> str:
    offers = [claim.item for claim in said if isinstance(claim.item, Proposal)]
    labels = labels_of(said)
    if relation == "single_source":
        return f"Only {labels[0]} speaks of this proposal, as far as can be told."
    why = _why(said, offers, parties)
    sentences = [f"{listed(labels)} {verb(labels, 'speaks', 'speak')} of one proposal{why}."]
    lengths = list(
        dict.fromkeys(
            (claim.source, _lengths(offer)) for claim, offer in zip(said, offers, strict=True)
        )
    )
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
    sentences += _clauses(said)
    statuses = {label: _status(told).replace("_", " ") for label, told in _by_source(said).items()}
    if len(set(statuses.values())) > 1:
        sentences.append(
            "Its state is given as "
            + listed(f"{status} ({label})" for label, status in statuses.items())
            + "."
        )
    return " ".join(sentences)


def _clauses(said: Sequence[Claim]) -> Iterator[str]:
    """The other terms side by side, clause by clause, in each source's words."""
    terms: dict[str, dict[str, None]] = {}
    for claim in said:
        for term in claim.item.terms if isinstance(claim.item, Proposal) else ():
            if term.clause != "duration":
                told = f"{claim.source} has {quoted(term.text)}"
                terms.setdefault(_CLAUSES.get(term.clause, term.clause), {})[told] = None
    for clause, told in terms.items():
        yield f"On {clause}, {'; '.join(told)}."


_CLAUSES = {"political": "political terms", "other": "other terms", "wage": "pay"}


def _refusers(offers: Sequence[Proposal], parties: PartyNames) -> tuple[str, ...]:
    """Who refused, each party once and by the shortest of its names."""
    names = sorted((name for offer in offers for name in offer.rejected_by), key=len)
    return tuple({parties.canonical(name): name for name in reversed(names)}.values())


def _why(said: Sequence[Claim], offers: Sequence[Proposal], parties: PartyNames) -> str:
    if all(offer.status == "implemented" and length_of(offer) for offer in offers):
        return ", which was carried out"
    told = _by_source(said).values()
    if all(any(offer.rejected_by for offer in several) for several in told):
        return f", which {listed(_refusers(offers, parties))} refused"
    return ""
