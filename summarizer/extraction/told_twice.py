"""Positions and proposals that an article tells more than once, each told once."""

import re
from collections.abc import Iterable, Sequence

from summarizer.articles.reporting import is_heading, sentence_number
from summarizer.extraction.joining import grouped, joined
from summarizer.grounding.words import STOP_WORDS, stem, words_of
from summarizer.models import Article, Item, Position, Proposal, Term

# 'Such an agreement also provides', 'Under the plan', 'As part of the proposal': more of the same.
_CONTINUES = re.compile(
    r"\W*(?:(?:(?:as )?part of|under|according to)\s+(?:the|this|that|such an?)|such an?|this|that)"
    r"\s+(?:same\s+)?(?:agreement|deal|proposal|plan|draft|offer|pact|accord|package|truce)\b",
    re.IGNORECASE,
)
_DECIDED = ("implemented", "accepted", "rejected", "countered", "under_discussion", "proposed")
"""What counts where an article says several of one proposal."""


def distinct_positions(
    article: Article, positions: Iterable[Position], proposals: Sequence[Proposal]
) -> tuple[Position, ...]:
    """Each stance once, in the fullest words; what a heading repeats goes with what it repeats.

    An offer that stands among the proposals is no position beside.

    Args:
        article: the article.
        positions: its positions.
        proposals: its proposals.
    """
    kept = [position for position in positions if not _is_proposal(position, proposals)]
    # Headings last, so that they find what they repeat.
    fullest = sorted(kept, key=lambda p: (_is_headline(article, p), -len(p.content)))

    def repeats(full: Position, other: Position) -> bool:
        return _repeats(full, other) or (_is_headline(article, other) and _headlines(other, full))

    told = [joined(group) for group in grouped(fullest, repeats)]
    return tuple(sorted(told, key=lambda position: position.evidence[0].start))


def distinct_proposals(article: Article, proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Each proposal once: with the terms that later sentences add, and as it fared in the end.

    Args:
        article: the article.
        proposals: its proposals, in its order.
    """
    groups: list[list[Proposal]] = []
    for proposal in proposals:
        known = next((group for group in groups if _is_same(group, proposal)), None)
        if known is None and groups and _continues(article, proposal):
            known = groups[-1]
        if known is None:
            groups.append([proposal])
        else:
            known.append(proposal)
    return tuple(_told_once(group) for group in groups)


def _is_proposal(position: Position, proposals: Sequence[Proposal]) -> bool:
    return position.stance == "offers" and any(
        set(position.parties) <= set(proposal.proposers) and _overlap(position, proposal)
        for proposal in proposals
    )


def _overlap(a: Item, b: Item) -> bool:
    return any(one.overlaps(other) for one in a.evidence for other in b.evidence)


def _repeats(full: Position, other: Position) -> bool:
    """Whether the other position says nothing that the fuller one of the same party does not."""
    if full.parties != other.parties:
        return False
    if other.evidence[0].start >= full.evidence[0].start and other.evidence[0].end <= (
        full.evidence[0].end
    ):
        return True
    return full.stance == other.stance and _content(other.content) <= _content(full.content)


def _headlines(heading: Position, full: Position) -> bool:
    """Whether a heading says in short what a position says: 'States reject draft at summit'."""
    parties = [_content(" ".join(position.parties)) for position in (heading, full)]
    return (
        heading.stance == full.stance
        and parties[0] <= parties[1]
        and not _content(heading.content).isdisjoint(_content(full.content))
    )


def _is_headline(article: Article, position: Position) -> bool:
    return is_heading(article, sentence_number(article, position.evidence[0].start))


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word.key) for word in words_of(text) if word.key not in STOP_WORDS)


def _is_same(group: Sequence[Proposal], proposal: Proposal) -> bool:
    """Whether a proposal of the same makers with the same words, or the same number in a term."""
    first = group[0]
    if first.summary.casefold() == proposal.summary.casefold():
        return True
    numbers = {number for told in group for number in _numbers(told)}
    same_makers = bool(proposal.proposers) and first.proposers == proposal.proposers
    return same_makers and not numbers.isdisjoint(_numbers(proposal))


def _numbers(proposal: Proposal) -> set[tuple[str, str, float]]:
    return {number for term in proposal.terms if (number := _number(term))}


def _number(term: Term) -> tuple[str, str, float] | None:
    quantity = term.quantity
    return (term.clause, quantity.unit, quantity.value) if quantity else None


def _continues(article: Article, proposal: Proposal) -> bool:
    number = sentence_number(article, proposal.evidence[0].start)
    return _CONTINUES.match(article.sentence(number)) is not None


def _told_once(group: Sequence[Proposal]) -> Proposal:
    statuses = [proposal.status for proposal in group]
    status = next((status for status in _DECIDED if status in statuses), "unknown")
    # The fullest telling speaks for all of them.
    fullest = sorted(group, key=lambda proposal: -len(proposal.terms))
    return joined(fullest).model_copy(
        update={
            "status": status,
            "proposers": next((told.proposers for told in group if told.proposers), ()),
            "accepted_by": _names(told.accepted_by for told in group),
            "rejected_by": _names(told.rejected_by for told in group),
            "terms": _terms(fullest),
        }
    )


def _terms(group: Sequence[Proposal]) -> tuple[Term, ...]:
    """The terms of all tellings; a later one adds no clause the first gives with its number."""
    terms: dict[str, Term] = {}
    for told in group:
        known = {number for term in terms.values() if (number := _number(term))}
        for term in told.terms:
            if _number(term) not in known:
                terms.setdefault(term.text.casefold(), term)
    return tuple(terms.values())


def _names(named: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in named for name in names))
