"""The rules of grounding, asked again of finished reports."""

import pytest

from summarizer.evaluation.grounding import ungrounded_items
from summarizer.models import NextStep, Quantity, Term

from .pass_talks import counts, figure, person, position, proposal, report, truce, words


@pytest.mark.parametrize(
    "parts",
    [
        {"figures": (figure(), truce(30, 40))},
        {"participants": (person(), person(None, "head", "the Kestrel Front"))},
        {"positions": (position("Kestrel Front"),)},
        {"positions": (position("Norway", quote="Renholt on Friday"),)},
        {"proposals": (proposal("Arden"),)},
    ],
    ids=["figures", "participants", "position", "party of somebody named there", "proposal"],
)
def test_what_the_article_says_breaks_no_rule(parts):
    assert list(ungrounded_items(report(**parts))) == []


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        ({"figures": (figure(value=133),)}, "number"),
        ({"figures": (truce(30, 45),)}, "number"),
        (
            {"figures": (figure().model_copy(update={"quantity": Quantity(
                value=132, unit="hostage", text="133 hostages")}),)},
            "number",
        ),
        ({"figures": (figure(place="Lisbon"),)}, "name"),
        ({"figures": (figure(speaker="Finnish Red Cross"),)}, "speaker"),
        ({"participants": (person("Marta Lindqvist"),)}, "name"),
        ({"participants": (person(party="Portugal"),)}, "name"),
        ({"positions": (position("Sarmatia"),)}, "name"),
        ({"proposals": (proposal("Sarmatia"),)}, "name"),
        (
            {"proposals": (proposal("Arden").model_copy(update={"terms": (Term(
                clause="duration", text="a truce", quantity=Quantity(
                    value=60, unit="day", text="a truce"),
                evidence=words("a truce of 30 to 40 days")[0]),)}),)},
            "number",
        ),
        (
            {"next_steps": (NextStep(action="meet for 5 days",
                                     evidence=words("will meet again")),)},
            "number",
        ),
    ],
    ids=["value", "upper end", "number in the words", "place", "speaker", "name", "party",
         "position's party", "proposer", "term", "step"],
)  # fmt: skip
def test_what_the_article_does_not_say_breaks_the_rule(parts, rule):
    [slip] = ungrounded_items(report(**parts))
    assert slip.reason.startswith(f"{rule}: ")


def test_broken_items_are_counted_once():
    total = counts(figures=(figure(value=133, place="Lisbon", speaker="Finland"), figure()))
    assert total.ungrounded == 1
    assert (total.grounded.right, total.grounded.of) == (1, 2)
