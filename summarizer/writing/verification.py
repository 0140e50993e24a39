"""Whether a sentence may stand: judged by code against the findings it cites.

Every rule is strict where a sentence would say more than its findings, and silent on style. A
refused sentence costs little, since a template takes its place; a false one costs the reader's
trust. Rules on sources and certainty follow ICD 203 and ICD 206.
"""

from collections.abc import Callable, Iterator, Sequence

from summarizer.models import Comparison, Finding
from summarizer.writing.grounds import Grounds
from summarizer.writing.rules.certainty import causes, hedges, negations
from summarizer.writing.rules.days import dates, future
from summarizer.writing.rules.deeds import actors
from summarizer.writing.rules.relations import disputes, updates
from summarizer.writing.rules.sentence import Objection, Sentence
from summarizer.writing.rules.sources import all_sources, single_sources, tellers
from summarizer.writing.rules.support import form, names, numbers, scopes, supported_words

__all__ = ["Objection", "verify"]

_RULES: tuple[Callable[[Sentence], Iterator[Objection]], ...] = (
    form,
    numbers,
    names,
    dates,
    tellers,
    all_sources,
    single_sources,
    disputes,
    updates,
    hedges,
    causes,
    negations,
    actors,
    future,
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
    sentence = Sentence(text, Grounds(tuple(cited), comparison))
    found = (reason for rule in _RULES for reason in rule(sentence))
    return tuple({objection.rule: objection for objection in found}.values())
