"""What the words around somebody say of being at the talks."""

import pytest

from summarizer.extraction.attendance import bargains, negotiates_by_office, told_presence


def presence(sentence: str, words: str = "Mira Oyen") -> str | None:
    start = sentence.index(words)
    return told_presence(sentence, start, start + len(words))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mira Oyen sat across from the port's lawyers.", "attended"),
        ("The delegation headed by Mira Oyen left at noon.", "attended"),
        ("Mira Oyen, who leads the union's negotiating team, was tired.", "attended"),
        ("Mira Oyen hosted the ministers in Lorvik.", "attended"),
        ("The talks were chaired by Mira Oyen.", "attended"),
        ("Mira Oyen emerged from the talks at dawn.", "attended"),
        ("The minister was joined by Mira Oyen.", "attended"),
        ("Mira Oyen shuttled between the two rooms.", "attended"),
        ("Mira Oyen and Jon Karlsson attended.", "attended"),
        ("Mira Oyen told reporters outside the hotel that she was tired.", "attended"),
        ("Mira Oyen's team turned it down.", "attended"),
        ("Mira Oyen, one of three advisers in the Velmoran delegation, was tired.", "attended"),
        ("Mira Oyen will attend on Friday.", "expected"),
        ("Mira Oyen is expected to join on Friday.", "expected"),
        ("Mira Oyen, who did not attend, urged both sides to talk.", "absent"),
        ("Mira Oyen stayed at home.", "absent"),
        ("Mira Oyen never turned up.", "absent"),
        ("Mira Oyen couldn't be bothered to turn up.", "absent"),
        ("In a meeting in Lorvik, Mira Oyen settled on a quota.", "attended"),
        ("The delegation also included Mira Oyen.", "attended"),
        (
            "They held talks in an old lodge outside Lorvik between Mira Oyen and Jon Karlsson.",
            "attended",
        ),
        ("The team was led by Jon Karlsson along with Mira Oyen.", "attended"),
        ("Mira Oyen told her counterpart that the duty was unfair.", "attended"),
        ("Mira Oyen told Friday's session that it was too late.", "attended"),
        ("“No,” said Mira Oyen, the envoy, after a two-hour meeting with the chair.", "attended"),
        ("Mira Oyen, an adviser to the talks, was tired.", "attended"),
        ("Mira Oyen walked away from the table.", "attended"),
        ("Mira Oyen acted as go-between.", "attended"),
        ("Mira Oyen, who helped broker the deal, read it out.", "attended"),
        ("Mira Oyen, R-Lorv., joined the session.", "attended"),
        ("The two sides and Mira Oyen are to meet again in May.", "attended"),
        ("Velmora will be represented by Mira Oyen.", "expected"),
        ("Mira Oyen has been invited but will not attend.", "absent"),
        ("Mira Oyen stayed out of the talks.", "absent"),
        ("Mira Oyen was represented by her deputy.", "absent"),
        ("Mira Oyen was in Lorvik but took no part.", "absent"),
        ("Mira Oyen was not allowed into the room.", "absent"),
        # those who comment, and those who speak of others
        ("Mira Oyen said the talks had failed.", None),
        ("Mira Oyen said Jon Karlsson did not attend.", None),
        ("Mira Oyen joined the strike.", None),
        ("Mira Oyen had moderated a previous round.", None),
        ("The board welcomed Mira Oyen's decision.", None),
        ("The talks narrowed the gap between Mira Oyen and Jon Karlsson.", None),
        ("Mira Oyen, who heads the makers' lobby, called it a shame.", None),
    ],
)
def test_presence_is_told_beside_the_person(sentence: str, expected: str | None) -> None:
    assert presence(sentence) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("chief negotiator", True),
        ("mediator", True),
        ("SLF delegation chief", True),
        ("head of the Velmoran delegation", True),
        ("former chief negotiator", False),
        ("trade minister", False),
    ],
)
def test_some_offices_are_at_the_table_by_themselves(role: str, *, expected: bool) -> None:
    assert negotiates_by_office(role) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mira Oyen rejected the offer.", True),
        ("Mira Oyen, the union's leader, had demanded 9 percent.", True),
        ("Mira Oyen, which is demanding 9 percent, met the port.", True),
        ("Mira Oyen called the offer an insult.", False),
    ],
)
def test_who_makes_and_answers_offers_bargains(sentence: str, *, expected: bool) -> None:
    assert bargains(sentence, len("Mira Oyen")) is expected
