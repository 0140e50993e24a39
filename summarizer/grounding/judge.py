"""Drafts to items: what the article does not support is refused, with the rule it broke.

The rules, in the order they are asked:

- evidence: the cited sentence exists and is not boilerplate;
- words: the words a draft quotes stand in that sentence;
- number: every number of the item occurs in its evidence, digit for digit;
- name: every name of the item occurs in its evidence, or is a known alias of one that does;
- speaker: whoever the item is attributed to occurs in the evidence or next to it, and can be who
  the words are said of.
"""

import re
from collections.abc import Iterator
from functools import singledispatch

from summarizer.articles.dates import resolve_day
from summarizer.grounding.cited import Cited, Refusal, RefusedError
from summarizer.grounding.clauses import as_of, counted_groups, place_of
from summarizer.grounding.left_out_units import with_currency
from summarizer.grounding.number_clauses import outside_numbers
from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.grounding.quotes import locate
from summarizer.grounding.stances import find_stances
from summarizer.grounding.standing import can_hold
from summarizer.grounding.stated_numbers import number_meant, quantity_of, stating_clause
from summarizer.grounding.terms import find_terms
from summarizer.models import (
    AnyItem,
    Article,
    Evidence,
    Figure,
    Matter,
    Meeting,
    NextStep,
    Participant,
    Position,
    Proposal,
    Span,
    Term,
)
from summarizer.models.draft import (
    AnyDraft,
    FigureDraft,
    MatterDraft,
    MeetingDraft,
    NextStepDraft,
    ParticipantDraft,
    PositionDraft,
    ProposalDraft,
)
from summarizer.models.report import Stance


def judge(article: Article, draft: AnyDraft) -> AnyItem | Refusal:
    """The item the draft offers, with its evidence, or why it is refused."""
    try:
        return _item(draft, Cited(article, draft))
    except RefusedError as refused:
        return refused.refusal


@singledispatch
def _item(draft: object, cited: Cited) -> AnyItem:
    raise TypeError(f"no judgement for {type(draft).__name__} in {cited.article.id}")


@_item.register
def _(draft: MatterDraft, cited: Cited) -> AnyItem:
    return Matter(
        subject=cited.excerpt(cited.words),
        negotiation=draft.negotiation,
        evidence=(cited.evidence(),),
    )


@_item.register
def _(draft: MeetingDraft, cited: Cited) -> AnyItem:
    # The venue may stand beside; a day elsewhere is mostly that of something else.
    day = cited.here(draft.day)
    venue = cited.near(draft.venue)
    stated = [cited.span]
    if venue and not venue.overlaps(cited.span):
        stated.append(cited.sentence_at(venue))
    return Meeting(
        venue=cited.excerpt(venue) if venue else None,
        day=day,
        date=resolve_day(day, cited.article.published) if day else None,
        mode=draft.mode,
        status=draft.status,
        evidence=tuple(cited.evidence(span) for span in stated),
        attribution=cited.attribution(),
    )


@_item.register
def _(draft: ParticipantDraft, cited: Cited) -> AnyItem:
    if draft.name and not cited.names(draft.name):
        raise RefusedError("name", f"The sentence does not name {draft.name!r}.")
    role = draft.role if draft.role and cited.supports(draft.role) else None
    if not (draft.name or role):
        raise RefusedError("words", f"The sentence gives neither name nor office: {draft.words!r}.")
    return Participant(
        name=draft.name,
        role=role,
        party=cited.optional_party(draft.party),
        presence=draft.presence,
        evidence=(cited.evidence(),),
        attribution=cited.attribution(),
    )


@_item.register
def _(draft: FigureDraft, cited: Cited) -> AnyItem:
    language = cited.article.language
    mention = number_meant(cited.text, draft.number, cited.within, language=language)
    if mention is None:
        raise RefusedError("number", f"The sentence does not state the number {draft.number!r}.")
    if language == "en":
        mention = with_currency(cited.article, cited.number, mention)
    counted = _counted(draft, cited, mention)
    start, end = stating_clause(cited.text, mention, cited.within)
    start = outside_numbers(cited.text, start)
    span = Span(start=cited.span.start + start, end=cited.span.start + end)
    return Figure(
        subject=counted or (draft.measure if language == "en" else mention.text),
        measure=draft.measure,
        quantity=quantity_of(mention, counted),
        place=_place(cited, span, draft.measure) if mention.kind == "count" else None,
        includes=counted_groups(cited.text, mention.end) if mention.kind == "count" else (),
        as_of=as_of(cited.excerpt(span), cited.article.published),
        evidence=(cited.evidence(span),),
        attribution=cited.attribution(_at(cited, mention), of_number=True),
    )


