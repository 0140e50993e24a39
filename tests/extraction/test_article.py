# ruff: noqa: E501
"""The article strategy on long articles: in chunks, each thing found once."""

import asyncio
import re
from collections.abc import Callable
from typing import Any

import pytest

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


TALKS = """Harbour talks go on

The harbour union rejects plan 1 of the shipping board. Kara met the delegates in hall 2. The harbour union rejects plan 3 of the shipping board. Kara met the delegates in hall 4.
"""


def rejecting(**fields: Any) -> Callable[[Request], dict[str, Any]]:
    """One position, whatever sentence it cites and whatever words it copies."""
    position = {"party": "harbour union", "stance": "rejects", **fields}

    def script(request: Request) -> dict[str, Any]:
        question = next(m.content for m in reversed(request.messages) if "List: " in m.content)
        field = question.rsplit("List: ", 1)[1].replace(" ", "_")
        return {field: [position] if field == "positions" else []}

    return script


@pytest.mark.parametrize("cited", [0, 1, 2, 3, 5, 99])
@pytest.mark.parametrize("copied", ["rejects plan 3 of the shipping board", "REJECTS  plan 3"])
def test_words_of_one_sentence_cite_it_whatever_number_the_model_gives(
    article_of: MakeArticle, engine_of: Any, cited: int, copied: str
) -> None:
    article = article_of(TALKS)
    engine = engine_of(rejecting(sentence=cited, words=copied))
    [position] = read(article, engine).positions
    [evidence] = position.evidence
    assert article.sentences[3].overlaps(evidence)
    assert evidence.stands_in(article)
    assert "plan 3" in evidence.quote


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        # several sentences have the words, or none
        ({"sentence": 3, "words": "rejects plan"}, "words"),
        ({"sentence": 3, "words": "rejects plan 13"}, "words"),
        ({"sentence": 3, "words": " . "}, "words"),
        # the rules are asked of the sentence that has the words
        ({"sentence": 3, "words": "rejects plan 1", "party": "Lund"}, "name"),
        ({"sentence": 2, "words": "Kara met the delegates in hall 4"}, "words"),
    ],
)
def test_words_that_tell_no_single_sentence_or_break_a_rule_there_are_refused(
    article_of: MakeArticle, engine_of: Any, fields: dict[str, Any], rule: str
) -> None:
    report = read(article_of(TALKS), engine_of(rejecting(**fields)))
    assert report.positions == ()
    assert {rejected.rule for rejected in report.rejected} == {rule}


def test_an_item_whose_words_another_chunk_reads_is_left_to_that_chunk(
    article_of: MakeArticle, engine_of: Any
) -> None:
    article = article_of(long_text(paragraphs=48))

    def miscited(request: Request) -> dict[str, Any]:
        answer = everything_shown(request)
        own = [int(number) for number, _ in NUMBERED.findall(request.messages[-1].content)]
        for item in answer.get("positions", []):
            item["sentence"] = own[-1]
        return answer

    plans = [p.content for p in read(article, engine_of(miscited)).positions]
    assert len(plans) == len(set(plans)) == 48


@pytest.mark.parametrize(("sentences", "share"), [(1, 6), (14, 14), (300, 300)])
def test_every_list_ends(sentences: int, share: int) -> None:
    for section in SECTIONS:
        most = section.most_of(sentences)
        assert most == min(share, section.most)
        schema = section.answer("en", most).model_json_schema()["properties"][section.field]
        assert schema["maxItems"] == most
        assert list(schema["items"]["properties"])[:2] == ["sentence", "words"]


def test_a_list_is_no_longer_than_what_is_shown(article_of: MakeArticle, engine_of: Any) -> None:
    engine = engine_of(everything_shown)
    read(article_of("\n\n".join(f"Kara sailed to hall {n}." for n in range(1, 10))), engine)
    [schema] = [s for s in engine.schemas if "participants" in s.model_fields]
    assert schema.model_json_schema()["properties"]["participants"]["maxItems"] == 9
