"""Figures of an article that is not in English: code finds the numbers, the model names them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, cast, get_args

from summarizer.engines.schema import AnswerModel, answer_model, exactly, one_of, text_of
from summarizer.extraction.amount_states import AmountState
from summarizer.extraction.chunks import Chunk
from summarizer.extraction.count_states import CountState
from summarizer.extraction.durations import DurationState
from summarizer.extraction.listing import listing_question
from summarizer.extraction.measures import count_measure
from summarizer.extraction.question import Question
from summarizer.grounding.gloss import bears_out
from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.grounding.quotes import locate, locate_words
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, FigureDraft

Kind = Literal["count", "duration", "percent", "money"]

_STATES: dict[Kind, tuple[str, ...]] = {
    "count": get_args(CountState),
    "duration": get_args(DurationState),
    "percent": get_args(AmountState),
    "money": get_args(AmountState),
}
_COUNT_OF = re.compile(
    r"^(?:the )?(?:total )?(?:number|amount|count|total) of (?:the )?", re.IGNORECASE
)
_CAPTIVES = re.compile(
    r"\b(?:hostage|captive|abduct|kidnap|prisoner|detainee|inmate|jailed|convict)", re.IGNORECASE
)
_LENGTH = re.compile(r"length of an? ")

_AT_ONCE = 12
"""Numbers asked about in one question: an answer of some 1,000 tokens."""


@dataclass(frozen=True)
class ListedNumber:
    """A number of the article that is asked about."""

    sentence: int
    text: str
    """The sentence."""
    written: str
    """The number with its unit, as the sentence writes it."""
    start: int
    """Offset of the number in its sentence."""
    noun: str | None
    """The article's word for what is counted, where code can tell it."""
    kind: Kind

    @property
    def shown(self) -> str:
        """The number as it is listed, with that of its sentence."""
        return f"[{self.sentence}] {self.written}"


def figure_list_questions(article: Article, chunk: Chunk) -> Iterator[Question]:
    """The questions about the numbers that a chunk's own sentences state."""
    listed = [
        _listed(number, text, mention, kind)
        for number, text in chunk.own
        for mention in find_numbers(text, language=article.language)
        if (kind := _kind(mention))
    ]
    for first in range(0, len(listed), _AT_ONCE):
        yield _question(article, chunk, listed[first : first + _AT_ONCE])


def _listed(sentence: int, text: str, mention: NumberMention, kind: Kind) -> ListedNumber:
    written = text[mention.number_start : mention.end].strip()
    return ListedNumber(sentence, text, written, mention.number_start, mention.noun, kind)


def _kind(mention: NumberMention) -> Kind | None:
    """What kind of figure the number is; None for dates, ages and the like."""
    match mention.kind:
        case "count" | "duration" | "percent" | "money":
            return mention.kind
        case _:
            return None


def _question(article: Article, chunk: Chunk, listed: Sequence[ListedNumber]) -> Question:
    def narrowed(refused: Sequence[AnyDraft]) -> Question:
        again = {(draft.sentence, getattr(draft, "number", None)) for draft in refused}
        left = [number for number in listed if (number.sentence, number.written) in again]
        return _question(article, chunk, left)

    numbers = " | ".join(number.shown for number in listed)
    return listing_question(
        article,
        chunk,
        f"figures\nNumbers: {numbers}",
        answer=answer_model("Listed", figures=exactly([_item(n) for n in listed])),
        drafts=partial(_drafts, article, listed),
        narrowed=narrowed,
    )


def _item(listed: ListedNumber) -> type[AnswerModel]:
    """The answer about one number, its words before the verdict."""
    fields: dict[str, Any] = {
        "number": one_of((listed.shown,)),
        "words": text_of(200),
        "counted": text_of(80),
        "speaker": text_of(80) | None,
        "label": text_of(80),
    }
    return answer_model("ListedFigure", **fields, state=one_of(_STATES[listed.kind]))


def _drafts(article: Article, listed: Sequence[ListedNumber], answer: Any) -> tuple[AnyDraft, ...]:
    return tuple(
        _draft(article, number, item, _is_told(number, item.words, listed))
        for number, item in zip(listed, answer.figures, strict=True)
    )


def _is_told(asked: ListedNumber, words: str, listed: Sequence[ListedNumber]) -> bool:
    """Whether the words the model copied go with the number it was asked about.

    They do not where they stand elsewhere, or state another number of its sentence and not it:
    then what the model says of them is said of something else.
    """
    span = locate(words, asked.text) or locate_words(words, asked.text)
    if span is None:
        return False
    stated = {
        number.start
        for number in listed
        if number.sentence == asked.sentence and span.start <= number.start < span.end
    }
    return not stated or asked.start in stated


def _draft(article: Article, listed: ListedNumber, item: Any, told: bool) -> FigureDraft:  # noqa: FBT001
    """The figure with the measure the model names, if its names and numbers stand there.

    Which number it is, code knows. Without a name of the model's that can stand, the figure is
    called by the article's noun or, where code cannot tell it, by its kind.
    """

    def stands(name: str) -> bool:
        return bears_out(listed.text, name, language=article.language, into="en")

    offered = filter(stands, (item.label, item.counted)) if told else iter(())
    return FigureDraft(
        sentence=listed.sentence,
        words=item.words if told else listed.written,
        number=listed.written,
        counted=item.counted,
        measure=_measure(
            listed.kind,
            next(offered, listed.noun or listed.kind),
            item.state if told else "other",
        ),
        speaker=item.speaker,
    )


def _measure(kind: Kind, label: str, state: str) -> str:
    """The normalised name of what is counted, as figures of English articles are named."""
    label = _COUNT_OF.sub("", label)
    if kind == "count":
        measure = count_measure(label, cast("CountState", state), label)
        # Who is held, taken or released is a captive in English articles, where code reads the
        # verb; here the model says so of jobs and ships as well.
        alone = measure.startswith("captives") and not _CAPTIVES.search(label)
        return count_measure(label, "other", label) if alone else measure
    length, found = _LENGTH.subn("", state)
    if found:
        return f"{length} duration"
    return label.casefold() if state == "other" else f"{label} {state}".casefold()
