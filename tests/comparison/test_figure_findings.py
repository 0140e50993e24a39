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


# How the truce stood by source a (carried out) and by source b, and what comes of its seven days.
TRUCES = {
    "carried out by both accounts": ("implemented", ["agreement"]),
    "accepted, and so perhaps carried out": ("accepted", ["agreement"]),
    "only proposed": ("proposed", ["single_source", "single_source"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TRUCES)
def test_the_term_of_a_truce_is_compared_by_how_the_truce_stood(name, make_report):
    status, relations = TRUCES[name]

    def report(source, status, said):
        term = {
            "stated": "seven days", "value": 7, "measure": "length of truce", "unit": "day",
            "subject": "truce", "said": said,
        }  # fmt: skip
        proposal = {"summary": "a truce of seven days", "status": status, "said": said}
        return make_report(source, figures=[term], proposals=[proposal])

    reports = (
        report("a", "implemented", "The truce of seven days was kept."),
        report("b", status, "The guards spoke of a truce of seven days."),
    )
    found = [f for f in compare(reports).findings if f.topic == "figure"]

    assert [f.relation for f in found] == relations
