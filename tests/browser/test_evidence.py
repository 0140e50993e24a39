"""Quotes that open beside what they support."""

import pytest
from playwright.async_api import Page, expect

from summarizer.rendering.layout.document import lay_out

from .conftest import NARROW, WIDE

BOTH = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
DISPUTED = ".disputed .cited"  # "Harbour Post counts about 1,200 dockers ..., the union ... 1,450."


async def cards(page: Page) -> list[str]:
    return await page.locator(".card-label .label").all_inner_texts()


async def marked(page: Page) -> list[str]:
    return await page.locator(".evidence mark").all_inner_texts()


async def focus(page: Page) -> str:
    return await page.evaluate("document.activeElement.className")


@BOTH
async def test_a_statement_opens_its_quotes_source_by_source(open_page, strike, size):
    page = await open_page(strike, size)
    opener = page.locator(DISPUTED).locator(".opener")
    await expect(opener).to_have_text("2 quotes from 2 sources")
    await opener.click()
    assert await cards(page) == ["Harbour Post", "Coast Radio"]
    assert await marked(page) == ["About 1,200 dockers", "1,450 workers"]
    await expect(page.locator(".evidence")).to_contain_text("About 1,200 dockers are on strike.")
    await expect(page.locator(".card >> nth=0")).to_contain_text("Second night of talks")
    await expect(page.locator(".card >> nth=0")).to_contain_text("Harbour Post · 7 May 2024")
    await expect(page.locator(".card >> nth=1 >> .said")).to_contain_text("The union")


async def test_they_stand_beside_the_statement_where_there_is_room(open_page, strike):
    page = await open_page(strike)
    statement = page.locator(".bottom-line .cited >> nth=0")
    before = await statement.bounding_box()
    await statement.locator(".opener").click()
    text, panel = await statement.bounding_box(), await page.locator(".evidence").bounding_box()
    assert text == before  # nothing moved
    assert panel["x"] >= text["x"] + text["width"]
    assert panel["x"] + panel["width"] <= WIDE[0]
    boxes = [await card.bounding_box() for card in await page.locator(".card").all()]
    assert boxes[0]["y"] == boxes[1]["y"]  # side by side
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]


async def test_they_stand_below_the_statement_on_a_phone(open_page, strike):
    page = await open_page(strike, NARROW)
    statement = page.locator(DISPUTED)
    await statement.locator(".opener").click()
    support, panel = (
        await statement.locator(".support").bounding_box(),
        await page.locator(".evidence").bounding_box(),
    )
    assert panel["y"] >= support["y"] + support["height"]


async def test_all_twelve_sources_are_shown(open_page, crowded):
    page = await open_page(crowded)
    await page.click(".bottom-line .opener")
    assert await cards(page) == [source.label for source in crowded.comparison.sources]
    assert (await marked(page))[:2] == ["1,000 tonnes of steel", "2,000 tonnes of steel"]


async def test_a_long_passage_is_shown_around_its_quote(open_page, crowded):
    page = await open_page(crowded)
    await page.click(".bottom-line .opener")
    context = await page.locator(".card >> nth=0 >> .context").inner_text()
    assert context.startswith("…")
    assert "Ministers counted 1,000 tonnes of steel" in context
    assert len(context) < 400


async def test_a_pointer_that_rests_on_a_statement_shows_its_quotes_until_it_leaves(
    open_page, strike
):
    page = await open_page(strike)
    await page.hover(".bottom-line .cited >> nth=0")
    await expect(page.locator(".evidence")).to_be_visible()
    await expect(page.locator(".bottom-line .opener >> nth=0")).to_have_attribute(
        "aria-expanded", "false"
    )
    await page.hover(".evidence")  # to read them, or follow a link
    await page.wait_for_timeout(700)
    await expect(page.locator(".evidence")).to_be_visible()
    await page.hover("h1")
    await expect(page.locator(".evidence")).to_have_count(0)


async def test_a_click_keeps_them_until_the_next(open_page, strike):
    page = await open_page(strike)
    texts = page.locator(".bottom-line .cited > p:first-child")
    await texts.nth(0).click()
    label = await page.locator("#evidence-label").inner_text()
    await texts.nth(1).hover()
    await page.wait_for_timeout(300)
    assert await page.locator("#evidence-label").inner_text() == label
    await texts.nth(1).click()
    await expect(page.locator(".evidence")).to_have_count(1)
    await expect(page.locator(".cited.lit .opener")).to_have_attribute("aria-expanded", "true")
    await texts.nth(1).click()
    await expect(page.locator(".evidence")).to_have_count(0)


async def test_selecting_words_of_a_statement_opens_nothing(open_page, strike):
    page = await open_page(strike, NARROW)
    box = await page.locator(".bottom-line .cited > p >> nth=0").bounding_box()
    await page.mouse.move(box["x"] + 5, box["y"] + 12)
    await page.mouse.down()
    await page.mouse.move(box["x"] + 150, box["y"] + 12)
    await page.mouse.up()
    assert await page.evaluate("getSelection().toString()")
    await expect(page.locator(".evidence")).to_have_count(0)


