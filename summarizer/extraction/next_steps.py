"""Next steps: code finds the clauses that announce something, who is to do it, and when.

Asking the model for them was tried first: it cut clauses short and took terms of drafts and threats
for steps.
"""

from collections.abc import Iterable, Iterator

from summarizer.articles.reporting import is_heading, reporting_sentences, sentence_number
from summarizer.extraction.joining import grouped, joined
from summarizer.extraction.mentions import names_in
from summarizer.grounding.ahead import find_steps
from summarizer.grounding.holders import find_holders
from summarizer.grounding.words import STOP_WORDS, stem, words_of
from summarizer.models import Article, NextStep
from summarizer.models.draft import NextStepDraft


def find_next_steps(article: Article) -> Iterator[NextStepDraft]:
    """What the article's sentences announce as next."""
    for number, text in reporting_sentences(article):
        steps = find_steps(text)
        holders = find_holders(text, names_in(article, number)) if steps else ()
        for step in steps:
            actors = [h.text for h in holders if step.start <= h.start and h.end <= step.verb]
            yield NextStepDraft(
                sentence=number,
                words=text[step.start : step.end],
                actor=actors[0] if actors else None,
                when=step.when,
            )


def distinct_steps(article: Article, steps: Iterable[NextStep]) -> tuple[NextStep, ...]:
    """Each step once; what a heading announces in short goes with the sentence that says it.

    Args:
        article: the article.
        steps: its next steps.
    """

    def repeats(full: NextStep, other: NextStep) -> bool:
        shared = len(_content(full) & _content(other))
        return shared == len(_content(other)) or (_is_headline(article, other) and shared > 1)

    headings_last = sorted(steps, key=lambda step: (_is_headline(article, step), -len(step.action)))
    told = [joined(group) for group in grouped(headings_last, repeats)]
    return tuple(sorted(told, key=lambda step: step.evidence[0].start))


def _is_headline(article: Article, step: NextStep) -> bool:
    return is_heading(article, sentence_number(article, step.evidence[0].start))


def _content(step: NextStep) -> frozenset[str]:
    return frozenset(stem(word.key) for word in words_of(step.action) if word.key not in STOP_WORDS)
