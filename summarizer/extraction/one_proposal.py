"""Proposals that an article comes back to, each told once with all its terms."""

import re
from collections.abc import Iterable, Sequence

from summarizer.articles.reporting import sentence_number
from summarizer.extraction.headlines import content_words, is_headline
from summarizer.extraction.joining import joined
from summarizer.grounding.numbers import find_numbers
from summarizer.grounding.words import stem
from summarizer.models import Article, Proposal, Term

_KINDS = (
    r"(?:agreement|deal|proposal|plan|draft|offer|pact|accord|package|truce|text|paper|outline"
    r"|treaty|compromise|bill|contract|framework|freeze|swap|exchange)"
)
# 'Such an agreement also provides', 'Under the plan', 'The draft would': more of the same.
_CONTINUES = re.compile(
    r"\W*(?:(?:(?:as )?part of|under|according to)\s+)?(?:the|this|that|such an?|its|their)"
    rf"\s+(?:same\s+)?{_KINDS}\b(?!\s+of\b)|(?:It|They|This|That)\s(?:would|will|also)\b",
    re.IGNORECASE,
)
# 'The increase was proposed by the bank': who made what was told of before.
_MADE = re.compile(
    r"The\s(?:[\w-]+\s)?(?P<noun>\w+)\s(?:(?:is|was|were)|(?:has|have|had)\sbeen)\s(?:\w+\s)?"
    r"(?:proposed|floated|suggested|put forward|tabled|drafted|drawn up)\b",
    re.IGNORECASE,
)
# 'The text would': a paper is no offer that somebody only spoke of.
_PAPER = r"(?:texts?|drafts?|papers?|bills?|treat(?:y|ies)|contracts?)"
_A_PAPER = re.compile(rf"\b{_PAPER}\b", re.IGNORECASE)
_THE_PAPER = re.compile(
    rf"\W*(?:(?:under|according to)\s+)?(?:the|this|that)\s+(?:same\s+)?{_PAPER}\b", re.IGNORECASE
)
# 'the truce for another 30 days' is a phase of its own, as long as the first.
_FURTHER = re.compile(r"\b(?:another|further|additional|exten\w+)\b", re.IGNORECASE)
_DECIDED = ("implemented", "accepted", "rejected", "countered", "under_discussion", "proposed")
"""What counts where an article says several of one proposal."""


def distinct_proposals(article: Article, proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Each proposal once: with the terms that later sentences add, and as it fared in the end.

    Args:
        article: the article.
        proposals: its proposals, in its order.
    """
    groups: list[list[Proposal]] = []
    # Headings last, so that they find what they repeat.
    for proposal in sorted(proposals, key=lambda told: is_headline(article, told)):
        known = _known(article, groups, proposal)
        if known is None:
            groups.append([proposal])
        else:
            known.append(proposal)
    told = [_told_once(group) for group in groups]
    return tuple(sorted(told, key=lambda proposal: proposal.evidence[0].start))


def _known(
    article: Article, groups: Sequence[list[Proposal]], proposal: Proposal
) -> list[Proposal] | None:
    """The tellings that the proposal belongs to."""
    for group in groups:
        if _is_same(group, proposal):
            return group
    made = _MADE.match(proposal.summary)
    unmade = [g for g in groups if made and not any(told.proposers for told in g)]
    for group in unmade:
        if made and stem(made["noun"]) in content_words(group[0].summary):
            return group
    if is_headline(article, proposal):
        return next((group for group in groups if _headlines(proposal, group)), None)
    return groups[-1] if groups and _continues(article, groups[-1], proposal) else None


def _is_same(group: Sequence[Proposal], proposal: Proposal) -> bool:
    """Whether a proposal of the same makers with the same words, or the same number in a term."""
    first = group[0]
    if first.summary.casefold() == proposal.summary.casefold():
        return True
    numbers = {number for told in group for number in _numbers(told)}
    same_makers = bool(proposal.proposers) and first.proposers == proposal.proposers
    return same_makers and not numbers.isdisjoint(_numbers(proposal))


def _headlines(heading: Proposal, group: Sequence[Proposal]) -> bool:
    """Whether a heading says in short what a proposal says: 'Unions turn down 4.5% offer'."""
    numbers = {number for told in group for number in _numbers(told)}
    if _numbers(heading):
        return not numbers.isdisjoint(_numbers(heading))
    words = frozenset(word for told in group for word in content_words(told.summary))
    return len(words & content_words(heading.summary)) >= 2


def _numbers(proposal: Proposal) -> set[tuple[str, float]]:
    return {
        (mention.kind, mention.value)
        for mention in find_numbers(proposal.summary)
        if mention.kind in ("count", "percent", "money", "duration") and not mention.vague
    }


def _number(term: Term) -> tuple[str, str, float] | None:
    quantity = term.quantity
    return (term.clause, quantity.unit, quantity.value) if quantity else None


def _continues(article: Article, group: Sequence[Proposal], proposal: Proposal) -> bool:
    """Whether the words point back to the proposal told last, and nobody else's."""
    makers = {maker for told in group for maker in told.proposers}
    if proposal.proposers and makers.isdisjoint(proposal.proposers):
        return False
    sentence = _sentence(article, proposal)
    is_paper = makers and _THE_PAPER.match(sentence)
    if is_paper and not any(_A_PAPER.search(_sentence(article, told)) for told in group):
        return False
    return bool(_CONTINUES.match(sentence) or _CONTINUES.match(proposal.summary))


def _sentence(article: Article, proposal: Proposal) -> str:
    return article.sentence(sentence_number(article, proposal.evidence[0].start))


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
            if _number(term) not in known or _FURTHER.search(term.text):
                terms.setdefault(term.text.casefold(), term)
    return tuple(terms.values())


def _names(named: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in named for name in names))
