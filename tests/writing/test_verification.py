"""Sentences over the hand-written comparisons: corrupted ones are refused, sound ones pass."""

from pathlib import Path

import pytest
import yaml

from summarizer.models import Claim, Comparison
from summarizer.writing.facts import bottom_line_facts
from summarizer.writing.roster import roster_sentences
from summarizer.writing.templates import finding_sentences
from summarizer.writing.verification import Objection, verify

SENTENCES = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))


def objections(comparison: Comparison, ids: str, text: str) -> tuple[Objection, ...]:
    wanted = ids.split()
    return verify(text, [f for f in comparison.findings if f.id in wanted], comparison)


@pytest.mark.parametrize("case", SENTENCES["corrupted"], ids=lambda case: case["text"])
def test_corrupted_sentence_is_refused(
    comparisons: dict[str, Comparison], case: dict[str, str]
) -> None:
    found = objections(comparisons[case["over"]], case["cites"], case["text"])
    assert case["refused_as"] in {objection.rule for objection in found}


@pytest.mark.parametrize("case", SENTENCES["sound"], ids=lambda case: case["text"])
def test_sound_sentence_passes(comparisons: dict[str, Comparison], case: dict[str, str]) -> None:
    assert objections(comparisons[case["over"]], case["cites"], case["text"]) == ()


@pytest.mark.parametrize("which", ["strike", "tariffs"])
def test_every_template_sentence_passes(comparisons: dict[str, Comparison], which: str) -> None:
    comparison = comparisons[which]
    refused = {
        text: found
        for finding in comparison.findings
        for text in finding_sentences(finding, comparison)[:1]
        if (found := verify(text, [finding], comparison))
    }
    assert refused == {}


@pytest.mark.parametrize("which", ["strike", "tariffs"])
def test_every_sentence_of_the_bottom_line_passes(
    comparisons: dict[str, Comparison], which: str
) -> None:
    comparison = comparisons[which]
    refused = {
        text: found
        for fact in bottom_line_facts(comparison)
        for text in fact.sentences
        if (found := objections(comparison, " ".join(fact.findings), text))
    }
    assert refused == {}


def test_roster_sentences_pass(strike: Comparison) -> None:
    present = [f for f in strike.findings if f.topic == "participant"]
    for text, ids in roster_sentences(present, strike):
        assert objections(strike, " ".join(ids), text) == ()


def test_sentence_without_findings_is_refused(strike: Comparison) -> None:
    assert [o.rule for o in verify("Talks took place.", [], strike)] == ["citation"]


def test_reason_is_one_sentence_the_writer_can_act_on(strike: Comparison) -> None:
    found = objections(strike, "F6", "The port offers 5.5 percent over three years.")
    assert [o.reason for o in found] == ["Only 001 says this; the sentence has to name 001."]


def test_count_keeps_its_place_where_the_same_is_counted_elsewhere(tariffs: Comparison) -> None:
    here = next(f for f in tariffs.findings if f.id == "F3")
    placed = here.model_copy(update={"claims": tuple(at(c, "Brannia") for c in here.claims)})
    abroad = here.model_copy(
        update={"id": "F99", "claims": tuple(at(c, "Corran League") for c in here.claims)}
    )
    comparison = tariffs.model_copy(update={"findings": (placed, abroad)})
    text = "The sources differ on the duty{}: 25 percent (Courier) or 20 percent (Herald)."
    assert [o.rule for o in verify(text.format(""), [placed], comparison)] == ["scope"]
    assert verify(text.format(" in Brannia"), [placed], comparison) == ()


def at(claim: Claim, place: str) -> Claim:
    return claim.model_copy(update={"item": claim.item.model_copy(update={"place": place})})
