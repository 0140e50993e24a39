"""Findings as plain sentences, written by code alone.

What stands here is what a reader gets wherever no model writes, or where what it wrote was
refused. Single-source claims are told as that source's and disputes as disputes, following
ICD 206 on the description of sources.
"""

import re
from collections.abc import Sequence

from summarizer.comparison.parties import same_party
from summarizer.grounding.numbers import unsupported_numbers
from summarizer.grounding.quotes import missing_words
from summarizer.models import (
    Claim,
    Comparison,
    Figure,
    Finding,
    Item,
    Matter,
    Meeting,
    NextStep,
    Position,
    Proposal,
    Relation,
    StickingPoint,
    Wording,
)
from summarizer.writing.assertions import assertion, open_issue, sides_of
from summarizer.writing.chronology import earlier_and_later
from summarizer.writing.figures import figure_sentence, put_at
from summarizer.writing.lexicon import words
from summarizer.writing.meetings import held, judgements
from summarizer.writing.next_steps import next_step_sentence
from summarizer.writing.phrases import (
    listing,
    lowered,
    mentions,
    names,
    on_day,
    quoted,
    sentence,
    shortened,
)
from summarizer.writing.proposals import further_terms, proposal_sentence
from summarizer.writing.shapes import shape
from summarizer.writing.stance_phrases import stance_verb
from summarizer.writing.values import measured, values
from summarizer.writing.voices import in_brackets, of_many, only, speaker, speakers, told_by
from summarizer.writing.wordings import word_choice, wording_sentence

_EXPLAINED: frozenset[Relation] = frozenset(["different_definition", "conflict"])
_ONE_STORY: frozenset[Relation] = frozenset(["agreement", "compatible", "single_source"])
"""Relations in which the claims are told as one."""
_GIVING = words("give gives gave given value values")
_QUOTABLE = 30
"""Words up to which a quote may stand in a sentence."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“])")


def finding_sentences(finding: Finding, comparison: Comparison) -> tuple[str, ...]:
    """One or more sentences that tell a finding; the first can stand alone."""
    first = _first_sentence(finding, comparison)
    more: tuple[str, ...] = ()
    if finding.relation == "agreement" and finding.topic == "position":
        more = _in_their_words(finding)
    elif _is_about(finding, Proposal) and finding.relation in _ONE_STORY:
        more = further_terms(finding, comparison)
    elif finding.relation in _EXPLAINED and finding.topic != "confirmation":
        more = _explained(finding, first)
    if finding.joined_by == "model":
        more = (*more, "That the sources speak of one thing here is a model's judgement.")
    return (first, *more)


def _first_sentence(finding: Finding, comparison: Comparison) -> str:
    judged = judgements([finding], comparison)
    if finding.relation == "characterisation" and finding.explanation.strip():
        told = sentence(finding.explanation)
    elif finding.relation == "deadlock":
        told = _deadlock(finding)
    elif judged:
        told = sentence("; ".join(judged))
    elif _is_about(finding, Proposal) and finding.relation in _ONE_STORY:
        told = proposal_sentence(finding, comparison)
    elif _is_about(finding, NextStep) and finding.relation in _ONE_STORY:
        told = next_step_sentence(finding, comparison)
    elif finding.relation == "single_source":
        told = _single(finding, comparison)
    elif _is_about(finding, Figure):
        told = figure_sentence(finding)
    elif _is_about(finding, Wording):
        told = wording_sentence(finding)
    else:
        told = _statement(finding, comparison)
    return told


def _is_about(finding: Finding, kind: type[Item]) -> bool:
    return all(isinstance(claim.item, kind) for claim in finding.claims)


def _explained(finding: Finding, first: str) -> tuple[str, ...]:
    """The sentences of the explanation that say more than the sentence before them."""
    return tuple(
        sentence(part)
        for part in _SENTENCE_END.split(finding.explanation.strip())
        if {word.casefold() for word in missing_words(part, first)} - _GIVING
    )


def _in_their_words(finding: Finding) -> tuple[str, ...]:
    """What each source has a party say, where the sources choose different words."""
    if len(_contents(finding)) < 2:
        return ()
    said = "; ".join(
        f"{listing(tuple(speakers(claims)))}: {quoted(content)}"
        for content, claims in _contents(finding).items()
    )
    return (sentence(f"in their words: {said}"),)


def _contents(finding: Finding) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in finding.claims:
        if isinstance(claim.item, Position):
            found.setdefault(claim.item.content.strip(), []).append(claim)
    return found


def _statement(finding: Finding, comparison: Comparison) -> str:
    """Anything but a figure that more than one claim speaks to."""
    claims = finding.claims
    match finding.relation:
        case "compatible":
            told = f"the accounts fit together: {_reported(claims)}"
        case "agreement":
            told = _agreed(finding, comparison)
        case "update":
            earlier, later = earlier_and_later(finding)
            told = f"earlier, {_reported(earlier)}; later, {_reported(later)}"
        case "different_definition" | "characterisation":
            told = f"the sources describe {_about(finding)} differently: {_reported(claims)}"
        case "attributed_dispute":
            told = f"{_about(finding)} is disputed: {_reported(claims)}"
        case "conflict":
            told = f"the sources differ on {_about(finding)}: {_reported(claims)}"
        case "deadlock" | "single_source":
            told = _reported(claims)
    return sentence(told)


def _agreed(finding: Finding, comparison: Comparison) -> str:
    """What several sources say alike, in the words of the one that says most."""
    claims = finding.claims
    fullest = _fullest(claims)
    item = fullest.item
    teller = told_by(claims)
    if isinstance(item, Meeting) and item.scope == "mentioned":
        return f"{teller} {of_many(claims, 'mentions')} {_mentioned(item)}"
    if isinstance(item, Meeting):
        return f"{held(fullest, comparison)}, as {teller} {of_many(claims, 'reports')}"
    if isinstance(item, Matter) and any(unsupported_numbers(item.subject, c.value) for c in claims):
        named = [f"{quoted(c.value)} {in_brackets([c])}" for c in claims]
        return f"the sources name the matter at hand as {listing(named)}"
    own_words = len(_contents(finding)) > 1 and ":" not in finding.subject
    telling = finding.subject if own_words else assertion(fullest)
    return f"{telling}, as {teller} {of_many(claims, 'reports')}"


def _single(finding: Finding, comparison: Comparison) -> str:
    """A claim that stands alone, told as its source's."""
    claim = finding.claims[0]
    teller = only(claim.source, comparison)
    who = speaker(claim)
    citing = f", citing {who}," if who else ""
    if isinstance(claim.item, Figure):
        what = measured(finding.subject, finding.claims)
        return sentence(f"{teller}{citing} {put_at(what, _bare_values(finding))}")
    if isinstance(claim.item, Wording):
        return sentence(f"{teller} {word_choice(finding.claims)}")
    if isinstance(claim.item, Meeting) and claim.item.scope == "mentioned":
        return sentence(f"{teller}{citing} mentions {_mentioned(claim.item)}")
    if isinstance(claim.item, Meeting):
        return sentence(f"{teller}{citing} reports that {held(claim, comparison)}")
    if isinstance(claim.item, StickingPoint):
        open_ = f"{_open_issue(claim.item)} as still open{sides_of(claim.item)}"
        return sentence(f"{teller}{citing} names {open_}")
    return sentence(f"{teller}{citing} reports that {assertion(_fullest(finding.claims))}")


