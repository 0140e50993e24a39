"""Proposals: their fate, their words, who made them and on whose word that rests."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.comparison.parties import bare_name
from summarizer.grounding.numbers import unsupported_numbers
from summarizer.models import Claim, Comparison, Finding, Proposal, Term
from summarizer.writing.phrases import (
    fragment,
    listing,
    lowered,
    mentions,
    names,
    quoted,
    sentence,
    whole,
)
from summarizer.writing.shapes import determined, is_determined, points_elsewhere, shape, unpointed
from summarizer.writing.voices import by, in_brackets, speakers

_OWN_FATE = re.compile(
    r",\s+(?:which|(?:an?|the) (?:\w+ )?(?:offer|proposal|compromise|move|plan|idea|demand|step)"
    r" (?:that|which)?)[^,]*\b(?:reject|accept|turned down|dismiss|called|refus)[^,]*$"
)
"""A clause at the end of a proposal that tells what became of it."""
_LOOSE_END = re.compile(r"(?:,?\s+(?:and|or|but|to|of|with|that|which))+$")
_ON_THE_TABLE = re.compile(r"^((?:an?\s|[£$€]?\d).*) on the table$")
_PLACED = re.compile(r"^(?:in|at) [A-Z]\w+ (?=to )")
_IS_OFFER = re.compile(r"(?:an?|the|its|their) (?:\w+ )?(?:offer|proposal|counter-?proposal|bid)\b")
_GIVEN_TO = re.compile(r"(?:the )?(?:[A-Z][\w-]+ )+(?:an?|the|\d[\d.,]*|two|three|four|five|six) ")
"""Somebody and what they are given, as behind `offered`: `the League the farm ministry`."""
_MOVES = re.compile(r"\b(?:to|from) \S*\d\S*(?: \w+)* (?:from|to) \S*\d")
"""What a verb that is missing would move: `its offer from 3 percent to 4 percent`."""
_ANSWERED = ("implemented", "accepted", "rejected", "countered")
_PENDING = frozenset({*_ANSWERED, "under_discussion"})


def proposal_sentence(finding: Finding, comparison: Comparison) -> str:
    """One proposal with its fate, its author and its sources.

    `The port rejected a rise of 6 percent (000 and 001); proposed by the mediator (001).`
    """
    claims = tuple(claim for claim in finding.claims if isinstance(claim.item, Proposal))
    told = _telling(claims)
    summary = _summary(told)
    tellers = tuple(claim for claim in claims if _gives(claim, summary.text)) or (told,)
    whose = by(claims, comparison) if len(tellers) == len(claims) else in_brackets(tellers)
    proposers = _named(claims, "proposers")
    text = f"{_fate(claims, summary, proposers)} {whose}"
    if _status(claims) in {"proposed", "unknown"} or not proposers:
        return sentence(text)
    if not all(mentions(summary.text, [name]) for name in proposers):
        made = [claim for claim in claims if _item(claim).proposers]
        sources = "" if len(speakers(claims)) == 1 else f" {in_brackets(made)}"
        text += f"; proposed by {names(proposers)}{sources}"
    return sentence(text)


@dataclass(frozen=True)
class _Summary:
    """What is proposed, and as what it fits into a sentence."""

    text: str
    form: Literal["noun", "infinitive", "that", "quote"]

    @property
    def as_object(self) -> str:
        """Behind a verb that takes a noun: `a truce`, `a proposal to wait`, `: “it waits”`."""
        match self.form:
            case "noun":
                return f" {self.text}"
            case "quote":
                return f": {self.text}"
            case _:
                return f" a proposal {self.text}"

    @property
    def as_proposed(self) -> str:
        """Behind `proposed`, which takes infinitives and clauses as they are."""
        return f": {self.text}" if self.form == "quote" else f" {self.text}"

    @property
    def told(self) -> str:
        """Behind a colon."""
        return self.text if self.form == "quote" else self.as_object.strip()

    @property
    def as_subject(self) -> str:
        """Before a verb in the passive."""
        if self.form == "quote":
            return f"the proposal {self.text}"
        return self.told


def _fate(claims: Sequence[Claim], summary: _Summary, proposers: Sequence[str]) -> str:
    """What became of a proposal, as a clause that begins with whoever decided on it."""
    rejecters, accepters = _named(claims, "rejected_by"), _named(claims, "accepted_by")
    agreed = f"agreed {summary.text}" if summary.form == "infinitive" else None
    match _status(claims):
        case "rejected" if rejecters:
            told = f"{names(rejecters)} rejected{summary.as_object}"
        case "countered" if rejecters:
            told = f"{names(rejecters)} made a counter-proposal to{summary.as_object}"
        case "accepted" | "implemented" if accepters:
            told = f"{names(accepters)} {agreed or f'accepted{summary.as_object}'}"
        case "rejected":
            told = f"{summary.as_subject} was rejected"
        case "countered":
            told = f"{summary.as_subject} met a counter-proposal"
        case "accepted":
            told = f"{summary.as_subject} was accepted"
        case "implemented":
            told = f"carried out: {summary.told}"
        case "under_discussion":
            told = f"under discussion: {summary.told}"
        case "proposed" | "unknown" if proposers:
            told = f"{names(proposers)} {_putting(summary)}{summary.as_proposed}"
        case _:
            told = f"also put forward: {summary.told}"
    return told


def _putting(summary: _Summary) -> str:
    """The verb that a proposal is put forward with; offers are made, and given to somebody."""
    if _GIVEN_TO.match(summary.text):
        return "offered"
    return "made" if _IS_OFFER.match(summary.text) else "proposed"


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


def _summary(claim: Claim) -> _Summary:
    """The proposal in its source's words; without a tail that only tells its fate again."""
    item = _item(claim)
    quotes = [evidence.quote for evidence in item.evidence]
    words_ = _LOOSE_END.sub("", _OWN_FATE.sub("", item.summary))
    small = _ON_THE_TABLE.sub(r"\1", _PLACED.sub("", lowered(words_, quotes)))
    amounts = [term.quantity.text for term in item.terms if term.quantity]
    kind = shape(small, quotes)
    if whole(small) != small:
        return _Summary(quoted(small), "quote")
    if item.status in _ANSWERED and (small in amounts or small[:1].isdigit()):
        return _Summary(f"an offer of {small}", "noun")
    if kind in {"infinitive", "bare"}:
        return _Summary(unpointed(small if kind == "infinitive" else f"to {small}"), "infinitive")
    if small.startswith("that ") and not points_elsewhere(small[5:]):
        return _Summary(small, "that")
    if kind == "noun" and _is_noun_phrase(determined(small)):
        return _Summary(determined(small), "noun")
    return _Summary(fragment(words_), "quote")


def _is_noun_phrase(text: str) -> bool:
    """Whether words that look like a noun phrase can be told as one."""
    fits = is_determined(text) and not points_elsewhere(text) and not _MOVES.search(text)
    return fits or _GIVEN_TO.match(text) is not None


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
