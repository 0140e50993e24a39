import pytest

from summarizer.comparison import compare


def seat(name, role=None, party=None, **more):
    return {"name": name, "role": role, "party": party, **more}


# What two sources call somebody at one meeting, and whether that is one person.
PAIRS = {
    "one name": (seat("Mia Lindqvist"), seat("Mia Lindqvist"), True),
    "two spellings": (seat("Abbas Kamel"), seat("Abas Kamel"), True),
    "surname alone": (seat("Mia Lindqvist"), seat("Lindqvist"), True),
    "a nickname in the same office": (
        seat("Dadi Barnea", "Mossad chief", "Israel"),
        seat("David Barnea", "director of the Mossad", "Israel"),
        True,
    ),
    "one surname, two offices": (
        seat("Tom Okafor", "head of the pilots' union"),
        seat("Grace Okafor", "finance minister"),
        False,
    ),
    "an unnamed head": (
        seat(None, "the union's leader"), seat("Tom Okafor", "head of the union"), True,
    ),
    "an unnamed minister of the same state": (
        seat(None, "Norwegian fisheries minister", "Norway"),
        seat("Kari Moe", "fisheries minister", "Norway"),
        True,
    ),
    "an unnamed minister of another state": (
        seat(None, "fisheries minister", "Iceland"),
        seat("Kari Moe", "fisheries minister", "Norway"),
        False,
    ),
    "head of something else": (
        seat(None, "head of the employers' federation"),
        seat("Tom Okafor", "head of the union"),
        False,
    ),
    "a role written with initials": (
        seat(None, "director of the Central Intelligence Agency"),
        seat("Bill Stone", "CIA director"),
        True,
    ),
    "officials are nobody in particular": (
        seat(None, "officials", "Norway"), seat("Kari Moe", "senior official", "Norway"), False,
    ),
    "another script": (seat("Владимир Орлов"), seat("Vladimir Orlov"), True),
    "accents left out": (seat("Þóra Guðmundsdóttir"), seat("Thora Gudmundsdottir"), True),
    "a nickname": (seat("William Stone"), seat("Bill Stone"), True),
    "one surname, two given names": (seat("Mia Lindqvist"), seat("Per Lindqvist"), False),
    "the surname of somebody of another party": (
        seat("Lindqvist", "lawyer", "Airline"),
        seat("Mia Lindqvist", "delegate", "Guards Union"),
        False,
    ),
    "a role that changed hands": (
        seat("Kari Moe", "fisheries minister", "Norway"),
        seat("Ola Lie", "fisheries minister", "Norway"),
        False,
    ),
    "several heads are not one": (
        seat(None, "heads of the union"), seat("Tom Okafor", "head of the union"), False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_who_is_one_person(name, make_report):
    first, second, one = PAIRS[name]
    filler = "Ana Kovacs"  # puts both reports in one round

    comparison = compare(
        [
            make_report("a", participants=[first]),
            make_report("b", participants=[second]),
        ]
    )

    others = [person for person in comparison.people if person.name != filler]
    assert len(others) == (1 if one else 2)


def test_a_role_two_people_are_named_in_fills_nobody_in(make_report):
    comparison = compare(
        [
            make_report("a", participants=[seat(None, "head of the union")]),
            make_report("b", participants=[seat("Tom Okafor", "head of the union")]),
            make_report("c", participants=[seat("Ruth Adler", "head of the union")]),
        ]
    )

    assert {person.name for person in comparison.people} == {
        "Ana Kovacs", "Tom Okafor", "Ruth Adler", None,
    }  # fmt: skip


def test_a_role_at_another_meeting_fills_nobody_in(make_report):
    elsewhere = {"venue": "Oslo", "people": ("Ivo Brandt",)}
    comparison = compare(
        [
            make_report("a", participants=[seat(None, "head of the union")]),
            make_report(
                "b", meeting=elsewhere, participants=[seat("Tom Okafor", "head of the union")]
            ),
        ]
    )

    assert None in {person.name for person in comparison.people}


def test_a_surname_that_fits_two_people_joins_neither(make_report):
    comparison = compare(
        [
            make_report("a", participants=[seat("Mia Lindqvist"), seat("Per Lindqvist")]),
            make_report("b", participants=[seat("Lindqvist")]),
        ]
    )

    assert {person.name for person in comparison.people} == {
        "Ana Kovacs", "Mia Lindqvist", "Per Lindqvist", "Lindqvist",
    }  # fmt: skip


def test_an_expected_guest_who_came_is_no_contradiction(make_report):
    comparison = compare(
        [
            make_report("a", participants=[seat("Mia Lindqvist", presence="expected")]),
            make_report("b", participants=[seat("Mia Lindqvist")]),
        ]
    )

    (finding,) = [f for f in comparison.findings if "Lindqvist" in f.subject]
    assert finding.relation == "compatible"


def test_present_in_one_source_and_absent_in_another_is_a_conflict(make_report):
    comparison = compare(
        [
            make_report("a", participants=[seat("Mia Lindqvist", presence="absent")]),
            make_report("b", participants=[seat("Mia Lindqvist")]),
        ]
    )

    (finding,) = [f for f in comparison.findings if "Lindqvist" in f.subject]
    assert finding.relation == "conflict"


def test_who_only_speaks_for_a_side_may_have_been_there_or_not(make_report):
    for elsewhere in ("attended", "absent", "expected"):
        comparison = compare(
            [
                make_report("a", participants=[seat("Mia Lindqvist", presence="unstated")]),
                make_report("b", participants=[seat("Mia Lindqvist", presence=elsewhere)]),
            ]
        )

        (finding,) = [f for f in comparison.findings if "Lindqvist" in f.subject]
        assert finding.relation == "compatible"
        assert "a does not say whether they were there." in finding.explanation


def test_a_surname_is_that_of_the_person_its_own_article_names(make_report):
    comparison = compare(
        [
            make_report("a", participants=[seat("Mia Lindqvist"), seat("Lindqvist")]),
            make_report("b", participants=[seat("Per Lindqvist"), seat("Lindqvist")]),
        ]
    )

    assert {
        (person.name, tuple(mention.source for mention in person.mentions))
        for person in comparison.people
        if "Lindqvist" in person.name
    } == {("Mia Lindqvist", ("a", "a")), ("Per Lindqvist", ("b", "b"))}


def test_a_surname_is_that_of_the_person_at_the_same_meeting(make_report):
    elsewhere = {"venue": "Oslo", "people": ("Ivo Brandt",)}
    comparison = compare(
        [
            make_report("a", participants=[seat("Mia Lindqvist")]),
            make_report("b", participants=[seat("Lindqvist")]),
            make_report("c", meeting=elsewhere, participants=[seat("Per Lindqvist")]),
        ]
    )

    (mia,) = [person for person in comparison.people if person.name == "Mia Lindqvist"]
    assert [mention.source for mention in mia.mentions] == ["a", "b"]


def test_two_people_of_one_article_stay_two_though_a_spelling_fits_both(make_report):
    comparison = compare(
        [
            make_report("a", participants=[seat("Abbas Kamel"), seat("Abas Kamel")]),
            make_report("b", participants=[seat("Abbas Kamel")]),
        ]
    )

    assert [p.name for p in comparison.people if "Kamel" in p.name] == ["Abbas Kamel", "Abas Kamel"]
