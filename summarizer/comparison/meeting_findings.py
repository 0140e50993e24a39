"""Findings about meetings: which took place, who was there, how they were judged."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from summarizer.comparison.claims import Claims, same_mentioned_meeting
from summarizer.comparison.drafts import Draft, labels_of, one_each
from summarizer.comparison.grouping import claim_reading, grouped
from summarizer.comparison.labels import Sourced
from summarizer.comparison.origins import same_speaker
from summarizer.comparison.people import Identified, Seat
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.comparison.rounds import Timeline
from summarizer.comparison.vocabulary import concepts
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import find_names
from summarizer.grounding.speaker_kinds import speaker_kind
from summarizer.models.comparison import Claim, Relation
from summarizer.models.evidence import Attribution
from summarizer.models.report import Assessment, Meeting


def meeting_findings(
    sourced: Sequence[Sourced], timeline: Timeline, claims: Claims
) -> Iterator[Draft]:
    """One finding a round, then how the meetings were judged, then the meetings mentioned."""
    yield from _rounds(sourced, timeline, claims)
    yield from _assessments(sourced, claims)
    yield from _mentioned(sourced, claims)


def _described(meeting: Meeting) -> str:
    parts = [part for part in (meeting.venue, meeting.day) if part]
    return ", ".join(parts) or meeting.evidence[0].quote


def _rounds(sourced: Sequence[Sourced], timeline: Timeline, claims: Claims) -> Iterator[Draft]:
    by_label = {source.label: source for source in sourced}
    for round_ in timeline.rounds:
        said = one_each(
            claims.of(by_label[label], meeting, _described(meeting))
            for label in round_.sources
            for meeting in by_label[label].report.meetings
            if meeting.scope == "reported"
        )
        when = round_.date.start.isoformat() if round_.date else round_.day
        yield Draft(
            topic="meeting",
            relation="agreement" if len(said) > 1 else "single_source",
            subject=", ".join(part for part in ("meeting", round_.venue, when) if part),
            claims=said,
            explanation=round_.explanation,
        )


def _assessments(sourced: Sequence[Sourced], claims: Claims) -> Iterator[Draft]:
    judged = [
        (claims.of(source, meeting, assessment.words), assessment)
        for source in sourced
        for meeting in source.report.meetings
        for assessment in meeting.assessments
    ]

    def strength(a: tuple[Claim, Assessment], b: tuple[Claim, Assessment]) -> int:
        return int(a[0].round == b[0].round and _same_assessment(a[1], b[1]))

    for group in grouped(
        judged, lambda entry: concepts(entry[1].words), strength, _assessment_reading
    ):
        by = next((assessment.by for _, assessment in group if assessment.by), None)
        said = one_each(_as_said_by(claim, assessment, by) for claim, assessment in group)
        labels = labels_of(said)
        yield Draft(
            topic="assessment",
            relation="agreement" if len(labels) > 1 else "single_source",
            subject=f"judgement on the talks: {group[0][1].words}",
            claims=said,
            explanation=(
                f"{listed(labels)} {_quotes(labels, by)} on the talks: "
                f"{listed(dict.fromkeys(quoted(claim.value) for claim in said))}."
            ),
        )


def _as_said_by(claim: Claim, assessment: Assessment, judge: str | None) -> Claim:
    """The claim as the word of whoever judged; `judge` is the name that stands for all forms of it.

    The same judgement quoted by several sources is one origin's.
    """
    if assessment.by is None or judge is None:
        return claim
    named = any(is_person_name(name.text, name.title) for name in find_names(assessment.by))
    kind = speaker_kind(assessment.by, is_person=named)
    said_by = Attribution(speaker=assessment.by, kind=kind, firsthand=kind != "outlet")
    origin = f"{assessment.by} ({claim.source})" if kind == "anonymous" else judge
    item = claim.item.model_copy(update={"attribution": said_by})
    return claim.model_copy(update={"origin": origin, "item": item})


def _assessment_reading(entry: tuple[Claim, Assessment]) -> Hashable:
    return entry[0].round, entry[1].words, entry[1].by


def _quotes(labels: Sequence[str], by: str | None) -> str:
    if by is None:
        return verb(labels, "says", "say")
    return f"{verb(labels, 'quotes', 'quote')} {by}"


def _same_assessment(a: Assessment, b: Assessment) -> bool:
    if a.by and b.by and not same_speaker(a.by, b.by):
        return False
    return concepts(a.words) == concepts(b.words)


def _mentioned(sourced: Sequence[Sourced], claims: Claims) -> Iterator[Draft]:
    mentioned = [
        claims.of(source, meeting, _described(meeting))
        for source in sourced
        for meeting in source.report.meetings
        if meeting.scope == "mentioned"
    ]
    for group in grouped(
        mentioned,
        lambda claim: concepts(claim.item.evidence[0].quote),
        lambda a, b: int(same_mentioned_meeting(a, b)),
        claim_reading,
    ):
        said = one_each(group)
        labels = labels_of(said)
        yield Draft(
            topic="meeting",
            relation="agreement" if len(labels) > 1 else "single_source",
            subject=f"another meeting: {said[0].value}",
            claims=said,
            explanation=f"{listed(labels)} {verb(labels, 'mentions', 'mention')} this meeting.",
        )


def participant_findings(
    sourced: Sequence[Sourced], people: Sequence[Identified], claims: Claims
) -> Iterator[Draft]:
    """Who took part, one finding a person and round."""
    by_label = {source.label: source for source in sourced}
    for identified in people:
        rounds: dict[str | None, list[Seat]] = defaultdict(list)
        for seat in identified.seats:
            rounds[seat.round].append(seat)
        for seats in rounds.values():
            said = one_each(
                claims.of(by_label[seat.source], seat.participant, _seated(seat)) for seat in seats
            )
            relation = _presence(seats, said)
            yield Draft(
                topic="participant",
                relation=relation,
                subject=_person(identified),
                claims=said,
                explanation=_who_is_named(identified, seats, relation),
            )


def _seated(seat: Seat) -> str:
    parts = (seat.participant.name, seat.participant.role)
    return ", ".join(part for part in parts if part)


def _person(identified: Identified) -> str:
    person = identified.person
    named = ", ".join(part for part in (person.name, person.role) if part)
    return f"{named} ({person.party})" if person.party else named


def _presence(seats: Sequence[Seat], said: Sequence[Claim]) -> Relation:
    if len(said) == 1:
        return "single_source"
    named = [seat for seat in seats if seat.participant.name and seat.round is not None]
    for a, b in combinations(named, 2):
        if a.source != b.source and {a.participant.presence, b.participant.presence} == {
            "attended",
            "absent",
        }:
            return _dispute(a, b)
    same = len({seat.participant.presence for seat in seats}) == 1
    return "agreement" if same else "compatible"


def _dispute(a: Seat, b: Seat) -> Relation:
    speakers = [seat.participant.attribution.speaker for seat in (a, b)]
    if all(speakers) and not same_speaker(speakers[0] or "", speakers[1] or ""):
        return "attributed_dispute"
    return "conflict"


def _how_compatible(seats: Sequence[Seat]) -> Iterator[str]:
    """How one source can put somebody at the talks otherwise than another and both be right."""
    presences = {seat.participant.presence for seat in seats}
    if "unstated" in presences:
        silent = list(
            dict.fromkeys(s.source for s in seats if s.participant.presence == "unstated")
        )
        yield f"{listed(silent)} {verb(silent, 'does', 'do')} not say whether they were there."
    if {"expected", "attended"} <= presences:
        yield "What one announced, the other reports as having happened."


def _who_is_named(identified: Identified, seats: Sequence[Seat], relation: Relation) -> str:
    by_name: dict[str, list[str]] = defaultdict(list)
    unnamed: dict[str, list[str]] = defaultdict(list)
    for seat in seats:
        people = by_name if seat.participant.name else unnamed
        label = people[seat.participant.name or seat.participant.role or ""]
        if seat.source not in label:
            label.append(seat.source)
    parts = [
        f"{listed(labels)} {verb(labels, 'names', 'name')} {name}"
        for name, labels in by_name.items()
    ] + [
        f"{listed(labels)} {verb(labels, 'gives', 'give')} no name, only {quoted(role)}"
        for role, labels in unnamed.items()
    ]
    sentences = ["; ".join(parts) + "."]
    if relation in {"conflict", "attributed_dispute"}:
        presences = (f"{s.participant.presence} ({s.source})" for s in seats)
        sentences.append(f"They do not agree on whether the person was there: {listed(presences)}.")
    elif relation == "compatible":
        sentences.extend(_how_compatible(seats))
    if unnamed and by_name:
        sentences.append(f"The role is the same, so this is {identified.person.name}.")
    elif len(by_name) > 1:
        sentences.append("These are spellings or forms of one name.")
    return " ".join(sentences)
