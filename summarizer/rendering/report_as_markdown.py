"""One article's report as Markdown: every item with the words it rests on."""

import re
from collections.abc import Iterable, Iterator

from summarizer.models import (
    Attribution,
    Confirmation,
    Evidence,
    Figure,
    Item,
    Meeting,
    NegotiationReport,
    NextStep,
    Participant,
    Position,
    Proposal,
    RejectedItem,
    Wording,
)
from summarizer.rendering.markdown_text import literal, plain
from summarizer.writing.phrases import lowered, with_article


def render_report(report: NegotiationReport) -> str:
    """The report as CommonMark, no raw HTML: a chapter a part, empty parts left out."""
    return "\n\n".join(_blocks(report)) + "\n"


def _blocks(report: NegotiationReport) -> Iterator[str]:
    article = report.article
    yield f"# {plain(article.title or article.id)}"
    published = f"published {article.published.isoformat()}" if article.published else "undated"
    yield " · ".join(part for part in (plain(article.outlet or ""), published) if part)
    matter = [report.matter] if report.matter else []
    yield from _chapter(
        "What is negotiated",
        (_told(f"{plain(item.subject)} ({item.negotiation})", item) for item in matter),
    )
    yield from _chapter("Meetings", map(_meeting, report.meetings))
    yield from _chapter("Participants", map(_participant, report.participants))
    yield from _chapter("Figures", map(_figure, report.figures))
    yield from _chapter("Proposals", map(_proposal, report.proposals))
    yield from _chapter("Positions", map(_position, report.positions))
    yield from _chapter(
        "Sticking points",
        (_told(plain(point.issue), point) for point in report.sticking_points),
    )
    yield from _chapter("Confirmed or not", map(_confirmation, report.confirmations))
    yield from _chapter("Next steps", map(_step, report.next_steps))
    yield from _chapter("Wording", map(_wording, report.wording))
    yield from _chapter("Refused, for want of support", map(_refused, report.rejected))


def _chapter(heading: str, bullets: Iterable[str]) -> Iterator[str]:
    lines = list(bullets)
    if lines:
        yield f"## {heading}"
        yield "\n".join(f"- {line}" for line in lines)


_STOP = re.compile(r"[.,]+(?=[”\"’']*$)")
"""The mark that ends what is told, before or behind the end of a quotation."""


def _told(text: str, item: Item) -> str:
    """What the item says, whose word it is, and the quotes that say more than itself."""
    quotes = " … ".join(_quotes(item.evidence, text))
    speaker = _speaker(item.attribution)
    told = f"{_STOP.sub('', text)}{speaker}" if speaker else text
    return f"{told}: {quotes}" if quotes else told


def _quotes(evidence: Iterable[Evidence], told: str) -> Iterator[str]:
    for one in evidence:
        quote = literal(one.quote)
        if quote not in told:
            yield f"“{quote}”"


def _speaker(attribution: Attribution) -> str:
    if not attribution.speaker:
        return ""
    return f", according to {plain(with_article(lowered(attribution.speaker)))}"


def _meeting(meeting: Meeting) -> str:
    mode = None if meeting.mode == "unknown" else meeting.mode.replace("_", " ")
    status = None if meeting.status == "unknown" else meeting.status
    dated = f"{meeting.date.start} to {meeting.date.end}" if meeting.date else None
    if meeting.date and meeting.date.start == meeting.date.end:
        dated = str(meeting.date.start)
    facts = (meeting.venue, meeting.day, dated, mode, status)
    known = ", ".join(plain(fact) for fact in facts if fact) or "no place or day given"
    judged = "; ".join(
        f"“{plain(a.words)}”" + (f" ({plain(a.by)})" if a.by else "") for a in meeting.assessments
    )
    said = f"; called {judged}" if judged else ""
    return _told(f"{meeting.scope.capitalize()}: {known}{said}", meeting)


_PRESENCES = {
    "attended": "",
    "expected": " (expected)",
    "absent": " (absent)",
    "unstated": " (no word on presence)",
}


def _participant(person: Participant) -> str:
    named = ", ".join(plain(part) for part in (person.name, person.role) if part)
    party = f" for {plain(person.party)}" if person.party else ""
    presence = _PRESENCES[person.presence]
    return _told(f"**{named}**{party}{presence}", person)


def _figure(figure: Figure) -> str:
    place = f" in {plain(figure.place)}" if figure.place else ""
    includes = f", {plain(', '.join(figure.includes))} included" if figure.includes else ""
    return _told(
        f"**{plain(figure.measure)}**{place}: {plain(figure.quantity.text)}{includes}", figure
    )


def _proposal(proposal: Proposal) -> str:
    by = f" by {_names(proposal.proposers)}" if proposal.proposers else ""
    answers = (("accepted", proposal.accepted_by), ("rejected", proposal.rejected_by))
    answered = "".join(f", {answer} by {_names(who)}" for answer, who in answers if who)
    status = proposal.status.replace("_", " ")
    told = _told(f"**{plain(proposal.summary)}**{by}, {status}{answered}", proposal)
    terms = "".join(f"\n  - {term.clause}: {plain(term.text)}" for term in proposal.terms)
    return told + terms


def _position(position: Position) -> str:
    stance = f"**{_names(position.parties)}** ({position.stance})"
    return _told(f"{stance}: {plain(position.content)}", position)


def _confirmation(item: Confirmation) -> str:
    return _told(f"{item.status.capitalize()}: {plain(item.content)}", item)


def _step(step: NextStep) -> str:
    dated = f" ({step.date.start} to {step.date.end})" if step.date else ""
    if step.date and step.date.start == step.date.end:
        dated = f" ({step.date.start})"
    return _told(f"{plain(step.action)}{dated}", step)


def _wording(wording: Wording) -> str:
    stands_for = f" for {plain(wording.refers_to)}" if wording.refers_to else ""
    return _told(f"“{plain(wording.term)}”{stands_for}", wording)


def _refused(item: RejectedItem) -> str:
    part = item.part.replace("_", " ").capitalize()
    return " ".join(filter(None, (f"{part}:", plain(item.reason), plain(item.offered))))


def _names(names: Iterable[str]) -> str:
    return plain(", ".join(names))
