"""An invented article, what a reader finds in it, and parts of reports, right unless asked else."""

from typing import Any

from summarizer.articles.load import article_from_text
from summarizer.evaluation import Counts, Gold, Slip, evaluate
from summarizer.models import (
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

TEXT = (
    "Talks about the captives of Ostrava Pass\n\n"
    "Norwegian Foreign Minister Ada Renholt met the head of the Kestrel Front in Bergen on "
    "Monday. "
    "About 250 people were kidnapped in the raid, and 132 hostages are still held, the Ministry of "
    "Health in Arden said. "
    "Of the 250 villagers of Ostrava, 12 women came home. "
    "Arden offered a truce of 30 to 40 days. "
    "The Kestrel Front rejected the truce and demanded the release of 60 prisoners. "
    "The dockers' union urged both sides to go on. "
    "Finnish President Aino Halla telephoned Renholt on Friday. "
    "The delegations will meet again on Thursday."
)
ARTICLE = article_from_text(TEXT, id="pass", source="pass.txt")

ANSWERS: dict[str, Any] = {
    "file": "pass.txt",
    "participants": [
        {"name": "Ada Renholt", "role": "foreign minister", "party": "Norway"},
        {"name": None, "role": "head of the Kestrel Front", "party": "Kestrel Front"},
    ],
    "other_meetings": [{"participants": ["Aino Halla", "envoy of Sarmatia"]}],
    "figures": [
        {"measure": "captives_taken", "value": 250, "qualifier": "about", "attributed_to": None,
         "quote": "About 250 people were kidnapped"},
        {"measure": "captives_held", "value": 132, "qualifier": "exact",
         "attributed_to": "Arden Ministry of Health", "quote": "132 hostages are still held"},
        {"measure": "truce_length_days", "value": 30, "upper": 40, "qualifier": "exact",
         "attributed_to": None, "quote": "a truce of 30 to 40 days"},
        {"measure": "other", "value": 12, "qualifier": "exact", "attributed_to": None,
         "quote": "12 women"},
    ],
    "proposals": [{"proposed_by": "Arden", "quote": "offered a truce of 30 to 40 days"}],
    "positions": [
        {"party": ["Kestrel Front", "Arden"], "stance": "rejects", "quote": "rejected the truce"},
        {"party": None, "stance": "urges", "quote": "urged both sides to go on"},
    ],
    "next_steps": [{"what": "another meeting", "quote": "will meet again on Thursday"}],
}  # fmt: skip


def words(quote: str) -> tuple[Evidence, ...]:
    """The words as evidence, where the article first says them."""
    start = TEXT.index(quote)
    return (Evidence.of(ARTICLE, start, start + len(quote)),)


def figure(
    measure: str = "captives held",
    value: float = 132,
    *,
    quote: str = "132 hostages are still held",
    subject: str = "hostages",
    upper: float | None = None,
    qualifier: str = "exact",
    unit: str = "hostage",
    place: str | None = None,
    speaker: str | None = "Ministry of Health in Arden",
) -> Figure:
    """By default the one about those held, as a careful reader has it."""
    quantity = {"value": value, "upper": upper, "qualifier": qualifier, "unit": unit, "text": quote}
    return Figure(
        subject=subject,
        measure=measure,
        quantity=Quantity.model_validate(quantity),
        place=place,
        attribution=Attribution(speaker=speaker, kind="official" if speaker else "narration"),
        evidence=words(quote),
    )


def truce(value: float, upper: float | None, unit: str = "day") -> Figure:
    return figure(
        "truce duration",
        value,
        upper=upper,
        qualifier="exact" if upper is None else "between",
        unit=unit,
        quote="a truce of 30 to 40 days",
        subject="truce",
        speaker=None,
    )


def person(
    name: str | None = "Ada Renholt",
    role: str | None = None,
    party: str | None = "Norway",
    quote: str = "Norwegian Foreign Minister Ada Renholt met the head of the Kestrel Front",
) -> Participant:
    return Participant(name=name, role=role, party=party, evidence=words(quote))


def proposal(*proposers: str, quote: str = "Arden offered a truce") -> Proposal:
    return Proposal(summary="a truce", proposers=proposers, evidence=words(quote))


def position(*parties: str, quote: str = "rejected the truce") -> Position:
    return Position(parties=parties, stance="rejects", content="the truce", evidence=words(quote))


def step(quote: str = "will meet again") -> NextStep:
    return NextStep(action="meet again", evidence=words(quote))


def report(**parts: Any) -> NegotiationReport:
    return NegotiationReport(article=ARTICLE, **parts)


def gold(**changes: Any) -> Gold:
    return Gold.model_validate({"articles": [ANSWERS | changes]})


def counts(**parts: Any) -> Counts:
    """The scores of a report that has only these parts."""
    return evaluate(gold(), [report(**parts)]).total


def slips(kind: str, **parts: Any) -> list[Slip]:
    """The items of a report that are amiss in this way."""
    [article] = evaluate(gold(), [report(**parts)]).articles
    return [slip for slip in article.slips if slip.kind == kind]
