"""Quoted words with so much of their sentence that they do not say the opposite of it."""

import re

from summarizer.models import Comparison, Evidence

_CLAUSE_END = re.compile(r"[,.;:!?\n]|\s[–—]\s")
_NEGATING = re.compile(
    r"\b(?:not|no|never|nothing|without|hardly|unlikely|impossible|far from|den(?:y|ies|ied)"
    r"|reject\w*|rul(?:es?|ed) out|\w+n[’']t)\b",
    re.IGNORECASE,
)
_REACH = 24
"""Characters before the words in which what negates them stands."""


def in_context(evidence: Evidence, words: str, comparison: Comparison) -> str:
    """The words; with the rest of their clause where it negates them.

    `imminent developments`, of which the sentence goes on to say that they `were unlikely`, are
    given as `imminent developments were unlikely`.

    Args:
        evidence: where the words stand.
        words: the words as an item has them.
        comparison: holds the articles.
    """
    article = next(s.article for s in comparison.sources if s.article.id == evidence.article)
    behind = _CLAUSE_END.split(article.text[evidence.end :], maxsplit=1)[0]
    start = max(0, evidence.start - _REACH)
    before = _CLAUSE_END.split(article.text[start : evidence.start])[-1]
    said = words.strip("\"'“”‘’ ")
    if _NEGATING.search(behind):
        said = f"{said} {_unquoted(behind)}"
    denied = _NEGATING.search(before)
    if denied:
        said = f"{_unquoted(before[denied.start() :])} {said}"
    return said if said.split() != words.split() else words


def _unquoted(text: str) -> str:
    return re.sub(r"[\"“”]", "", text).strip()
