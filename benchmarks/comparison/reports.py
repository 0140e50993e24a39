"""Invented reports of about thirty items each, as articles on negotiations would give them.

`many` has a collection of unrelated negotiations, a few articles each; `one` has as many articles
on one negotiation, over a year of meetings. The same number gives the same reports.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.comparison.matters import KINDS, Kind
from summarizer.models import (
    Article,
    Assessment,
    Attribution,
    DateRange,
    Evidence,
    Figure,
    Matter,
    Meeting,
    NegotiationReport,
    NextStep,
    Participant,
    Party,
    Position,
    Proposal,
    Quantity,
    Span,
    StickingPoint,
    Term,
    Wording,
)

ARTICLES_EACH = 4
"""Articles on one negotiation in `many`."""


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_FIRST_DAY = date(2031, 1, 6)
_MEETINGS = 50
_COPIED = 0.1
"""Share of sentences that are a wire's, carried word for word."""

_LANDS = _listed(
    """
    Argentina Australia Austria Belgium Bolivia Brazil Canada Chile China Colombia Cuba Denmark
    Egypt Ethiopia Finland France Germany Ghana Greece Hungary Iceland India Indonesia Iran Iraq
    Ireland Italy Japan Kenya Kuwait Lebanon Libya Malaysia Mexico Morocco Nepal Nigeria Norway
    Oman Pakistan Panama Peru Poland Portugal Qatar Romania Senegal Serbia Somalia Spain Sudan
    Sweden Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Venezuela Vietnam Yemen
    Zambia Zimbabwe
    """
)
_GIVEN = _listed(
    """
    Ada Ben Cara Dan Eva Finn Greta Hugo Ines Jon Kira Leo Mia Nils Olga Paul Rosa Sven Tara Uwe
    Vera Walt Yara Zeno
    """
)
_SYLLABLES = (
    _listed("bar bel dor fen gal hol kar lor mar nor pel quil ras sel tam ul var wes yor zan"),
    _listed("a e i o u"),
    _listed("berg dane felt gard holm lund mere nick ros stad ton vik wold zel"),
)
_GOODS = _listed("barley copper cotton lumber soybeans steel sugar textiles timber wheat")
_OUTLETS = ("The Courier", "Morning Ledger", "Northern Post", "Radio Six")


@dataclass(frozen=True)
class Negotiation:
    """An invented negotiation: who, where, about what."""

    kind: Kind
    words: dict[str, str]
    people: tuple[tuple[str, str], ...]
    sides: tuple[str, str]

    def told(self, phrase: str, **more: object) -> str:
        """The phrase with this negotiation's names."""
        return phrase.format(**self.words, **more)


