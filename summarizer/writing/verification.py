"""Whether a sentence may stand: judged by code against the findings it cites.

Every rule is strict where a sentence would say more than its findings, and silent on style. A
refused sentence costs little, since a template takes its place; a false one costs the reader's
trust. Rules on sources and certainty follow ICD 203 and ICD 206.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from summarizer.models import Comparison, Finding
from summarizer.writing.grounds import Grounds
from summarizer.writing.rules.certainty import hedges, negations
from summarizer.writing.rules.days import dates
from summarizer.writing.rules.deeds import actors, roles
from summarizer.writing.rules.joints import causes, joints
from summarizer.writing.rules.plans import ahead, done, future
from summarizer.writing.rules.polarity import polarity
from summarizer.writing.rules.quoted import quotations
from summarizer.writing.rules.relations import agreements, directions, disputes, updates
from summarizer.writing.rules.sentence import Objection, Sentence
from summarizer.writing.rules.sources import (
    all_sources,
    confusions,
    judgements,
    single_sources,
    speakers,
    tellers,
)
from summarizer.writing.rules.support import form, names, numbers, scopes, supported_words

__all__ = ["Objection", "verify"]

_RULES: tuple[Callable[[Sentence], Iterator[Objection]], ...] = (
    form,
    numbers,
    names,
    dates,
    tellers,
    speakers,
    confusions,
    quotations,
    all_sources,
    single_sources,
    disputes,
    agreements,
    updates,
    hedges,
    causes,
    joints,
    negations,
    polarity,
    actors,
    roles,
    future,
    done,
    ahead,
    judgements,
    directions,
    scopes,
    supported_words,
)


def verify(text: str, cited: Sequence[Finding], comparison: Comparison) -> tuple[Objection, ...]:
    """What speaks against a sentence; nothing does if it may stand.

    Args:
        text: the sentence.
        cited: the findings it cites.
        comparison: the comparison they belong to.

    Returns:
        One objection for each rule that the sentence breaks.
    """
    if not cited:
        return (Objection("citation", "It cites no fact; name the facts it rests on."),)
    if any(_says(finding.explanation, text) for finding in cited):
        return ()
    sentence = Sentence(text, Grounds(tuple(cited), comparison))
    found = (reason for rule in _RULES for reason in rule(sentence))
    return tuple({objection.rule: objection for objection in found}.values())


def _says(explanation: str, text: str) -> bool:
    """Whether a sentence is one of those by which the comparison explains a finding."""
    said = re.split(r"(?<=[.!?])\s+(?=[A-Z0-9“])", " ".join(explanation.split()))
    return text.strip().rstrip(".") in {part.rstrip(".") for part in said}
