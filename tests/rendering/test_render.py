"""What holds for every format."""

import pytest

from summarizer.models.briefing import Briefing
from summarizer.rendering import render

FORMATS = ["md", "html", "json"]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_the_same_briefing_gives_the_same_text(request, name, format_):
    briefing = request.getfixturevalue(name)
    copy = Briefing.model_validate_json(briefing.model_dump_json())
    assert render(briefing, format_) == render(copy, format_)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_document_ends_with_one_line_end(strike, format_):
    text = render(strike, format_)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_json_reads_back_as_an_equal_briefing(request, name):
    briefing = request.getfixturevalue(name)
    assert Briefing.model_validate_json(render(briefing, "json")) == briefing


@pytest.mark.parametrize("format_", ["md", "html"])
def test_parts_stand_in_reading_order(strike, format_):
    text = render(strike, format_)
    if format_ == "html":
        text = text[text.index("<main") :]
        text = text[: text.index("<nav")] + text[text.index("</nav>") :]
    parts = [
        "Bottom line",
        "2 sources are missing",
        "What is agreed",
        "What is disputed",
        "What changed",
        "Positions by party",
        "Other differences between the sources",
        "What no source says",
        "Figures",
        "Rounds",
        "Who took part",
        "Proposals side by side",
        "Also reported",
        "Sources",
        "How this briefing was made",
        "Quotes",
    ]
    heading = "\n## {}\n" if format_ == "md" else ">{}</h2>"
    if format_ == "html":
        text = text.replace("<bdi>", "").replace("</bdi>", "")
    places = [text.index(heading.format(part)) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize("format_", ["md", "html"])
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
    text = render(bare, format_).partition("</style>")[-1] or render(bare, format_)
    for part in ("Bottom line", "missing", "Figures", "Rounds", "Proposals", "Quotes", "no source"):
        assert part not in text
    assert "No date known" in text
    assert "Harbour Post" in text
    assert "summarizer 0.1.0" in text
