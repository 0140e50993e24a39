"""Findings about positions: who wants or refuses what, and where two sides exclude each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarizer.comparison.claims import Claims, alike, grouped, same_position
from summarizer.comparison.drafts import Draft, labels_of, one_each
from summarizer.comparison.issues import issues_of
from summarizer.comparison.labels import Sourced
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.comparison.vocabulary import concepts
from summarizer.models.comparison import Claim
from summarizer.models.report import Position, StickingPoint

_REQUIRES = frozenset(("demands", "conditions"))
_FAMILIES = {
    **dict.fromkeys(_REQUIRES, "requires"),
    "rejects": "refuses",
}
"""Stances that come to the same on an issue; the others stand for themselves."""

_Issue = tuple[str, str, str]
"""A party, a family of stances, an issue."""


def position_findings(
    sourced: Sequence[Sourced], claims: Claims, parties: PartyNames
) -> Iterator[Draft]:
    """The findings about all positions, then the deadlocks between them, then sticking points."""
    stated = [
        claims.of(source, position, f"{listed(position.parties)} ({position.stance}): "
                  f"{position.content}")
        for source in sourced
        for position in source.report.positions
    ]  # fmt: skip
    by_issue = _by_issue(stated, parties)
    shared = {key: said for key, said in by_issue.items() if len(labels_of(said)) > 1}
    settled = {id(claim) for said in shared.values() for claim in said}
    rest = [claim for claim in stated if id(claim) not in settled]
    for (party, family, issue), said in shared.items():
        yield _agreed(_display(said, party, parties), family, issue, one_each(said))
    for group in grouped(
        rest,
        lambda claim: concepts(_position(claim).content),
        lambda a, b: int(same_position(a, b, parties)),
    ):
        yield _stated(one_each(group))
    yield from _deadlocks(by_issue, parties)
    yield from _sticking_points(sourced, claims)


def _position(claim: Claim) -> Position:
    if not isinstance(claim.item, Position):
        raise TypeError(f"{claim.item.kind} is not a position")
    return claim.item


def _by_issue(stated: Sequence[Claim], parties: PartyNames) -> dict[_Issue, list[Claim]]:
    found: dict[_Issue, list[Claim]] = defaultdict(list)
    for claim in stated:
        position = _position(claim)
        family = _FAMILIES.get(position.stance)
        if family is None:
            continue
        conditional = position.stance == "conditions"
        for issue in sorted(issues_of(position.content, conditional=conditional)):
            for party in position.parties:
                found[parties.canonical(party), family, issue].append(claim)
    return found


def _display(claims: Sequence[Claim], canonical: str, parties: PartyNames) -> str:
    """A party as a source writes it, in the shortest form."""
    names = [name for claim in claims for name in _position(claim).parties]
    fitting = [name for name in names if parties.canonical(name) == canonical]
    return min(fitting, key=len, default=canonical)


def _agreed(name: str, family: str, issue: str, said: tuple[Claim, ...]) -> Draft:
    labels = labels_of(said)
    words = "; ".join(f"{claim.source}: {quoted(_position(claim).content)}" for claim in said)
    return Draft(
        topic="position",
        relation="agreement",
        subject=f"{name} {family} {issue}",
        claims=said,
        explanation=(
            f"{listed(labels)} report that {name} {family} {issue}. In their words: {words}."
        ),
    )


def _stated(said: tuple[Claim, ...]) -> Draft:
    first = _position(said[0])
    labels = labels_of(said)
    subject = f"{listed(first.parties)} ({first.stance}): {first.content}"
    several = len(labels) > 1
    return Draft(
        topic="position",
        relation="agreement" if several else "single_source",
        subject=subject,
        claims=said,
        explanation=(
            f"{listed(labels)} report this position in much the same words."
            if several
            else f"Only {said[0].source} reports this position."
        ),
    )


def _deadlocks(by_issue: dict[_Issue, list[Claim]], parties: PartyNames) -> Iterator[Draft]:
    """What one party requires and another refuses, in so many words."""
    for (party, family, issue), required in by_issue.items():
        if family != "requires":
            continue
        for (other, stance, same), refused in by_issue.items():
            if stance != "refuses" or same != issue or other == party:
                continue
            demander = _display(required, party, parties)
            refuser = _display(refused, other, parties)
            yield Draft(
                topic="position",
                relation="deadlock",
                subject=f"{issue}: required by {demander}, refused by {refuser}",
                claims=tuple(_each_once(required)) + tuple(_each_once(refused)),
                explanation=(
                    f"{demander} requires {issue} ({listed(labels_of(required))}), and {refuser} "
                    f"refuses it ({listed(labels_of(refused))})."
                ),
            )


def _each_once(said: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without those in which a source repeats its own words."""
    return tuple({(claim.source, _position(claim).content): claim for claim in said}.values())


def _sticking_points(sourced: Sequence[Sourced], claims: Claims) -> Iterator[Draft]:
    points = [
        claims.of(source, point, point.issue)
        for source in sourced
        for point in source.report.sticking_points
    ]

    def same(a: Claim, b: Claim) -> int:
        left, right = a.item, b.item
        if not (isinstance(left, StickingPoint) and isinstance(right, StickingPoint)):
            return 0
        return int(left.issue == right.issue or alike(left.issue, right.issue))

    for group in grouped(points, lambda claim: concepts(claim.value), same):
        said = one_each(group)
        labels = labels_of(said)
        yield Draft(
            topic="sticking_point",
            relation="agreement" if len(labels) > 1 else "single_source",
            subject=said[0].value,
            claims=said,
            explanation=(
                f"{listed(labels)} {verb(labels, 'names', 'name')} this as something the talks "
                "hang on."
            ),
        )
