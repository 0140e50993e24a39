"""What a reader would ask and no source answers."""

import re
from collections.abc import Iterable, Sequence

from summarizer.comparison.labels import Sourced
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.comparison.rounds import Timeline
from summarizer.grounding.english_names import with_article
from summarizer.models.comparison import Finding, Gap, Person
from summarizer.models.report import NextStep, Proposal


def gaps(
    sourced: Sequence[Sourced],
    timeline: Timeline,
    people: Sequence[Person],
    findings: Sequence[Finding],
    parties: PartyNames,
) -> tuple[Gap, ...]:
    """The questions that the compared reports leave open, in the order of the briefing."""
    questions = (
        *_undated(timeline),
        *_unnamed(people, parties),
        *_without_proposer(findings),
        *_silent_parties(sourced, parties),
        *_without_time(findings),
    )
    return tuple(Gap(question=question) for question in dict.fromkeys(questions))


def _undated(timeline: Timeline) -> Iterable[str]:
    for round_ in timeline.rounds:
        if round_.date is None:
            where = f" in {round_.venue}" if round_.venue else ""
            report = verb(round_.sources, "reports", "report")
            yield (
                f"On which date did the meeting{where} that {listed(round_.sources)} "
                f"{report} take place?"
            )


def _unnamed(people: Sequence[Person], parties: PartyNames) -> Iterable[str]:
    """Unnamed persons; those of one role in one source are asked for together."""
    asked: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for person in people:
        if person.name is None and person.role and not _named_for(person, people, parties):
            labels = tuple(dict.fromkeys(mention.source for mention in person.mentions))
            acting_for = asked.setdefault((person.role, labels), [])
            acting_for += [person.party] if person.party else []
    for (role, labels), acting_for in asked.items():
        party = f" ({listed(map(with_article, dict.fromkeys(acting_for)))})" if acting_for else ""
        yield f"Who is meant by {quoted(role)}{party} in {listed(labels)}?"


def _named_for(unnamed: Person, people: Sequence[Person], parties: PartyNames) -> bool:
    """Whether some source names whom the party sent to the meeting."""
    return any(
        person.name is not None
        and set(person.rounds) & set(unnamed.rounds)
        and person.party is not None
        and unnamed.party is not None
        and parties.same(person.party, unnamed.party)
        for person in people
    )


_PENDING = frozenset(("under_discussion", "rejected", "countered"))
_SETTLED = frozenset(("accepted", "implemented"))


def _without_proposer(findings: Sequence[Finding]) -> Iterable[str]:
    """Proposals nobody is said to have made, as far as they are definite and not settled."""
    for finding in findings:
        offers = [claim.item for claim in finding.claims if isinstance(claim.item, Proposal)]
        if not offers or any(offer.proposers or offer.status in _SETTLED for offer in offers):
            continue
        definite = any(
            offer.status in _PENDING or any(term.quantity for term in offer.terms)
            for offer in offers
        )
        if definite:
            report = verb(finding.sources, "reports", "report")
            told = f"{listed(finding.sources)} {report}"
            yield f"Who made the proposal that {told}: {_cited(finding.subject)}?"


def _silent_parties(sourced: Sequence[Sourced], parties: PartyNames) -> Iterable[str]:
    heard = {
        parties.canonical(name)
        for source in sourced
        for position in source.report.positions
        for name in position.parties
    }
    if not heard:
        return
    for source in sourced:
        for party in source.report.parties:
            if party.role == "party" and parties.canonical(party.name) not in heard:
                heard.add(parties.canonical(party.name))
                yield f"What is the position of {with_article(party.name)}?"


def _without_time(findings: Sequence[Finding]) -> Iterable[str]:
    for finding in findings:
        steps = [claim.item for claim in finding.claims if isinstance(claim.item, NextStep)]
        if steps and not any(step.when or step.date for step in steps):
            yield f"When will this happen: {_cited(finding.subject)}?"


def _cited(text: str) -> str:
    """Words in quotation marks; those inside them become single ones."""
    inner = re.sub(r'"([^"]*)"', r"‘\1’", text.strip())
    return f"“{inner.replace('“', '‘').replace('”', '’')}”"
