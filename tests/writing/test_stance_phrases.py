"""Each shape of what a party wants or refuses, in the frame that English has for it."""

import pytest

from summarizer.articles.load import article_from_text
from summarizer.models import Evidence, Position
from summarizer.writing.stance_phrases import stance_taken

# Stance, the article's passage, what the stance is about in it, addressee, what is told.
STANCES = {
    "noun": ("demands", "The union demands a vote", "a vote", None, "demands a vote"),
    "number with a noun": (
        "rejects", "Unions reject 4.5% offer", "4.5% offer", None, "rejects the 4.5% offer",
    ),
    "infinitive": ("rejects", "refused to wait", "to wait", None, "refuses to wait"),
    "bare infinitive": ("rejects", "would not sign", "sign", None, "refuses to sign"),
    "what one cannot do is": (
        "rejects", "what it cannot do is sign a blank sheet", "sign a blank sheet", None,
        "refuses to sign a blank sheet",
    ),
    "words of the speaker": (
        "rejects", "We will not go back to our members", "go back to our members", None,
        "refuses to “go back to our members”",
    ),
    "that-clause": (
        "demands", "insisted that all be freed", "all be freed", None, "demands that all be freed",
    ),
    "that-clause with its conjunction": (
        "demands", "demands that he must go", "that he must go", None, "demands that “he must go”",
    ),
    "that as a pronoun": (
        "offers", "offers that only if talks resume", "that only if talks resume", None,
        "offers: “that only if talks resume”",
    ),
    "denied": (
        "rejects", "denied that so many were held", "so many were held", None,
        "denies that so many were held",
    ),
    "condition": (
        "conditions", "would sign if the port did", "would sign if the port did", None,
        "sets a condition: “… would sign if the port did”",
    ),
    "accusation": (
        "criticises", "accused the port of playing for time", "the port of playing for time", None,
        "accuses the port of playing for time",
    ),
    "criticism": ("criticises", "condemned the deal", "the deal", None, "criticises the deal"),
    "criticism as a sentence": (
        "criticises", "the offer undervalued the firm", "the offer undervalued the firm", None,
        "says in criticism: “the offer undervalued the firm”",
    ),
    "urging somebody": (
        "urges", "urged both sides to return", "both sides to return", None,
        "urges both sides to return",
    ),
    "appealing to somebody": (
        "urges", "appealed to members to return", "to members to return", None,
        "urges members to return",
    ),
    "calling for": ("urges", "appealed for restraint", "restraint", None, "calls for restraint"),
    "urging somebody unnamed": (
        "urges", "urged them to sign", "them to sign", None, "urges “them to sign”",
    ),
    "offer of": ("offers", "an offer of 3.5%", "of 3.5%", None, "offers 3.5%"),
    "adverb": ("offers", "would pay voluntarily", "voluntarily", None, "offers: “voluntarily”"),
    "insisting on a clause": (
        "insists", "insists the duty is fair", "the duty is fair", None,
        "insists that the duty is fair",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STANCES)
def test_stance_is_told_in_a_frame_that_fits(name: str) -> None:
    stance, passage, content, addressee, told = STANCES[name]
    article = article_from_text(f"{passage}.", id="a", source="a.txt")
    item = Position(
        evidence=(Evidence.of(article, 0, len(passage)),),
        parties=("Union",),
        stance=stance,  # type: ignore[arg-type]
        content=content,
        addressee=addressee,
    )
    assert stance_taken(item) == told


def test_answer_to_what_was_said_before_rejects_the_idea() -> None:
    text = "Mexico offered to suspend the duty. Brazil dismissed the idea."
    article = article_from_text(text, id="a", source="a.txt")
    item = Position(
        evidence=(Evidence.of(article, 43, 61), Evidence.of(article, 18, 34)),
        parties=("Brazil",),
        stance="rejects",
        content="suspend the duty",
    )
    assert stance_taken(item) == "rejects the idea to suspend the duty"
