"""Briefings written by hand: a calm one, and one made of markup."""

import re
from datetime import date

import pytest

from summarizer.models.article import Article, HiddenText, Span
from summarizer.models.briefing import Briefing, Disclosure, MissingSource, Section, Statement
from summarizer.models.comparison import (
    Claim,
    Comparison,
    Finding,
    Gap,
    Mention,
    Person,
    Round,
    Source,
)
from summarizer.models.evidence import Attribution, Evidence
from summarizer.models.provenance import PromptVersion, Provenance, Usage
from summarizer.models.quantity import DateRange, Quantity
from summarizer.models.report import (
    Assessment,
    Figure,
    Meeting,
    NextStep,
    Participant,
    Position,
    Proposal,
    Term,
)

HARBOUR = """\
Talks between the port of Lund and the dockers' union went into a second night on Tuesday.
The employers offer a wage increase of 4 percent over two years, their spokesman Ola Berg said.
About 1,200 dockers are on strike.
Union leader Maja Lind said: "We want 7 percent, and we want it this year."
Mediator Jon Dahl called the mood “businesslike”.
The union will vote on Friday.
"""

COAST = """\
The dock strike goes on.
According to the Harbour Post, the employers offer 4 percent over two years.
The union says that 1,450 workers have stopped work, crane drivers included.
Strike pay of 90 euros a day is secured for three weeks, a person close to the union said.
The port's chief executive O. Berg attended, and the state mediator Dahl led the talks.
The port counted 900 on Monday; on Wednesday it counted 1,100.
"""


def article(id_: str, text: str, **fields) -> Article:
    return Article(
        id=id_, text=text, sentences=(Span(start=0, end=len(text)),), **{"source": id_} | fields
    )


def quote(source: Article, words: str) -> Evidence:
    start = source.text.index(words)
    return Evidence.of(source, start, start + len(words))


@pytest.fixture
def strike() -> Briefing:
    """A hand-written briefing on a strike: conflict, update, proposals, a missing source."""
    harbour = article(
        "harbour",
        HARBOUR,
        source="https://harbourpost.example/strike?day=2&page=1",
        title="Second night of talks",
        outlet="Harbour Post",
        published=date(2024, 5, 7),
    )
    coast = article("coast", COAST, source="coast.txt", title="Dock strike goes on")
    return Briefing(
        title="Dock strike in Lund",
        as_of=date(2024, 5, 8),
        bottom_line=(
            Statement(
                text=(
                    "The employers offer 4 percent over two years, Harbour Post reports; the union "
                    "asks for 7 percent, and the talks go on."
                ),
                findings=("F1", "F2"),
                written_by="model",
            ),
            Statement(
                text="How many dockers are on strike is disputed.",
                findings=("F3",),
                written_by="template",
            ),
        ),
        sections=(
            Section(
                id="agreed",
                heading="What is agreed",
                statements=(
                    Statement(
                        text="Both sources report the offer of 4 percent, from one origin.",
                        findings=("F1",),
                        written_by="model",
                    ),
                ),
            ),
            Section(
                id="disputed",
                heading="What is disputed",
                statements=(
                    Statement(
                        text=(
                            "Harbour Post counts about 1,200 dockers on strike, while the union, "
                            "quoted by Coast Radio, counts 1,450."
                        ),
                        findings=("F3",),
                        written_by="model",
                    ),
                ),
            ),
            Section(
                id="changed",
                heading="What changed",
                statements=(
                    Statement(
                        text="The port's own count went from 900 on Monday to 1,100 on Wednesday.",
                        findings=("F4",),
                        written_by="template",
                    ),
                ),
            ),
            Section(
                id="positions",
                heading="Positions by party",
                statements=(
                    Statement(
                        text="The union wants 7 percent this year, its leader says.",
                        findings=("F2",),
                        written_by="template",
                    ),
                ),
            ),
        ),
        comparison=_strike_comparison(harbour, coast),
        missing=(
            MissingSource(source="dockers-weekly.txt", reason="The file is empty."),
            MissingSource(
                source="https://news.example/port", reason="The model never answered validly."
            ),
        ),
        disclosure=Disclosure(
            tool="summarizer 0.1.0",
            readers=(_reader(calls=12, tokens=5200), _reader(calls=11, tokens=4800)),
            writer=Provenance(
                engine="embedded",
                model="small-instruct",
                prompts=(PromptVersion(task="write", version=2),),
                usage=Usage(calls=3, cached_calls=2, prompt_tokens=900, completion_tokens=210),
            ),
            replayed=True,
            rejected_items=3,
            refused_sentences=1,
        ),
    )


