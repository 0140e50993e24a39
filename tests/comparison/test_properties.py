"""What holds of every comparison, whatever the reports say."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.comparison import compare
from summarizer.comparison.claims import Claims
from summarizer.comparison.figures import counted
from summarizer.comparison.labels import label_sources
from summarizer.comparison.origins import Speakers
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.relations import relation, setting
from summarizer.comparison.rounds import group_rounds

MEETING = {"venue": "Vienna", "date": date(2030, 5, 6), "people": ("Ana Kovacs",)}
LATER = {"venue": "Vienna", "date": date(2030, 6, 3), "people": ("Ana Kovacs",)}
MEASURES = (
    ("people killed", "miner", "miners"),
    ("workers on strike", "worker", "workers"),
    ("wage increase", "percent", "wages"),
    ("talks duration", "day", "talks"),
)
PLACES = (None, "Karsk", "Norvik")
SPEAKERS = (None, "the ministry", "the union")
UNRELATED = {
    "meeting": {"venue": "Quito", "day": "Friday", "people": ("Zoe Xu",)},
    "figures": ({
        "stated": "7 tonnes", "value": 7, "measure": "shrimp landed", "unit": "tonne",
        "place": "Gulf", "said": "7 tonnes of shrimp were landed in the Gulf.",
    },),
    "positions": ({"parties": ("Fishers",), "stance": "demands", "content": "a higher quota"},),
}  # fmt: skip


@st.composite
def figures(draw) -> dict[str, Any]:
    measure, unit, subject = draw(st.sampled_from(MEASURES))
    value = draw(st.sampled_from((4, 25, 28, 95, 100, 105, 132, 136, 1140, 1200)))
    stated = str(value)
    return {
        "stated": stated,
        "value": value,
        "measure": measure,
        "unit": unit,
        "subject": draw(st.sampled_from((subject, f"local {subject}"))),
        "qualifier": draw(st.sampled_from(("exact", "about", "at_least", "more_than"))),
        "place": draw(st.sampled_from(PLACES)),
        "speaker": draw(st.sampled_from(SPEAKERS)),
        "said": draw(
            st.sampled_from((
                f"{stated} were counted.",
                f"The offer is {stated}.",
                f"{stated} are out, in addition to 4 others.",
                f"{stated} were lost in January.",
                f"{stated} are left after the departure of 4.",
                f"The count was revised to {stated}.",
            ))
        ),
    }  # fmt: skip


@st.composite
def meetings(draw) -> dict[str, Any] | None:
    return draw(
        st.none()
        | st.fixed_dictionaries({
            "venue": st.sampled_from(("Vienna", "Oslo")),
            "day": st.sampled_from((None, "Monday", "Friday")),
            "people": st.sampled_from(((), ("Ana Kovacs",), ("Ana Kovacs", "Ivo Brandt"))),
        })
    )  # fmt: skip


positions = st.fixed_dictionaries({
    "parties": st.sampled_from((("Guards Union",), ("Airline",))),
    "stance": st.sampled_from(("demands", "rejects", "accepts", "offers")),
    "content": st.sampled_from(("a pay rise of 7%", "a pay rise", "job cuts", "an early vote")),
})  # fmt: skip

report_parts = st.fixed_dictionaries({
    "meeting": meetings(),
    "figures": st.lists(figures(), max_size=4),
    "positions": st.lists(positions, max_size=2),
})  # fmt: skip

slow_machine = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def said(comparison):
    """Findings without the numbers that depend on how many there are."""
    return sorted(
        (
            finding.topic,
            finding.relation,
            finding.subject,
            finding.explanation,
            finding.origins,
            finding.confidence,
            tuple((claim.source, claim.value) for claim in finding.claims),
        )
        for finding in comparison.findings
    )


@slow_machine
@given(st.lists(report_parts, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_reports_plays_no_part(make_report, parts, random):
    reports = [make_report(f"r{i}", **part) for i, part in enumerate(parts)]
    shuffled = list(reports)
    random.shuffle(shuffled)

    assert compare(reports) == compare(shuffled)


@slow_machine
@given(st.lists(report_parts, min_size=1, max_size=3))
def test_an_unrelated_article_changes_nothing_else(make_report, parts):
    reports = [make_report(f"r{i}", **part) for i, part in enumerate(parts)]
    unrelated = make_report("z", **UNRELATED)

    before, after = said(compare(reports)), said(compare([*reports, unrelated]))

    # That the order of meetings is unknown can only be said once there are several.
    def settled(entry):
        return entry[0] != "meeting" and all(source != "z" for source, _ in entry[6])

    assert [e for e in before if settled(e)] == [e for e in after if settled(e)]
    assert all({"z"} == {s for s, _ in e[6]} for e in after if any(s == "z" for s, _ in e[6]))


@slow_machine
@given(st.lists(report_parts, min_size=2, max_size=4))
def test_agreement_and_conflict_exclude_each_other(make_report, parts):
    comparison = compare([make_report(f"r{i}", **part) for i, part in enumerate(parts)])
    pairs: dict[str, set[frozenset[tuple[str, str]]]] = {"agreement": set(), "conflict": set()}
    for finding in comparison.findings:
        if finding.topic == "figure" and finding.relation in pairs and len(finding.claims) == 2:
            pairs[finding.relation] |= {
                frozenset(
                    (claim.source, str(claim.item.evidence[0].start), claim.value) for claim in pair
                )
                for pair in combinations(finding.claims, 2)
            }

    assert not pairs["agreement"] & pairs["conflict"]


@slow_machine
@given(st.lists(report_parts, min_size=1, max_size=4))
def test_conflicts_are_between_sources_of_one_round(make_report, parts):
    comparison = compare([make_report(f"r{i}", **part) for i, part in enumerate(parts)])

    for finding in comparison.findings:
        assert (len(finding.sources) == 1) == (finding.relation == "single_source") or (
            finding.relation in {"deadlock", "characterisation"}
        )
        if finding.relation == "conflict":
            rounds = {claim.round for claim in finding.claims}
            assert len(rounds) == 1
            assert None not in rounds


@slow_machine
@given(report_parts)
def test_a_report_compared_with_itself_only_agrees(make_report, parts):
    # A few words that two articles share do not show that they mean one meeting.
    told = "Both delegations sat down for talks on the open questions again."
    meeting = {**parts["meeting"], "said": told} if parts["meeting"] else None
    report = make_report("a", **{**parts, "meeting": meeting})

    relations = {finding.relation for finding in compare([report, renamed(report, "b")]).findings}

    assert relations <= {"agreement", "deadlock"}


@slow_machine
@given(st.lists(figures(), min_size=2, max_size=2), st.sampled_from(("same", "later")))
def test_a_relation_between_two_figures_is_symmetric(make_report, pair, round_):
    other = LATER if round_ == "later" else MEETING
    sourced = label_sources(
        [
            make_report("a", meeting=MEETING, figures=pair[:1]),
            make_report("b", meeting=other, figures=pair[1:]),
        ]
    )
    timeline = group_rounds(sourced)
    claims, parties = Claims(timeline, Speakers(sourced)), PartyNames(sourced)
    a, b = (
        counted(source, [claims.of(source, f, "") for f in source.report.figures], parties)[0]
        for source in sourced
    )
    of_both = setting([a, b], timeline)

    assert relation(a, b, of_both) == relation(b, a, of_both)


def test_two_copies_of_a_report_only_agree(gold):
    for report in gold.gold_reports():
        copy = renamed(report, "copy_of_it")

        relations = {finding.relation for finding in compare([report, copy]).findings}

        assert relations <= {"agreement", "deadlock", "characterisation"}
        assert "agreement" in relations


def renamed(report, article_id):
    stored = report.model_dump_json().replace(f'"{report.article.id}"', f'"{article_id}"')
    return type(report).model_validate_json(stored)


@pytest.mark.parametrize("index", range(5))
def test_a_report_alone_is_all_single_source(gold, index):
    report = gold.gold_reports()[index]

    relations = {finding.relation for finding in compare([report]).findings}

    assert relations <= {"single_source", "deadlock"}
