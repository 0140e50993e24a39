"""Reports against gold: what was found, what was missed, what is too much.

A figure matches with the same value, the same measure and evidence that overlaps the gold quote; a
participant who is the same person, or has the same role where the gold has no name, and the same
party; a proposal, a position and a next step with overlapping evidence and a common party. Pairs
are made one to one, as many as possible.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from statistics import median
from typing import Generic, TypeVar

from summarizer.evaluation.figures import has_qualifier, has_speaker, has_value
from summarizer.evaluation.gold import (
    Gold,
    GoldArticle,
    GoldFigure,
    GoldParticipant,
    GoldPosition,
    GoldProposal,
    GoldStep,
    Quoted,
)
from summarizer.evaluation.grounding import ungrounded_items
from summarizer.evaluation.matching import match
from summarizer.evaluation.measures import OTHER
from summarizer.evaluation.parties import share_party
from summarizer.evaluation.people import is_of_other_meeting, is_participant
from summarizer.evaluation.quotes import places_of, rests_on
from summarizer.evaluation.scores import (
    ArticleScore,
    Counts,
    Part,
    Rate,
    Score,
    Slip,
    SlipKind,
    Tally,
)
from summarizer.evaluation.wording import brief
from summarizer.exceptions import InputError
from summarizer.models import (
    Figure,
    Item,
    NegotiationReport,
    NextStep,
    Participant,
    Position,
    Proposal,
    Span,
    Usage,
)

_Answer = TypeVar("_Answer")
_Item = TypeVar("_Item", bound=Item)
_Words = TypeVar("_Words", bound=Quoted)

_NOBODY = "the article itself"


def evaluate(gold: Gold, reports: Sequence[NegotiationReport]) -> Score:
    """Score reports against what a careful reader found in their articles.

    Args:
        gold: the reader's answers.
        reports: one report an article, in any order, from whatever made them.

    Raises:
        InputError: the gold does not answer for an article, an article is reported twice, or the
            gold quotes words that the article does not say.
    """
    by_article = {report.article.id: report for report in reports}
    answered = [article.id for article in gold.articles]
    for id_ in by_article:
        if id_ not in answered:
            raise InputError(f"The gold does not answer for article {id_}: leave its report out.")
    if len(by_article) < len(reports):
        raise InputError("Two reports are of the same article: give one of each.")
    return total_score(
        [score_report(gold, by_article[id_]) for id_ in answered if id_ in by_article],
        unread=[id_ for id_ in answered if id_ not in by_article],
    )


def total_score(articles: Sequence[ArticleScore], *, unread: Sequence[str] = ()) -> Score:
    """The scores of several articles taken together.

    Args:
        articles: one score an article.
        unread: ids of articles in the gold that have none.
    """
    seconds = [score.counts.seconds for score in articles if score.counts.seconds is not None]
    return Score(
        articles=tuple(articles),
        total=reduce(Counts.__add__, (score.counts for score in articles), Counts()),
        median_seconds=median(seconds) if seconds else None,
        unread=tuple(unread),
    )


def score_report(gold: Gold, report: NegotiationReport) -> ArticleScore:
    """Score one report.

    Args:
        gold: answers, those for the report's article among them.
        report: what is scored.

    Raises:
        InputError: the gold quotes words that the article does not say.
    """
    answers = next(article for article in gold.articles if article.id == report.article.id)
    figures, imprecise = _figures(gold, answers, report)
    participants = _participants(gold, answers, report)
    proposals = _proposals(gold, answers, report)
    positions = _positions(gold, answers, report)
    next_steps = _next_steps(answers, report)
    ungrounded = tuple(ungrounded_items(report))
    items = sum(1 for _ in report.items())
    usage = report.provenance.usage if report.provenance else Usage()
    return ArticleScore(
        article=report.article.id,
        counts=Counts(
            figures=figures.tally,
            participants=participants.tally,
            proposals=proposals.tally,
            positions=positions.tally,
            next_steps=next_steps.tally,
            qualifier=_precise("qualifier", figures.tally, imprecise),
            attribution=_precise("attribution", figures.tally, imprecise),
            grounded=Rate(right=items - len(ungrounded), of=items),
            ungrounded=len(ungrounded),
            rejected=len(report.rejected),
            calls=usage.calls,
            cached_calls=usage.cached_calls,
            tokens=usage.prompt_tokens + usage.completion_tokens,
            seconds=usage.seconds,
        ),
        slips=(
            *figures.slips,
            *imprecise,
            *participants.slips,
            *proposals.slips,
            *positions.slips,
            *next_steps.slips,
            *ungrounded,
        ),
    )


@dataclass(frozen=True)
class _Scored(Generic[_Answer, _Item]):
    """One part of a report: its pairs, and what is missing or too much."""

    pairs: Sequence[tuple[_Answer, _Item]]
    tally: Tally
    slips: tuple[Slip, ...]


def _scored(
    part: Part,
    answers: Sequence[_Answer],
    items: Sequence[_Item],
    fits: Callable[[_Answer, _Item], bool],
    is_neutral: Callable[[_Item], bool] = lambda _: False,
) -> _Scored[_Answer, _Item]:
    """Pair answers and items.

    Args:
        part: the part of the report.
        answers: what a careful reader found.
        items: what the report says.
        fits: whether an item is what an answer asks for.
        is_neutral: whether an item that no answer asks for is no error either.
    """
    pairs = match(answers, items, fits)
    taken = set(pairs.values())
    extra = [
        item for index, item in enumerate(items) if index not in taken and not is_neutral(item)
    ]
    missed = [answer for index, answer in enumerate(answers) if index not in pairs]
    return _Scored(
        pairs=[(answers[answer], items[item]) for answer, item in pairs.items()],
        tally=Tally(asked=len(answers), offered=len(pairs) + len(extra), matched=len(pairs)),
        slips=(
            *(_slip("missed", part, answer, getattr(answer, "quote", "")) for answer in missed),
            *(_slip("extra", part, item, item.evidence[0].quote) for item in extra),
        ),
    )


def _slip(kind: SlipKind, part: Part, item: object, quote: str, reason: str = "") -> Slip:
    return Slip(kind=kind, part=part, item=brief(item), quote=quote, reason=reason)


def _figures(
    gold: Gold, answers: GoldArticle, report: NegotiationReport
) -> tuple[_Scored[GoldFigure, Figure], tuple[Slip, ...]]:
    """The figures, and what is wrong with those that match."""
    rules = gold.rules()
    places = _places(answers.figures, report)
    others = [answer for answer in answers.figures if answer.measure == OTHER]

    def is_stated(answer: GoldFigure, figure: Figure) -> bool:
        return has_value(answer, figure.quantity) and rests_on(figure, places[answer])

    scored = _scored(
        "figures",
        [answer for answer in answers.figures if answer.measure != OTHER],
        report.figures,
        lambda answer, figure: is_stated(answer, figure) and rules[answer.measure].counts(figure),
        lambda figure: any(is_stated(answer, figure) for answer in others),
    )
    return scored, tuple(_imprecise(scored.pairs))


def _imprecise(pairs: Sequence[tuple[GoldFigure, Figure]]) -> Iterator[Slip]:
    """What of the matched figures is wrong nevertheless."""
    for answer, figure in pairs:
        if not has_qualifier(answer, figure):
            reason = f"reported as {figure.quantity.qualifier}"
            yield _slip("qualifier", "figures", answer, answer.quote, reason)
        if not has_speaker(answer, figure):
            said, asked = figure.attribution.speaker, answer.attributed_to
            reason = f"attributed to {said or _NOBODY}, not to {asked or _NOBODY}"
            yield _slip("attribution", "figures", answer, answer.quote, reason)


def _precise(kind: SlipKind, figures: Tally, wrong: Sequence[Slip]) -> Rate:
    """How many of the matched figures have no slip of this kind."""
    slips = sum(slip.kind == kind for slip in wrong)
    return Rate(right=figures.matched - slips, of=figures.matched)


def _participants(
    gold: Gold, answers: GoldArticle, report: NegotiationReport
) -> _Scored[GoldParticipant, Participant]:
    elsewhere = [name for meeting in answers.other_meetings for name in meeting.participants]
    return _scored(
        "participants",
        answers.participants,
        report.participants,
        lambda answer, person: is_participant(answer, gold.called(answer.party), person),
        lambda person: is_of_other_meeting(elsewhere, person),
    )


def _proposals(
    gold: Gold, answers: GoldArticle, report: NegotiationReport
) -> _Scored[GoldProposal, Proposal]:
    places = _places(answers.proposals, report)
    return _scored(
        "proposals",
        answers.proposals,
        report.proposals,
        lambda answer, proposal: (
            rests_on(proposal, places[answer])
            and share_party(gold.called(answer.proposed_by), proposal.proposers)
        ),
    )


def _positions(
    gold: Gold, answers: GoldArticle, report: NegotiationReport
) -> _Scored[GoldPosition, Position]:
    places = _places(answers.positions, report)
    return _scored(
        "positions",
        answers.positions,
        report.positions,
        lambda answer, position: (
            rests_on(position, places[answer])
            and share_party(gold.called(answer.party), position.parties)
        ),
    )


def _next_steps(answers: GoldArticle, report: NegotiationReport) -> _Scored[GoldStep, NextStep]:
    places = _places(answers.next_steps, report)
    return _scored(
        "next_steps",
        answers.next_steps,
        report.next_steps,
        lambda answer, step: rests_on(step, places[answer]),
    )


def _places(
    answers: Sequence[_Words], report: NegotiationReport
) -> Mapping[_Words, Sequence[Span]]:
    return {answer: places_of(answer, report.article) for answer in answers}
