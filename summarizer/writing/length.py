"""A briefing cut to the length a reader has time for, its weightiest statements kept."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from summarizer.exceptions import UserError
from summarizer.models import Briefing, Comparison, Finding, Length, Section, Statement
from summarizer.models.briefing import SectionId
from summarizer.writing.facts import section_facts
from summarizer.writing.positions import by_party
from summarizer.writing.sections import Plan

LENGTHS: tuple[Length, ...] = ("bottom-line", "page", "full")
"""From the shortest to the longest."""

_ROOM: Mapping[SectionId, int] = {
    "what_happened": 100,
    "agreed": 50,
    "disputed": 180,
    "changed": 50,
    "proposals": 80,
    "positions": 120,
    "next_steps": 50,
}
"""Words a section may take of a page; sections without room are left out.

With the bottom line that is about the 700 words a page of small print holds.
"""

_PARTIES = 4
_POSITIONS_EACH = 2
"""Parties whose positions a page tells, and positions it tells of each: no side is left out for
the length of another's list."""


def shortened(briefing: Briefing, length: Length) -> Briefing:
    """The briefing cut to a length; its comparison stays whole.

    Args:
        briefing: a briefing that is at least as long.
        length: 'bottom-line' keeps the bottom line, 'page' about a page, 'full' all of it.

    Raises:
        UserError: the briefing has been cut to less already.
    """
    if LENGTHS.index(length) > LENGTHS.index(briefing.length):
        raise UserError(
            f"The briefing was cut to the length “{briefing.length}”: write it anew with "
            f"--length {length}."
        )
    if length == briefing.length:
        return briefing
    sections = () if length == "bottom-line" else tuple(_on_a_page(briefing))
    return briefing.model_copy(update={"length": length, "sections": sections})


def _on_a_page(briefing: Briefing) -> Iterator[Section]:
    for section in briefing.sections:
        room = _ROOM.get(section.id)
        if room is not None:
            told = section.statements
            if section.id == "positions":
                told = _fewer_positions(section, briefing.comparison)
            yield section.model_copy(update={"statements": tuple(_first(told, room))})


def _first(statements: Sequence[Statement], room: int) -> Iterator[Statement]:
    """What stands first, as far as there is room; the first of all in any case.

    Statements that follow each other on the same findings belong together.
    """
    taken = 0
    for _, group in groupby(statements, key=lambda statement: statement.findings):
        together = list(group)
        words = sum(len(statement.text.split()) for statement in together)
        if taken and taken + words > room:
            return
        taken += words
        yield from together


def _fewer_positions(section: Section, comparison: Comparison) -> tuple[Statement, ...]:
    """The positions that weigh most, of the parties of whom most is told."""
    told = {id_ for statement in section.statements for id_ in statement.findings}
    parties = by_party([finding for finding in comparison.findings if finding.id in told])
    kept: list[Finding] = [
        finding for party in parties[:_PARTIES] for finding in party[:_POSITIONS_EACH]
    ]
    facts = section_facts(Plan(section.id, section.heading, tuple(kept)), comparison)
    return tuple(statement for fact in facts for statement in fact.by_template())
