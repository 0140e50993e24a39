"""Facts phrased by a model, each sentence held against the findings it cites."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from summarizer.engines.base import Engine
from summarizer.engines.prompts import Prompt
from summarizer.exceptions import InvalidAnswerError, RunError, UnreachableError
from summarizer.models import Comparison, Statement, Usage
from summarizer.writing.facts import Fact
from summarizer.writing.verification import Objection, verify


class PhrasedSentence(BaseModel):
    """One sentence, and the numbers of the facts it tells."""

    model_config = ConfigDict(extra="forbid")

    facts: list[int] = Field(min_length=1, max_length=4)
    text: str = Field(min_length=1, max_length=500)


class PhrasedText(BaseModel):
    """What a model answers when it is given numbered facts to tell."""

    model_config = ConfigDict(extra="forbid")

    sentences: list[PhrasedSentence] = Field(max_length=8)


@dataclass(frozen=True)
class Phrased:
    """The sentences that may stand, how many were refused, and what it took.

    `lost` is the failure on account of which refused sentences were not asked for again.
    """

    statements: tuple[Statement, ...]
    refused: int
    usage: Usage
    lost: RunError | None = None


@dataclass(frozen=True)
class _Refused:
    text: str
    objections: tuple[Objection, ...]


async def phrase(
    facts: Sequence[Fact], prompt: Prompt, comparison: Comparison, engine: Engine
) -> Phrased:
    """Have a model tell the facts; what verification refuses is asked for once more.

    Args:
        facts: what is to be told, in order.
        prompt: the task's prompt.
        comparison: the comparison the facts stem from.
        engine: who phrases.

    Returns:
        The sentences that passed, in the order of the facts. Each tells a fact that none before
        it tells.

    Raises:
        InvalidAnswerError: the model did not give a valid answer to the first question.
        UnreachableError: the model is out of reach from the start.
        UnrecordedRequestError: replaying, and the question is not in the cassette.
    """
    request = prompt.request(_numbered(facts))
    answer = await engine.ask(request, PhrasedText)
    accepted, refused = _judge(answer.value, facts, comparison)
    if not refused:
        return Phrased(_in_order(accepted, facts), 0, answer.usage)
    try:
        second = await engine.ask(request.again(answer.text, _objecting(refused)), PhrasedText)
    except (InvalidAnswerError, UnreachableError) as failure:
        return Phrased(_in_order(accepted, facts), len(refused), answer.usage, failure)
    mended, refused_again = _judge(second.value, facts, comparison)
    return Phrased(
        _in_order((*accepted, *mended), facts),
        len(refused) + len(refused_again),
        answer.usage + second.usage,
    )


def _numbered(facts: Sequence[Fact]) -> str:
    lines = [f"{place}. {' '.join(fact.sentences)}" for place, fact in enumerate(facts, start=1)]
    return "\n".join(("Facts:", *lines))


def _judge(
    text: PhrasedText, facts: Sequence[Fact], comparison: Comparison
) -> tuple[tuple[Statement, ...], tuple[_Refused, ...]]:
    accepted: list[Statement] = []
    refused: list[_Refused] = []
    for sentence in text.sentences:
        told = [facts[number - 1] for number in sentence.facts if 0 < number <= len(facts)]
        ids = tuple(dict.fromkeys(id_ for fact in told for id_ in fact.findings))
        cited = [finding for finding in comparison.findings if finding.id in ids]
        words = " ".join(sentence.text.split())
        objections = verify(words, cited, comparison)
        if objections:
            refused.append(_Refused(words, objections))
        else:
            accepted.append(Statement(text=words, findings=ids, written_by="model"))
    return tuple(accepted), tuple(refused)


def _objecting(refused: Sequence[_Refused]) -> str:
    lines = [
        f"- “{one.text}”: {' '.join(objection.reason for objection in one.objections)}"
        for one in refused
    ]
    return "\n".join(
        (
            "These sentences cannot stand:",
            *lines,
            "Write only these again, each true to its facts.",
        )
    )


def _in_order(statements: Sequence[Statement], facts: Sequence[Fact]) -> tuple[Statement, ...]:
    """The statements in the order of the facts, without those that tell nothing new."""
    places = {id_: place for place, fact in enumerate(facts) for id_ in fact.findings}
    kept: list[Statement] = []
    told: set[str] = set()
    for statement in statements:
        if not told.issuperset(statement.findings):
            told.update(statement.findings)
            kept.append(statement)
    return tuple(sorted(kept, key=lambda s: min(places[id_] for id_ in s.findings)))
