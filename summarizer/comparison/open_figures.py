"""Figures of which their words do not tell whether they count the same thing."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import floor, log

from summarizer.comparison.figures import Counted, equal_values, likeness
from summarizer.comparison.one_matter import Matters
from summarizer.comparison.pairing import Candidate, joinable, pairs_in_blocks
from summarizer.comparison.phrasing import quoted
from summarizer.comparison.relations import Setting, moment, relation
from summarizer.comparison.vocabulary import concepts, specific_concepts, words
from summarizer.models.comparison import Finding

NEAR = 1.25
"""Ratio up to which two values are near: counts of one thing rarely lie further apart."""

_DISTINCTIVE = 3
"""Significant digits from which two equal values alone make a pair: 1,140 is no coincidence."""

_MOSTLY_SHARED = 0.5
"""Share of words two fitting values have in common that are of one digit: any two may be two."""

_IN_SENTENCE = 3
"""Words from which two sentences with values that fit are taken to be about one thing, perhaps."""

_STATES = frozenset(
    words(
        "dead injured taken held release displaced strike layoff increase cut import export "
        "created lost demanded offer offered proposed accepted rejected favour against"
    )
)
"""What is done to what is counted: those held and those released are two counts."""


def open_figures(
    findings: Sequence[Finding], figures: Sequence[Counted], setting: Setting, matters: Matters
) -> Iterator[Candidate]:
    """The pairs of findings about figures that their words leave open.

    Args:
        findings: all findings.
        figures: every source's figures.
        setting: what they are judged against.
        matters: which sources write about one matter.
    """
    by_claim = {id(figure.claim): figure for figure in figures}
    counts = [f for f in joinable(findings, "figure") if id(f.claims[0]) in by_claim]

    def blocks(finding: Finding) -> Iterator[Hashable]:
        figure = by_claim[id(finding.claims[0])]
        value = abs(figure.figure.quantity.value)
        step = floor(log(value, NEAR)) if value else 0
        yield from ((figure.dimension, value < 0, near) for near in (step, step + 1))

    for pair in pairs_in_blocks(counts, blocks, matters):
        candidate = _candidate(pair, by_claim, setting)
        if candidate is not None:
            yield candidate


def _candidate(
    pair: tuple[Finding, Finding], by_claim: Mapping[int, Counted], setting: Setting
) -> Candidate | None:
    a, b = (by_claim[id(finding.claims[0])] for finding in pair)
    if relation(a, b, setting) is not None or not _near(a, b) or told_apart(a, b):
        return None
    said_alike = likeness(a, b) != "different"
    fit = a.interval.overlaps(b.interval)
    shared = _shared(a, b)
    if fit:
        if not (said_alike or _telling(a, b, shared)):
            return None
    elif not said_alike or moment(a, b, setting.timeline) in {"earlier", "later"}:
        return None
    weight = shared + (1 if said_alike else 0)
    if equal_values(a, b):
        weight += min(_digits(a), _DISTINCTIVE) / 2
    elif fit:
        weight += 0.5
    return Candidate(pair, weight, not fit, _explanation(a, b, fit=fit))


def told_apart(a: Counted, b: Counted) -> bool:
    """Whether more than the words for what is counted sets two figures apart. Symmetric.

    The second is read in the words of the first. Whose term it is counts only where both say it.
    """
    here, there = a.measure & _STATES, b.measure & _STATES
    if here and there and here != there:
        return True
    as_other = {"measure": a.figure.measure, "subject": a.figure.subject}
    if a.owners and b.owners:
        left, right = a.owners, b.owners
    else:
        left = right = a.owners | b.owners | {""}
    return (
        likeness(
            replace(a, owners=left),
            replace(b, figure=b.figure.model_copy(update=as_other), owners=right),
        )
        == "different"
    )


def _telling(a: Counted, b: Counted, shared: float) -> bool:
    """Whether values that fit make it worth asking, although the measures are told apart."""
    digits = max(_digits(a), _digits(b))
    if equal_values(a, b) and digits >= _DISTINCTIVE:
        return True
    if shared >= _MOSTLY_SHARED or (digits > 1 and shared > 0):
        return True
    return len(_common_nouns(a) & _common_nouns(b)) >= _IN_SENTENCE


def _common_nouns(figure: Counted) -> frozenset[str]:
    """What its sentence speaks of, names left aside: they stand in every sentence."""
    said = (word for word in figure.surroundings.split() if not word[:1].isupper())
    return specific_concepts(" ".join(said))


def _near(a: Counted, b: Counted) -> bool:
    low, high = sorted(abs(figure.figure.quantity.value) for figure in (a, b))
    return low == high or (low > 0 and high / low <= NEAR)


def _shared(a: Counted, b: Counted) -> float:
    """Share of the words for what is counted that both have."""
    here, there = (
        (figure.measure | figure.subject | concepts(figure.figure.quantity.unit))
        - specific_concepts(figure.figure.place or "")
        for figure in (a, b)
    )
    return len(here & there) / len(here | there) if here and there else 0


def _digits(figure: Counted) -> int:
    """Significant digits: those without which the number would not be this one."""
    return len(f"{figure.figure.quantity.value:g}".replace(".", "").strip("0").split("e")[0])


def _explanation(a: Counted, b: Counted, *, fit: bool) -> str:
    told = " and ".join(
        f"{figure.source} gives {quoted(figure.figure.quantity.text)} for "
        f"{quoted(figure.figure.measure)}"
        for figure in (a, b)
    )
    if fit:
        return (
            f"{told}. The values fit each other; whether both count the same thing, the words do "
            "not tell."
        )
    return (
        f"{told}. Whether both count the same thing, the words do not tell; if they do, the values "
        "may contradict each other."
    )
