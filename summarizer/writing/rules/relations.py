"""A dispute is told as a dispute, an update as an update."""

import re
from collections.abc import Iterator, Sequence

from summarizer.grounding.numbers import find_numbers
from summarizer.models import Claim, Figure, Finding, Position
from summarizer.writing.chronology import earlier_and_later
from summarizer.writing.grounds import Grounds
from summarizer.writing.phrases import mentions
from summarizer.writing.rules.sentence import Objection, Sentence
from summarizer.writing.rules.sources import is_teller
from summarizer.writing.sections import DISPUTES
from summarizer.writing.stances import same_actor

_DISPUTED = re.compile(
    r"\b(?:disput\w+|differ\w*|disagree\w*|contradict\w*|conflicting|at odds|deadlock\w*"
    r"|conflicts?|incompatible|irreconcilable|contested|unclear|inconsistent|discrepan\w+"
    r"|var(?:y|ies)|divided|open question)\b",
    re.IGNORECASE,
)
_CONTRADICTED = re.compile(
    r"\b(?:contradict\w*|conflict\w*|incompatible|irreconcilable|inconsistent|cannot both)\b",
    re.IGNORECASE,
)
_DEFINED = re.compile(r"\bcount\w*\b.{0,60}\bdifferently\b|\bdefin(?:e|es|ed|ition|itions)\b")
_RISE = r"rose|risen|rises?|increas(?:e|es|ed|ing)|grew|grown|climb(?:s|ed)?|up from|went up"
_FALL = r"fell|fallen|falls|drop(?:s|ped)?|declin(?:e|es|ed)|decreas(?:e|es|ed)|down from|went down"
_RISEN = re.compile(rf"\b(?:{_RISE})\b", re.IGNORECASE)
_FALLEN = re.compile(rf"\b(?:{_FALL})\b", re.IGNORECASE)
_CHANGED = re.compile(
    rf"\b(?:{_RISE}|{_FALL}|has since|have since|was later|were later|updated)\b", re.IGNORECASE
)
_LATER = re.compile(
    r"\b(?:now|later|latest|newer|most recent(?:ly)?|by now|updated|current(?:ly)?)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier|previously|before|initially|at first|formerly|originally)\b", re.IGNORECASE
)


def disputes(sentence: Sentence) -> Iterator[Objection]:
    """Of what is disputed both sides are told, or that it is disputed."""
    for finding in sentence.grounds.findings:
        if finding.relation not in DISPUTES:
            continue
        if not _told_as_dispute(sentence, finding):
            yield Objection(
                "dispute",
                f"What it says of {finding.subject} is disputed; give the differing statements "
                "with their sources, or say that the sources differ.",
            )
        changed = _CHANGED.search(sentence.text)
        if changed and not mentions(sentence.grounds.words, [changed.group()]):
            yield Objection(
                "dispute",
                "The values contradict each other; nothing changed from one to the other.",
            )


def agreements(sentence: Sentence) -> Iterator[Objection]:
    """What fits together is no dispute, and another definition no contradiction."""
    grounds = sentence.grounds
    relations = {finding.relation for finding in grounds.findings}
    stated = f"{grounds.words}\n{grounds.told}"
    for pattern, fitting, reason in (
        (_DISPUTED, {*DISPUTES, "update"}, "Its facts dispute nothing."),
        (_CONTRADICTED, DISPUTES - {"different_definition"}, "Its facts contradict nothing."),
        (_DEFINED, {"different_definition"}, "Its facts speak of no other definition."),
    ):
        found = pattern.search(sentence.own_masked)
        if found and relations.isdisjoint(fitting) and not mentions(stated, [found.group()]):
            yield Objection("dispute", f"{reason[:-1]}; leave out “{found.group()}”.")


def directions(sentence: Sentence) -> Iterator[Objection]:
    """What goes from one number to another in its facts does not go back."""
    stated = {span for passage in sentence.grounds.passages for span in _from_to(passage)}
    for first, second in _from_to(sentence.masked):
        if (second, first) in stated and (first, second) not in stated:
            yield Objection("number", "By its facts it goes the other way, from second to first.")


