"""The whole way over the five seeds, with the recorded answers of the embedded model."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from summarizer import Briefing, brief, merge, render, replay
from summarizer.engines.prompts import load_prompt
from summarizer.exceptions import UnrecordedRequestError
from summarizer.models import NegotiationReport
from summarizer.resources import resource_folder
from summarizer.writing.length import shortened

from ..comparison.test_gold import FIGURES, STATEMENTS, is_found

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
CASSETTES = ROOT / "cassettes" / "seeds"
EXAMPLES = ROOT / "docs" / "examples"


@pytest.fixture(scope="module")
def recorded() -> tuple[Briefing, list[NegotiationReport], list[str]]:
    """The briefing, its reports, and the recorded answers nobody asked for."""
    reports: list[NegotiationReport] = []
    with replay(CASSETTES) as tape:
        # Relative, as `summarizer brief seeds/` names them: the briefing cites its sources.
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(ROOT)
            briefing = brief(["seeds"], on_report=reports.append)
        return briefing, reports, list(tape.unused)


@pytest.fixture(scope="module")
def briefing(recorded) -> Briefing:
    return recorded[0]


@pytest.fixture(scope="module")
def reports(recorded) -> list[NegotiationReport]:
    return recorded[1]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("md", "seeds.md"),
        ("html", "seeds.html"),
        ("json", "seeds.json"),
        ("terminal", "seeds.txt"),
    ],
)
def test_the_briefing_is_the_one_in_the_docs(briefing, form, name):
    assert render(briefing, form) == (EXAMPLES / name).read_text(encoding="utf-8")


def test_the_word_document_is_the_one_in_the_docs(briefing):
    # The parts and not the archive: how small they are packed is the compressor's matter.
    def parts(document: bytes) -> dict[str, bytes]:
        with ZipFile(BytesIO(document)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    assert parts(render(briefing, "docx")) == parts((EXAMPLES / "seeds.docx").read_bytes())


def test_the_page_long_briefing_is_the_one_in_the_docs(briefing):
    expected = (EXAMPLES / "seeds-page.md").read_text(encoding="utf-8")
    assert render(shortened(briefing, "page"), "md") == expected


def test_the_briefing_with_a_focus_is_the_one_in_the_docs(reports):
    expected = (EXAMPLES / "seeds-hostages.md").read_text(encoding="utf-8")
    with replay(CASSETTES):
        assert render(merge(reports, focus="hostages"), "md") == expected


def test_every_recorded_answer_is_asked_for(recorded):
    assert recorded[2] == []


def test_a_request_that_is_not_recorded_raises(tmp_path):
    article = tmp_path / "strike.txt"
    article.write_text(
        "Talks between the bakers' union and the mills of Arden resumed on Monday. "
        "The union demands 6 percent more pay, and 400 bakers are on strike.",
        encoding="utf-8",
    )
    with replay(CASSETTES), pytest.raises(UnrecordedRequestError):
        brief([article])


def test_every_evidence_stands_verbatim_in_its_file(briefing, reports):
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in SEEDS.iterdir()}
    found = [
        evidence
        for report in reports
        for item in report.items()
        for evidence in item.all_evidence()
    ]
    found += briefing.comparison.all_evidence()
    assert found
    for evidence in found:
        assert texts[evidence.article][evidence.start : evidence.end] == evidence.quote


def test_the_later_meeting_is_a_round_of_its_own(briefing):
    assert sorted(round_.sources for round_ in briefing.comparison.rounds) == [
        ("000", "001", "002", "004"),
        ("003",),
    ]


def test_the_sources_contradict_each_other_where_a_careful_reader_says_so_and_nowhere_else(
    briefing,
):
    findings = briefing.comparison.findings
    assert {finding.subject for finding in findings if finding.is_contradiction} == {
        "whether the meeting is confirmed",
        "captives held in Gaza",
        "captives believed dead in Gaza",
        "people killed in Israel",
    }


def test_most_of_what_a_careful_reader_finds_is_found(briefing):
    found = [
        name
        for name, (relation, sources, words) in FIGURES.items()
        if is_found(briefing.comparison, "figure", relation, sources, words)
    ]
    found += [name for name, said in STATEMENTS.items() if is_found(briefing.comparison, *said)]
    assert len(found) >= 14


def test_every_finding_is_told(briefing):
    told = {
        finding
        for section in briefing.sections
        for s in section.statements
        for finding in s.findings
    }
    assert told == {finding.id for finding in briefing.comparison.findings}


def test_no_word_of_an_example_reaches_a_report(reports):
    seeds = " ".join(path.read_text(encoding="utf-8") for path in SEEDS.iterdir())
    prompts = [load_prompt(path.stem) for path in sorted(resource_folder("prompts").glob("*.md"))]
    examples = " ".join(f"{e.input} {e.answer}" for prompt in prompts for e in prompt.examples)
    known = set(re.findall(r"\w+", seeds.casefold()))
    invented = {w for w in re.findall(r"\b[A-Z]\w{3,}", examples) if w.casefold() not in known}
    assert "Velmora" in invented
    for report in reports:
        said = report.model_dump_json(exclude={"rejected", "article"})
        assert [word for word in sorted(invented) if re.search(rf"\b{word}\b", said)] == []


def test_cassettes_hold_no_secret_and_no_address():
    for path in sorted(CASSETTES.glob("*.yaml")):
        text = path.read_text(encoding="utf-8").casefold()
        for word in ("authorization", "bearer", "cookie", "api_key", "openai-organization", "sk-"):
            assert not re.search(rf"\b{word}", text), (path.name, word)
        assert not re.search(r"127\.0\.0\.1:\d", text)


def test_a_recorded_run_says_so(briefing):
    assert briefing.disclosure.replayed
    assert {reader.engine for reader in briefing.disclosure.readers} == {"replay"}
