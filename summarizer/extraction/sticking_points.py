"""Sticking points: sentences that say on what the talks hang."""

import re
from collections.abc import Iterator

from summarizer.articles.dates import find_days
from summarizer.articles.reporting import reporting_sentences
from summarizer.grounding.saying import REPORTS
from summarizer.grounding.speakers import find_attribution
from summarizer.models import Article, Evidence, StickingPoint

_POINT = (
    r"(?:(?:main|key|biggest|chief|central|last|remaining|major|final|real)\s)?"
    r"(?:sticking\spoints?|stumbling\sblocks?|bones?\sof\scontention|points?\sof\scontention"
    r"|obstacles?|hurdles?|disputes?|differences?|snags?|open\squestions?)"
)
_ISSUE = r"(?P<issue>(?:[^,;:.–—]|(?<=\d)[.,](?=\d)){3,120}?)"
_ENDS = (
    r"(?=[;:–—]|[.,](?!\d)|$|\s(?:but|while|although|with|after|when|as|which|who"
    rf"|{REPORTS})\b|\sand\s(?:the|a)\s)"
)
_ON = r"(?:on|over|about|around)"
# 'The sticking point is a village', 'deadlocked over pensions', 'pensions remain unresolved'.
_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_POINT}\s(?:[\w\s]{{0,30}}?\s)?(?:is|was|are|were|remains?|concerns?|has\sbeen|have\sbeen)"
        rf"\s(?:still\s)?{_ISSUE}{_ENDS}",
        rf"\b(?:deadlock\w*|stalemate|impasse|at\sodds|at\sloggerheads|far\sapart|divided|split|stuck"
        rf"|bogged\sdown|disagree\w*|differ(?:s|ed|ences|ing)?|clash(?:es|ed)?|wrangl\w+|stalled"
        rf"|f(?:a|e)ll\sout|broke\sdown|broken\sdown|collapsed|foundered|hung\sup|(?:gaps?|gulf|rift)"
        rf"(?:\sremain\w*)?)\s{_ON}\s{_ISSUE}{_ENDS}",
        rf"\bhang(?:s|ing)?\son\s{_ISSUE}{_ENDS}",
        r"(?:^|,\s|;\s|\b(?:that|said)\s)(?P<issue>(?:the|an?|how|who|whether|what|when|where"
        r"|[a-z]+s)\b(?:(?!\bsaid\b)[^,;:.]){0,90}?)"
        rf"\sremain(?:s|ed)?\s(?:the\s|an?\s)?(?:{_POINT}|unresolved|unsettled|disputed|open)\b",
    )
)
_CUE = re.compile(
    r"\b(?:deadlock\w*|stalemate|impasse|sticking points?|stumbling blocks?|hang(?:s|ing)? on"
    r"|bones? of contention|main (?:obstacle|hurdle|dispute|difference)s?|at odds over"
    r"|differ(?:s|ed)? (?:on|over)|remains? (?:unresolved|unsettled)|(?:wide|deep|big) gaps?"
    r" remain)\b",
    re.IGNORECASE,
)


def find_sticking_points(article: Article) -> Iterator[StickingPoint]:
    """One item for each reporting sentence that names what holds the talks up.

    The issue is what the sentence names as such, or the sentence where it only tells that there is
    one.
    """
    for number, text in reporting_sentences(article):
        found = (pattern.search(text) for pattern in _NAMED)
        issues = (_issue(match["issue"].strip()) for match in found if match)
        issue = next((issue for issue in issues if issue), None)
        if issue is None and not _CUE.search(text):
            continue
        span = article.sentences[number - 1]
        yield StickingPoint(
            issue=issue or text,
            evidence=(Evidence.of(article, span.start, span.end),),
            attribution=find_attribution(article, number, span.start, span.end),
        )


def _issue(words: str) -> str | None:
    """The issue without the day before it; talks that "broke down on Monday" name none."""
    days = find_days(words)
    if not days or days[0].start:
        return words
    behind = re.match(rf"\s{_ON}\s(?P<issue>.+)", words[days[0].end :], re.IGNORECASE)
    return behind["issue"] if behind else None
