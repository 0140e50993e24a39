"""Proposals: their fate, their words, who made them and on whose word that rests."""

from collections.abc import Sequence

from summarizer.comparison.parties import bare_name
from summarizer.grounding.numbers import unsupported_numbers
from summarizer.models import Claim, Comparison, Finding, Proposal, Term
from summarizer.writing.phrases import (
    listing,
    lowered,
    mentions,
    names,
    quoted,
    sentence,
    shape,
)
from summarizer.writing.voices import by, in_brackets, speakers

_ANSWERED = ("implemented", "accepted", "rejected", "countered")
_PENDING = frozenset({*_ANSWERED, "under_discussion"})


def proposal_sentence(finding: Finding, comparison: Comparison) -> str:
    """One proposal with its fate, its author and its sources.

    `The port rejected a rise of 6 percent (000 and 001); proposed by the mediator (001).`
    """
    claims = tuple(claim for claim in finding.claims if isinstance(claim.item, Proposal))
    told = _telling(claims)
    summary = _summary(told)
    status = _status(claims)
    proposers = _named(claims, "proposers")
    tellers = tuple(claim for claim in claims if _gives(claim, summary)) or (told,)
    whose = by(claims, comparison) if len(tellers) == len(claims) else in_brackets(tellers)
    is_clause = summary.startswith("“")
    colon = ":" if is_clause else ""
    capital = summary if is_clause else summary[:1].upper() + summary[1:]
    rejecters, accepters = _named(claims, "rejected_by"), _named(claims, "accepted_by")
    match status:
        case "rejected" if rejecters:
            text = f"{names(rejecters)} rejected{colon} {summary} {whose}"
        case "countered" if rejecters:
            text = f"{names(rejecters)} made a counter-proposal to{colon} {summary} {whose}"
        case "accepted" | "implemented" if accepters:
            text = f"{names(accepters)} accepted{colon} {summary} {whose}"
        case "rejected":
            text = f"{capital} was rejected {whose}"
        case "countered":
            text = f"{capital} met a counter-proposal {whose}"
        case "accepted":
            text = f"{capital} was accepted {whose}"
        case "implemented":
            text = f"carried out: {summary} {whose}"
        case "under_discussion":
            text = f"under discussion: {summary} {whose}"
        case "proposed" | "unknown" if proposers:
            return sentence(f"{names(proposers)} proposed{colon} {summary} {whose}")
        case _:
            return sentence(f"also put forward: {summary} {whose}")
    if proposers and not all(mentions(summary, [name]) for name in proposers):
        made = [claim for claim in claims if _item(claim).proposers]
        sources = "" if len(speakers(claims)) == 1 else f" {in_brackets(made)}"
        text += f"; proposed by {names(proposers)}{sources}"
    return sentence(text)


def further_terms(finding: Finding, comparison: Comparison) -> tuple[str, ...]:
    """A sentence with the clauses that the summary told does not hold; none where it has all."""
    claims = tuple(claim for claim in finding.claims if isinstance(claim.item, Proposal))
    telling = _item(_telling(claims))
    known = {_number(term) for term in telling.terms} - {None}
    terms: dict[str, list[Claim]] = {}
    for claim in claims:
        for term in sorted(_item(claim).terms, key=lambda term: term.phase or 0):
            if _number(term) not in known and not mentions(telling.summary, [term.text]):
                terms.setdefault(_clause(term), []).append(claim)
        ratio = _item(claim).exchange_ratio
        if ratio and not mentions(telling.summary, [ratio]):
            terms.setdefault(f"exchange {quoted(ratio)}", []).append(claim)
    several = len(speakers(claims)) > 1
    told = [
        f"{term} ({listing(tuple(speakers(said)))})" if several else term
        for term, said in terms.items()
        if not any(term != other and mentions(other, [term.strip("”")]) for other in terms)
    ]
    whose = "" if several else f" {by(claims, comparison)}"
    return (sentence(f"further terms: {'; '.join(told)}{whose}"),) if told else ()


def standing(finding: Finding) -> tuple[int, int, int, int]:
    """How much a proposal weighs; definite ones with an answer most, vague ones least."""
    items = [claim.item for claim in finding.claims if isinstance(claim.item, Proposal)]
    return (
        int(any(item.status in _PENDING - {"implemented"} for item in items)),
        len(finding.sources),
        int(any(_has_numbers(item) for item in items)),
        int(any(item.proposers for item in items)),
    )


def is_definite(finding: Finding) -> bool:
    """Whether a proposal has an author, an answer or a number; others are mere purposes."""
    pending, sources, numbers, author = standing(finding)
    return bool(pending or numbers or author) or sources > 1


def _item(claim: Claim) -> Proposal:
    if not isinstance(claim.item, Proposal):
        raise TypeError(f"{claim.item.kind} is not a proposal")
    return claim.item


def _telling(claims: Sequence[Claim]) -> Claim:
    """The claim whose words tell the proposal: the one with the answer, then with most clauses."""
    return max(
        claims,
        key=lambda claim: (
            _item(claim).status in _ANSWERED,
            len(_item(claim).terms),
            claim.value[:1].islower(),
        ),
    )


def _gives(claim: Claim, summary: str) -> bool:
    """Whether a source gives the numbers with which a proposal is told."""
    said = (evidence.quote for evidence in claim.item.all_evidence())
    return not unsupported_numbers(summary, "\n".join((*said, claim.value)))


def _summary(claim: Claim) -> str:
    quotes = [evidence.quote for evidence in claim.item.evidence]
    small = lowered(_item(claim).summary, quotes)
    numbers = [term.quantity.text for term in _item(claim).terms if term.quantity]
    if _item(claim).status in _ANSWERED and small in numbers:
        return f"an offer of {small}"
    is_noun = shape(small, quotes) == "noun" and small[:1].islower()
    return small if is_noun else quoted(_item(claim).summary)


def _status(claims: Sequence[Claim]) -> str:
    statuses = {_item(claim).status for claim in claims}
    for status in (*_ANSWERED, "under_discussion", "proposed"):
        if status in statuses:
            return status
    return "unknown"


def _named(claims: Sequence[Claim], field: str) -> tuple[str, ...]:
    """The parties in a field of any claim, each once and by the shortest of its names."""
    found = [name for claim in claims for name in getattr(_item(claim), field)]
    shortest = {bare_name(name): name for name in sorted(found, key=len, reverse=True)}
    return tuple(dict.fromkeys(shortest[bare_name(name)] for name in found))


def _has_numbers(item: Proposal) -> bool:
    return any(term.quantity is not None for term in item.terms)


def _clause(term: Term) -> str:
    """A clause with its kind: `release “all miners” if “the strike ends”`."""
    kind = "" if term.clause == "other" else f"{term.clause} "
    condition = f" if {quoted(term.condition)}" if term.condition else ""
    return f"{kind}{quoted(term.text)}{condition}"


def _number(term: Term) -> tuple[str, float, str] | None:
    """The number a clause sets; two clauses of one kind with one number are one."""
    if term.quantity is None:
        return None
    return term.clause, term.quantity.value, term.quantity.unit
