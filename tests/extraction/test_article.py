"""The article strategy on long articles: in chunks, each thing found once."""

import asyncio
import re
from collections.abc import Callable
from typing import Any

from summarizer.engines.base import Request
from summarizer.extraction.extract import extract_report
from summarizer.extraction.sections import SECTIONS
from summarizer.models import Article, NegotiationReport

MakeArticle = Callable[[str], Article]
NUMBERED = re.compile(r"^\[(\d+)\] (.+)$", re.MULTILINE)


def long_text(paragraphs: int) -> str:
    names = [f"{first}{last}" for first in "KLMNPRST" for last in ("ara", "eno", "ilu", "osk")]
    told = (
        f"Delegates of group {n} met in hall {n} of the harbour building. The harbour union "
        f"rejects plan {n} of the shipping board. "
        + " ".join(
            f"{name} sailed {n * 40 + k} times last year." for k, name in enumerate(names[:16])
        )
        for n in range(1, paragraphs + 1)
    )
    return "Harbour talks go on\n\n" + "\n\n".join(told)


def everything_shown(request: Request) -> dict[str, Any]:
    """Every position of every sentence shown, those shown again included."""
    question = request.messages[-1].content
    field = question.rsplit("List: ", 1)[1].replace(" ", "_")
    if field != "positions":
        return {field: []}
    rejecting = [
        (int(number), found.group())
        for number, text in NUMBERED.findall(question)
        if (found := re.search(r"rejects plan \d+ of the shipping board", text))
    ]
    return {
        "positions": [
            {"sentence": n, "words": words, "party": "harbour union", "stance": "rejects"}
            for n, words in rejecting
        ]
    }


def read(article: Article, engine: Any) -> NegotiationReport:
    return asyncio.run(
        extract_report(article, engine, strategy="article", slots=asyncio.Semaphore(2))
    )


def test_a_long_article_is_read_in_chunks_and_each_item_told_once(
    article_of: MakeArticle, engine_of: Any
) -> None:
    article = article_of(long_text(paragraphs=48))
    assert len(article.text) > 30_000
    engine = engine_of(everything_shown)
    report = read(article, engine)
    chunks = {request.messages[-1].content.rsplit("\n\n", 1)[0] for request in engine.asked}
    assert len(chunks) >= 4
    assert all(len(chunk) < 11_000 for chunk in chunks)
    shown = [number for chunk in chunks for number, _ in NUMBERED.findall(chunk)]
    assert len(shown) > len(set(shown)) == len(article.sentences)
    plans = [p.content for p in report.positions]
    assert len(plans) == len(set(plans)) == 48
    assert all(evidence.stands_in(article) for p in report.positions for evidence in p.evidence)


def test_what_opens_an_article_is_asked_of_its_first_chunk_only(
    article_of: MakeArticle, engine_of: Any
) -> None:
    engine = engine_of(everything_shown)
    read(article_of(long_text(paragraphs=30)), engine)
    asked = [request.messages[-1].content.rsplit("List: ", 1)[1] for request in engine.asked]
    assert asked.count("matter") == asked.count("meeting") == 1
    assert asked.count("positions") > 1


def test_questions_about_a_chunk_begin_alike(article_of: MakeArticle, engine_of: Any) -> None:
    engine = engine_of(everything_shown)
    read(article_of(long_text(paragraphs=3)), engine)
    assert len({request.messages[:-1] for request in engine.asked}) == 1
    assert len({r.messages[-1].content.rsplit("List: ", 1)[0] for r in engine.asked}) == 1


def test_every_list_ends() -> None:
    for section in SECTIONS:
        schema = section.answer("en").model_json_schema()["properties"][section.field]
        assert schema["maxItems"] == section.most
        assert list(schema["items"]["properties"])[:2] == ["sentence", "words"]
