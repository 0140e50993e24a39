"""Those whom a sentence puts at the talks by their function alone."""

import pytest

from summarizer.extraction.unnamed import unnamed_in
from summarizer.grounding.names import find_names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two Red Cross officials witnessed the signing.",
         [("officials", "Red Cross", "attended")]),
        ("The United States sent only a four-person technical team.",
         [("four-person technical team", "United States", "attended")]),
        ("Norway came early; its energy secretary stayed at home.",
         [("energy secretary", "Norway", "absent")]),
        ("Military observers from Togo are expected to join on Monday.",
         [("Military observers", "Togo", "expected")]),
        ("The governor of Ilet province, who was ill, was kept away by floods.",
         [("governor of Ilet province", None, "absent")]),
        ("A senior African negotiator, who asked not to be named, said it was close.",
         [("senior African negotiator", None, "attended")]),
        ("Then Mira Oyen left early and her deputy stayed to the end.",
         [("deputy", "Mira Oyen", "attended")]),
        ("A federal mediator, whose name was not disclosed, stayed on.",
         [("federal mediator", None, "attended")]),
        ("Marseille's owner was invited but stayed away.",
         [("owner", "Marseille", "absent")]),
        ("The Norwegian spokesman, who was not in Lorvik, said it was late.",
         [("spokesman", "Norway", "absent")]),
        ("Norway sent its commissioner, Mira Oyen, and a deputy defence minister.",
         [("deputy defence minister", "Norway", "attended")]),
        ("Britain, France and Germany sent their political directors.",
         [("political directors", "United Kingdom", "attended"),
          ("political directors", "France", "attended"),
          ("political directors", "Germany", "attended")]),
        ("Negotiators are expected to return in May.", []),
        ("Officials said the talks went on.", []),
        ("The dockers' union attended.", []),
    ],
)  # fmt: skip
def test_functions_are_at_the_talks_or_away(
    sentence: str, expected: list[tuple[str, str | None, str]]
) -> None:
    found = unnamed_in(sentence, find_names(sentence))
    assert [(one.role, one.party, presence) for one, presence in found] == expected
