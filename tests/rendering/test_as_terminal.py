"""The briefing on a terminal: what is seen, and what the terminal obeys."""

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from summarizer.models.briefing import Briefing
from summarizer.rendering.as_terminal import render_terminal, show_on

# Colours and styles (SGR) and links (OSC 8): all that the view itself may send.
SEQUENCES = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;;(?:https?://[\x21-\x7e]*)?\x1b\\")
LINKED = re.compile(r"\x1b\]8;;(https?://[^\x1b]*)\x1b\\(?:\x1b\[[\d;]*m)?([^\x1b]*)")
HARBOUR = "https://harbourpost.example/strike?day=2&page=1"


def console(**settings) -> Console:
    return Console(file=io.StringIO(), width=80, height=25, **settings)


def commands(text: str) -> list[str]:
    return re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize("width", [24, 40, 80, 132])
@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_no_line_is_wider_than_the_terminal(request, name, width):
    text = render_terminal(request.getfixturevalue(name), width=width)
    assert max(map(cell_len, text.splitlines())) <= width


def test_prose_stays_readable_on_a_wide_terminal(strike):
    text = render_terminal(strike, width=200)
    (line,) = (line for line in text.splitlines() if "The employers offer 4 percent" in line)
    assert len(line) < 100


def test_a_statement_hangs_behind_its_bullet_and_words_its_support(strike):
    assert (
        "• Harbour Post counts about 1,200 dockers on strike, while the union, quoted by\n"
        "  Coast Radio, counts 1,450. [4, 5]\n"
        "  Conflict, 2 origins, moderate confidence\n"
    ) in render_terminal(strike, width=80)


def test_a_dispute_no_sentence_tells_is_shown_by_source_with_its_reason(strike):
    text = render_terminal(strike.model_copy(update={"sections": ()}), width=90)
    box = [line.strip("│ ") for line in text.splitlines() if line.startswith("│")]
    assert box[:5] == [
        "Dockers on strike",
        "Conflict, 2 origins, moderate confidence",
        "• Harbour Post: About 1,200 dockers [4] (the article itself; Lund; round R1)",
        "• Coast Radio: 1,450 workers [5] (The union; including crane drivers; round R1)",
        "The counts do not overlap, and nothing in the sources explains the gap.",
    ]


def test_a_table_has_columns_where_there_is_room(strike):
    lines = render_terminal(strike, width=120).splitlines()
    assert next(line.split() for line in lines if line.startswith(" What ")) == [
        "What", "Source", "Figure", "Relation", "Confidence",
    ]  # fmt: skip


def test_a_table_is_a_list_where_there_is_none(strike):
    text = render_terminal(strike, width=50)
    assert (
        " • What: Dockers on strike\n"
        "   Source: Harbour Post\n"
        "   Figure: About 1,200 dockers [4]; the article\n"
        "   itself; Lund; round R1\n"
        "   Relation: Conflict\n"
        "   Confidence: Moderate; 2 origins\n"
        "   Source: Coast Radio\n"
    ) in text


def test_numbers_of_quotes_lead_to_articles_on_the_web_and_to_no_file(strike):
    linked = LINKED.findall(render_terminal(strike, colour=True))
    assert {address for address, _ in linked} == {HARBOUR}
    numbers = {text for _, text in linked if text.isdigit()}
    assert "4" in numbers  # Harbour Post
    assert "5" not in numbers  # Coast Radio, read from a file


def test_an_article_read_from_a_file_leads_to_the_address_it_names(strike):
    first, second = strike.comparison.sources
    page = "http://coast.example/strike"
    second = second.model_copy(update={"article": second.article.model_copy(update={"url": page})})
    comparison = strike.comparison.model_copy(update={"sources": (first, second)})
    text = render_terminal(strike.model_copy(update={"comparison": comparison}), colour=True)
    assert (page, "5") in LINKED.findall(text)


def test_relations_are_coloured_and_worded(strike):
    text = render_terminal(strike, colour=True)
    assert "\x1b[31mConflict\x1b[0m" in text
    assert "\x1b[32mAgreement\x1b[0m" in text


@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_without_colour_there_are_no_sequences(request, name):
    assert commands(render_terminal(request.getfixturevalue(name))) == []


def test_hostile_text_is_seen_and_steers_nothing(hostile):
    steering = "\x1b]8;;http://evil.example\x1b\\[bold red]x[/]\x1b[2J\x9b31m\r\u202ex :smile:"
    (gone,) = hostile.missing
    briefing = hostile.model_copy(
        update={
            "title": steering,
            "missing": (gone.model_copy(update={"source": steering, "reason": steering}),),
        }
    )
    text = render_terminal(briefing, width=100, colour=True)
    assert commands(SEQUENCES.sub("", text)) == []
    assert "[bold red]x[/]␛[2J�31m �x :smile:" in SEQUENCES.sub("", text)
    assert {address for address, _ in LINKED.findall(text)} == {
        "https://x.example/%22%3E%3Cscript%3E%28a%29%3C/script%3E%7C%60"
    }


@pytest.mark.parametrize("width", [40, 100])
@pytest.mark.parametrize("code", ["001b", "0007", "0008", "009b", "202e"])
def test_no_text_of_a_briefing_can_steer_the_terminal(strike, width, code):
    everywhere = strike.model_dump_json().replace(" ", f"\\u{code}")
    text = render_terminal(Briefing.model_validate_json(everywhere), width=width, colour=True)
    assert commands(SEQUENCES.sub("", text)) == []


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_the_same_briefing_gives_the_same_text(request, name, colour):
    briefing = request.getfixturevalue(name)
    copy = Briefing.model_validate_json(briefing.model_dump_json())
    assert render_terminal(briefing, colour=colour) == render_terminal(copy, colour=colour)


def test_only_what_was_asked_for_counts_and_not_the_environment(strike, monkeypatch):
    expected = render_terminal(strike, width=70, colour=True)
    plain = render_terminal(strike, width=70)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "33")
    assert render_terminal(strike, width=70, colour=True) == expected
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert render_terminal(strike, width=70) == plain


@pytest.mark.parametrize(
    ("environment", "coloured", "linked"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_a_console_gets_what_it_can_and_may_show(strike, environment, coloured, linked):
    shown = show_on(console(force_terminal=True, _environ=environment), strike)
    assert ("\x1b[31mConflict" in shown) == coloured
    assert bool(LINKED.search(shown)) == linked
    assert "Conflict" in shown
