"""Findings about what is negotiated, what comes next, and what things are called."""

import re
from collections.abc import Iterator, Sequence

from summarizer.comparison.claims import Claims, grouped, same_next_step
from summarizer.comparison.drafts import Draft, labels_of, one_each
from summarizer.comparison.labels import Sourced
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.comparison.vocabulary import concepts
from summarizer.models.comparison import Claim
from summarizer.models.report import Matter, NextStep, Wording


def matter_findings(sourced: Sequence[Sourced], claims: Claims) -> Iterator[Draft]:
    """What the talks are about: one finding a kind of negotiation."""
    matters = [
        claims.of(source, source.report.matter, source.report.matter.subject)
        for source in sourced
        if source.report.matter is not None
    ]
    for group in grouped(matters, lambda claim: concepts(claim.value), _same_matter):
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

    for group in grouped(steps, lambda claim: concepts(claim.value), same):
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
    """What one thing is called by different sources, shown as it stands in them."""
    terms = [
        claims.of(source, wording, wording.term)
        for source in sourced
        for wording in source.report.wording
    ]

    def same(a: Claim, b: Claim) -> int:
        if a.source == b.source:
            return 0
        return int(_referent(a) == _referent(b))

    for group in grouped(terms, lambda claim: (_referent(claim),), same):
        yield _wording(group, sourced)


def _item(claim: Claim) -> Wording:
    if not isinstance(claim.item, Wording):
        raise TypeError(f"{claim.item.kind} is not a wording")
    return claim.item


def _referent(claim: Claim) -> tuple[str, frozenset[str]]:
    item = _item(claim)
    meant = item.refers_to or item.term
    return item.device, concepts(meant) or frozenset((meant.casefold(),))


def _wording(group: tuple[Claim, ...], sourced: Sequence[Sourced]) -> Draft:
    items = [_item(claim) for claim in group]
    referent = next((item.refers_to for item in items if item.refers_to), None)
    plain = _plainly(group, referent, sourced)
    terms = {item.term.casefold() for item in items}
    labels = labels_of(group)
    sentences = [
        "; ".join(f"{claim.source} writes {_as_written(_item(claim))}" for claim in group)
        + (f", for {referent}." if referent else ".")
    ]
    if plain:
        sentences.append(
            f"{listed(plain)} {verb(plain, 'writes', 'write')} {quoted(referent or '')}"
            + (" without quotation marks." if items[0].device == "scare_quotes" else ".")
        )
    if len(terms) > 1 or plain:
        relation = "characterisation"
    else:
        relation = "agreement" if len(labels) > 1 else "single_source"
    return Draft(
        topic="wording",
        relation=relation,
        subject=referent or items[0].term,
        claims=group,
        explanation=" ".join(sentences),
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
