"""An article that is not in English, with the recorded answers of the embedded model."""

import re
from pathlib import Path

import pytest

from summarizer import extract, replay
from summarizer.engines.prompts import load_prompt
from summarizer.evaluation.grounding import ungrounded_items
from summarizer.models import NegotiationReport

ROOT = Path(__file__).parents[2]
PORTO = ROOT / "tests" / "languages" / "porto.txt"


@pytest.fixture(scope="module")
def report() -> NegotiationReport:
    with replay(ROOT / "cassettes" / "languages"):
        return extract(PORTO)


def test_the_meeting_is_read_in_the_articles_words(report: NegotiationReport) -> None:
    [meeting] = report.meetings
    assert (meeting.venue, meeting.day) == ("Aldrava", "terça-feira")


def test_a_person_is_read_with_the_name_the_article_gives(report: NegotiationReport) -> None:
    assert "Tomás Arrais" in [participant.name for participant in report.participants]


def test_an_offer_is_read_with_its_maker(report: NegotiationReport) -> None:
    [offer] = [p for p in report.proposals if "600 euros" in p.summary]
    assert offer.proposers == ("Terminais do Norte",)
    assert "5% em dois anos" in offer.summary


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "measure", "quote"),
    [
        (1350, "about", "estivadores", "workers on strike", "Cerca de 1.350 estivadores"),
        (42, "at_least", "navios", None, "Pelo menos 42 navios"),
        (3_800_000, "exact", "EUR", None, "3,8 milhões de euros"),
        (9.5, "exact", "percent", None, "9,5%"),
        (120, "exact", "trabalhadores", None, "120 trabalhadores temporários"),
    ],
)
def test_a_figure_is_read_where_the_article_states_it(
    report: NegotiationReport, value: float, qualifier: str, unit: str, measure: str | None,
    quote: str,
) -> None:  # fmt: skip
    [figure] = [f for f in report.figures if f.quantity.value == value]
    [evidence] = figure.evidence
    assert (figure.quantity.qualifier, figure.quantity.unit) == (qualifier, unit)
    assert measure in (None, figure.measure)
    start = report.article.text.index(quote)
    assert evidence.start <= start < start + len(figure.quantity.text) <= evidence.end


def test_every_item_keeps_the_rules_of_grounding(report: NegotiationReport) -> None:
    assert report.items()
    assert list(ungrounded_items(report)) == []
    text = PORTO.read_bytes().decode("utf-8")
    for item in report.items():
        for evidence in item.all_evidence():
            assert text[evidence.start : evidence.end] == evidence.quote


def test_no_word_of_an_example_reaches_the_report(report: NegotiationReport) -> None:
    examples = load_prompt("report_abroad").examples
    shown = " ".join(f"{example.input} {example.answer}" for example in examples)
    known = set(re.findall(r"\w+", report.article.text.casefold()))
    invented = {w for w in re.findall(r"\b[A-Z]\w{3,}", shown) if w.casefold() not in known}
    assert "Velmora" in invented
    said = report.model_dump_json(exclude={"rejected", "article"})
    assert [word for word in sorted(invented) if re.search(rf"\b{word}\b", said)] == []
