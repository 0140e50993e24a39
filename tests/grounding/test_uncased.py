"""Names in scripts without capitals: they stand in the evidence, or they are refused."""

import pytest

from summarizer.articles.load import article_from_text
from summarizer.grounding.cited import Refusal
from summarizer.grounding.judge import judge
from summarizer.grounding.uncased import unsupported_uncased
from summarizer.models import Participant, Position
from summarizer.models.draft import ParticipantDraft, PositionDraft

ARABIC = "رفض وزير الخارجية كريم الصافي ملء السد، وعرضت سمارة هدنة على النَّهضة."
HEBREW = "שר האוצר עמית ברנר דחה את הצעת האיגוד ונפגש עם ראשי צה״ל בירושלים."


@pytest.mark.parametrize(
    ("name", "evidence"),
    [
        ("كريم الصافي", ARABIC),
        ("سمارة", ARABIC),
        ("النهضة", ARABIC),  # written with vowel signs
        ("النـهضة", ARABIC),  # stretched
        ("עמית ברנר", HEBREW),
        ("צה״ל", HEBREW),
        ("ירושלים", HEBREW),  # "in Jerusalem" is one word
        ("\u2067עמית ברנר\u2069", HEBREW),  # isolated for display
        ("田中", "田中大臣は会談した。"),
        ("Ada Renholt", HEBREW),  # no name of such a script
    ],
)
def test_a_name_that_stands_there_is_supported(name: str, evidence: str) -> None:
    assert unsupported_uncased(name, evidence) == ()


@pytest.mark.parametrize(
    ("name", "evidence"),
    [
        ("ليلى الدباغ", ARABIC),
        ("كريم الدباغ", ARABIC),
        ("الصافي كريم", ARABIC),
        ("مار", ARABIC),  # inside another word
        ("נועה שחף", HEBREW),
        ("ברנר עמית", HEBREW),
        ("鈴木", "田中大臣は会談した。"),
        ("מצרים", "Egypt sent its minister."),  # translated
    ],
)
def test_a_name_that_does_not_is_told(name: str, evidence: str) -> None:
    assert unsupported_uncased(name, evidence) == (name,)


def judged(text: str, name: str) -> object:
    article = article_from_text(text, id="a", source="a.txt")
    words = " ".join(text.split()[:4])
    return judge(article, ParticipantDraft(sentence=1, words=words, name=name))


@pytest.mark.parametrize("name", ["ليلى الدباغ", "Layla Dabbagh", "layla dabbagh", "Karim Al-Safi"])
def test_no_participant_is_made_up_in_a_script_without_capitals(name: str) -> None:
    verdict = judged(ARABIC, name)
    assert isinstance(verdict, Refusal)
    assert verdict.rule == "name"


def test_a_participant_the_sentence_names_stands_in_any_script() -> None:
    assert isinstance(judged(ARABIC, "كريم الصافي"), Participant)
    assert isinstance(judged(HEBREW, "עמית ברנר"), Participant)


def test_a_name_in_lower_case_is_checked_as_well() -> None:
    text = "Foreign minister Ada Renholt met the dockers of Sellhaven."
    assert isinstance(judged(text, "Ada Renholt"), Participant)
    assert isinstance(judged(text, "mira oyen"), Refusal)


@pytest.mark.parametrize(
    ("party", "stands"), [("سمارة", True), ("النهضة", True), ("الدباغ", False), ("Samara", False)]
)
def test_a_position_needs_a_party_the_text_names(party: str, stands: bool) -> None:
    article = article_from_text(ARABIC, id="a", source="a.txt")
    draft = PositionDraft(sentence=1, words="وعرضت سمارة هدنة", party=party, stance="offers")
    assert isinstance(judge(article, draft), Position) is stands
