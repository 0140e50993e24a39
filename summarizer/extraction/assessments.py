"""How somebody judged the talks: words in quotation marks beside a word for the talks."""

import re
from collections.abc import Iterator

from summarizer.articles.reporting import reporting_sentences
from summarizer.grounding.speakers import find_attribution
from summarizer.models import Article, Assessment, Evidence

_TALKS = re.compile(
    r"\b(?:talks?|meetings?|negotiations?|summit|discussions?|session|delegations|parties"
    r"|developments|gaps?|progress)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“]([^\"“”]{3,80})[\"”]")
_MOST_WORDS = 8
_NAME = re.compile(r"^[A-Z][\w’'-]*$")


def find_assessments(article: Article) -> Iterator[Assessment]:
    """Short quotes about the state of the talks, each once, with whoever is quoted."""
    seen: set[str] = set()
    for number, text in reporting_sentences(article):
        if not _TALKS.search(text):
            continue
        start = article.sentences[number - 1].start
        for match in _QUOTED.finditer(text):
            words = match.group(1).strip(" ,.;")
            if len(words.split()) > _MOST_WORDS or _NAME.match(words) or words.casefold() in seen:
                continue
            begin, end = start + match.start(), start + match.end()
            # The comma of ', the ministry said' may stand within the marks.
            said = start + match.start(1), start + match.start(1) + len(words)
            speaker = find_attribution(article, number, *said).speaker
            if speaker is None:
                continue
            seen.add(words.casefold())
            yield Assessment(words=words, by=speaker, evidence=Evidence.of(article, begin, end))
