"""The rules of grounding asked again of a finished report, whoever made it.

- evidence: it stands verbatim in the article;
- number: every number of an item's words, and the value of a quantity, stands in its evidence;
- name: every name of an item stands in the sentences of its evidence or next to them, or is the
  party of somebody named there;
- speaker: whoever an item is attributed to stands there, or in the words that name the speaker, at
  most three sentences before.
"""

from collections.abc import Iterator
from functools import singledispatch

from summarizer.evaluation.scores import Slip
from summarizer.evaluation.wording import brief, part_of
from summarizer.grounding.name_support import unsupported_names
from summarizer.grounding.names import find_names
from summarizer.grounding.numbers import find_numbers, unsupported_numbers
from summarizer.grounding.parties import party_name, states_named
from summarizer.grounding.quotes import locate, missing_words
from summarizer.models import (
    Article,
    Evidence,
    Figure,
    Item,
    Matter,
    Meeting,
    NegotiationReport,
    NextStep,
    Participant,
    Party,
    Position,
    Proposal,
    Quantity,
    StickingPoint,
)

_REACH = 3
"""Sentences before an item in which words may stand that name its speaker."""


def ungrounded_items(report: NegotiationReport) -> Iterator[Slip]:
    """Every item of the report that breaks a rule, with the first one it breaks."""
    for item in report.items():
        breach = next(_breaches(report.article, item), None)
        if breach:
            yield Slip(
                kind="ungrounded",
                part=part_of(item),
                item=brief(item),
                quote=item.evidence[0].quote,
                reason=breach,
            )


def _breaches(article: Article, item: Item) -> Iterator[str]:
    for evidence in item.all_evidence():
        if not evidence.stands_in(article):
            yield f"evidence: the article does not say {evidence.quote!r}"
    stated = " \n".join(evidence.quote for evidence in item.all_evidence())
    for words in _words(item):
        for number in unsupported_numbers(words, stated, language=article.language):
            yield f"number: the evidence does not state {number!r}"
    for quantity in _quantities(item):
        if not _is_stated(quantity, stated, article.language):
            yield f"number: the evidence does not state {quantity.value:g} {quantity.unit}"
    near = " ".join((stated, *_near(article, item.evidence, 1, 1)))
    for name in _names(item):
        if not _is_named(name, near, article):
            yield f"name: {name!r} is not named there"
    speaker = item.attribution.speaker
    if speaker and not _speaks(speaker, item, near, article):
        yield f"speaker: {speaker!r} is not named there"


def _near(article: Article, evidence: tuple[Evidence, ...], before: int, after: int) -> list[str]:
    """The sentences of the evidence with those next to them, in reading order."""
    numbers = sorted(
        {
            near
            for number, span in enumerate(article.sentences, start=1)
            if any(piece.overlaps(span) for piece in evidence)
            for near in range(number - before, number + after + 1)
            if 1 <= near <= len(article.sentences)
        }
    )
    return [article.sentence(number) for number in numbers]


def _is_stated(quantity: Quantity, evidence: str, language: str) -> bool:
    """Whether some number of the evidence has the quantity's value, and its upper end."""
    ends = {quantity.value, quantity.value if quantity.upper is None else quantity.upper}
    mentions = find_numbers(evidence, language=language)
    stated = {end for mention in mentions for end in (mention.value, mention.upper)}
    return ends <= stated


def _is_named(name: str, near: str, article: Article) -> bool:
    """Whether the text near has every name of the words, or names the party they stand for."""
    if party_name(name, near) or not (unsupported_names(name, near) or missing_words(name, near)):
        return True
    return any(_belongs(person.text, name, article) for person in find_names(near))


def _belongs(person: str, party: str, article: Article) -> bool:
    """Whether a sentence of the article names the person together with the party."""
    states = set(states_named(party))
    for number in range(1, len(article.sentences) + 1):
        sentence = article.sentence(number)
        if locate(person, sentence) and (
            locate(party, sentence) or (states and states <= set(states_named(sentence)))
        ):
            return True
    return False


def _speaks(speaker: str, item: Item, near: str, article: Article) -> bool:
    named = item.attribution.evidence
    if locate(speaker, near):
        return True
    behind = " ".join(_near(article, item.evidence, _REACH, 1))
    return (
        named is not None
        and locate(speaker, named.quote) is not None
        and locate(named.quote, behind) is not None
    )


@singledispatch
def _words(_item: object) -> tuple[str, ...]:
    """What of an item repeats the article's words."""
    return ()


@_words.register
def _(item: Matter) -> tuple[str, ...]:
    return (item.subject,)


@_words.register
def _(item: Meeting) -> tuple[str, ...]:
    return tuple(judged.words for judged in item.assessments)


@_words.register
def _(item: Proposal) -> tuple[str, ...]:
    return (item.summary, *(term.text for term in item.terms))


@_words.register
def _(item: Position) -> tuple[str, ...]:
    return (item.content,)


@_words.register
def _(item: StickingPoint) -> tuple[str, ...]:
    return (item.issue,)


@_words.register
def _(item: Figure) -> tuple[str, ...]:
    return (item.quantity.text, item.subject)


@_words.register
def _(item: NextStep) -> tuple[str, ...]:
    return tuple(filter(None, (item.action, item.when)))


def _quantities(item: Item) -> Iterator[Quantity]:
    if isinstance(item, Figure):
        yield item.quantity
    if isinstance(item, Proposal):
        yield from (term.quantity for term in item.terms if term.quantity)


@singledispatch
def _names(_item: object) -> tuple[str, ...]:
    """Whom and what an item names."""
    return ()


@_names.register
def _(item: Meeting) -> tuple[str, ...]:
    return (item.venue,) if item.venue else ()


@_names.register
def _(item: Party) -> tuple[str, ...]:
    return (item.name,)


@_names.register
def _(item: Participant) -> tuple[str, ...]:
    return tuple(filter(None, (item.name, item.party)))


@_names.register
def _(item: Proposal) -> tuple[str, ...]:
    return (*item.proposers, *item.accepted_by, *item.rejected_by)


@_names.register
def _(item: Position) -> tuple[str, ...]:
    return (*item.parties, *((item.addressee,) if item.addressee else ()))


@_names.register
def _(item: Figure) -> tuple[str, ...]:
    return (item.place,) if item.place else ()


@_names.register
def _(item: NextStep) -> tuple[str, ...]:
    return (item.actor,) if item.actor else ()
