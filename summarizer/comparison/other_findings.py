"""Findings about what is negotiated, what comes next, and what things are called."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarizer.comparison.claims import Claims, same_next_step
from summarizer.comparison.drafts import Draft, labels_of, one_each
from summarizer.comparison.grouping import claim_reading, grouped
from summarizer.comparison.labels import Sourced
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.comparison.vocabulary import concepts, words
from summarizer.models.comparison import Claim
from summarizer.models.report import Matter, NextStep, Wording


def matter_findings(sourced: Sequence[Sourced], claims: Claims) -> Iterator[Draft]:
    """What the talks are about: one finding a kind of negotiation."""
    matters = [
        claims.of(source, source.report.matter, source.report.matter.subject)
        for source in sourced
        if source.report.matter is not None
    ]
    for group in grouped(matters, lambda claim: concepts(claim.value), _same_matter, claim_reading):
        labels = labels_of(group)
        said = "; ".join(f"{claim.source}: {quoted(claim.value)}" for claim in group)
        yield Draft(
            topic="matter",
            relation="agreement" if len(labels) > 1 else "single_source",
            subject=group[0].value,
            claims=group,
            explanation=f"What the talks are about, in the words of {listed(labels)}. {said}.",
        )


def _same_matter(a: Claim, b: Claim) -> int:
    left, right = a.item, b.item
    if not (isinstance(left, Matter) and isinstance(right, Matter)):
        return 0
    shared = concepts(left.subject) & concepts(right.subject)
    return int(left.negotiation == right.negotiation and (len(shared) > 1 or a.value == b.value))


def next_step_findings(sourced: Sequence[Sourced], claims: Claims) -> Iterator[Draft]:
    """What was announced to happen."""
    steps = [
        claims.of(source, step, _announced(step))
        for source in sourced
        for step in source.report.next_steps
    ]

    def same(a: Claim, b: Claim) -> int:
        return int(a.round == b.round and same_next_step(a, b))

    for group in grouped(steps, lambda claim: concepts(claim.value), same, claim_reading):
        said = one_each(group)
        labels = labels_of(said)
        first = said[0].item
        yield Draft(
            topic="next_step",
            relation="agreement" if len(labels) > 1 else "single_source",
            subject=first.action if isinstance(first, NextStep) else said[0].value,
            claims=said,
            explanation=(
                f"{listed(labels)} {verb(labels, 'announces', 'announce')} this. "
                + "; ".join(f"{claim.source}: {quoted(claim.value)}" for claim in said)
                + "."
            ),
        )


def _announced(step: NextStep) -> str:
    told = not step.when or step.when.casefold() in step.action.casefold()
    return step.action if told else f"{step.action}, {step.when}"


def wording_findings(sourced: Sequence[Sourced], claims: Claims) -> Iterator[Draft]:
    """What one thing is called by different sources, shown as it stands in them.

    A word that all who speak of the thing use tells nothing of them, and makes no finding.
    """
    groups: dict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for source in sourced:
        for wording in source.report.wording:
            claim = claims.of(source, wording, wording.term)
            groups[_referent(wording)].append(claim)
    for group in groups.values():
        draft = _wording(_unlike(group), sourced)
        if draft is not None:
            yield draft


def _item(claim: Claim) -> Wording:
    if not isinstance(claim.item, Wording):
        raise TypeError(f"{claim.item.kind} is not a wording")
    return claim.item


def _referent(item: Wording) -> tuple[str, frozenset[str]]:
    meant = item.refers_to or item.term
    return item.device, concepts(meant) or frozenset((meant.casefold(),))


def _unlike(group: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without those in which a source uses a word again ("Israel", "Israel's")."""
    first: dict[tuple[str, tuple[str, ...]], Claim] = {}
    for claim in group:
        term = tuple(word for word in words(_item(claim).term) if word != "s")
        first.setdefault((claim.source, term), claim)
    return tuple(first.values())


def _wording(group: tuple[Claim, ...], sourced: Sequence[Sourced]) -> Draft | None:
    scare = _item(group[0]).device == "scare_quotes"
    referent = next((item.refers_to for item in map(_item, group) if item.refers_to), None)
    meant = referent or (_item(group[0]).term if scare else None)
    written: dict[str, list[str]] = defaultdict(list)
    for claim in group:
        written[claim.source].append(_as_written(_item(claim)))
    for label in _plainly(group, meant, sourced):
        written[label].append(f"{quoted(meant or '')}{' without them' if scare else ''}")
    sources: dict[str, list[str]] = defaultdict(list)
    for label, terms in written.items():
        sources[listed(terms)].append(label)
    if len(sources) < 2:
        return None
    # The word most sources use is what the others are held against.
    *others, (usual, those) = sorted(sources.items(), key=lambda entry: len(entry[1]))
    told = listed(
        f"{listed(labels)} {verb(labels, 'writes', 'write')} {term}" for term, labels in others
    )
    return Draft(
        topic="wording",
        relation="characterisation",
        subject=meant or _item(group[0]).term,
        claims=group,
        explanation=f"{told} where {listed(those)} {verb(those, 'writes', 'write')} {usual}.",
    )


def _as_written(item: Wording) -> str:
    marked = " in quotation marks" if item.device == "scare_quotes" else ""
    return f"{quoted(item.term)}{marked}"


_MARKS = "\"“”'\u2018\u2019"


def _plainly(
    group: Sequence[Claim], referent: str | None, sourced: Sequence[Sourced]
) -> tuple[str, ...]:
    """Labels of the other sources whose text has the plain word for it."""
    if not referent:
        return ()
    used = set(labels_of(group))
    plain = re.compile(
        rf"(?<![\w{_MARKS}]){re.escape(referent.strip(_MARKS))}(?![\w{_MARKS}])", re.IGNORECASE
    )
    return tuple(
        source.label
        for source in sourced
        if source.label not in used and plain.search(source.report.article.text)
    )
