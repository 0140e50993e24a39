"""The page as it is written; tests/browser has it in a browser."""

import base64
import hashlib
import html
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from summarizer.rendering import render
from summarizer.rendering.layout.document import lay_out

VOID = {"meta", "link", "img", "br", "hr", "input"}
CLOSED = {"line", "path", "circle", "rect"}  # of drawings, in which `/>` closes an element
KNOWN = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "main", "nav", "section",
    "h1", "h2", "h3", "p", "strong", "sup", "span", "bdi", "ul", "ol", "li", "dl", "dt", "dd",
    "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "blockquote", "cite", "q",
    "article", "mark", "script", "template", "button", "fieldset", "legend", "label", "input",
    "figure", "figcaption", "b", "svg", "text", "line", "path", "circle", "rect", "details",
    "summary",
}  # fmt: skip


class Page(HTMLParser):
    """Elements with their attributes; fails where tags do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        assert len(attrs) == len(dict(attrs)), f"an attribute twice in {tag}"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID | CLOSED:
            self._open.append(tag)
            self.text.setdefault(tag, []).append("")

    def handle_startendtag(self, tag, attrs):
        assert tag in CLOSED
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        for tag in set(self._open):
            self.text[tag][-1] += data

    def handle_comment(self, data):
        pytest.fail(f"a comment: {data}")

    def attributes(self, name: str) -> list[str]:
        return [str(attrs[name]) for _, attrs in self.elements if name in attrs]


@pytest.fixture(params=["strike", "hostile"])
def briefing(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def page(briefing) -> Page:
    return Page(render(briefing, "html"))


def test_the_page_is_made_of_known_elements_only(page):
    assert {tag for tag, _ in page.elements} <= KNOWN


def test_no_element_has_a_style_or_an_event_handler_of_its_own(page):
    names = {name for _, attrs in page.elements for name in attrs}
    assert not {name for name in names if name == "style" or name.startswith("on")}
    assert names.isdisjoint({"src", "srcset", "action", "data", "poster", "background"})


def test_foreign_text_is_shown_as_text(hostile):
    page = Page(render(hostile, "html"))
    assert "{{ 7*7 }} {% for x in y %} {# comment #} ${7*7}" in page.text["h1"][0]
    assert "<script>alert(1)</script>" in page.text["h1"][0]
    assert page.text["title"][0] == page.text["h1"][0]
    assert "49" not in page.text["h1"][0]


def test_the_policy_allows_the_page_its_own_style_and_script_and_nothing_else(briefing):
    page = render(briefing, "html")
    (style,) = re.findall(r"<style>(.*?)</style>", page, flags=re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>\n</body>", page, flags=re.DOTALL)

    def allowed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    (policy,) = [
        attrs["content"]
        for _, attrs in Page(page).elements
        if attrs.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy == (
        f"default-src 'none'; style-src {allowed(style)}; script-src {allowed(script)}; "
        "img-src 'none'; base-uri 'none'; form-action 'none'"
    )
    assert page.index("Content-Security-Policy") < page.index("<style>")
    assert "url(" not in style
    assert "@import" not in style


def test_style_and_script_are_the_same_whatever_the_articles_say(strike, hostile):
    def fixed(briefing):
        return re.findall(
            r"<(?:style|script)>.*?</(?:style|script)>\n", render(briefing, "html"), re.DOTALL
        )

    assert fixed(strike) == fixed(hostile)


def test_links_lead_into_the_page_or_to_web_addresses_of_sources(strike, hostile):
    def outward(briefing):
        links = Page(render(briefing, "html")).attributes("href")
        return {link for link in links if not link.startswith("#")}

    assert outward(strike) == {"https://harbourpost.example/strike?day=2&page=1"}
    assert outward(hostile) == {"https://x.example/%22%3E%3Cscript%3E%28a%29%3C/script%3E%7C%60"}


def test_ids_are_unique_and_every_reference_is_answered(page):
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    inward = {link[1:] for link in page.attributes("href") if link.startswith("#")}
    assert inward | set(page.attributes("aria-labelledby")) <= set(ids)


def test_marks_and_quotes_lead_to_each_other(page):
    ids = page.attributes("id")
    quotes = {id_ for id_ in ids if re.fullmatch(r"quote-\d+", id_)}
    uses = {id_ for id_ in ids if re.fullmatch(r"quote-\d+-use-\d+", id_)}
    links = [(a.get("id", ""), a["href"]) for tag, a in page.elements if tag == "a" and "href" in a]
    assert {use.partition("-use-")[0] for use in uses} == quotes
    assert {href[1:] for _, href in links if "-use-" in href} == uses
    marks = [(id_, href) for id_, href in links if id_]
    assert marks
    assert all(id_.startswith(f"{href[1:]}-use-") for id_, href in marks)


def test_quotes_and_their_places_in_the_articles_lead_to_each_other(page):
    quotes = {id_ for id_ in page.attributes("id") if re.fullmatch(r"quote-\d+", id_)}
    places = {id_ for id_ in page.attributes("id") if id_.endswith("-in-article")}
    assert {place.removesuffix("-in-article") for place in places} == quotes
    links = [attrs for tag, attrs in page.elements if tag == "a" and "href" in attrs]
    assert {attrs["href"][1:] for attrs in links if attrs["href"][1:] in places} == places
    back = {attrs["href"][1:] for attrs in links if attrs.get("class") == "number"}
    assert back == quotes


def test_marked_words_of_an_article_are_those_of_the_quotes(strike):
    marked: dict[str, str] = {}
    page = render(strike, "html")
    for numbers, words in re.findall(r'<mark data-quotes="([\d ]+)">(.*?)</mark>', page, re.DOTALL):
        for number in numbers.split():
            marked[number] = marked.get(number, "") + html.unescape(words)
    assert marked == {str(q.number): q.text for q in lay_out(strike).quotes}


def test_numbers_in_a_row_show_as_a_range(strike):
    page = Page(render(strike, "html"))
    numbers = [attrs["data-quotes"] for tag, attrs in page.elements if tag == "sup"]
    shown = dict(zip(numbers, page.text["sup"], strict=True))
    assert (shown["1"], shown["4 5"], shown["1 2 3"]) == ("1", "4, 5", "1–3")


def test_marks_have_names_a_screen_reader_can_say(strike):
    page = Page(render(strike, "html"))
    assert "Quote 1, Harbour Post" in page.attributes("aria-label")
    assert "Back to quote 1, use 2 of 3" in page.attributes("aria-label")


def test_quotes_are_verbatim_and_find_their_own_direction(briefing):
    page = Page(render(briefing, "html"))
    quoted = {evidence.quote for evidence in briefing.comparison.all_evidence()}
    assert page.text["blockquote"]
    assert set(page.text["blockquote"]) <= quoted
    for tag, attrs in page.elements:
        if tag in {"blockquote", "q"}:
            assert attrs["dir"] == "auto"
            assert attrs["lang"] == "en"


@pytest.mark.parametrize(("language", "filter_"), [("en", "Filter"), ("de", "Filtern")])
def test_the_page_names_its_language_and_speaks_it(strike, language, filter_):
    page = Page(render(strike.model_copy(update={"language": language}), "html"))
    assert ("html", {"lang": language}) in page.elements
    assert filter_ in page.text["button"]


@pytest.mark.parametrize("length", ["bottom-line", "page"])
def test_a_short_briefing_holds_the_articles_it_quotes_and_no_others(strike, length):
    short = strike.model_copy(update={"length": length})
    page = Page(render(short, "html"))
    quoted = {quote.source for quote in lay_out(short).quotes}
    labels = [source.label for source in strike.comparison.sources]
    articles = [attrs["id"] for tag, attrs in page.elements if tag == "article"]
    assert articles == [f"article-{at}" for at, label in enumerate(labels) if label in quoted]


def test_tools_that_need_a_script_are_hidden_without(page):
    hidden = [attrs for _, attrs in page.elements if "hidden" in attrs]
    assert {attrs.get("class") for attrs in hidden} >= {"toolbar", "opener", "hint"}
    openers = [attrs for tag, attrs in page.elements if tag == "button" and "opener" in str(attrs)]
    assert all("hidden" in attrs for attrs in openers)


def test_tables_have_captions_and_header_cells(page):
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption") > 0
    scopes = {attrs.get("scope") for tag, attrs in page.elements if tag == "th"}
    assert {"col", "row"} <= scopes <= {"col", "row", "rowgroup"}


def test_headings_do_not_skip_a_level(page):
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_first_link_skips_to_the_briefing(page):
    first = next(attrs for tag, attrs in page.elements if tag == "a")
    assert first["href"] == "#briefing"
    assert ("main", {"id": "briefing", "tabindex": "-1"}) in page.elements


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        full = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
        parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ink", ["ink", "muted", "link", "alert", "accord", "nuance"])
@pytest.mark.parametrize("ground", ["paper", "panel", "found"])
def test_text_has_enough_contrast_in_light_and_dark(strike, ink, ground):
    colours = {
        name: (light, dark)
        for name, light, dark in re.findall(
            r"--(\w+): light-dark\(#([0-9a-f]+), #([0-9a-f]+)\);", render(strike, "html")
        )
    }
    for one, other in zip(colours[ink], colours[ground], strict=True):
        assert contrast(one, other) >= 4.5
