"""Interval plot and timeline as they stand in the page."""

import re

import pytest
from lxml import html

from summarizer.rendering import render

POSITION = re.compile(r"\d+(\.\d+)?%?")


@pytest.fixture
def page(strike):
    return html.fromstring(render(strike, "html"))


def words(element) -> str:
    return " ".join(element.text_content().split())


def figures(page):
    return page.xpath("//div[@class='intervals']/figure")


def test_each_figure_is_named_by_its_subject(page):
    named = [page.get_element_by_id(f.get("aria-labelledby")) for f in figures(page)]
    assert [words(name) for name in named] == [
        "Dockers on strike",
        "Dockers on strike as the port counts them",
    ]


def test_what_is_drawn_is_also_said_in_words(page):
    first, second = figures(page)
    assert "Harbour Post: about 1,200 dockers" in words(first)
    assert "Coast Radio: 1,450 workers" in words(first)
    assert "Conflict" in words(first)
    assert "(earlier)" in words(second)
    assert "(later)" in words(second)


def test_drawings_are_hidden_from_screen_readers_and_hold_nothing_to_reach(page):
    drawings = page.xpath("//div[@class='intervals']//svg[not(ancestor::svg)]")
    assert drawings
    assert all(drawing.get("aria-hidden") == "true" for drawing in drawings)
    assert not page.xpath("//svg//a | //svg//@tabindex | //svg//style | //svg//@style")


def test_everything_is_drawn_within_the_axis(page):
    places = page.xpath("//svg//@x1 | //svg//@x2 | //svg//@cx | //svg//svg/@x | //svg//text/@x")
    assert places
    assert all(POSITION.fullmatch(place) for place in places)
    assert all(0 <= float(place.rstrip("%")) <= 100 for place in places)


def test_figures_and_changes_carry_what_the_filters_ask(page):
    assert [(f.get("data-sources"), f.get("data-relation")) for f in figures(page)] == [
        ("0 1", "conflict"),
        ("1", "update"),
    ]
    (change,) = page.xpath("//ol[@class='timeline']//ul[@class='changes']/li")
    assert (change.get("data-sources"), change.get("data-relation")) == ("1", "update")
    (stop,) = page.xpath("//ol[@class='timeline']/li")
    assert stop.get("data-sources") == "0 1"


def test_values_lead_to_their_quotes(page):
    for plot in (*figures(page), *page.xpath("//ul[@class='changes']/li")):
        links = plot.xpath(".//sup//a/@href")
        assert links
        for link in links:
            page.get_element_by_id(link.removeprefix("#"))


def test_the_timeline_reads_as_sentences_without_style(page):
    (stop,) = page.xpath("//ol[@class='timeline']/li")
    assert words(stop).startswith("R1 · Lund · 7 May 2024 to 8 May 2024 Reported by Harbour Post")
    (change,) = stop.xpath(".//ul[@class='changes']/li")
    told = re.sub(r"\(Coast Radio\)\d+", "(Coast Radio)", words(change))
    assert told.startswith(
        "Dockers on strike as the port counts them: 900 on Monday (Coast Radio) → "
        "1,100 (Coast Radio)"
    )
    assert change.xpath(".//span[@role='img']/@aria-label") == ["then"]


def test_foreign_text_stays_text_in_plots(hostile):
    page = html.fromstring(render(hostile, "html"))
    (figure,) = figures(page)
    assert "<script>alert(1)</script>" in figure.find("figcaption").text_content()
    assert not figure.xpath(".//script | .//img")
