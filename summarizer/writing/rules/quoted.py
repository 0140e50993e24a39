"""What stands in quotation marks was said so, by whom the sentence names."""

import re
from collections.abc import Iterator

from summarizer.grounding.quotes import locate
from summarizer.writing.grounds import label_places, named_labels, words_of
from summarizer.writing.rules.sentence import QUOTED, Objection, Sentence, listed

_BRACKET = re.compile(r"^[\s,.]*(?P<inside>\([^()“]*\))")


def quotations(sentence: Sentence) -> Iterator[Objection]:
    """Quoted words stand in the passages, and in those of the source named beside them."""
    grounds = sentence.grounds
    known = "\n".join((*grounds.passages, grounds.words))
    for found in QUOTED.finditer(sentence.text):
        words = _bare(found[1] or found[2] or "")
        labels = _tellers(found, sentence)
        theirs = _words_by(sentence, labels)
        others = _words_by(sentence, grounds.sources - labels)
        if not _stands(words, known):
            yield Objection("quote", f"Its facts do not have the words “{words}”.")
        elif labels and not _stands(words, theirs) and _stands(words, others):
            yield Objection("quote", f"“{words}” is not what {listed(sorted(labels))} writes.")


def _bare(words: str) -> str:
    return words.strip(" .,;:…")


def _stands(words: str, text: str) -> bool:
    return not words or locate(words, text) is not None


def _words_by(sentence: Sentence, labels: frozenset[str]) -> str:
    claims = (claim for claim in sentence.grounds.claims if claim.source in labels)
    return "\n".join(text for claim in claims for text in words_of(claim))


def _tellers(found: re.Match[str], sentence: Sentence) -> frozenset[str]:
    """The sources that quoted words are given to: in brackets behind them, or named before."""
    bracket = _BRACKET.match(sentence.text[found.end() :])
    inside = named_labels(bracket["inside"], sentence.grounds.labels) if bracket else ()
    if inside:
        return frozenset(inside)
    places = list(label_places(sentence.own, sentence.grounds.labels))
    low = sentence.own.rfind(";", 0, found.start())
    before = [label for label, start, end in places if low < start and end <= found.start()]
    if before:
        return frozenset(before[-1:])
    named = frozenset(label for label, _, _ in places)
    return named if len(named) == 1 else frozenset()