def _from_to(text: str) -> Iterator[tuple[float, float]]:
    for span in re.finditer(r"\bfrom\b(?P<first>[^;:]*?)\bto\b(?P<second>[^;:]*)", text):
        first, second = find_numbers(span["first"]), find_numbers(span["second"])
        if first and second:
            yield first[-1].value, second[0].value


def _told_as_dispute(sentence: Sentence, finding: Finding) -> bool:
    if _DISPUTED.search(sentence.masked):
        return True
    grounds = Grounds((finding,), sentence.grounds.comparison)
    tellers = set(sentence.labels) & grounds.sources
    tellers |= {name for name in grounds.speakers if is_teller(name, sentence.text)}
    if all(isinstance(claim.item, Figure) for claim in finding.claims):
        return len(_told_values(sentence, finding.claims)) > 1 and len(tellers) > 1
    sides: list[str] = []
    for name in _positioned(finding):
        known = any(same_actor(name, side) for side in sides)
        if not known and mentions(sentence.text, [name]):
            sides.append(name)
    return len(sides) > 1 or (not sides and len(tellers) > 1)


def _positioned(finding: Finding) -> Iterator[str]:
    """The parties whose positions a finding tells."""
    for claim in finding.claims:
        if isinstance(claim.item, Position):
            yield from claim.item.parties


def _told_values(sentence: Sentence, claims: Sequence[Claim]) -> frozenset[float]:
    """The values of the claims that the sentence states."""
    values = {claim.item.quantity.value for claim in claims if isinstance(claim.item, Figure)}
    return frozenset(n.value for n in sentence.numbers if n.value in values)


def updates(sentence: Sentence) -> Iterator[Objection]:
    """An update has both values, in their order, and is no dispute."""
    findings = sentence.grounds.findings
    if any(finding.relation in DISPUTES for finding in findings):
        return
    for finding in findings:
        if finding.relation != "update":
            continue
        disputed = _DISPUTED.search(sentence.masked)
        if disputed and not mentions(sentence.grounds.words, [disputed.group()]):
            yield Objection("update", "The later value replaces the earlier; this is no dispute.")
        earlier, later = earlier_and_later(finding)
        old, new = _told_values(sentence, earlier), _told_values(sentence, later)
        figures = any(isinstance(claim.item, Figure) for claim in finding.claims)
        if figures and not (old - new and new):
            yield Objection("update", "It has to give both the earlier and the later value.")
        elif figures and _is_reversed(sentence, old - new, new - old):
            yield Objection("update", "It takes the later value for the earlier one.")


def _marked(sentence: Sentence, marker: re.Match[str]) -> float | None:
    """The number that a word such as `now` speaks of: in its clause, else the next one."""
    text = sentence.masked
    bounds = [found.start() for found in re.finditer(r"[;,](?!\d)", text)]
    low = max((bound for bound in bounds if bound < marker.start()), default=0)
    high = min((bound for bound in bounds if bound > marker.start()), default=len(text))
    until = text.find(";", marker.end())
    behind = [n for n in sentence.numbers if n.number_start >= marker.end()]
    before = [n for n in sentence.numbers if low <= n.number_start < marker.start()]
    if behind and behind[0].number_start < high:
        return behind[0].value
    if before:
        return before[-1].value
    return behind[0].value if behind and (until < 0 or behind[0].start < until) else None


def _is_reversed(sentence: Sentence, old: frozenset[float], new: frozenset[float]) -> bool:
    """Whether the sentence runs from the later value to the earlier one, in words or direction."""
    text = sentence.masked
    for pattern, wrong in ((_LATER, old), (_EARLIER, new)):
        for marker in pattern.finditer(text):
            if _marked(sentence, marker) in wrong:
                return True
    if old and new:
        if _RISEN.search(text) and max(new) < max(old):
            return True
        if _FALLEN.search(text) and max(new) > max(old):
            return True
    span = re.search(r"\bfrom\b(?P<first>.*?)\bto\b", text)
    if span is None:
        return False
    first = [n.value for n in sentence.numbers if span.start() <= n.number_start < span.end()]
    return any(value in new for value in first)
