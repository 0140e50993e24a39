"""Sentences over comparisons of articles that were read: corrupted are refused, sound pass.

The five seeds are read from their cassette; a climate summit and a strike of nurses by rules
alone. Findings are cited by their topic, their relation and words that one of them alone has.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarizer import compare, extract, replay
from summarizer.articles.load import article_from_text
from summarizer.models import Comparison, Finding
from summarizer.writing.facts import bottom_line_facts, section_facts
from summarizer.writing.sections import arrange
from summarizer.writing.templates import finding_sentences
from summarizer.writing.verification import verify

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ARTICLES = yaml.safe_load((HERE / "more_articles.yaml").read_text("utf-8"))
SENTENCES = yaml.safe_load((HERE / "more_sentences.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def read() -> dict[str, Comparison]:
    with replay(ROOT / "cassettes" / "seeds"):
        seeds = [extract(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
        invented = {
            name: [
                extract(article_from_text(text, id=label, source=f"{label}.txt"))
                for label, text in texts.items()
            ]
            for name, texts in ARTICLES.items()
        }
    return {name: compare(reports) for name, reports in {"seeds": seeds, **invented}.items()}


def cited(selector: str, comparison: Comparison) -> Finding:
    """The one finding that `topic/relation: words + words` is about."""
    kind, _, words = selector.partition(": ")
    found = [
        finding
        for finding in comparison.findings
        if f"{finding.topic}/{finding.relation}" == kind
        and all(any(part in text for text in said(finding)) for part in words.split(" + "))
    ]
    assert len(found) == 1, f"{len(found)} findings are {selector}"
    return found[0]


def said(finding: Finding) -> Iterator[str]:
    yield finding.subject
    for claim in finding.claims:
        yield claim.value
        yield from (evidence.quote for evidence in claim.item.evidence)


def refused(case: dict[str, Any], comparison: Comparison) -> bool:
    return bool(verify(case["text"], [cited(s, comparison) for s in case["cites"]], comparison))


@pytest.mark.parametrize("case", SENTENCES["corrupted"], ids=lambda case: case["text"])
def test_corrupted_sentence_is_refused(read: dict[str, Comparison], case: dict[str, Any]) -> None:
    assert refused(case, read[case["over"]])


@pytest.mark.parametrize("case", SENTENCES["sound"], ids=lambda case: case["text"])
def test_sound_sentence_passes(read: dict[str, Comparison], case: dict[str, Any]) -> None:
    comparison = read[case["over"]]
    assert verify(case["text"], [cited(s, comparison) for s in case["cites"]], comparison) == ()


@pytest.mark.parametrize("which", ["seeds", *ARTICLES])
def test_every_template_sentence_passes(read: dict[str, Comparison], which: str) -> None:
    comparison = read[which]
    known = {finding.id: finding for finding in comparison.findings}
    told = [((f.id,), text) for f in known.values() for text in finding_sentences(f, comparison)]
    facts = [*bottom_line_facts(comparison)]
    facts += [fact for plan in arrange(comparison) for fact in section_facts(plan, comparison)]
    told += [(fact.findings, text) for fact in facts for text in fact.sentences]
    assert {
        text: found
        for ids, text in told
        if (found := verify(text, [known[id_] for id_ in ids], comparison))
    } == {}