def _reader(*, calls: int, tokens: int) -> Provenance:
    return Provenance(
        engine="embedded",
        model="small-instruct",
        strategy="passage",
        prompts=(
            PromptVersion(task="figures", version=1),
            PromptVersion(task="meeting", version=1),
        ),
        usage=Usage(calls=calls, prompt_tokens=tokens, completion_tokens=640),
    )


def _strike_comparison(harbour: Article, coast: Article) -> Comparison:
    berg = Attribution(
        speaker="Ola Berg", kind="named", evidence=quote(harbour, "their spokesman Ola Berg said")
    )
    passed_on = Attribution(
        speaker="the Harbour Post",
        kind="outlet",
        firsthand=False,
        evidence=quote(coast, "According to the Harbour Post"),
    )
    union = Attribution(
        speaker="The union", kind="official", evidence=quote(coast, "The union says")
    )
    port = Attribution(speaker="The port", kind="official")
    insider = Attribution(speaker="a person close to the union", kind="anonymous", spoken="Tuesday")
    offer = "The employers offer a wage increase of 4 percent over two years"
    offers = (
        Claim(
            source="Harbour Post",
            round="R1",
            origin="Ola Berg",
            value="4 percent over two years",
            item=Proposal(
                summary="a wage increase of 4 percent over two years",
                proposers=("the employers",),
                status="proposed",
                terms=(
                    Term(
                        clause="wage",
                        text="4 percent",
                        quantity=Quantity(value=4, unit="percent", text="4 percent"),
                        evidence=quote(harbour, "a wage increase of 4 percent"),
                    ),
                    Term(
                        clause="duration",
                        text="over two years",
                        phase=1,
                        evidence=quote(harbour, "over two years"),
                    ),
                ),
                evidence=(quote(harbour, offer),),
                attribution=berg,
            ),
        ),
        Claim(
            source="Coast Radio",
            round="R1",
            origin="Ola Berg",
            value="4 percent over two years",
            item=Proposal(
                summary="4 percent over two years",
                proposers=("the employers",),
                terms=(
                    Term(
                        clause="wage",
                        text="4 percent over two years",
                        condition="none stated",
                        evidence=quote(coast, "4 percent over two years"),
                    ),
                ),
                evidence=(quote(coast, "the employers offer 4 percent over two years"),),
                attribution=passed_on,
            ),
        ),
    )
    findings = (
        Finding(
            id="F1",
            topic="proposal",
            relation="agreement",
            subject="Wage offer of the employers",
            claims=offers,
            explanation="Both sources give the same offer; Coast Radio hands on Harbour Post.",
            origins=1,
            confidence="moderate",
        ),
        Finding(
            id="F2",
            topic="position",
            relation="single_source",
            subject="Wage demand of the union",
            claims=(
                Claim(
                    source="Harbour Post",
                    round="R1",
                    origin="Maja Lind",
                    value="7 percent this year",
                    item=Position(
                        parties=("the union",),
                        stance="demands",
                        content="7 percent, and we want it this year",
                        evidence=(
                            quote(harbour, '"We want 7 percent, and we want it this year."'),
                        ),
                        attribution=Attribution(
                            speaker="Maja Lind",
                            kind="named",
                            evidence=quote(harbour, "Union leader Maja Lind said"),
                        ),
                    ),
                ),
            ),
            explanation="Only Harbour Post quotes the demand.",
            origins=1,
            confidence="low",
        ),
        _figures(
            "F3",
            "conflict",
            "Dockers on strike",
            "The counts do not overlap, and nothing in the sources explains the gap.",
            ("Harbour Post", quote(harbour, "About 1,200 dockers"), 1200, "dockers", Attribution()),
            ("Coast Radio", quote(coast, "1,450 workers"), 1450, "workers", union),
        ),
        _figures(
            "F4",
            "update",
            "Dockers on strike as the port counts them",
            "The later count replaces the earlier one; both are kept.",
            ("Coast Radio", quote(coast, "900 on Monday"), 900, "dockers", port),
            ("Coast Radio", quote(coast, "1,100"), 1100, "dockers", port),
        ),
        _figures(
            "F5",
            "single_source",
            "Strike pay a day",
            "Only Coast Radio reports it.",
            ("Coast Radio", quote(coast, "90 euros"), 90, "EUR", insider),
        ),
        Finding(
            id="F6",
            topic="next_step",
            relation="single_source",
            subject="Vote of the union",
            claims=(
                Claim(
                    source="Harbour Post",
                    origin="Harbour Post",
                    value="will vote on Friday",
                    item=NextStep(
                        action="vote",
                        actor="the union",
                        when="Friday",
                        evidence=(quote(harbour, "The union will vote on Friday."),),
                    ),
                ),
            ),
            explanation="Only Harbour Post reports it.",
            origins=1,
            confidence="low",
        ),
        Finding(
            id="F7",
            topic="meeting",
            relation="characterisation",
            subject="Mood of the talks",
            claims=(
                Claim(
                    source="Harbour Post",
                    round="R1",
                    origin="Jon Dahl",
                    value="“businesslike”",
                    item=Meeting(
                        venue="Lund",
                        day="Tuesday",
                        evidence=(quote(harbour, "went into a second night on Tuesday"),),
                        assessments=(
                            Assessment(
                                words="businesslike",
                                by="Mediator Jon Dahl",
                                evidence=quote(harbour, "businesslike"),
                            ),
                        ),
                    ),
                ),
                Claim(
                    source="Coast Radio",
                    round="R1",
                    origin="Coast Radio",
                    value="goes on",
                    item=Meeting(evidence=(quote(coast, "The dock strike goes on."),)),
                ),
            ),
            explanation="One source quotes a judgement that the other does not make.",
            origins=2,
            confidence="moderate",
        ),
        Finding(
            id="F8",
            topic="participant",
            relation="agreement",
            subject="Ola Berg",
            claims=(
                Claim(
                    source="Coast Radio",
                    round="R1",
                    origin="Coast Radio",
                    value="attended",
                    item=Participant(
                        name="O. Berg",
                        evidence=(quote(coast, "The port's chief executive O. Berg attended"),),
                    ),
                ),
            ),
            explanation="Both name him.",
            origins=1,
            confidence="low",
        ),
    )
    people = (
        Person(
            id="P1",
            name="Ola Berg",
            aliases=("O. Berg",),
            role="spokesman",
            party="the employers",
            rounds=("R1",),
            mentions=(
                Mention(
                    source="Harbour Post",
                    name="Ola Berg",
                    role="spokesman",
                    presence="attended",
                    evidence=quote(harbour, "their spokesman Ola Berg said"),
                ),
                Mention(
                    source="Coast Radio",
                    name="O. Berg",
                    role="chief executive",
                    presence="attended",
                    evidence=quote(coast, "The port's chief executive O. Berg attended"),
                ),
            ),
        ),
        Person(
            id="P2",
            name=None,
            role="state mediator",
            rounds=("R1",),
            mentions=(
                Mention(
                    source="Coast Radio",
                    name=None,
                    role="state mediator",
                    presence="attended",
                    evidence=quote(coast, "the state mediator Dahl led the talks"),
                ),
            ),
        ),
    )
    tuesday = DateRange(start=date(2024, 5, 7), end=date(2024, 5, 8))
    return Comparison(
        sources=(
            Source(label="Harbour Post", article=harbour),
            Source(label="Coast Radio", article=coast),
        ),
        rounds=(
            Round(
                id="R1",
                venue="Lund",
                day="Tuesday",
                date=tuesday,
                sources=("Harbour Post", "Coast Radio"),
                explanation="Same mediator and same offer.",
            ),
        ),
        people=people,
        findings=findings,
        gaps=(
            Gap(question="What does the strike cost the port?"),
            Gap(question="Who pays for the ships that wait?"),
        ),
    )


