"""Comparisons written by hand over invented articles: a dock strike and a tariff dispute.

Nothing here was made by a model or by the package's own comparison.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarizer.models import (
    Article,
    Assessment,
    Attribution,
    Claim,
    Comparison,
    DateRange,
    Evidence,
    Figure,
    Finding,
    Matter,
    Meeting,
    Mention,
    NextStep,
    Participant,
    Person,
    Position,
    Proposal,
    Quantity,
    Round,
    Source,
    Span,
    StickingPoint,
    Term,
    Wording,
)

ARTICLES = yaml.safe_load((Path(__file__).parent / "articles.yaml").read_text("utf-8"))


class Desk:
    """Makes claims over a set of articles, each resting on words that stand in its article."""

    def __init__(self, texts: Mapping[str, str], rounds: Mapping[str, str]) -> None:
        self.articles = {
            label: Article(
                id=f"{label}_article",
                text=text,
                source=f"{label}.txt",
                sentences=tuple(
                    Span(start=m.start(), end=m.end())
                    for m in re.finditer(r"\S.*?[.](?=\s|$)", text)
                ),
            )
            for label, text in texts.items()
        }
        self.rounds = rounds

    def evidence(self, label: str, words: str) -> Evidence:
        article = self.articles[label]
        start = article.text.index(words)
        return Evidence.of(article, start, start + len(words))

    def sentence(self, label: str, words: str) -> Evidence:
        article = self.articles[label]
        start = article.text.index(words)
        span = next(s for s in article.sentences if s.start <= start < s.end)
        return Evidence.of(article, span.start, span.end)

    def claim(
        self,
        label: str,
        words: str,
        item: type[Any],
        *,
        value: str | None = None,
        by: str | None = None,
        **fields: Any,
    ) -> Claim:
        attribution = Attribution()
        if by is not None:
            attribution = Attribution(speaker=by, kind="named", evidence=self.evidence(label, by))
        made = item(evidence=(self.sentence(label, words),), attribution=attribution, **fields)
        return Claim(
            source=label,
            round=self.rounds.get(label),
            origin=by or label,
            value=value or words,
            item=made,
        )

    def figure(
        self,
        label: str,
        words: str,
        value: float,
        unit: str,
        qualifier: str = "exact",
        /,
        *,
        by: str | None = None,
        subject: str = "it",
        **fields: Any,
    ) -> Claim:
        quantity = Quantity(value=value, unit=unit, qualifier=qualifier, text=words)  # type: ignore[arg-type]
        return self.claim(
            label,
            words,
            Figure,
            by=by,
            subject=subject,
            measure=subject,
            quantity=quantity,
            **fields,
        )


def finding(
    number: int,
    topic: str,
    relation: str,
    subject: str,
    claims: Sequence[Claim],
    explanation: str = "",
) -> Finding:
    return Finding(
        id=f"F{number}",
        topic=topic,  # type: ignore[arg-type]
        relation=relation,  # type: ignore[arg-type]
        subject=subject,
        claims=tuple(claims),
        explanation=explanation,
        origins=len({claim.origin for claim in claims}),
        confidence="moderate",
    )


def day(*parts: int) -> DateRange:
    return DateRange(start=date(*parts), end=date(*parts))


@pytest.fixture(scope="session")
def strike() -> Comparison:
    desk = Desk(ARTICLES["strike"], {"000": "R1", "001": "R1", "002": "R1", "003": "R2"})
    union, port = "dockers' union", "port"
    frank = {
        label: Assessment(words="frank", by="Mira Oyen", evidence=desk.evidence(label, "frank"))
        for label in ("000", "001")
    }

    def strikers(label: str, words: str, value: float, qualifier: str, by: str) -> Claim:
        return desk.figure(
            label, words, value, "docker", qualifier, by=by, subject="dockers on strike"
        )

    findings = [
        finding(
            1,
            "meeting",
            "agreement",
            "wage talks in Sellhaven",
            [
                desk.claim(
                    "000",
                    "Sellhaven",
                    Meeting,
                    venue="Sellhaven",
                    day="Monday",
                    date=day(2026, 5, 4),
                ),
                desk.claim(
                    "001",
                    "Sellhaven",
                    Meeting,
                    venue="Sellhaven",
                    day="4 May",
                    date=day(2026, 5, 4),
                ),
                desk.claim(
                    "002",
                    "Sellhaven",
                    Meeting,
                    venue="Sellhaven",
                    day="Monday",
                    date=day(2026, 5, 4),
                ),
            ],
        ),
        finding(
            2,
            "figure",
            "attributed_dispute",
            "dockers on strike",
            [
                strikers("000", "About 1,400", 1400, "about", union),
                strikers("002", "Some 1,400", 1400, "about", union),
                strikers("001", "1,250", 1250, "exact", "port"),
            ],
            "The union and the port each give a number of their own.",
        ),
        finding(
            3,
            "figure",
            "update",
            "dockers on strike",
            [
                strikers("000", "About 1,400", 1400, "about", union),
                strikers("003", "1,600", 1600, "exact", union),
            ],
            "003 reports a later round.",
        ),
        finding(
            4,
            "figure",
            "agreement",
            "pay rise demanded",
            [
                desk.figure("000", "8 percent", 8, "percent", subject="pay rise demanded"),
                desk.figure("002", "8 percent", 8, "percent", subject="pay rise demanded"),
            ],
        ),
        finding(
            5,
            "figure",
            "conflict",
            "cost of the walkout",
            [
                desk.figure(
                    "000", "40 million crowns", 40e6, "crown", subject="cost of the walkout"
                ),
                desk.figure(
                    "002", "43 million crowns", 43e6, "crown", subject="cost of the walkout"
                ),
            ],
        ),
        finding(
            6,
            "position",
            "single_source",
            "offer of the port",
            [
                desk.claim(
                    "001",
                    "5.5 percent over three years",
                    Position,
                    by="Evening Gazette",
                    parties=(port,),
                    stance="offers",
                    content="5.5 percent over three years",
                ),
            ],
        ),
        finding(
            7,
            "position",
            "deadlock",
            "the pay rise",
            [
                desk.claim(
                    "000",
                    "8 percent more pay",
                    Position,
                    parties=(union,),
                    stance="demands",
                    content="8 percent more pay",
                ),
                desk.claim(
                    "002",
                    "8 percent more pay",
                    Position,
                    parties=("union",),
                    stance="demands",
                    content="8 percent more pay",
                ),
                desk.claim(
                    "000",
                    "any raise above 5.5 percent",
                    Position,
                    parties=(port,),
                    stance="rejects",
                    content="any raise above 5.5 percent",
                ),
            ],
        ),
        finding(
            8,
            "participant",
            "agreement",
            "Mira Oyen",
            [
                desk.claim(
                    "000",
                    "Mira Oyen",
                    Participant,
                    name="Mira Oyen",
                    role="Union leader",
                    party=union,
                ),
                desk.claim(
                    "001", "Mira Oyen", Participant, name="Mira Oyen", role="leader of the union"
                ),
            ],
        ),
        finding(
            9,
            "participant",
            "single_source",
            "Ilan Fesk",
            [
                desk.claim(
                    "000",
                    "Ilan Fesk",
                    Participant,
                    name="Ilan Fesk",
                    role="port director",
                    party=port,
                ),
            ],
        ),
        finding(
            10,
            "participant",
            "single_source",
            "a state mediator",
            [
                desk.claim("001", "state mediator", Participant, role="state mediator"),
            ],
        ),
        finding(
            11,
            "next_step",
            "single_source",
            "next meeting",
            [
                desk.claim(
                    "001",
                    "meet again in Sellhaven",
                    NextStep,
                    action="meet again in Sellhaven",
                    actor="delegations",
                    when="Friday",
                ),
            ],
        ),
        finding(
            12,
            "proposal",
            "single_source",
            "draft of the mediator",
            [
                desk.claim(
                    "003",
                    "raise pay by 6 percent",
                    Proposal,
                    summary=(
                        "a draft by the state mediator that would raise pay by 6 percent in "
                        "exchange for longer shifts"
                    ),
                    proposers=("state mediator",),
                    status="rejected",
                    rejected_by=(port,),
                    terms=(
                        Term(
                            clause="wage",
                            text="raise pay by 6 percent",
                            evidence=desk.evidence("003", "raise pay by 6 percent"),
                        ),
                    ),
                ),
            ],
        ),
        finding(
            13,
            "wording",
            "single_source",
            "the strike",
            [
                desk.claim("003", "sabotage", Wording, term="sabotage", refers_to="the strike"),
            ],
        ),
        finding(
            14,
            "assessment",
            "agreement",
            "the talks",
            [
                desk.claim(label, "“frank”", Meeting, value="frank", assessments=(frank[label],))
                for label in ("000", "001")
            ],
        ),
        finding(
            15,
            "figure",
            "compatible",
            "containers stuck on the quays",
            [
                desk.figure(
                    "000", "About 300", 300, "container", "about", subject="containers stuck"
                ),
                desk.figure("001", "312", 312, "container", subject="containers stuck"),
            ],
        ),
        finding(
            16,
            "figure",
            "different_definition",
            "ships lying idle",
            [
                desk.figure("000", "Nine", 9, "ship", subject="ships lie idle"),
                desk.figure(
                    "001", "Twelve", 12, "ship", subject="ships lie idle", includes=("tugs",)
                ),
            ],
            "001 counts tugs as well.",
        ),
        finding(
            17,
            "sticking_point",
            "single_source",
            "crane shifts",
            [
                desk.claim("001", "crane shifts", StickingPoint, issue="The crane shifts"),
            ],
        ),
        finding(
            18,
            "matter",
            "agreement",
            "wage talks",
            [
                desk.claim("000", "Wage talks", Matter, subject="Wage talks", negotiation="labour"),
                desk.claim("001", "wage talks", Matter, subject="wage talks", negotiation="labour"),
            ],
        ),
        finding(
            19,
            "figure",
            "single_source",
            "strikers believed injured",
            [
                desk.figure(
                    "003", "At least 25", 25, "striker", "at_least", subject="strikers injured"
                ),
            ],
        ),
        finding(
            20,
            "participant",
            "single_source",
            "Ilan Fesk",
            [
                desk.claim("003", "Ilan Fesk", Participant, name="Ilan Fesk", presence="absent"),
            ],
        ),
    ]
    return Comparison(
        sources=tuple(Source(label=k, article=a) for k, a in desk.articles.items()),
        rounds=(
            Round(
                id="R1",
                venue="Sellhaven",
                day="Monday",
                date=day(2026, 5, 4),
                sources=("000", "001", "002"),
                explanation="Same venue and day.",
            ),
            Round(
                id="R2",
                venue="Sellhaven",
                day="15 May",
                date=day(2026, 5, 15),
                sources=("003",),
                explanation="A later day.",
            ),
        ),
        people=(
            Person(
                id="P1",
                name="Mira Oyen",
                aliases=("Oyen",),
                role="leader of the union",
                party=union,
                rounds=("R1",),
                mentions=(
                    Mention(
                        source="000",
                        name="Mira Oyen",
                        role="Union leader",
                        presence="attended",
                        evidence=desk.evidence("000", "Mira Oyen"),
                    ),
                ),
            ),
        ),
        findings=tuple(findings),
    )


@pytest.fixture(scope="session")
def tariffs() -> Comparison:
    desk = Desk(ARTICLES["tariffs"], dict.fromkeys(ARTICLES["tariffs"], "R1"))
    brannia, corran = "Brannia", "Corran League"
    pause = {"summary": "a six-month pause of the duty", "proposers": (brannia,)}
    findings = [
        finding(
            1,
            "meeting",
            "single_source",
            "call of the trade ministers",
            [
                desk.claim(
                    "Courier",
                    "by telephone",
                    Meeting,
                    day="4 May",
                    date=day(2026, 5, 4),
                    mode="phone",
                ),
            ],
        ),
        finding(
            2,
            "figure",
            "compatible",
            "fall in wool exports",
            [
                desk.figure(
                    "Courier",
                    "more than 26,000 tonnes",
                    26000,
                    "tonne",
                    "more_than",
                    subject="fall in wool exports",
                ),
                desk.figure(
                    "Herald",
                    "26,422 tonnes",
                    26422,
                    "tonne",
                    by="Corran customs office",
                    subject="fall in wool exports",
                ),
                desk.figure(
                    "Wire",
                    "at least 26,400 tonnes",
                    26400,
                    "tonne",
                    "at_least",
                    subject="fall in wool exports",
                ),
            ],
        ),
        finding(
            3,
            "figure",
            "conflict",
            "duty on wool",
            [
                desk.figure("Courier", "25 percent", 25, "percent", subject="duty on wool"),
                desk.figure("Herald", "20 percent", 20, "percent", subject="duty on wool"),
            ],
        ),
        finding(
            4,
            "proposal",
            "agreement",
            "pause of the duty",
            [
                desk.claim(
                    "Courier", "a six-month pause of the duty", Proposal, status="proposed", **pause
                ),
                desk.claim(
                    "Wire", "a six-month pause of the duty", Proposal, status="proposed", **pause
                ),
            ],
        ),
        finding(
            5,
            "position",
            "single_source",
            "threat of a higher duty",
            [
                desk.claim(
                    "Courier",
                    "double the duty on wool unless",
                    Position,
                    parties=(brannia,),
                    stance="threatens",
                    content="double the duty on wool unless the quota is lifted",
                    by="trade ministry",
                ),
            ],
        ),
        finding(
            6,
            "position",
            "single_source",
            "the quota",
            [
                desk.claim(
                    "Herald",
                    "lift the quota",
                    Position,
                    parties=(corran,),
                    stance="rejects",
                    content="lift the quota",
                ),
            ],
        ),
        finding(
            7,
            "position",
            "single_source",
            "the talks",
            [
                desk.claim(
                    "Herald",
                    "wrecking the talks",
                    Position,
                    parties=(corran,),
                    stance="criticises",
                    content="wrecking the talks",
                    addressee=brannia,
                ),
            ],
        ),
        finding(
            8,
            "position",
            "single_source",
            "waiting",
            [
                desk.claim(
                    "Wire",
                    "both to wait",
                    Position,
                    parties=("farm board",),
                    stance="urges",
                    content="both to wait",
                ),
            ],
        ),
        finding(
            9,
            "next_step",
            "single_source",
            "second round",
            [
                desk.claim(
                    "Wire",
                    "A second round of talks",
                    NextStep,
                    action="A second round of talks",
                    when="early June",
                ),
            ],
        ),
        finding(
            10,
            "wording",
            "characterisation",
            "the dispute",
            [
                desk.claim(
                    "Herald", "tariff war", Wording, term="tariff war", refers_to="the dispute"
                ),
                desk.claim(
                    "Courier", "duty on wool", Wording, term="duty on wool", refers_to="the dispute"
                ),
            ],
        ),
    ]
    return Comparison(
        sources=tuple(Source(label=k, article=a) for k, a in desk.articles.items()),
        rounds=(Round(id="R1", sources=("Courier", "Herald", "Wire"), explanation="One call."),),
        findings=tuple(findings),
    )


@pytest.fixture(scope="session")
def comparisons(strike: Comparison, tariffs: Comparison) -> dict[str, Comparison]:
    return {"strike": strike, "tariffs": tariffs}
