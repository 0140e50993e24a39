"""The words by which two phrases are compared: without function words, endings and spellings."""

from summarizer.grounding.words import STOP_WORDS, stem, words_of


def significant(phrase: str) -> frozenset[str]:
    """Stems of the phrase's words that carry content."""
    return frozenset(stem(word.key) for word in words_of(phrase) if word.key not in STOP_WORDS)


def contain(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether one of two sets of words holds all of the other, and neither is empty."""
    return bool(first and second) and (first <= second or second <= first)
