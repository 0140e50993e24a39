"""Passages that several sources carry: wire copy, and copies of it."""

from functools import lru_cache
from zlib import crc32

from summarizer.comparison.vocabulary import words

_SHINGLE = 3
"""Words that are looked at together."""

_SKETCH = 4
"""Shingles by which a passage is recognised."""

_LEAST = 8
"""Words below which no passage counts as copied: many articles share a short one by chance."""

_ALIKE = 90
"""Hundredths of the characters that a copy has in common with what it is a copy of."""


@lru_cache(maxsize=262144)
def sketch(passage: str) -> frozenset[int]:
    """Keys of which a passage and its near copies share at least one; none for a short passage.

    The smallest hashes of its runs of three words (a MinHash sketch, Broder 1997): whichever words
    an editor changes, some of the smallest remain.
    """
    spoken = words(passage)
    if len(spoken) < _LEAST:
        return frozenset()
    runs = {" ".join(spoken[at : at + _SHINGLE]) for at in range(len(spoken) - _SHINGLE + 1)}
    return frozenset(sorted(crc32(run.encode()) for run in runs)[:_SKETCH])


def one_passage(a: str, b: str) -> bool:
    """Whether two passages are one text that two sources carry: wire copy, or a copy of it.

    At least eight words on both sides and nine tenths of the characters alike. Symmetric.
    """
    if sketch(a).isdisjoint(sketch(b)):
        return False
    if a == b:
        return True
    if min(len(a), len(b)) < 0.8 * max(len(a), len(b)):
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b, score_cutoff=_ALIKE) > 0
