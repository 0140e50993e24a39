# ruff: noqa: E501
"""Persons with their offices, and offices whose holders are not named."""

import pytest

from summarizer.extraction.people import people_in


def people(sentence: str) -> list[tuple[str | None, str | None, str | None]]:
    found = people_in(sentence)
    assert all(sentence[somebody.start :].startswith(somebody.words) for somebody in found)
    return [(somebody.name, somebody.role, somebody.party) for somebody in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # titles before the name
        ("Norwegian Fisheries Minister Ada Renholt met Iceland's Prime Minister Jon Karlsson.",
         [("Ada Renholt", "Norwegian Fisheries Minister", "Norway"), ("Jon Karlsson", "Prime Minister", "Iceland")]),
        ("EU Trade Commissioner Maria Lopes met US Trade Representative Ken Ford.",
         [("Maria Lopes", "EU Trade Commissioner", "European Union"), ("Ken Ford", "US Trade Representative", "United States")]),
        ("Mossad chief Avi Levi took part.", [("Avi Levi", "Mossad chief", "Israel")]),
        # appositions behind it
        ("Mira Oyen, leader of the dockers' union, met Paulo Reis, the port's chief executive.",
         [("Mira Oyen", "leader of the dockers' union", "dockers' union"), ("Paulo Reis", "chief executive", "port")]),
        ("Paul Ndege, the President of Kenya, met the head of Chadian intelligence, Ali Deby.",
         [("Paul Ndege", "President of Kenya", "Kenya"), ("Ali Deby", "head of Chadian intelligence", "Chad")]),
        # the office of the person before, of something else
        ("Mossad director Avi Levi; that of the Shin Bet, Dan Cohen; met.",
         [("Avi Levi", "Mossad director", "Israel"), ("Dan Cohen", "director of the Shin Bet", "Israel")]),
        # groups, one for each state
        ("US, Canadian and Mexican negotiators met.",
         [(None, "negotiators", "United States"), (None, "negotiators", "Canada"), (None, "negotiators", "Mexico")]),
        ("Representatives of Norway, Iceland and the European Union met.",
         [(None, "Representatives", "Norway"), (None, "Representatives", "Iceland"), (None, "Representatives", "European Union")]),
        # organs of states
        ("The heads of the Duma (in Moscow) and the Bundesbank met.",
         [(None, "head of the Duma", "Russia"), (None, "head of the Bundesbank", "Germany")]),
        ("The bosses of Chad's Rapid Guard and Niger met.",
         [(None, "boss of Rapid Guard", "Chad"), (None, "bosses", "Niger")]),
        ("An unidentified senior Turkish official took part.", [(None, "official", "Turkey")]),
        # what is said once of all who are named in one breath
        ("The talks were attended by deputy prime ministers Mher Oyen and Jon Karlsson.",
         [("Mher Oyen", "deputy prime minister", None), ("Jon Karlsson", "deputy prime minister", None)]),
        ("At noon Kellin chairman Alex Moss, chief executive Priya Rao and finance director Paul Stone came.",
         [("Alex Moss", "Kellin chairman", "Kellin"), ("Priya Rao", "chief executive", "Kellin"), ("Paul Stone", "finance director", "Kellin")]),
        ("Bangladesh will be represented by its water adviser, Professor Mira Oyen, and foreign secretary Jon Karlsson.",
         [("Mira Oyen", "water adviser", "Bangladesh"), ("Jon Karlsson", "foreign secretary", "Bangladesh")]),
        ("Deputy foreign ministers Mira Oyen and Jon Karlsson represented Iran.",
         [("Mira Oyen", "Deputy foreign minister", "Iran"), ("Jon Karlsson", "Deputy foreign minister", "Iran")]),
        # stacked titles, ranks, and offices whose post is not their owner
        ("District Chief Executive Mira Oyen came.", [("Mira Oyen", "District Chief Executive", "District")]),
        ("Saudi Foreign Minister Prince Khalid Nasser came.", [("Khalid Nasser", "Saudi Foreign Minister", "Saudi Arabia")]),
        ("The U.S. special envoy for Sudan Thomas Perrin came.", [("Thomas Perrin", "U.S. special envoy for Sudan", "United States")]),
        ("Spain's state secretary for the EU, Maria Lopes, came.", [("Maria Lopes", "state secretary for the EU", "Spain")]),
        ("Kellin co-head of content Paula Stone came.", [("Paula Stone", "Kellin co-head of content", "Kellin")]),
        ("The facilitator, retired Malaysian general Tan Karlsson, came.", [("Tan Karlsson", "facilitator", "Malaysia")]),
        ("Miriam Oyen of the liberal Neos and Mark Stone, Kellin's chief operating officer, came.",
         [("Miriam Oyen", None, "Neos"), ("Mark Stone", "chief operating officer", "Kellin")]),
        # nobody
        ("Talks on the Sea of Japan and the Paris Agreement went on.", []),
        ("The Kremlin and the White House agreed.", []),
        ("The prime minister's office spoke.", []),
        ("", []),
    ],
)  # fmt: skip
def test_people_are_found_with_office_and_party(
    sentence: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert people(sentence) == expected


def test_everybody_is_found_once() -> None:
    sentence = "Mira Oyen spoke, and Mira Oyen left."
    assert [somebody.name for somebody in people_in(sentence)] == ["Mira Oyen"]
