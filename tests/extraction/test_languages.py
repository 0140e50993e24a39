# ruff: noqa: E501
"""Articles that are not in English: what the model lists is grounded like any article's."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.articles.load import load_article
from summarizer.engines.base import Request
from summarizer.exceptions import InvalidAnswerError
from summarizer.extraction.extract import Strategy, extract_report
from summarizer.models import Article, NegotiationReport
from summarizer.progress import Event, Note

LANGUAGES = Path(__file__).parents[1] / "languages"
MakeArticle = Callable[[str], Article]

LISTED: dict[str, dict[str, list[dict[str, Any]]]] = {
    "porto": {
        "matter": [{"sentence": 3, "words": "tentar pôr fim à greve no porto", "negotiation": "labour"}],
        "meeting": [{"sentence": 3, "words": "reuniram-se na terça-feira em Aldrava", "venue": "Aldrava", "day": "terça-feira", "mode": "in person", "status": "ongoing"}],
        "participants": [
            {"sentence": 4, "words": "A ministra do Trabalho, Helena Fontoura", "name": "Helena Fontoura", "role": "ministra do Trabalho", "party": "Ministério do Trabalho", "presence": "attended"},
            {"sentence": 4, "words": "A ministra do Trabalho", "name": "Mira Oyen", "role": None, "party": None, "presence": "attended"},
        ],
        "proposals": [{"sentence": 12, "words": "um aumento de 7% e uma trégua de dez dias", "proposer": "Ministério do Trabalho", "status": "proposed", "rejected_by": "sindicato", "accepted_by": None, "speaker": None}],
        "positions": [{"sentence": 13, "words": "recusa qualquer trégua enquanto os 18 trabalhadores despedidos não forem readmitidos", "party": "sindicato", "stance": "rejects"}],
        "next_steps": [{"sentence": 14, "words": "voltam a reunir-se na sexta-feira em Aldrava", "actor": "As duas partes", "when": "sexta-feira"}],
    },
    "water": {
        "matter": [{"sentence": 2, "words": "تقاسم مياه نهر الوردان", "negotiation": "resources"}],
        "meeting": [{"sentence": 2, "words": "يوم الاثنين في مدينة الربى", "venue": "الربى", "day": "يوم الاثنين", "mode": "in person", "status": "ongoing"}],
        "participants": [{"sentence": 3, "words": "وزيرة الري في النهضة ليلى الدباغ", "name": "ليلى الدباغ", "role": "وزيرة الري", "party": "النهضة", "presence": "attended"}],
        "proposals": [{"sentence": 7, "words": "هدنة مائية مدتها ستة أشهر", "proposer": "الوسطاء", "status": "proposed", "rejected_by": None, "accepted_by": None, "speaker": None}],
        "positions": [
            {"sentence": 4, "words": "بحصة لا تقل عن ٤٥٠ مليون متر مكعب", "party": "سمارة", "stance": "demands"},
            {"sentence": 4, "words": "٣٢٠ مليون متر مكعب فقط", "party": "Egypt", "stance": "offers"},
        ],
        "next_steps": [{"sentence": 11, "words": "يلتقي الوفدان مجددا يوم الخميس", "actor": "الوفدان", "when": "يوم الخميس"}],
    },
    "budget": {
        "matter": [{"sentence": 2, "words": "המשבר סביב תקציב המדינה", "negotiation": "parliamentary"}],
        "meeting": [{"sentence": 2, "words": "נפגשו ביום ראשון בעיר נווה-רם", "venue": "נווה-רם", "day": "ביום ראשון", "mode": "in person", "status": "ongoing"}],
        "participants": [{"sentence": 3, "words": 'ויו"ר האיגוד נועה שחף', "name": "נועה שחף", "role": 'יו"ר האיגוד', "party": "האיגוד", "presence": "attended"}],
        "proposals": [{"sentence": 9, "words": "2 מיליארד שקלים, והקפאה של השביתה למשך ארבעה שבועות", "proposer": "נשיא המדינה", "status": "proposed", "rejected_by": None, "accepted_by": None, "speaker": None}],
        "positions": [{"sentence": 11, "words": "סירב לכל הקפאה לפני שיוחזרו 210 עובדים שפוטרו", "party": "האיגוד", "stance": "rejects"}],
        "next_steps": [{"sentence": 14, "words": "הצדדים ייפגשו שוב ביום רביעי", "actor": "הצדדים", "when": "ביום רביעי"}],
    },
}  # fmt: skip


def answering(name: str, gloss: Callable[[str], str] = lambda _: "A translation.") -> Any:
    """A script that lists what stands above, and names figures by a label."""

    def script(request: Request) -> dict[str, Any]:
        question = next(
            m.content
            for m in reversed(request.messages)
            if "List: " in m.content or m.content.startswith("From ")
        )
        if request.task == "gloss":
            lines = question.splitlines()[1:]
            return {"translations": [gloss(line.split(". ", 1)[1]) for line in lines]}
        assert request.task == "report_abroad"
        objection = request.messages[-1].content if request.messages[-1].content != question else ""
        what, _, numbers = question.rsplit("List: ", 1)[1].partition("\nNumbers: ")
        if what == "figures":
            shown = numbers.split(" | ")
            if objection:
                shown = [n for n in shown if f"“{n.split('] ', 1)[1]}”" in objection]
            return {"figures": [figure(number) for number in shown]}
        field = what.replace(" ", "_")
        again = [item for item in LISTED[name][field] if f"“{item['words']}”" in objection]
        return {field: again if objection else LISTED[name][field]}

    return script


def figure(number: str) -> dict[str, Any]:
    written = number.split("] ", 1)[1]
    state = "length of a truce" if re.search(r"dias|أشهر|שבועות", written) else "other"
    return {"number": number, "words": written, "counted": written, "speaker": None, "label": "dockers", "state": state}  # fmt: skip


def report_of(
    name: str, engine: Any, *, language: str = "en", strategy: Strategy = "passage"
) -> NegotiationReport:
    article = load_article(LANGUAGES / f"{name}.txt")
    return asyncio.run(
        extract_report(
            article, engine, strategy=strategy, language=language, slots=asyncio.Semaphore(1)
        )
    )


@pytest.mark.parametrize("strategy", ["passage", "article"])
@pytest.mark.parametrize(
    ("name", "venue", "person", "value"),
    [
        ("porto", "Aldrava", "Helena Fontoura", 1350),
        ("water", "الرُّبى", "ليلى الدباغ", 12000),
        ("budget", "נווה־רם", "נועה שחף", 7800),
    ],
)
def test_a_report_in_the_articles_words(
    engine_of: Any, name: str, venue: str, person: str, value: float, strategy: Strategy
) -> None:
    report = report_of(name, engine_of(answering(name)), strategy=strategy)
    article = report.article
    assert report.matter is not None
    assert [meeting.venue for meeting in report.meetings] == [venue]
    assert person in [participant.name for participant in report.participants]
    assert value in [f.quantity.value for f in report.figures]
    assert report.proposals
    assert report.positions
    assert report.next_steps
    assert all(e.stands_in(article) for item in report.items() for e in item.all_evidence())
    assert all(position.content in article.text for position in report.positions)
    assert report.provenance is not None
    assert report.provenance.strategy == "article"
    assert "report_abroad" in [prompt.task for prompt in report.provenance.prompts]


@pytest.mark.parametrize(("strategy", "notes"), [("passage", 1), ("article", 0)])
def test_who_lets_a_small_model_read_what_rules_cannot_is_told(
    engine_of: Any, strategy: Strategy, notes: int
) -> None:
    told: list[Event] = []
    reading = extract_report(
        load_article(LANGUAGES / "porto.txt"),
        engine_of(answering("porto")),
        strategy=strategy,
        slots=asyncio.Semaphore(1),
        progress=told.append,
    )
    asyncio.run(reading)
    said = [event.text for event in told if isinstance(event, Note)]
    assert ["porto is in Portuguese" in note for note in said] == [True] * notes


@pytest.mark.parametrize(
    ("name", "part", "made_up"),
    [("porto", "participant", "Mira Oyen"), ("water", "position", "Egypt")],
)
def test_a_name_the_article_does_not_have_is_refused(
    engine_of: Any, name: str, part: str, made_up: str
) -> None:
    report = report_of(name, engine_of(answering(name)))
    [rejected] = [r for r in report.rejected if r.part == part]
    assert rejected.rule == "name"
    assert made_up in rejected.offered
    assert not any(made_up in str(item.model_dump()) for item in report.items())


def test_the_model_is_told_both_languages(engine_of: Any) -> None:
    engine = engine_of(answering("porto"))
    report_of("porto", engine, language="fr")
    told = [request.messages[-1].content for request in engine.asked]
    assert any("The article is in Portuguese: copy its words" in text for text in told)
    assert any(text.startswith("From Portuguese into French:") for text in told)


def test_items_carry_a_translation_beside_the_articles_words(engine_of: Any) -> None:
    glosses = {"um aumento de 7% e uma trégua de dez dias": "a rise of 7% and a truce of ten days"}
    engine = engine_of(answering("porto", lambda phrase: glosses.get(phrase, "what is told")))
    [proposal] = report_of("porto", engine).proposals
    assert proposal.summary == "um aumento de 7% e uma trégua de dez dias"
    assert proposal.gloss == "a rise of 7% and a truce of ten days"


@pytest.mark.parametrize("gloss", ["a rise of 17%", "a rise that Mira Oyen wants", ""])
def test_a_translation_with_more_than_was_said_is_left_out(engine_of: Any, gloss: str) -> None:
    report = report_of("porto", engine_of(answering("porto", lambda _: gloss)))
    assert report.proposals
    assert {item.gloss for item in report.items()} == {None}


def test_without_a_valid_translation_the_report_stands(engine_of: Any) -> None:
    listed = answering("porto")

    def script(request: Request) -> Any:
        return InvalidAnswerError("No.") if request.task == "gloss" else listed(request)

    report = report_of("porto", engine_of(script))
    assert report.proposals
    assert {item.gloss for item in report.items()} == {None}


def test_an_article_in_the_readers_language_is_not_translated(engine_of: Any) -> None:
    engine = engine_of(answering("porto"))
    report_of("porto", engine, language="pt")
    assert "gloss" not in {request.task for request in engine.asked}


def test_a_number_stands_also_where_the_model_copies_the_words_around_it_wrongly(
    engine_of: Any,
) -> None:
    listed = answering("porto")

    def script(request: Request) -> dict[str, Any]:
        answer = listed(request)
        for item in answer.get("figures", []):
            item |= {"words": "1,350 dockers are on strike", "counted": "estivadores"}
        return answer

    report = report_of("porto", engine_of(script))
    assert 1350 in [figure.quantity.value for figure in report.figures]


@pytest.mark.parametrize(
    ("name", "value", "subject", "unit"),
    [
        ("porto", 1350, "estivadores", "estivadores"),
        ("porto", 1100, "1.100", ""),
        ("water", 12000, "نحو ١٢٠٠٠", ""),
        ("budget", 35, "ולפחות 35", ""),
        ("porto", 600, "600 euros", "EUR"),
    ],
)
def test_a_figure_stands_where_the_model_says_in_english_what_is_counted(
    engine_of: Any, name: str, value: float, subject: str, unit: str
) -> None:
    listed = answering(name)

    def script(request: Request) -> dict[str, Any]:
        answer = listed(request)
        for item in answer.get("figures", []):
            item |= {"counted": "dockers of the harbour"}
        return answer

    report = report_of(name, engine_of(script))
    [found] = [f for f in report.figures if f.quantity.value == value]
    assert (found.subject, found.quantity.unit) == (subject, unit)
    assert "dockers" in found.measure
    assert "dockers" not in found.evidence[0].quote


@pytest.mark.parametrize("counted", ["estivadores", "Mira Oyen"])
def test_neither_name_of_a_figure_may_bring_a_name_along(engine_of: Any, counted: str) -> None:
    listed = answering("porto")

    def script(request: Request) -> dict[str, Any]:
        answer = listed(request)
        for item in answer.get("figures", []):
            item |= {"label": "Oyen dockers", "counted": counted}
        return answer

    report = report_of("porto", engine_of(script))
    assert report.figures
    assert not any("oyen" in str(figure.model_dump()).casefold() for figure in report.figures)


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        # the words state the number, or no other
        ("uma trégua de dez dias", "truce duration"),
        ("uma trégua de", "truce duration"),
        ("um aumento de 7% e uma trégua de dez dias", "truce duration"),
        # they state another number, or stand elsewhere
        ("um aumento de 7%", "duration"),
        ("reunir-se na sexta-feira em Aldrava", "duration"),
    ],
)
def test_what_the_model_says_of_other_words_is_not_said_of_the_number(
    engine_of: Any, words: str, measure: str
) -> None:
    listed = answering("porto")

    def script(request: Request) -> dict[str, Any]:
        answer = listed(request)
        for item in answer.get("figures", []):
            if item["number"].endswith("dez dias"):
                item["words"] = words
        return answer

    report = report_of("porto", engine_of(script))
    assert [f.measure for f in report.figures if f.quantity.text == "dez dias"] == [measure]


def test_a_number_read_with_other_words_is_called_by_the_articles_noun(engine_of: Any) -> None:
    listed = answering("porto")

    def script(request: Request) -> dict[str, Any]:
        answer = listed(request)
        for item in answer.get("figures", []):
            item |= {"words": "voltam a reunir-se", "counted": "meetings", "label": "meetings"}
        return answer

    figures = report_of("porto", engine_of(script)).figures
    assert {f.measure for f in figures if f.quantity.value in (42, 1100)} == {"navios", "count"}


@pytest.mark.parametrize(
    ("label", "state", "measure"),
    [
        ("number of ships", "other", "ships"),
        ("number of workers", "on strike", "workers on strike"),
        ("temporary workers", "held", "temporary workers"),
        ("hostages", "held", "captives held"),
        ("soldiers", "killed", "people killed"),
    ],
)
def test_the_models_label_and_state_make_the_measure(
    engine_of: Any, label: str, state: str, measure: str
) -> None:
    listed = answering("porto")

    def script(request: Request) -> dict[str, Any]:
        answer = listed(request)
        for item in answer.get("figures", []):
            if item["number"].endswith(" 42"):
                item |= {"label": label, "state": state}
        return answer

    report = report_of("porto", engine_of(script))
    assert [f.measure for f in report.figures if f.quantity.value == 42] == [measure]


def test_words_around_a_number_with_a_decimal_comma_go_with_it(engine_of: Any) -> None:
    listed = answering("porto")

    def script(request: Request) -> dict[str, Any]:
        answer = listed(request)
        for item in answer.get("figures", []):
            if item["number"].endswith("9,5%"):
                item |= {"words": "exige um aumento salarial de 9,5%", "label": "wage increase"}
        return answer

    report = report_of("porto", engine_of(script))
    assert "wage increase" in [f.measure for f in report.figures if f.quantity.value == 9.5]
