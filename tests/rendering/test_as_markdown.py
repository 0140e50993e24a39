"""The Markdown as a code host parses it."""

import re

import pytest
from markdown_it import MarkdownIt

from summarizer.rendering import render

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(text):
    for token in MARKDOWN.parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_there_is_no_raw_html_no_code_and_no_picture(request, name):
    kinds = {token.type for token in tokens(render(request.getfixturevalue(name), "md"))}
    assert kinds.isdisjoint(
        {"html_block", "html_inline", "code_block", "code_inline", "fence", "image", "s_open", "hr"}
    )
    assert "table_open" in kinds


def test_hostile_text_adds_no_structure(strike, hostile):
    def headings(briefing):
        return [t.tag for t in tokens(render(briefing, "md")) if t.type == "heading_open"]

    sections = 1 + len(hostile.sections)
    assert headings(hostile).count("h1") == 1
    assert len(headings(hostile)) == len(headings(strike)) - len(strike.sections) + sections - 1
    widths = [
        len(re.findall(r"(?<!\\)\|", line))
        for line in render(hostile, "md").splitlines()
        if line.startswith("|")
    ]
    assert set(widths) <= {4, 6, 7}


def test_links_lead_to_web_addresses_of_sources_only(strike, hostile):
    def links(briefing):
        found = tokens(render(briefing, "md"))
        return {token.attrs["href"] for token in found if token.type == "link_open"}

    assert links(strike) == {"https://harbourpost.example/strike?day=2&page=1"}
    assert links(hostile) == {"https://x.example/%22%3E%3Cscript%3E%28a%29%3C/script%3E%7C%60"}


@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_every_mark_has_its_footnote_and_every_footnote_its_mark(request, name):
    text = render(request.getfixturevalue(name), "md")
    defined = re.findall(r"^\[\^(\d+)\]: ", text, flags=re.MULTILINE)
    used = re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", text)
    assert defined == [str(number) for number in range(1, len(defined) + 1)]
    assert list(dict.fromkeys(used)) == defined


def test_a_footnote_gives_source_speaker_and_the_exact_quote(strike):
    text = render(strike, "md")
    assert (
        "**Coast Radio** (the Harbour Post, reported second-hand, named in “According to the "
        "Harbour Post”): “the employers offer 4 percent over two years”\n"
    ) in text
    assert "**Harbour Post** (the article itself): “About 1,200 dockers”\n" in text


def test_a_disputed_sentence_has_its_marks_and_its_support(strike):
    assert (
        "- Harbour Post counts about 1,200 dockers on strike, while the union, quoted by Coast "
        "Radio, counts 1,450.[^4] [^5] *(conflict, 2 origins, moderate confidence)*\n"
    ) in render(strike, "md")


@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_marks_that_follow_each_other_do_not_run_into_one_number(request, name):
    text = render(request.getfixturevalue(name), "md")
    assert re.search(r"(?<!\\)\[\^\d+\] \[\^\d+\]", text)
    assert not re.search(r"(?<!\\)\[\^\d+\]\[\^", text)


def test_a_conflict_no_sentence_tells_is_shown_by_source_with_its_reason(strike):
    text = render(strike.model_copy(update={"sections": ()}), "md")
    assert (
        "- **Conflict: Dockers on strike** (2 origins, moderate confidence)\n"
        "  - Harbour Post: About 1,200 dockers (the article itself; Lund; round R1)[^4]\n"
        "  - Coast Radio: 1,450 workers (The union; including crane drivers; round R1)[^5]\n"
        "  - Why: The counts do not overlap, and nothing in the sources explains the gap.\n"
    ) in text


def test_missing_sources_have_a_heading_of_their_own(strike):
    assert ("## 2 sources are missing\n\n- **dockers-weekly.txt**: The file is empty.\n") in render(
        strike, "md"
    )
