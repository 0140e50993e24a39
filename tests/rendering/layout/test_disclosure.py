"""Who is said to have read, written and translated."""

import pytest

from summarizer.models import Briefing, Provenance, Usage
from summarizer.rendering.layout.blocks import Facts, Paragraph
from summarizer.rendering.layout.disclosure import disclosure_of
from summarizer.rendering.layout.tables import Table
from summarizer.writing.length import shortened

ASKED = Usage(calls=3, prompt_tokens=900)
REMEMBERED = Usage(cached_calls=3)
NEVER = Usage()


def made_by(strike: Briefing, *readings: Usage, **parts) -> Briefing:
    readers = tuple(
        Provenance(engine="embedded", model="small", strategy="passage", usage=usage)
        for usage in readings
    )
    disclosure = strike.disclosure.model_copy(update={"readers": readers} | parts)
    return strike.model_copy(update={"disclosure": disclosure})


def summary(briefing: Briefing) -> str:
    first = disclosure_of(briefing)[0]
    assert isinstance(first, Paragraph)
    return first.text.partition(" Whether a quote")[0]


def facts(briefing: Briefing) -> dict[str, str]:
    (found,) = (block for block in disclosure_of(briefing) if isinstance(block, Facts))
    return {fact.name: fact.value for fact in found.facts}


def tasks(briefing: Briefing) -> list[str]:
    tables = [block for block in disclosure_of(briefing) if isinstance(block, Table)]
    heads = [group.head[0] for table in tables for group in table.groups]
    return [f"{head.lines[0].text} {head.note}".strip() for head in heads]


@pytest.mark.parametrize(
    ("readings", "said"),
    [
        ((), "A generative language model wrote sentences of this briefing; it did not read the"),
        ((NEVER, NEVER), "Rules read the articles; a generative language model wrote sentences"),
        ((ASKED, ASKED), "A generative language model read the articles and wrote sentences"),
        ((NEVER, ASKED), "A generative language model read the articles and wrote sentences"),
        ((REMEMBERED,), "A generative language model read the articles and wrote sentences"),
    ],
)
def test_a_model_is_said_to_have_read_only_if_it_was_asked(strike, readings, said):
    assert summary(made_by(strike, *readings)).startswith(said)


def test_reading_by_rules_and_writing_by_templates_took_no_model(strike):
    assert summary(made_by(strike, NEVER, NEVER, writer=None)) == (
        "No language model was used: rules read the articles, templates wrote the sentences."
    )


@pytest.mark.parametrize(
    ("readings", "rows", "told"),
    [
        ((NEVER, NEVER), ["Writing"], None),
        ((ASKED, REMEMBERED), ["Reading 2 reports", "Writing"], None),
        (
            (NEVER, ASKED, NEVER),
            ["Reading 1 report", "Writing"],
            "1 report by a model, 2 by rules alone",
        ),
    ],
)
def test_only_readings_for_which_a_model_was_asked_count_as_its_own(strike, readings, rows, told):
    briefing = made_by(strike, *readings)
    assert tasks(briefing) == rows
    assert facts(briefing).get("Reading") == told


def test_a_bottom_line_has_the_first_paragraph_only(strike):
    (paragraph,) = disclosure_of(shortened(strike, "bottom-line"))
    assert paragraph == disclosure_of(strike)[0]


def test_translating_is_told_with_what_stays_in_english(spanish):
    assert summary(spanish).endswith("and translated its sentences.")
    assert tasks(spanish)[-1] == "Translating"
    assert facts(spanish)["Translating"].endswith(
        "What the program explains stays in English. "
        "In English, because no translation held: 1 sentence."
    )


def test_a_shortened_briefing_counts_only_the_sentences_it_shows(spanish):
    short = spanish.model_copy(update={"sections": spanish.sections[:1]})
    assert "no translation held" not in facts(short)["Translating"]


def test_nothing_is_said_of_translating_in_english(strike):
    assert "Translating" not in facts(strike)
