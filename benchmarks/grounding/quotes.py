# ruff: noqa: SLF001 - what is remembered between searches would spoil the measurement
"""What it costs to look for quoted words that an article does not have.

Prints the median of many runs, each without anything remembered of the one before.
"""

import statistics
import time

from summarizer.grounding import quotes
from summarizer.grounding.numbers import cutting

RUNS = 41
_REMEMBERED = (quotes._folded, quotes._without_gaps, cutting._numerals)
_SENTENCE = "The ministers’ talks — held “in private” — ended on day {} with no deal… "
_ARTICLE = "".join(_SENTENCE.format(number) for number in range(385))
_REPEATED = "with no deal " * 1700

CASES = {
    "nothing of it is there": (_ARTICLE, "nobody expected that the delegation would sign " * 17),
    "it begins as the article": (
        _ARTICLE,
        'The ministers\' talks - held "in private" - ended on day 7 with no deal... '
        + "but nobody had expected them to " * 18,
    ),
    "all but its last word repeats": (_REPEATED, "with no deal " * 40 + "now"),
    "200,000 characters, common words only": (_ARTICLE * 7, "the of and to in a " * 20),
}


def milliseconds(quote: str, article: str) -> float:
    """One search in an article that has not been seen before."""
    for remembered in _REMEMBERED:
        remembered.cache_clear()
    started = time.perf_counter()
    found = quotes.locate(quote, article)
    elapsed = time.perf_counter() - started
    assert found is None
    return 1000 * elapsed


def main() -> None:
    for name, (article, quote) in CASES.items():
        median = statistics.median(milliseconds(quote, article) for _ in range(RUNS))
        tokens, length = len(quote.split()), len(article.split())
        print(f"{median:6.1f} ms  {tokens} words in {length:,} words: {name}")


if __name__ == "__main__":
    main()
