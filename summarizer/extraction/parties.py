"""The parties of a negotiation, named from what its participants, proposals and positions say."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from summarizer.models import Article, Evidence, Participant, Party, Position, Proposal

_MEDIATES = re.compile(r"\b(?:mediat\w*|broker\w*|go-between|facilitat\w*)\b", re.IGNORECASE)

_Role = Literal["party", "mediator", "host", "guarantor", "observer", "other"]


def name_parties(
    article: Article,
    participants: Iterable[Participant],
    proposals: Iterable[Proposal],
    positions: Iterable[Position],
) -> Iterator[Party]:
    """Each party once, with the first evidence that names it.

    A party that some sentence names beside a word for mediation is a mediator, unless it takes a
    position of its own.
    """
    named: dict[str, list[Evidence]] = {}
    taking: set[str] = set()
    for position in positions:
        for party in position.parties:
            named.setdefault(party, []).extend(position.evidence)
            taking.add(party)
    for proposal in proposals:
        for party in (*proposal.proposers, *proposal.rejected_by, *proposal.accepted_by):
            named.setdefault(party, []).extend(proposal.evidence)
    for participant in participants:
        if participant.party:
            named.setdefault(participant.party, []).extend(participant.evidence)
    for name, evidence in named.items():
        role: _Role = "party"
        if name not in taking and _mediates(article, name):
            role = "mediator"
        yield Party(name=name, role=role, evidence=(evidence[0],))


def _mediates(article: Article, name: str) -> bool:
    sentences = (article.text[span.start : span.end] for span in article.sentences)
    return any(name in sentence and _MEDIATES.search(sentence) for sentence in sentences)
