"""Comparison to briefing: sentences by a model where they hold, by templates everywhere else."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version

from summarizer.engines.base import Engine
from summarizer.engines.prompts import load_prompt
from summarizer.exceptions import InvalidAnswerError, RunError, UnreachableError
from summarizer.models import (
    Briefing,
    Comparison,
    Disclosure,
    Length,
    MissingSource,
    NegotiationReport,
    PromptVersion,
    Provenance,
    Section,
    Statement,
    Usage,
)
from summarizer.models.briefing import SectionId
from summarizer.progress import ProgressListener, StageProgress, ignore_progress
from summarizer.writing.facts import Fact, bottom_line_facts, section_facts
from summarizer.writing.focus import focused
from summarizer.writing.length import shortened
from summarizer.writing.phrasing import phrase
from summarizer.writing.sections import arrange
from summarizer.writing.titles import as_of, title_of

_LOG = logging.getLogger(__name__)

REPHRASED: frozenset[SectionId] = frozenset(["what_happened", "agreed", "proposals"])
"""Sections that a capable model phrases besides the bottom line.

Disputes and changes stay with the templates, which give every value with its source, and so do
positions and figures of one source, which are lists. A small model phrases the bottom line alone:
over a section it copies the facts and mixes up their numbers.
"""

_MOST_FACTS = 6
"""Facts a model is given at a time; what comes behind them is told by templates."""


async def write(
    comparison: Comparison,
    *,
    reports: Sequence[NegotiationReport] = (),
    engine: Engine | None = None,
    missing: Sequence[MissingSource] = (),
    length: Length = "full",
    focus: str | None = None,
    progress: ProgressListener = ignore_progress,
) -> Briefing:
    """Write the briefing.

    Every finding is told in one section, whatever the model does: what it leaves out, what
    verification refuses twice and what it cannot answer is told by templates.

    Args:
        comparison: what is told.
        reports: the reports compared. They disclose who read the articles, and a model that read
            whole articles is trusted with whole sections.
        engine: the model that phrases; without one, templates tell everything.
        missing: articles that could not be read, with the reason.
        length: how much is told; what is left out is counted.
        focus: what the briefing is limited to, in a few words; see `focused`.
        progress: is told how far the writing is.

    Raises:
        UnrecordedRequestError: replaying, and a question is not in the cassette.
        UserError: nothing is about the focus.
    """
    if focus is not None:
        comparison = focused(comparison, focus)
    capable = _is_capable(reports)
    # A small model has its one question for the whole story; a part of it is told by templates.
    desk = _Desk(comparison, engine if capable or focus is None else None)
    plans = arrange(comparison) if length != "bottom-line" else ()
    asked = [plan.id for plan in plans if plan.id in REPHRASED] if capable else []
    total = 1 + len(asked) if desk.engine is not None else 0
    progress(StageProgress(stage="write", total=total))
    bottom = await desk.tell(bottom_line_facts(comparison), "bottom_line")
    sections: list[Section] = []
    for plan in plans:
        facts = section_facts(plan, comparison)
        if plan.id in asked:
            progress(StageProgress(stage="write", done=1 + asked.index(plan.id), total=total))
            statements = await desk.tell(facts, "section")
        else:
            statements = by_templates(facts)
        sections.append(Section(id=plan.id, heading=plan.heading, statements=statements))
    progress(StageProgress(stage="write", done=total, total=total))
    if desk.trouble is not None:
        _LOG.warning(desk.trouble)
    briefing = Briefing(
        title=title_of(comparison),
        focus=focus,
        as_of=as_of(comparison),
        bottom_line=bottom,
        sections=tuple(sections),
        comparison=comparison,
        missing=tuple(missing),
        disclosure=Disclosure(
            tool=f"summarizer {version('summarizer')}",
            readers=tuple(r.provenance for r in reports if r.provenance is not None),
            writer=desk.provenance(),
            replayed=engine is not None and engine.kind == "replay",
            rejected_items=sum(len(report.rejected) for report in reports),
            refused_sentences=desk.refused,
        ),
    )
    return shortened(briefing, length)


def _is_capable(reports: Sequence[NegotiationReport]) -> bool:
    strategies = {report.provenance.strategy for report in reports if report.provenance}
    return strategies == {"article"}


def by_templates(facts: Sequence[Fact]) -> tuple[Statement, ...]:
    """The facts as code tells them."""
    return tuple(statement for fact in facts for statement in fact.by_template())


@dataclass
class _Desk:
    """Who writes one briefing, and what it has taken so far."""

    comparison: Comparison
    engine: Engine | None
    reachable: bool = True
    refused: int = 0
    usage: Usage = field(default_factory=Usage)
    prompts: dict[str, PromptVersion] = field(default_factory=dict[str, PromptVersion])
    trouble: str | None = None

    async def tell(self, facts: Sequence[Fact], task: str) -> tuple[Statement, ...]:
        """The facts told: by the model where its sentences hold, otherwise by templates."""
        if self.engine is None or not self.reachable or len(facts) < 2:
            return by_templates(facts)
        prompt = load_prompt(task)
        try:
            phrased = await phrase(facts[:_MOST_FACTS], prompt, self.comparison, self.engine)
        except (InvalidAnswerError, UnreachableError) as failure:
            self._note(failure)
            return by_templates(facts)
        if phrased.lost is not None:
            self._note(phrased.lost)
        self.refused += phrased.refused
        self.usage += phrased.usage
        self.prompts[task] = prompt.stamp
        return _completed(phrased.statements, facts)

    def _note(self, failure: RunError) -> None:
        # What was read is kept, and nobody waits twice for an endpoint that has gone.
        self.reachable = not isinstance(failure, UnreachableError)
        self.trouble = f"Templates write what the model could not: {failure}"

    def provenance(self) -> Provenance | None:
        """Who phrased; none where the model answered no question."""
        if self.engine is None or not self.prompts:
            return None
        return Provenance(
            engine=self.engine.kind,
            model=self.engine.model,
            prompts=tuple(self.prompts.values()),
            usage=self.usage,
        )


def _completed(statements: Sequence[Statement], facts: Sequence[Fact]) -> tuple[Statement, ...]:
    """The statements with template sentences for every fact they leave out, in order."""
    places = {id_: place for place, fact in enumerate(facts) for id_ in fact.findings}
    told = {id_ for statement in statements for id_ in statement.findings}
    placed = [(min(places[id_] for id_ in s.findings), s) for s in statements]
    placed += [
        (place, statement)
        for place, fact in enumerate(facts)
        if not told.issuperset(fact.findings)
        for statement in fact.by_template()
    ]
    return tuple(statement for _, statement in sorted(placed, key=lambda entry: entry[0]))
