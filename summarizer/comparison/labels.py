"""The short names under which a comparison cites its sources."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.exceptions import InputError
from summarizer.models.report import NegotiationReport


@dataclass(frozen=True)
class Sourced:
    """A report under its source's label."""

    label: str
    report: NegotiationReport


def label_sources(
    reports: Sequence[NegotiationReport], labels: Mapping[str, str] | None = None
) -> tuple[Sourced, ...]:
    """Name each report's source, and put them in the order of their names.

    Args:
        reports: reports of different articles.
        labels: names to use, by article id. An article without one is named by the part of its id
            before the first "_" where that part is its alone, otherwise by its whole id.

    Raises:
        InputError: there is no report, or two reports have the same article id or the same label.
    """
    if not reports:
        raise InputError("There is no report to compare; give at least one.")
    given = labels or {}
    stems = Counter(report.article.id.split("_", 1)[0] for report in reports)

    def label(article_id: str) -> str:
        stem = article_id.split("_", 1)[0]
        return given.get(article_id) or (stem if stem and stems[stem] == 1 else article_id)

    sourced = sorted(
        (Sourced(label(report.article.id), report) for report in reports), key=lambda s: s.label
    )
    for before, after in pairwise(sourced):
        if before.label == after.label:
            raise InputError(
                f"Two reports would both be cited as {after.label!r}; "
                "give each article once, and each an own label."
            )
    return tuple(sourced)
