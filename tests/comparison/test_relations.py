"""How figures of several sources relate, as a table over several kinds of negotiation."""

from datetime import date

import pytest

from summarizer.comparison import compare

PLUS_FOUR = "132 pilots are out, in addition to four engineers."
AMONG_FOUR = "132 pilots are out, among them four engineers."
LATER = {"venue": "Vienna", "date": date(2030, 6, 3), "people": ("Ana Kovacs",)}


def figure(stated, value, measure, qualifier="exact", **more):
    return {"stated": stated, "value": value, "measure": measure, "qualifier": qualifier, **more}


def dead(stated, value, qualifier="exact", **more):
    more = {"place": "Karsk", "subject": "miners", "unit": "miner", **more}
    return figure(stated, value, "people killed", qualifier, **more)


def wage(stated, value, **more):
    return figure(stated, value, "wage increase", **{"unit": "percent", "subject": "wages", **more})


def cut(stated, value, **more):
    more = {"unit": "percent", "subject": "emissions", **more}
    return figure(stated, value, "emission cut", **more)


def quota(stated, value, qualifier="exact", **more):
    more = {"unit": "tonne", "subject": "cod", "place": "North Sea", **more}
    return figure(stated, value, "cod quota", qualifier, **more)


def tariff(stated, value, **more):
    return figure(stated, value, "tariff rate", **{"unit": "percent", "subject": "steel", **more})


def aid(stated, value, unit):
    said = f"They paid {stated}."
    return figure(stated, value, "aid", unit=unit, subject="aid", said=said)


def truce(stated, days):
    said = f"A truce would last {stated}."
    return figure(stated, days, "truce duration", unit="day", subject="truce", said=said)


def review(stated, said, days=60):
    return figure(stated, days, "review period", unit="day", subject="review", said=said)


def engineers(stated, value, said):
    return figure(stated, value, "engineers out", said=said)


def striking(stated, value, qualifier="exact", **more):
    more = {"unit": "worker", "subject": "workers", **more}
    return figure(stated, value, "workers on strike", qualifier, **more)


