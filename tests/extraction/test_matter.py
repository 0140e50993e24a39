# ruff: noqa: E501
"""What is negotiated, in the article's words, and of what kind it is."""

from collections.abc import Callable

import pytest

from summarizer.extraction.matter import find_matter
from summarizer.models import Article

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("text", "subject", "kind"),
    [
        ("Talks on a steel tariff and quota deal ended on Monday.", "a steel tariff and quota deal", "trade"),
        ("The union and the port met to settle a wage dispute that has closed the port.", "a wage dispute", "labour"),
        ("Negotiators resumed talks for a truce in the Kira valley on Sunday.", "a truce in the Kira valley", "ceasefire"),
        ("The strike over pay for bin workers entered its ninth week.", "strike over pay for bin workers", "labour"),
        ("The rebels agreed to exchange hundreds of prisoners, the army said.", "exchange hundreds of prisoners", "hostage"),
        ("The three states agreed the outline of a treaty to share the waters of the river.", "the outline of a treaty to share the waters of the river", "resources"),
        ("The parties agreed on a state budget for 2025, ending a row in the coalition.", "a state budget for 2025", "parliamentary"),
        ("The board rejected a raised takeover bid, and shares fell.", "takeover bid", "corporate"),
        ("Delegates left the climate summit at midnight, and emissions rise.", "climate summit", "climate"),
        ("They have settled a part of their disputed frontier, and the border stays shut.", "disputed frontier", "border"),
        ("Velmora and Tessaly agree to extend tariff truce, and exports rise.", "tariff truce", "trade"),
        ("The fund left without reaching agreement on a new lending programme, and markets fell.", "a new lending programme", "other"),
        ("After a week of late-night coalition talks on Monday the parties left parliament.", "coalition talks", "parliamentary"),
        ("Talks in more than a decade on sharing the river opened, and the dam stays shut.", "sharing the river", "resources"),
    ],
)  # fmt: skip
def test_the_matter_is_a_phrase_with_a_kind(
    article_of: MakeArticle, text: str, subject: str, kind: str
) -> None:
    [matter] = find_matter(article_of(text))
    assert (matter.words, matter.negotiation) == (subject, kind)


def test_a_top_that_names_no_matter_has_none(article_of: MakeArticle) -> None:
    assert (
        list(find_matter(article_of("The minister arrived late, and it was raining hard."))) == []
    )
