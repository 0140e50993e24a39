"""The comparison of the five seeds' reference reports, against what a careful reader finds."""

import pytest

from summarizer.comparison import compare

R1 = ("000", "001", "002", "004")


@pytest.fixture(scope="module")
def comparison(gold):
    return compare(gold.gold_reports())


# A finding of seeds.yaml: relation, topic, sources, words its explanation has to have.
FIGURES = {
    "gaza-deaths": ("compatible", R1[:2] + R1[3:], ("26,422", "More than 26,000", "26,400")),
    "gaza-deaths-update": ("update", ("000", "001", "003", "004"), ("29,514", "26,422")),
    "gaza-deaths-who": ("characterisation", ("000", "001", "004"), ("civilians and soldiers",)),
    # The reader calls it a conflict and gives the sum that explains it: docs/decisions/0010.
    "captives-held": ("different_definition", ("000", "001", "002"), ("132", "four", "136")),
    "captives-dead": ("conflict", ("000", "001", "002"), ("28", "25", "compatible with both")),
    "captives-taken": ("compatible", ("000", "003"), ("250", "253")),
    "israel-deaths": ("conflict", ("000", "003"), ("1,140", "1,200")),
    "november-released": ("compatible", ("000", "002"), ("100", "105")),
    "november-truce": ("agreement", ("001", "002"), ("seven-day", "week-long")),
}
STATEMENTS = {
    "november-truce": ("proposal", "agreement", ("001", "002"), ("carried out",)),
    "truce-length": ("proposal", "compatible", ("000", "004"), ("The New York Times",)),
    "rejected-offer": ("proposal", "agreement", ("001", "004"), ("Hamas refused",)),
    "assessment": ("assessment", "agreement", ("000", "001", "002"), ("constructive",)),
    "hamas-demand": ("position", "agreement", ("002", "003", "004"), ("withdrawal",)),
    "end-of-war": ("position", "deadlock", ("004", "002"), ("Hamas requires", "Israel refuses")),
    "unconfirmed": ("confirmation", "conflict", ("000", "002"), ("not been officially confirmed",)),
    "framing-captives": ("wording", "characterisation", ("004",), ("captives", "hostages")),
    "framing-israel": ("wording", "characterisation", ("004",), ("in quotation marks",)),
}


@pytest.mark.parametrize("name", FIGURES)
def test_figures(name, comparison):
    relation, sources, words = FIGURES[name]

    assert_found(comparison, "figure", relation, sources, words)


@pytest.mark.parametrize("name", STATEMENTS)
def test_statements(name, comparison):
    assert_found(comparison, *STATEMENTS[name])


def assert_found(comparison, topic, relation, sources, words):
    assert is_found(comparison, topic, relation, sources, words)


def is_found(comparison, topic, relation, sources, words):
    return any(
        (finding.topic, finding.relation, finding.sources) == (topic, relation, sources)
        and all(word in finding.explanation for word in words)
        for finding in comparison.findings
    )


def test_003_reports_a_later_meeting_than_the_others(comparison):
    first, second = comparison.rounds

    assert (first.sources, first.date.start.isoformat()) == (R1, "2024-01-28")
    assert (second.sources, second.date) == (("003",), None)
    assert "later" in second.explanation


# Person: names and roles by source at the Paris meeting of January.
PEOPLE = {
    "barnea": {("000", None), ("001", "Dadi Barnea"), ("002", "David Barnea")},
    "kamel": {("001", "Abbas Kamel"), ("002", "Abas Kamel")},
    "shin-bet": {("000", None), ("001", None), ("002", "Ronen Bar")},
}


@pytest.mark.parametrize("name", PEOPLE)
def test_people(name, comparison):
    mentions = [
        {(mention.source, mention.name) for mention in person.mentions}
        for person in comparison.people
    ]

    assert PEOPLE[name] in mentions


def test_the_head_of_the_mossad_at_the_later_meeting_stays_unnamed(comparison):
    assert [
        person.role
        for person in comparison.people
        if person.name is None and person.rounds == ("R2",) and "Mossad" in (person.role or "")
    ] == ["head of the Mossad"]


def test_the_sources_contradict_each_other_where_the_reader_says_so_and_nowhere_else(
    gold, comparison
):
    contradictions = [
        finding.subject for finding in comparison.findings if finding.is_contradiction
    ]

    assert contradictions == [
        "whether the meeting is confirmed",
        "captives held in Gaza",
        "captives believed dead in Gaza",
        "people killed in Israel",
    ]
    kinds = [finding["kind"] for finding in gold.gold_findings().values()]
    assert kinds.count("conflict") == len(contradictions)


def test_every_item_of_every_report_is_in_a_finding_or_said_by_one_that_is(gold, comparison):
    shown = {
        (claim.source, claim.value, claim.item.kind)
        for finding in comparison.findings
        for claim in finding.claims
    }
    for report in gold.gold_reports():
        label = report.article.id.split("_")[0]
        for figure in report.figures:
            assert (label, figure.quantity.text, "figure") in shown


def test_the_converter_loses_nothing(gold):
    counts = [
        (len(r.figures), len(r.proposals), len(r.positions), len(r.participants))
        for r in gold.gold_reports()
    ]

    assert counts == [(8, 1, 1, 5), (7, 2, 2, 5), (10, 2, 6, 6), (5, 0, 6, 4), (5, 3, 7, 4)]
