import pytest

from summarizer.comparison.claims import Claims
from summarizer.comparison.figures import counted, likeness
from summarizer.comparison.labels import label_sources
from summarizer.comparison.origins import Speakers
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.rounds import group_rounds


@pytest.fixture
def pair(make_report):
    def make(first, second):
        sourced = label_sources(
            [
                make_report("a", figures=[first]),
                make_report("b", figures=[second]),
            ]
        )
        claims = Claims(group_rounds(sourced), Speakers(sourced))
        parties = PartyNames(sourced)
        return [
            counted(source, [claims.of(source, f, "") for f in source.report.figures], parties)[0]
            for source in sourced
        ]

    return make


def figure(unit, **more):
    entry = {"stated": "40", "value": 40, "measure": "workers on strike", "subject": "workers"}
    return {**entry, "unit": unit, **more}


# Two figures that differ in one thing, and how alike they are.
CASES = {
    "nothing differs": (figure("worker"), figure("worker"), "same"),
    "people at large": (figure("worker"), figure("person"), "same"),
    "other people": (figure("pilot"), figure("nurse"), "perhaps"),
    "another currency": (figure("EUR"), figure("USD"), "different"),
    "another unit of measurement": (figure("tonne"), figure("barrel"), "different"),
    "a share and a count": (figure("percent"), figure("worker"), "different"),
    "described more closely": (
        figure("worker"), figure("worker", subject="striking night workers"), "nearly",
    ),
    "another measure": (
        figure("worker"), figure("worker", measure="workers laid off"), "different",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_likeness_is_symmetric_and_as_expected(name, pair):
    first, second, expected = CASES[name]
    a, b = pair(first, {**second, "said": f"Elsewhere: 40 {second['measure']}."})

    assert (likeness(a, b), likeness(b, a)) == (expected, expected)
