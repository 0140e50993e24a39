"""Where a gold quote stands in the article, and whether an item rests on it."""

from collections.abc import Sequence

from summarizer.evaluation.gold import Quoted
from summarizer.exceptions import InputError
from summarizer.grounding.quotes import locate
from summarizer.models import Article, Item, Span


def places_of(answer: Quoted, article: Article) -> Sequence[Span]:
    """Every place at which the article gives the answer.

    Raises:
        InputError: it does not say what the answer quotes.
    """
    return [place for quote in (answer.quote, *answer.also) for place in _places_of(quote, article)]


def _places_of(quote: str, article: Article) -> Sequence[Span]:
    spans: list[Span] = []
    start = article.text.find(quote)
    while start >= 0:
        spans.append(Span(start=start, end=start + len(quote)))
        start = article.text.find(quote, start + 1)
    if spans:
        return spans
    folded = locate(quote, article.text)
    if folded is None:
        raise InputError(
            f"The gold quotes {quote!r} from article {article.id}, which does not say so: "
            "take the report of the same text."
        )
    return [folded]


def rests_on(item: Item, places: Sequence[Span]) -> bool:
    """Whether some evidence of the item shares a character with one of the places."""
    return any(evidence.overlaps(place) for evidence in item.evidence for place in places)
