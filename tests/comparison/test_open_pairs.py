"""What code leaves open: few pairs, of one matter, with the likeliest first."""

import time

import pytest

from summarizer.comparison import compare
from summarizer.comparison.open_pairs import MOST_LEFT_OPEN


def _figure(stated, value, measure, said, **more):
    return {"stated": stated, "value": value, "measure": measure, "said": said, **more}


OUT = _figure("2,417", 2417, "dockers out", "The union has 2,417 dockers out.", unit="docker")
ON_STRIKE = _figure(
    "2,417", 2417, "port staff idle", "The port counts 2,417 of its staff idle.", unit="staff"
)

# Two figures of two sources, and whether the pair is left open.
FIGURES = {
    "one distinctive value under other words": (OUT, ON_STRIKE, True),
    "a round value under other words, nothing else in common": (
        _figure("40", 40, "ships waiting", "There are 40 ships waiting."),
        _figure("40", 40, "offices shut", "So far 40 offices have shut."),
        False,
    ),
    "values that fit in sentences that speak of one thing": (
        _figure("about 40", 40, "lorries", "Guards let about 40 lorries with flour for bakeries "
                "cross the bridge.", unit="lorry", qualifier="about"),
        _figure("40", 40, "trucks", "With flour for bakeries 40 trucks crossed the bridge.",
                unit="truck"),
        True,
    ),
    "held and released are two counts": (
        _figure("1,317", 1317, "captives held", "1,317 captives are held."),
        _figure("1,317", 1317, "captives released", "1,317 captives were released."),
        False,
    ),
    "another unit": (
        _figure("37", 37, "tariff", "The tariff is 37 per cent.", unit="percent"),
        _figure("37", 37, "tariff", "The tariff holds for 37 days.", unit="day"),
        False,
    ),
    "another place": (
        _figure("2,417", 2417, "people idle", "2,417 people are idle in Orm.", place="Orm"),
        _figure("2,417", 2417, "staff out", "2,417 staff are out in Karsk.", place="Karsk"),
        False,
    ),
    "the same words: nothing is open": (OUT, OUT, False),
}  # fmt: skip


@pytest.mark.parametrize("name", FIGURES)
def test_figures(name, make_report):
    first, second, is_open = FIGURES[name]
    pairs = compare([make_report("a", figures=[first]), make_report("b", figures=[second])])
    assert [pair.topic for pair in pairs.left_open] == ["figure"] * is_open


def test_near_values_under_one_name_may_contradict(make_report):
    told = [
        _figure("140", 140, "captives held", "140 captives are held.", subject="soldiers"),
        _figure("132", 132, "captives held", "132 captives are held.", subject="civilians"),
    ]
    comparison = compare(
        [make_report(label, figures=[f]) for label, f in zip("ab", told, strict=True)]
    )
    (pair,) = comparison.left_open
    assert pair.may_contradict
    assert "may contradict" in pair.explanation
    assert not any(finding.is_contradiction for finding in comparison.findings)


# Two positions of two sources, and whether the pair is left open.
POSITIONS = {
    "one stance in words half of which are shared": (
        ("union", "demands", "an end to night shifts at the quays"),
        ("union", "seeks", "no more night shifts this year") , False,
    ),
    "other words for much the same": (
        ("union", "demands", "an end to night shifts at the quays"),
        ("union", "seeks", "shifts that end before night"), True,
    ),
    "accepted here, refused there": (
        ("union", "accepts", "arbitration by the mayor"),
        ("union", "rejects", "arbitration by a judge"), True,
    ),
    "another party": (
        ("union", "demands", "an end to night shifts at the quays"),
        ("port", "demands", "shifts that end before night"), False,
    ),
    "another number": (
        ("union", "demands", "five more inspectors at the gates"),
        ("union", "demands", "9 inspectors beyond the 5 at the gates"), True,
    ),
    "a number against another": (
        ("union", "demands", "5 more inspectors at the gates"),
        ("union", "demands", "9 inspectors for all gates"), False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", POSITIONS)
def test_positions(name, make_report):
    first, second, is_open = POSITIONS[name]
    reports = [
        make_report(label, positions=[{"parties": (party,), "stance": stance, "content": content}])
        for label, (party, stance, content) in zip("ab", (first, second), strict=True)
    ]
    pairs = compare(reports).left_open
    assert [pair.topic for pair in pairs] == ["position"] * is_open
    assert [pair.may_contradict for pair in pairs] == [first[1] == "accepts"] * is_open


@pytest.mark.parametrize(("days", "is_open"), [((45,), True), ((90,), False)])
def test_proposals_that_nothing_sets_apart(make_report, days, is_open):
    reports = [
        make_report("a", proposals=[{"summary": "a pause at the quays", "days": (45,)}]),
        make_report("b", proposals=[{"summary": "calm in the harbour", "days": days}]),
    ]
    assert [pair.topic for pair in compare(reports).left_open] == ["proposal"] * is_open


def test_articles_on_different_matters_leave_nothing_open(make_report):
    elsewhere = {"venue": "Lima", "people": ("Rosa Quispe",)}
    reports = [
        make_report("a", figures=[OUT]),
        make_report("b", figures=[ON_STRIKE], meeting=elsewhere),
    ]
    assert compare(reports).left_open == ()


def test_what_one_source_tells_apart_is_not_open(make_report):
    assert compare([make_report("a", figures=[OUT, ON_STRIKE])]).left_open == ()


def test_the_likeliest_are_listed_and_the_others_counted(make_report):
    figures = [
        (_figure(f"{n}", n, f"item{n} out", f"{n} item{n} out.", unit="item"),
         _figure(f"{n}", n, f"thing{n} idle", f"{n} thing{n} idle.", unit="thing"))
        for n in range(1001, 1001 + 1000 * (MOST_LEFT_OPEN + 3), 1000)
    ]  # fmt: skip
    comparison = compare(
        [make_report("a", figures=[f for f, _ in figures]),
         make_report("b", figures=[f for _, f in figures])]
    )  # fmt: skip
    assert (len(comparison.left_open), comparison.more_left_open) == (MOST_LEFT_OPEN, 3)


def test_the_order_of_reports_plays_no_part(make_report):
    reports = [make_report("a", figures=[OUT]), make_report("b", figures=[ON_STRIKE])]
    assert compare(reports) == compare(reports[::-1])


def test_few_pairs_of_the_seeds_are_left_open(gold):
    comparison = compare(gold.gold_reports())
    assert len(comparison.left_open) <= 3
    assert comparison.more_left_open == 0


def test_open_pairs_name_findings_that_hold_their_claims(make_report):
    comparison = compare([make_report("a", figures=[OUT]), make_report("b", figures=[ON_STRIKE])])
    (pair,) = comparison.left_open
    held = {finding.id: finding.claims for finding in comparison.findings}
    assert [held[id_] for id_ in pair.findings] == [(claim,) for claim in pair.claims]


def test_pairs_of_what_many_sources_say_cost_little(make_report):
    reports = [
        make_report(f"r{n}", figures=[_figure("2,417", 2417, f"m{n} idle", f"2,417 m{n} idle.")])
        for n in range(49)
    ]
    started = time.process_time()
    comparison = compare(reports)
    assert comparison.left_open == ()
    assert time.process_time() - started < 5
