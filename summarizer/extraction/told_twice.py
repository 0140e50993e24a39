"""Positions that an article tells more than once, each told once."""

import re
from collections.abc import Iterable, Sequence

from summarizer.articles.reporting import sentence_number
from summarizer.extraction.headlines import content_words, is_headline
from summarizer.extraction.joining import grouped, joined
from summarizer.models import Article, Item, Position, Proposal

_ACCEPTED = re.compile(
    r"\b(?:accept(?:s|ed)?|approve[sd]?|back(?:s|ed)|endorse[sd]?|welcome[sd]?|support(?:s|ed)?"
    r"|granted)\b",
    re.IGNORECASE,
)
_PUT_FORWARD = re.compile(
    r"(?:tabl|float|unveil|present|propos|suggest|draft|submit|circulat|outlin)(?:s|es|ed)\b"
    r"|(?:put|puts) forward\b|dr[ae]w up\b",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\bagree(?:s|d)?\b", re.IGNORECASE)


def distinct_positions(
    article: Article, positions: Iterable[Position], proposals: Sequence[Proposal]
) -> tuple[Position, ...]:
    """Each stance once, in the fullest words; what a heading repeats goes with what it repeats.

    What is put forward stands among the proposals alone; what all agree on is no position either.

    Args:
        article: the article.
        positions: its positions.
        proposals: its proposals.
    """
    kept = [p for p in positions if not (_is_proposal(p, proposals) or _is_deal(article, p))]
    # Headings last, so that they find what they repeat.
    fullest = sorted(kept, key=lambda p: (is_headline(article, p), -len(p.content)))

    def repeats(full: Position, other: Position) -> bool:
        return _repeats(full, other) or (is_headline(article, other) and _headlines(other, full))

    told = [joined(group) for group in grouped(fullest, repeats)]
    return tuple(sorted(told, key=lambda position: position.evidence[0].start))


def _is_proposal(position: Position, proposals: Sequence[Proposal]) -> bool:
    """Whether an offer only puts forward what stands among the proposals.

    What a side is ready to give, 'offered 12%', is where it stands as well, until it is refused.
    """
    if position.stance != "offers":
        return False
    same = [
        proposal
        for proposal in proposals
        if (not proposal.proposers or not set(position.parties).isdisjoint(proposal.proposers))
        and _overlap(position, proposal)
    ]
    put_forward = _PUT_FORWARD.match(position.evidence[0].quote) is not None
    return bool(same) and (put_forward or any(told.status == "rejected" for told in same))


def _is_deal(article: Article, position: Position) -> bool:
    """Whether several agree on something: that is a deal, no stance of one towards the other.

    Several who accept what a third party asks for, 'accepted a deferral', take a stance.
    """
    several = len(position.parties) > 1 or any(" and " in party for party in position.parties)
    if position.stance != "accepts" or not several:
        return False
    evidence = position.evidence[0]
    sentence = article.sentence(sentence_number(article, evidence.start))
    return _ACCEPTED.search(sentence) is None or _AGREED.search(sentence) is not None


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
    return full.stance == other.stance and content_words(other.content) <= content_words(
        full.content
    )


def _headlines(heading: Position, full: Position) -> bool:
    """Whether a heading says in short what a position says: 'States reject draft at summit'."""
    parties = [content_words(" ".join(position.parties)) for position in (heading, full)]
    return (
        heading.stance == full.stance
        and (parties[0] <= parties[1] or parties[1] <= parties[0])
        and not content_words(heading.content).isdisjoint(content_words(full.content))
    )