def _figures(id_, relation, subject, explanation, *sides) -> Finding:
    claims = tuple(
        Claim(
            source=source,
            round="R1",
            origin=attribution.speaker or source,
            value=evidence.quote,
            item=Figure(
                subject=subject,
                measure=subject.lower(),
                quantity=Quantity(value=value, unit=unit, text=evidence.quote),
                place="Lund" if value == 1200 else None,
                includes=("crane drivers",) if value == 1450 else (),
                evidence=(evidence,),
                attribution=attribution,
            ),
        )
        for source, evidence, value, unit, attribution in sides
    )
    return Finding(
        id=id_,
        topic="figure",
        relation=relation,
        subject=subject,
        claims=claims,
        explanation=explanation,
        origins=len({claim.origin for claim in claims}),
        confidence="low" if len(claims) == 1 else "moderate",
    )


HOSTILE_LINES = (
    "# Not a heading",
    "<script>alert(1)</script> <img src=x onerror=alert(2)> &lt;b&gt; &copy;",
    "[click](javascript:alert(3)) ![pixel](http://tracker.example/p.png) <http://auto.example>",
    "a | b | c `code` ```fence``` **bold** __strong__ ~~gone~~ $x^2$",
    "[^1]: a footnote that is none [^2] \\",
    "{{ 7*7 }} {% for x in y %} {# comment #} ${7*7}",
    "1. not a list",
    "- not a list",
    "---",
    "> not a quote",
    "    not code",
    '"\' onmouseover=\'alert(4)\' " style="x" </style></title></script><!--',
    "אמר הדובר: 30 ימים של הפסקת אש",
    "abc \u202eevil\u202c def \u2066x",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 12,
    "www.example.org and https://example.org/x_y_z and mail@example.org",
)
HOSTILE = "\n".join(HOSTILE_LINES)


