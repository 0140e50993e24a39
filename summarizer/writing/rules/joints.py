"""A sentence joins nothing by cause, time or condition that its findings do not join so."""

import re
from collections.abc import Iterator, Sequence

from summarizer.grounding.words import STOP_WORDS, Word, stem, words_of
from summarizer.writing.lexicon import phrases
from summarizer.writing.rules.sentence import Objection, Sentence

_CAUSES = phrases(
    """because, due to, owing to, thanks to, led to, leads to, leading to, as a result, resulted
    in, resulting in, result of, caused, causes, causing, therefore, consequently, hence, thus,
    thereby, prompted, prompting, triggered, triggering, sparked, forced, forcing, in response to,
    in reaction to, in retaliation, so that, which is why, on account of, brought about, stems
    from, blamed on, as a consequence, in order to, given that, in light of, in the wake of, in
    view of, driven by, with a view to, in return for, in exchange for, under pressure, amid,
    provoked, spurred, paved the way, making, meaning, allowing, enabling"""
)
_JOINTS = phrases(
    """before, after, following, until, unless, since, if, despite, once, in spite of, as soon as,
    provided, on condition, only, first, always, most, every, again, against"""
)
_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"after", "following", "since", "in the wake of"}),
    frozenset({"because", "due to", "owing to", "on account of", "because of"}),
    frozenset({"in exchange for", "in return for"}),
    frozenset({"if", "provided", "on condition"}),
    frozenset({"despite", "in spite of"}),
)
_NO_JOINT = re.compile(
    r"\b(?:is|are|was|were) due to\b|\bat (?:most|first)\b|\bthe following\b|\bfirst (?:day|week)\b"
    r"|\b(?:only|first) (?:it\b|in it\b|from it\b|by it\b)|\bthe most recent(?:ly)?\b|\bmost recent"
    r"|\b(?:it|sources) only\b|\bonly (?:the )?(?=it\b)",
    re.IGNORECASE,
)
"""Uses that join nothing. Labels and counts of sources read `it` and `sources` here."""
_NEAR = 8
"""Words behind a joint within which a passage has to have what the sentence joins by it."""


def causes(sentence: Sentence) -> Iterator[Objection]:
    """Causes are named only where the evidence names them, and for what it names them."""
    for word in _unjoined(sentence, _CAUSES):
        yield Objection("cause", f"Its facts state no cause here; leave out “{word}”.")


def joints(sentence: Sentence) -> Iterator[Objection]:
    """So are sequences, conditions, and words that single out or take in all."""
    for word in _unjoined(sentence, _JOINTS):
        yield Objection("joint", f"Its facts do not say “{word}” here; leave it out.")


def _unjoined(sentence: Sentence, joints: Sequence[str]) -> Iterator[str]:
    text = _NO_JOINT.sub(lambda found: "x" * len(found.group()), sentence.own_masked)
    stated = [*sentence.grounds.passages, *sentence.grounds.words.splitlines()]
    updated = any(finding.relation == "update" for finding in sentence.grounds.findings)
    for joint in joints:
        alike = next((group for group in _ALIKE if joint in group), frozenset({joint}))
        for found in _standing(joint, text):
            follower = _first_content(text[found.end() :])
            if updated and joint in {"before", "first"} and follower is None:
                continue
            if not any(_joins(other, follower, passage) for other in alike for passage in stated):
                yield joint
                break


def _standing(joint: str, text: str) -> Iterator[re.Match[str]]:
    yield from re.finditer(rf"(?<!\w){re.escape(joint)}(?!\w)", text, re.IGNORECASE)


def _joins(joint: str, follower: str | None, passage: str) -> bool:
    """Whether a passage has the joint, with the word close behind it."""
    for found in _standing(joint, passage):
        if follower is None or follower in _keys(passage[found.end() :])[:_NEAR]:
            return True
    return False


def _first_content(text: str) -> str | None:
    """The first content word of a text's first clause."""
    keys = _keys(re.split(r"[;,:.()]\s|[()]", text, maxsplit=1)[0])
    return next((key for key in keys if key), None)


def _keys(text: str) -> list[str]:
    """The words of a text by their stems; empty for those without content."""
    return ["" if _is_empty(word) else stem(word.key) for word in words_of(text)]


def _is_empty(word: Word) -> bool:
    return word.key in STOP_WORDS or word.text[0].isdigit()
