# ruff: noqa: E501
"""The participants, each once."""

import pytest

from summarizer.extraction.roster import merge_people
from summarizer.models import Evidence, Participant

Fields = tuple[str | None, str | None, str | None, str]


def person(at: int, fields: Fields) -> Participant:
    name, role, party, presence = fields
    evidence = Evidence(article="a", start=at, end=at + 1, quote="x")
    return Participant.model_validate(
        {"name": name, "role": role, "party": party, "presence": presence, "evidence": (evidence,)}
    )


def people(*rows: Fields) -> list[Participant]:
    return [person(10 * index, row) for index, row in enumerate(rows)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # one person under several names, with all that is said
        ([("Oyen", None, None, "expected"), ("Mira Oyen", "union leader", "union", "attended")],
         [("Mira Oyen", "union leader", "union", "attended")]),
        # an unnamed office goes with its holder
        ([(None, "head of the Mossad", "Israel", "attended"), ("Avi Levi", "Mossad chief", "Israel", "attended")],
         [("Avi Levi", "Mossad chief", "Israel", "attended")]),
        # a group goes with the single persons of its party, if they came
        ([(None, "officials", "Norway", "attended"), ("Ada Renholt", "minister", "Norway", "attended")],
         [("Ada Renholt", "minister", "Norway", "attended")]),
        ([(None, "officials", "Norway", "attended"), ("Ada Renholt", "minister", "Norway", "absent")],
         [(None, "officials", "Norway", "attended"), ("Ada Renholt", "minister", "Norway", "absent")]),
        # others stay apart
        ([(None, "officials", "Norway", "attended"), (None, "officials", "Iceland", "attended")],
         [(None, "officials", "Norway", "attended"), (None, "officials", "Iceland", "attended")]),
        ([(None, "officials", "Norway", "attended"), (None, "negotiators", "Norway", "attended")],
         [(None, "officials", "Norway", "attended"), (None, "negotiators", "Norway", "attended")]),
        ([("Ada Renholt", None, None, "absent"), ("Ada Renholt", None, None, "expected")],
         [("Ada Renholt", None, None, "expected")]),
    ],
)  # fmt: skip
def test_everybody_is_there_once(said: list[Fields], expected: list[Fields]) -> None:
    merged = merge_people(people(*said), [])
    assert [(p.name, p.role, p.party, p.presence) for p in merged] == expected


def test_an_unnamed_office_gets_its_holders_name_from_elsewhere() -> None:
    [office] = people((None, "head of the Mossad", "Israel", "attended"))
    holder = person(90, ("Avi Levi", "Mossad chief", "Israel", "attended"))
    [merged] = merge_people([office], [holder])
    assert (merged.name, merged.role) == ("Avi Levi", "head of the Mossad")
    assert merged.evidence == (*office.evidence, *holder.evidence)


def test_whoever_is_only_named_elsewhere_takes_no_part() -> None:
    holder = person(90, ("Avi Levi", "Mossad chief", "Israel", "attended"))
    assert merge_people([], [holder]) == ()