@BOTH
async def test_by_keyboard(open_page, strike, size):
    page = await open_page(strike, size)
    await page.keyboard.press("Tab")
    assert await focus(page) == "skip"
    for expected in ("filter", "scheme", "opener", "opener"):
        await page.keyboard.press("Tab")
        assert await focus(page) == expected
    await page.keyboard.press("Enter")
    opener = page.locator(".bottom-line .opener >> nth=1")
    await expect(opener).to_be_focused()
    await expect(opener).to_have_attribute("aria-expanded", "true")
    await expect(opener).to_have_attribute("aria-controls", "evidence")
    await page.keyboard.press("Tab")
    assert await focus(page) == "close"  # the quotes follow their statement
    await page.keyboard.press("Escape")
    await expect(page.locator(".evidence")).to_have_count(0)
    await expect(opener).to_be_focused()
    await expect(opener).to_have_attribute("aria-expanded", "false")
    assert await opener.get_attribute("aria-controls") is None
    await page.keyboard.press("Space")
    await expect(page.locator(".evidence")).to_have_count(1)
    await page.click(".close")
    await expect(opener).to_be_focused()


async def test_a_screen_reader_is_told_what_opened_and_for_which_statement(open_page, strike):
    page = await open_page(strike)
    await expect(page.locator(".announcer")).to_have_text("")
    opener = page.locator(DISPUTED).locator(".opener")
    described = await opener.get_attribute("aria-describedby")
    await expect(page.locator(f"#{described}")).to_contain_text("Harbour Post counts about 1,200")
    await opener.click()
    await expect(page.locator(".announcer")).to_have_text("2 quotes from 2 sources")
    await expect(page.get_by_role("region", name="2 quotes from 2 sources")).to_be_visible()


async def test_quotes_and_their_passages_keep_the_language_of_the_article(open_page, strike):
    sources = [
        source.model_copy(update={"article": source.article.model_copy(update={"language": code})})
        for source, code in zip(strike.comparison.sources, ("sv", "en"), strict=True)
    ]
    comparison = strike.comparison.model_copy(update={"sources": tuple(sources)})
    page = await open_page(strike.model_copy(update={"comparison": comparison}))
    await page.locator(DISPUTED).locator(".opener").click()
    for places in (".card .context", "article .text"):
        codes = await page.locator(places).evaluate_all("all => all.map(e => e.lang)")
        assert codes == ["sv", "en"]


@pytest.mark.parametrize("host", ["figure", ".changes li", ".contrast", ".dispute"])
async def test_whatever_opens_them_they_look_alike(open_page, strike, host):
    page = await open_page(strike)
    await page.locator(f"{host}:has(.opener)").first.locator(".opener").click()
    panel = page.locator(".evidence")
    assert await panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    styles = await panel.locator(".said p").evaluate_all(
        "all => all.map(p => [getComputedStyle(p).display, getComputedStyle(p).borderTopWidth])"
    )
    assert {tuple(style) for style in styles} == {("block", "0px")}


@BOTH
async def test_a_row_of_a_table_opens_its_quotes_and_takes_the_focus_there(open_page, strike, size):
    page = await open_page(strike, size)
    opener = page.locator(".figures tbody .opener >> nth=0")
    await expect(opener).to_have_text("2 quotes")
    await expect(opener).to_have_accessible_description("Dockers on strike")
    await opener.click()
    await expect(page.locator("#evidence")).to_be_focused()
    await expect(page.locator("#evidence")).to_be_in_viewport()
    await page.keyboard.press("Escape")
    await expect(opener).to_be_focused()
    await expect(opener).to_be_in_viewport()


@BOTH
async def test_a_quote_is_shown_in_its_article_and_leads_back(open_page, strike, size):
    page = await open_page(strike, size)
    await page.locator(DISPUTED).locator(".opener").click()
    await page.click(".card >> nth=1 >> text=Show in the article")
    number = next(quote.number for quote in lay_out(strike).quotes if quote.text == "1,450 workers")
    place = page.locator(f"#quote-{number}-in-article")
    await expect(place).to_be_in_viewport()
    await expect(place).to_have_text("1,450 workers")
    await expect(place.locator("mark")).to_have_class("sought")
    await page.click(f"article a.number[data-number='{number}']")
    await expect(page.locator(f"#quote-{number}")).to_be_in_viewport()
    await page.click(f"#quote-{number} a[href$='-use-1']")
    opener = page.locator(f"#quote-{number}-use-1").locator(
        "xpath=ancestor::*[contains(@class,'cited')]//button"
    )
    await expect(opener.first).to_be_focused()
    await expect(opener.first).to_be_in_viewport()


async def test_an_article_reads_as_it_was_taken_in(open_page, strike):
    page = await open_page(strike)
    shown = await page.locator("article .text").evaluate_all("all => all.map(a => a.textContent)")
    assert shown == [source.article.text for source in strike.comparison.sources]
