"""What ICD 203 and ICD 206 ask of a briefing, as far as code can judge it.

Sources described, single-source claims told as their source's, disputed values with their
sources, every side heard or the gap named, likelihood apart from confidence, the use of a
generative model disclosed.
"""

import re
from pathlib import Path

import pytest

from summarizer import brief, render, replay
from summarizer.comparison.parties import same_party
from summarizer.models import (
    Briefing,
    Comparison,
    Figure,
    Finding,
    Participant,
    Position,
    Statement,
)
from summarizer.writing.grounds import Grounds, named_labels
from summarizer.writing.rules.sources import is_teller
from summarizer.writing.sections import DISPUTES
from summarizer.writing.sentences import write

ROOT = Path(__file__).parent.parent.parent
LIKELIHOOD = re.compile(
    r"\b(?:likely|unlikely|probabl[ey]|improbabl[ey]|almost certain(?:ly)?|remote chance)\b",
    re.IGNORECASE,
)
CONFIDENCE = re.compile(r"\b(?:high|moderate|low) confidence\b|\bconfident(?:ly)?\b", re.IGNORECASE)
WHICH = ("seeds", "strike", "tariffs")


@pytest.fixture(scope="module")
def seeds() -> Briefing:
    with replay(ROOT / "cassettes" / "seeds"):
        return brief([str(ROOT / "seeds")])


@pytest.fixture
async def briefing(
    request: pytest.FixtureRequest, seeds: Briefing, comparisons: dict[str, Comparison]
) -> Briefing:
    if request.param == "seeds":
        return seeds
    return await write(comparisons[request.param])


def statements(briefing: Briefing) -> tuple[Statement, ...]:
    told = (statement for section in briefing.sections for statement in section.statements)
    return (*briefing.bottom_line, *told)


def cited(statement: Statement, briefing: Briefing) -> list[Finding]:
    return [f for f in briefing.comparison.findings if f.id in statement.findings]


def labels(text: str, briefing: Briefing) -> set[str]:
    return set(named_labels(text, [source.label for source in briefing.comparison.sources]))


@pytest.mark.parametrize("briefing", WHICH, indirect=True)
async def test_what_one_source_says_is_told_as_its_word(briefing: Briefing) -> None:
    unnamed = [
        (statement.text, finding.id)
        for statement in statements(briefing)
        for finding in cited(statement, briefing)
        if len(finding.sources) == 1
        and not labels(statement.text, briefing) & {*finding.sources}
        and not any(
            is_teller(name, statement.text)
            for name in Grounds((finding,), briefing.comparison).speakers
        )
    ]
    assert unnamed == []


@pytest.mark.parametrize("briefing", WHICH, indirect=True)
async def test_every_disputed_value_stands_with_each_source_that_gives_it(
    briefing: Briefing,
) -> None:
    for finding in briefing.comparison.findings:
        if finding.relation not in DISPUTES:
            continue
        told = [s.text for s in statements(briefing) if finding.id in s.findings]
        assert {label for text in told for label in labels(text, briefing)} >= {*finding.sources}
        for claim in finding.claims:
            if not isinstance(claim.item, Figure):
                continue
            number = re.sub(r"[^\d.,]", "", claim.item.quantity.text).strip(".,")
            assert any(
                number in text and claim.source in labels(text, briefing) for text in told
            ), (finding.id, claim.source)


@pytest.mark.parametrize("briefing", WHICH, indirect=True)
async def test_every_side_of_a_dispute_between_parties_is_heard(briefing: Briefing) -> None:
    for finding in briefing.comparison.findings:
        sides = [c.item.parties for c in finding.claims if isinstance(c.item, Position)]
        if finding.relation != "deadlock":
            continue
        told = " ".join(s.text for s in statements(briefing) if finding.id in s.findings)
        for side in sides:
            assert any(name.casefold() in told.casefold() for name in side), (finding.id, side)


def test_every_party_at_the_talks_has_a_position_or_a_gap_names_it(seeds: Briefing) -> None:
    items = [claim.item for finding in seeds.comparison.findings for claim in finding.claims]
    heard = [name for item in items if isinstance(item, Position) for name in item.parties]
    present = {item.party for item in items if isinstance(item, Participant) and item.party}
    asked = "\n".join(gap.question for gap in seeds.comparison.gaps)
    assert present
    assert [
        party
        for party in present
        if party not in asked and not any(same_party(party, name) for name in heard)
    ] == []


@pytest.mark.parametrize("briefing", WHICH, indirect=True)
async def test_likelihood_and_confidence_never_share_a_sentence(briefing: Briefing) -> None:
    mixed = [
        s.text
        for s in statements(briefing)
        if LIKELIHOOD.search(s.text) and CONFIDENCE.search(s.text)
    ]
    mixed += [
        part
        for finding in briefing.comparison.findings
        for part in re.split(r"(?<=[.!?])\s", finding.explanation)
        if LIKELIHOOD.search(part) and CONFIDENCE.search(part)
    ]
    assert mixed == []


def test_use_of_a_generative_model_is_disclosed(seeds: Briefing) -> None:
    assert [reader.model for reader in seeds.disclosure.readers] == [
        "qwen2.5-coder-1.5b-instruct-q4_k_m"
    ] * len(seeds.comparison.sources)
    told = render(seeds, "md").replace("\\", "")
    assert "qwen2.5-coder-1.5b-instruct-q4_k_m" in told
    assert "generative language model" in told


@pytest.mark.parametrize("briefing", ["strike", "tariffs"], indirect=True)
async def test_briefing_without_a_model_names_none(briefing: Briefing) -> None:
    assert briefing.disclosure.writer is None
    assert {statement.written_by for statement in statements(briefing)} == {"template"}


def test_each_source_is_described(seeds: Briefing) -> None:
    told = render(seeds, "md").replace("\\", "")
    for source in seeds.comparison.sources:
        article = source.article
        described = [source.label, article.title, article.outlet, Path(article.source).name]
        described += [article.published and f"{article.published:%Y}"]
        for part in filter(None, described):
            assert str(part) in told, (source.label, part)


def test_statements_of_the_seeds_cite_findings_with_quotes(seeds: Briefing) -> None:
    for statement in statements(seeds):
        for finding in cited(statement, seeds):
            assert all(any(claim.item.all_evidence()) for claim in finding.claims)
