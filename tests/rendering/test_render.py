"""What holds for every format."""

import io
import re

import docx
import pytest

from summarizer.models.briefing import Briefing
from summarizer.rendering import Format, render

TEXTS = ["md", "html", "json", "terminal"]
SHOWN: list[Format] = ["md", "html", "docx", "terminal"]


@pytest.mark.parametrize("format_", [*TEXTS, "docx"])
@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_the_same_briefing_gives_the_same_document(request, name, format_):
    briefing = request.getfixturevalue(name)
    copy = Briefing.model_validate_json(briefing.model_dump_json())
    assert render(briefing, format_) == render(copy, format_)


@pytest.mark.parametrize("format_", TEXTS)
def test_a_document_ends_with_one_line_end(strike, format_):
    text = render(strike, format_)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def headings(briefing: Briefing, format_: Format) -> list[str]:
    """The headings of the chapters as a reader of the format meets them."""
    made = render(briefing, format_)
    if isinstance(made, bytes):
        paragraphs = docx.Document(io.BytesIO(made)).paragraphs
        return [p.text for p in paragraphs if p.style and p.style.name == "Heading 1"]
    pattern = {
        "md": r"^## (.*)$",
        "html": r"<h2[^>]*>(?:<bdi>)?([^<]*)(?:</bdi>)?</h2>",
        "terminal": r"^(.+)\n─+$",
    }[format_]
    told = re.findall(pattern, made[made.find("<main") + 1 :], flags=re.MULTILINE)
    return [heading for heading in told if heading != "Articles"]  # which the page alone holds


@pytest.mark.parametrize("format_", SHOWN)
def test_parts_stand_in_reading_order(strike, format_):
    assert headings(strike, format_) == [
        "Bottom line",
        "2 sources are missing",
        "What is agreed",
        "What is disputed",
        "Other differences between the sources",
        "What changed",
        "Rounds",
        "Proposals side by side",
        "Positions by party",
        "Figures",
        "Who took part",
        "Also reported",
        "What no source says",
        "Sources",
        "How this briefing was made",
        "How to read it",
        "Quotes",
    ]


@pytest.mark.parametrize("format_", SHOWN)
def test_parts_without_content_are_left_out(strike, format_):
    bare = strike.model_copy(
        update={
            "as_of": None,
            "bottom_line": (),
            "sections": (),
            "missing": (),
            "comparison": strike.comparison.model_copy(
                update={"findings": (), "rounds": (), "people": (), "gaps": ()}
            ),
        }
    )
    assert headings(bare, format_) == ["Bottom line", "Sources", "How this briefing was made"]


@pytest.mark.parametrize("format_", ["md", "html", "terminal"])
def test_the_day_it_speaks_for_and_its_sources_stand_with_the_bottom_line(strike, format_):
    text = render(strike, format_)
    dated = "Latest date given: 8 May 2024 · 2 sources: Harbour Post, Coast Radio"
    assert text.index("the talks go on") < text.index(dated) < text.index("2 sources are missing")
    undated = render(strike.model_copy(update={"as_of": None}), format_)
    assert "No date known · 2 sources: Harbour Post, Coast Radio" in undated