@pytest.fixture
def hostile() -> Briefing:
    """A hand-written briefing in which every text that can be foreign is full of markup."""
    hidden = (
        HiddenText(kind="element", characters=2100, excerpt=HOSTILE[:80]),
        HiddenText(kind="tag_character", characters=1),
    )
    first = article(
        "first",
        HOSTILE,
        source="javascript:alert(5)",
        title=HOSTILE,
        author=HOSTILE,
        outlet=HOSTILE,
        hidden=hidden,
    )
    second = article("second", HOSTILE, source='https://x.example/"><script>(a)</script>|`')
    labels = ("<b>A</b> | `A` [^9]", "{{ 7*7 }}\n# B")
    mark = Attribution(speaker=HOSTILE, kind="anonymous", spoken=HOSTILE_LINES[1], firsthand=False)
    claims = tuple(
        Claim(
            source=label,
            round="R1",
            origin=HOSTILE,
            value=HOSTILE,
            item=Figure(
                subject=HOSTILE,
                measure="x",
                quantity=Quantity(value=7, unit="x", text="7"),
                place=HOSTILE,
                includes=HOSTILE_LINES,
                evidence=(
                    *(quote(source, line) for line in HOSTILE_LINES),
                    Evidence.of(source, 0, len(HOSTILE)),
                ),
                attribution=mark,
            ),
        )
        for label, source in zip(labels, (first, second), strict=True)
    )
    proposals = tuple(
        claim.model_copy(
            update={
                "item": Proposal(
                    summary=HOSTILE,
                    proposers=HOSTILE_LINES,
                    terms=tuple(
                        Term(
                            clause="other", text=line, condition=line, evidence=quote(source, line)
                        )
                        for line in HOSTILE_LINES
                    ),
                    exchange_ratio=HOSTILE,
                    evidence=(quote(source, HOSTILE_LINES[0]),),
                )
            }
        )
        for claim, source in zip(claims, (first, second), strict=True)
    )
    common = {
        "subject": HOSTILE,
        "explanation": HOSTILE,
        "origins": 2,
        "confidence": "low",
    }
    statements = tuple(
        Statement(text=line, findings=("F1", "F2", "F3"), written_by="model")
        for line in (*HOSTILE_LINES, HOSTILE)
    )
    return Briefing(
        title=HOSTILE,
        bottom_line=statements,
        sections=(Section(id="disputed", heading=HOSTILE, statements=statements),),
        comparison=Comparison(
            sources=tuple(
                Source(label=label, article=source)
                for label, source in zip(labels, (first, second), strict=True)
            ),
            rounds=(
                Round(id="R1", venue=HOSTILE, day=HOSTILE, sources=labels, explanation=HOSTILE),
            ),
            people=(
                Person(
                    id="P1",
                    name=HOSTILE,
                    aliases=HOSTILE_LINES,
                    role=HOSTILE,
                    party=HOSTILE,
                    mentions=(
                        Mention(
                            source=labels[0],
                            name=HOSTILE,
                            role=HOSTILE,
                            presence="absent",
                            evidence=quote(first, HOSTILE_LINES[1]),
                        ),
                    ),
                ),
            ),
            findings=(
                Finding(id="F1", topic="figure", relation="conflict", claims=claims, **common),
                Finding(id="F2", topic="proposal", relation="update", claims=proposals, **common),
                Finding(id="F3", topic="wording", relation="deadlock", claims=claims, **common),
                Finding(id="F4", topic="matter", relation="agreement", claims=claims, **common),
                Finding(id="F5", topic="wording", relation="conflict", claims=claims, **common),
            ),
            gaps=tuple(Gap(question=line) for line in HOSTILE_LINES),
        ),
        missing=(MissingSource(source=HOSTILE, reason=HOSTILE),),
        disclosure=Disclosure(
            tool=HOSTILE,
            readers=(
                Provenance(
                    engine="remote",
                    model=HOSTILE,
                    strategy=HOSTILE,
                    prompts=(PromptVersion(task=HOSTILE, version=1),),
                ),
            ),
        ),
    )