# What each source says, and the relations expected: "relation: sources".
CASES = {
    "same number": ([dead("31", 31)], [dead("31", 31)], {"agreement: a b"}),
    "two plans that nothing links": (
        [truce("60 days", 60)], [truce("two months", 60)],
        {"single_source: a", "single_source: b"},
    ),
    "one length of what was carried out": (
        [review("60 days", "The review, 60 days, was held.")],
        [review("two months", "It was agreed to take two months.")],
        {"agreement: a b"},
    ),
    "about covers five per cent up": (
        [dead("about 100", 100, "about")], [dead("105", 105)], {"compatible: a b"},
    ),
    "about covers five per cent down": (
        [dead("about 100", 100, "about")], [dead("95", 95)], {"compatible: a b"},
    ),
    "about does not cover more": (
        [dead("about 100", 100, "about")], [dead("106", 106)], {"conflict: a b"},
    ),
    "an estimate against a number out of its reach": (
        [dead("an estimated 1,140", 1140, "about")], [dead("1,200", 1200)], {"conflict: a b"},
    ),
    "at least is met from above": (
        [dead("at least 25", 25, "at_least")], [dead("28", 28)], {"compatible: a b"},
    ),
    "at least is not met from below": (
        [dead("at least 25", 25, "at_least")], [dead("24", 24)], {"conflict: a b"},
    ),
    "more than excludes the number itself": (
        [dead("more than 40", 40, "more_than")], [dead("40", 40)], {"conflict: a b"},
    ),
    "at least includes the number itself": (
        [dead("at least 40", 40, "at_least")], [dead("40", 40)], {"compatible: a b"},
    ),
    "two lower bounds always fit": (
        [dead("more than 26,000", 26000, "more_than")],
        [dead("at least 26,400", 26400, "at_least")],
        {"compatible: a b"},
    ),
    "at most against at least": (
        [quota("at most 900 tonnes", 900, "at_most")],
        [quota("at least 1,000 tonnes", 1000, "at_least")],
        {"conflict: a b"},
    ),
    "ranges that touch": (
        [quota("between 900 and 950 tonnes", 900, "between", upper=950)],
        [quota("between 950 and 990 tonnes", 950, "between", upper=990)],
        {"compatible: a b"},
    ),
    "ranges that do not touch": (
        [quota("between 900 and 950 tonnes", 900, "between", upper=950)],
        [quota("between 960 and 990 tonnes", 960, "between", upper=990)],
        {"conflict: a b"},
    ),
    "two exact numbers": ([dead("28", 28)], [dead("25", 25)], {"conflict: a b"}),
    "a rounded billion": (
        [aid("2.8 billion euros", 2.8e9, "EUR")],
        [aid("2.83 billion euros", 2.83e9, "EUR")],
        {"compatible: a b"},
    ),
    "euros and dollars are not compared": (
        [aid("2.8 billion euros", 2.8e9, "EUR")],
        [aid("3.5 billion dollars", 3.5e9, "USD")],
        {"single_source: a", "single_source: b"},
    ),
    "tonnes and barrels are not compared": (
        [figure("500 tonnes", 500, "oil delivered", unit="tonne")],
        [figure("600 barrels", 600, "oil delivered", unit="barrel")],
        {"single_source: a", "single_source: b"},
    ),
    "an offer against a demand": (
        [wage("4%", 4, said="The airline offered 4%.")],
        [wage("7%", 7, said="The union demands 7%.")],
        {"single_source: a", "single_source: b"},
    ),
    "the rise that was agreed": (
        [wage("4.5%", 4.5, said="Both agreed on 4.5%.")],
        [wage("5%", 5, said="A rise of 5% was agreed.")],
        {"conflict: a b"},
    ),
    "announced against imposed": (
        [tariff("25%", 25, said="The minister announced 25%.")],
        [tariff("10%", 10, said="A duty of 10% was imposed.")],
        {"single_source: a", "single_source: b"},
    ),
    "per cent of something else": (
        [cut("40%", 40, subject="industry emissions", said="Emissions were cut by 40%.")],
        [cut("30%", 30, subject="transport emissions", said="Emissions were cut by 30%.")],
        {"single_source: a", "single_source: b"},
    ),
    "per cent since another base year": (
        [cut("40%", 40, said="They have cut 40% since 1990.")],
        [cut("30%", 30, said="They have cut 30% since 2005.")],
        {"single_source: a", "single_source: b"},
    ),
    "the same per cent since another base year": (
        [cut("40%", 40, said="They have cut 40% since 1990.")],
        [cut("40%", 40, said="They have cut 40% since 2005.")],
        {"single_source: a", "single_source: b"},
    ),
    "another place": (
        [dead("31", 31)], [dead("35", 35, place="Norvik")],
        {"single_source: a", "single_source: b"},
    ),
    "killed, but nobody says where": (
        [dead("31", 31, place=None, subject="people")],
        [dead("35", 35, place=None, subject="people")],
        {"single_source: a", "single_source: b"},
    ),
    "one source names the place": (
        [dead("31", 31, place=None)], [dead("31", 31)], {"agreement: a b"},
    ),
    "other people under one measure": (
        [dead("22", 22, subject="guards", unit="guard")], [dead("30", 30)],
        {"single_source: a", "single_source: b"},
    ),
    "killed by mistake is not the death toll": (
        [dead("3", 3, subject="three killed by mistake")], [dead("26,422", 26422)],
        {"single_source: a", "single_source: b"},
    ),
    "a bound is not compatible with a number of another size": (
        [dead("at least 25", 25, "at_least", subject="guards")], [dead("26,422", 26422)],
        {"single_source: a", "single_source: b"},
    ),
    "a part and, added to it, another make the whole": (
        [
            striking("132", 132, said=PLUS_FOUR),
            engineers("four", 4, PLUS_FOUR),
        ],
        [striking("136", 136)],
        {"different_definition: a b", "single_source: a"},
    ),
    "a part contained in the count explains nothing": (
        [
            striking("132", 132, said=AMONG_FOUR),
            engineers("four", 4, AMONG_FOUR),
        ],
        [striking("136", 136)],
        {"conflict: a b", "single_source: a"},
    ),
    "a number from elsewhere in the text explains nothing": (
        [striking("25", 25), engineers("three", 3, "And three engineers were ill.")],
        [striking("28", 28)],
        {"conflict: a b", "single_source: a"},
    ),
    "one counts whom the other leaves out": (
        [striking("500", 500, includes=("temporary staff",))], [striking("430", 430)],
        {"different_definition: a b"},
    ),
    "two speakers": (
        [striking("500", 500, speaker="the union")], [striking("430", 430, speaker="the airline")],
        {"attributed_dispute: a b"},
    ),
    "a speaker against the narration": (
        [striking("500", 500, speaker="the union")], [striking("430", 430)], {"conflict: a b"},
    ),
    "counted on another day": (
        [striking("500", 500, as_of=date(2030, 5, 1))],
        [striking("430", 430, as_of=date(2030, 5, 4))],
        {"update: a b"},
    ),
    "a source with two values under one name is not held against another": (
        [striking("500", 500), striking("430", 430, said="Later 430 were counted.")],
        [striking("460", 460)],
        {"single_source: a", "single_source: b"},
    ),
    "the nearest of two values is the one meant": (
        [dead("105", 105), dead("110", 110, said="In all 110 died.")],
        [dead("about 100", 100, "about")],
        {"compatible: a b", "single_source: a"},
    ),
    "a number under a label its sentence does not bear out": (
        [dead("132", 132, subject="miners", said="132 remain below, with 28 feared dead.")],
        [dead("98", 98)],
        {"single_source: a", "single_source: b"},
    ),
    "a total against a count": (
        [dead("110", 110, said="In total, 110 miners died.")],
        [dead("98", 98, said="98 miners were killed on Monday.")],
        {"single_source: a", "single_source: b"},
    ),
    "a bare noun does not say what is counted": (
        [figure("130", 130, "miners", unit="miner")],
        [figure("98", 98, "miners", unit="miner")],
        {"single_source: a", "single_source: b"},
    ),
    "a bare noun at one place does not say what is counted either": (
        [figure("130", 130, "miners", unit="miner", place="Karsk")],
        [figure("98", 98, "miners", unit="miner", place="Karsk")],
        {"single_source: a", "single_source: b"},
    ),
    "other people in the same unit": (
        [dead("22", 22, subject="guards", unit="person")],
        [dead("30", 30, subject="miners", unit="person")],
        {"single_source: a", "single_source: b"},
    ),
    "people described more closely": (
        [dead("26", 26, subject="people", unit="person")],
        [dead("29", 29, subject="local people", unit="person")],
        {"single_source: a", "single_source: b"},
    ),
    "feared dead is not killed": (
        [figure("26", 26, "people believed dead", place="Karsk", said="26 are feared dead.")],
        [dead("29", 29, subject="people", unit="person")],
        {"single_source: a", "single_source: b"},
    ),
    "other things in one action": (
        [figure("40", 40, "harbour blockade", unit="boat")],
        [figure("60", 60, "harbour blockade", unit="sailor")],
        {"single_source: a", "single_source: b"},
    ),
    "a rise nobody says is agreed": (
        [wage("4.5%", 4.5, said="Both agreed on 4.5%.")],
        [wage("5%", 5, said="A rise of 5%.")],
        {"single_source: a", "single_source: b"},
    ),
    "two lengths that nothing ties to one thing": (
        [review("60 days", "The review, 60 days, was held.", days=60)],
        [review("45 days", "It was agreed to take 45 days.", days=45)],
        {"single_source: a", "single_source: b"},
    ),
    "the same per cent of something else": (
        [cut("40%", 40, subject="industry emissions", said="Emissions were cut by 40%.")],
        [cut("40%", 40, subject="transport emissions", said="They were cut by 40%.")],
        {"single_source: a", "single_source: b"},
    ),
    "numbers of no common size": (
        [striking("4,000", 4000)], [striking("400", 400)],
        {"single_source: a", "single_source: b"},
    ),
    "two lengths of two truces": (
        [truce("30 days", 30)], [truce("two months", 60)],
        {"single_source: a", "single_source: b"},
    ),
}  # fmt: skip


