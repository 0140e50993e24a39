"""What the comparison leaves open, asked of a language model: are both about one thing?"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Any, Literal

from summarizer.comparison.joining import joined
from summarizer.concurrency import together
from summarizer.engines.base import Engine
from summarizer.engines.prompts import Prompt, load_prompt
from summarizer.engines.schema import AnswerModel, answer_model, exactly, one_of, text_of
from summarizer.exceptions import InvalidAnswerError, UnreachableError
from summarizer.models.comparison import Claim, Comparison, OpenPair
from summarizer.models.provenance import Provenance, Usage
from summarizer.models.report import Figure, Position
from summarizer.progress import ProgressListener, StageProgress, ignore_progress

_LOG = logging.getLogger(__name__)

BATCH = 6
"""Pairs asked about at a time: the instructions are read once for all of them."""

_LONGEST = 300
"""Characters of a sentence, or of a statement's own words, that are handed on."""

_GROUNDS = 120
"""Characters in which the model may say what a statement is about, before its verdict."""

Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True)
class Judged:
    """The model's verdicts on some pairs, in their order, and what they took."""

    verdicts: tuple[Verdict | None, ...]
    usage: Usage = field(default_factory=Usage)


async def judge(
    comparison: Comparison, engine: Engine, *, progress: ProgressListener = ignore_progress
) -> Comparison:
    """Ask a model about the pairs that a comparison leaves open, and about nothing else.

    Statements that it takes to be about one thing become one finding where their values fit, and
    the finding says on whose word. No contradiction ever rests on it: values that do not fit stay
    left open. Pairs it takes to be about two things are no longer listed; of what it cannot tell,
    or does not answer, the pair stays as it was.

    Args:
        comparison: as `compare` made it.
        engine: who is asked.
        progress: is told after each question.

    Raises:
        UnrecordedRequestError: replaying, and a question is not in the cassette.
    """
    judged = await verdicts(comparison, engine, progress=progress)
    if not any(judged.verdicts):
        return comparison
    judged_by = Provenance(
        engine=engine.kind,
        model=engine.model,
        prompts=(load_prompt("same_thing").stamp,),
        usage=judged.usage,
    )
    return joined(comparison, judged.verdicts, judged_by)


async def verdicts(
    comparison: Comparison, engine: Engine, *, progress: ProgressListener = ignore_progress
) -> Judged:
    """What a model says of the pairs that a comparison leaves open, pair by pair.

    Args:
        comparison: as `compare` made it.
        engine: who is asked.
        progress: is told after each question.

    Raises:
        UnrecordedRequestError: replaying, and a question is not in the cassette.
    """
    pairs = comparison.left_open
    prompt = load_prompt("same_thing")
    batches = [pairs[at : at + BATCH] for at in range(0, len(pairs), BATCH)]
    slots = asyncio.Semaphore(engine.concurrency)

    settled = 0

    async def ask(batch: Sequence[OpenPair]) -> Judged:
        nonlocal settled
        async with slots:
            answer = await _ask(batch, comparison, prompt, engine)
        settled += 1
        progress(StageProgress(stage="judge", done=settled, total=len(batches)))
        return answer

    if batches:
        progress(StageProgress(stage="judge", total=len(batches)))
    answers = await together(ask(batch) for batch in batches)
    return Judged(
        tuple(verdict for answer in answers for verdict in answer.verdicts),
        sum((answer.usage for answer in answers), Usage()),
    )


async def _ask(
    pairs: Sequence[OpenPair], comparison: Comparison, prompt: Prompt, engine: Engine
) -> Judged:
    """The model's verdicts on one batch; none where it gives no valid answer."""
    try:
        answer = await engine.ask(
            prompt.request(question(pairs, comparison)), judgements(len(pairs))
        )
    except (InvalidAnswerError, UnreachableError) as failure:
        _LOG.warning("What is left open stays open: %s", failure)
        return Judged((None,) * len(pairs))
    given: Any = answer.value
    return Judged(tuple(one.verdict for one in given.judgements), answer.usage)


def judgements(count: int) -> type[AnswerModel]:
    """A schema with exactly one judgement a pair, what each statement is about before the verdict.

    Args:
        count: number of pairs.
    """
    judgement = answer_model(
        "Judgement",
        first=text_of(_GROUNDS),
        second=text_of(_GROUNDS),
        verdict=one_of(("same", "different", "unsure")),
    )
    return answer_model("Judgements", judgements=exactly([judgement] * count))


def question(pairs: Sequence[OpenPair], comparison: Comparison) -> str:
    """The pairs as a model is given them: each statement with the sentence it stands in."""
    texts = {source.label: source.article for source in comparison.sources}
    lines: list[str] = []
    for number, pair in enumerate(pairs, start=1):
        lines.append(f"Pair {number}")
        for name, claim in zip("AB", pair.claims, strict=True):
            evidence = claim.item.evidence[0]
            article = texts[claim.source]
            said = next(
                (
                    article.text[span.start : span.end]
                    for span in article.sentences
                    if span.start <= evidence.start < span.end
                ),
                evidence.quote,
            )
            lines.append(f"{name} ({pair.topic}): {_stated(claim)} in: {_one_line(said)}")
    return "\n".join(lines)


def _stated(claim: Claim) -> str:
    item = claim.item
    if isinstance(item, Figure):
        return f"{_one_line(item.quantity.text)} “{_one_line(item.measure)}”"
    if isinstance(item, Position):
        return f"{_one_line(', '.join(item.parties))} {item.stance} “{_one_line(item.content)}”"
    return f"“{_one_line(claim.value)}”"


def _one_line(words: str) -> str:
    """An article's words on one line, so that none of them look like the next pair."""
    return shorten(words, _LONGEST, placeholder=" …")
