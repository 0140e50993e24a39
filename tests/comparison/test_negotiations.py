"""Large collections are parted by negotiation, and nothing is lost or mixed by it."""

from datetime import date, timedelta

import pytest

from summarizer.comparison import claims, compare
from summarizer.comparison.labels import label_sources
from summarizer.comparison.negotiations import TOGETHER, negotiations

TOWNS = tuple(f"{first}{last}" for first in ("Kar", "Nor", "Vel", "Tam") for last in
              ("sk", "vik", "mora", "dal", "holm"))  # fmt: skip


def strike(make_report, town: str, number: int):
    """An article on the strike in one town; each town has a union and a meeting of its own."""
    day = date(2030, 5, 6) + timedelta(days=number)
    return make_report(
        f"{town}{number}",
        meeting={"venue": town, "date": date(2030, 5, 6), "people": (f"Ana {town}sen",)},
        published=day,
        figures=[{
            "stated": "400", "value": 400, "measure": "workers on strike", "unit": "worker",
            "said": "400 workers are on strike.",
        }],
        positions=[{"parties": ("the union",), "stance": "demands", "content": "a pay rise"}],
        parties=(f"{town} Union", "Norway"),
    )  # fmt: skip


@pytest.fixture(scope="module")
def collection(make_report):
    return [strike(make_report, town, number) for town in TOWNS for number in range(3)]


def test_each_negotiation_of_a_large_collection_is_compared_by_itself(collection):
    comparison = compare(collection)

    assert len(collection) > TOGETHER
    for finding in comparison.findings:
        assert len({source.rstrip("012") for source in finding.sources}) == 1
    assert {len(f.sources) for f in comparison.findings if f.topic == "figure"} == {3}
    assert len(comparison.rounds) == len(TOWNS)
    assert len(comparison.people) == len(TOWNS)


def test_a_collection_says_of_a_negotiation_what_is_said_of_it_alone(collection):
    whole = compare(collection)

    for town in TOWNS:
        alone = compare([r for r in collection if r.article.id.startswith(town)])
        assert _told(alone) == [told for told in _told(whole) if told[0][0].startswith(town)]


def _told(comparison):
    return [(f.sources, f.relation, f.subject, f.explanation) for f in comparison.findings]


def test_findings_rounds_and_people_of_all_negotiations_are_numbered_through(collection):
    comparison = compare(collection)

    for numbered, letter in (
        (comparison.findings, "F"), (comparison.rounds, "R"), (comparison.people, "P"),
    ):  # fmt: skip
        assert [item.id for item in numbered] == [f"{letter}{n + 1}" for n in range(len(numbered))]


def test_one_name_alone_links_no_reports(make_report):
    reports = [
        make_report(f"n{number}", meeting=None, parties=("Norway", f"{town} Union"))
        for number, town in enumerate(f"{a}{b}" for a in TOWNS for b in ("ford", "stad", "by"))
    ]

    assert len(negotiations(label_sources(reports))) == len(reports)


def test_a_small_collection_is_taken_to_be_about_one_negotiation(make_report):
    reports = [make_report(f"n{number}", meeting=None) for number in range(TOGETHER)]

    assert len(negotiations(label_sources(reports))) == 1


def test_the_work_grows_with_the_number_of_negotiations(collection, monkeypatch):
    def judged(towns: tuple[str, ...]) -> int:
        calls: list[object] = []
        monkeypatch.setattr(claims, "relation", lambda *pair: calls.append(pair))
        compare([r for r in collection if r.article.id.startswith(towns)])
        return len(calls)

    each = judged(TOWNS) / len(TOWNS)

    assert each > 0
    assert judged(TOWNS[:18]) == each * 18
