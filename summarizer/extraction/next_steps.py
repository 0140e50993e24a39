"""Next steps: code finds the clauses that announce something, who is to do it, and when.

Asking the model for them was tried first: it cut clauses short and took terms of drafts and threats
for steps.
"""

from collections.abc import Iterable, Iterator

from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.headlines import content_words, is_headline
from summarizer.extraction.joining import grouped, joined
from summarizer.extraction.mentions import names_in
from summarizer.grounding.ahead import find_steps
from summarizer.grounding.holders import find_holders
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
        shared = len(content_words(full.action) & content_words(other.action))
        return shared == len(content_words(other.action)) or (
            is_headline(article, other) and shared > 1
        )

    headings_last = sorted(steps, key=lambda step: (is_headline(article, step), -len(step.action)))
    told = [joined(group) for group in grouped(headings_last, repeats)]
    return tuple(sorted(told, key=lambda step: step.evidence[0].start))
