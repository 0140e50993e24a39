"""Reports made of a few sentences, and the reference reports of the seeds."""

import importlib.util
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from summarizer.models import (
    Article,
    Assessment,
    Attribution,
    Confirmation,
    DateRange,
    Evidence,
    Figure,
    Meeting,
    NegotiationReport,
    NextStep,
    Participant,
    Party,
    Position,
    Proposal,
    Quantity,
    Span,
    Term,
    Wording,
)

MakeReport = Callable[..., NegotiationReport]
TALKS = {"venue": "Vienna", "date": date(2030, 5, 6), "people": ("Ana Kovacs",)}
"""The meeting that made reports report unless told otherwise."""


@pytest.fixture(scope="session")
def gold() -> ModuleType:
    path = Path(__file__).parent.parent / "gold" / "reports.py"
    spec = importlib.util.spec_from_file_location("gold_reports", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def make_report() -> MakeReport:
    return _make_report


class _Text:
    """Collects the sentences of an article and quotes them once it is complete."""

    def __init__(self, article_id: str) -> None:
        self.id = article_id
        self.sentences: list[str] = []

    def quote(self, sentence: str) -> Evidence:
        if sentence not in self.sentences:
            self.sentences.append(sentence)
        start = sum(len(s) + 1 for s in self.sentences[: self.sentences.index(sentence)])
        return Evidence(article=self.id, start=start, end=start + len(sentence), quote=sentence)

    def article(self, published: date | None) -> Article:
        spans: list[Span] = []
        for sentence in self.sentences:
            start = spans[-1].end + 1 if spans else 0
            spans.append(Span(start=start, end=start + len(sentence)))
        return Article(
            id=self.id,
            text="\n".join(self.sentences),
            source=f"{self.id}.txt",
            published=published,
            sentences=tuple(spans),
        )


def _make_report(
    article_id: str,
    *,
    meeting: Mapping[str, Any] | None = TALKS,
    figures: Iterable[Mapping[str, Any]] = (),
    proposals: Iterable[Mapping[str, Any]] = (),
    positions: Iterable[Mapping[str, Any]] = (),
    participants: Iterable[Mapping[str, Any]] = (),
    next_steps: Iterable[Mapping[str, Any]] = (),
    wording: Iterable[Mapping[str, Any]] = (),
    confirmations: Iterable[Mapping[str, Any]] = (),
    parties: Iterable[str] = (),
    published: date | None = None,
) -> NegotiationReport:
    text = _Text(article_id)
    people = [*participants]
    meetings = []
    if meeting is not None:
        people += [{"name": name, "role": "delegate"} for name in meeting.get("people", ())]
        meetings.append(_meeting(text, article_id, meeting))
    made = {
        "meetings": tuple(meetings),
        "figures": tuple(_figure(text, entry) for entry in figures),
        "proposals": tuple(_proposal(text, entry) for entry in proposals),
        "positions": tuple(
            Position(**_item(text, entry, f"{entry['parties'][0]}: {entry['content']}."))
            for entry in positions
        ),
        "participants": tuple(
            Participant(
                **_item(text, entry, f"{article_id} saw {entry.get('name') or entry['role']}.")
            )
            for entry in people
        ),
        "next_steps": tuple(
            NextStep(**_item(text, entry, f"{entry['action']}.")) for entry in next_steps
        ),
        "wording": tuple(
            Wording(**_item(text, entry, f"It wrote {entry['term']}.")) for entry in wording
        ),
        "confirmations": tuple(
            Confirmation(**_item(text, entry, f"{entry['content']} is {entry['status']}."))
            for entry in confirmations
        ),
        "parties": tuple(
            Party(name=name, role="party", evidence=(text.quote(f"{name} is a side."),))
            for name in parties
        ),
    }
    if not text.sentences:
        text.quote("Nothing was said.")
    return NegotiationReport(article=text.article(published), **made)


def _item(text: _Text, entry: Mapping[str, Any], default: str) -> dict[str, Any]:
    """Fields of an item: `said` becomes its evidence, `speaker` and `kind` its attribution."""
    fields = dict(entry)
    said = fields.pop("said", default)
    speaker, kind = fields.pop("speaker", None), fields.pop("kind", "official")
    if speaker:
        fields["attribution"] = Attribution(speaker=speaker, kind=kind, firsthand=kind != "outlet")
    return {**fields, "evidence": (text.quote(said),)}


def _meeting(text: _Text, article_id: str, entry: Mapping[str, Any]) -> Meeting:
    day = entry.get("date")
    said = entry.get("said", f"{article_id} reports on talks.")
    evidence = text.quote(said)
    return Meeting(
        venue=entry.get("venue"),
        day=entry.get("day"),
        date=DateRange(start=day, end=day) if day else None,
        assessments=tuple(
            Assessment(words=words, by=by, evidence=evidence)
            for words, by in entry.get("assessments", ())
        ),
        evidence=(evidence,),
    )


def _figure(text: _Text, entry: Mapping[str, Any]) -> Figure:
    fields = dict(entry)
    stated = fields.pop("stated")
    quantity = Quantity(
        value=fields.pop("value"),
        upper=fields.pop("upper", None),
        qualifier=fields.pop("qualifier", "exact"),
        unit=fields.pop("unit", "person"),
        text=stated,
    )
    as_of = fields.pop("as_of", None)
    default = f"There were {stated} {fields['measure']}."
    return Figure(
        quantity=quantity,
        subject=fields.pop("subject", fields["measure"]),
        as_of=DateRange(start=as_of, end=as_of) if as_of else None,
        **_item(text, fields, default),
    )


def _proposal(text: _Text, entry: Mapping[str, Any]) -> Proposal:
    fields = dict(entry)
    days = fields.pop("days", ())
    made = _item(text, fields, f"{fields['summary']}.")
    return Proposal(
        terms=tuple(
            Term(
                clause="duration",
                text=f"{length} days",
                quantity=Quantity(value=length, unit="day", text=f"{length} days"),
                evidence=made["evidence"][0],
            )
            for length in days
        ),
        **made,
    )
