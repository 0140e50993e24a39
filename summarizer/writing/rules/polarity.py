"""A sentence neither drops a `not` of its findings nor adds one."""

import re
from collections.abc import Iterator, Sequence

from summarizer.grounding.words import STOP_WORDS, stem, words_of
from summarizer.writing.grounds import named_labels
from summarizer.writing.lexicon import words
from summarizer.writing.rules.sentence import Objection, Sentence, contrasted

_NOT = re.compile(
    r"(?<!\w)(?:(?:not|no)(?! (?:only|more|less|fewer|longer|later|earlier|sooner)\b)|never|none"
    r"|without|cannot|neither|nor|\w+n[’']t|rather than|instead of)(?!\w)",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    rf"{_NOT.pattern}|\b(?:no longer|reject\w*|refus\w*|den[iy]\w*|declin\w*|oppos\w*|rul\w+ out"
    r"|turn\w* down|dismiss\w*|fail\w*|lack\w*|absen\w*|away from|unwilling|unable|un\w+ed"
    r"|against|whether|if|unless|until|disput\w+)\b",
    re.IGNORECASE,
)
_OF_TELLING = STOP_WORDS | words(
    "give gives gave given put puts report reports name names count counts state states speak"
)
_CLAUSE = re.compile(r"[;:,.()\n]|\b(?:while|whereas|but|although)\b")


def polarity(sentence: Sentence) -> Iterator[Objection]:
    """What a source denies is denied, and what it states is stated.

    Each part of a sentence is held to the passages of the sources it names, or to all of them
    where it names none.
    """
    for part in contrasted(sentence.text):
        told = named_labels(part, sentence.grounds.labels)
        for label in told or (None,):
            yield from _turned(part, _passages(sentence, label))


def _passages(sentence: Sentence, label: str | None) -> Sequence[str]:
    claims = [c for c in sentence.grounds.claims if label in {None, c.source}]
    passages = [evidence.quote for claim in claims for evidence in claim.item.all_evidence()]
    # The content of a stance stands without the "not" of its words.
    passages += [claim.value for claim in claims if claim.item.kind != "position"]
    told = re.split(r"[;:\n]", sentence.grounds.told)
    labels = sentence.grounds.labels
    passages += [part for part in told if label is None or label in named_labels(part, labels)]
    return passages


def _turned(part: str, passages: Sequence[str]) -> Iterator[Objection]:
    stated = {key for passage in passages for key in _stated(passage)}
    denied = {key for passage in passages for key in _denied(passage)}
    open_to_denial = {key for passage in passages for key in _in_denial(passage)}
    affirmed = _stated(part)
    for key in sorted(affirmed & (denied - stated)):
        yield Objection("polarity", f"Its facts say this with a “not”; keep it at “{key}”.")
    for key in sorted(_denied(part) & (stated - open_to_denial)):
        yield Objection("polarity", f"Its facts do not deny this; leave out the “not” at “{key}”.")


def _stated(text: str) -> frozenset[str]:
    """The content words of a text, but for those that a `not` stands before."""
    places = {start for _, start in _behind_not(text)}
    denied = _in_denial(text)
    return frozenset(
        key for key, start in _content(text) if start not in places and key not in denied
    )


def _denied(text: str) -> frozenset[str]:
    """The content words that a `not` stands before."""
    return frozenset(key for key, _ in _behind_not(text))


def _behind_not(text: str) -> Iterator[tuple[str, int]]:
    for found in _NOT.finditer(text):
        clause = _CLAUSE.split(text[found.end() :], maxsplit=1)[0]
        for key, start in _content(clause):
            yield key, found.end() + start
            break


def _in_denial(text: str) -> frozenset[str]:
    """The content words that stand behind a denial of any kind in their clause."""
    found: set[str] = set()
    for clause in _CLAUSE.split(text):
        denial = _DENIAL.search(clause)
        if denial is not None:
            found.update(key for key, _ in _content(clause[denial.start() :]))
    return frozenset(found)


def _content(text: str) -> Iterator[tuple[str, int]]:
    """The content words of a text that are no adverbs, and where they start."""
    for word in words_of(text):
        if word.key not in _OF_TELLING and not word.key.endswith("ly") and word.key.isalpha():
            yield stem(word.key), word.start
