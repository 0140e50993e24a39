"""A briefing's sentences in another language, each held against the English one.

Sentences are written and verified in English. The model then translates them one by one; what code
objects to is asked for once more, and what it objects to again stays in English.
"""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pydantic import Field

from summarizer.articles.language import language_name
from summarizer.concurrency import together
from summarizer.engines.base import Engine
from summarizer.engines.prompts import load_prompt
from summarizer.engines.schema import AnswerModel
from summarizer.exceptions import InvalidAnswerError, UnreachableError
from summarizer.models import Briefing, Comparison, Provenance, Section, Statement, Usage
from summarizer.progress import ProgressListener, StageProgress, ignore_progress
from summarizer.writing.translating.checking import Offer, objections
from summarizer.writing.translating.language import TargetLanguage, target_language
from summarizer.writing.translating.names import known_names
from summarizer.writing.translating.protecting import MARK, Protected, protect

_LOG = logging.getLogger(__name__)

_LONGEST = 1500
"""Characters of a translation: a bound ends a model's loop."""


class TranslatedSentence(AnswerModel):
    """What a model answers: the sentence in the other language, marks included."""

    translation: str = Field(max_length=_LONGEST)


async def translate(
    briefing: Briefing,
    language: str,
    engine: Engine,
    *,
    progress: ProgressListener = ignore_progress,
) -> Briefing:
    """Have a model translate every statement, as far as the translations hold.

    Numbers, source labels and quotations never pass through the model: quotations stay in the
    article's words, and digits are grouped by narrow spaces, which no language reads as decimals.

    Args:
        briefing: as it was written, in English.
        language: ISO 639-1 code of the language to read it in.
        engine: who translates, a statement a question.
        progress: is told after each statement.

    Returns:
        The briefing with `language`, with `translation` of each statement that has one, and with
        the translator and the number of statements left in English in its disclosure. For English,
        the briefing as it is.

    Raises:
        ConfigurationError: the endpoint refuses the key or the model.
        UnrecordedRequestError: replaying, and a question is not in the cassette.
    """
    if language == "en":
        return briefing
    statements = tuple(_statements(briefing))
    texts = tuple(dict.fromkeys(statement.text for statement in statements))
    desk = _Desk(briefing.comparison, target_language(language), engine, progress, len(texts))
    progress(StageProgress(stage="translate", total=len(texts)))
    found = dict(zip(texts, await together(desk.translated(text) for text in texts), strict=True))
    if desk.trouble is not None:
        _LOG.warning(desk.trouble)
    return briefing.model_copy(
        update={
            "language": language,
            "bottom_line": _with(briefing.bottom_line, found),
            "sections": tuple(_section_with(part, found) for part in briefing.sections),
            "disclosure": briefing.disclosure.model_copy(
                update={
                    "translator": desk.provenance(),
                    "untranslated": sum(found[statement.text] is None for statement in statements),
                }
            ),
        }
    )


def _statements(briefing: Briefing) -> Iterator[Statement]:
    yield from briefing.bottom_line
    for part in briefing.sections:
        yield from part.statements


def _with(statements: tuple[Statement, ...], found: dict[str, str | None]) -> tuple[Statement, ...]:
    return tuple(
        statement.model_copy(update={"translation": found[statement.text]})
        for statement in statements
    )


def _section_with(part: Section, found: dict[str, str | None]) -> Section:
    return part.model_copy(update={"statements": _with(part.statements, found)})


def _objecting(against: Sequence[str], sentence: Protected) -> str:
    reasons = " ".join(against)
    return f"That translation cannot stand. {reasons} Translate again:\n{sentence.text}"


@dataclass
class _Desk:
    """Who translates one briefing, and what it has taken so far."""

    comparison: Comparison
    language: TargetLanguage
    engine: Engine
    progress: ProgressListener
    total: int
    done: int = 0
    usage: Usage = field(default_factory=Usage)
    answered: bool = False
    reachable: bool = True
    trouble: str | None = None

    def __post_init__(self) -> None:
        self.prompt = load_prompt("translate")
        self.labels = tuple(source.label for source in self.comparison.sources)
        self.names = known_names(self.comparison)
        self.slots = asyncio.Semaphore(self.engine.concurrency)

    async def translated(self, text: str) -> str | None:
        """The sentence in the other language; None where no translation holds."""
        sentence = protect(text, self.labels, self.language.conjunction, comma=self.language.comma)
        async with self.slots:
            try:
                return await self._asked(sentence)
            except (InvalidAnswerError, UnreachableError) as failure:
                # Nobody waits again and again for an endpoint that has gone.
                self.reachable &= not isinstance(failure, UnreachableError)
                self.trouble = f"Sentences stay in English that were not translated: {failure}"
                return None
            finally:
                self.done += 1
                self.progress(StageProgress(stage="translate", done=self.done, total=self.total))

    async def _asked(self, sentence: Protected) -> str | None:
        """The translation that holds: the first, or the one that heeds the objections to it."""
        if not any(char.isalpha() for char in MARK.sub("", sentence.text)):
            return sentence.restored(sentence.text)
        request = self.prompt.request(self._question(sentence))
        for _ in range(2):
            if not self.reachable:
                return None
            answer = await self.engine.ask(request, TranslatedSentence)
            self.answered = True
            self.usage += answer.usage
            offered = " ".join(answer.value.translation.split())
            against = objections(Offer(sentence, offered, self.language, self.names))
            if not against:
                return sentence.restored(offered)
            request = request.again(answer.text, _objecting(against, sentence))
        return None

    def _question(self, sentence: Protected) -> str:
        """The sentence behind the name of its language and the words to use."""
        told = ", ".join(f"{english} = {word}" for english, word in self._vocabulary(sentence))
        head = f"Into {language_name(self.language.code)}" + (f" ({told})" if told else "")
        return f"{head}:\n{sentence.text}"

    def _vocabulary(self, sentence: Protected) -> Iterator[tuple[str, str]]:
        """Terms and bounds of the sentence with the words to use for them."""
        for term in self.language.terms:
            if term.is_in(sentence.text):
                yield term.english, term.forms[0]
        for qualifier in dict.fromkeys(piece.qualifier for piece in sentence.pieces):
            if qualifier and (word := self.language.bound(qualifier)):
                yield qualifier.replace("_", " "), word

    def provenance(self) -> Provenance | None:
        """Who translated; None where the model answered no question."""
        if not self.answered:
            return None
        return Provenance(
            engine=self.engine.kind,
            model=self.engine.model,
            prompts=(self.prompt.stamp,),
            usage=self.usage,
        )
