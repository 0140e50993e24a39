import pytest

from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.cast import find_cast
from summarizer.extraction.participants import find_participants
from summarizer.extraction.sides import Sides

STRIKE = (
    "Talks between the Dock Workers' Union and Velcourt ended on Tuesday. "
    "The union rejected an offer of 4%. "
)
TARIFFS = (
    "Norway and Peru met on Monday over tariffs. Peru proposed a quota. "
    "Both say the old rates hurt their ports. Exporters have waited since spring. "
)

# A sentence behind the news, somebody in it, and whether they negotiate.
PEOPLE = [
    (STRIKE, "The union's general secretary, Ada Renholt, said members were angry.", True),
    (STRIKE, "Staff at Velcourt cheered Tom Brask, Velcourt's head of labour relations.", False),
    (STRIKE, "Velcourt's chief executive, Tom Brask, left without a word.", True),
    (STRIKE, "Ada Renholt, a spokeswoman for the union, said members were angry.", False),
    (STRIKE, "Ada Renholt, an economist at Lund University, said both sides had lost.", False),
    (TARIFFS, "Peru's trade minister, Ada Renholt, said the quota was final.", True),
    (TARIFFS, "“It is final,” said its trade minister, Ada Renholt of Peru.", True),
    (TARIFFS, "President Ada Renholt of Peru said the quota was final.", False),
    (TARIFFS, "Peru's former trade minister, Ada Renholt, said the quota was final.", False),
    (TARIFFS, "Peru's trade minister, Ada Renholt, met bankers in Lima last week.", False),
    (TARIFFS, "Japan's trade minister, Ada Renholt, said he hoped for a deal.", False),
    ("Delegates at the climate summit met. ", "Japan's envoy, Ada Renholt, said no.", True),
]


@pytest.mark.parametrize(("news", "sentence", "negotiates"), PEOPLE)
def test_who_acts_for_a_side_negotiates(article_of, news, sentence, negotiates):
    article = article_of(news + sentence)
    (person,) = find_cast(article)

    assert Sides(article, dict(reporting_sentences(article))).is_negotiator(person) is negotiates


def test_presence_of_who_only_speaks_is_unstated(article_of):
    article = article_of(STRIKE + "The union's leader, Ada Renholt, said members were angry.")

    assert [(p.name, p.presence) for p in find_participants(article, None)] == [
        ("Ada Renholt", "unstated")
    ]


def test_who_was_left_at_home_is_absent(article_of):
    article = article_of(
        STRIKE + "The union sent its leader, Ada Renholt, but not its lawyer, Secretary Tom Brask."
    )
    presences = {p.name: p.presence for p in find_participants(article, None)}

    assert presences["Ada Renholt"] == "attended"
    assert presences["Tom Brask"] == "absent"