def related(comparison):
    return {
        f"{finding.relation}: {' '.join(finding.sources)}"
        for finding in comparison.findings
        if finding.topic == "figure"
    }


@pytest.mark.parametrize("name", CASES)
def test_two_sources(name, make_report):
    first, second, expected = CASES[name]

    comparison = compare([make_report("a", figures=first), make_report("b", figures=second)])

    assert related(comparison) == expected


@pytest.mark.parametrize("name", CASES)
def test_the_relation_is_the_same_from_both_sides(name, make_report):
    first, second, expected = CASES[name]

    comparison = compare([make_report("b", figures=first), make_report("a", figures=second)])

    swapped = {"a": "b", "b": "a"}
    assert related(comparison) == {
        f"{relation}: {' '.join(sorted(swapped[label] for label in labels.split()))}"
        for relation, labels in (entry.split(": ") for entry in expected)
    }


def test_a_third_source_is_compatible_with_both_sides_of_a_conflict(make_report):
    comparison = compare(
        [
            make_report("a", figures=[dead("28", 28)]),
            make_report("b", figures=[dead("at least 25", 25, "at_least")]),
            make_report("c", figures=[dead("about 25", 25, "about")]),
        ]
    )

    (finding,) = [f for f in comparison.findings if f.topic == "figure"]
    assert (finding.relation, finding.sources) == ("conflict", ("a", "b", "c"))
    assert "b's “at least 25” is compatible with both." in finding.explanation
    assert finding.confidence == "low"


