"""Positions and proposals of which their words do not tell whether they are one."""

from collections.abc import Hashable, Iterator, Sequence

from summarizer.comparison.claims import length_of, set_apart, shared_parties
from summarizer.comparison.issues import is_tied, main_clause
from summarizer.comparison.one_matter import Matters
from summarizer.comparison.pairing import Candidate, joinable, pairs_in_blocks
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.phrasing import listed, quoted
from summarizer.comparison.vocabulary import concepts, words
from summarizer.models.comparison import Finding
from summarizer.models.report import Position, Proposal

_LIKE = 0.25
"""Share of their words that two statements have in common at least to be worth a question."""

_FAMILIES = {"conditions": "demands", "seeks": "demands", "concedes": "accepts"}
"""Stances that come to the same; the others stand for themselves."""

_NEGATIONS = frozenset(("not", "no", "never", "without", "neither", "nor", "t"))


def open_positions(
    findings: Sequence[Finding], parties: PartyNames, matters: Matters
) -> Iterator[Candidate]:
    """The pairs of findings about positions of one party that may be one position."""

    def blocks(finding: Finding) -> Iterator[Hashable]:
        position = _position(finding)
        for name in position.parties:
            for concept in _demand(position):
                yield parties.canonical(name), concept

    for pair in pairs_in_blocks(joinable(findings, "position"), blocks, matters):
        a, b = (_position(finding) for finding in pair)
        stances = {_FAMILIES.get(position.stance, position.stance) for position in (a, b)}
        turned = stances == {"accepts", "rejects"}
        tied = is_tied(a.content) or is_tied(b.content)
        if len(stances) > 1 and (not turned or tied):
            continue
        like = _like(_demand(a), _demand(b))
        if like < _LIKE or not _marks_fit(a.content, b.content):
            continue
        if shared_parties(a.parties, b.parties, parties):
            yield Candidate(pair, like, turned, _of_positions(pair, turned=turned))


def open_proposals(
    findings: Sequence[Finding], parties: PartyNames, matters: Matters
) -> Iterator[Candidate]:
    """The pairs of findings about proposals that nothing sets apart and nothing shows to be one."""

    def blocks(finding: Finding) -> Iterator[Hashable]:
        proposal = _proposal(finding)
        yield from _offer(proposal)
        if length := length_of(proposal):
            yield round(length)

    for pair in pairs_in_blocks(joinable(findings, "proposal"), blocks, matters):
        a, b = (_proposal(finding) for finding in pair)
        one_length = length_of(a) is not None and length_of(a) == length_of(b)
        like = _like(_offer(a), _offer(b))
        if like < _LIKE and not one_length:
            continue
        here, there = (finding.claims for finding in pair)
        if not any(set_apart(one, other, parties) for one in here for other in there):
            weight = like + (1 if one_length else 0)
            yield Candidate(pair, weight, may_contradict=False, explanation=_of_proposals(pair))


def _position(finding: Finding) -> Position:
    item = finding.claims[0].item
    if not isinstance(item, Position):
        raise TypeError(f"{item.kind} is not a position")
    return item


def _proposal(finding: Finding) -> Proposal:
    item = finding.claims[0].item
    if not isinstance(item, Proposal):
        raise TypeError(f"{item.kind} is not a proposal")
    return item


def _demand(position: Position) -> frozenset[str]:
    """What a position is about, without what it is tied to and without the party's name."""
    said = main_clause(position.content, conditional=position.stance == "conditions")
    return concepts(said) - {word for name in position.parties for word in concepts(name)}


def _offer(proposal: Proposal) -> frozenset[str]:
    """What a proposal is about, without its proposers' names."""
    said = " ".join((proposal.summary, *(term.text for term in proposal.terms)))
    return concepts(said) - {word for name in proposal.proposers for word in concepts(name)}


def _like(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0


def _marks_fit(a: str, b: str) -> bool:
    """Whether two statements negate alike, and neither gives a number against the other's."""
    here, there = (set(words(text)) for text in (a, b))
    if _NEGATIONS.isdisjoint(here) != _NEGATIONS.isdisjoint(there):
        return False
    numbers, others = ({word for word in said if word[0].isdigit()} for said in (here, there))
    return not numbers or not others or numbers == others


def _of_positions(pair: tuple[Finding, Finding], *, turned: bool) -> str:
    told = " and ".join(
        f"{finding.claims[0].source} reports that {listed(_position(finding).parties)} "
        f"{_position(finding).stance} {quoted(_position(finding).content)}"
        for finding in pair
    )
    if turned:
        return (
            f"{told}. Whether both are about one thing, the words do not tell; if they are, they "
            "may contradict each other."
        )
    return f"{told}. Whether that is one position, the words do not tell."


def _of_proposals(pair: tuple[Finding, Finding]) -> str:
    told = " and ".join(
        f"{finding.claims[0].source} speaks of {quoted(_proposal(finding).summary)}"
        for finding in pair
    )
    return f"{told}. Nothing shows that this is one proposal, and nothing rules it out."
