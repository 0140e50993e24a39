"""Which of a report's own words stand for which label."""

import pytest
import yaml
from pydantic import TypeAdapter

from summarizer.evaluation.measures import MeasureRule, builtin_measures

from .pass_talks import figure

RULES = builtin_measures()


@pytest.mark.parametrize(
    ("label", "measure", "subject", "unit"),
    [
        ("captives_taken", "captives taken", "people", "people"),
        ("captives_taken", "hostages_abducted", "hostages", "hostage"),
        ("captives_taken", "number of people kidnapped", "people", "person"),
        ("captives_held", "captives held", "hostages taken in May", "hostage"),
        ("captives_held", "hostages remaining", "hostages", "hostage"),
        ("captives_held", "people missing", "people", "person"),
        ("captives_held_before", "captives held for years", "hostages", "hostage"),
        ("captives_believed_dead", "captives believed dead", "hostages", "hostage"),
        ("captives_believed_dead", "hostages killed", "hostages", "hostage"),
        ("captives_believed_dead", "people feared dead", "people", "person"),
        ("captives_released", "captives released", "hostages", "hostage"),
        ("captives_released", "hostages freed", "hostages", "hostage"),
        ("captives_to_be_released", "captives to be released", "captives", "captive"),
        ("captives_to_be_released", "hostages to go free", "hostages who would go free", "hostage"),
        ("prisoners_released", "prisoners released", "prisoners", "prisoner"),
        ("prisoners_released", "detainees exchanged", "detainees", "detainee"),
        ("bodies_recovered", "bodies recovered", "prisoners", "prisoner"),
        ("displaced", "people displaced", "people", "person"),
        ("displaced", "refugees", "people", "person"),
        ("truce_length_days", "truce duration", "truce duration", "day"),
        ("truce_length_days", "truce extension duration", "time", "day"),
        ("truce_length_days", "pause in hostilities", "pause", "day"),
    ],
)
def test_words_for_a_label(label: str, measure: str, subject: str, unit: str):
    assert RULES[label].counts(figure(measure, subject=subject, unit=unit))


@pytest.mark.parametrize(
    ("label", "measure", "subject"),
    [
        ("captives_released", "captives to be released", "captives"),
        ("captives_to_be_released", "captives released", "captives"),
        ("captives_released", "prisoners released", "prisoners"),
        ("captives_taken", "captives held", "captives"),
        ("captives_held", "captives released", "captives"),
        ("captives_held", "captives held for years", "captives"),
        ("captives_held_before", "captives held", "captives"),
        ("captives_held", "captives believed dead", "captives"),
        ("captives_believed_dead", "people killed", "people"),
        ("captives_believed_dead", "bodies of hostages recovered", "bodies"),
        ("killed_in_gaza", "people injured", "people"),
        ("killed_in_gaza", "captives believed dead", "captives"),
        ("truce_length_days", "strike duration", "strike"),
        ("displaced", "people killed", "people"),
    ],
)
def test_words_for_something_else(label: str, measure: str, subject: str):
    assert not RULES[label].counts(figure(measure, subject=subject, unit=subject))


@pytest.mark.parametrize(
    ("measure", "subject", "place", "labels"),
    [
        ("people killed", "people", "Gaza Strip", {"killed_in_gaza"}),
        ("people killed", "people", "Israel", {"killed_in_israel"}),
        ("people killed", "Gaza residents", None, {"killed_in_gaza"}),
        ("deaths in Israel", "people", None, {"killed_in_israel"}),
        ("people killed", "Palestinians", "the October 7 attack", {"killed_in_gaza"}),
        ("people killed", "people", None, {"killed_in_gaza", "killed_in_israel"}),
        ("people killed", "people", "Lebanon", set[str]()),
    ],
)
def test_place_tells_two_counts_of_the_dead_apart(measure, subject, place, labels):
    said = figure(measure, subject=subject, unit="person", place=place)
    found = {label for label, rule in RULES.items() if rule.counts(said)}
    assert found & {"killed_in_gaza", "killed_in_israel"} == labels


def test_groups_alone_are_a_rule():
    content = yaml.safe_load("pay_rise: [[pay, wage], [percent]]")
    rule = TypeAdapter(dict[str, MeasureRule]).validate_python(content)["pay_rise"]
    assert rule.counts(figure("wage increase", subject="wages", unit="percent"))
    assert not rule.counts(figure("wage increase", subject="wages", unit="EUR"))
    assert not rule.counts(figure("repayment", subject="loan", unit="percent"))