def many(count: int) -> list[NegotiationReport]:
    """Articles on as many unrelated negotiations as there are groups of four of them."""
    reports: list[NegotiationReport] = []
    for number in range(-(-count // ARTICLES_EACH)):
        random = Random(number)
        negotiation = _negotiation(random)
        for _ in range(min(ARTICLES_EACH, count - len(reports))):
            meeting = random.randrange(2)
            reports.append(_report(f"a{len(reports):05}", negotiation, meeting, random))
    return reports


def one(count: int) -> list[NegotiationReport]:
    """Articles on one negotiation and its fifty meetings."""
    random = Random(7)
    negotiation = _negotiation(random)
    return [
        _report(f"a{number:05}", negotiation, random.randrange(_MEETINGS), random)
        for number in range(count)
    ]


def _name(random: Random) -> str:
    return "".join(random.choice(part) for part in (*_SYLLABLES[:2], *_SYLLABLES)).capitalize()


def _negotiation(random: Random) -> Negotiation:
    kind = random.choice(KINDS)
    land, other = random.sample(_LANDS, 2)
    words = {
        "land": land,
        "other": other,
        "town": _name(random),
        "house": _name(random),
        "goods": random.choice(_GOODS),
    }
    people = tuple(
        (f"{random.choice(_GIVEN)} {_name(random)}", role.format(**words)) for role in kind.roles
    )
    first, second = (side.format(**words) for side in kind.sides)
    return Negotiation(kind, words, people, (first, second))


@dataclass
class _Text:
    """The article as it grows, sentence by sentence."""

    id: str
    random: Random
    sentences: list[str] = field(default_factory=list[str])
    length: int = 0
    spans: list[Span] = field(default_factory=list[Span])

    def say(self, sentence: str) -> dict[str, Any]:
        """Write a sentence, and give the evidence that quotes it, and whose word it is."""
        speaker = None
        if self.random.random() > _COPIED:
            speaker = self.random.choice((None, None, "an official", self.random.choice(_OUTLETS)))
            tail = self.random.choice(("", " so far", " by all accounts", " at the latest count"))
            day = self.random.choice(("Monday", "Tuesday", "Thursday"))
            said = f", {speaker} said on {day}" if speaker else ""
            sentence = f"{sentence}{tail}{said}."
        else:
            sentence = f"{sentence}, according to what was known when the wire was sent."
        span = Span(start=self.length, end=self.length + len(sentence))
        self.sentences.append(sentence)
        self.spans.append(span)
        self.length = span.end + 1
        quote = Evidence(article=self.id, start=span.start, end=span.end, quote=sentence)
        kind = "outlet" if speaker in _OUTLETS else "anonymous" if speaker else "narration"
        whose = Attribution(speaker=speaker, kind=kind, firsthand=speaker not in _OUTLETS)
        return {"evidence": (quote,), "attribution": whose}


def _report(
    article_id: str, negotiation: Negotiation, meeting: int, random: Random
) -> NegotiationReport:
    text = _Text(article_id, random)
    day = _FIRST_DAY + timedelta(days=7 * meeting)
    subject = negotiation.told(negotiation.kind.subject)
    parts: dict[str, Any] = {
        "matter": Matter(
            subject=subject, negotiation=negotiation.kind.name, **text.say(f"Talks on {subject}")
        ),
        "meetings": tuple(_meetings(text, negotiation, day)),
        "parties": tuple(
            Party(name=side, role="party", **text.say(f"{side} took part"))
            for side in negotiation.sides
        ),
        "participants": tuple(_participants(text, negotiation)),
        "figures": tuple(_figures(text, negotiation, meeting)),
        "proposals": tuple(_proposals(text, negotiation)),
        "positions": tuple(_positions(text, negotiation)),
        "sticking_points": tuple(
            StickingPoint(
                issue=(issue := negotiation.told(want, p=5)),
                **text.say(f"What divides them is {issue}"),
            )
            for want in random.sample(negotiation.kind.wants, 2)
        ),
        "next_steps": tuple(
            NextStep(action=negotiation.told(step), when="next week",
                     **text.say(f"Next week brings {negotiation.told(step)}"))
            for step in random.sample(negotiation.kind.steps, 2)
        ),
        "wording": (
            Wording(
                term=negotiation.kind.word[random.randrange(2)],
                refers_to=negotiation.kind.word[1],
                **text.say(f"It speaks of {negotiation.kind.word[0]}"),
            ),
        ),
    }  # fmt: skip
    article = Article(
        id=article_id,
        text="\n".join(text.sentences),
        source=f"{article_id}.txt",
        outlet=random.choice(_OUTLETS),
        published=day + timedelta(days=1),
        sentences=tuple(text.spans),
    )
    return NegotiationReport(article=article, **parts)


def _meetings(text: _Text, negotiation: Negotiation, day: date) -> Iterator[Meeting]:
    dated = text.random.random() < 0.7
    said = text.say(f"The sides met in {negotiation.words['town']}")
    yield Meeting(
        venue=negotiation.words["town"],
        day=f"{day:%A}",
        date=DateRange(start=day, end=day) if dated else None,
        assessments=(
            Assessment(words=text.random.choice(("constructive", "tense", "a first step")),
                       evidence=said["evidence"][0]),
        ),
        **said,
    )  # fmt: skip
    yield Meeting(
        scope="mentioned",
        venue=negotiation.words["other"],
        day="last year",
        **text.say(f"They had met in {negotiation.words['other']} last year"),
    )


def _participants(text: _Text, negotiation: Negotiation) -> Iterator[Participant]:
    for name, role in negotiation.people:
        form = text.random.choice((name, name, name.split()[1], name.replace("e", "ee", 1), None))
        yield Participant(
            name=form,
            role=role,
            party=text.random.choice((None, negotiation.sides[0])),
            **text.say(f"{form or 'The'} {role} came"),
        )


def _figures(text: _Text, negotiation: Negotiation, meeting: int) -> Iterator[Figure]:
    random = text.random
    counts = negotiation.kind.counts
    for count in (*counts, *random.sample(counts, 3)):
        grown = count.typical * (1 + meeting / _MEETINGS)
        value = max(round(grown * random.choice((0.95, 1, 1, 1, 1.05, 1.2))), 1)
        qualifier = random.choice(("exact", "exact", "about", "at_least"))
        stated = {"about": "about ", "at_least": "at least "}.get(qualifier, "") + f"{value:,}"
        yield Figure(
            subject=negotiation.told(count.subject),
            measure=negotiation.told(count.measure),
            quantity=Quantity(value=value, unit=count.unit, qualifier=qualifier, text=stated),
            place=random.choice((negotiation.words["town"], None)),
            **text.say(negotiation.told(count.sentence, n=stated)),
        )


def _proposals(text: _Text, negotiation: Negotiation) -> Iterator[Proposal]:
    for side in negotiation.sides:
        want = negotiation.told(text.random.choice(negotiation.kind.wants), p=5)
        days = text.random.choice((30, 45, 60))
        said = text.say(f"{side} proposed {want} for {days} days")
        yield Proposal(
            summary=f"{want} for {days} days",
            proposers=(side,),
            status=text.random.choice(("proposed", "rejected", "under_discussion")),
            terms=(
                Term(
                    clause="duration",
                    text=f"{days} days",
                    quantity=Quantity(value=days, unit="day", text=f"{days} days"),
                    evidence=said["evidence"][0],
                ),
            ),
            **said,
        )


def _positions(text: _Text, negotiation: Negotiation) -> Iterator[Position]:
    for want in text.random.sample(negotiation.kind.wants, 5):
        side = text.random.choice(negotiation.sides)
        content = negotiation.told(want, p=text.random.choice((5, 7)))
        stance = text.random.choice(("demands", "rejects", "seeks"))
        yield Position(
            parties=(side,),
            stance=stance,
            content=content,
            **text.say(f"{side} {stance} {content}"),
        )
