import pytest

from summarizer.extraction.kinds import fits, kinds_of

# How an article speaks of a body, its name, and a noun it may then be called by.
SPOKEN_OF = [
    ("Harmac members will vote on Friday.", "Harmac", "union"),
    ("The strike was called by stewards of Harmac.", "Harmac", "union"),
    ("Harmac, which represents the plant's nurses, walked out.", "Harmac", "union"),
    ("Pilots are represented by Harmac.", "Harmac", "union"),
    ("Shares in Velcourt fell.", "Velcourt", "company"),
    ("Velcourt's chief executive left early.", "Velcourt", "company"),
    ("Staff at Velcourt were not told.", "Velcourt", "management"),
    ("Velcourt employs 900 people.", "Velcourt", "employer"),
    ("The ferry operator Velcourt cancelled sailings.", "Velcourt", "company"),
    ("The state agency, Velcourt Health, made no offer.", "Velcourt Health", "agency"),
    ("Tarn rebels hold the mine.", "Tarn", "rebels"),
    ("Tarn agreed to lay down its arms.", "Tarn", "rebels"),
]


@pytest.mark.parametrize(("text", "name", "noun"), SPOKEN_OF)
def test_a_body_is_what_it_is_spoken_of_as(text, name, noun):
    assert fits(kinds_of([name], text), noun)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Port Maritime Group, which represents the carriers, refused.", "Port Maritime Group"),
        ("Members of parliament met Velcourt.", "Velcourt"),
    ],
)
def test_who_speaks_for_employers_is_no_union(text, name):
    assert not fits(kinds_of([name], text), "union")


def test_other_nouns_do_not_fit():
    kinds = kinds_of(["Velcourt"], "Shares in Velcourt fell.")

    assert not fits(kinds, "union")
    assert not fits(kinds, "rebels")
