"""Findings as plain sentences, written by code alone.

What stands here is what a reader gets wherever no model writes, or where what it wrote was
refused. Single-source claims are told as that source's and disputes as disputes, following
ICD 206 on the description of sources.
"""

import re
from collections.abc import Sequence

from summarizer.comparison.parties import same_party
from summarizer.grounding.quotes import missing_words
from summarizer.models import (
    Claim,
    Comparison,
    Figure,
    Finding,
    Meeting,
    NextStep,
    Position,
    Proposal,
    Relation,
    Wording,
)
from summarizer.writing.assertions import assertion
from summarizer.writing.assessments import assessment_sentence
from summarizer.writing.chronology import earlier_and_later
from summarizer.writing.figures import figure_sentence
from summarizer.writing.lexicon import words
from summarizer.writing.phrases import (
    listing,
    lowered,
    mentions,
    on_day,
    quoted,
    sentence,
    unlike,
)
from summarizer.writing.values import measured, values
from summarizer.writing.voices import in_brackets, of_many, only, speaker, speakers, told_by
from summarizer.writing.wordings import word_choice, wording_sentence

_EXPLAINED: frozenset[Relation] = frozenset(["different_definition", "conflict"])
_GIVING = words("give gives gave given value values")
_QUOTABLE = 40
"""Words up to which a quote may stand in a sentence."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“])")


def finding_sentences(finding: Finding, comparison: Comparison) -> tuple[str, ...]:
    """One or two sentences that tell a finding; the first can stand alone."""
    first = _first_sentence(finding, comparison)
    more: list[str] = []
    if finding.relation == "agreement" and finding.topic == "position":
        more = _in_their_words(finding)
    elif finding.topic == "proposal" and finding.relation in {"agreement", "single_source"}:
        more = _terms(finding)
    elif finding.relation in _EXPLAINED:
        more = _explained(finding, first)
    return (first, *more)


def _first_sentence(finding: Finding, comparison: Comparison) -> str:
    claims = finding.claims
    judged = assessment_sentence(finding)
    if finding.relation == "characterisation" and finding.explanation.strip():
        told = sentence(finding.explanation)
    elif finding.relation == "deadlock":
        told = _deadlock(finding)
    elif judged is not None:
        told = judged
    elif finding.relation == "single_source":
        told = _single(finding, comparison)
    elif all(isinstance(claim.item, Figure) for claim in claims):
        told = figure_sentence(finding)
    elif all(isinstance(claim.item, Wording) for claim in claims):
        told = wording_sentence(finding)
    else:
        told = _statement(finding)
    return told


def _explained(finding: Finding, first: str) -> list[str]:
    """The sentences of the explanation that say more than the sentence before them."""
    return [
        sentence(part)
        for part in _SENTENCE_END.split(finding.explanation.strip())
        if {word.casefold() for word in missing_words(part, first)} - _GIVING
    ]


def _in_their_words(finding: Finding) -> list[str]:
    """What each source has a party say, where the sources choose different words."""
    if len(_contents(finding)) < 2:
        return []
    said = "; ".join(
        f"{listing(tuple(speakers(claims)))}: {quoted(content)}"
        for content, claims in _contents(finding).items()
    )
    return [sentence(f"in their words: {said}")]


def _contents(finding: Finding) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in finding.claims:
        if isinstance(claim.item, Position):
            found.setdefault(claim.item.content.strip(), []).append(claim)
    return found


def _statement(finding: Finding) -> str:
    """Anything but a figure that more than one claim speaks to."""
    claims = finding.claims
    match finding.relation:
        case "compatible":
            told = f"the accounts fit together: {_reported(claims)}"
        case "agreement":
            told = _agreed(finding)
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


def _agreed(finding: Finding) -> str:
    """What several sources say alike, in the words of the one that says most."""
    claims = finding.claims
    fullest = _fullest(claims)
    item = fullest.item
    teller = told_by(claims)
    if isinstance(item, Meeting) and item.scope == "mentioned":
        return f"{teller} {of_many(claims, 'mentions')} {_mentioned(item)}"
    if isinstance(item, NextStep) and item.actor is None:
        return f"{teller} {of_many(claims, 'announces')} as a next step: {_announced(fullest)}"
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
        return sentence(f"{teller}{citing} gives {what}: {_bare_values(finding)}")
    if isinstance(claim.item, Wording):
        return sentence(f"{teller} {word_choice(finding.claims)}")
    if isinstance(claim.item, Meeting) and claim.item.scope == "mentioned":
        return sentence(f"{teller}{citing} mentions {_mentioned(claim.item)}")
    if isinstance(claim.item, NextStep) and claim.item.actor is None:
        return sentence(f"{teller}{citing} announces as a next step: {_announced(claim)}")
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
    told = ", while ".join(f"{assertion(side[0])} {in_brackets(side)}" for side in sides)
    issue = _about(finding).partition(":")[0]
    return sentence(f"the sides are deadlocked over {issue}: {told}")


def _same_side(a: Claim, b: Claim) -> bool:
    """Whether two claims give the same stance of the same party."""
    if not (isinstance(a.item, Position) and isinstance(b.item, Position)):
        return assertion(a) == assertion(b)
    return a.item.stance == b.item.stance and any(
        same_party(one, other) or mentions(one, [other]) or mentions(other, [one])
        for one in a.item.parties
        for other in b.item.parties
    )


def _terms(finding: Finding) -> list[str]:
    """The clauses of a proposal that its summary does not hold already."""
    claim = _fullest(finding.claims)
    if not isinstance(claim.item, Proposal):
        return []
    summary = claim.item.summary
    terms = [
        f"{quoted(term.text)}{f' if {quoted(term.condition)}' if term.condition else ''}"
        for term in sorted(claim.item.terms, key=lambda term: term.phase or 0)
        if not mentions(summary, [term.text])
    ]
    if claim.item.exchange_ratio and not mentions(summary, [claim.item.exchange_ratio]):
        terms.append(quoted(claim.item.exchange_ratio))
    if not terms:
        return []
    return [sentence(f"its terms, as {claim.source} gives them: {'; '.join(unlike(terms))}")]


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


def _announced(claim: Claim) -> str:
    return assertion(claim).partition(": ")[2]


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
