"""The title of a briefing and the date it speaks for, both derived by code."""

import re
from collections import Counter
from datetime import date

from summarizer.models import Comparison, Figure, Matter
from summarizer.writing.phrases import day, listing, mentions, unlike

_TALKS = {
    "ceasefire": "Ceasefire talks",
    "hostage": "Hostage talks",
    "peace": "Peace talks",
    "trade": "Trade talks",
    "labour": "Labour talks",
    "climate": "Climate talks",
    "parliamentary": "Parliamentary talks",
    "border": "Border talks",
    "resources": "Talks on resources",
    "corporate": "Corporate talks",
    "other": "Negotiations",
}
_LONG = 8
"""Words beyond which the sources' words for the matter are no title."""


def title_of(comparison: Comparison) -> str:
    """What the talks are about, where and when they were held: as much of it as is known."""
    matters = [
        claim.item
        for finding in comparison.findings
        for claim in finding.claims
        if isinstance(claim.item, Matter)
    ]
    kinds = Counter(matter.negotiation for matter in matters)
    kind = _TALKS[kinds.most_common(1)[0][0]] if kinds else _TALKS["other"]
    where = _where_and_when(comparison)
    subjects = [m.subject for m in matters if 0 < len(m.subject.split()) <= _LONG]
    if not subjects:
        return f"{kind}{where}"
    subject = min(subjects, key=len).strip(" .,;:")
    subject = re.sub(r"^(?:a|an|the)\s+", "", subject, flags=re.IGNORECASE)
    capital = f"{subject[:1].upper()}{subject[1:]}"
    if mentions(subject, ["talks", "negotiations"]):
        return f"{capital}{where}"
    told_already = mentions(subject, [kind.split()[0]])
    return f"{capital}: {'talks' if told_already else kind.lower()}{where}"


def as_of(comparison: Comparison) -> date | None:
    """The latest day any source is known to speak for: of its publication, round or counts."""
    days = [source.article.published for source in comparison.sources]
    days += [round_.date.end if round_.date else None for round_ in comparison.rounds]
    days += [
        claim.item.as_of.end
        for finding in comparison.findings
        for claim in finding.claims
        if isinstance(claim.item, Figure) and claim.item.as_of
    ]
    return max((found for found in days if found is not None), default=None)


def _where_and_when(comparison: Comparison) -> str:
    venues = unlike(round_.venue for round_ in comparison.rounds if round_.venue)
    where = f" in {listing(venues)}" if venues else ""
    dates = [round_.date for round_ in comparison.rounds if round_.date]
    if not dates:
        return where
    first, last = min(d.start for d in dates), max(d.end for d in dates)
    if first == last:
        return f"{where}, {day(first)}"
    return f"{where}, {day(first)} to {day(last)}"
