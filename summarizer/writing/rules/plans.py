"""What is planned, demanded or threatened is not told as done."""

import re
from collections.abc import Iterator

from summarizer.grounding.words import stem, word_key
from summarizer.writing.grounds import Grounds
from summarizer.writing.lexicon import words
from summarizer.writing.rules.sentence import Objection, Sentence
from summarizer.writing.stances import is_stance

_WORD = re.compile(r"[^\W\d_]+")
_OPEN = re.compile(
    r"(?:\b(?:will|would|can|could|may|might|shall|should|must|to|be)|[’']ll)\W+"
    r"(?:(?:not|be|been|have|also|then|\w+ly)\W+){0,3}$",
    re.IGNORECASE,
)
"""What stands before a verb that tells no fact."""
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:set |due |expected |scheduled )?to)\s+"
    r"(?:(?:not|be|also|then|\w+ly)\s+)*(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_PAST = words(
    """met held took taken gave given went gone sent left kept paid brought bought sold withdrew
    withdrawn broke broken began begun came spoke spoken wrote won drew drawn struck rose fell
    lost froze fought led"""
)
_OPEN_TOPICS = frozenset(["position", "proposal", "next_step", "sticking_point"])
_OF_TELLING = words(
    """report cite put call accord name attend describe note state say claim mention quot given
    count estimat expect plan schedul announc base relat concern differ compar dispute disput
    deadlock updat believe call turn rul"""
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were) (?:to|due|set|scheduled|expected|planned)|plan\w*"
    r"|expect\w*|schedul\w*|next|upcoming|to come|announc\w*|intend\w*|await\w*|waiting|ahead"
    r"|coming|follow-up|further|hopes?|hoped|may|must|should)\b",
    re.IGNORECASE,
)


def future(sentence: Sentence) -> Iterator[Objection]:
    """What is announced is told as announced."""
    for finding in sentence.grounds.findings:
        planned = finding.topic == "next_step" or all(
            claim.item.kind == "meeting" and claim.item.status == "planned"
            for claim in finding.claims
        )
        # A step that its own words do not announce ("the delegations reconvene") needs no word.
        quotes = Grounds((finding,), sentence.grounds.comparison).quotes
        planned = planned and any(_FUTURE.search(quote) for quote in quotes)
        if planned and not _FUTURE.search(sentence.text):
            yield Objection("future", "This is announced and has not happened; say so.")


def done(sentence: Sentence) -> Iterator[Objection]:
    """A verb is told as done only where the passages have it as done."""
    verbs = {
        root: found.group().casefold()
        for found in _WORD.finditer(sentence.own_masked)
        if (root := _done(found, sentence.own_masked)) is not None
    }
    for root, word in verbs.items():
        forms = [
            _is_done(found, passage, is_open=finding.topic in _OPEN_TOPICS)
            for finding in sentence.grounds.findings
            for passage in Grounds((finding,), sentence.grounds.comparison).passages
            for found in _WORD.finditer(passage)
            if stem(word_key(found.group())) == root or f"{found.group().casefold()}d" == word
        ]
        if forms and not any(forms):
            yield Objection("future", f"Its facts do not say that this has “{word}”; keep it open.")


def ahead(sentence: Sentence) -> Iterator[Objection]:
    """A verb is told as to come only where the passages do not have it as done."""
    passages = sentence.grounds.passages
    for found in _AHEAD.finditer(sentence.own_masked):
        root = stem(word_key(found["verb"]))
        forms = [
            _is_done(other, passage, is_open=True)
            for passage in passages
            for other in _WORD.finditer(passage)
            if stem(word_key(other.group())) == root
        ]
        if forms and all(forms) and root not in _TELLING and not is_stance(found["verb"]):
            yield Objection("future", f"Its facts say that this has happened (“{found['verb']}”).")


def _done(found: re.Match[str], text: str) -> str | None:
    """The root of a verb that is told as done; none for verbs of telling and stances."""
    word = found.group().casefold()
    root = stem(word_key(word))
    is_past = word in _PAST or (word.endswith("ed") and len(word) > 3)
    if not is_past or root in _TELLING or is_stance(word) or _OPEN.search(text[: found.start()]):
        return None
    return root


def _is_done(found: re.Match[str], passage: str, *, is_open: bool) -> bool:
    """Whether a word tells a fact: it does not behind `would` or `to`.

    In what is demanded, proposed or planned a bare noun or infinitive tells none either.
    """
    word = found.group().casefold()
    finite = word in _PAST or word.endswith(("ed", "ing", "s")) or word in {"dead", "death"}
    return (finite or not is_open) and not _OPEN.search(passage[: found.start()])


_TELLING = frozenset(stem(word) for word in _OF_TELLING)