def _deadlock(finding: Finding) -> str:
    """What one side requires and the other refuses; a matter of the parties, not the sources."""
    sides: list[list[Claim]] = []
    for claim in finding.claims:
        side = next((side for side in sides if _same_side(side[0], claim)), None)
        if side is None:
            sides.append([claim])
        else:
            side.append(claim)
    told = ", while ".join(f"{_taken(side)}" for side in sides)
    issue = _about(finding).partition(":")[0]
    return sentence(f"the sides are deadlocked over {issue}: {told}")


def _taken(side: Sequence[Claim]) -> str:
    """What one side wants; where sources have it in other words, those of each."""
    contents: dict[str, list[Claim]] = {}
    for claim in side:
        said = claim.item.content if isinstance(claim.item, Position) else claim.value
        contents.setdefault(said.strip(), []).append(claim)
    item = side[0].item
    if len(contents) == 1 or not isinstance(item, Position):
        return f"{assertion(side[0])} {in_brackets(side)}"
    told = [(_that(said, claims), in_brackets(claims)) for said, claims in contents.items()]
    words_ = [f"{said} {whose}" for said, whose in sorted(told, key=_is_clause)]
    parties = min((c.item.parties for c in side if isinstance(c.item, Position)), key=_length)
    return f"{names(parties)} {stance_verb(item.stance, parties)} {listing(words_)}"


def _that(said: str, claims: Sequence[Claim]) -> str:
    """What is wanted in its words, with `that` before what stands behind one in the article."""
    quotes = [evidence.quote for claim in claims for evidence in claim.item.evidence]
    return f"that {quoted(said)}" if shape(said, quotes) == "subordinate" else quoted(said)


def _is_clause(told: tuple[str, str]) -> bool:
    return told[0].startswith("that ")


def _length(parties: Sequence[str]) -> int:
    return sum(map(len, parties))


def _same_side(a: Claim, b: Claim) -> bool:
    """Whether two claims give the same stance of the same party."""
    if not (isinstance(a.item, Position) and isinstance(b.item, Position)):
        return assertion(a) == assertion(b)
    return a.item.stance == b.item.stance and any(
        same_party(one, other) or mentions(one, [other]) or mentions(other, [one])
        for one in a.item.parties
        for other in b.item.parties
    )


def _open_issue(item: StickingPoint) -> str:
    """The issue, a whole sentence cut where it gets long."""
    told = open_issue(item)
    if told.startswith("“"):
        return quoted(shortened(item.issue, _QUOTABLE))
    return told


def _bare_values(finding: Finding) -> str:
    return listing([value.text for value in values(finding.claims, finding.subject)])


def _reported(claims: Sequence[Claim]) -> str:
    """What each source reports, those that say the same together."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(assertion(claim).casefold(), []).append(claim)
    return "; ".join(
        f"{told_by(group)} {of_many(group, 'reports')} that {assertion(group[0])}"
        for group in groups.values()
    )


def _mentioned(meeting: Meeting) -> str:
    """A meeting beside the reported one, with the words that mention it where they are few."""
    what = {"phone": "a phone call", "visit": "a visit"}.get(meeting.mode, "another meeting")
    where = f" in {meeting.venue}" if meeting.venue else ""
    told = f"{what}{where} {on_day(meeting.day, meeting.date)}".rstrip()
    words_ = meeting.evidence[0].quote
    return f"{told}: {quoted(words_)}" if len(words_.split()) <= _QUOTABLE else told


def _fullest(claims: Sequence[Claim]) -> Claim:
    """The claim that tells most: the one with most fields filled, the first of equals."""
    return max(
        claims,
        key=lambda claim: (
            len(claim.item.model_dump(exclude_defaults=True)),
            claim.value[:1].islower(),
        ),
    )


def _about(finding: Finding) -> str:
    return lowered(
        finding.subject,
        (evidence.quote for claim in finding.claims for evidence in claim.item.evidence),
    )