def _counted(draft: FigureDraft, cited: Cited, mention: NumberMention) -> str:
    """What is counted, in the article's words; empty where it has none for it.

    In an article that is not in English the draft may name it in English: the measure is there to
    say it, and the number stands for itself.
    """
    if not draft.counted or cited.supports(draft.counted):
        return draft.counted
    if not mention.noun and cited.article.language == "en":
        raise RefusedError("words", f"Nothing near says that {draft.counted!r} are counted.")
    return mention.noun or ""


_PART = re.compile(r"\bof (?:them|whom|which|those)\b")
# 'holds 100 hostages taken in the east': where they were taken says not where they are.
_TAKEN = re.compile(r"\b(?:taken|captured|kidnapped|abducted|seized)\b")


def _at(cited: Cited, mention: NumberMention) -> Span:
    """Where the number stands: its speaker may be another than that of the words around it."""
    return Span(start=cited.span.start + mention.start, end=cited.span.start + mention.end)


def _place(cited: Cited, clause: Span, measure: str) -> str | None:
    """Where those counted are: in the clause that counts them, else in its sentence."""
    behind = clause.end - cited.span.start
    part = _PART.search(cited.text, behind)
    texts = [cited.excerpt(clause), cited.text[: part.start() if part else None]]
    if "held" in measure:
        texts = [_TAKEN.split(text)[0] for text in texts]
    return next((place for text in texts if (place := place_of(text))), None)


@_item.register
def _(draft: ProposalDraft, cited: Cited) -> AnyItem:
    attribution = cited.attribution()
    # A publication that reports a proposal has not made it.
    publication = attribution.speaker if attribution.kind == "outlet" else None
    reports = draft.proposer and publication and locate(draft.proposer, publication)
    return Proposal(
        summary=cited.excerpt(cited.words),
        proposers=() if reports else cited.optional_parties(draft.proposer),
        status=draft.status,
        rejected_by=cited.optional_parties(draft.rejected_by),
        accepted_by=cited.optional_parties(draft.accepted_by),
        terms=tuple(_terms(cited)),
        evidence=(cited.evidence(),),
        attribution=attribution,
    )


def _terms(cited: Cited) -> Iterator[Term]:
    for term in find_terms(cited.excerpt(cited.words)):
        span = Span(start=cited.words.start + term.start, end=cited.words.start + term.end)
        text = cited.excerpt(span)
        numbers = find_numbers(text, language=cited.article.language)
        mentions = [m for m in numbers if m.kind not in ("date", "year", "time")]
        yield Term(
            clause=term.clause,
            text=text,
            quantity=quantity_of(mentions[0], text) if len(mentions) == 1 else None,
            evidence=cited.evidence(span),
        )


@_item.register
def _(draft: PositionDraft, cited: Cited) -> AnyItem:
    party = cited.require_name(draft.party)
    if cited.article.language == "en":
        _require_stance(party, draft.stance, cited)
    content, evidence = _stance_content(draft, cited)
    return Position(
        parties=cited.parties(party),
        stance=draft.stance,
        content=content,
        evidence=evidence,
        attribution=cited.attribution(),
    )


def _require_stance(party: str, stance: Stance, cited: Cited) -> None:
    """Refuse words that take no stance, or not that of the party; code reads this in English."""
    start, end = cited.within
    cues = [cue for cue in find_stances(cited.text) if start <= cue.start < end]
    if not cues:
        raise RefusedError("words", f"{cited.excerpt(cited.words)!r} takes no stance.")
    taken = [cue for cue in cues if cue.stance == stance] or cues[:1]
    if not any(can_hold(party, cue, cited) for cue in taken):
        verb = cited.text[taken[0].start : taken[0].end]
        raise RefusedError("speaker", f"{party!r} is not who {verb!r} is said of.")


def _stance_content(draft: PositionDraft, cited: Cited) -> tuple[str, tuple[Evidence, ...]]:
    """What a stance is about, and the words it rests on: 'rejected it' says elsewhere what."""
    if not draft.content:
        return cited.excerpt(cited.words), (cited.evidence(),)
    if cited.here(draft.content) is None and (elsewhere := cited.near(draft.content)):
        return cited.excerpt(elsewhere), (cited.evidence(), cited.evidence(elsewhere))
    content = cited.locate(draft.content)
    apart = not content.overlaps(cited.words)
    evidence = (cited.evidence(), cited.evidence(content)) if apart else (cited.evidence(),)
    return cited.excerpt(content), evidence


@_item.register
def _(draft: NextStepDraft, cited: Cited) -> AnyItem:
    when = cited.here(draft.when)
    return NextStep(
        action=cited.excerpt(cited.words),
        actor=cited.optional_party(draft.actor),
        when=when,
        date=resolve_day(when, cited.article.published, ahead=True) if when else None,
        evidence=(cited.evidence(),),
        attribution=cited.attribution(),
    )
