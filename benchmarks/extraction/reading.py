"""What a system makes of an article, in the form in which the scorer takes it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from summarizer.evaluation.scores import Part
from summarizer.grounding.quotes import locate, locate_words
from summarizer.models import (
    Article,
    Attribution,
    Evidence,
    Figure,
    NegotiationReport,
    NextStep,
    Participant,
    Position,
    Proposal,
    Quantity,
)


@dataclass(frozen=True)
class Endpoint:
    """Where a system asks its model."""

    base_url: str
    api_key: str
    model: str


@dataclass(frozen=True)
class Reading:
    """A report, and the items that could not become part of one.

    A system without grounding may offer items whose words the article does not say. They are no
    items of a report, but they were offered: `unlocated` counts them, and they score as wrong.
    """

    report: NegotiationReport
    unlocated: Counter[Part] = field(default_factory=Counter[Part])
    failure: str | None = None


Read = Callable[[Article, Endpoint], Reading]


class ReportBuilder:
    """Puts a rival's items into a report, refusing none that can be located."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._unlocated: Counter[Part] = Counter()
        self._figures: list[Figure] = []
        self._participants: list[Participant] = []
        self._proposals: list[Proposal] = []
        self._positions: list[Position] = []
        self._next_steps: list[NextStep] = []

    def figure(
        self,
        words: Evidence | str,
        *,
        measure: str,
        value: float,
        upper: float | None,
        unit: str,
        qualifier: str,
        place: str | None,
        speaker: str | None,
    ) -> None:
        evidence = self._located("figures", words)
        if evidence is None:
            return
        is_range = upper is not None and upper > value
        quantity = {
            "value": value,
            "upper": upper if is_range else None,
            "qualifier": "between" if is_range else _alone(qualifier),
            "unit": unit or measure,
            "text": evidence.quote,
        }
        self._figures.append(
            Figure(
                subject=unit or measure,
                measure=measure,
                quantity=Quantity.model_validate(quantity),
                place=place or None,
                attribution=Attribution(
                    speaker=speaker, kind="official" if speaker else "narration"
                ),
                evidence=(evidence,),
            )
        )

    def participant(
        self, words: Evidence | str, *, name: str | None, role: str | None, party: str | None
    ) -> None:
        evidence = self._located("participants", words)
        if evidence is not None:
            self._participants.append(
                Participant(
                    name=name or (None if role else evidence.quote),
                    role=role or None,
                    party=party or None,
                    evidence=(evidence,),
                )
            )

    def proposal(self, words: Evidence | str, *, proposers: Iterable[str]) -> None:
        evidence = self._located("proposals", words)
        if evidence is not None:
            self._proposals.append(
                Proposal(summary=evidence.quote, proposers=_named(proposers), evidence=(evidence,))
            )

    def position(self, words: Evidence | str, *, parties: Iterable[str]) -> None:
        evidence = self._located("positions", words)
        if evidence is not None:
            self._positions.append(
                Position(
                    # A position without a party can match only where none is asked for.
                    parties=_named(parties) or ("nobody",),
                    stance="seeks",  # not scored
                    content=evidence.quote,
                    evidence=(evidence,),
                )
            )

    def next_step(self, words: Evidence | str) -> None:
        evidence = self._located("next_steps", words)
        if evidence is not None:
            self._next_steps.append(NextStep(action=evidence.quote, evidence=(evidence,)))

    def lose(self, part: Part) -> None:
        """Count an item that is none: a figure without a number."""
        self._unlocated[part] += 1

    def reading(self, failure: str | None = None) -> Reading:
        report = NegotiationReport(
            article=self._article,
            figures=tuple(self._figures),
            participants=tuple(self._participants),
            proposals=tuple(self._proposals),
            positions=tuple(self._positions),
            next_steps=tuple(self._next_steps),
        )
        return Reading(report, self._unlocated, failure)

    def _located(self, part: Part, words: Evidence | str) -> Evidence | None:
        """The evidence, or where the words stand in the article, be it with some left out."""
        if isinstance(words, Evidence):
            return words
        text = self._article.text
        span = locate(words, text) or locate_words(words, text)
        if span is None:
            self.lose(part)
            return None
        return Evidence.of(self._article, span.start, span.end)


def _alone(qualifier: str) -> str:
    """The qualifier of a single value, in the report's vocabulary."""
    plain = qualifier.strip().lower().replace(" ", "_")
    known = {"about", "at_least", "more_than", "at_most", "less_than"}
    return plain if plain in known else "exact"


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name.strip())