@pytest.fixture
def spanish(strike) -> Briefing:
    """The strike in Spanish, but for the second of two sentences on what is disputed."""
    bottom_line = tuple(in_spanish(statement) for statement in strike.bottom_line)
    sections = tuple(
        part.model_copy(update={"statements": tuple(map(in_spanish, part.statements))})
        for part in strike.sections
    )
    (told,) = sections[1].statements
    english = told.model_copy(update={"text": "Nothing explains the gap.", "translation": None})
    disputed = sections[1].model_copy(update={"statements": (told, english)})
    disclosure = strike.disclosure.model_copy(
        update={
            "untranslated": 1,
            "translator": Provenance(
                engine="remote",
                model="large-instruct",
                prompts=(PromptVersion(task="translate", version=1),),
                usage=Usage(calls=9, prompt_tokens=1300, completion_tokens=400),
            ),
        }
    )
    return strike.model_copy(
        update={
            "language": "es",
            "bottom_line": bottom_line,
            "sections": (sections[0], disputed, *sections[2:]),
            "disclosure": disclosure,
        }
    )


def in_spanish(statement: Statement) -> Statement:
    """The statement with a translation that can be told from it."""
    numbers = " ".join(re.findall(r"\d+", statement.text))
    return statement.model_copy(update={"translation": f"En español: {numbers}."})