def test_the_sum_is_told_to_the_reader(make_report):
    said = PLUS_FOUR
    comparison = compare(
        [
            make_report(
                "a",
                figures=[
                    striking("132", 132, said=said),
                    engineers("four", 4, said),
                ],
            ),
            make_report("b", figures=[striking("136", 136)]),
        ]
    )

    (finding,) = [f for f in comparison.findings if f.relation == "different_definition"]
    assert "a counts “132” and, apart, “four”" in finding.explanation
    assert "together they are the 136 that b gives" in finding.explanation


# Values with the first meeting, values with a later one, and what becomes of them.
ROUNDS = {
    "a later count of people described more closely": (
        [dead("26", 26, subject="people", unit="person")],
        [dead("29", 29, subject="local people", unit="person")],
        {"update: a b"},
    ),
    "a later count of other people": (
        [dead("26", 26, subject="guards", unit="person")],
        [dead("29", 29, subject="miners", unit="person")],
        {"single_source: a", "single_source: b"},
    ),
    "a count that grew": ([dead("26", 26)], [dead("29", 29)], {"update: a b"}),
    "a count that went down": (
        [striking("1,500", 1500)], [striking("900", 900)], {"update: a b"},
    ),
    "a count that stayed": ([striking("900", 900)], [striking("900", 900)], {"agreement: a b"}),
    "a bound that still holds": (
        [striking("900", 900)], [striking("more than 800", 800, "more_than")], {"compatible: a b"},
    ),
    "other things": (
        [striking("900", 900)], [dead("29", 29)], {"single_source: a", "single_source: b"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROUNDS)
def test_two_rounds(name, make_report):
    first, second, expected = ROUNDS[name]

    comparison = compare(
        [
            make_report("a", figures=first),
            make_report("b", meeting=LATER, figures=second),
        ]
    )

    assert related(comparison) == expected


def test_values_of_one_round_are_compared_beside_the_update(make_report):
    comparison = compare(
        [
            make_report("a", figures=[dead("26,422", 26422)]),
            make_report("b", figures=[dead("more than 26,000", 26000, "more_than")]),
            make_report("c", meeting=LATER, figures=[dead("29,514", 29514)]),
        ]
    )

    assert related(comparison) == {"compatible: a b", "update: a b c"}
    (update,) = [f for f in comparison.findings if f.relation == "update"]
    assert {claim.value for claim in update.claims} == {"26,422", "more than 26,000", "29,514"}
    assert "2030-05-06" in update.explanation
    assert "2030-06-03" in update.explanation


@pytest.mark.parametrize("meeting", [None, {"venue": "Oslo", "people": ("Ana Kovacs",)}])
def test_values_of_meetings_of_unknown_order_are_kept_apart(meeting, make_report):
    comparison = compare(
        [
            make_report("a", figures=[striking("900", 900)]),
            make_report("b", meeting=meeting, figures=[striking("800", 800)]),
        ]
    )

    assert related(comparison) == {"single_source: a", "single_source: b"}


def test_other_words_for_the_people_counted_are_shown(make_report):
    comparison = compare(
        [
            make_report("a", figures=[dead("31", 31, subject="civilians", unit="civilian")]),
            make_report(
                "b",
                figures=[
                    dead("31", 31, subject="villagers", unit="person", includes=("armed men",))
                ],
            ),
        ]
    )

    (finding,) = [f for f in comparison.findings if f.relation == "characterisation"]
    assert finding.sources == ("a", "b")
    assert "a speaks of “civilians”" in finding.explanation
    assert "including “armed men”" in finding.explanation


def test_offers_of_one_party_are_compared(make_report):
    def offer(percent, label):
        said = f"{label}: the airline offers {percent}%."
        return {
            "figures": [wage(f"{percent}%", percent, said=said)],
            "positions": [
                {
                    "parties": ("Airline",),
                    "stance": "offers",
                    "content": f"a rise of {percent}%",
                    "said": said,
                }
            ],
        }

    comparison = compare(
        [
            make_report("a", **offer(4, "One")),
            make_report("b", **offer(5, "Two")),
        ]
    )

    assert related(comparison) == {"conflict: a b"}
