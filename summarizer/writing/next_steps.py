"""What is to come, in a sentence where its words make one and as a quote where they do not."""

import re

from summarizer.models import Comparison, Finding, NextStep
from summarizer.writing.phrases import (
    fragment,
    lowered,
    mentions,
    names,
    on_day,
    quoted,
    sentence,
    verb,
)
from summarizer.writing.shapes import is_determined, shape
from summarizer.writing.voices import by

_ANNOUNCING = re.compile(r"^(?:will|would|plans? to|(?:is|are) to)\s", re.IGNORECASE)


def next_step_sentence(finding: Finding, comparison: Comparison) -> str:
    """What is to happen and who announces it.

    Words that need a subject get the actor, unless he stands in them; a clause of its own is
    quoted, since whatever is put before it might not fit.
    """
    items = [claim.item for claim in finding.claims if isinstance(claim.item, NextStep)]
    item = max(items, key=_tells)
    quotes = [evidence.quote for evidence in item.evidence]
    action = lowered(item.action, quotes)
    actor = _actor(item)
    kind = shape(action, quotes)
    if actor and _ANNOUNCING.match(action):
        told = f"{actor} {action}"
    elif actor and kind in {"bare", "infinitive"}:
        told = (
            f"{actor} {verb('is', 'are', [actor])} {'' if kind == 'infinitive' else 'to '}{action}"
        )
    elif kind == "noun" and item.actor is None and is_determined(action):
        told = f"to come: {action}"
    else:
        words = fragment(item.action)
        told = f"{actor if actor and words.startswith('“… ') else 'to come'}: {words}"
    whose = by(finding.claims, comparison)
    if item.date is not None:
        return sentence(f"{told} ({on_day(None, item.date)}; {whose[1:]}")
    if item.when and not mentions(item.action, [item.when]):
        # In the source's words, since `Friday` is counted from its day and not from the reader's.
        return sentence(f"{told} ({quoted(item.when)}; {whose[1:]}")
    return sentence(f"{told} {whose}")


def _tells(item: NextStep) -> tuple[bool, bool, int]:
    """How well an item can be told: as a sentence before a quote."""
    actor = _actor(item)
    return (
        bool(actor and _ANNOUNCING.match(item.action)),
        actor is not None,
        len(item.model_dump(exclude_defaults=True)),
    )


def _actor(item: NextStep) -> str | None:
    if item.actor is None or mentions(item.action, [item.actor]):
        return None
    context = (evidence.quote for evidence in item.evidence)
    return names([lowered(item.actor, context)])
