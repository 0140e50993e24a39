"""Figures: code finds the numbers of a sentence, the model says what each one counts."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel, answer_model, exactly, one_of, text_of
from summarizer.extraction.measures import NumberKind, measure_of, state_of, states_for
from summarizer.extraction.question import Question
from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.grounding.quotes import locate_words
from summarizer.grounding.stated_numbers import number_meant, stating_clause
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, FigureDraft

_KINDS: tuple[NumberKind, ...] = ("count", "duration", "percent", "money")
_POINTING = re.compile(r"\b(?:this|that|these|those|the same|both)\s+$", re.IGNORECASE)
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:of|among) (?:them|which|whom|those|these)\b")
_FEW = 10
"""Below it 'the two agencies' points back and counts nothing."""
_POINTERS = ("others", "more")
"""Nouns that leave open who is counted; the model may know from the sentence before."""

_AT_ONCE = 6
"""Numbers asked about in one question; a sentence with more of them makes several."""


def figure_questions(article: Article) -> Iterator[Question]:
    """One question for each sentence that states numbers."""
    for number, text in reporting_sentences(article):
        mentions = [mention for mention in find_numbers(text) if _is_stated(text, mention)]
        before = article.sentence(number - 1) if number > 1 else None
        context = " ".join(article.sentence(n) for n in range(max(number - 2, 1), number))
        for first in range(0, len(mentions), _AT_ONCE):
            yield _question(number, text, before, context, mentions[first : first + _AT_ONCE])


def _is_stated(text: str, mention: NumberMention) -> bool:
    """Whether the sentence states the number, not only points back: 'that 30-day period'."""
    before = text[: mention.start]
    points = _POINTING.search(before) or (mention.value < _FEW and _THE.search(before))
    return mention.kind in _KINDS and not points


def _question(
    number: int, text: str, before: str | None, context: str, mentions: list[NumberMention]
) -> Question:
    asked = [_written(text, mention) for mention in mentions]
    lines = [f"Before: {before}"] if before else []
    lines += [f"Sentence: {text}", f"Numbers: {' | '.join(asked)}"]
    items = [_item(written, mention) for written, mention in zip(asked, mentions, strict=True)]
    return Question(
        task="figures",
        sentence=number,
        text="\n".join(lines),
        answer=answer_model("Figures", figures=exactly(items)),
        drafts=partial(_drafts, number, text, context, mentions),
    )


def _written(text: str, mention: NumberMention) -> str:
    """The number with its unit but without its qualifier, as the sentence writes it."""
    return text[mention.number_start : max(mention.number_end, mention.end)].strip()


def _item(written: str, mention: NumberMention) -> type[AnswerModel]:
    """The answer about one number, words before verdict; the noun only where code has none."""
    fields: dict[str, Any] = {"number": one_of((written,)), "words": text_of(160)}
    if not _noun(mention):
        fields["counted"] = text_of(60)
    return answer_model("FigureItem", **fields, state=one_of(states_for(_kind(mention))))


def _kind(mention: NumberMention) -> NumberKind:
    match mention.kind:
        case "duration" | "percent" | "money":
            return mention.kind
        case _:
            return "count"


def _noun(mention: NumberMention) -> str | None:
    """The noun that code knows to be counted; for a time it is the unit."""
    if mention.kind == "duration":
        return "time"
    return None if mention.noun in _POINTERS else mention.noun


def _drafts(
    number: int, text: str, context: str, mentions: list[NumberMention], answer: Any
) -> tuple[AnyDraft, ...]:
    return tuple(
        _draft(number, text, context, mention, item)
        for mention, item in zip(mentions, answer.figures, strict=True)
    )


def _draft(number: int, text: str, context: str, mention: NumberMention, item: Any) -> FigureDraft:
    counted = _noun(mention) or item.counted
    return figure_draft(text, number, item.words, item.number, counted, item.state, context)


def figure_draft(
    text: str,
    sentence: int,
    words: str,
    number: str,
    counted: str,
    state: str,
    context: str = "",
) -> FigureDraft:
    """The figure a model offers, its measure named by code.

    Args:
        text: the cited sentence.
        sentence: its number in the article.
        words: the clause that states the number.
        number: the number as the sentence writes it.
        counted: the noun that is counted.
        state: what the model says happened to it, or was done with it.
        context: the sentences before, for 'of them' and the like.
    """
    cited = locate_words(words, text)
    within = (cited.start, cited.end) if cited else (0, len(text))
    mention = number_meant(text, number, within)
    kind = _kind(mention) if mention else "count"
    start, end = stating_clause(text, mention, within) if mention and cited else (0, 0)
    clause = text[start:end] or words
    known = state_of(kind, clause, text, state)
    meant = f"{context} {text}" if _POINTS_BACK.search(words) else ""
    return FigureDraft(
        sentence=sentence,
        words=words,
        number=number,
        counted=counted,
        measure=measure_of(kind, counted, known, f"{words} {meant}"),
    )
