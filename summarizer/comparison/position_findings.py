"""Findings about positions: who wants or refuses what, and where two sides exclude each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from summarizer.comparison.claims import Claims, alike, same_position
from summarizer.comparison.drafts import Draft, labels_of, one_each
from summarizer.comparison.grouping import claim_reading, grouped
from summarizer.comparison.issues import is_tied, issues_of
from summarizer.comparison.labels import Sourced
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.comparison.rounds import Timeline
from summarizer.comparison.vocabulary import concepts, words
from summarizer.models.comparison import Claim, Relation
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
    sourced: Sequence[Sourced], claims: Claims, parties: PartyNames, timeline: Timeline
) -> Iterator[Draft]:
    """The findings about all positions, then the deadlocks between them, then sticking points."""
    stated = [
        claims.of(source, position, f"{listed(position.parties)} ({position.stance}): "
                  f"{position.content}")
        for source in sourced
        for position in source.report.positions
    ]  # fmt: skip
    by_issue = _by_issue(stated, parties)
    settled: set[int] = set()
    for (party, family, issue), said in by_issue.items():
        name = _display(said, party, parties)
        for of_one_size in _by_numbers(said, timeline):
            if len(labels_of(of_one_size)) > 1:
                settled |= {id(claim) for claim in of_one_size}
                yield _on_issue(name, family, issue, one_each(of_one_size), timeline)
    rest = [claim for claim in stated if id(claim) not in settled]
    groups = grouped(
        rest,
        lambda claim: concepts(_position(claim).content),
        lambda a, b: int(same_position(a, b, parties)),
        claim_reading,
    )
    yield from _told_or_turned(groups, parties, timeline)
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


def _by_numbers(said: Sequence[Claim], timeline: Timeline) -> tuple[tuple[Claim, ...], ...]:
    """Claims on one issue that may be told together.

    A demand of 7 per cent and one of 5 are one demand that changed if the meetings they go with
    are known to lie one after the other, otherwise two.
    """
    by_numbers: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in said:
        by_numbers[_numbers(claim)].append(claim)
    plain = by_numbers.pop(frozenset(), [])
    if len(by_numbers) < 2:
        return (tuple(said),)
    groups = list(by_numbers.values())
    if all(_in_order(a, b, timeline) for a, b in combinations(groups, 2)):
        return (tuple(claim for claim in said if claim not in plain), tuple(plain))
    return (*map(tuple, groups), tuple(plain))


def _in_order(a: Sequence[Claim], b: Sequence[Claim], timeline: Timeline) -> bool:
    """Whether all of one were said at a meeting before those of the other."""
    return any(
        all(timeline.earlier(one.round, other.round) for one, other in product(first, second))
        for first, second in ((a, b), (b, a))
    )


def _numbers(claim: Claim) -> frozenset[str]:
    return frozenset(word for word in words(_position(claim).content) if word[0].isdigit())


def _on_issue(
    name: str, family: str, issue: str, said: tuple[Claim, ...], timeline: Timeline
) -> Draft:
    labels = labels_of(said)
    numbers = {_numbers(claim) for claim in said} - {frozenset()}
    if len(numbers) > 1:
        return Draft(
            topic="position",
            relation="update",
            subject=f"{name} {family} {issue}",
            claims=_from_first_to_last(said, timeline),
            explanation=(
                f"{name} {family} {issue}, and what it {family} has changed from one meeting to "
                f"the next. {_in_their_words(_from_first_to_last(said, timeline))}"
            ),
        )
    return Draft(
        topic="position",
        relation="agreement",
        subject=f"{name} {family} {issue}",
        claims=said,
        explanation=(
            f"{listed(labels)} report that {name} {family} {issue}. {_in_their_words(said)}"
        ),
    )


def _in_their_words(said: Sequence[Claim]) -> str:
    told = "; ".join(f"{claim.source}: {quoted(_position(claim).content)}" for claim in said)
    return f"In their words: {told}."


def _from_first_to_last(said: Sequence[Claim], timeline: Timeline) -> tuple[Claim, ...]:
    places = {round_.id: place for place, round_ in enumerate(timeline.rounds)}
    return tuple(sorted(said, key=lambda claim: places.get(claim.round or "", len(places))))


def _told_or_turned(
    groups: Sequence[tuple[Claim, ...]], parties: PartyNames, timeline: Timeline
) -> Iterator[Draft]:
    """Positions as they are told; one that is also told the other way round, beside that."""
    by_party: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        if _position(group[0]).stance in _TURNS:
            for name in _position(group[0]).parties:
                by_party[parties.canonical(name)].append(index)
    told: set[int] = set()
    for index, group in enumerate(groups):
        if index in told:
            continue
        rivals = (
            other
            for name in _position(group[0]).parties
            for other in by_party.get(parties.canonical(name), ())
            if other > index and other not in told
        )
        turned = next(
            (
                (other, draft)
                for other in rivals
                if (draft := _turned(group, groups[other], parties, timeline)) is not None
            ),
            None,
        )
        if turned is None:
            yield _stated(one_each(group))
        else:
            told.add(turned[0])
            yield turned[1]


_ACCEPTS = frozenset(("accepts", "concedes"))
_TURNS = _ACCEPTS | {"rejects"}


def _turned(
    a: Sequence[Claim], b: Sequence[Claim], parties: PartyNames, timeline: Timeline
) -> Draft | None:
    """A thing that a party accepts by one source and refuses by another."""
    left, right = _position(a[0]), _position(b[0])
    if (left.stance in _ACCEPTS) == (right.stance in _ACCEPTS):
        return None
    if set(labels_of(a)) & set(labels_of(b)) or is_tied(left.content) or is_tied(right.content):
        return None
    names = frozenset(word for name in (*left.parties, *right.parties) for word in concepts(name))
    if not alike(left.content, right.content, without=names):
        return None
    said = tuple(sorted((*one_each(a), *one_each(b)), key=lambda claim: claim.source))
    relation: Relation
    if _in_order(a, b, timeline):
        relation, said = "update", _from_first_to_last(said, timeline)
        why = "It changed its mind from one meeting to the next."
    elif {claim.round for claim in said} != {a[0].round} or a[0].round is None:
        return None
    elif all(c.origin != c.source for c in said) and not {c.origin for c in a} & {
        c.origin for c in b
    }:
        relation = "attributed_dispute"
        why = "Each is the word of another speaker: " + listed(
            f"{claim.origin} ({claim.source})" for claim in said
        ) + "."  # fmt: skip
    else:
        relation, why = "conflict", "Both cannot be right, and the sources do not explain it."
    name = _display(said, parties.canonical(left.parties[0]), parties)
    told = "; ".join(
        f"{claim.source}: {name} {_position(claim).stance} {quoted(_position(claim).content)}"
        for claim in said
    )
    return Draft(
        topic="position",
        relation=relation,
        subject=f"whether {name} accepts {left.content}",
        claims=said,
        explanation=f"{told}. {why}",
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

    for group in grouped(points, lambda claim: concepts(claim.value), same, claim_reading):
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
