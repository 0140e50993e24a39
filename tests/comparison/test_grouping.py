"""Groups are found without looking at every pair, and are the same as if every pair were."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.comparison import claims, compare, grouping, relations
from summarizer.comparison.grouping import grouped

FIGURES = st.fixed_dictionaries({
    "value": st.sampled_from((4, 128, 132, 136, 1200)),
    "qualifier": st.sampled_from(("exact", "about")),
    "place": st.sampled_from((None, "Karsk")),
    "speaker": st.sampled_from((None, "the ministry")),
    "more": st.sampled_from(("", ", in addition to 4 others", " after the release of four",
                             ", a number revised to fit", " in total")),
})  # fmt: skip


def test_an_item_that_fits_one_member_and_not_another_stays_out():
    groups = grouped([1, 2, 3], lambda _: ("all",), lambda a, b: int(abs(a - b) < 2))
    assert groups == ((1, 2), (3,))


def test_items_without_a_common_block_are_never_compared():
    compared: list[tuple[int, int]] = []

    def strength(a: int, b: int) -> int:
        compared.append((a, b))
        return 1

    assert grouped([1, 2, 11], lambda item: (item // 10,), strength) == ((1, 2), (11,))
    assert compared == [(1, 2)]


def test_items_that_read_alike_are_compared_with_others_once():
    compared: list[tuple[str, str]] = []

    def strength(a: str, b: str) -> int:
        compared.append((a, b))
        return int(a == b)

    items = ["strike", "truce"] * grouping.MANY
    groups = grouped(items, lambda _: ("all",), strength, lambda item: item)

    assert [set(group) for group in groups] == [{"strike"}, {"truce"}]
    assert [pair for pair in compared if pair[0] != pair[1]] == [("strike", "truce")]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.lists(FIGURES, min_size=1, max_size=3), min_size=2, max_size=6))
def test_figures_that_read_alike_relate_alike(make_report, parts):
    reports = [
        make_report(f"r{index}", figures=[_figure(index, figure) for figure in figures])
        for index, figures in enumerate(parts)
    ]
    with pytest.MonkeyPatch.context() as patch:
        at_once = _figures(reports)
        patch.setattr(grouping, "MANY", 1)
        patch.setattr(relations, "MANY", 1)
        assert _figures(reports) == at_once


def _figure(index: int, figure: dict[str, object]) -> dict[str, object]:
    stated = str(figure["value"])
    return {
        "stated": stated, "value": figure["value"], "qualifier": figure["qualifier"],
        "measure": "captives held", "subject": "captives", "unit": "captive",
        "place": figure["place"], "speaker": figure["speaker"],
        "said": f"{'In ' * index}{stated} captives are held{figure['more']}.",
    }  # fmt: skip


def _figures(reports):
    return [f for f in compare(reports).findings if f.topic == "figure"]


def test_a_claims_reading_ignores_where_it_stands_only(make_report):
    def reading(**more):
        report = make_report("a", next_steps=[{"action": "a vote", **more}])
        (finding,) = [f for f in compare([report]).findings if f.topic == "next_step"]
        return grouping.claim_reading(finding.claims[0])

    assert reading() == reading()
    assert reading() != reading(when="on Monday")
    assert claims.grouped is grouping.grouped
