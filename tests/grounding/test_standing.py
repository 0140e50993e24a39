"""Whether a party may be who takes a stance."""

import pytest

from summarizer.articles.load import article_from_text
from summarizer.grounding.cited import Refusal
from summarizer.grounding.judge import judge
from summarizer.models import Position
from summarizer.models.draft import PositionDraft


def offered(text: str, sentence: int, words: str, party: str) -> Position | Refusal:
    article = article_from_text(text, id="a", source="a.txt")
    draft = PositionDraft(sentence=sentence, words=words, party=party, stance="rejects")
    found = judge(article, draft)
    assert isinstance(found, Position | Refusal)
    return found


WE = 'Norway met Iceland. "We will not sign a freeze," Iceland said.'
THEIRS = "The Kira Front sent nobody; their envoy, Ada Renholt, rejected a pause."
BANK = "The envoy of the World Bank said the bank rejected a pause."
NURSE = "Ada Renholt, 34, a nurse, rejected a pause."
HE = "Ada Renholt met Jo Wend. She rejected a pause."


@pytest.mark.parametrize(
    ("text", "sentence", "words", "party", "stands"),
    [
        (WE, 2, "will not sign a freeze", "Iceland", True),
        (WE, 2, "will not sign a freeze", "Norway", False),
        (THEIRS, 1, "rejected a pause", "Kira Front", True),
        (BANK, 1, "rejected a pause", "World Bank", True),
        (HE, 2, "rejected a pause", "Ada Renholt", True),
        ("Norway said Iceland rejected a pause.", 1, "rejected a pause", "Norway", False),
        (NURSE, 1, "rejected a pause", "Ada Renholt", False),
    ],
)  # fmt: skip
def test_only_whom_the_words_are_said_of_may_take_a_stance(
    text: str, sentence: int, words: str, party: str, *, stands: bool
) -> None:
    assert isinstance(offered(text, sentence, words, party), Position) is stands


def test_content_told_in_the_sentence_before_is_evidence_as_well() -> None:
    article = article_from_text(
        "Norway offered 26 boats. Later Iceland rejected it.", id="a", source="a.txt"
    )
    draft = PositionDraft(
        sentence=2, words="rejected it", party="Iceland", stance="rejects", content="26 boats"
    )
    found = judge(article, draft)
    assert isinstance(found, Position), found
    assert found.content == "26 boats"
    assert [evidence.quote for evidence in found.evidence] == ["rejected it", "26 boats"]
