import pytest

from summarizer.articles.load import article_from_text
from summarizer.extraction.confirmation import find_confirmations

# Sentence of an article on a meeting in Lorvik: status, what it is about, who says so.
SENTENCES = {
    "The meeting has not been officially confirmed.": ("unconfirmed", "meeting", None),
    "There was no official confirmation of a deal from either side.": (
        "unconfirmed", "other", None,
    ),
    "The foreign ministry declined to confirm the visit.": (
        "unconfirmed", "meeting", "The foreign ministry",
    ),
    "The governor confirmed that the talks took place on Tuesday.": (
        "confirmed", "meeting", "The governor",
    ),
    "Both sides met in Lorvik on Sunday, a spokesman confirmed.": (
        "confirmed", "meeting", "a spokesman",
    ),
    "The company confirmed the merger on Friday.": ("confirmed", "other", "The company"),
    "The ministry denied that any talks had taken place in Lorvik.": (
        "denied", "meeting", "The ministry",
    ),
    "The ministry denied that any talks had taken place in Velmora.": (
        "denied", "other", "The ministry",
    ),
    "The union denied it had accepted the offer.": ("denied", "other", "The union"),
    "Officials in Velmora denied entry to the delegation.": None,
    "Tessaly denied a request for more talks.": None,
    "Tessaly neither confirmed nor denied the visit.": None,
    "Laboratories confirmed 40 new cases.": None,
    "He was confirmed as chief negotiator.": None,
    "The mayor confirmed the next meeting will be held in May.": None,
    "It is confirmed that the talks took place.": None,
}  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_is_confirmed_and_by_whom(sentence):
    article = article_from_text(sentence, id="a", source="a.txt")

    found = [
        (item.status, item.about, item.attribution.speaker)
        for item in find_confirmations(article, "Lorvik")
    ]

    expected = SENTENCES[sentence]
    assert found == ([] if expected is None else [expected])


def test_what_is_said_twice_is_one_confirmation():
    text = "The meeting has not been confirmed.\n\nAgain: the meeting has not been confirmed."
    article = article_from_text(text, id="a", source="a.txt")

    (item,) = find_confirmations(article, None)
    assert item.evidence[0].quote == "The meeting has not been confirmed"
