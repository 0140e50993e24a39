"""Proposals: code finds where one is described, the model says whose it is and how it fares.

The terms are read off the description by code.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel, answer_model, one_of, text_of
from summarizer.extraction.mentions import names_in
from summarizer.extraction.positions import stances_in
from summarizer.extraction.question import Question
from summarizer.grounding.holders import find_holders
from summarizer.grounding.quotes import locate
from summarizer.grounding.terms import find_terms
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, PositionDraft, ProposalDraft
from summarizer.models.report import ProposalStatus, Stance

_CUE = re.compile(
    r"\b(?:propos(?:al|als|e|es|ed|ing)|offer(?:s|ed)?|draft(?:s|ed)?|blueprint|framework|package"
    r"|(?:agreements?|deals?|pacts?|accords?|plans?|truces?|cease-?fires?|contracts?)\b"
    r".{0,80}\b(?:would|under which|in which|exchange|return|condition|allow\w*|provid\w*"
    r"|includ\w*)"
    r"|(?:reach|agree|sign|reject|accept|turn|consider)\w*\b.{0,50}\b(?:truce|cease-?fire|deal"
    r"|agreement|pact|accord|contract|plan))\b",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    r"\b(?:proposals?|offers?|drafts?|plans?)\b[^,;]{0,20}?\b(?:by|from)\s+(?P<by>[^;]{2,80})"
    r"|^(?:the|an?)?\s*(?P<of>(?:[A-Z][\w’'-]*|[a-z]+s?['’]s?)(?:\s[\w’'-]+){0,3}?)"
    r"\s(?:proposal|offer|draft|plan)\b"
)
_OWNER = re.compile(r"([a-z]+)['’]s?\b")
# What talks are held for is no proposal: 'negotiations for a truce', 'the aim was to reach a deal'.
_REACHING = r"\bto (?:secure|reach|achieve|obtain|clinch)\b[^.;,]{0,60}"
_HOPED_FOR = re.compile(
    r"\b(?:talks|negotiations|discussions|meetings?|efforts|hopes|pressure|calls?|prospects?)\s"
    r"(?:for|on|about|over|towards?)\s(?:an?\s|the\s|any\s)?$"
    rf"|\b(?:purpose|aim|goal|objective)s?\b[^.;]*$|{_REACHING}$",
    re.IGNORECASE,
)
_PRESSED_FOR = re.compile(rf"{_REACHING}\b(?:deal|agreement|truce|pact|accord)\b", re.IGNORECASE)
_DETAILED = re.compile(r"\b(?:would|under which|in which)\b", re.IGNORECASE)
_STATUSES = (
    "proposed", "under discussion", "accepted", "implemented", "rejected", "countered",
    "no proposal",
)  # fmt: skip
_UNSAID = "not said"


def proposal_questions(article: Article) -> Iterator[Question]:
    """One question for each sentence that may describe a proposal with terms."""
    for number, text in reporting_sentences(article):
        if _has_terms(text):
            holders = find_holders(text, names_in(article, number))
            names = tuple(dict.fromkeys(holder.text for holder in holders))
            yield Question(
                task="proposals",
                sentence=number,
                text=f"Sentence: {text}\nParties: {' | '.join(names) or 'none'}",
                answer=proposal_answer(names),
                drafts=partial(_drafts, number, text, list(stances_in(article, number))),
            )


def find_proposals(article: Article) -> Iterator[ProposalDraft]:
    """Proposals that are answered but not described, where the words say who made them."""
    for number, text in reporting_sentences(article):
        if _has_terms(text):
            continue
        for stance in stances_in(article, number):
            words = stance.content or ""
            maker = _made_by(words)
            if maker and maker != stance.party and stance.stance in ("rejects", "accepts"):
                rejected = stance.stance == "rejects"
                yield ProposalDraft(
                    sentence=number,
                    words=words,
                    proposer=maker,
                    status="rejected" if rejected else "accepted",
                    rejected_by=stance.party if rejected else None,
                    accepted_by=None if rejected else stance.party,
                )


def _has_terms(text: str) -> bool:
    return _CUE.search(text) is not None and bool(find_terms(text))


def proposal_answer(names: Sequence[str]) -> type[AnswerModel]:
    """A schema for one proposal.

    Args:
        names: those whom its sentence names.
    """
    return answer_model(
        "Proposal",
        words=text_of(320),
        status=one_of(_STATUSES),
        proposer=one_of((*names, _UNSAID)),
        answered_by=one_of((*names, _UNSAID)),
    )


def _drafts(
    number: int, text: str, stances: Sequence[PositionDraft], answer: Any
) -> tuple[AnyDraft, ...]:
    if answer.status == "no proposal" or not find_terms(answer.words):
        return ()
    if _is_hoped_for(text, answer.words):
        return ()
    proposer = _made_by(answer.words) or _holder(stances, ("offers",))
    rejecter = _holder(stances, ("rejects",))
    accepter = _holder(stances, ("accepts",))
    by = None if answer.answered_by == _UNSAID else answer.answered_by
    if proposer is None and answer.proposer not in (_UNSAID, rejecter, accepter):
        proposer = answer.proposer
    status: ProposalStatus = "rejected" if rejecter else answer.status.replace(" ", "_")
    answered = rejecter or accepter or (by if by != proposer else None)
    return (
        ProposalDraft(
            sentence=number,
            words=answer.words,
            proposer=proposer,
            status=status,
            rejected_by=answered if status in ("rejected", "countered") else None,
            accepted_by=answered if status in ("accepted", "implemented") else None,
        ),
    )


def _is_hoped_for(text: str, words: str) -> bool:
    """Whether the words only say what talks are held for."""
    cited = locate(words, text)
    before = text[: cited.start] if cited else ""
    pressed = _PRESSED_FOR.search(words) and not _DETAILED.search(words)
    return bool(_HOPED_FOR.search(before) or pressed)


def _made_by(words: str) -> str | None:
    """Who the words themselves say has made the proposal: 'the union's offer', 'a draft by …'."""
    found = _MADE_BY.search(words)
    if found is None:
        return None
    maker = found.group("by") or found.group("of")
    holders = find_holders(maker)
    if holders:
        return holders[0].text
    owner = _OWNER.match(maker)
    return owner.group(1) if owner else None


def _holder(stances: Sequence[PositionDraft], kinds: tuple[Stance, ...]) -> str | None:
    """Who alone can hold a stance of one of these kinds in the sentence."""
    return next((stance.party for stance in stances if stance.stance in kinds), None)
