"""Asking questions, judging what comes back, and asking once more what is refused."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from summarizer.concurrency import together
from summarizer.engines.base import Answer, AnswerT, Engine, Request
from summarizer.engines.prompts import load_prompt
from summarizer.exceptions import InvalidAnswerError
from summarizer.extraction.question import Question
from summarizer.grounding.cited import Refusal
from summarizer.grounding.judge import judge
from summarizer.models import AnyItem, Article, PromptVersion, RejectedItem, Usage
from summarizer.models.draft import AnyDraft, FigureDraft

_OBJECTION = (
    "The items below do not stand; all others do. Give only these again, copying words of the "
    "sentence exactly, and leave out what it does not say. What was wrong:"
)

_Refused = list[tuple[AnyDraft, Refusal]]


@dataclass
class Reader:
    """Reads one article through an engine: asks, judges, re-asks, and keeps account.

    Questions run side by side as far as `slots` allows; what they find is returned in the order
    of the questions.
    """

    article: Article
    engine: Engine
    slots: asyncio.Semaphore
    on_answer: Callable[[], None] = lambda: None
    usage: Usage = field(default_factory=Usage)
    prompts: dict[str, PromptVersion] = field(default_factory=dict[str, PromptVersion])
    rejected: list[RejectedItem] = field(default_factory=list[RejectedItem])
    answered: int = 0
    failures: list[InvalidAnswerError] = field(default_factory=list[InvalidAnswerError])

    async def read(self, questions: Sequence[Question]) -> list[AnyItem]:
        """The items the article supports, of all that the questions bring up.

        Raises:
            UnreachableError, UnrecordedRequestError: as the engine does.
        """
        found = await together(self._settled(question) for question in questions)
        items: list[AnyItem] = []
        for accepted, rejected in found:
            items.extend(accepted)
            self.rejected.extend(rejected)
        return items

    def judge_all(self, drafts: Iterable[AnyDraft]) -> list[AnyItem]:
        """The items the article supports, of drafts that code made."""
        items, refused = self._judged(drafts)
        self.rejected.extend(_rejected(draft, refusal) for draft, refusal in refused)
        return items

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        """One answer of the engine, its cost counted whether it is valid or not.

        Raises:
            InvalidAnswerError: no answer was valid.
            UnreachableError, UnrecordedRequestError: as the engine does.
        """
        try:
            answered = await self.engine.ask(request, answer)
        except InvalidAnswerError as failure:
            self.usage += failure.usage or Usage()
            raise
        self.usage += answered.usage
        return answered

    async def _settled(self, question: Question) -> tuple[list[AnyItem], list[RejectedItem]]:
        """What one question brought; a question without a valid answer brings a rejection."""
        async with self.slots:
            try:
                return await self._answered(question)
            except InvalidAnswerError as failure:
                self.failures.append(failure)
                return [], [_unanswered(question, failure)]
            finally:
                self.on_answer()

    async def _answered(self, question: Question) -> tuple[list[AnyItem], list[RejectedItem]]:
        prompt = load_prompt(question.task)
        self.prompts[question.task] = prompt.stamp
        request = prompt.request(question.text)
        first = await self.ask(request, question.answer)
        self.answered += 1
        items, refused = self._judged(question.drafts(first.value))
        if refused:
            mended, refused = await self._mended(question, request, first.text, refused)
            items += [item for item in mended if item not in items]
        return items, [_rejected(draft, refusal) for draft, refusal in refused]

    async def _mended(
        self, question: Question, request: Request, answer: str, refused: _Refused
    ) -> tuple[list[AnyItem], _Refused]:
        """What asking for the refused items once more brings.

        What was refused stays so if the second answer is not valid.
        """
        narrower = question.about([draft for draft, _ in refused])
        try:
            second = await self.ask(request.again(answer, _objection(refused)), narrower.answer)
        except InvalidAnswerError:
            return [], refused
        return self._judged(narrower.drafts(second.value))

    def _judged(self, drafts: Iterable[AnyDraft]) -> tuple[list[AnyItem], _Refused]:
        """The items that stand, and the drafts that do not; what is offered twice counts once."""
        items: list[AnyItem] = []
        refused: _Refused = []
        for draft in dict.fromkeys(drafts):
            verdict = judge(self.article, draft)
            if isinstance(verdict, Refusal):
                refused.append((draft, verdict))
            else:
                items.append(verdict)
        return items, refused


def _objection(refused: _Refused) -> str:
    """What is wrong with which item, an item a line."""
    named = (f"- \u201c{_named(draft)}\u201d: {refusal.reason}" for draft, refusal in refused)
    return "\n".join((_OBJECTION, *dict.fromkeys(named)))


def _named(draft: AnyDraft) -> str:
    """What tells the item from the others of its answer: several numbers can share their words."""
    return draft.number if isinstance(draft, FigureDraft) else draft.words


def _unanswered(question: Question, failure: InvalidAnswerError) -> RejectedItem:
    return RejectedItem(
        part=question.part or question.task,
        offered="",
        sentence=question.sentence,
        rule="answer",
        reason=str(failure),
    )


def _rejected(draft: AnyDraft, refusal: Refusal) -> RejectedItem:
    return RejectedItem(
        part=draft.kind,
        offered=draft.model_dump_json(exclude={"kind", "sentence"}),
        sentence=draft.sentence,
        rule=refusal.rule,
        reason=refusal.reason,
    )
