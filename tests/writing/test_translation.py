"""Briefings in other languages: what passes through the model, and what code accepts from it."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from summarizer.engines.base import Answer, AnswerT, EngineKind, Request
from summarizer.exceptions import InvalidAnswerError, UnreachableError, UnrecordedRequestError
from summarizer.models import Briefing, Comparison, Usage
from summarizer.progress import Event, StageProgress
from summarizer.writing.sentences import write
from summarizer.writing.translating.checking import Offer, objections
from summarizer.writing.translating.language import tabled_languages, target_language
from summarizer.writing.translating.names import lost_names
from summarizer.writing.translating.protecting import protect
from summarizer.writing.translation import translate

LABELS = ("000", "001", "Courier")
NAMES = ("Hamas", "Evening Gazette")
LABEL = re.compile(r"(?<![\d,\u202f])00\d\b")
CASES = yaml.safe_load((Path(__file__).parent / "translations.yaml").read_text("utf-8"))


def objected(language: str, sentence_id: str, translation: str) -> tuple[str, ...]:
    english = CASES["sentences"][sentence_id]
    target = target_language(language)
    sentence = protect(english, LABELS, target.conjunction, comma=target.comma)
    return objections(Offer(sentence, translation, target, NAMES))


@pytest.mark.parametrize(("language", "english", "translation"), CASES["sound"])
def test_sound_translation_stands(language: str, english: str, translation: str):
    assert objected(language, english, translation) == ()


@pytest.mark.parametrize(("language", "english", "translation", "reason"), CASES["refused"])
def test_false_translation_is_refused(language: str, english: str, translation: str, reason: str):
    assert reason in " ".join(objected(language, english, translation))


@pytest.mark.parametrize("language", tabled_languages())
def test_every_language_names_twelve_months_and_every_kind_of_caution(language: str):
    target = target_language(language)
    assert len(set(target.months)) == 12
    assert set(target.weighing) == {"approximate", "lower", "upper", "doubt", "negation", "only"}
    assert all(form for term in target.terms for form in term.forms)


@pytest.mark.parametrize(
    ("english", "marked", "kept"),
    [
        ("About 1,400 dockers (000 and 001)", "About {1} dockers {2}", ["1400", "(000 y 001)"]),
        ("more than 26,000 (001)", "more than {1}", ["26\u202f000 (001)"]),
        ("a two-month truce", "a {1} months truce", ["2"]),
        ("3.8 million crowns", "{1} crowns", ["3\u202f800\u202f000"]),
        ("5.5 percent", "{1} percent", ["5,5"]),
        ("about $1.1bn", "about {1}", ["$1\u202f100\u202f000\u202f000"]),
        ("30 to 40 ships", "{1} ships", ["30–40"]),
        ("“8 percent, {1}” (000)", "{1}", ["“8 percent, {1}” (000)"]),
        ("as {7} says", "as {1} says", ["{7}"]),
        ("on 4 May 2026", "on 4 May 2026", []),
        ("dozens of ships, half of them", "dozens of ships, half of them", []),
        ("Courier, 000 and 001 report", "{1} report", ["Courier, 000 y 001"]),
    ],
)
def test_what_must_not_change_is_taken_out(english: str, marked: str, kept: list[str]):
    sentence = protect(english, LABELS, "y", comma=True)
    assert sentence.text == marked
    assert [piece.text for piece in sentence.pieces] == kept


@pytest.mark.parametrize(
    ("name", "translation", "kept"),
    [
        ("Netanyahu", "Netanjahus Büro", True),
        ("Zelensky", "según Zelenski", True),
        ("Lavrov", "Poutine et Lawrow", True),
        ("Netanyahu", "Биньямин Нетаньяху", True),
        ("Netanyahu", "بنيامين نتنياهو", True),
        ("Netanyahu", "内塔尼亚胡总理", True),
        ("Burns", "ויליאם ברנס", True),
        ("Netanyahu", "Bidens Büro", False),
        ("Netanyahu", "Владимир Зеленский", False),
        ("Burns", "أنتوني بلينكن", False),
    ],
)
def test_name_is_known_in_other_spellings_and_scripts(name: str, translation: str, kept: bool):
    assert (lost_names(f"talks with {name} ended", translation, [name]) == ()) == kept


class Translator:
    """An engine that translates by a function of question and its number, and keeps questions."""

    kind: EngineKind = "remote"
    model = "scripted"
    concurrency = 2

    def __init__(self, reply: Callable[[str, int], str]) -> None:
        self.reply = reply
        self.questions: list[str] = []

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        question = request.messages[-1].content
        self.questions.append(question)
        text = json.dumps({"translation": self.reply(question, len(self.questions))})
        return Answer(answer.model_validate_json(text), text, Usage(calls=1, completion_tokens=9))

    async def aclose(self) -> None:
        pass


def swedish(question: str, _: int) -> str:
    """Every word but names and marks turned into one that is no English one."""
    sentence = question.splitlines()[-1]
    return re.sub(r"(?<![\w{])[a-z][a-z'’]*", lambda word: "å" * len(word[0]), sentence)


def translations(briefing: Briefing) -> dict[str, str | None]:
    statements = [
        *briefing.bottom_line,
        *(s for part in briefing.sections for s in part.statements),
    ]
    return {statement.text: statement.translation for statement in statements}


@pytest.fixture
async def briefing(strike: Comparison) -> Briefing:
    return await write(strike)


async def test_every_statement_is_translated_where_the_answers_hold(briefing: Briefing):
    translated = await translate(briefing, "sv", Translator(swedish))
    assert translated.language == "sv"
    assert None not in translations(translated).values()
    assert translated.disclosure.untranslated == 0
    assert translated.disclosure.translator is not None
    assert translated.disclosure.translator.prompts[0].task == "translate"
    assert Briefing.model_validate(translated.model_dump()) == translated


async def test_english_sentences_and_their_evidence_stay_as_they_were(briefing: Briefing):
    translated = await translate(briefing, "sv", Translator(swedish))
    assert list(translations(translated)) == list(translations(briefing))
    assert translated.comparison == briefing.comparison


async def test_no_label_number_or_quote_passes_through_the_model(briefing: Briefing):
    engine = Translator(swedish)
    await translate(briefing, "sv", engine)
    asked = "\n".join(question.splitlines()[-1] for question in engine.questions)
    assert re.search(r"“|\b00\d\b|1,400|1,250|5\.5", asked) is None


async def test_numbers_sources_and_quotes_come_back_as_they_were(briefing: Briefing):
    translated = translations(await translate(briefing, "sv", Translator(swedish)))
    for english, translation in translated.items():
        assert translation is not None
        assert re.findall(r"“[^“”]*”", translation) == re.findall(r"“[^“”]*”", english)
        assert LABEL.findall(translation) == LABEL.findall(english)


async def test_same_sentence_is_asked_once(briefing: Briefing):
    engine = Translator(swedish)
    await translate(briefing, "sv", engine)
    assert len(engine.questions) == len(set(engine.questions))


async def test_refused_translation_is_asked_for_once_more_with_the_objection(briefing: Briefing):
    def second_thoughts(question: str, _: int) -> str:
        return swedish(question, 0) if "Write no markup." in question else "<p>"

    engine = Translator(second_thoughts)
    translated = await translate(briefing, "sv", engine)
    assert translated.disclosure.untranslated == 0
    assert len(engine.questions) == 2 * len(translations(briefing))


async def test_what_is_refused_twice_stays_english_and_is_counted(briefing: Briefing):
    def stubborn(question: str, _: int) -> str:
        return "{9}" if "Mira Oyen" in question else swedish(question, 0)

    translated = await translate(briefing, "sv", Translator(stubborn))
    left = [text for text, translation in translations(translated).items() if translation is None]
    assert left
    assert all("Mira Oyen" in text for text in left)
    statements = [*translated.bottom_line, *(s for p in translated.sections for s in p.statements)]
    assert translated.disclosure.untranslated == sum(s.translation is None for s in statements)


async def test_invalid_answer_costs_one_sentence(briefing: Briefing):
    def failing(question: str, number: int) -> str:
        if number == 1:
            raise InvalidAnswerError("cut off")
        return swedish(question, 0)

    translated = await translate(briefing, "sv", Translator(failing))
    assert list(translations(translated).values()).count(None) == 1


async def test_nobody_waits_twice_for_a_model_that_has_gone(
    briefing: Briefing, caplog: pytest.LogCaptureFixture
):
    def gone(question: str, number: int) -> str:
        if number > 2:
            raise UnreachableError("The endpoint is gone.")
        return swedish(question, 0)

    engine = Translator(gone)
    translated = await translate(briefing, "sv", engine)
    assert len(engine.questions) <= 4
    assert list(translations(translated).values()).count(None) == len(translations(briefing)) - 2
    assert "stay in English" in caplog.text


async def test_replay_without_the_question_ends_the_run(briefing: Briefing):
    def unrecorded(_: str, __: int) -> str:
        raise UnrecordedRequestError("not in the cassette")

    with pytest.raises(UnrecordedRequestError):
        await translate(briefing, "sv", Translator(unrecorded))


async def test_english_briefing_is_not_translated_into_english(briefing: Briefing):
    engine = Translator(swedish)
    assert await translate(briefing, "en", engine) is briefing
    assert engine.questions == []


async def test_terms_and_bounds_are_told_in_the_language(briefing: Briefing):
    engine = Translator(swedish)
    await translate(briefing, "es", engine)
    heads = "\n".join(question.splitlines()[0] for question in engine.questions)
    assert "Into Spanish" in heads
    assert "about = unos" in heads
    assert "differ = difieren" in heads


async def test_progress_counts_sentences(briefing: Briefing):
    events: list[Event] = []
    await translate(briefing, "sv", Translator(swedish), progress=events.append)
    total = len(translations(briefing))
    assert events[0] == StageProgress(stage="translate", done=0, total=total)
    assert events[-1] == StageProgress(stage="translate", done=total, total=total)
