"""Positions that an article tells more than once, each told once."""

from collections.abc import Iterable, Sequence

from summarizer.extraction.headlines import content_words, is_headline
from summarizer.extraction.joining import grouped, joined
from summarizer.models import Article, Item, Position, Proposal


def distinct_positions(
    article: Article, positions: Iterable[Position], proposals: Sequence[Proposal]
) -> tuple[Position, ...]:
    """Each stance once, in the fullest words; what a heading repeats goes with what it repeats.

    An offer that stands among the proposals is no position beside, nor is what all agree on.

    Args:
        article: the article.
        positions: its positions.
        proposals: its proposals.
    """
    kept = [p for p in positions if not (_is_proposal(p, proposals) or _is_deal(p))]
    # Headings last, so that they find what they repeat.
    fullest = sorted(kept, key=lambda p: (is_headline(article, p), -len(p.content)))

    def repeats(full: Position, other: Position) -> bool:
        return _repeats(full, other) or (is_headline(article, other) and _headlines(other, full))

    told = [joined(group) for group in grouped(fullest, repeats)]
    return tuple(sorted(told, key=lambda position: position.evidence[0].start))


def _is_proposal(position: Position, proposals: Sequence[Proposal]) -> bool:
    return position.stance == "offers" and any(
        (not proposal.proposers or not set(position.parties).isdisjoint(proposal.proposers))
        and _overlap(position, proposal)
        for proposal in proposals
    )


def _is_deal(position: Position) -> bool:
    """Whether several agree on something: that is a deal, no stance of one towards the other."""
    several = len(position.parties) > 1 or any(" and " in party for party in position.parties)
    return position.stance == "accepts" and several


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
