"""Origins are counted, not outlets, and grade a finding by written rules."""

import pytest

from summarizer.comparison import compare

WIRE = "Officials said that 31 miners were killed when the shaft at Karsk gave way."


def killed(speaker=None, kind="official", said="It counts 31 dead."):
    return {
        "stated": "31", "value": 31, "measure": "people killed", "subject": "miners",
        "place": "Karsk", "speaker": speaker, "kind": kind, "said": said,
    }  # fmt: skip


# Who speaks in each source; origins and confidence of the finding.
CASES = {
    "two sources in their own voice": ([killed(), killed()], 2, "high"),
    "two outlets, one ministry": (
        [killed("the Health Ministry"), killed("Ministry of Health")], 1, "moderate",
    ),
    "a ministry under its initials": (
        [killed("World Health Organization"), killed("WHO")], 1, "moderate",
    ),
    "two organs": ([killed("the Health Ministry"), killed("the mine's owner")], 2, "high"),
    "one wire story": ([killed(said=WIRE), killed(said=WIRE)], 1, "moderate"),
    "one newspaper handed on twice": (
        [killed("The Daily Ledger", "outlet"), killed("The Daily Ledger", "outlet")], 1, "low",
    ),
    "two anonymous sources": (
        [killed("a source", "anonymous"), killed("a source", "anonymous")], 2, "low",
    ),
    "an official and an anonymous source": (
        [killed("the Health Ministry"), killed("a source", "anonymous")], 2, "moderate",
    ),
    "an official alone": ([killed("the Health Ministry")], 1, "moderate"),
    "an anonymous source alone": ([killed("a source", "anonymous")], 1, "low"),
    "hearsay": ([killed(said="Reportedly 31 died.")], 1, "low"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_origins_and_confidence(name, make_report):
    figures, origins, confidence = CASES[name]
    reports = [
        make_report(label, figures=[figure]) for label, figure in zip("ab", figures, strict=False)
    ]

    (finding,) = [f for f in compare(reports).findings if f.topic == "figure"]

    assert (finding.origins, finding.confidence) == (origins, confidence)
