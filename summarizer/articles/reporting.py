"""The sentences of an article that report, told from those that only fill the page."""

import re
from collections.abc import Iterator

from summarizer.models import Article

_WORD = re.compile(r"\w+")


def reporting_sentences(article: Article) -> Iterator[tuple[int, str]]:
    """Number and text of each sentence that is neither boilerplate nor a mere fragment."""
    for number, span in enumerate(article.sentences, start=1):
        text = article.sentence(number)
        if not article.is_boilerplate(span) and len(_WORD.findall(text)) > 3:
            yield number, text
