"""Drafts to items: what the article does not support is refused, with the rule it broke.

The rules, in the order they are asked:

- evidence: the cited sentence exists and is not boilerplate;
- words: the words a draft quotes stand in that sentence;
- number: every number of the item occurs in its evidence, digit for digit;
- name: every name of the item occurs in its evidence, or is a known alias of one that does;
- speaker: whoever the item is attributed to occurs in the evidence or next to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from summarizer.articles.dates import resolve_day
from summarizer.grounding.clauses import counted_groups, place_of
from summarizer.grounding.names import find_names, unsupported_names
from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.grounding.parties import party_name
from summarizer.grounding.quotes import locate, locate_words, missing_words
from summarizer.grounding.speakers import find_attribution
from summarizer.grounding.stances import able_holders, find_stances
from summarizer.grounding.terms import find_terms
from summarizer.models import (
    AnyItem,
    Article,
    Attribution,
    Evidence,
    Figure,
    Matter,
    Meeting,
    NextStep,
    Participant,
    Position,
    Proposal,
    Quantity,
    Span,
    Term,
)
from summarizer.models.draft import (
    AnyDraft,
    Draft,
    FigureDraft,
    MatterDraft,
    MeetingDraft,
    NextStepDraft,
    ParticipantDraft,
    PositionDraft,
    ProposalDraft,
)
from summarizer.models.report import Rule

_BREAK = re.compile(r"[,;:()–—]\s+|\b(?:and|that|which|who)\s+")
_FAR = 40
"""Characters before a number from which its clause is looked for."""

_LONG = 100
"""Characters from which words may have been cut off by the bound a schema sets."""

_REACH = 3
"""Sentences before and behind the cited one in which day and venue of a meeting may stand."""


@dataclass(frozen=True)
class Refusal:
    """Why a draft does not stand, in a sentence the model can act on."""

    rule: Rule
    reason: str


class _RefusedError(Exception):
    """Carries a refusal out of a judgement."""

    def __init__(self, rule: Rule, reason: str) -> None:
        super().__init__(reason)
        self.refusal = Refusal(rule, reason)


def judge(article: Article, draft: AnyDraft) -> AnyItem | Refusal:
    """The item the draft offers, with its evidence, or why it is refused."""
    try:
        return _item(draft, _Cited(article, draft))
    except _RefusedError as refused:
        return refused.refusal


class _Cited:
    """The sentence a draft cites, and the words in it."""

    def __init__(self, article: Article, draft: Draft) -> None:
        if not 1 <= draft.sentence <= len(article.sentences):
            raise _RefusedError("evidence", f"There is no sentence {draft.sentence}.")
        self.article = article
        self.number = draft.sentence
        self.span: Span = article.sentences[draft.sentence - 1]
        self.text = article.sentence(draft.sentence)
        self.words = self.locate(draft.words)

    def locate(self, words: str) -> Span:
        """Where the words stand in the sentence.

        Raises:
            _RefusedError: they do not stand there.
        """
        bare = words.strip().strip(".,;:")
        if not bare:
            raise _RefusedError("words", "No words of the sentence were copied.")
        found = (
            locate(bare, self.article.text, self.span)
            or locate_words(bare, self.article.text, self.span)
            or self._cut(bare)
        )
        if found is None:
            missing = missing_words(bare, self.text)
            detail = f" ({', '.join(missing)} is not in it)" if missing else ""
            raise _RefusedError("words", f"The sentence does not say {words!r}{detail}.")
        return found

    def _cut(self, words: str) -> Span | None:
        """Where long words stand but for the last, which a bound on their length may have cut."""
        if len(words) < _LONG:
            return None
        return locate(words.rsplit(" ", 1)[0], self.article.text, self.span)

    def neighbourhood(self) -> str:
        """The sentence with the one before and the one behind it."""
        first = max(self.number - 1, 1)
        last = min(self.number + 1, len(self.article.sentences))
        return " ".join(self.article.sentence(number) for number in range(first, last + 1))

    def evidence(self, span: Span) -> Evidence:
        return Evidence.of(self.article, span.start, span.end)

    def require_name(self, name: str) -> str:
        """The name, if the sentence or a neighbour supports it; capitals or not.

        Raises:
            _RefusedError: a name in it, or a word of it, occurs nowhere near.
        """
        near = self.neighbourhood()
        unknown = unsupported_names(name, near, ()) or missing_words(name, near)
        if unknown and party_name(name, near) is None:
            raise _RefusedError("name", f"The sentence does not name {name!r}.")
        return name

    def optional_name(self, name: str | None) -> str | None:
        """The name if it is supported, else nothing: the item stands without it."""
        if not name:
            return None
        try:
            return party_name(self.require_name(name), self.neighbourhood()) or name
        except _RefusedError:
            return None

    def near(self, words: str | None) -> Span | None:
        """Where the words stand: in the sentence, else near it; None if nowhere."""
        if not words:
            return None
        first, last = max(self.number - _REACH, 1), self.number + _REACH
        numbers = sorted(range(first, last + 1), key=lambda number: abs(number - self.number))
        for number in numbers:
            if number <= len(self.article.sentences):
                found = locate(words, self.article.text, self.article.sentences[number - 1])
                if found:
                    return found
        return None

    def sentence_at(self, span: Span) -> Span:
        """The sentence that holds the span."""
        return next(sentence for sentence in self.article.sentences if sentence.overlaps(span))

    def attribution(self) -> Attribution:
        """Whose word the cited words are."""
        return find_attribution(self.article, self.number, self.words.start, self.words.end)

    def optional_parties(self, words: str | None) -> tuple[str, ...]:
        """The parties the words name if they are supported, else none."""
        return self.parties(words) if self.optional_name(words) and words else ()

    def parties(self, words: str) -> tuple[str, ...]:
        """The parties the words name, each once: states by their names, others as written."""
        near = self.neighbourhood()
        names = [name.text for name in find_names(words)] if " and " in words else []
        return tuple(dict.fromkeys(party_name(name, near) or name for name in names or [words]))

    def excerpt(self, span: Span) -> str:
        return self.article.text[span.start : span.end]


@singledispatch
def _item(draft: object, cited: _Cited) -> AnyItem:
    raise TypeError(f"no judgement for {type(draft).__name__} in {cited.article.id}")


@_item.register
def _(draft: MatterDraft, cited: _Cited) -> AnyItem:
    return Matter(
        subject=cited.excerpt(cited.words),
        negotiation=draft.negotiation,
        evidence=(cited.evidence(cited.words),),
    )


@_item.register
def _(draft: MeetingDraft, cited: _Cited) -> AnyItem:
    # The venue may stand beside; a day elsewhere is mostly that of something else.
    day = locate(draft.day, cited.article.text, cited.span) if draft.day else None
    venue = cited.near(draft.venue)
    stated = dict.fromkeys(
        [cited.span, *(cited.sentence_at(span) for span in (day, venue) if span)]
    )
    return Meeting(
        venue=cited.excerpt(venue) if venue else None,
        day=cited.excerpt(day) if day else None,
        date=resolve_day(cited.excerpt(day), cited.article.published) if day else None,
        mode=draft.mode,
        status=draft.status,
        evidence=tuple(cited.evidence(span) for span in stated),
        attribution=cited.attribution(),
    )


@_item.register
def _(draft: ParticipantDraft, cited: _Cited) -> AnyItem:
    if draft.name:
        unknown = unsupported_names(draft.name, cited.text, ())
        if unknown:
            raise _RefusedError("name", f"The sentence does not name {draft.name!r}.")
    role = draft.role
    if role and missing_words(role, cited.neighbourhood()):
        role = None
    if not (draft.name or role):
        raise _RefusedError(
            "words", f"The sentence gives neither name nor office: {draft.words!r}."
        )
    return Participant(
        name=draft.name,
        role=role,
        party=cited.optional_name(draft.party),
        presence=draft.presence,
        evidence=(cited.evidence(cited.words),),
        attribution=cited.attribution(),
    )


@_item.register
def _(draft: FigureDraft, cited: _Cited) -> AnyItem:
    mention = _mention(draft.number, cited)
    timed = mention.kind == "duration"
    counted = "" if timed else mention.noun or draft.counted
    if missing_words(counted, cited.neighbourhood()):
        raise _RefusedError("words", f"Nothing near says that {counted!r} are counted.")
    span = _clause(mention, cited)
    clause = cited.excerpt(span)
    return Figure(
        subject=counted or draft.measure,
        measure=draft.measure,
        quantity=_quantity(mention, counted),
        place=place_of(clause) or place_of(cited.text),
        includes=counted_groups(cited.text, mention.end),
        evidence=(cited.evidence(span),),
        attribution=find_attribution(cited.article, cited.number, span.start, span.end),
    )


def _clause(mention: NumberMention, cited: _Cited) -> Span:
    """The words that state the number: those cited, from the last clause before the number on."""
    start = cited.span.start + mention.start
    end = cited.span.start + mention.end
    before = cited.article.text[min(cited.words.start, start) : start]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    first = start - len(before) + (breaks[-1] if breaks and len(before) > _FAR else 0)
    return Span(start=first, end=max(end, cited.words.end))


def _mention(number: str, cited: _Cited) -> NumberMention:
    """The number mention that the draft means: the one in its words, or nearest to them."""
    stated = find_numbers(cited.text)
    values = {mention.value for mention in find_numbers(number)}
    mentions = [m for m in stated if number.strip() and number.strip() in m.text] or [
        m for m in stated if m.value in values
    ]
    if not mentions:
        raise _RefusedError("number", f"The sentence does not state the number {number!r}.")
    words = cited.words.start - cited.span.start, cited.words.end - cited.span.start

    def distance(mention: NumberMention) -> int:
        return max(words[0] - mention.number_end, mention.number_start - words[1], 0)

    return min(mentions, key=distance)


def _quantity(mention: NumberMention, counted: str) -> Quantity:
    return Quantity(
        value=mention.value,
        upper=mention.upper,
        qualifier=mention.qualifier,
        unit=mention.unit or mention.noun or counted,
        text=mention.text,
    )


@_item.register
def _(draft: ProposalDraft, cited: _Cited) -> AnyItem:
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
        evidence=(cited.evidence(cited.words),),
        attribution=attribution,
    )


def _terms(cited: _Cited) -> Iterator[Term]:
    for term in find_terms(cited.excerpt(cited.words)):
        span = Span(start=cited.words.start + term.start, end=cited.words.start + term.end)
        text = cited.excerpt(span)
        mentions = [m for m in find_numbers(text) if m.kind not in ("date", "year", "time")]
        yield Term(
            clause=term.clause,
            text=text,
            quantity=_quantity(mentions[0], text) if len(mentions) == 1 else None,
            evidence=cited.evidence(span),
        )


@_item.register
def _(draft: PositionDraft, cited: _Cited) -> AnyItem:
    party = cited.require_name(draft.party)
    span = _held(party, cited)
    content = cited.locate(draft.content) if draft.content else span
    return Position(
        parties=cited.parties(party),
        stance=draft.stance,
        content=cited.excerpt(content),
        evidence=(cited.evidence(span),),
        attribution=cited.attribution(),
    )


def _held(party: str, cited: _Cited) -> Span:
    """The words of a stance, from its holder on where they begin earlier.

    Raises:
        _RefusedError: no word takes a stance, or the party cannot be who takes it.
    """
    offset = cited.span.start
    start, end = cited.words.start - offset, cited.words.end - offset
    cue = next((cue for cue in find_stances(cited.text) if start <= cue.start < end), None)
    if cue is None:
        raise _RefusedError("words", f"{cited.excerpt(cited.words)!r} takes no stance.")
    named = [match.span() for match in re.finditer(re.escape(party), cited.text)]
    if not named:
        return cited.words
    if not able_holders(cited.text, named, cue):
        verb = cited.text[cue.start : cue.end]
        raise _RefusedError("speaker", f"{party!r} is not who {verb!r} is said of.")
    inside = [begin for begin, _ in named if start < begin < cue.start]
    return Span(start=offset + inside[-1], end=cited.words.end) if inside else cited.words


@_item.register
def _(draft: NextStepDraft, cited: _Cited) -> AnyItem:
    when: str | None = None
    if draft.when:
        found = locate(draft.when, cited.article.text, cited.span)
        when = cited.excerpt(found) if found else None
    return NextStep(
        action=cited.excerpt(cited.words),
        actor=cited.optional_name(draft.actor),
        when=when,
        date=resolve_day(when, cited.article.published) if when else None,
        evidence=(cited.evidence(cited.words),),
        attribution=cited.attribution(),
    )
