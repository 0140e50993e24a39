"""langextract: its OpenAI provider, its defaults and one example.

Beside the defaults: temperature 0, one request at a time because the server takes one, and a limit
on an answer's length, without which a loop of the model fills the whole context.
"""

import textwrap
import warnings
from collections.abc import Mapping
from typing import Any

import langextract as lx
from langextract.factory import ModelConfig

from benchmarks.extraction.reading import Endpoint, Reading, ReportBuilder
from summarizer.grounding.numbers import find_numbers
from summarizer.models import Article, Evidence

MAX_TOKENS = 2000
"""Of an answer about one chunk of 1,000 characters, langextract's default."""

PROMPT = textwrap.dedent("""\
    Extract what a news article reports about a negotiation, in order of appearance: figures (every
    number that counts people, money, percentages, goods or time), participants of the meeting the
    article reports, proposals, positions of the parties, and next steps. Use exact text of the
    article for extraction_text. Do not paraphrase. Leave an attribute null where the article does
    not say.""")

EXAMPLE = lx.data.ExampleData(
    text=(
        "Foreign Minister Ada Renholt of Velmora met the head of the Tessalian delegation in "
        "Lorvik on Tuesday. The border fighting has killed at least 310 people, the Velmoran army "
        "said. Velmora has tabled a plan for a truce of three weeks. Tessaly refuses any truce "
        "before its sailors go home. The delegations will meet again on Thursday."
    ),
    extractions=[
        lx.data.Extraction(
            extraction_class="participant",
            extraction_text="Foreign Minister Ada Renholt of Velmora",
            attributes={"name": "Ada Renholt", "role": "foreign minister", "party": "Velmora"},
        ),
        lx.data.Extraction(
            extraction_class="participant",
            extraction_text="the head of the Tessalian delegation",
            attributes={"role": "head of the delegation", "party": "Tessaly"},
        ),
        lx.data.Extraction(
            extraction_class="figure",
            extraction_text="killed at least 310 people",
            attributes={
                "measure": "people killed",
                "value": 310.0,
                "unit": "people",
                "qualifier": "at least",
                "speaker": "Velmoran army",
            },
        ),
        lx.data.Extraction(
            extraction_class="proposal",
            extraction_text="tabled a plan",
            attributes={"proposer": "Velmora"},
        ),
        lx.data.Extraction(
            extraction_class="figure",
            extraction_text="a truce of three weeks",
            attributes={
                "measure": "truce duration",
                "value": 3.0,
                "unit": "weeks",
                "qualifier": "exact",
            },
        ),
        lx.data.Extraction(
            extraction_class="position",
            extraction_text="refuses any truce before its sailors go home",
            attributes={"party": "Tessaly", "stance": "rejects"},
        ),
        lx.data.Extraction(
            extraction_class="next_step",
            extraction_text="will meet again on Thursday",
            attributes={"actor": "the delegations"},
        ),
    ],
)


def read(article: Article, endpoint: Endpoint) -> Reading:
    builder = ReportBuilder(article)
    config = ModelConfig(
        model_id=endpoint.model,
        provider="OpenAILanguageModel",
        provider_kwargs={
            "base_url": endpoint.base_url,
            "api_key": endpoint.api_key,
            "temperature": 0.0,
            "max_workers": 1,
            "max_output_tokens": MAX_TOKENS,
        },
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = lx.extract(
                article.text,
                prompt_description=PROMPT,
                examples=[EXAMPLE],
                config=config,
                show_progress=False,
            )
    except lx.core.exceptions.LangExtractError as failure:
        return builder.reading(failure=type(failure).__name__)
    for extraction in found.extractions or ():
        _add(builder, extraction, _words(article, extraction))
    return builder.reading()


def _words(article: Article, extraction: lx.data.Extraction) -> Evidence | str:
    """Where langextract aligned the extraction; its text where it did not."""
    place = extraction.char_interval
    if place is None or place.start_pos is None or place.end_pos is None:
        return extraction.extraction_text
    return Evidence.of(article, place.start_pos, place.end_pos)


def _add(builder: ReportBuilder, extraction: lx.data.Extraction, words: Evidence | str) -> None:
    said: Mapping[str, Any] = extraction.attributes or {}
    match extraction.extraction_class:
        case "figure":
            value = _number(said.get("value"), extraction.extraction_text)
            if value is None:
                builder.lose("figures")
                return
            builder.figure(
                words,
                measure=_text(said, "measure") or extraction.extraction_text,
                value=value,
                upper=None,
                unit=_text(said, "unit"),
                qualifier=_text(said, "qualifier"),
                place=None,
                speaker=_text(said, "speaker") or None,
            )
        case "participant":
            builder.participant(
                words,
                name=_text(said, "name") or None,
                role=_text(said, "role") or None,
                party=_text(said, "party") or None,
            )
        case "proposal":
            builder.proposal(words, proposers=[_text(said, "proposer")])
        case "position":
            builder.position(words, parties=[_text(said, "party")])
        case "next_step":
            builder.next_step(words)
        case _:
            pass


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    return "" if value is None else str(value)


def _number(value: object, words: str) -> float | None:
    """The value given, else the number that the extracted words state."""
    if isinstance(value, int | float):
        return float(value)
    stated = find_numbers(f"{value or ''} {words}")
    return stated[0].value if stated else None
