import pytest

from summarizer.comparison.labels import label_sources
from summarizer.comparison.parties import PartyNames, same_party


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Qatar", "the Qatari government", True),
        ("Moro", "Moro Resistance movement", True),
        ("Moro", "the armed group Moro", True),
        ("EU", "European Union", True),
        ("Resistance", "Moro Resistance movement", False),
        ("dockers' union", "port", False),
        ("Brannian resistance", "Brannia", False),
    ],
)
def test_names_of_one_party(one: str, other: str, *, same: bool) -> None:
    assert same_party(one, other) is same


# Parties that articles list, two names used in them, and whether both are one party's.
KNOWN = {
    "the end of one party's name": ([["Port Dockers' Union"]], "Dockers' Union", True),
    "the end of two parties' names": (
        [["Port Dockers' Union", "Rail Dockers' Union"]], "Dockers' Union", False,
    ),
    "an end that one article lists beside it": (
        [["Port Dockers' Union", "Dockers' Union"]], "Dockers' Union", False,
    ),
    "one word is anybody's": ([["Port Dockers' Union"]], "union", False),
    "the beginning is another party": ([["Air Norvik Pilots Association"]], "Air Norvik", False),
    "an acronym that another article spells out": (
        [["World Fish Council"], ["WFC"]], "WFC", True,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", KNOWN)
def test_a_short_name_is_a_partys_only_where_it_fits_no_other(name: str, make_report) -> None:
    listed, short, one = KNOWN[name]
    reports = [make_report(f"r{n}", parties=parties) for n, parties in enumerate(listed)]

    assert PartyNames(label_sources(reports)).same(short, listed[0][0]) is one
