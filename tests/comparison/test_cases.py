"""Cases of many negotiations, judged as an analyst would: the tables stand beside this file."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
import yaml

from summarizer.comparison import compare
from summarizer.models import Relation

HERE = Path(__file__).parent


def _cases():
    for name in ("figures", "statements"):
        table = yaml.safe_load((HERE / f"cases_{name}.yaml").read_text(encoding="utf-8"))
        for case in table["cases"]:
            yield {**case, "meetings": table["meetings"], "about": name}


CASES = {case["case"]: case for case in _cases()}


def _expected(case):
    """The findings expected, each as topic, relation and sources, with what else is known of it."""
    for entry in case["expect"]:
        details = entry if isinstance(entry, dict) else {"finding": entry}
        found = details["finding"]
        yield (found if case["about"] == "statements" else f"figure {found}"), details


def _report(make_report, label, parts, meetings):
    fields = dict(parts)
    if "meeting" in fields:
        fields["meeting"] = meetings[fields["meeting"]]
    return make_report(label, **fields)


@pytest.mark.parametrize("name", CASES)
def test_case(name, make_report):
    case = CASES[name]
    reports = [
        _report(make_report, label, parts, case["meetings"])
        for label, parts in case["sources"].items()
    ]
    expected = list(_expected(case))
    topics = {finding.split()[0] for finding, _ in expected}

    findings = compare(reports).findings

    found = [(f"{f.topic} {f.relation}: {' '.join(f.sources)}", f) for f in findings]
    assert Counter(told for told, f in found if f.topic in topics) == Counter(
        told for told, _ in expected
    )
    assert not [told for told, f in found if f.topic not in topics and f.is_contradiction]
    for told, details in expected:
        for finding in (f for also_told, f in found if also_told == told and "says" in details):
            assert details["says"] in finding.explanation
        for key in {"origins", "confidence"} & set(details):
            assert {getattr(f, key) for also_told, f in found if also_told == told} == {
                details[key]
            }


@pytest.mark.parametrize("name", CASES)
def test_case_with_the_sources_the_other_way_round(name, make_report):
    case = CASES[name]
    labels = list(case["sources"])
    swapped = dict(zip(labels, reversed(labels), strict=True))
    reports = [
        _report(make_report, swapped[label], parts, case["meetings"])
        for label, parts in case["sources"].items()
    ]
    expected = Counter(
        f"{relation}: {' '.join(sorted(swapped[label] for label in sources.split()))}"
        for relation, sources in (told.split(": ") for told, _ in _expected(case))
    )
    topics = {told.split()[0] for told in expected}

    found = Counter(
        f"{f.topic} {f.relation}: {' '.join(sorted(f.sources))}"
        for f in compare(reports).findings
        if f.topic in topics
    )

    assert found == expected


def test_every_relation_has_four_cases_and_every_kind_of_negotiation_one():
    relations = Counter(
        told.split()[1].rstrip(":") for case in CASES.values() for told, _ in _expected(case)
    )

    assert min(relations[relation] for relation in get_args(Relation)) >= 4
    assert {case["talks"] for case in CASES.values()} == {
        "strike", "tariff", "climate", "budget", "merger", "fishing", "border", "prisoner swap",
    }  # fmt: skip
