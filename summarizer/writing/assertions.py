"""What one item says, as a clause that fits behind `000 reports that`."""

from collections.abc import Mapping

from summarizer.grounding.english_names import (
    head,
    is_plural,
    is_plural_noun,
    lower_kind,
    with_article,
)
from summarizer.models import (
    Claim,
    Confirmation,
    Figure,
    Item,
    Matter,
    Meeting,
    NextStep,
    Participant,
    Party,
    Position,
    Proposal,
    StickingPoint,
    Wording,
)
from summarizer.writing.phrases import (
    lowered,
    mentions,
    names,
    on_day,
    quoted,
    verb,
)
from summarizer.writing.shapes import determined, is_determined, shape
from summarizer.writing.stance_phrases import stance_taken
from summarizer.writing.values import amount, measured

_STATUSES: Mapping[str, str] = {
    "proposed": "was put forward",
    "under_discussion": "is under discussion",
    "accepted": "was accepted",
    "implemented": "was carried out",
    "rejected": "was rejected",
    "countered": "met a counter-proposal",
    "unknown": "is described",
}
_PRESENCES: Mapping[str, tuple[str, str]] = {
    "attended": ("took part", "took part"),
    "expected": ("was expected to take part", "were expected to take part"),
    "absent": ("did not take part", "did not take part"),
    "unstated": ("acted for a side", "acted for their sides"),
}
_MEETINGS: Mapping[str, str] = {
    "in_person": "a meeting",
    "indirect": "indirect talks",
    "phone": "a phone call",
    "visit": "a visit",
    "unknown": "talks",
}


def assertion(claim: Claim) -> str:
    """What a claim says, as a clause without its source: no capital, no full stop."""
    item = claim.item
    match item:
        case Figure():
            told = f"{measured(item.subject, [claim])} is {amount([claim], item.subject)}"
        case Position():
            told = _position(item)
        case Proposal():
            told = _proposal(item)
        case Meeting():
            told = _meeting(item)
        case Participant():
            one, many = _PRESENCES[item.presence]
            told = f"{person(item)} {many if is_plural(item.name or person(item)) else one}"
        case NextStep():
            told = _next_step(item)
        case StickingPoint():
            told = _sticking_point(item)
        case Confirmation():
            told = _confirmation(item)
        case Wording():
            told = _wording(item)
        case Matter():
            told = f"the matter at hand is {_fitting(item.subject, item)}"
        case Party():
            told = f"{with_article(item.name)} is involved as {item.role}"
    return told


def person(item: Participant) -> str:
    """A participant: `William Burns (CIA Director)`, `the head of the Shin Bet (not named)`."""
    role = lowered(item.role, (e.quote for e in item.evidence)) if item.role else None
    if item.name:
        role = role or (f"for {with_article(item.party)}" if item.party else None)
        return f"{item.name} ({role})" if role else item.name
    role = role or ""
    unnamed = "not named"
    if item.party and not mentions(role, [item.party]):
        if mentions(role, ["of"]):
            unnamed = f"{item.party}, not named"
        else:
            role = f"{role} of {with_article(item.party)}"
    if is_plural_noun(head(role).lower()):
        alone = head(role) == role.split()[0]
        return f"{role[0].lower() + role[1:] if alone else lower_kind(role)} ({unnamed})"
    if role.startswith(("the ", "a ", "an ")):
        return f"{role} ({unnamed})"
    unique = role.split()[0] in {"head", "chief", "prime", "president", "leader", "king", "emir"}
    article = "the" if unique else "an" if role[0] in "aeiou" else "a"
    return f"{article} {role} ({unnamed})"


def _position(item: Position) -> str:
    return f"{names(item.parties)} {stance_taken(item)}"


def _proposal(item: Proposal) -> str:
    summary = _small(item.summary, item)
    status = _STATUSES[item.status]
    if item.status in {"rejected", "countered"} and item.rejected_by:
        status += f" by {names(item.rejected_by)}"
    if item.status in {"accepted", "implemented"} and item.accepted_by:
        status = f"was accepted by {names(item.accepted_by)}"
    if not item.proposers or mentions(summary, item.proposers):
        return f"a proposal {status}: {_fitting(summary, item)}"
    if shape(summary, _quotes(item)) != "noun":
        return f"a proposal by {names(item.proposers)} {status}: {_fitting(summary, item)}"
    clause = f"{names(item.proposers)} proposed {summary}"
    return clause if item.status in {"proposed", "unknown"} else f"{clause}, which {status}"


def _meeting(item: Meeting) -> str:
    where = f" in {item.venue}" if item.venue else ""
    when = on_day(item.day, item.date)
    plural = item.mode in {"indirect", "unknown"}
    happened = {
        "planned": "are planned" if plural else "is planned",
        "ongoing": "were under way" if plural else "was under way",
        "suspended": "were suspended" if plural else "was suspended",
    }.get(item.status, "took place")
    return f"{_MEETINGS[item.mode]} {happened}{where} {when}".rstrip()


def _next_step(item: NextStep) -> str:
    action = _small(item.action, item)
    kind = shape(action, _quotes(item))
    when = ""
    if item.date is not None:
        when = f" {on_day(None, item.date)}"
    elif item.when and not mentions(action, [item.when]):
        when = f" ({quoted(item.when)})"
    if item.actor is None:
        return f"a next step is announced: {action}{when}"
    actor = names([item.actor])
    if action.startswith(("will ", "would ", "plans to ", "plan to ", "is to ", "are to ")):
        return f"{actor} {action}{when}"
    if kind in {"bare", "infinitive"}:
        to = "" if kind == "infinitive" else "to "
        return f"{actor} {verb('is', 'are', [item.actor])} {to}{action}{when}"
    return f"the next step for {actor} is {quoted(action)}{when}"


def _sticking_point(item: StickingPoint) -> str:
    return f"one issue still open is {open_issue(item)}{sides_of(item)}"


def open_issue(item: StickingPoint) -> str:
    """What the talks hang on."""
    return _fitting(item.issue, item)


def sides_of(item: StickingPoint) -> str:
    """The sides' positions behind a colon; empty where none are stated."""
    return f": {'; '.join(quoted(side) for side in item.sides)}" if item.sides else ""


_CONFIRMED: Mapping[str, str] = {
    "confirmed": "is confirmed",
    "unconfirmed": "is not confirmed",
    "denied": "is denied",
}


def _confirmation(item: Confirmation) -> str:
    if item.about == "meeting":
        return f"the meeting {_CONFIRMED[item.status]}: {quoted(item.evidence[0].quote)}"
    return f"this {_CONFIRMED[item.status]}: {quoted(item.content)}"


def _wording(item: Wording) -> str:
    if item.device == "scare_quotes":
        return f"the word {quoted(item.term)} is put in quotation marks"
    if item.refers_to:
        return f"{_fitting(item.refers_to, item)} is called {quoted(item.term)}"
    return f"the word {quoted(item.term)} is used"


def _quotes(item: Item) -> tuple[str, ...]:
    return tuple(evidence.quote for evidence in item.evidence)


def _small(text: str, item: Item) -> str:
    return lowered(text, _quotes(item))


_NAMING = 12
"""Words beyond which a phrase that names an issue is rather a sentence about it."""


def _fitting(text: str, item: Item) -> str:
    """The phrase as it is where it is a noun, quoted where it is not."""
    small = _small(text, item)
    is_name = len(small.split()) <= _NAMING and shape(small, _quotes(item)) == "noun"
    small = determined(small)
    is_name = is_name and is_determined(small)
    return small if is_name else quoted(text)
