"""Next steps: code finds the clauses that announce something, who is to do it, and when.

Asking the model for them was tried first: it cut clauses short and took terms of drafts and threats
for steps.
"""

import re
from collections.abc import Iterable, Iterator

from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.headlines import content_words, is_headline
from summarizer.extraction.joining import grouped, joined
from summarizer.extraction.mentions import names_in
from summarizer.grounding.ahead import find_steps
from summarizer.grounding.holders import find_holders
from summarizer.models import Article, NextStep
from summarizer.models.draft import NextStepDraft

# 'The two sides will meet again', 'talks resume': the parties at large come together once more.
_COME_TOGETHER = re.compile(
    r"(?:the |both |they\b|we\b|two |all |further |fresh |more |new |peace |wage |trade )*"
    r"(?:sides|parties|delegations|negotiators|teams|talks|negotiations|discussions)?\b"
    r"[^,;]{0,30}?\b(?:meet|reconvene|resume|restart|return to|continue)\b",
    re.IGNORECASE,
)
_SOME_TIME = re.compile(r"\b(?:this|next|coming)\s(?P<unit>week|month)\b", re.IGNORECASE)
_IN_UNIT = {
    "week": re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"),
    "month": re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"),
}


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

    So does 'they will meet again next month' with the day on which 'the talks are to resume'.

    Args:
        article: the article.
        steps: its next steps.
    """

    def repeats(full: NextStep, other: NextStep) -> bool:
        words = content_words(full.action), content_words(other.action)
        shared = len(words[0] & words[1])
        return (
            shared == min(map(len, words))
            or (is_headline(article, other) and shared > 1)
            or _meets_as_well(full, other)
        )

    def rank(step: NextStep) -> tuple[bool, bool, int]:
        return is_headline(article, step), _is_vague(step), -len(step.action)

    headings_last = sorted(steps, key=rank)
    told = [joined(group) for group in grouped(headings_last, repeats)]
    return tuple(sorted(told, key=lambda step: step.evidence[0].start))


def _is_vague(step: NextStep) -> bool:
    return step.when is None or _SOME_TIME.search(step.when) is not None


def _meets_as_well(full: NextStep, other: NextStep) -> bool:
    """Whether the other step tells vaguely of the meeting whose day the full one gives."""
    if not (_COME_TOGETHER.match(full.action) and _COME_TOGETHER.match(other.action)):
        return False
    if other.when is None or full.when is None:
        return True
    some_time = _SOME_TIME.search(other.when)
    return (
        some_time is not None and _IN_UNIT[some_time["unit"].lower()].search(full.when) is not None
    )
