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
from summarizer.grounding.clauses import counted_groups, place_of
from summarizer.grounding.holders import find_holders
from summarizer.grounding.names import find_names, unsupported_names
from summarizer.grounding.numbers import find_numbers
from summarizer.grounding.parties import party_name
from summarizer.grounding.quotes import locate
from summarizer.grounding.stances import StanceCue, find_stances
from summarizer.grounding.stated_numbers import number_meant, quantity_of, stating_clause
from summarizer.grounding.subjects import able_holders
from summarizer.grounding.terms import find_terms
from summarizer.models import (
    AnyItem,
    Article,
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
    if draft.name and unsupported_names(draft.name, cited.text):
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
    mention = number_meant(cited.text, draft.number, cited.within)
    if mention is None:
        raise RefusedError("number", f"The sentence does not state the number {draft.number!r}.")
    counted = "" if mention.kind == "duration" else mention.noun or draft.counted
    if not cited.supports(counted):
        raise RefusedError("words", f"Nothing near says that {counted!r} are counted.")
    start, end = stating_clause(cited.text, mention, cited.within)
    span = Span(start=cited.span.start + start, end=cited.span.start + end)
    return Figure(
        subject=counted or draft.measure,
        measure=draft.measure,
        quantity=quantity_of(mention, counted),
        place=place_of(cited.excerpt(span)) or place_of(cited.text),
        includes=counted_groups(cited.text, mention.end),
        evidence=(cited.evidence(span),),
        attribution=cited.attribution(span),
    )


@_item.register
def _(draft: ProposalDraft, cited: Cited) -> AnyItem:
    attribution = cited.attribution()
    # Whoever reports a proposal has not made it.
    reports = draft.proposer and attribution.speaker and locate(draft.proposer, attribution.speaker)
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
        mentions = [m for m in find_numbers(text) if m.kind not in ("date", "year", "time")]
        yield Term(
            clause=term.clause,
            text=text,
            quantity=quantity_of(mentions[0], text) if len(mentions) == 1 else None,
            evidence=cited.evidence(span),
        )


@_item.register
def _(draft: PositionDraft, cited: Cited) -> AnyItem:
    party = cited.require_name(draft.party)
    start, end = cited.within
    cue = next((cue for cue in find_stances(cited.text) if start <= cue.start < end), None)
    if cue is None:
        raise RefusedError("words", f"{cited.excerpt(cited.words)!r} takes no stance.")
    if not _can_hold(party, cue, cited):
        verb = cited.text[cue.start : cue.end]
        raise RefusedError("speaker", f"{party!r} is not who {verb!r} is said of.")
    content = cited.locate(draft.content) if draft.content else cited.words
    return Position(
        parties=cited.parties(party),
        stance=draft.stance,
        content=cited.excerpt(content),
        evidence=(cited.evidence(),),
        attribution=cited.attribution(),
    )


def _can_hold(party: str, cue: StanceCue, cited: Cited) -> bool:
    """Whether the party may be who takes the stance, among all whom the sentence names.

    A party that only a neighbouring sentence names may stand behind a pronoun or 'the government',
    but not behind another name.
    """
    own = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(party)}", cited.text)]
    holders = find_holders(cited.text)
    spans = [*own, *((holder.start, holder.end) for holder in holders)]
    able = [spans[index] for index in able_holders(cited.text, spans, cue)]
    if own:
        return any(start < end_of and begin < end for start, end in able for begin, end_of in own)
    state = party_name(party, cited.neighbourhood())
    named = [cited.text[start:end] for start, end in able if find_names(cited.text[start:end])]
    return not named or any(party_name(name, name) == state is not None for name in named)


@_item.register
def _(draft: NextStepDraft, cited: Cited) -> AnyItem:
    when = cited.here(draft.when)
    return NextStep(
        action=cited.excerpt(cited.words),
        actor=cited.optional_party(draft.actor),
        when=when,
        date=resolve_day(when, cited.article.published) if when else None,
        evidence=(cited.evidence(),),
        attribution=cited.attribution(),
    )
