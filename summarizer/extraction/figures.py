"""Figures: the numbers of an article that count or measure something, named by its words."""

import re
from collections.abc import Iterator

from summarizer.articles.reporting import is_heading
from summarizer.extraction.ages import find_age
from summarizer.extraction.amounts import find_amount
from summarizer.extraction.counts import find_count
from summarizer.extraction.durations import find_duration
from summarizer.extraction.stated_amounts import StatedAmount, is_amount
from summarizer.extraction.stated_numbers import POINTS, StatedNumber, stated_numbers
from summarizer.extraction.told_before import ToldBefore
from summarizer.grounding.numbers import NumberMention
from summarizer.models import Article
from summarizer.models.draft import FigureDraft

_OF_WHICH = re.compile(r"\b(?:of which|including|among (?:it|them))\b")


def find_figures(article: Article) -> Iterator[FigureDraft]:
    """Every number of the article's reporting whose words say what it counts or measures.

    What a heading has in short is left to the sentence that states it.
    """
    told = ToldBefore()
    stated = list(stated_numbers(article))
    in_full = {_size(one.mention) for one in stated if not is_heading(article, one.number)}
    for one in stated:
        draft = _draft(one, told)
        repeats = one.mention.vague or _size(one.mention) in in_full
        if draft is not None and not (repeats and is_heading(article, one.number)):
            yield draft


def _size(mention: NumberMention) -> tuple[str, float, float | None]:
    return mention.kind, mention.value, mention.upper


def _draft(stated: StatedNumber, told: ToldBefore) -> FigureDraft | None:
    if stated.mention.kind == "duration":
        return _duration(stated, told)
    if age := find_age(stated.sentence, stated.mention):
        return stated.draft("", age)
    if stated.mention.kind == "age":
        return None
    if is_amount(stated.sentence, stated.mention):
        return _amount(stated, told)
    return find_count(stated, told)


def _duration(stated: StatedNumber, told: ToldBefore) -> FigureDraft | None:
    clause = (stated.start, stated.end)
    lasting = find_duration(
        stated.sentence, clause, stated.mention, told.durations, before=stated.before
    )
    if lasting is None:
        return None
    told.durations.append(lasting)
    return stated.draft(lasting.subject, lasting.measure)


def _amount(stated: StatedNumber, told: ToldBefore) -> FigureDraft | None:
    near = told.amounts_near(stated)
    amount = find_amount(
        StatedAmount(
            stated.sentence,
            stated.mention,
            before=stated.before,
            article=stated.article.text,
            here=[amount for number, amount in near if number == stated.number],
            earlier=[amount for number, amount in near if number != stated.number],
        )
    )
    if amount is None:
        return None
    if not _OF_WHICH.search(stated.lead):
        told.amounts.append((stated.number, amount))
    in_points = POINTS.match(stated.sentence, stated.mention.number_end)
    return stated.draft("point" if in_points else amount.subject, amount.measure)
