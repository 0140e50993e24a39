"""Sticking points: sentences that say on what the talks hang."""

import re
from collections.abc import Iterator

from summarizer.articles.reporting import reporting_sentences
from summarizer.grounding.speakers import find_attribution
from summarizer.models import Article, Evidence, StickingPoint

_CUE = re.compile(
    r"\b(?:deadlock\w*|stalemate|impasse|sticking points?|stumbling blocks?|hang(?:s|ing)? on"
    r"|main (?:obstacle|dispute|difference)s?|at odds over|differ(?:s|ed)? (?:on|over)"
    r"|remains? unresolved)\b",
    re.IGNORECASE,
)


def find_sticking_points(article: Article) -> Iterator[StickingPoint]:
    """One item for each reporting sentence that names what holds the talks up."""
    for number, text in reporting_sentences(article):
        if _CUE.search(text):
            span = article.sentences[number - 1]
            yield StickingPoint(
                issue=text,
                evidence=(Evidence.of(article, span.start, span.end),),
                attribution=find_attribution(article, number, span.start, span.end),
            )
