"""What a finding about a figure says it is about."""

import pytest

from summarizer.comparison import compare

# Sentence, place, unit, subject of the finding.
SUBJECTS = {
    "in": ("40 strikers were hurt in Sellhaven.", "Sellhaven", "striker", "hurt in Sellhaven"),
    "inside": ("40 were hurt inside Sellhaven.", "Sellhaven", "striker", "hurt in Sellhaven"),
    "to": ("40 were brought to the Hall.", "Hall", "striker", "hurt to the Hall"),
    "adjective": (
        "40 were hurt in southern Sellhaven.", "Sellhaven", "striker", "hurt in Sellhaven",
    ),
    "part of a longer name": (
        "40 were hurt in the Sellhaven Docks.", "Sellhaven", "striker", "hurt in Sellhaven",
    ),
    "no preposition that fits": (
        "40 were hurt, Sellhaven said.", "Sellhaven", "striker", "hurt (Sellhaven)",
    ),
    "a length of time has no place": ("It took 40 days in Sellhaven.", "Sellhaven", "day", "hurt"),
}  # fmt: skip


@pytest.mark.parametrize("name", SUBJECTS)
def test_subject_tells_the_place_as_the_sentence_does(name, make_report):
    said, place, unit, subject = SUBJECTS[name]
    figure = {
        "stated": "40", "value": 40, "measure": "hurt", "unit": unit, "place": place, "said": said,
    }  # fmt: skip

    (finding,) = [
        f for f in compare([make_report("a", figures=[figure])]).findings if f.topic == "figure"
    ]
    assert finding.subject == subject
