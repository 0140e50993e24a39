"""Every relation and topic as a template tells it."""

import pytest

from summarizer.models import Comparison
from summarizer.writing.templates import finding_sentences

STRIKE = {
    "F1": ("Talks took place in Sellhaven on Monday, 4 May 2026, as 000, 001 and 002 report.",),
    "F2": (
        "The number of dockers on strike is disputed: 000 and 002, both citing the dockers' "
        "union, say about 1,400; 001, citing the port, says 1,250.",
    ),
    "F3": (
        "The number of dockers on strike was put earlier at about 1,400 (000); a later count is "
        "1,600 (003, citing the dockers' union).",
    ),
    "F4": ("000 and 002 both put the pay rise demanded at 8 percent.",),
    "F5": (
        "The sources differ: 000 puts the cost of the walkout at 40 million crowns "
        "(“reportedly”); 002 says 43 million crowns.",
    ),
    "F6": (
        "Only 001, citing Evening Gazette, reports that the port offers 5.5 percent over three "
        "years.",
    ),
    "F7": (
        "The sides are deadlocked over the pay rise: the dockers' union demands 8 percent more "
        "pay (000 and 002), while the port rejects any raise above 5.5 percent (000).",
    ),
    "F8": ("Mira Oyen (Union leader) took part, as 000 and 001 report.",),
    "F10": ("Only 001 reports that a state mediator (not named) took part.",),
    "F11": ("The delegations are to meet again in Sellhaven (“Friday”; only 001).",),
    "F12": (
        "The port rejected a draft by the state mediator that would raise pay by 6 percent in "
        "exchange for longer shifts (only 003).",
    ),
    "F13": ("Only 003 writes “sabotage” for “the strike”.",),
    "F14": ("Mira Oyen called the talks “frank” (000 and 001).",),
    "F15": (
        "The figures for containers stuck on the quays fit together: about 300 (000) and "
        "312 (001).",
    ),
    "F16": (
        "The sources count ships lying idle differently: 000 says nine; 001 says twelve.",
        "001 counts tugs as well.",
    ),
    "F17": ("Only 001 names the crane shifts as still open.",),
    "F18": ("The matter at hand is wage talks, as 000 and 001 report.",),
    "F19": ("Only 003 gives the number of strikers believed injured as at least 25.",),
    "F20": ("Only 003 reports that Ilan Fesk did not take part.",),
}
TARIFFS = {
    "F1": ("Only Courier reports that a phone call took place on Monday, 4 May 2026.",),
    "F2": (
        "The figures for the fall in wool exports fit together: more than 26,000 tonnes "
        "(Courier), 26,422 tonnes (Herald, citing the Corran customs office) and at least "
        "26,400 tonnes (Wire).",
    ),
    "F3": (
        "The sources differ: Courier puts the duty on wool at 25 percent; Herald says 20 percent.",
    ),
    "F4": ("Brannia proposed a six-month pause of the duty (Courier and Wire).",),
    "F5": (
        "Only Courier, citing the trade ministry, reports that Brannia threatens to double the "
        "duty on wool unless the quota is lifted.",
    ),
    "F6": ("Only Herald reports that the Corran League refuses to lift the quota.",),
    "F7": (
        "Only Herald reports that the Corran League criticises Brannia over wrecking the talks.",
    ),
    "F8": ("Only Wire reports that the farm board urges both to wait.",),
    "F9": ("To come: a second round of talks (“early June”; only Wire).",),
    "F10": (
        "Herald writes “tariff war” for “the dispute”; Courier writes “duty on wool” for “the "
        "dispute”.",
    ),
}
TABLE = [("strike", *row) for row in STRIKE.items()] + [
    ("tariffs", *row) for row in TARIFFS.items()
]


@pytest.mark.parametrize(("which", "id_", "sentences"), TABLE)
def test_finding_is_told(
    comparisons: dict[str, Comparison], which: str, id_: str, sentences: tuple[str, ...]
) -> None:
    comparison = comparisons[which]
    found = next(finding for finding in comparison.findings if finding.id == id_)
    assert finding_sentences(found, comparison) == sentences


def test_only_is_left_out_where_there_is_one_source(tariffs: Comparison) -> None:
    wire = tariffs.model_copy(
        update={
            "sources": tuple(s for s in tariffs.sources if s.label == "Wire"),
            "findings": tuple(f for f in tariffs.findings if f.sources == ("Wire",)),
        }
    )
    assert finding_sentences(wire.findings[0], wire) == (
        "Wire reports that the farm board urges both to wait.",
    )


def test_explanation_that_only_repeats_the_values_is_left_out(tariffs: Comparison) -> None:
    conflict = next(f for f in tariffs.findings if f.id == "F3")
    repeated = "Courier gives “25 percent”; Herald gives “20 percent”. They cannot both be right."
    explained = conflict.model_copy(update={"explanation": repeated})
    assert finding_sentences(explained, tariffs)[1:] == ("They cannot both be right.",)
